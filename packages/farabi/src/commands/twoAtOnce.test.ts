/** Two programs add to one ledger at once: neither loses anything, and nothing comes in twice. */
import { type LedgerSettings, openLedger } from '@farabi/ledger'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines, type Ledgers } from '../../../ledger/src/testing/ledgers.js'
import { faultsOf } from '../../../ledger/src/testing/whole.js'
import { acknowledgedIn, idOf, lostOf, writeSamples } from '../testing/adding.js'
import { inFolder, run } from '../testing/command.js'

const environment = ({ home, databaseUrl }: LedgerSettings): Record<string, string> =>
  databaseUrl ? { FARABI_DATABASE_URL: databaseUrl } : { FARABI_HOME: home }

/** What does not depend on who came first. */
const contentsOf = async (settings: LedgerSettings) => {
  const ledger = await openLedger(settings)
  try {
    const { db } = ledger.store
    const articles = await db.selectFrom('articles').select('id').orderBy('id').execute()
    const tellings = await db
      .selectFrom('tellings')
      .select(['article_id', 'local', 'kind', 'evidence'])
      .orderBy('article_id')
      .orderBy('local')
      .execute()
    const originals = (await ledger.digests()).find((d) => d.table === 'originals')
    expect(await faultsOf(ledger)).toEqual([])
    return { articles: articles.map((r) => r.id), tellings, originals, counts: await ledger.counts() }
  } finally {
    await ledger.close()
  }
}

const twoAtOnce = (make: () => Ledgers): void => {
  let ledgers: Ledgers
  beforeAll(() => {
    ledgers = make()
  })
  afterAll(() => ledgers.end())

  it('lose nothing and add nothing twice', { timeout: 120_000 }, () =>
    inFolder(async (folder) => {
      const files = writeSamples(folder).filter((_, i) => i % 2 === 0)
      const [ours, shared, theirs] = [files.slice(0, 12), files.slice(12, -12), files.slice(-12)]
      const wanted = [
        [...shared, ...ours],
        [...shared, ...theirs],
      ] as const
      const [together, apart] = [await ledgers.place(), await ledgers.place()]
      const add = (some: readonly string[], to: LedgerSettings) =>
        run(['add', ...some, '--json'], { env: environment(to) })

      const both = await Promise.all(wanted.map((some) => add(some, together)))
      expect(both.map((r) => [r.code, r.err])).toEqual([
        [0, ''],
        [0, ''],
      ])
      const acknowledged = both.map((r) => acknowledgedIn(r.out))
      expect(acknowledged.map((a) => a.map((x) => x.id))).toEqual(wanted.map((some) => some.map(idOf)))
      const fresh = acknowledged.map((a) => a.filter((x) => !x.known))
      expect(
        fresh
          .flat()
          .map((x) => x.id)
          .sort(),
      ).toEqual(files.map(idOf).sort())

      const ledger = await openLedger(together)
      expect(await lostOf(ledger, acknowledged.flat())).toEqual([])
      await ledger.close()

      for (const some of wanted) expect((await add(some, apart)).code).toBe(0)
      expect(await contentsOf(together)).toEqual(await contentsOf(apart))
    }),
  )
}

for (const [name, there, make] of engines) {
  if (there) describe(`two farabi add at once, ${name}`, () => twoAtOnce(make))
  else it.skip(`${name}: no server on this machine (initdb is not found)`, () => {})
}
