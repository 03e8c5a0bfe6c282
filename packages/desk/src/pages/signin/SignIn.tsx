/** Signing in: password, then the second factor where there is one; or through the provider. */
import { useLocation } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useRefresh } from '../../api/ask.js'
import { ApiError, api, body } from '../../api/client.js'
import { useMe } from '../../me.js'
import { Button } from '../../parts/Button.js'
import { Complaint } from '../../parts/Complaint.js'
import { TextInput } from '../../parts/Field.js'
import { useSend } from '../../parts/send.js'
import { Gate } from './Gate.js'

const Password = ({ onCode }: { readonly onCode: () => void }) => {
  const { formatMessage } = useIntl()
  const refresh = useRefresh()
  const { provider } = useMe().data ?? {}
  const refused = (useLocation().search as { refused?: string }).refused
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSend(async () => {
    const { secondFactor } = await body(api.POST('/api/v1/session', { body: { email, password } }))
    if (secondFactor) onCode()
    else await refresh()
  })
  const leave = useSend(async () => {
    const { url } = await body(api.POST('/api/v1/session/provider'))
    location.assign(url)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    signIn.send()
  }
  const turnedAway = refused ? new ApiError({ status: 403, code: 'provider-refused', title: 'refused' }) : null
  return (
    <Gate title={formatMessage({ id: 'signin.title' })} lead={formatMessage({ id: 'signin.lead' })}>
      <form onSubmit={submit} className="space-y-4">
        <TextInput
          label={formatMessage({ id: 'signin.email' })}
          type="email"
          name="email"
          autoComplete="username"
          isRequired
          autoFocus
          dir="ltr"
          value={email}
          onChange={setEmail}
        />
        <TextInput
          label={formatMessage({ id: 'signin.password' })}
          type="password"
          name="password"
          autoComplete="current-password"
          isRequired
          dir="ltr"
          value={password}
          onChange={setPassword}
          hint={formatMessage({ id: 'signin.forgotten' })}
        />
        <Complaint error={signIn.error ?? leave.error ?? turnedAway} />
        <Button type="submit" look="main" className="w-full" isDisabled={signIn.isSending}>
          {formatMessage({ id: 'signin.enter' })}
        </Button>
      </form>
      {provider && (
        <>
          <p className="flex items-center gap-3 text-sm text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            {formatMessage({ id: 'signin.or' })}
          </p>
          <Button className="w-full" onPress={leave.send} isDisabled={leave.isSending}>
            {formatMessage({ id: 'signin.provider' }, { provider: `\u2068${provider}\u2069` })}
          </Button>
        </>
      )}
    </Gate>
  )
}

const Code = ({ onBack }: { readonly onBack: () => void }) => {
  const { formatMessage } = useIntl()
  const refresh = useRefresh()
  const [code, setCode] = useState('')
  const [trust, setTrust] = useState(false)
  const { send, error, isSending } = useSend(async () => {
    await api.POST('/api/v1/session/code', { body: { code, trust } })
    await refresh()
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  return (
    <Gate title={formatMessage({ id: 'signin.code.title' })} lead={formatMessage({ id: 'signin.code.lead' })}>
      <form onSubmit={submit} className="space-y-4">
        <TextInput
          label={formatMessage({ id: 'signin.code' })}
          name="code"
          inputMode="text"
          autoComplete="one-time-code"
          isRequired
          autoFocus
          dir="ltr"
          value={code}
          onChange={setCode}
          hint={formatMessage({ id: 'signin.code.hint' })}
        />
        <Checkbox isSelected={trust} onChange={setTrust} className="group flex items-center gap-2 text-sm text-ink-2">
          <span
            aria-hidden
            className="flex size-4.5 items-center justify-center rounded border border-line-strong bg-surface text-xs text-on-accent group-data-[selected]:border-accent group-data-[selected]:bg-accent group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-accent"
          >
            ✓
          </span>
          {formatMessage({ id: 'signin.trust' })}
        </Checkbox>
        <Complaint error={error} />
        <div className="flex gap-2">
          <Button type="submit" look="main" className="flex-1" isDisabled={isSending}>
            {formatMessage({ id: 'signin.enter' })}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {formatMessage({ id: 'desk.cancel' })}
          </Button>
        </div>
      </form>
    </Gate>
  )
}

export const SignIn = () => {
  const [asksCode, setAsksCode] = useState(false)
  return asksCode ? <Code onBack={() => setAsksCode(false)} /> : <Password onCode={() => setAsksCode(true)} />
}
