/** The second factor: shown to a device as a picture, confirmed by its first code, removed with the password. */
import { ShieldCheck } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { encode } from 'uqr'
import { useRefresh } from '../../api/ask.js'
import { api, body } from '../../api/client.js'
import { Button } from '../../parts/Button.js'
import { Complaint } from '../../parts/Complaint.js'
import { TextInput } from '../../parts/Field.js'
import { useSend } from '../../parts/send.js'
import { Window } from '../../parts/Window.js'

/** Dark on light whatever the theme: cameras want it so. */
const Picture = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { data, size } = encode(text, { border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className="mx-auto size-48 rounded bg-white">
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

const Begin = ({ onClose }: { readonly onClose: () => void }) => {
  const { formatMessage } = useIntl()
  const refresh = useRefresh()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [begun, setBegun] = useState<{ uri: string; codes: string[] } | null>(null)
  const begin = useSend(async () => setBegun(await body(api.POST('/api/v1/me/second-factor', { body: { password } }))))
  const confirm = useSend(async () => {
    await api.PUT('/api/v1/me/second-factor', { body: { code } })
    onClose()
    await refresh()
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (begun) confirm.send()
    else begin.send()
  }
  if (!begun)
    return (
      <form onSubmit={submit} className="space-y-4">
        <TextInput
          label={formatMessage({ id: 'account.password.current' })}
          type="password"
          autoComplete="current-password"
          isRequired
          autoFocus
          dir="ltr"
          value={password}
          onChange={setPassword}
        />
        <Complaint error={begin.error} />
        <Button type="submit" look="main" isDisabled={begin.isSending}>
          {formatMessage({ id: 'factor.begin' })}
        </Button>
      </form>
    )
  const secret = new URL(begun.uri).searchParams.get('secret') ?? ''
  return (
    <form onSubmit={submit} className="space-y-4">
      <p className="text-ink-2">{formatMessage({ id: 'factor.scan' })}</p>
      <Picture text={begun.uri} label={formatMessage({ id: 'factor.picture' })} />
      <p className="text-sm text-ink-2">
        {formatMessage(
          { id: 'factor.secret' },
          { secret: <code className="break-all rounded bg-sunken px-1 text-ink">{secret}</code> },
        )}
      </p>
      <div className="rounded-md bg-quiet-soft p-3 text-sm">
        <p className="mb-2 text-ink">{formatMessage({ id: 'factor.codes' })}</p>
        <ul className="grid grid-cols-2 gap-x-4 gap-y-1 text-ink" dir="ltr">
          {begun.codes.map((c) => (
            <li key={c}>
              <code>{c}</code>
            </li>
          ))}
        </ul>
      </div>
      <TextInput
        label={formatMessage({ id: 'signin.code' })}
        autoComplete="one-time-code"
        isRequired
        dir="ltr"
        value={code}
        onChange={setCode}
      />
      <Complaint error={confirm.error} />
      <Button type="submit" look="main" isDisabled={confirm.isSending}>
        {formatMessage({ id: 'factor.confirm' })}
      </Button>
    </form>
  )
}

const Remove = ({ onClose }: { readonly onClose: () => void }) => {
  const { formatMessage } = useIntl()
  const refresh = useRefresh()
  const [password, setPassword] = useState('')
  const { send, error, isSending } = useSend(async () => {
    await api.POST('/api/v1/me/second-factor/removal', { body: { password } })
    onClose()
    await refresh()
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      <TextInput
        label={formatMessage({ id: 'account.password.current' })}
        type="password"
        autoComplete="current-password"
        isRequired
        autoFocus
        dir="ltr"
        value={password}
        onChange={setPassword}
      />
      <Complaint error={error} />
      <Button type="submit" look="danger" isDisabled={isSending}>
        {formatMessage({ id: 'factor.remove' })}
      </Button>
    </form>
  )
}

export const SecondFactor = ({ isOn }: { readonly isOn: boolean }) => {
  const { formatMessage } = useIntl()
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  const action = formatMessage({ id: isOn ? 'factor.remove' : 'factor.add' })
  return (
    <div className="space-y-2">
      <p className="flex items-start gap-2">
        <ShieldCheck aria-hidden className={`mt-0.5 size-4 shrink-0 ${isOn ? 'text-good' : 'text-ink-3'}`} />
        {formatMessage({ id: isOn ? 'factor.on' : 'factor.off' })}
      </p>
      <Button onPress={() => setOpen(true)}>{action}</Button>
      <Window title={action} isOpen={isOpen} onClose={close}>
        {isOn ? <Remove onClose={close} /> : <Begin onClose={close} />}
      </Window>
    </div>
  )
}
