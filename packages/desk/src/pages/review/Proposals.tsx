/** Two names that may be one: side by side, with the reasons; merged or kept apart by a person alone. */
import { Link } from '@tanstack/react-router'
import { ArrowLeftRight, GitMerge } from 'lucide-react'
import { useId, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useAsk, useDecide, useList } from '../../api/ask.js'
import { ApiError } from '../../api/client.js'
import type { Profile } from '../../api/types.js'
import { Badge } from '../../parts/Badge.js'
import { Button } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Failed } from '../../parts/Failed.js'
import { Name, Sentence } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'

/** Records that are enough to tell two people apart. */
const RECORDS = 3

const useProfile = (id: string) => useAsk('/api/v1/entities/{id}', { path: { id }, query: { limit: RECORDS } })

/** One line for each office, from its first to its last sight, whatever words it was called by. */
const spans = (offices: Profile['offices']): Profile['offices'] => {
  const by = new Map<string, Profile['offices'][number]>()
  for (const o of offices) {
    const key = `${o.office} ${o.country} ${o.organization?.id}`
    const old = by.get(key)
    const days = [o.firstSeen, o.lastSeen, ...(old ? [old.firstSeen, old.lastSeen] : [])].filter((d) => d > '1').sort()
    by.set(key, { ...o, firstSeen: days[0] ?? o.firstSeen, lastSeen: days.at(-1) ?? o.lastSeen })
  }
  return [...by.values()]
}

const HEAD = 'mt-3 mb-1 text-xs font-medium text-ink-3'

const Side = ({ id, stays }: { readonly id: string; readonly stays: boolean }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const profile = useProfile(id)
  if (profile.error) return <Failed error={profile.error} retry={() => profile.refetch()} />
  if (!profile.data) return <Waiting rows={4} />
  const { name, kind, country, names, offices, records, articles } = profile.data
  return (
    <div className={`min-w-0 rounded-md border p-4 ${stays ? 'border-accent bg-accent-soft/40' : 'border-line'}`}>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link
          to={'/people/$id' as never}
          params={{ id } as never}
          className="text-md font-semibold text-accent-strong underline-offset-2 hover:underline"
        >
          <Name>{name}</Name>
        </Link>
        {stays && <Badge tone="good">{formatMessage({ id: 'review.stays' })}</Badge>}
      </p>
      <p className="text-sm text-ink-3">
        {[
          say.label('entity', kind),
          country ? say.country(country) : null,
          formatMessage({ id: 'record.reports' }, { n: articles }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h3 className={HEAD}>{formatMessage({ id: 'review.names' })}</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {names.slice(0, 8).map((n) => (
          <li key={`${n.name}${n.language}`}>
            <Name lang={n.language}>{n.name}</Name>
          </li>
        ))}
      </ul>
      {offices.length > 0 && (
        <>
          <h3 className={HEAD}>{formatMessage({ id: 'review.offices' })}</h3>
          <ul className="space-y-0.5 text-sm text-ink-2">
            {spans(offices)
              .slice(0, 4)
              .map((o) => (
                <li key={`${o.office}${o.country}${o.organization?.id}`}>
                  {o.label}
                  {o.organization && (
                    <>
                      {' · '}
                      <Name>{o.organization.name}</Name>
                    </>
                  )}
                  {o.country && ` · ${say.country(o.country)}`}
                  {o.firstSeen > '1' && (
                    <span className="text-ink-3">
                      {' '}
                      · {say.day(o.firstSeen)}
                      {o.lastSeen !== o.firstSeen && ` – ${say.day(o.lastSeen)}`}
                    </span>
                  )}
                </li>
              ))}
          </ul>
        </>
      )}
      {records.rows.length > 0 && (
        <>
          <h3 className={HEAD}>{formatMessage({ id: 'search.records' })}</h3>
          <ul className="space-y-1 text-sm text-ink-2">
            {records.rows.slice(0, RECORDS).map((r) => (
              <li key={r.id}>
                <Link
                  to={'/records/$id' as never}
                  params={{ id: r.id } as never}
                  className="line-clamp-2 hover:text-ink hover:underline"
                >
                  <Sentence text={r.sentence} strong={false} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

interface Proposal {
  readonly id: string
  readonly a: { readonly id: string; readonly name: string | null }
  readonly b: { readonly id: string; readonly name: string | null }
  readonly why: readonly string[]
  readonly score: number
}

const One = ({
  proposal: p,
  decided,
}: {
  readonly proposal: Proposal
  readonly decided: (seq: number, words: string) => void
}) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const title = useId()
  const sides = [useProfile(p.a.id).data, useProfile(p.b.id).data]
  const names = [p.a, p.b].map((s, i) => sides[i]?.name ?? s.name ?? s.id)
  const [keep, setKeep] = useState(p.a.id)
  const gone = keep === p.a.id ? p.b.id : p.a.id
  const both = { a: names[0]!, b: names[1]! }
  return (
    <li className="card p-4" aria-labelledby={title}>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id={title} className="font-semibold text-ink">
          <Name>{both.a}</Name> <ArrowLeftRight aria-hidden className="mx-1 inline size-3.5 text-ink-3" />{' '}
          <Name>{both.b}</Name>
        </h2>
        <span className="text-sm text-ink-3 tabular">
          {formatMessage({ id: 'review.likeness' }, { share: say.percent(p.score) })}
        </span>
        <ul className="flex flex-wrap gap-1.5">
          {p.why.map((w) => (
            <li key={w}>
              <Badge>{w}</Badge>
            </li>
          ))}
        </ul>
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        <Side id={p.a.id} stays={keep === p.a.id} />
        <Side id={p.b.id} stays={keep === p.b.id} />
      </div>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <RadioGroup
          aria-label={formatMessage({ id: 'review.stays' })}
          value={keep}
          onChange={setKeep}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm"
        >
          {[p.a.id, p.b.id].map((id, i) => (
            <Radio
              key={id}
              value={id}
              className="group flex min-h-8 cursor-default items-center gap-2 rounded data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-accent"
            >
              <span className="size-4 rounded-full border-2 border-line-strong group-data-selected:border-5 group-data-selected:border-accent" />
              <span>{formatMessage({ id: 'review.keepName' }, { name: <Name key={id}>{names[i]!}</Name> })}</span>
            </Radio>
          ))}
        </RadioGroup>
        <div className="flex flex-wrap gap-2">
          <Button
            look="main"
            isDisabled={decide.isPending}
            onPress={async () => {
              const { seq } = await decide.mutateAsync({
                decision: { action: 'merge', kind: 'entity', keep, gone },
                why: p.why.join('; ') || null,
              })
              decided(seq, formatMessage({ id: 'review.merged' }, both))
            }}
          >
            {formatMessage({ id: 'review.merge' })}
          </Button>
          <Button
            isDisabled={decide.isPending}
            onPress={async () => {
              const { seq } = await decide.mutateAsync({ decision: { action: 'refuse', proposal: p.id } })
              decided(seq, formatMessage({ id: 'review.refused' }, both))
            }}
          >
            {formatMessage({ id: 'review.refuse' })}
          </Button>
        </div>
      </div>
      {decide.error && (
        <p role="alert" dir="auto" className="mt-2 text-sm text-late">
          {decide.error instanceof ApiError
            ? (decide.error.problem.detail ?? decide.error.problem.title)
            : formatMessage({ id: 'error.failed' })}
        </p>
      )}
    </li>
  )
}

export const Proposals = () => {
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const list = useList('/api/v1/proposals', { query: { limit: 10 } })
  const [last, setLast] = useState<{ readonly seq: number; readonly words: string } | null>(null)
  if (list.error && list.rows.length === 0) return <Failed error={list.error} retry={() => list.refetch()} />
  if (list.isPending) return <Waiting rows={5} />
  return (
    <>
      <div role="status">
        {last && (
          <p className="mb-3 flex flex-wrap items-center gap-2 rounded-md bg-good-soft px-3 py-1 text-good">
            <bdi className="grow">{last.words}</bdi>
            <Button
              look="quiet"
              isDisabled={decide.isPending}
              onPress={() =>
                decide.mutate({ decision: { action: 'undo', seq: last.seq } }, { onSuccess: () => setLast(null) })
              }
            >
              {formatMessage({ id: 'review.undo' })}
            </Button>
          </p>
        )}
      </div>
      {list.rows.length === 0 ? (
        <Empty title={formatMessage({ id: 'review.proposals.none' })} sign={<GitMerge aria-hidden />}>
          {formatMessage({ id: 'review.proposals.do' })}
        </Empty>
      ) : (
        <ul className="space-y-4">
          {list.rows.map((p) => (
            <One key={p.id} proposal={p} decided={(seq, words) => setLast({ seq, words })} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className="mt-4 text-center">
          <Button isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {formatMessage({ id: 'desk.more' })}
          </Button>
        </div>
      )}
    </>
  )
}
