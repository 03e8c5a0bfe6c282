/** Tokens by which programs of one's own ask the API. */
import { type FormEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { useAsk } from '../../api/ask.js'
import { api, body } from '../../api/client.js'
import { type Role, useMe } from '../../me.js'
import { Answer } from '../../parts/Answer.js'
import { Badge } from '../../parts/Badge.js'
import { Button } from '../../parts/Button.js'
import { Complaint } from '../../parts/Complaint.js'
import { Empty } from '../../parts/Empty.js'
import { Choice, TextInput } from '../../parts/Field.js'
import { Section } from '../../parts/Page.js'
import { useSend } from '../../parts/send.js'
import { Window } from '../../parts/Window.js'
import { useSay } from '../../parts/words.js'
import { Shown } from './Shown.js'

type Scope = 'read' | 'write' | 'admin'
const REACH: Readonly<Record<Role, readonly Scope[]>> = {
  reader: ['read'],
  editor: ['read', 'write'],
  admin: ['read', 'write', 'admin'],
}
/** Days for which a token may hold; none for ever. */
const TERMS = ['30', '90', '365', ''] as const

const dayIn = (days: string): string | null =>
  days === '' ? null : new Date(Date.now() + Number(days) * 86_400_000).toISOString().slice(0, 10)

const Make = ({ onMade }: { readonly onMade: () => void }) => {
  const { formatMessage } = useIntl()
  const role = useMe().data?.role ?? 'reader'
  const [name, setName] = useState('')
  const [scope, setScope] = useState<Scope>('read')
  const [term, setTerm] = useState<string>(TERMS[1])
  const [token, setToken] = useState<string | null>(null)
  const { send, error, isSending } = useSend(async () => {
    const made = await body(api.POST('/api/v1/me/tokens', { body: { name, scopes: [scope], expires: dayIn(term) } }))
    setToken(made.token)
    onMade()
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  if (token) return <Shown text={token} lead={formatMessage({ id: 'tokens.once' })} />
  return (
    <form onSubmit={submit} className="space-y-4">
      <TextInput
        label={formatMessage({ id: 'tokens.name' })}
        isRequired
        autoFocus
        value={name}
        onChange={setName}
        hint={formatMessage({ id: 'tokens.name.hint' })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={formatMessage({ id: 'tokens.scope' })}
          value={scope}
          options={REACH[role].map((id) => ({ id, name: formatMessage({ id: `scope.${id}` }) }))}
          onChange={(id) => setScope(id as Scope)}
        />
        <Choice
          label={formatMessage({ id: 'tokens.term' })}
          value={term}
          options={TERMS.map((id) => ({
            id,
            name:
              id === ''
                ? formatMessage({ id: 'tokens.ever' })
                : formatMessage({ id: 'tokens.days' }, { n: Number(id) }),
          }))}
          onChange={setTerm}
        />
      </div>
      <Complaint error={error} />
      <Button type="submit" look="main" isDisabled={isSending}>
        {formatMessage({ id: 'tokens.make' })}
      </Button>
    </form>
  )
}

export const Tokens = () => {
  const { formatMessage } = useIntl()
  const say = useSay()
  const tokens = useAsk('/api/v1/me/tokens')
  const [makes, setMakes] = useState(false)
  const end = async (id: string): Promise<void> => {
    await api.DELETE('/api/v1/me/tokens/{id}', { params: { path: { id } } })
    void tokens.refetch()
  }
  return (
    <Section
      title={formatMessage({ id: 'tokens.title' })}
      more={<Button onPress={() => setMakes(true)}>{formatMessage({ id: 'tokens.make' })}</Button>}
    >
      <Answer of={tokens} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={formatMessage({ id: 'tokens.none' })}>{formatMessage({ id: 'tokens.none.do' })}</Empty>
          ) : (
            <ul className="divide-y divide-line">
              {rows.map((t) => (
                <li key={t.id} className="flex items-center justify-between gap-3 px-4 py-2.5">
                  <span className="min-w-0 text-ink-2">
                    <span className="text-ink" dir="auto">
                      {t.name}
                    </span>{' '}
                    {t.scopes.map((s) => (
                      <Badge key={s} tone="plain">
                        {formatMessage({ id: `scope.${s}` })}
                      </Badge>
                    ))}
                    <span className="block text-sm text-ink-3">
                      {t.usedAt
                        ? formatMessage({ id: 'tokens.used' }, { when: say.moment(t.usedAt) })
                        : formatMessage({ id: 'tokens.unused' })}
                      {t.expiresAt &&
                        ` · ${formatMessage({ id: 'tokens.until' }, { day: say.day(t.expiresAt.slice(0, 10)) })}`}
                    </span>
                  </span>
                  <Button look="quiet" onPress={() => void end(t.id)}>
                    {formatMessage({ id: 'tokens.end' })}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <Window title={formatMessage({ id: 'tokens.make' })} isOpen={makes} onClose={() => setMakes(false)}>
        <Make onMade={() => void tokens.refetch()} />
      </Window>
    </Section>
  )
}
