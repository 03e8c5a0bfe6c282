/** How much a ledger holds. */
import { sql } from 'kysely'
import type { Database } from '../store/store.js'

export interface Counts {
  readonly articles: number
  /** Articles that repeat no other. */
  readonly stories: number
  readonly people: number
  readonly organizations: number
  readonly records: number
  readonly decisions: number
}

/** From kept totals. */
export const counts = async (db: Database): Promise<Counts> => {
  const kept = await db.selectFrom('totals').selectAll().where('name', 'not like', 'pair:%').execute()
  const of = (name: string): number => kept.find((t) => t.name === name)?.n ?? 0
  const { last } = await db
    .selectFrom('decisions')
    .select(sql<number>`coalesce(max(seq), 0)`.as('last'))
    .executeTakeFirstOrThrow()
  return {
    articles: of('article'),
    stories: of('story'),
    people: of('person'),
    organizations: of('organization'),
    records: of('record'),
    decisions: last,
  }
}
