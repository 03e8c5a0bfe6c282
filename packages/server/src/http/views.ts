/** What the ledger answers, put into the words of whoever asks. */
import type { ArticlePage, Axis, Ledger, Overview, Page, PlaceMap, RecordPage, RecordRow } from '@farabi/ledger'
import { numericOf, type Point, pointOf } from '../places/places.js'
import type { Manner, RecordView } from '../sentences/manner.js'
import { nameIn } from '../sentences/names.js'
import { viewsOf } from '../sentences/sentences.js'
import { wordsOf } from '../sentences/words.js'

export const pageViews = async (
  ledger: Ledger,
  page: Page<RecordRow>,
  manner: Manner,
): Promise<{ rows: RecordView[]; next: string | null }> => ({
  rows: [...(await viewsOf(ledger, page.rows, manner))],
  next: page.next,
})

/** Looks up the names of all rows at once, whatever the lists they stand in. */
const worded = async (ledger: Ledger, rows: readonly RecordRow[], manner: Manner) => {
  const distinct = [...new Map(rows.map((r) => [r.id, r])).values()]
  const views = new Map((await viewsOf(ledger, distinct, manner)).map((v) => [v.id, v]))
  const of = (r: RecordRow): RecordView => views.get(r.id)!
  return { of, all: (list: readonly RecordRow[]): RecordView[] => list.map(of) }
}

export const axisViews = async (ledger: Ledger, axes: readonly Axis[], manner: Manner) => {
  const { all } = await worded(
    ledger,
    axes.flatMap((x) => x.points),
    manner,
  )
  return axes.map((x) => ({ ...x, points: all(x.points) }))
}

export const overviewView = async (ledger: Ledger, o: Overview, manner: Manner) => {
  const lists = [o.lastContact ? [o.lastContact] : [], o.next, o.overdue, o.open, o.silent]
  const { of, all } = await worded(ledger, [...lists.flat(), ...o.figures.flatMap((x) => x.points)], manner)
  return {
    ...o,
    lastContact: o.lastContact ? of(o.lastContact) : null,
    next: all(o.next),
    overdue: all(o.overdue),
    open: all(o.open),
    silent: all(o.silent),
    figures: o.figures.map((x) => ({ ...x, points: all(x.points) })),
    people: await named(ledger, o.people, manner),
  }
}

/** People and places under the names by which whoever asks knows them. */
export const named = async <T extends { readonly id: string; readonly name: string }>(
  ledger: Ledger,
  rows: readonly T[],
  manner: Manner,
): Promise<T[]> => {
  const known = await ledger.names(rows.map((r) => r.id))
  return rows.map((r) => {
    const own = known.get(r.id)
    return own ? { ...r, name: nameIn(own, manner.language) } : r
  })
}

const valueWords = (field: string, value: unknown, manner: Manner, names: ReadonlyMap<string, string>): string => {
  const words = wordsOf(manner)
  if (field === 'date') return words.date(String(value))
  if (field === 'status') return words.label('status', String(value))
  if (field === 'place') return names.get(String(value)) ?? String(value)
  return typeof value === 'number' ? words.number(value) : String(value)
}

export const recordPageView = async (ledger: Ledger, p: RecordPage, manner: Manner) => {
  const { of } = await worded(
    ledger,
    [p.record, ...p.chain.flatMap((l) => l.record ?? []), ...(p.versions?.told ?? []).map((t) => t.record)],
    manner,
  )
  const placesTold = p.differences
    .filter((d) => d.field === 'place')
    .flatMap((d) => d.values.map((v) => String(v.value)))
  const places = await ledger.names(placesTold)
  const names = new Map([...places].map(([id, n]) => [id, nameIn(n, manner.language)]))
  return {
    ...p,
    record: of(p.record),
    differences: p.differences.map((d) => ({
      field: d.field,
      values: d.values.map((v) => ({ ...v, words: valueWords(d.field, v.value, manner, names) })),
    })),
    chain: p.chain.map((l) => ({ ...l, record: l.record ? of(l.record) : null })),
    versions: p.versions ? { ...p.versions, told: p.versions.told.map((t) => ({ ...t, record: of(t.record) })) } : null,
  }
}

export const articleView = async (ledger: Ledger, p: ArticlePage, rows: readonly RecordRow[], manner: Manner) => {
  const { all } = await worded(ledger, rows, manner)
  const views = new Map(all(rows).map((v) => [v.id, v]))
  return { ...p, records: p.records.map((r) => ({ ...r, view: views.get(r.record) ?? null })) }
}

/** Places with where they lie, and ties with the points between which they are drawn. */
export const placeMapViewOf = async (
  ledger: Ledger,
  { places, ties }: PlaceMap,
  pair: readonly string[],
  manner: Manner,
) => {
  const ends = (r: RecordRow): readonly string[] => r.parties.filter((p) => p.kind === 'place').map((p) => p.id)
  const [known, views] = await Promise.all([
    ledger.names([...places.map((p) => p.id), ...ties.flatMap(ends)]),
    viewsOf(ledger, ties, manner),
  ])
  const at = (id: string | undefined): Point | null => {
    const place = id === undefined ? undefined : known.get(id)
    return place ? pointOf(place) : null
  }
  return {
    countries: pair.map((code) => ({ code, numeric: numericOf(code) })),
    places: (await named(ledger, places, manner)).map((p) => ({ ...p, at: at(p.id) })),
    ties: ties.map((r, i) => {
      const [from, to] = ends(r)
      return { record: views[i]!, from: at(from), to: at(to) }
    }),
  }
}
