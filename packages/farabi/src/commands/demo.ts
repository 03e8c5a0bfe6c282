/** `farabi demo`: the sample corpus, read and shown in a browser. */
import { setTimeout as sleep } from 'node:timers/promises'
import { FarabiError } from '@farabi/reader'
import type { Command } from 'commander'
import { indexPage } from '../demo/indexPage.js'
import { findSamples } from '../demo/samples.js'
import { serve } from '../demo/server.js'
import { fillShelf } from '../demo/shelf.js'
import type { ExitCode, Terminal } from './command.js'
import { wholeNumber } from './read.js'

export interface DemoFlags {
  readonly port?: number
  readonly for?: number
}

const portOf = (flags: DemoFlags): number => {
  if (flags.port !== undefined) return flags.port
  const set = process.env.FARABI_PORT
  if (!set) return 4700
  if (!/^\d+$/.test(set) || Number(set) > 65535)
    throw new FarabiError('bad-port', `FARABI_PORT is "${set}"`, 'Set it to a number from 0 to 65535.')
  return Number(set)
}

export const runDemo = async (
  folders: readonly string[],
  flags: DemoFlags,
  { signal }: Terminal,
): Promise<ExitCode> => {
  const port = portOf(flags)
  const samples = folders.length > 0 ? folders : await findSamples().then((found) => (found ? [found] : []))
  if (samples.length === 0)
    throw new FarabiError(
      'no-samples',
      'the sample corpus is not here',
      'Start it in a clone of the project, or name a folder with articles: farabi demo reports/',
    )
  const started = Date.now()
  const shelf = await fillShelf(samples, signal)
  if (signal.aborted) return 130
  if (shelf.length === 0)
    throw new FarabiError(
      'no-samples',
      `no article could be read in ${samples.join(', ')}`,
      'Name a folder with .txt, .html, .pdf or .docx articles.',
    )
  const pages = new Map(shelf.map((s) => [`/read/${encodeURIComponent(s.slug)}`, s.page]))
  pages.set('/', indexPage(shelf))
  const served = await serve(pages, port)
  const records = shelf.reduce(
    (sum, s) => sum + Object.entries(s.counts).reduce((n, [kind, count]) => n + (kind === 'doubts' ? 0 : count), 0),
    0,
  )
  process.stdout.write(
    `Farabi read ${shelf.length} articles into ${records} records in ${((Date.now() - started) / 1000).toFixed(1)} s.\nOpen ${served.address} (Ctrl-C ends it)\n`,
  )
  await sleep(flags.for === undefined ? 2 ** 31 - 1 : flags.for * 1000, undefined, { signal }).catch(() => {})
  await served.close()
  return 0
}

export const addDemo = (program: Command, run: (folders: string[], flags: DemoFlags) => Promise<void>): void => {
  program
    .command('demo')
    .summary('read the sample corpus and show it in a browser')
    .description(
      'Reads the sample corpus, or the folders given, and serves the articles with their records on this machine.',
    )
    .argument('[FOLDER...]', 'folders with articles instead of the sample corpus')
    .option(
      '-p, --port <port>',
      'port to begin with (default: FARABI_PORT, else 4700; the next free one when taken)',
      wholeNumber(0, 65535),
    )
    .option('--for <seconds>', 'end by itself after so many seconds', wholeNumber(0, 86_400))
    .action(run)
}
