/** Where an article's text tells the records of the ledger, and where it names somebody. */
import type { RecordView, Article as Whole } from '../../api/types.js'
import type { Mark } from './marked.js'

const LISTS = ['events', 'agreements', 'commitments', 'figures', 'pairings'] as const

export interface Told {
  readonly view: RecordView
  /** By which text and list call it. */
  readonly number: number
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** Evidence of each record. */
export const marksOf = (article: Whole): readonly Mark[] => {
  const record = new Map(article.records.map((r) => [r.local, r]))
  return LISTS.flatMap((list) =>
    (article.reading[list] as { id: string; evidence: { start: number; end: number }[] }[]).flatMap((r) => {
      const of = record.get(r.id)
      return of?.view ? r.evidence.map(({ start, end }) => ({ start, end, of: of.record, kind: of.view!.kind })) : []
    }),
  )
}

/** Mentions of people and bodies by a name of theirs; what has no page of its own is left out. */
export const namesOf = (
  article: Whole,
): { readonly marks: readonly Mark[]; readonly of: ReadonlyMap<string, Named> } => {
  const entity = new Map(article.entities.map((e) => [e.local, e]))
  const of = new Map<string, Named>()
  const marks = (article.reading.entities as Whole['reading']['entities'])
    .filter((e) => e.kind === 'person' || e.kind === 'organization')
    .flatMap((e) => {
      const found = entity.get(e.id)
      if (!found) return []
      of.set(found.entity, { id: found.entity, name: found.name })
      return e.mentions.map(({ start, end }) => ({ start, end, of: found.entity, kind: 'name' }))
    })
  return { marks, of }
}

/** One for each record of the ledger, in the order of the text. */
export const toldIn = (article: Whole, marks: readonly Mark[]): readonly Told[] => {
  const first = new Map<string, number>()
  for (const m of marks) first.set(m.of, Math.min(first.get(m.of) ?? Number.POSITIVE_INFINITY, m.start))
  const place = (r: RecordView): number => first.get(r.id) ?? Number.POSITIVE_INFINITY
  const distinct = new Map(article.records.flatMap((r) => (r.view ? [[r.record, r.view as RecordView]] : [])))
  return [...distinct.values()].sort((x, y) => place(x) - place(y)).map((view, i) => ({ view, number: i + 1 }))
}
