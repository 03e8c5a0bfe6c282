/** One record after another, the most doubtful and important first, decided by single keys. */
import { ArrowDown, ArrowUp, CheckCheck, Keyboard } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useAsk, useList } from '../../api/ask.js'
import type { RecordView } from '../../api/types.js'
import { Button, ButtonLink, IconButton } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Failed } from '../../parts/Failed.js'
import { Sentence } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'
import { Correction } from '../article/Correction.js'
import { Ahead, Focus } from './Focus.js'
import { Key, Keys } from './Keys.js'
import { KEYS, type Move, useKeys } from './keys.js'
import { Merge } from './Merge.js'
import { type Sitting, useSitting } from './sitting.js'

/** Where the focus goes when the form is closed. */
const EDIT = 'review-edit'
/** How many are asked for ahead. */
const AHEAD = 3
/** So many before the end of what came, more is asked for. */
const MARGIN = 10

const Progress = ({ made, left }: { readonly made: Sitting['made']; readonly left: number }) => {
  const { formatMessage } = useIntl()
  const n = (action: string): number => made.filter((m) => m.action === action).length
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-2">
      <span className="font-medium tabular">{formatMessage({ id: 'review.done' }, { n: made.length })}</span>
      {made.length > 0 && (
        <span className="text-ink-3 tabular">
          {formatMessage(
            { id: 'review.done.parts' },
            { accepted: n('accept'), rejected: n('reject'), corrected: n('edit'), merged: n('merge') },
          )}
        </span>
      )}
      <span aria-hidden className="flex h-1.5 min-w-24 flex-1 overflow-hidden rounded-full bg-line/70">
        {(['accept', 'edit', 'merge', 'reject'] as const).map((action) => (
          <span
            key={action}
            className={{ accept: 'bg-good', edit: 'bg-open', merge: 'bg-odd', reject: 'bg-late' }[action]}
            style={{ width: `${(n(action) / Math.max(1, made.length + left)) * 100}%` }}
          />
        ))}
      </span>
    </div>
  )
}

const Following = ({
  rows,
  index,
  go,
}: {
  readonly rows: readonly RecordView[]
  readonly index: number
  readonly go: (record: string) => void
}) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const box = list.current
    const own = box?.querySelector<HTMLElement>('[aria-current=true]')
    if (!box || !own) return
    // only the list is scrolled, not the page
    const [top, bottom] = [own.offsetTop, own.offsetTop + own.offsetHeight]
    if (top < box.scrollTop) box.scrollTop = top
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight
  }, [index, rows[index]?.id])
  return (
    <section className="card overflow-hidden">
      <h2 className="border-b border-line px-4 py-2.5 text-base font-semibold">
        {formatMessage({ id: 'review.next' })}
      </h2>
      <ol ref={list} className="relative max-h-[min(70vh,44rem)] divide-y divide-line overflow-y-auto">
        {rows.map((r, i) => (
          <li key={r.id}>
            <button
              type="button"
              aria-current={i === index}
              onClick={() => go(r.id)}
              className={`block w-full cursor-pointer border-s-3 px-4 py-2 text-start text-sm -outline-offset-2 ${i === index ? 'border-accent bg-accent-soft text-ink' : 'border-transparent text-ink-2 hover:bg-sunken/70'}`}
            >
              <span className="line-clamp-2">
                <Sentence text={r.sentence} strong={false} />
              </span>
              <span className={`text-xs ${i === index ? 'text-ink-2' : 'text-ink-3'}`}>
                {say.label(r.kind === 'figure' ? 'measure' : r.kind, r.type)} · {say.percent(r.confidence)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

export const Queue = () => {
  const { formatMessage } = useIntl()
  const list = useList('/api/v1/queue', { query: { limit: 30 } })
  const role = useAsk('/api/v1/me').data?.role
  const mayDecide = role === 'editor' || role === 'admin'
  const sitting = useSitting()
  const [current, setCurrent] = useState<string | null>(null)
  const [place, setPlace] = useState(0)
  const [opened, setOpened] = useState<'edit' | 'merge' | 'keys' | null>(null)

  const { gone, back, made } = sitting
  const waiting = list.rows.filter((r) => !gone.has(r.id))
  const known = new Set(waiting.map((r) => r.id))
  const rows = [...back.filter((r) => !known.has(r.id)), ...waiting]
  const found = rows.findIndex((r) => r.id === current)
  const index = found >= 0 ? found : Math.min(place, Math.max(0, rows.length - 1))
  const now = rows[index]

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && index > rows.length - MARGIN) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, index, rows.length, fetchNextPage])

  const go = (to: RecordView | undefined): void => {
    if (!to) return
    setCurrent(to.id)
    setPlace(rows.findIndex((r) => r.id === to.id))
    setOpened(null)
  }
  /** Where one stands when the record in focus leaves: its place is taken by the next. */
  const leave = (): void => {
    setPlace(index)
    setCurrent((rows[index + 1] ?? rows[index - 1])?.id ?? null)
    setOpened(null)
  }
  const closeForm = (): void => {
    setOpened(null)
    requestAnimationFrame(() => document.getElementById(EDIT)?.focus())
  }
  const judge = (action: 'accept' | 'reject') => (): void => {
    if (!now || !mayDecide) return
    sitting.judge(action, now)
    leave()
  }
  const moves: Readonly<Record<Move, () => void>> = {
    accept: judge('accept'),
    reject: judge('reject'),
    edit: () => mayDecide && setOpened((o) => (o === 'edit' ? null : 'edit')),
    merge: () => mayDecide && setOpened('merge'),
    undo: () => {
      const taken = sitting.undo()
      if (!taken) return
      setCurrent(taken.id)
      setOpened(null)
    },
    next: () => go(rows[index + 1]),
    before: () => go(rows[index - 1]),
    keys: () => setOpened('keys'),
  }
  const [isOn, turn] = useKeys(moves)

  if (list.error && list.rows.length === 0) return <Failed error={list.error} retry={() => list.refetch()} />
  if (list.isPending) return <Waiting rows={8} />
  const word = (id: string): string => formatMessage({ id })
  const key = (move: Move) => isOn && <Key className="hidden sm:inline-flex">{KEYS[move].shown[0]!}</Key>
  const undo = (
    <Button look="quiet" isDisabled={made.length === 0} onPress={moves.undo}>
      {word('review.undo')}
      {key('undo')}
    </Button>
  )
  return (
    <>
      <p role="status" className="sr-only">
        {sitting.said}
      </p>
      <Progress made={made} left={rows.length} />
      {sitting.trouble && (
        <p role="alert" dir="auto" className="mb-3 rounded-md bg-late-soft px-3 py-2 text-late">
          {sitting.trouble}
        </p>
      )}
      {now ? (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <section className="card" aria-label={word('review.now')}>
            <Focus record={now}>
              <IconButton label={word('review.key.before')} isDisabled={index === 0} onPress={moves.before}>
                <ArrowUp aria-hidden className="size-4" />
              </IconButton>
              <IconButton label={word('review.key.next')} isDisabled={index >= rows.length - 1} onPress={moves.next}>
                <ArrowDown aria-hidden className="size-4" />
              </IconButton>
              <IconButton label={word('review.keys')} onPress={moves.keys}>
                <Keyboard aria-hidden className="size-4" />
              </IconButton>
            </Focus>
            {opened === 'edit' ? (
              <div className="rounded-b-card border-t border-line bg-sunken/40 px-5 py-4">
                <Correction
                  key={now.id}
                  record={now}
                  close={closeForm}
                  save={(changes, why) => sitting.correct(now, changes, why)}
                />
              </div>
            ) : (
              <div className="sticky bottom-0 flex flex-wrap items-center gap-2 rounded-b-card border-t border-line bg-surface px-5 py-3">
                {mayDecide && (
                  <>
                    <Button look="main" onPress={moves.accept}>
                      {word('review.accept')}
                      {key('accept')}
                    </Button>
                    <Button look="danger" onPress={moves.reject}>
                      {word('review.reject')}
                      {key('reject')}
                    </Button>
                    <Button id={EDIT} onPress={moves.edit}>
                      {word('review.edit')}
                      {key('edit')}
                    </Button>
                    <Button onPress={moves.merge}>
                      {word('review.merge.record')}
                      {key('merge')}
                    </Button>
                    {undo}
                  </>
                )}
                <ButtonLink look="quiet" to={`/records/${encodeURIComponent(now.id)}`}>
                  {word('review.page')}
                </ButtonLink>
              </div>
            )}
          </section>
          <Following rows={rows} index={index} go={(id) => go(rows.find((r) => r.id === id))} />
          {rows.slice(index + 1, index + 1 + AHEAD).map((r) => (
            <Ahead key={r.id} id={r.id} />
          ))}
        </div>
      ) : (
        <Empty title={word('review.empty')} sign={<CheckCheck aria-hidden />} action={made.length > 0 && undo}>
          {word('review.empty.do')}
        </Empty>
      )}
      <Keys isOpen={opened === 'keys'} onClose={() => setOpened(null)} isOn={isOn} turn={turn} />
      {opened === 'merge' && now && (
        <Merge
          record={now}
          onClose={() => setOpened(null)}
          merge={(keep, why) => {
            sitting.merge(now, keep, why)
            leave()
          }}
        />
      )}
    </>
  )
}
