/** What can be wrong with a ledger's file or server: each is told with what to do, and nothing that was added is lost. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FarabiError } from '@farabi/reader'
import Sqlite from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { digests } from '../exchange/rows.js'
import { addArticles } from '../intake/add.js'
import { ledgerFile, openLedger } from '../ledger.js'
import { ARABIC_MEETING, article, PERSIAN_MEETING } from '../testing/articles.js'
import { engines, type Ledgers } from '../testing/ledgers.js'
import { faultsOf } from '../testing/whole.js'
import type { Migrations } from './migrate.js'
import { openPostgres, MIGRATIONS as POSTGRES } from './postgres/postgres.js'
import { openSqlite, MIGRATIONS as SQLITE } from './sqlite/sqlite.js'
import type { Store } from './store.js'

const first = article(PERSIAN_MEETING, { published: '2025-12-02' })
const second = article(ARABIC_MEETING, { published: '2025-12-02' })

type Place = Awaited<ReturnType<Ledgers['place']>>

const fill = async (place: Place): Promise<void> => {
  const l = await openLedger(place)
  await l.add([first])
  await l.close()
}

/** What was there before the trouble is there after it, whole, and more can be added. */
const expectUsable = async (place: Place): Promise<void> => {
  const l = await openLedger(place)
  expect(await l.add([first, second])).toMatchObject([{ known: true }, { known: false }])
  expect(await faultsOf(l)).toEqual([])
  await l.close()
}

const expectTrouble = async (work: Promise<unknown>, code: string, remedy: RegExp): Promise<void> => {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(FarabiError)
  expect(error).toMatchObject({ code, remedy: expect.stringMatching(remedy) })
}

describe('the file of the embedded ledger', () => {
  let place: Place & { readonly databaseUrl: null }
  let file: string
  beforeEach(async () => {
    place = { home: mkdtempSync(join(tmpdir(), 'farabi-trouble-')), databaseUrl: null }
    file = ledgerFile(place.home)
    await fill(place)
  })
  afterEach(() => rmSync(place.home, { recursive: true, force: true }))

  /** Root may write everywhere: it steps down to nobody. */
  const withoutRights = async (work: () => Promise<void>): Promise<void> => {
    const root = process.geteuid?.() === 0
    chmodSync(file, 0o444)
    chmodSync(place.home, 0o555)
    if (root) process.seteuid!(65_534)
    try {
      await work()
    } finally {
      if (root) process.seteuid!(0)
      chmodSync(place.home, 0o755)
      chmodSync(file, 0o644)
    }
  }

  it('may not be written', async () => {
    await withoutRights(() => expectTrouble(openLedger(place), 'ledger-readonly', /right to write .* FARABI_HOME/))
    await expectUsable(place)
  })

  it('may not be made', () =>
    withoutRights(() =>
      expectTrouble(
        openLedger({ home: join(place.home, 'new') }),
        'ledger-unreachable',
        /FARABI_HOME names a folder that you may write to/,
      ),
    ))

  it('is being written by another program', async () => {
    const store = await openSqlite(file, { patience: 100 })
    const other = new Sqlite(file)
    other.exec('begin exclusive')
    await expectTrouble(addArticles(store, [second]), 'ledger-locked', /Wait .* try again/)
    other.exec('rollback')
    other.close()
    await store.close()
    await expectUsable(place)
  })

  it('is kept locked by another program', async () => {
    const other = new Sqlite(file)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('begin exclusive; commit')
    await expectTrouble(openSqlite(file, { patience: 100 }), 'ledger-locked', /Wait .* try again/)
    other.close()
    await expectUsable(place)
  })

  it('is waited for', async () => {
    const other = new Sqlite(file)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('begin exclusive; commit')
    setTimeout(() => other.close(), 200)
    await expectUsable(place)
  })

  it('is no database', async () => {
    const words = 'Dear ledger, today we met the ambassador. '.repeat(200)
    writeFileSync(file, words)
    await expectTrouble(openLedger(place), 'ledger-foreign', /FARABI_HOME, or restore a backup/)
    expect(readFileSync(file, 'utf8')).toBe(words)
  })

  it('is damaged', async () => {
    const bytes = readFileSync(file).fill(0x5a, 100, 8192)
    writeFileSync(file, bytes)
    await expectTrouble(openLedger(place), 'ledger-damaged', /Restore the last backup/)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('is a folder', async () => {
    rmSync(file)
    mkdirSync(file)
    await expectTrouble(openLedger(place), 'ledger-unreachable', /FARABI_HOME/)
  })

  it('would lie in a file', async () => {
    const under = { home: file, databaseUrl: null }
    await expectTrouble(openLedger(under), 'ledger-unreachable', /FARABI_HOME names a folder/)
    await expectUsable(place)
  })

  it('finds the disk full', async () => {
    const l = await openLedger(place)
    const before = await l.digests()
    const limit = (pages: number): Promise<unknown> =>
      l.store.write((db) => sql`pragma max_page_count = ${sql.raw(String(pages))}`.execute(db))
    await limit(1)
    const long = article(`${ARABIC_MEETING}\n${'وبحث الجانبان سبل تعزيز التعاون في مجال النقل. '.repeat(4000)}`)
    await expectTrouble(l.add([second, long]), 'disk-full', /Free some space and add the rest again/)
    expect(await l.digests()).toEqual(before)
    await limit(1_000_000)
    await l.add([long])
    await l.close()
    await expectUsable(place)
  })
})

interface Engine {
  readonly migrations: Migrations
  open(place: Place, migrations: Migrations): Promise<Store>
}

const ENGINES: Readonly<Record<Ledgers['engine'], Engine>> = {
  sqlite: { migrations: SQLITE, open: ({ home }, migrations) => openSqlite(ledgerFile(home), { migrations }) },
  postgres: { migrations: POSTGRES, open: ({ databaseUrl }, migrations) => openPostgres(databaseUrl!, migrations) },
}

const versions = (make: () => Ledgers): void => {
  let ledgers: Ledgers
  let place: Place
  beforeAll(() => {
    ledgers = make()
  })
  beforeEach(async () => {
    place = await ledgers.place()
    await fill(place)
  })
  afterAll(() => ledgers.end())

  /** Opens it as a program with further migrations would. */
  const openNewer = async <T>(further: Migrations, look: (store: Store) => Promise<T>): Promise<T> => {
    const { migrations, open } = ENGINES[ledgers.engine]
    const store = await open(place, { ...migrations, ...further })
    try {
      return await look(store)
    } finally {
      await store.close()
    }
  }
  const stateOf = async (store: Store) => {
    const tables = await store.db.introspection.getTables({ withInternalKyselyTables: true })
    return { digests: await digests(store.db), tables: tables.map((t) => [t.name, ...t.columns.map((c) => c.name)]) }
  }
  const moods = async (db: Kysely<never>): Promise<void> => {
    await sql`create table moods (article_id text primary key, mood text not null)`.execute(db)
    await sql`insert into moods select id, 'calm' from articles`.execute(db)
  }

  it('opened by a newer program before, they are left alone', async () => {
    const newer = { '9999-moods': { up: moods } }
    const before = await openNewer(newer, stateOf)
    await expectTrouble(openLedger(place), 'ledger-newer', /Update Farabi, or open a copy made before/)
    expect(await openNewer(newer, stateOf)).toEqual(before)
  })

  it('brought forward, they keep their rows', async () => {
    const before = await openNewer({}, stateOf)
    await openNewer({ '0002-moods': { up: moods } }, async (store) => {
      expect((await stateOf(store)).digests).toEqual(before.digests)
      const { rows } = await sql`select * from moods`.execute(store.db)
      expect(rows).toEqual([{ article_id: first.reading.article.id, mood: 'calm' }])
    })
  })

  it('not brought forward by a step that fails, they are as they were', async () => {
    const before = await openNewer({}, stateOf)
    const fails = async (db: Kysely<never>): Promise<void> => {
      await sql`delete from articles`.execute(db)
      await sql`alter table sources add column mood text`.execute(db)
      await sql`insert into nowhere values (1)`.execute(db)
    }
    const further = { '0002-moods': { up: moods }, '0003-fails': { up: fails } }
    await expect(openNewer(further, stateOf)).rejects.toThrow(/nowhere/)
    expect(await openNewer({}, stateOf)).toEqual(before)
    await expectUsable(place)
  })
}

for (const [name, there, make] of engines) {
  if (there) describe(`the tables of ${name}`, () => versions(make))
  else it.skip(`${name}: no server on this machine (initdb is not found)`, () => {})
}
