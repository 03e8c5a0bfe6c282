/** Killed at any moment, the ledger holds all that was acknowledged and nothing by halves. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type LedgerSettings, openLedger } from '@farabi/ledger'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgresBin, startPostgres, type TestServer } from '../../../ledger/src/testing/postgres.js'
import { faultsOf } from '../../../ledger/src/testing/whole.js'
import { type Acknowledged, acknowledgedIn, idOf, lostOf, writeSamples } from '../testing/adding.js'
import { ended, inFolder, type Ran, run, start } from '../testing/command.js'

/** Numbers from 0 to 1, the same ones for a seed (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** When to strike: once this holds of what was said, then so many milliseconds later. */
interface Moment {
  readonly once: (out: string) => boolean
  readonly wait: number
}

const fresh = (out: string): number => out.split('"known":false').length - 1
const all = (out: string): number => out.split('\n').length - 1

interface Struck extends Ran {
  readonly signal: NodeJS.Signals | null
  /** Milliseconds it lived on after the blow; null when it had ended before. */
  readonly after: number | null
}

/** Starts adding and strikes at a moment. */
const addUntil = (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { once, wait }: Moment,
  strike: (child: ReturnType<typeof start>) => void,
): Promise<Struck> => {
  const child = start(['add', ...args, '--json'], { env })
  child.stdin.end()
  let struck: number | null = null
  let out = ''
  let timer: NodeJS.Timeout | null = null
  const blow = (): void => {
    if (child.exitCode !== null || child.signalCode !== null) return
    struck = Date.now()
    strike(child)
  }
  const look = (): void => {
    if (timer === null && once(out)) timer = setTimeout(blow, wait)
  }
  const result = ended(child)
  child.stdout.on('data', (said: string) => {
    out += said
    look()
  })
  look()
  return result.then((ran) => {
    if (timer) clearTimeout(timer)
    return { ...ran, signal: child.signalCode, after: struck && Date.now() - struck }
  })
}

const expectWhole = async (settings: LedgerSettings, acknowledged: readonly Acknowledged[]): Promise<void> => {
  const ledger = await openLedger(settings)
  try {
    expect(await lostOf(ledger, acknowledged)).toEqual([])
    expect(await faultsOf(ledger)).toEqual([])
  } finally {
    await ledger.close()
  }
}

const expectAllOnce = async (settings: LedgerSettings, files: readonly string[]): Promise<void> => {
  const ledger = await openLedger(settings)
  try {
    const rows = await ledger.store.db.selectFrom('articles').select('id').execute()
    expect(rows.map((r) => r.id).sort()).toEqual(files.map(idOf).sort())
  } finally {
    await ledger.close()
  }
}

/** Of one ledger: before anything is safe, three times on the way, and at the end. */
const moments = (random: () => number, articles: number): readonly Moment[] => {
  const underWay = (): Moment => {
    const after = 1 + Math.floor(random() * 8)
    return { once: (out) => fresh(out) >= after, wait: random() * 500 }
  }
  return [
    { once: () => true, wait: 500 + random() * 1000 },
    ...[underWay(), underWay(), underWay()],
    { once: (out) => all(out) === articles, wait: random() * 5 },
  ]
}

describe('farabi add, killed five times', () => {
  it.concurrent.each([
    [1, '1'],
    [2, '1'],
    [3, '1'],
    [4, '4'],
  ])('embedded ledger %i, %s at once', { timeout: 300_000 }, (seed, jobs) =>
    inFolder(async (cwd) => {
      const folder = join(cwd, 'articles')
      mkdirSync(folder)
      const files = writeSamples(folder)
      const settings = { home: join(cwd, 'home') }
      const env = { FARABI_HOME: settings.home }
      const acknowledged: Acknowledged[] = []
      for (const moment of moments(randomFrom(seed), files.length))
        for (let killed = false; !killed; ) {
          const { code, out, signal } = await addUntil([folder, '--jobs', jobs], env, moment, (child) =>
            child.kill('SIGKILL'),
          )
          killed = signal === 'SIGKILL'
          if (!killed) expect(code).toBe(0)
          acknowledged.push(...acknowledgedIn(out))
          await expectWhole(settings, acknowledged)
        }
      const { code, out, err } = await run(['add', folder, '--json'], { env })
      expect([code, err]).toEqual([0, ''])
      await expectWhole(settings, [...acknowledged, ...acknowledgedIn(out)])
      await expectAllOnce(settings, files)
    }),
  )
})

/** Longest that the command may look for a server that is gone, in milliseconds. */
const SOON = 10_000
const TOLD =
  /^farabi: (the database server was stopped|the connection to the database broke|the PostgreSQL server does not answer)\. .*\n$/

const serverKilled = (): void => {
  let server: TestServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  it.each([1, 2])('ledger %i', { timeout: 300_000 }, (seed) =>
    inFolder(async (folder) => {
      const random = randomFrom(seed)
      const files: string[] = []
      const settings = { home: folder, databaseUrl: await server.database() }
      const env = { FARABI_DATABASE_URL: settings.databaseUrl }
      const acknowledged: Acknowledged[] = []
      for (let kills = 0, edition = 1; kills < 4; edition++) {
        // every run has an edition of its own to add
        files.push(...writeSamples(folder, edition).filter((f) => !files.includes(f)))
        const wait = kills === 0 ? 500 + random() * 1000 : random() * 700
        const moment = { once: (out: string) => kills === 0 || fresh(out) > 0, wait }
        const { code, out, err, after } = await addUntil([folder, '--jobs', '2'], env, moment, () => server.kill())
        if (after === null) {
          // it was done before its server was killed
          expect(code).toBe(0)
          acknowledged.push(...acknowledgedIn(out))
          continue
        }
        kills++
        await server.start()
        expect(after).toBeLessThan(SOON)
        expect(err).toMatch(TOLD)
        expect(code).toBe(acknowledgedIn(out).length > 0 ? 1 : 2)
        acknowledged.push(...acknowledgedIn(out))
        await expectWhole(settings, acknowledged)
      }
      const { code, out, err } = await run(['add', folder, '--json'], { env })
      expect([code, err]).toEqual([0, ''])
      await expectWhole(settings, [...acknowledged, ...acknowledgedIn(out)])
      await expectAllOnce(settings, files)
    }),
  )
}

if (postgresBin === null) it.skip('PostgreSQL: no server on this machine (initdb is not found)', () => {})
else describe('farabi add, its PostgreSQL server killed four times', serverKilled)
