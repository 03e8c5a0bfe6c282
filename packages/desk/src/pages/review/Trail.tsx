/** Who decided what, when and why; every line can be undone, none can be changed unseen. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ScrollText, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useAsk, useDecide } from '../../api/ask.js'
import { ApiError, api, body } from '../../api/client.js'
import type { LogLine } from '../../api/types.js'
import { Badge } from '../../parts/Badge.js'
import { Button } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Failed } from '../../parts/Failed.js'
import { Name, Sentence } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'

const LINES = 25

const isRecord = (target: string): boolean => /^(event|agreement|commitment|figure|pairing)-/.test(target)
const isEntity = (target: string): boolean => /^(person|organization|place|country)-/.test(target)

/** Number of the line that a line took back, null for others. */
const undoneBy = (l: LogLine): number | null =>
  l.action === 'undo' ? ((l.change as { undone?: number } | null)?.undone ?? null) : null

const LINK = 'text-accent-strong underline-offset-2 hover:underline'

const OfRecord = ({ id }: { readonly id: string }) => {
  const record = useAsk('/api/v1/records/{id}', { path: { id }, query: { limit: 1 } })
  return (
    <Link to={'/records/$id' as never} params={{ id } as never} className={`line-clamp-2 ${LINK}`}>
      {record.data ? <Sentence text={record.data.record.sentence} strong={false} /> : <bdi>{id}</bdi>}
    </Link>
  )
}

const OfEntity = ({ id }: { readonly id: string }) => {
  const profile = useAsk('/api/v1/entities/{id}', { path: { id }, query: { limit: 1 } })
  return (
    <Link to={'/people/$id' as never} params={{ id } as never} className={LINK}>
      <Name>{profile.data?.name ?? id}</Name>
    </Link>
  )
}

/** Where the words for a field's values are. */
const groupOf = (target: string, field: string): string | null => {
  const kind = target.slice(0, target.indexOf('-'))
  if (field === 'type') return kind === 'figure' ? 'measure' : kind
  if (field === 'sectors') return 'sector'
  return field === 'status' || field === 'nature' ? field : null
}

/** Fields of a correction: what stood there, what stands there now. */
const Changed = ({ line }: { readonly line: LogLine }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const change = line.change as { field?: string; shown?: unknown; before?: unknown; after?: unknown } | null
  if (line.action !== 'edit' || !change?.field) return null
  const group = groupOf(line.target, change.field)
  const word = (value: unknown): string =>
    typeof value === 'number' ? say.number(value) : group ? say.label(group, String(value)) : String(value)
  const words = (value: unknown): string =>
    (Array.isArray(value) ? value : [value ?? []].flat()).map(word).join(' · ') || '—'
  return (
    <p className="text-sm text-ink-2">
      {formatMessage({
        id: change.field === 'comparison' ? 'article.field.comparison' : `record.field.${change.field}`,
      })}
      :{' '}
      <del className="text-ink-3">
        <bdi>{words(change.shown ?? change.before)}</bdi>
      </del>{' '}
      <ins className="font-medium text-ink no-underline">
        <bdi>{words(change.after)}</bdi>
      </ins>
    </p>
  )
}

const Verified = () => {
  const { formatMessage } = useIntl()
  const verified = useAsk('/api/v1/log/verification')
  if (verified.error) return <Failed error={verified.error} retry={() => verified.refetch()} />
  const { broken, lines } = verified.data ?? { broken: null, lines: 0 }
  return (
    <p
      className={`flex min-h-11 items-center gap-2 border-b border-line px-4 py-2.5 text-sm ${broken ? 'bg-late-soft text-late' : 'text-good'}`}
    >
      {verified.data && (
        <>
          {broken ? (
            <ShieldAlert aria-hidden className="size-4 shrink-0" />
          ) : (
            <ShieldCheck aria-hidden className="size-4 shrink-0" />
          )}
          {broken
            ? formatMessage({ id: 'settings.verify.broken' }, { seq: broken.seq })
            : formatMessage({ id: 'settings.verify' }, { n: lines })}
        </>
      )}
    </p>
  )
}

const Line = ({
  line: l,
  isUndone,
  undo,
}: {
  readonly line: LogLine
  readonly isUndone: boolean
  readonly undo: (() => void) | null
}) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const taken = undoneBy(l)
  return (
    <li className="grid grid-cols-[2.5rem_minmax(0,1fr)_auto] items-start gap-x-3 px-4 py-3">
      <span className="text-end text-sm text-ink-3 tabular">{say.number(l.seq)}</span>
      <div className="min-w-0 space-y-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium text-ink">{formatMessage({ id: `record.action.${l.action}` })}</span>
          {taken !== null && (
            <span className="text-sm text-ink-3">{formatMessage({ id: 'review.line' }, { n: taken })}</span>
          )}
          {isUndone && <Badge>{formatMessage({ id: 'record.action.undo' })}</Badge>}
          <span className="text-sm text-ink-3">
            <Name>{l.who}</Name> · {say.moment(l.at)}
          </span>
        </p>
        {isRecord(l.target) ? (
          <OfRecord id={l.target} />
        ) : isEntity(l.target) ? (
          <OfEntity id={l.target} />
        ) : (
          <p className="truncate text-sm text-ink-3">
            <bdi>{l.target}</bdi>
          </p>
        )}
        <Changed line={l} />
        {l.why && (
          <p className="text-sm text-ink-2" dir="auto">
            {l.why}
          </p>
        )}
      </div>
      {undo && (
        <Button look="quiet" onPress={undo} aria-label={formatMessage({ id: 'review.undo.line' }, { n: l.seq })}>
          {formatMessage({ id: 'record.undo' })}
        </Button>
      )}
    </li>
  )
}

export const Trail = () => {
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const [said, setSaid] = useState('')
  const role = useAsk('/api/v1/me').data?.role
  const mayDecide = role === 'editor' || role === 'admin'
  const log = useInfiniteQuery({
    queryKey: ['/api/v1/log', 'trail'],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/v1/log', { params: { query: { limit: LINES, ...(pageParam ? { before: pageParam } : {}) } } }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.length === LINES ? last.at(-1)?.seq : undefined),
  })
  if (log.error && !log.data) return <Failed error={log.error} retry={() => log.refetch()} />
  if (!log.data) return <Waiting rows={8} />
  const lines = log.data.pages.flat()
  const undone = new Set(lines.map(undoneBy))
  if (lines.length === 0)
    return (
      <Empty title={formatMessage({ id: 'review.trail.none' })} sign={<ScrollText aria-hidden />}>
        {formatMessage({ id: 'review.trail.do' })}
      </Empty>
    )
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {decide.error && (
        <p role="alert" dir="auto" className="mb-3 rounded-md bg-late-soft px-3 py-2 text-late">
          {decide.error instanceof ApiError
            ? `${decide.error.problem.detail ?? decide.error.problem.title} ${decide.error.problem.remedy ?? ''}`
            : formatMessage({ id: 'error.failed' })}
        </p>
      )}
      <div className="card">
        <Verified />
        <ol className="divide-y divide-line">
          {lines.map((l) => (
            <Line
              key={l.seq}
              line={l}
              isUndone={undone.has(l.seq)}
              undo={
                !mayDecide || l.action === 'undo' || undone.has(l.seq) || decide.isPending
                  ? null
                  : () =>
                      decide.mutate(
                        { decision: { action: 'undo', seq: l.seq } },
                        { onSuccess: () => setSaid(formatMessage({ id: 'review.undone' }, { n: l.seq })) },
                      )
              }
            />
          ))}
        </ol>
        {log.hasNextPage && (
          <div className="border-t border-line p-3 text-center">
            <Button look="quiet" isDisabled={log.isFetchingNextPage} onPress={() => void log.fetchNextPage()}>
              {formatMessage({ id: 'desk.more' })}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
