/** What is counted as it comes and goes, counted anew. */
import { sql } from 'kysely'
import type { Ledger } from '../ledger.js'

export const countedAnew = async (l: Ledger): Promise<Awaited<ReturnType<Ledger['counts']>>> => {
  const one = async (query: string): Promise<number> =>
    Number((await sql.raw<{ n: number }>(query).execute(l.store.db)).rows[0]!.n)
  return {
    articles: await one('select count(*) as n from articles'),
    stories: await one('select count(distinct group_id) as n from articles'),
    people: await one("select count(*) as n from entities where kind = 'person'"),
    organizations: await one("select count(*) as n from entities where kind = 'organization'"),
    records: await one('select count(*) as n from records'),
    decisions: await one('select count(*) as n from decisions'),
  }
}
