/** The report's own text, in its own direction: what tells a record is tinted, names lead to their pages. */
import { Link } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useEffect, useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Article as Whole } from '../../api/types.js'
import { Said } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'
import { type Paragraph, type Piece, paragraphsOf } from './marked.js'
import { marksOf, type Named, namesOf, type Told } from './told.js'

/** Ground under what tells a kind of record. */
const TINTS: Readonly<Record<string, string>> = {
  event: 'bg-open-soft/65',
  agreement: 'bg-good-soft/65',
  commitment: 'bg-odd-soft/65',
  figure: 'bg-quiet-soft/65',
  pairing: 'bg-accent-soft/65',
}

/** Line under words that tell a record of a second kind too. */
const LINES: Readonly<Record<string, string>> = {
  event: 'decoration-open/70',
  agreement: 'decoration-good/70',
  commitment: 'decoration-odd/70',
  figure: 'decoration-quiet/70',
  pairing: 'decoration-accent/70',
}

export const NUMBERS: Readonly<Record<string, string>> = {
  event: 'bg-open-soft text-open',
  agreement: 'bg-good-soft text-good',
  commitment: 'bg-odd-soft text-odd',
  figure: 'bg-quiet-soft text-quiet',
  pairing: 'bg-accent-soft text-accent-strong',
}

export const cardId = (record: string): string => `card-${record}`

interface Marked {
  readonly numbers: ReadonlyMap<string, Told>
  readonly names: ReadonlyMap<string, Named>
  /** Where each record begins: there stands its number. */
  readonly begins: ReadonlyMap<number, readonly Told[]>
  readonly show: (record: string) => void
}

const NumberSign = ({ told, show }: { readonly told: Told; readonly show: (record: string) => void }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  return (
    <button
      type="button"
      data-number={told.view.id}
      onClick={() => show(told.view.id)}
      aria-label={formatMessage({ id: 'article.number' }, { n: told.number, kind: say.label('kind', told.view.kind) })}
      aria-describedby={`${cardId(told.view.id)}-sentence`}
      className={`me-1 inline-flex h-6 min-w-6 cursor-pointer select-none items-center justify-center rounded-full border border-current/40 px-1 align-middle font-sans text-xs font-semibold tabular hover:border-current data-on:bg-mark-strong data-on:text-ink ${NUMBERS[told.view.kind]}`}
    >
      {say.number(told.number)}
    </button>
  )
}

const Words = ({ piece, names }: { readonly piece: Piece; readonly names: Marked['names'] }) => {
  const entity = names.get(piece.marks.findLast((m) => m.kind === 'name')?.of ?? '')
  if (!entity) return piece.text
  return (
    <Link
      to={'/people/$id' as never}
      params={{ id: entity.id } as never}
      title={entity.name}
      className="underline decoration-ink-3/60 decoration-dotted decoration-1 underline-offset-4 hover:text-accent-strong hover:decoration-solid"
    >
      {piece.text}
    </Link>
  )
}

const Line = ({ pieces, by }: { readonly pieces: readonly Piece[]; readonly by: Marked }) =>
  pieces.map((p): ReactNode => {
    const told = p.marks.filter((m) => m.kind !== 'name')
    const heads = by.begins.get(p.start) ?? []
    // the narrowest evidence says most exactly what the words are about
    const [own, ...others] = told.toSorted((x, y) => x.end - x.start - (y.end - y.start))
    const second = others.find((m) => m.kind !== own?.kind)
    const words = <Words piece={p} names={by.names} />
    return (
      <span key={p.start}>
        {heads.map((t) => (
          <NumberSign key={t.view.id} told={t} show={by.show} />
        ))}
        {own ? (
          <mark
            data-records={told.map((m) => m.of).join(' ')}
            data-own={own.of}
            className={`cursor-pointer box-decoration-clone rounded-xs py-0.5 data-on:bg-mark ${TINTS[own.kind]} ${second ? `underline decoration-2 underline-offset-[0.4em] ${LINES[second.kind]}` : ''}`}
          >
            {words}
          </mark>
        ) : (
          words
        )}
      </span>
    )
  })

const wordsOf = (p: Paragraph): string => p.pieces.map((piece) => piece.text).join('')

/** @param point what the pointer is over; null over none  @param show what was pressed */
export const Report = ({
  article,
  told,
  box,
  active,
  point,
  show,
}: {
  readonly article: Whole
  readonly told: readonly Told[]
  readonly box: RefObject<HTMLDivElement | null>
  readonly active: string | null
  readonly point: (record: string | null) => void
  readonly show: (record: string) => void
}) => {
  const paragraphs = useMemo(
    () => paragraphsOf(article.text, [...marksOf(article), ...namesOf(article).marks]),
    [article],
  )
  const by = useMemo((): Marked => {
    const numbers = new Map(told.map((t) => [t.view.id, t]))
    const begins = new Map<number, Told[]>()
    const seen = new Set<string>()
    for (const p of paragraphs.flatMap((l) => l.pieces))
      for (const m of p.marks) {
        const t = numbers.get(m.of)
        if (!t || seen.has(m.of)) continue
        seen.add(m.of)
        begins.set(
          p.start,
          [...(begins.get(p.start) ?? []), t].sort((x, y) => x.number - y.number),
        )
      }
    return { numbers, names: namesOf(article).of, begins, show }
  }, [article, told, paragraphs, show])

  useEffect(() => {
    const place = box.current
    if (!place) return
    const of = (event: Event): string | null =>
      event.target instanceof Element ? (event.target.closest<HTMLElement>('[data-own]')?.dataset.own ?? null) : null
    const over = (event: Event): void => point(of(event))
    const leave = (): void => point(null)
    const press = (event: Event): void => {
      const record = of(event)
      if (record && !(event.target as Element).closest('a')) show(record)
    }
    place.addEventListener('pointerover', over)
    place.addEventListener('pointerleave', leave)
    place.addEventListener('click', press)
    return () => {
      place.removeEventListener('pointerover', over)
      place.removeEventListener('pointerleave', leave)
      place.removeEventListener('click', press)
    }
  }, [box, point, show])

  useEffect(() => {
    if (!active) return
    const id = CSS.escape(active)
    const lit = box.current?.querySelectorAll(`[data-records~="${id}"], [data-number="${id}"]`) ?? []
    for (const mark of lit) mark.setAttribute('data-on', '')
    return () => {
      for (const mark of lit) mark.removeAttribute('data-on')
    }
  }, [active, paragraphs, told, box])

  const [head, ...rest] = paragraphs
  const isTitled = head && article.title && wordsOf(head).trim() === article.title.trim()
  return (
    <div ref={box}>
      <Said lang={article.language} text={article.text} className="mx-auto max-w-[44rem]">
        <h1 className="mb-5 text-lg font-semibold leading-relaxed text-ink sm:text-xl sm:leading-relaxed">
          {isTitled ? <Line pieces={head.pieces} by={by} /> : (article.title ?? <Untitled text={article.text} />)}
        </h1>
        <div className="space-y-4 text-pretty text-md leading-8">
          {(isTitled ? rest : paragraphs).map((p) => (
            <p key={p.start}>
              <Line pieces={p.pieces} by={by} />
            </p>
          ))}
        </div>
      </Said>
    </div>
  )
}

const Untitled = ({ text }: { readonly text: string }) => {
  const { formatMessage } = useIntl()
  return (
    <span className="sr-only">
      {text.trim().split('\n')[0]?.slice(0, 80) ?? formatMessage({ id: 'article.untitled' })}
    </span>
  )
}
