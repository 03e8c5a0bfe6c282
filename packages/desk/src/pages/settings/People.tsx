/** Whose desk it is: for administrators. */
import { EllipsisVertical } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useAsk } from '../../api/ask.js'
import { api, body } from '../../api/client.js'
import type { Account } from '../../api/types.js'
import { ROLES, type Role } from '../../me.js'
import { Answer } from '../../parts/Answer.js'
import { Badge } from '../../parts/Badge.js'
import { Button, IconButton } from '../../parts/Button.js'
import { Complaint } from '../../parts/Complaint.js'
import { Choice, TextInput } from '../../parts/Field.js'
import { Section } from '../../parts/Page.js'
import { useSend } from '../../parts/send.js'
import { Window } from '../../parts/Window.js'
import { useSay } from '../../parts/words.js'
import { Shown } from './Shown.js'

const useRoles = () => {
  const { formatMessage } = useIntl()
  return ROLES.map((id) => ({ id, name: formatMessage({ id: `role.${id}` }) }))
}

const Add = ({ onAdded }: { readonly onAdded: () => void }) => {
  const { formatMessage } = useIntl()
  const roles = useRoles()
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('reader')
  const [link, setLink] = useState<string | null>(null)
  const { send, error, isSending } = useSend(async () => {
    const made = await body(api.POST('/api/v1/accounts', { body: { email, name, role } }))
    setLink(made.link.link)
    onAdded()
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  if (link) return <Shown text={link} lead={formatMessage({ id: 'accounts.link.lead' }, { name })} />
  return (
    <form onSubmit={submit} className="space-y-4">
      <TextInput label={formatMessage({ id: 'accounts.name' })} isRequired autoFocus value={name} onChange={setName} />
      <TextInput
        label={formatMessage({ id: 'signin.email' })}
        type="email"
        isRequired
        dir="ltr"
        value={email}
        onChange={setEmail}
      />
      <Choice
        label={formatMessage({ id: 'accounts.role' })}
        value={role}
        options={roles}
        onChange={(id) => setRole(id as Role)}
      />
      <p className="text-sm text-ink-2">{formatMessage({ id: `role.${role}.does` })}</p>
      <Complaint error={error} />
      <Button type="submit" look="main" isDisabled={isSending}>
        {formatMessage({ id: 'accounts.add' })}
      </Button>
    </form>
  )
}

const Person = ({
  account,
  onChanged,
  onLink,
  onError,
}: {
  readonly account: Account
  readonly onChanged: () => void
  readonly onLink: (link: string) => void
  readonly onError: (error: unknown) => void
}) => {
  const { formatMessage } = useIntl()
  const say = useSay()
  const roles = useRoles()
  const params = { path: { id: account.id } }
  const change = (one: { role?: Role; disabled?: boolean }) => api.PATCH('/api/v1/accounts/{id}', { params, body: one })
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    link: async () => onLink((await body(api.POST('/api/v1/accounts/{id}/link', { params }))).link),
    out: () => api.DELETE('/api/v1/accounts/{id}/sessions', { params }),
    ...(account.secondFactor ? { factor: () => api.DELETE('/api/v1/accounts/{id}/second-factor', { params }) } : {}),
    [account.disabled ? 'open' : 'close']: () => change({ disabled: !account.disabled }),
  }
  const act = (work: () => Promise<unknown>): void => void work().then(onChanged, onError)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 py-2.5">
      <span className="min-w-0 flex-1 basis-56">
        <span className="font-medium text-ink" dir="auto">
          {account.name}
        </span>{' '}
        {account.disabled && <Badge tone="late">{formatMessage({ id: 'accounts.closed' })}</Badge>}{' '}
        {account.secondFactor && <Badge tone="good">{formatMessage({ id: 'accounts.factor' })}</Badge>}
        <span className="block text-sm text-ink-3">
          <bdi dir="ltr">{account.email}</bdi>
          {account.seenAt && ` · ${say.moment(account.seenAt)}`}
        </span>
      </span>
      <Choice
        label={formatMessage({ id: 'accounts.role' })}
        hideLabel
        className="w-40"
        value={account.role}
        options={roles}
        onChange={(id) => act(() => change({ role: id as Role }))}
      />
      <MenuTrigger>
        <IconButton label={formatMessage({ id: 'accounts.more' }, { name: account.name })}>
          <EllipsisVertical aria-hidden className="size-4" />
        </IconButton>
        <Popover className="rounded-md border border-line bg-surface p-1 shadow-lifted">
          <Menu onAction={(key) => act(acts[String(key)]!)} className="outline-none">
            {Object.keys(acts).map((id) => (
              <MenuItem
                key={id}
                id={id}
                className="cursor-default rounded px-3 py-1.5 text-ink outline-none data-[focused]:bg-accent-soft"
              >
                {formatMessage({ id: `accounts.do.${id}` })}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  )
}

export const People = () => {
  const { formatMessage } = useIntl()
  const accounts = useAsk('/api/v1/accounts')
  const [adds, setAdds] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const changed = (): void => {
    setError(null)
    void accounts.refetch()
  }
  return (
    <Section
      title={formatMessage({ id: 'accounts.title' })}
      more={<Button onPress={() => setAdds(true)}>{formatMessage({ id: 'accounts.add' })}</Button>}
    >
      {error != null && (
        <div className="px-4 pt-3">
          <Complaint error={error} />
        </div>
      )}
      <Answer of={accounts} rows={3}>
        {({ rows }) => (
          <ul className="divide-y divide-line">
            {rows.map((a) => (
              <Person key={a.id} account={a} onChanged={changed} onLink={setLink} onError={setError} />
            ))}
          </ul>
        )}
      </Answer>
      <Window title={formatMessage({ id: 'accounts.add' })} isOpen={adds} onClose={() => setAdds(false)}>
        <Add onAdded={changed} />
      </Window>
      <Window title={formatMessage({ id: 'accounts.do.link' })} isOpen={link !== null} onClose={() => setLink(null)}>
        {link && <Shown text={link} lead={formatMessage({ id: 'accounts.link.again' })} />}
      </Window>
    </Section>
  )
}
