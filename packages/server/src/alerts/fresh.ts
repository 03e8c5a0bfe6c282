/** Records that are told for the first time, by the numbers that articles get as they come. */
import { sql } from 'kysely'
import { chunks, type LedgerTables } from './fitting.js'

/** Articles gone through at once. */
export const SLICE = 1000

export const lastArticle = async (db: LedgerTables): Promise<number> => {
  const row = await db
    .selectFrom('articles')
    .select((e) => e.fn.max('no').as('no'))
    .executeTakeFirst()
  return Number(row?.no ?? 0)
}

/** Those of the records that an article up to this number tells. */
const toldBefore = async (db: LedgerTables, ids: readonly string[], no: number): Promise<ReadonlySet<string>> => {
  const told = new Set<string>()
  for (const some of chunks(ids)) {
    const rows = await db
      .selectFrom('tellings as t')
      .innerJoin('articles as n', 'n.id', 't.article_id')
      .select('t.record_id')
      .distinct()
      .where('t.record_id', 'in', some)
      // a sum is in no index: else an engine begins with all articles up to this number
      .where(sql<number>`n.no + 0`, '<=', no)
      .execute()
    for (const r of rows) told.add(r.record_id)
  }
  return told
}

/** Records whose first article has a number above `from`, up to `to`. */
export const freshRecords = async (db: LedgerTables, from: number, to: number): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('articles as n')
    .innerJoin('tellings as t', 't.article_id', 'n.id')
    .select('t.record_id')
    .distinct()
    .where('n.no', '>', from)
    .where('n.no', '<=', to)
    .execute()
  const ids = rows.map((r) => r.record_id)
  const old = await toldBefore(db, ids, from)
  return ids.filter((id) => !old.has(id))
}
