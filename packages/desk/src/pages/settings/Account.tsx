/** Who one is to the desk, and one's password. */
import { type FormEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { api } from '../../api/client.js'
import { useMe } from '../../me.js'
import { Answer } from '../../parts/Answer.js'
import { Button } from '../../parts/Button.js'
import { Complaint } from '../../parts/Complaint.js'
import { TextInput } from '../../parts/Field.js'
import { Section } from '../../parts/Page.js'
import { useSend } from '../../parts/send.js'
import { Window } from '../../parts/Window.js'
import { LEAST } from '../signin/Join.js'
import { SecondFactor } from './SecondFactor.js'

const Password = ({ onClose }: { readonly onClose: () => void }) => {
  const { formatMessage } = useIntl()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const { send, error, isSending } = useSend(async () => {
    await api.PUT('/api/v1/me/password', { body: { current, password } })
    onClose()
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      <p className="text-ink-2">{formatMessage({ id: 'account.password.lead' }, { n: LEAST })}</p>
      <TextInput
        label={formatMessage({ id: 'account.password.current' })}
        type="password"
        autoComplete="current-password"
        isRequired
        autoFocus
        dir="ltr"
        value={current}
        onChange={setCurrent}
      />
      <TextInput
        label={formatMessage({ id: 'account.password.new' })}
        type="password"
        autoComplete="new-password"
        minLength={LEAST}
        isRequired
        dir="ltr"
        value={password}
        onChange={setPassword}
      />
      <Complaint error={error} />
      <Button type="submit" look="main" isDisabled={isSending}>
        {formatMessage({ id: 'account.password.change' })}
      </Button>
    </form>
  )
}

export const Account = () => {
  const { formatMessage } = useIntl()
  const me = useMe()
  const [changes, setChanges] = useState(false)
  return (
    <Section title={formatMessage({ id: 'settings.account' })}>
      <div className="space-y-3 p-4 text-ink-2">
        <Answer of={me} rows={1}>
          {({ mode, name, email, role, secondFactor }) =>
            mode === 'loopback' ? (
              <p>
                {formatMessage(
                  { id: 'settings.loopback' },
                  { name: <bdi className="font-medium text-ink">{name}</bdi> },
                )}
              </p>
            ) : (
              <>
                <p>
                  <bdi className="font-medium text-ink">{name}</bdi> · <bdi dir="ltr">{email}</bdi> ·{' '}
                  {role && formatMessage({ id: `role.${role}` })}
                </p>
                <Button onPress={() => setChanges(true)}>{formatMessage({ id: 'account.password.change' })}</Button>
                <SecondFactor isOn={secondFactor} />
                <Window
                  title={formatMessage({ id: 'account.password.change' })}
                  isOpen={changes}
                  onClose={() => setChanges(false)}
                >
                  <Password onClose={() => setChanges(false)} />
                </Window>
              </>
            )
          }
        </Answer>
        <p>
          <a
            href="/api/v1/reference"
            target="_blank"
            rel="noreferrer"
            className="text-accent-strong underline-offset-2 hover:underline"
          >
            {formatMessage({ id: 'settings.reference' })}
          </a>
        </p>
      </div>
    </Section>
  )
}
