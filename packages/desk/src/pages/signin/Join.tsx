/** Where the link of an administrator leads: setting a password. */
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { useRefresh } from '../../api/ask.js'
import { api } from '../../api/client.js'
import { Button } from '../../parts/Button.js'
import { Complaint } from '../../parts/Complaint.js'
import { TextInput } from '../../parts/Field.js'
import { useSend } from '../../parts/send.js'
import { Gate } from './Gate.js'

export const LEAST = 12

export const Join = () => {
  const { formatMessage } = useIntl()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const [key] = useState(() => new URLSearchParams(location.search).get('key') ?? '')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const differs = tried && again !== password
  const { send, error, isSending } = useSend(async () => {
    await api.POST('/api/v1/password', { body: { key, password } })
    await refresh()
    await navigate({ to: '/' } as never)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (again === password) send()
  }
  return (
    <Gate title={formatMessage({ id: 'join.title' })} lead={formatMessage({ id: 'join.lead' }, { n: LEAST })}>
      <form onSubmit={submit} className="space-y-4">
        <TextInput
          label={formatMessage({ id: 'signin.password' })}
          type="password"
          name="password"
          autoComplete="new-password"
          minLength={LEAST}
          isRequired
          autoFocus
          dir="ltr"
          value={password}
          onChange={setPassword}
        />
        <TextInput
          label={formatMessage({ id: 'join.again' })}
          type="password"
          name="again"
          autoComplete="new-password"
          isRequired
          dir="ltr"
          value={again}
          onChange={setAgain}
          isInvalid={differs}
        />
        {differs && (
          <p role="alert" className="text-sm text-late">
            {formatMessage({ id: 'join.differ' })}
          </p>
        )}
        <Complaint error={error} />
        <Button type="submit" look="main" className="w-full" isDisabled={isSending}>
          {formatMessage({ id: 'join.set' })}
        </Button>
      </form>
    </Gate>
  )
}
