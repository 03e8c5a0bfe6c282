/** What overviews show, counted as records come and change: no page counts a whole ledger. */
import { sql } from 'kysely'
import type { Database } from '../store/store.js'
import { type Body, pairsOf, sortDay } from './body.js'

/** What one record adds to the counts, or takes from them. */
export interface Counts {
  readonly months: readonly { a: string; b: string; month: string; kind: string; type: string; n: number }[]
  readonly sectors: readonly { a: string; b: string; month: string; sector: string; n: number }[]
  readonly people: readonly { a: string; b: string; entity_id: string; n: number; last_day: string }[]
}

/** @param sign 1 for a record that comes, -1 for one that goes */
export const countsOf = (body: Body, sign: 1 | -1): Counts => {
  const pairs = pairsOf(body)
  const day = sortDay(body)
  const month = day.slice(0, 7)
  const people = [...new Set(body.parties.filter((p) => p.kind === 'person').map((p) => p.id))]
  return {
    months: pairs.map(([a, b]) => ({ a, b, month, kind: body.kind, type: body.type, n: sign })),
    sectors: pairs.flatMap(([a, b]) => body.sectors.map((sector) => ({ a, b, month, sector, n: sign }))),
    people: pairs.flatMap(([a, b]) => people.map((entity_id) => ({ a, b, entity_id, n: sign, last_day: day }))),
  }
}

/** Rows of one key added up, without those that come to nothing. */
const added = <T extends { n: number }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  join: (a: T, b: T) => T,
): T[] => {
  const sums = new Map<string, T>()
  for (const row of rows) {
    const key = keyOf(row)
    const old = sums.get(key)
    sums.set(key, old ? join(old, row) : row)
  }
  return [...sums.values()].filter((r) => r.n !== 0)
}

const plus = <T extends { n: number }>(a: T, b: T): T => ({ ...a, n: a.n + b.n })

export const addCounts = async (db: Database, counts: readonly Counts[]): Promise<void> => {
  const months = added(
    counts.flatMap((c) => c.months),
    (r) => `${r.a}${r.b}${r.month}${r.kind}${r.type}`,
    plus,
  )
  const sectors = added(
    counts.flatMap((c) => c.sectors),
    (r) => `${r.a}${r.b}${r.month}${r.sector}`,
    plus,
  )
  const people = added(
    counts.flatMap((c) => c.people),
    (r) => `${r.a}${r.b}${r.entity_id}`,
    (x, y) => ({
      ...plus(x, y),
      last_day: x.last_day > y.last_day ? x.last_day : y.last_day,
    }),
  )
  if (months.length > 0)
    await db
      .insertInto('pair_months')
      .values(months)
      .onConflict((c) =>
        c.columns(['a', 'b', 'month', 'kind', 'type']).doUpdateSet({ n: sql`pair_months.n + excluded.n` }),
      )
      .execute()
  if (sectors.length > 0)
    await db
      .insertInto('pair_sectors')
      .values(sectors)
      .onConflict((c) => c.columns(['a', 'b', 'month', 'sector']).doUpdateSet({ n: sql`pair_sectors.n + excluded.n` }))
      .execute()
  if (people.length > 0)
    await db
      .insertInto('pair_people')
      .values(people)
      .onConflict((c) =>
        c.columns(['a', 'b', 'entity_id']).doUpdateSet({
          n: sql`pair_people.n + excluded.n`,
          last_day: sql`case when excluded.last_day > pair_people.last_day then excluded.last_day else pair_people.last_day end`,
        }),
      )
      .execute()
}
