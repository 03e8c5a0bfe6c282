/** The ledger of an office: PostgreSQL 15 or newer. */
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { storeError } from '../errors.js'
import { type Migrations, migrate } from '../migrate.js'
import { firstTables } from '../migrations/0001-ledger.js'
import type { Store } from '../store.js'
import type { Tables } from '../tables.js'
import { indexTable, postgresWords } from './words.js'

/** Who writes holds this lock of the database: one writer at a time links alike in both engines. */
const WRITING = 70_826_201

export const MIGRATIONS: Migrations = {
  '0001-ledger': {
    up: async (db: Kysely<never>) => {
      await firstTables({ bytes: 'bytea', text: 'text collate "C"', allKey: '' })(db)
      await indexTable(db)
    },
  },
}

/** Counts are bigint there and stay far below 2^53 here. */
const BIGINT = 20
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

const connect = <T>(url: string, max: number): Kysely<T> => {
  const pool = new pg.Pool({ connectionString: url, max, types })
  // a server that stops breaks connections that wait, in the pool or between two queries; the next query tells of it
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<T>({ dialect: new PostgresDialect({ pool }) })
}

/** Tables of another program in the same database. */
export const openPostgresTables = (url: string) => {
  const db = connect<never>(url, 4)
  return { engine: 'postgres' as const, db, close: () => db.destroy() }
}

/**
 * Opens the ledger in a PostgreSQL database, whose tables are made when they are not there.
 *
 * @param url postgres://user:password@host:port/database
 * @param migrations steps that bring the tables forward, by name
 * @throws FarabiError `database-unreachable`, `database-refused`, `database-missing`, `database-rights`, `ledger-newer`
 */
export const openPostgres = async (url: string, migrations: Migrations = MIGRATIONS): Promise<Store> => {
  const db = connect<Tables>(url, 8)
  const write: Store['write'] = async (work) => {
    try {
      return await db.connection().execute(async (c) => {
        try {
          await c.executeQuery(CompiledQuery.raw('begin'))
          await sql`select pg_advisory_xact_lock(${WRITING})`.execute(c)
          const result = await work(c)
          await c.executeQuery(CompiledQuery.raw('commit'))
          return result
        } catch (error) {
          await c.executeQuery(CompiledQuery.raw('rollback')).catch(() => {})
          throw error
        }
      })
    } catch (error) {
      throw storeError(error)
    }
  }
  try {
    await migrate(db as unknown as Kysely<never>, migrations)
  } catch (error) {
    await db.destroy()
    throw storeError(error)
  }
  // what one snapshot shows never changes
  const version: Store['version'] = async () => {
    const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db)
    return rows[0]!.snapshot
  }
  return { engine: 'postgres', db, words: postgresWords, write, version, close: () => db.destroy() }
}
