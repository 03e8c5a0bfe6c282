/** The embedded ledger: one SQLite file, written by one at a time, read by any number. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { CompiledQuery, Kysely, SqliteDialect, sql } from 'kysely'
import { storeError } from '../errors.js'
import { isCurrent, type Migrations, migrate } from '../migrate.js'
import { firstTables } from '../migrations/0001-ledger.js'
import type { Store } from '../store.js'
import type { Tables } from '../tables.js'
import { preparedOnce } from './statements.js'
import { indexTable, sqliteWords } from './words.js'

/** Milliseconds to wait for another program's writing. */
const PATIENCE = 60_000
/** Waiting is done here, not in the engine: that would stop this whole process, and a writer in it that is waited for. */
const LOOK_AGAIN = 15

const isBusy = (error: unknown): boolean => (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true

const patiently = async <T>(patience: number, work: () => T | Promise<T>): Promise<T> => {
  for (const until = Date.now() + patience; ; ) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error
      await new Promise((done) => setTimeout(done, LOOK_AGAIN))
    }
  }
}

export const MIGRATIONS: Migrations = {
  '0001-ledger': {
    up: async (db: Kysely<never>) => {
      await firstTables({ bytes: 'blob', text: 'text', allKey: 'without rowid' })(db)
      await indexTable(db)
    },
  },
}

/** WAL with FULL: what was acknowledged outlives a power cut (NORMAL lost 60 of 51,756 articles). */
const connect = (file: string, readonly: boolean): Sqlite.Database => {
  const db = new Sqlite(file, { timeout: LOOK_AGAIN, readonly })
  try {
    db.pragma('foreign_keys = ON')
    db.pragma('cache_size = -131072')
    db.pragma('mmap_size = 2147418112')
    db.pragma('temp_store = MEMORY')
    if (!readonly) {
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
      db.pragma('wal_autocheckpoint = 20000')
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

export interface SqliteSettings {
  /** Steps that bring the tables forward, by name. */
  readonly migrations?: Migrations
  /** Milliseconds to wait for another program's writing. */
  readonly patience?: number
}

/** Tables of another program in a file of their own. Written and read through one connection. */
export const openSqliteTables = (file: string) => {
  mkdirSync(dirname(file), { recursive: true })
  const database = connect(file, false)
  database.pragma('cache_size = -8192')
  database.pragma(`busy_timeout = ${PATIENCE}`)
  const db = new Kysely<never>({ dialect: new SqliteDialect({ database }) })
  const close = async (): Promise<void> => {
    database.close()
  }
  return { engine: 'sqlite' as const, db, close }
}

/**
 * Opens the ledger in a file, made when it is not there.
 *
 * @throws FarabiError `ledger-locked`, `ledger-readonly`, `ledger-unreachable`, `ledger-foreign`, `ledger-newer`
 */
export const openSqlite = async (
  file: string,
  { migrations = MIGRATIONS, patience = PATIENCE }: SqliteSettings = {},
): Promise<Store> => {
  const opened: Sqlite.Database[] = []
  const open = async (readonly: boolean): Promise<Kysely<Tables>> => {
    const database = await patiently(patience, () => connect(file, readonly))
    opened.unshift(database)
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(database) }) })
  }
  // Kysely closes no connection that was never used, and one left open keeps the log from being folded into the file
  const close = (): void => {
    for (const database of opened) database.close()
  }
  try {
    mkdirSync(dirname(file), { recursive: true })
    const writing = await open(false)
    let last: Promise<unknown> = Promise.resolve()
    const write: Store['write'] = (work) => {
      const mine = last.then(() =>
        writing.connection().execute(async (c) => {
          try {
            await patiently(patience, () => c.executeQuery(CompiledQuery.raw('begin immediate')))
            const result = await work(c)
            await c.executeQuery(CompiledQuery.raw('commit'))
            return result
          } catch (error) {
            await c.executeQuery(CompiledQuery.raw('rollback')).catch(() => {})
            throw storeError(error)
          }
        }),
      )
      last = mine.catch(() => {})
      return mine
    }
    // two programs that open a new ledger at once: the second finds it made
    if (!(await patiently(patience, () => isCurrent(writing as unknown as Kysely<never>, migrations))))
      await write((c) => migrate(c as unknown as Kysely<never>, migrations, { within: true }))
    const db = await open(true)
    return {
      engine: 'sqlite',
      db,
      words: sqliteWords,
      write,
      // of the connection that only reads: it counts what every other one commits, the writing one's too
      version: async () => {
        const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db)
        return String(rows[0]!.data_version)
      },
      close: async () => {
        await last
        close()
      },
    }
  } catch (error) {
    close()
    throw storeError(error)
  }
}
