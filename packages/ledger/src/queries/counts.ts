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

export const counts = async (db: Database): Promise<Counts> => {
  const n = sql<number>`count(*)`.as('n')
  const articles = await db
    .selectFrom('articles')
    .select([n, sql<number>`count(distinct group_id)`.as('stories')])
    .executeTakeFirstOrThrow()
  const kinds = await db.selectFrom('entities').select(['kind', n]).groupBy('kind').execute()
  const of = (kind: string): number => Number(kinds.find((k) => k.kind === kind)?.n ?? 0)
  const records = await db.selectFrom('records').select(n).executeTakeFirstOrThrow()
  const decisions = await db.selectFrom('decisions').select(n).executeTakeFirstOrThrow()
  return {
    articles: Number(articles.n),
    stories: Number(articles.stories),
    people: of('person'),
    organizations: of('organization'),
    records: Number(records.n),
    decisions: Number(decisions.n),
  }
}
