/** Brings a database forward to the tables this program knows, step by step, each step whole or not at all. */
import { FarabiError } from '@farabi/reader'
import { type Kysely, type Migration, Migrator } from 'kysely'

const newer = (name: string): FarabiError =>
  new FarabiError(
    'ledger-newer',
    `this ledger was last opened by a newer Farabi (its tables are at ${name})`,
    'Update Farabi, or open a copy made before: farabi ledger restore.',
  )

/**
 * @param migrations by name, in their order
 * @throws FarabiError `ledger-newer` when the database has had steps that this program does not know; nothing is changed then
 */
export const migrate = async (db: Kysely<never>, migrations: Readonly<Record<string, Migration>>): Promise<void> => {
  const known = new Set(Object.keys(migrations))
  const names = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (names.some((t) => t.name === 'kysely_migration')) {
    const done = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
      .selectFrom('kysely_migration')
      .select('name')
      .orderBy('name')
      .execute()
    const strange = done.findLast((m) => !known.has(m.name))
    if (strange) throw newer(strange.name)
    if (done.length === known.size) return
  }
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest()
  if (error) throw error
}
