/** A report in its own direction with every record marked in it, and beside it the records in the reader's words. */
import { Link } from '@tanstack/react-router'
import { Download, ExternalLink } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useFilters, useParam } from '../../address.js'
import { useAsk } from '../../api/ask.js'
import type { RecordView, Article as Whole } from '../../api/types.js'
import { Answer } from '../../parts/Answer.js'
import { buttonLook } from '../../parts/Button.js'
import { Page, Section } from '../../parts/Page.js'
import { Name, Said } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'
import { Card } from './Card.js'
import { type Mark, piecesOf } from './marked.js'

interface Told {
  readonly local: string
  readonly record: string
  readonly view: RecordView | null
}

const LISTS = ['events', 'agreements', 'commitments', 'figures', 'pairings'] as const

/** Where each record of the ledger is told in this text. */
const marksOf = (article: Whole): Mark[] => {
  const record = new Map(article.records.map((r) => [r.local, r]))
  return LISTS.flatMap((list) =>
    (article.reading[list] as { id: string; evidence: { start: number; end: number }[] }[]).flatMap((r) => {
      const of = record.get(r.id)
      return of
        ? r.evidence.map(({ start, end }) => ({ start, end, of: of.record, kind: of.view?.kind ?? 'event' }))
        : []
    }),
  )
}

const COLOURS: Readonly<Record<string, string>> = {
  event: 'decoration-open',
  agreement: 'decoration-good',
  commitment: 'decoration-odd',
  figure: 'decoration-quiet',
  pairing: 'decoration-accent',
}

const Text = ({
  article,
  active,
  point,
}: {
  readonly article: Whole
  readonly active: string | null
  readonly point: (record: string | null) => void
}) => {
  const pieces = useMemo(() => piecesOf(article.text, marksOf(article)), [article])
  return (
    <Said lang={article.language} text={article.text} className="whitespace-pre-wrap text-md leading-8">
      {pieces.map((p) => {
        if (p.marks.length === 0) return <span key={p.start}>{p.text}</span>
        const isOn = p.marks.some((m) => m.of === active)
        const [first] = p.marks
        return (
          <mark
            key={p.start}
            data-records={p.marks.map((m) => m.of).join(' ')}
            onMouseEnter={() => point(first!.of)}
            onMouseLeave={() => point(null)}
            onClick={() => point(first!.of)}
            onKeyDown={() => {}}
            className={`cursor-pointer underline decoration-2 underline-offset-4 ${COLOURS[first!.kind]} ${isOn ? 'bg-mark-strong' : 'bg-mark/50'}`}
          >
            {p.text}
          </mark>
        )
      })}
    </Said>
  )
}

const Head = ({ article }: { readonly article: Whole }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const copies = article.copies.filter((c) => c.id !== article.id)
  return (
    <div className="space-y-1">
      <p className="flex flex-wrap gap-x-2">
        {article.source && <Name>{article.source}</Name>}
        {article.published && <span>· {say.day(article.published.slice(0, 10), 'long')}</span>}
        {article.reading.article.publishedAsWritten && (
          <span className="text-ink-3">
            · <Name lang={article.language}>{article.reading.article.publishedAsWritten}</Name>
          </span>
        )}
      </p>
      {copies.length > 0 && (
        <p className="text-sm text-ink-3">
          {formatMessage({ id: 'article.copies' }, { n: copies.length })}{' '}
          {copies.slice(0, 6).map((c) => (
            <Link
              key={c.id}
              to={'/articles/$id' as never}
              params={{ id: c.id } as never}
              className="me-2 underline underline-offset-2 hover:text-ink"
            >
              <Name>{c.title ?? c.name}</Name>
            </Link>
          ))}
        </p>
      )}
    </div>
  )
}

const Shown = ({ article }: { readonly article: Whole }) => {
  const { formatMessage } = useIntl()
  const say = useSay()
  const [{ record: asked }] = useFilters()
  const [active, setActive] = useState<string | null>(asked ?? null)
  const text = useRef<HTMLDivElement>(null)
  const cards = useRef<HTMLUListElement>(null)
  // one card for each record of the ledger, in the order of the text
  const records = useMemo(() => {
    const first = new Map<string, number>()
    for (const m of marksOf(article)) first.set(m.of, Math.min(first.get(m.of) ?? Number.POSITIVE_INFINITY, m.start))
    const distinct = new Map((article.records as readonly Told[]).flatMap((r) => (r.view ? [[r.record, r.view]] : [])))
    return [...distinct.values()].sort((x, y) => (first.get(x.id) ?? 0) - (first.get(y.id) ?? 0))
  }, [article])
  useEffect(() => {
    if (!asked) return
    text.current?.querySelector(`[data-records~="${CSS.escape(asked)}"]`)?.scrollIntoView({ block: 'center' })
  }, [asked])
  const show = (record: string): void => {
    setActive(record)
    text.current
      ?.querySelector(`[data-records~="${CSS.escape(record)}"]`)
      ?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }
  const point = (record: string | null): void => {
    setActive(record)
    if (record)
      cards.current?.querySelector(`[data-record="${CSS.escape(record)}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Page
      title={article.title ?? article.name}
      lead={<Head article={article} />}
      actions={
        <>
          {article.url && (
            <a href={article.url} target="_blank" rel="noreferrer" className={buttonLook()}>
              <ExternalLink aria-hidden className="size-4" />
              {formatMessage({ id: 'article.address' })}
            </a>
          )}
          <a href={`/api/v1/articles/${article.id}/original`} download className={buttonLook('quiet')}>
            <Download aria-hidden className="size-4" />
            {formatMessage({ id: 'article.original' })}
          </a>
        </>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div ref={text} className="card px-5 py-4 sm:px-7 sm:py-6">
          <Text article={article} active={active} point={point} />
        </div>
        <div className="space-y-4 lg:sticky lg:top-17 lg:max-h-[calc(100dvh-5.5rem)] lg:overflow-y-auto">
          <Section title={formatMessage({ id: 'article.records' }, { n: records.length })}>
            {records.length === 0 && <p className="px-4 py-4 text-ink-3">{formatMessage({ id: 'article.none' })}</p>}
            <ul ref={cards} className="divide-y divide-line">
              {records.map((r) => (
                <Card key={r.id} record={r} isActive={r.id === active} onPoint={() => show(r.id)} />
              ))}
            </ul>
          </Section>
          {article.reading.doubts.length > 0 && (
            <Section title={formatMessage({ id: 'article.doubts' })}>
              <ul className="space-y-2 px-4 py-3 text-sm text-quiet">
                {article.reading.doubts.map((d) => (
                  <li key={`${d.code}${d.about}`}>
                    {say.label('doubt', d.code)}: <bdi>{d.message}</bdi>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </Page>
  )
}

export const Article = () => {
  const id = useParam('id')
  const answer = useAsk('/api/v1/articles/{id}', { path: { id } })
  return (
    <Answer of={answer} rows={10}>
      {(article) => <Shown key={article.id} article={article} />}
    </Answer>
  )
}
