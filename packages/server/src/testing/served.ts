/** The whole server over a ledger of its own, not listening: for tests that ask it by `inject`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from '@farabi/ledger'
import { readText } from '@farabi/reader'
import type { RouteOptions } from 'fastify'
import { type Accounts, openAccounts } from '../access/accounts.js'
import type { App } from '../http/app.js'
import { makeBell } from '../http/bell.js'
import type { Intake } from '../intake.js'
import { type Keep, openKeep } from '../keep/keep.js'
import { createServer } from '../server.js'
import { readSettings } from '../settings.js'

/** Reads plain text alone: what the command's workers do, without them. */
const intakeOf = (ledger: Ledger): Intake => ({
  async *take(wanted) {
    for (const w of wanted) {
      if (w.kind !== 'bytes') {
        yield { ok: false, name: w.address, code: 'unreachable', reason: 'no network here', remedy: 'Paste the text.' }
        continue
      }
      const reading = await readText(Buffer.from(w.bytes).toString('utf8'), w.told)
      const [added] = await ledger.add([{ reading, name: w.name, reader: 'test' }])
      yield { ok: true, name: w.name, ...added! }
    }
  },
  async *poll() {},
})

export interface ServedTest {
  readonly app: App
  readonly ledger: Ledger
  readonly keep: Keep
  readonly routes: readonly RouteOptions[]
  /** As the command line has them; null where nobody signs in. */
  readonly accounts: Accounts | null
  close(): Promise<void>
}

export const serve = async (
  texts: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<ServedTest> => {
  const home = mkdtempSync(join(tmpdir(), 'farabi-served-'))
  const ledger = await openLedger({ home, today: () => '2026-01-15' })
  const keep = await openKeep({ home })
  for (const text of texts) {
    const reading = await readText(text)
    await ledger.add([{ reading, name: 'test', reader: 'test' }])
  }
  const routes: RouteOptions[] = []
  const read = readSettings({ FARABI_LOG: 'silent', ...settings })
  const app = await createServer({
    ledger,
    keep,
    bell: makeBell(),
    intake: intakeOf(ledger),
    settings: read,
    version: '0.0.0',
    home,
    deskFiles: null,
    seen: (route) => routes.push(route),
  })
  await app.ready()
  return {
    app,
    keep,
    accounts: await openAccounts(keep, read, home, () => {}),
    ledger,
    routes,
    close: async () => {
      await app.close()
      await keep.close()
      await ledger.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
