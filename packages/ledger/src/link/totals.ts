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
