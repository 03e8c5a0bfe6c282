/** A report with every record marked in it, and beside it the records in the reader's words. */
import { TriangleAlert } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useFilters, useParam } from '../../address.js'
import { useAsk } from '../../api/ask.js'
import type { Article as Whole } from '../../api/types.js'
import { Answer } from '../../parts/Answer.js'
import { Section } from '../../parts/Page.js'
import { useSay } from '../../parts/words.js'
import { Card } from './Card.js'
import { Copies, Head } from './Head.js'
import { cardId, Report } from './Report.js'
import { marksOf, type Told, toldIn } from './told.js'

/** What a careful reader would query, with the numbers of the records it is about. */
const Doubts = ({ article, told }: { readonly article: Whole; readonly told: readonly Told[] }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const { doubts, article: read } = article.reading
  const skipped = read.skipped ?? []
  if (doubts.length + skipped.length === 0) return null
  const of = new Map(article.records.map((r) => [r.local, r.record]))
  const number = (about: string): number | undefined => told.find((t) => t.view.id === of.get(about))?.number
  return (
    <Section title={formatMessage({ id: 'article.doubts' })}>
      <ul className="space-y-2.5 px-4 py-3 text-sm">
        {doubts.map((d) => (
          <li key={`${d.code}${d.about}${d.message}`} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2.5">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 text-quiet" />
            <span className="text-ink-2">
              <span className="font-medium text-quiet">{say.label('doubt', d.code)}</span>
              {number(d.about) !== undefined && (
                <span> · {formatMessage({ id: 'article.doubt.about' }, { n: number(d.about) })}</span>
              )}
              <span className="block" dir="auto">
                {d.message}
              </span>
            </span>
          </li>
        ))}
        {skipped.map((s) => (
          <li key={`${s.what}${s.reason}`} className="text-ink-3">
            {formatMessage({ id: 'article.skipped' })} <bdi>{s.what}</bdi>: <bdi>{s.reason}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Shown = ({ article }: { readonly article: Whole }) => {
  const { formatMessage } = useIntl()
  const [{ record: asked }] = useFilters()
  const role = useAsk('/api/v1/me').data?.role
  const [pinned, setPinned] = useState<string | null>(asked ?? null)
  const [over, setOver] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const text = useRef<HTMLDivElement>(null)
  const told = useMemo(() => toldIn(article, marksOf(article)), [article])
  const active = over ?? pinned
  const name = article.title ?? formatMessage({ id: 'article.untitled' })

  useEffect(() => {
    document.title = `${name} · Farabi`
  }, [name])

  /** To its sentence in the list. */
  const show = useCallback((record: string): void => {
    setPinned(record)
    const card = document.getElementById(cardId(record))
    card?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [])
  /** To its words in the text. */
  const find = useCallback((record: string, behavior: ScrollBehavior = 'smooth'): void => {
    setPinned(record)
    const sign = text.current?.querySelector<HTMLElement>(`[data-number="${CSS.escape(record)}"]`)
    if (behavior === 'smooth') sign?.focus({ preventScroll: true })
    sign?.scrollIntoView({ block: 'center', behavior })
  }, [])
  useEffect(() => {
    if (!asked) return
    setPinned(asked)
    // after the router has put the page where it was
    const frame = requestAnimationFrame(() => {
      document.getElementById(cardId(asked))?.scrollIntoView({ block: 'nearest' })
      find(asked, 'instant')
    })
    return () => cancelAnimationFrame(frame)
  }, [asked, find])

  return (
    <div className="mx-auto w-full max-w-[88rem] px-4 py-5 sm:px-6 lg:py-7">
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
        <article className="card">
          <Head article={article} />
          <div className="px-5 py-6 sm:px-8 sm:py-8">
            <Report article={article} told={told} box={text} active={active} point={setOver} show={show} />
          </div>
        </article>
        <aside
          aria-label={formatMessage({ id: 'article.beside' })}
          className="space-y-4 lg:sticky lg:top-17 lg:max-h-[calc(100dvh-5.5rem)] lg:overflow-y-auto"
        >
          <Section title={formatMessage({ id: 'article.records' }, { n: told.length })}>
            {told.length === 0 ? (
              <p className="px-4 py-4 text-ink-2">{formatMessage({ id: 'article.none' })}</p>
            ) : (
              <ol className="divide-y divide-line">
                {told.map((t) => (
                  <Card
                    key={t.view.id}
                    told={t}
                    isActive={t.view.id === active}
                    isOpen={t.view.id === pinned}
                    mayDecide={role === 'editor' || role === 'admin'}
                    point={setOver}
                    find={find}
                    announce={setSaid}
                  />
                ))}
              </ol>
            )}
          </Section>
          <Doubts article={article} told={told} />
          <Copies article={article} />
        </aside>
      </div>
    </div>
  )
}

export const Article = () => {
  const id = useParam('id')
  const answer = useAsk('/api/v1/articles/{id}', { path: { id } })
  // that of another page is no answer
  const own = answer.data && answer.data.id !== id ? { ...answer, data: undefined, isPending: true } : answer
  return (
    <Answer of={own} rows={10}>
      {(article) => <Shown key={article.id} article={article} />}
    </Answer>
  )
}
