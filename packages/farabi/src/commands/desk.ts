/** `farabi desk`: the ledger in a browser, and its API. */
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Ledger, openLedger } from '@farabi/ledger'
import { FarabiError } from '@farabi/reader'
import { type App, createServer, isLoopback, makeBell, openKeep, readSettings } from '@farabi/server'
import type { Command } from 'commander'
import { follow } from '../desk/following.js'
import { makeIntake } from '../desk/intake.js'
import { findSamples } from '../desk/samples.js'
import { ledgerSettings } from '../settings.js'
import { startCrawl } from '../sources/crawl.js'
import { findInputs } from '../sources/sources.js'
import { addAll } from '../work/addAll.js'
import type { ExitCode, Terminal } from './command.js'
import { wholeNumber } from './read.js'

export interface DeskFlags {
  readonly port?: number
  readonly host?: string
  readonly samples?: boolean
  readonly for?: number
}

/** Ports tried after one that is taken. */
const TRIES = 20

const listen = async (app: App, host: string, port: number, isChosen: boolean): Promise<string> => {
  for (let next = port; ; next++)
    try {
      return await app.listen({ host, port: next })
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EADDRINUSE' && !isChosen && next < port + TRIES) continue
      if (code === 'EADDRINUSE')
        throw new FarabiError('port-taken', `port ${next} is taken`, 'Name another: farabi desk --port 4800')
      if (code === 'EADDRNOTAVAIL')
        throw new FarabiError(
          'host-unknown',
          `${host} is no address of this machine`,
          'Set FARABI_HOST to one, or 0.0.0.0.',
        )
      if (code === 'EACCES')
        throw new FarabiError('port-forbidden', `port ${next} is not free for everybody`, 'Take one above 1023.')
      throw error
    }
}

/** The samples are put into an empty ledger only: nobody's own gets mixed with them. */
const fill = async (ledger: Ledger, reader: string, signal: AbortSignal): Promise<void> => {
  if ((await ledger.counts()).articles > 0) return
  const folder = await findSamples()
  if (!folder)
    throw new FarabiError(
      'no-samples',
      'the sample corpus is not here',
      'Start it in a clone of the project, or leave --samples out.',
    )
  const inputs = await findInputs([folder], startCrawl({ signal }))
  let added = 0
  for await (const one of addAll(inputs, { ledger, jobs: 1, options: {}, reader, signal })) if (one.ok) added++
  process.stdout.write(`${added} sample articles read into the ledger.\n`)
}

/** The desk's built files: a package beside this one, or part of this one when it was installed. */
const deskFiles = (): string => {
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve('@farabi/desk/package.json')), 'dist')
}

export const runDesk = async (
  flags: DeskFlags,
  { signal, version }: Terminal & { readonly version: string },
): Promise<ExitCode> => {
  const settings = readSettings({
    ...process.env,
    ...(flags.host ? { FARABI_HOST: flags.host } : {}),
    ...(flags.port === undefined ? {} : { FARABI_PORT: String(flags.port) }),
  })
  const place = ledgerSettings()
  if (flags.samples && !process.env.FARABI_HOME && !place.databaseUrl) {
    Object.assign(place, { home: join(process.cwd(), '.farabi') })
    mkdirSync(place.home, { recursive: true })
  }
  const ledger = await openLedger(place)
  const keep = await openKeep(place)
  const bell = makeBell()
  try {
    if (flags.samples) await fill(ledger, version, signal)
    if (signal.aborted) return 130
    const intake = makeIntake(ledger, version)
    const home = place.databaseUrl ? null : place.home
    const app = await createServer({ ledger, keep, bell, intake, settings, version, home, deskFiles: deskFiles() })
    const isChosen = flags.port !== undefined || process.env.FARABI_PORT !== undefined
    await listen(app, settings.FARABI_HOST, settings.FARABI_PORT, isChosen)
    const { port } = app.server.address() as { port: number }
    const shown =
      settings.FARABI_PUBLIC_URL ??
      `http://${isLoopback(settings.FARABI_HOST) ? 'localhost' : settings.FARABI_HOST}:${port}`
    process.stdout.write(`The desk is open at ${shown.replace(/\/$/, '')}/ (Ctrl-C ends it)\n`)
    const ended = new AbortController()
    const following = follow(intake, bell, AbortSignal.any([signal, ended.signal]))
    await sleep(flags.for === undefined ? 2 ** 31 - 1 : flags.for * 1000, undefined, { signal }).catch(() => {})
    ended.abort()
    await app.close()
    await following
    return 0
  } finally {
    await keep.close()
    await ledger.close()
  }
}

export const addDesk = (program: Command, run: (flags: DeskFlags) => Promise<void>): void => {
  program
    .command('desk')
    .summary('open the ledger in a browser')
    .description(
      `Serves the desk and its API, and goes on asking the ledger's feeds. On this machine alone nobody signs in;\nfor others there are accounts (docs/security.md). The ledger is that of FARABI_HOME or FARABI_DATABASE_URL, as for all commands.`,
    )
    .option(
      '-p, --port <port>',
      'port to listen on (default: FARABI_PORT, else 4700 or the next free one)',
      wholeNumber(0, 65535),
    )
    .option('--host <address>', 'address to listen on (default: FARABI_HOST, else 127.0.0.1)')
    .option('--samples', 'fill an empty ledger with the sample corpus; without FARABI_HOME it is in ./.farabi')
    .option('--for <seconds>', 'end by itself after so many seconds', wholeNumber(0, 86_400))
    .action(run)
}
