/** What is watched: a pair, a sector, words; told here, by feed, by mail and by webhook. */
import { type FormEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { useAsk, useRefresh } from '../../api/ask.js'
import { ApiError, api, body } from '../../api/client.js'
import type { components } from '../../api/schema.js'
import { useManner } from '../../manner.js'
import { Badge } from '../../parts/Badge.js'
import { Button } from '../../parts/Button.js'
import { Choice, TextInput } from '../../parts/Field.js'
import { Section } from '../../parts/Page.js'
import { useSay } from '../../parts/words.js'

type Watch = components['schemas']['Watch']

const MAILS = ['never', 'daily', 'weekly'] as const
const REASONS = ['new', 'due', 'overdue', 'dormant'] as const
const KINDS = ['event', 'agreement', 'commitment', 'figure', 'pairing'] as const
const ALL = 'all'

const Copy = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { formatMessage } = useIntl()
  const [done, setDone] = useState(false)
  return (
    <Button
      look="quiet"
      onPress={() => {
        void navigator.clipboard.writeText(new URL(text, location.href).href).then(() => setDone(true))
      }}
    >
      {done ? formatMessage({ id: 'desk.copied' }) : label}
    </Button>
  )
}

const Deliveries = ({ id }: { readonly id: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const list = useAsk('/api/v1/watches/{id}/deliveries', { path: { id } })
  const again = async (delivery: string): Promise<void> => {
    await api.POST('/api/v1/deliveries/{id}/retry', { params: { path: { id: delivery } } })
    void list.refetch()
  }
  return (
    <ul className="mt-2 space-y-1 text-sm">
      {(list.data?.rows ?? []).slice(0, 5).map((d) => (
        <li key={d.id} className="flex items-center justify-between gap-2">
          <span className="min-w-0 text-ink-3">
            {say.moment(d.createdAt)} ·{' '}
            {d.deliveredAt
              ? formatMessage({ id: 'alerts.delivered' })
              : (d.trouble ?? formatMessage({ id: 'alerts.waiting' }))}
          </span>
          {!d.deliveredAt && (
            <Button look="quiet" onPress={() => void again(d.id)}>
              {formatMessage({ id: 'desk.again' })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

const One = ({ watch: w }: { readonly watch: Watch }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const refresh = useRefresh()
  const [went, setWent] = useState<string | null>(null)
  const { pair, kind, sector, text } = w.filter
  const test = async (way: 'webhook' | 'mail'): Promise<void> => {
    const { ok, trouble } = await body(
      api.POST('/api/v1/watches/{id}/test', { params: { path: { id: w.id } }, body: { way } }),
    )
    setWent(ok ? formatMessage({ id: 'alerts.test.ok' }) : (trouble ?? ''))
  }
  return (
    <li className="px-4 py-3">
      <div className="flex items-start justify-between gap-3">
        <span className="min-w-0">
          <span className="font-medium">
            <bdi>{w.name}</bdi>
          </span>{' '}
          {w.unread > 0 && <Badge tone="open">{say.number(w.unread)}</Badge>}
          <span className="block text-sm text-ink-3">
            {[
              pair?.map((c) => say.country(c)).join(' – '),
              kind && say.label('kind', kind),
              sector && say.label('sector', sector),
              text,
              w.mail !== 'never' && w.address,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <Button
          look="quiet"
          onPress={async () => {
            await api.DELETE('/api/v1/watches/{id}', { params: { path: { id: w.id } } })
            void refresh()
          }}
        >
          {formatMessage({ id: 'desk.delete' })}
        </Button>
      </div>
      <div className="mt-1 flex flex-wrap gap-1">
        <Copy text={w.feeds.atom} label="Atom" />
        <Copy text={w.feeds.json} label="JSON Feed" />
        {w.webhook && (
          <>
            <Button look="quiet" onPress={() => void test('webhook')}>
              {formatMessage({ id: 'alerts.test' })}
            </Button>
            {w.secret && <Copy text={w.secret} label={formatMessage({ id: 'alerts.secret' })} />}
          </>
        )}
        {w.mail !== 'never' && (
          <Button look="quiet" onPress={() => void test('mail')}>
            {formatMessage({ id: 'alerts.test.mail' })}
          </Button>
        )}
      </div>
      {w.trouble && (
        <p className="text-sm text-late" dir="auto">
          {w.trouble}
        </p>
      )}
      {went && (
        <p role="status" className="text-sm text-ink-2" dir="auto">
          {went}
        </p>
      )}
      {w.webhook && <Deliveries id={w.id} />}
    </li>
  )
}

const New = ({ onDone }: { readonly onDone: () => void }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const { pair } = useManner()
  const [name, setName] = useState('')
  const [kind, setKind] = useState(ALL)
  const [text, setText] = useState('')
  const [mail, setMail] = useState<(typeof MAILS)[number]>('never')
  const [address, setAddress] = useState('')
  const [webhook, setWebhook] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const told = (id: string): string => formatMessage({ id })
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTrouble(null)
    const filter = {
      ...(pair ? { pair: [...pair] } : {}),
      ...(kind === ALL ? {} : { kind }),
      ...(text.trim() ? { text: text.trim() } : {}),
    }
    const usual = pair ? pair.map((c) => say.country(c)).join(' – ') : text
    try {
      await api.POST('/api/v1/watches', {
        body: {
          name: name.trim() || usual,
          filter,
          reasons: [...REASONS],
          mail,
          address: mail === 'never' ? null : address.trim(),
          webhook: webhook.trim() || null,
        } as never,
      })
      onDone()
      setName('')
    } catch (error) {
      setTrouble(error instanceof ApiError ? [error.problem.detail, error.problem.remedy].join(' ') : String(error))
    }
  }
  return (
    <form onSubmit={send} className="space-y-3 p-4">
      <p className="text-sm text-ink-2">
        {pair && formatMessage({ id: 'alerts.pair' }, { a: say.country(pair[0]), b: say.country(pair[1]) })}
      </p>
      <TextInput label={told('alerts.name')} value={name} onChange={setName} />
      <div className="grid grid-cols-2 gap-3">
        <Choice
          label={told('timeline.kind')}
          value={kind}
          options={[{ id: ALL, name: told('desk.all') }, ...KINDS.map((id) => ({ id, name: say.label('kind', id) }))]}
          onChange={setKind}
        />
        <TextInput label={told('timeline.text')} value={text} onChange={setText} />
        <Choice
          label={told('alerts.mail')}
          value={mail}
          options={MAILS.map((id) => ({ id, name: told(`alerts.mail.${id}`) }))}
          onChange={(id) => setMail(id as (typeof MAILS)[number])}
        />
        {mail !== 'never' && (
          <TextInput
            label={told('alerts.address')}
            type="email"
            dir="ltr"
            value={address}
            onChange={setAddress}
            isRequired
          />
        )}
      </div>
      <TextInput
        label={told('alerts.webhook')}
        type="url"
        dir="ltr"
        value={webhook}
        onChange={setWebhook}
        placeholder="https://"
      />
      <Button type="submit" look="main" isDisabled={!pair && text.trim() === ''}>
        {told('alerts.add')}
      </Button>
      {trouble && (
        <p role="alert" className="text-sm text-late" dir="auto">
          {trouble}
        </p>
      )}
    </form>
  )
}

export const Watches = () => {
  const { formatMessage } = useIntl()
  const refresh = useRefresh()
  const watches = useAsk('/api/v1/watches')
  return (
    <div className="space-y-4">
      {(watches.data?.length ?? 0) > 0 && (
        <Section title={formatMessage({ id: 'alerts.watches' })}>
          <ul className="divide-y divide-line">
            {watches.data!.map((w) => (
              <One key={w.id} watch={w} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={formatMessage({ id: 'alerts.new' })}>
        <New onDone={() => void refresh()} />
      </Section>
    </div>
  )
}
