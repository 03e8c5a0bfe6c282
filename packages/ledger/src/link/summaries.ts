/** What overviews show, counted as records come and change: no page counts a whole ledger. */
import { sql } from 'kysely'
import type { Database } from '../store/store.js'
import { type Body, pairsOf, sortDay } from './body.js'
import { addTotals, pairTotal } from './totals.js'

/** What one record adds to the counts, or takes from them. */
export interface Counts {
  readonly months: readonly { a: string; b: string; month: string; kind: string; type: string; n: number }[]
  readonly sectors: readonly { a: string; b: string; month: string; sector: string; n: number }[]
  readonly entities: readonly { a: string; b: string; entity_id: string; kind: string; n: number; last_day: string }[]
  readonly meetings: readonly { a: string; b: string; from_id: string; to_id: string; n: number }[]
}

/** People of one event whose acquaintance is counted. */
const TOGETHER = 8

/** @param sign 1 for a record that comes, -1 for one that goes */
export const countsOf = (body: Body, sign: 1 | -1): Counts => {
  const pairs = pairsOf(body)
  const day = sortDay(body)
  const month = day.slice(0, 7)
  const entities = new Map(
    body.parties.filter((p) => p.kind === 'person' || p.kind === 'organization').map((p) => [p.id, p.kind]),
  )
  if (body.place && !body.place.wide) entities.set(body.place.id, 'place')
  if (body.kind === 'pairing') for (const p of body.parties) entities.set(p.id, p.kind)
  const people =
    body.kind === 'event'
      ? [...entities]
          .filter(([, kind]) => kind === 'person')
          .map(([id]) => id)
          .sort()
      : []
  const met = people.slice(0, TOGETHER).flatMap((x, i) => people.slice(i + 1, TOGETHER).map((y) => [x, y] as const))
  return {
    months: pairs.map(([a, b]) => ({ a, b, month, kind: body.kind, type: body.type, n: sign })),
    sectors: pairs.flatMap(([a, b]) => body.sectors.map((sector) => ({ a, b, month, sector, n: sign }))),
    entities: pairs.flatMap(([a, b]) =>
      [...entities].map(([entity_id, kind]) => ({ a, b, entity_id, kind, n: sign, last_day: day })),
    ),
    meetings: pairs.flatMap(([a, b]) => met.map(([from_id, to_id]) => ({ a, b, from_id, to_id, n: sign }))),
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
  const pairs: Record<string, number> = {}
  for (const { a, b, n } of months) pairs[pairTotal(a, b)] = (pairs[pairTotal(a, b)] ?? 0) + n
  await addTotals(db, pairs)
  const sectors = added(
    counts.flatMap((c) => c.sectors),
    (r) => `${r.a}${r.b}${r.month}${r.sector}`,
    plus,
  )
  const entities = added(
    counts.flatMap((c) => c.entities),
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
  if (entities.length > 0)
    await db
      .insertInto('pair_entities')
      .values(entities)
      .onConflict((c) =>
        c.columns(['a', 'b', 'entity_id']).doUpdateSet({
          n: sql`pair_entities.n + excluded.n`,
          last_day: sql`case when excluded.last_day > pair_entities.last_day then excluded.last_day else pair_entities.last_day end`,
        }),
      )
      .execute()
  const meetings = added(
    counts.flatMap((c) => c.meetings),
    (r) => `${r.a}${r.b}${r.from_id} ${r.to_id}`,
    plus,
  )
  if (meetings.length > 0)
    await db
      .insertInto('pair_meetings')
      .values(meetings)
      .onConflict((c) =>
        c.columns(['a', 'b', 'from_id', 'to_id']).doUpdateSet({ n: sql`pair_meetings.n + excluded.n` }),
      )
      .execute()
}
