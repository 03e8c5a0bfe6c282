/** How much the ledger holds, counted as it comes and goes: asking does not count a whole ledger. */
import { sql } from 'kysely'
import type { Database } from '../store/store.js'

/** @param changes by what each total grows or shrinks */
export const addTotals = async (db: Database, changes: Readonly<Record<string, number>>): Promise<void> => {
  const rows = Object.entries(changes).flatMap(([name, n]) => (n === 0 ? [] : [{ name, n }]))
  if (rows.length === 0) return
  await db
    .insertInto('totals')
    .values(rows)
    .onConflict((c) => c.column('name').doUpdateSet({ n: sql`totals.n + excluded.n` }))
    .execute()
}

/** How many of each kind. */
export const byKind = (kinds: readonly string[], sign: 1 | -1): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {}
  for (const kind of kinds) sums[kind] = (sums[kind] ?? 0) + sign
  return sums
}

const PAIR = 'pair:'

/** Under which the records of a pair are counted. */
export const pairTotal = (a: string, b: string): string => `${PAIR}${a}:${b}`

/** Pairs that have records, most first. */
export const pairTotals = async (
  db: Database,
  limit: number,
): Promise<readonly { readonly a: string; readonly b: string; readonly n: number }[]> => {
  const rows = await db
    .selectFrom('totals')
    .selectAll()
    .where('name', '>=', PAIR)
    .where('name', '<', `${PAIR}~`)
    .where('n', '>', 0)
    .orderBy('n', 'desc')
    .orderBy('name')
    .limit(limit)
    .execute()
  return rows.map(({ name, n }) => {
    const [, a, b] = name.split(':') as [string, string, string]
    return { a, b, n }
  })
}
