/** Records as lists show them: with the names of who and where. */
import { type Stage, type Standing, standingOf } from '../follow/stage.js'
import type { Body, RecordKind } from '../link/body.js'
import type { Database } from '../store/store.js'
import type { Records } from '../store/tables.js'

export interface PartyRow {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  readonly role: string
}

export interface RecordRow {
  readonly id: string
  readonly kind: RecordKind
  readonly type: string
  readonly status: string | null
  /** EDTF */
  readonly date: string | null
  /** The text gave no date. */
  readonly inferred: boolean
  /** `YYYY-MM-DD` by which it stands on the timeline. */
  readonly day: string
  readonly countries: readonly string[]
  readonly parties: readonly PartyRow[]
  readonly place: { readonly id: string; readonly name: string } | null
  readonly sectors: readonly string[]
  readonly title: string | null
  /** The promised words, in their own language. */
  readonly text: string | null
  readonly language: string
  readonly count: number | null
  readonly value: number | null
  readonly unit: string | null
  readonly comparison: string | null
  readonly nature: string | null
  readonly plover: string | null
  readonly confidence: number
  readonly articles: number
  /** Articles that do not repeat one another. */
  readonly reports: number
  readonly firstTold: string | null
  readonly lastTold: string | null
  readonly review: string | null
  /** Of commitments and agreements, on the day asked about. */
  readonly standing: Standing | null
  readonly due: string | null
}

/** @param today `YYYY-MM-DD`: by what overdue and dormant are told */
export const rowsOf = async (
  db: Database,
  records: readonly Records[],
  today: string,
): Promise<readonly RecordRow[]> => {
  const bodies = records.map((r) => JSON.parse(r.data) as Body)
  const ids = [...new Set(bodies.flatMap((b) => [...b.parties.map((p) => p.id), ...(b.place ? [b.place.id] : [])]))]
  const names = new Map<string, string>()
  for (let i = 0; i < ids.length; i += 500)
    for (const e of await db
      .selectFrom('entities')
      .select(['id', 'name'])
      .where('id', 'in', ids.slice(i, i + 500))
      .execute())
      names.set(e.id, e.name)
  const nameOf = (id: string): string => names.get(id) ?? id.replace(/^[a-z]+-/, '').toUpperCase()
  return records.map((r, i) => {
    const b = bodies[i]!
    return {
      id: r.id,
      kind: b.kind,
      type: b.type,
      status: r.status,
      date: b.date,
      inferred: b.inferred,
      day: r.sort_day,
      countries: b.countries,
      parties: b.parties.map((p) => ({ id: p.id, name: nameOf(p.id), kind: p.kind, country: p.country, role: p.role })),
      place: b.place ? { id: b.place.id, name: nameOf(b.place.id) } : null,
      sectors: b.sectors,
      title: b.title ?? null,
      text: b.text ?? null,
      language: b.language,
      count: b.count ?? null,
      value: b.value ?? null,
      unit: b.unit ?? null,
      comparison: b.comparison ?? null,
      nature: b.nature ?? null,
      plover: b.plover ?? null,
      confidence: r.confidence,
      articles: r.articles,
      reports: r.reports,
      firstTold: r.first_told,
      lastTold: r.last_told,
      review: r.review,
      standing: r.stage ? standingOf(r.stage as Stage, today, r.due_to, r.last_told) : null,
      due: b.kind === 'commitment' ? b.date : null,
    }
  })
}

/** Records by their ids, without those that a person has rejected. @param today `YYYY-MM-DD` */
export const rowsById = async (db: Database, ids: readonly string[], today: string): Promise<readonly RecordRow[]> => {
  if (ids.length === 0) return []
  const records = await db.selectFrom('records').selectAll().where('id', 'in', ids).execute()
  // sorted and sifted here: an engine takes an index of the order for it and walks through the whole ledger
  const kept = records
    .filter((r) => r.review === null || r.review === 'accepted')
    .sort((x, y) => x.kind.localeCompare(y.kind) || (x.id < y.id ? -1 : 1))
  return rowsOf(db, kept, today)
}
