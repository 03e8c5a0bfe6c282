/** Which records of the ledger fit a watch's filter. */
import type { Ledger } from '@farabi/ledger'
import { sql } from 'kysely'
import type { WatchFilter } from './watch.js'

export type LedgerTables = Ledger['store']['db']

/** Either these records, or the promises of a span of days: asked for all records, a filter would walk the whole ledger. */
export type Among =
  | { readonly ids: readonly string[] }
  | { readonly by: 'due_to' | 'last_told'; readonly from: string; readonly to: string }

/** Ids asked about in one query. */
export const CHUNK = 400

export const chunks = <T>(list: readonly T[], size = CHUNK): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))

const fittingOnce = async (db: LedgerTables, filter: WatchFilter, among: Among): Promise<string[]> => {
  const { kind, type, sector, entity, place, source } = filter
  let query = db.selectFrom('records as r').select(['r.id', 'r.review'])
  if (filter.pair) {
    const [a, b] = [...filter.pair].sort() as [string, string]
    query =
      'ids' in among
        ? query.where((e) =>
            e.exists(
              e
                .selectFrom('record_pairs as p')
                .select(sql`1`.as('x'))
                .whereRef('p.record_id', '=', 'r.id')
                .where('p.a', '=', a)
                .where('p.b', '=', b),
            ),
          )
        : query.where('r.id', 'in', (e) =>
            e
              .selectFrom('record_pairs as p')
              .select('p.record_id')
              .where('p.a', '=', a)
              .where('p.b', '=', b)
              .where('p.kind', '=', 'commitment')
              .where('p.stage', 'is not', null)
              .where(`p.${among.by}`, '>=', among.from)
              .where(`p.${among.by}`, '<=', among.to),
          )
  }
  if ('ids' in among) query = query.where('r.id', 'in', [...among.ids])
  else
    query = query
      .where('r.kind', '=', 'commitment')
      .where('r.stage', 'is not', null)
      .where(`r.${among.by}`, '>=', among.from)
      .where(`r.${among.by}`, '<=', among.to)
  if (kind) query = query.where('r.kind', '=', kind)
  if (type) query = query.where('r.type', '=', type)
  if (place) query = query.where('r.place_id', '=', place)
  if (sector)
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('record_sectors as s')
          .select(sql`1`.as('x'))
          .whereRef('s.record_id', '=', 'r.id')
          .where('s.sector', '=', sector),
      ),
    )
  if (entity)
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('record_parties as w')
          .select(sql`1`.as('x'))
          .whereRef('w.record_id', '=', 'r.id')
          .where('w.entity_id', '=', entity),
      ),
    )
  if (source)
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('record_sources as o')
          .select(sql`1`.as('x'))
          .whereRef('o.record_id', '=', 'r.id')
          .where('o.source_id', '=', source),
      ),
    )
  // sifted here: an engine takes the index of reviews for it and walks through all that nobody has looked at
  return (await query.execute()).filter((r) => r.review !== 'rejected').map((r) => r.id)
}

/**
 * Records that fit all of a filter but its words, which `holding` asks of the articles.
 *
 * @returns ids; never what a person has rejected
 */
export const fitting = async (db: LedgerTables, filter: WatchFilter, among: Among): Promise<readonly string[]> => {
  if (!('ids' in among)) return fittingOnce(db, filter, among)
  const found: string[] = []
  for (const ids of chunks(among.ids)) found.push(...(await fittingOnce(db, filter, { ids })))
  return found
}
