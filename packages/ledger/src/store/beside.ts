/** A database beside the ledger, on the same engine: for programs that keep something of their own, such as accounts. */
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { storeError } from './errors.js'
import { type Migrations, migrate } from './migrate.js'
import { openPostgresTables } from './postgres/postgres.js'
import { openSqliteTables } from './sqlite/sqlite.js'

export interface Beside<T> {
  readonly engine: 'sqlite' | 'postgres'
  readonly db: Kysely<T>
  close(): Promise<void>
}

/**
 * Opens the tables of a program beside the ledger: the file `NAME.sqlite` in the ledger's folder, or the ledger's own
 * PostgreSQL database, where the program's tables begin with its name.
 *
 * @param name of the program; migrations are kept in `NAME_migration`
 * @param migrations by name, in their order
 * @throws FarabiError `ledger-newer` and those of store/errors.ts
 */
export const openBeside = async <T>(
  { home, databaseUrl }: { readonly home: string; readonly databaseUrl?: string | null },
  name: string,
  migrations: Migrations,
): Promise<Beside<T>> => {
  const { engine, db, close } = databaseUrl
    ? openPostgresTables(databaseUrl)
    : openSqliteTables(join(home, `${name}.sqlite`))
  try {
    await migrate(db, migrations, { table: `${name}_migration` })
    return { engine, db: db as unknown as Kysely<T>, close }
  } catch (error) {
    await close()
    throw storeError(error)
  }
}
