/** Empty ledgers of both engines for tests: real ones, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from '../ledger.js'
import { postgresBin, startPostgres, type TestServer } from './postgres.js'

export const TODAY = '2026-01-15'

export interface Ledgers {
  readonly engine: 'sqlite' | 'postgres'
  /** Where a fresh ledger is kept: it can be opened again. */
  place(): Promise<{ readonly home: string; readonly databaseUrl: string | null }>
  open(): Promise<Ledger>
  end(): Promise<void>
}

export const sqliteLedgers = (): Ledgers => {
  const folders: string[] = []
  const place = async () => {
    const home = mkdtempSync(join(tmpdir(), 'farabi-ledger-'))
    folders.push(home)
    return { home, databaseUrl: null }
  }
  return {
    engine: 'sqlite',
    place,
    open: async () => openLedger({ ...(await place()), today: () => TODAY }),
    end: async () => {
      for (const f of folders) rmSync(f, { recursive: true, force: true })
    },
  }
}

export const postgresLedgers = (): Ledgers => {
  let server: Promise<TestServer> | null = null
  const place = async () => {
    server ??= startPostgres()
    return { home: '', databaseUrl: await (await server).database() }
  }
  return {
    engine: 'postgres',
    place,
    open: async () => openLedger({ ...(await place()), today: () => TODAY }),
    end: async () => {
      if (server) await (await server).stop()
    },
  }
}

/** Both engines; PostgreSQL is skipped aloud where there is no server. */
export const engines: readonly (readonly [name: string, there: boolean, make: () => Ledgers])[] = [
  ['SQLite', true, sqliteLedgers],
  ['PostgreSQL', postgresBin !== null, postgresLedgers],
]
