/** Brings a database forward to the tables this program knows, step by step, each step whole or not at all. */
import { FarabiError } from '@farabi/reader'
import { type Kysely, type Migration, Migrator } from 'kysely'

const newer = (name: string): FarabiError =>
  new FarabiError(
    'ledger-newer',
    `this ledger was last opened by a newer Farabi (its tables are at ${name})`,
    'Update Farabi, or open a copy made before: farabi ledger restore.',
  )

export type Migrations = Readonly<Record<string, Migration>>

/**
 * Whether a database has had every step.
 *
 * @param migrations by name, in their order
 * @param table where the steps that were done are kept
 * @throws FarabiError `ledger-newer` when it has had steps that this program does not know; nothing is changed then
 */
export const isCurrent = async (
  db: Kysely<never>,
  migrations: Migrations,
  table = 'kysely_migration',
): Promise<boolean> => {
  const known = new Set(Object.keys(migrations))
  const names = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!names.some((t) => t.name === table)) return false
  const done = await (db as unknown as Kysely<Record<string, { name: string }>>)
    .selectFrom(table)
    .select('name')
    .orderBy('name')
    .execute()
  const strange = done.findLast((m) => !known.has(m.name))
  if (strange) throw newer(strange.name)
  return done.length === known.size
}

/**
 * @param within `db` is in a transaction already: then all steps are one
 * @throws FarabiError `ledger-newer`
 */
export const migrate = async (
  db: Kysely<never>,
  migrations: Migrations,
  { within = false, table = 'kysely_migration' }: { readonly within?: boolean; readonly table?: string } = {},
): Promise<void> => {
  if (await isCurrent(db, migrations, table)) return
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    disableTransactions: within,
    migrationTableName: table,
    migrationLockTableName: `${table}_lock`,
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
