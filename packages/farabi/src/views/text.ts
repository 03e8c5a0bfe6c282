/** The article's text cut into paragraphs, and these at every border of a span, so that overlapping records can be shown. */
import type { Reading } from '@farabi/reader'

export interface Piece {
  readonly text: string
  /** Ids of the records whose evidence covers the piece, shortest evidence first. */
  readonly records: readonly string[]
  /** Ids of the entities that the piece mentions. */
  readonly entities: readonly string[]
  /** Ids of the records whose first evidence begins here. */
  readonly opens: readonly string[]
}

interface Cover {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly entity: boolean
  readonly first: boolean
}

type Spans = readonly { readonly start: number; readonly end: number }[]

const trimmed = (text: string, start: number): number =>
  start + (/^\s*/.exec(text.slice(start, start + 8))?.[0].length ?? 0)

/** Spans inside the text, without the spaces they begin with: those may stand at the end of another line. */
const covers = (id: string, spans: Spans, text: string, entity: boolean): Cover[] =>
  [...spans]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start: trimmed(text, Math.max(0, start)), end: Math.min(end, text.length) }))
    .filter(({ start, end }) => start < end)
    .map((span, i) => ({ id, ...span, entity, first: i === 0 }))

export const doubtId = (index: number): string => `d${index + 1}`

export const coversOf = (reading: Reading): Cover[] => {
  const { text } = reading.article
  const records = [
    ...reading.events,
    ...reading.agreements,
    ...reading.commitments,
    ...reading.figures,
    ...reading.pairings,
  ]
  return [
    ...records.flatMap((r) => covers(r.id, r.evidence, text, false)),
    ...reading.doubts.flatMap((d, i) => covers(doubtId(i), d.evidence, text, false)),
    ...reading.entities.flatMap((e) => covers(e.id, e.mentions, text, true)),
  ]
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

const piecesOf = (text: string, start: number, end: number, here: readonly Cover[]): Piece[] => {
  const borders = unique(
    [start, end, ...here.flatMap((c) => [c.start, c.end])].filter((n) => n >= start && n <= end).map(String),
  )
    .map(Number)
    .sort((a, b) => a - b)
  return borders.slice(0, -1).map((from, i) => {
    const to = borders[i + 1]!
    const over = here.filter((c) => c.start <= from && c.end >= to).sort((a, b) => a.end - a.start - (b.end - b.start))
    return {
      text: text.slice(from, to),
      records: unique(over.filter((c) => !c.entity).map((c) => c.id)),
      entities: unique(over.filter((c) => c.entity).map((c) => c.id)),
      opens: unique(
        over
          .filter((c) => !c.entity && c.first && Math.max(c.start, start) === from && c.start >= start)
          .map((c) => c.id),
      ),
    }
  })
}

/** One list of pieces per paragraph; empty lines are left out, every other character is in exactly one piece. */
export const paragraphsOf = (reading: Reading): Piece[][] => {
  const { text } = reading.article
  const all = coversOf(reading).sort((a, b) => a.start - b.start)
  const out: Piece[][] = []
  let next = 0
  let open: Cover[] = []
  for (const found of text.matchAll(/[^\n]+/g)) {
    const start = found.index
    const end = start + found[0].length
    open = open.filter((c) => c.end > start)
    while (next < all.length && all[next]!.start < end) open.push(all[next++]!)
    if (found[0].trim() === '') continue
    out.push(
      piecesOf(
        text,
        start,
        end,
        open.filter((c) => c.end > start),
      ),
    )
  }
  return out
}
