/** What happened between two countries, newest first. */
import { sql } from 'kysely'
import type { Database, Store } from '../store/store.js'
import { type Page, type Paging, pageOf, pairKey, placeOf, sizeOf } from './page.js'
import { type RecordRow, rowsOf } from './rows.js'
import { articlesHolding } from './search.js'

/** Articles that a text filter goes by: the best of those found. */
const HOLDING = 1000

export interface Filters extends Paging {
  readonly kind?: string
  readonly type?: string
  readonly status?: string
  readonly sector?: string
  /** Ids of the ledger. */
  readonly entity?: string
  readonly place?: string
  readonly source?: string
  /** Words, "phrases" and names, as in search: told in an article that holds them. */
  readonly text?: string
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string
  readonly to?: string
  /** Also what people have rejected. */
  readonly rejected?: boolean
}

/** Articles up to which the few are gone through, instead of the whole timeline for one of them. */
const RARE = 300

const isRare = async (db: Database, table: 'entities' | 'sources', id: string): Promise<boolean> => {
  const row = await db.selectFrom(table).select('articles').where('id', '=', id).executeTakeFirst()
  return (row?.articles ?? 0) <= RARE
}

/** @param today `YYYY-MM-DD` */
export const timeline = async (
  store: Store,
  x: string,
  y: string,
  filters: Filters,
  today: string,
): Promise<Page<RecordRow>> => {
  const { db } = store
  const { a, b } = pairKey(x, y)
  const size = sizeOf(filters)
  const place = placeOf(filters)
  let query = db
    .selectFrom('record_pairs as p')
    .innerJoin('records as r', 'r.id', 'p.record_id')
    .selectAll('r')
    .where('p.a', '=', a)
    .where('p.b', '=', b)
  if (filters.kind) query = query.where('p.kind', '=', filters.kind)
  if (filters.type) query = query.where('p.type', '=', filters.type)
  if (filters.status) query = query.where('r.status', '=', filters.status)
  if (filters.from) query = query.where('p.sort_day', '>=', filters.from)
  if (filters.to) query = query.where('p.sort_day', '<=', filters.to)
  if (filters.place) query = query.where('r.place_id', '=', filters.place)
  if (!filters.rejected) query = query.where((e) => e.or([e('r.review', 'is', null), e('r.review', '=', 'accepted')]))
  const { sector, entity, source } = filters
  if (sector)
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('record_sectors as s')
          .select(sql`1`.as('x'))
          .whereRef('s.record_id', '=', 'p.record_id')
          .where('s.sector', '=', sector),
      ),
    )
  if (entity)
    query = (await isRare(db, 'entities', entity))
      ? query.where('r.id', 'in', (e) =>
          e.selectFrom('record_parties').select('record_id').where('entity_id', '=', entity),
        )
      : query.where((e) =>
          e.exists(
            e
              .selectFrom('record_parties as w')
              .select(sql`1`.as('x'))
              .whereRef('w.record_id', '=', 'p.record_id')
              .where('w.entity_id', '=', entity),
          ),
        )
  if (source)
    query = (await isRare(db, 'sources', source))
      ? query.where('r.id', 'in', (e) =>
          e.selectFrom('record_sources').select('record_id').where('source_id', '=', source),
        )
      : query.where((e) =>
          e.exists(
            e
              .selectFrom('record_sources as o')
              .select(sql`1`.as('x'))
              .whereRef('o.record_id', '=', 'p.record_id')
              .where('o.source_id', '=', source),
          ),
        )
  if (filters.text) {
    const numbers = await articlesHolding(store, filters.text, HOLDING)
    if (numbers.length === 0) return { rows: [], next: null }
    query = query.where('r.id', 'in', (e) =>
      e
        .selectFrom('articles as n')
        .innerJoin('tellings as t', 't.article_id', 'n.id')
        .select('t.record_id')
        .where('n.no', 'in', [...numbers]),
    )
  }
  if (place)
    query = query.where((e) =>
      e.or([
        e('p.sort_day', '<', String(place.at)),
        e.and([e('p.sort_day', '=', String(place.at)), e('p.record_id', '<', place.id)]),
      ]),
    )
  const found = await query
    .orderBy('p.sort_day', 'desc')
    .orderBy('p.record_id', 'desc')
    .limit(size + 1)
    .execute()
  const page = pageOf(found, size, (r) => ({ at: r.sort_day, id: r.id }))
  return { rows: await rowsOf(db, page.rows, today), next: page.next }
}

/** How much there is in each month, for the strip beside a timeline and the charts by sector. From kept counts. */
export const months = async (
  db: Database,
  x: string,
  y: string,
): Promise<readonly { month: string; kind: string; type: string; n: number }[]> => {
  const { a, b } = pairKey(x, y)
  return db
    .selectFrom('pair_months')
    .select(['month', 'kind', 'type', 'n'])
    .where('a', '=', a)
    .where('b', '=', b)
    .where('n', '>', 0)
    .orderBy('month')
    .execute()
}

export const sectorsByMonth = async (
  db: Database,
  x: string,
  y: string,
): Promise<readonly { month: string; sector: string; n: number }[]> => {
  const { a, b } = pairKey(x, y)
  return db
    .selectFrom('pair_sectors')
    .select(['month', 'sector', 'n'])
    .where('a', '=', a)
    .where('b', '=', b)
    .where('n', '>', 0)
    .orderBy('month')
    .execute()
}
