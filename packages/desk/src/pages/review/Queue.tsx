/** One record after another, the most doubtful and important first, decided by single keys. */
import { Link } from '@tanstack/react-router'
import { CheckCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { useAsk, useDecide, useList } from '../../api/ask.js'
import type { RecordView } from '../../api/types.js'
import { Button, ButtonLink } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Failed } from '../../parts/Failed.js'
import { Section } from '../../parts/Page.js'
import { kindSigns } from '../../parts/RecordLine.js'
import { Said, Sentence } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'
import { Correct } from '../record/Correct.js'

/** Keys by their place on the keyboard, whatever letters it writes. */
const KEYS = { accept: 'KeyA', reject: 'KeyR', edit: 'KeyE', undo: 'KeyU', next: 'KeyJ', before: 'KeyK' } as const
const LETTERS: Readonly<Record<keyof typeof KEYS, string>> = {
  accept: 'A',
  reject: 'R',
  edit: 'E',
  undo: 'U',
  next: 'J',
  before: 'K',
}

const Evidence = ({ id, editing }: { readonly id: string; readonly editing: boolean }) => {
  const { formatMessage } = useIntl()
  const page = useAsk('/api/v1/records/{id}', { path: { id } })
  if (page.data?.record.id !== id) return <Waiting rows={3} />
  return (
    <>
      <ul className="space-y-2">
        {page.data.tellings.slice(0, 3).flatMap((t) =>
          t.evidence.slice(0, 3).map((e) => (
            <li
              key={`${t.article}${e.start}`}
              className="rounded-md border-s-3 border-mark-strong bg-mark/40 px-3 py-2"
            >
              <Said lang={t.language}>{e.text}</Said>
              <Link
                to={'/articles/$id' as never}
                params={{ id: t.article } as never}
                search={{ record: id } as never}
                className="text-xs text-ink-2 underline underline-offset-2 hover:text-ink"
              >
                {t.source ?? formatMessage({ id: 'record.noOutlet' })}
              </Link>
            </li>
          )),
        )}
      </ul>
      {editing && (
        <div className="mt-4 border-t border-line pt-4">
          <Correct page={page.data} />
        </div>
      )}
    </>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export const Queue = () => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const list = useList('/api/v1/queue', { query: { limit: 30 } })
  const [at, setAt] = useState(0)
  const [editing, setEditing] = useState(false)
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<readonly { readonly seq: number; readonly record: string }[]>([])
  const [said, setSaid] = useState('')
  const rows = list.rows.filter((r) => !gone.has(r.id))
  const index = Math.min(at, Math.max(0, rows.length - 1))
  const now: RecordView | undefined = rows[index]
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && index > rows.length - 8) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, index, rows.length, fetchNextPage])

  const judge = (action: 'accept' | 'reject'): void => {
    if (!now) return
    const record = now.id
    setGone((before) => new Set(before).add(record))
    setEditing(false)
    decide.mutate(
      { decision: { action, record } },
      {
        onSuccess: ({ seq }) => setDone((before) => [...before, { seq, record }]),
        onError: () =>
          setGone((before) => {
            const after = new Set(before)
            after.delete(record)
            return after
          }),
      },
    )
    setSaid(formatMessage({ id: `record.action.${action}` }))
  }
  const undo = (): void => {
    const last = done.at(-1)
    if (!last) return
    setDone(done.slice(0, -1))
    decide.mutate({ decision: { action: 'undo', seq: last.seq } })
    setGone((before) => {
      const after = new Set(before)
      after.delete(last.record)
      return after
    })
    setSaid(formatMessage({ id: 'record.action.undo' }))
  }
  const moves: Readonly<Record<keyof typeof KEYS, () => void>> = {
    accept: () => judge('accept'),
    reject: () => judge('reject'),
    edit: () => setEditing((e) => !e),
    undo,
    next: () => setAt(Math.min(rows.length - 1, index + 1)),
    before: () => setAt(Math.max(0, index - 1)),
  }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('[role=dialog]')) return
      const move = (Object.keys(KEYS) as (keyof typeof KEYS)[]).find((k) => KEYS[k] === event.code)
      if (!move) return
      event.preventDefault()
      moves[move]()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })

  if (list.error) return <Failed error={list.error} retry={() => list.refetch()} />
  if (list.isPending) return <Waiting rows={6} />
  const status = (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  )
  if (!now)
    return (
      <>
        {status}
        <Empty title={formatMessage({ id: 'review.empty' })} sign={<CheckCheck aria-hidden />}>
          {formatMessage({ id: 'review.empty.do' })}
        </Empty>
      </>
    )
  const Sign = kindSigns[now.kind]
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      {status}
      <section className="card p-5" aria-label={formatMessage({ id: 'review.now' })}>
        <p className="mb-2 flex items-center gap-2 text-sm text-ink-3">
          <Sign aria-hidden className="size-4" />
          {say.label('kind', now.kind)} · {say.percent(now.confidence)} · {say.when(now)}
        </p>
        <p className="mb-4 text-pretty text-md">
          <Sentence text={now.sentence} />
        </p>
        <Evidence id={now.id} editing={editing} />
        <div className="mt-5 flex flex-wrap gap-2">
          {(['accept', 'reject', 'edit'] as const).map((k) => (
            <Button key={k} look={k === 'accept' ? 'main' : k === 'reject' ? 'danger' : 'plain'} onPress={moves[k]}>
              {formatMessage({ id: `review.${k}` })}
              <kbd className="font-sans text-xs opacity-80">{LETTERS[k]}</kbd>
            </Button>
          ))}
          <Button look="quiet" isDisabled={done.length === 0} onPress={undo}>
            {formatMessage({ id: 'review.undo' })}
            <kbd className="font-sans text-xs">{LETTERS.undo}</kbd>
          </Button>
          <ButtonLink look="quiet" to={`/records/${now.id}`}>
            {formatMessage({ id: 'review.page' })}
          </ButtonLink>
        </div>
        <p className="mt-4 text-xs text-ink-3">
          {formatMessage({ id: 'review.keys' })} · {formatMessage({ id: 'review.done' }, { n: done.length })}
        </p>
      </section>
      <Section title={formatMessage({ id: 'review.next' })}>
        <ol className="max-h-[70vh] divide-y divide-line overflow-y-auto">
          {rows.map((r, i) => (
            <li key={r.id}>
              <button
                type="button"
                aria-current={i === index}
                onClick={() => setAt(i)}
                className={`block w-full cursor-pointer px-4 py-2 text-start text-sm ${i === index ? 'bg-accent-soft text-ink' : 'text-ink-2 hover:bg-sunken/70'}`}
              >
                <span className="line-clamp-2">
                  <Sentence text={r.sentence} strong={false} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  )
}
