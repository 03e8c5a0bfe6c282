/** `farabi languages`: which languages the reader reads. */
import * as reader from '@farabi/reader'
import type { Command } from 'commander'
import type { ExitCode } from './command.js'

interface Known {
  readonly code: string
  readonly direction: string
}

const known = (reader as unknown as { languages?: readonly Known[] }).languages ?? []

export const runLanguages = (): ExitCode => {
  for (const { code, direction } of known) {
    const english = new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
    const own = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
    process.stdout.write(`${code.padEnd(5)}${english.padEnd(12)}${direction}  \u2068${own}\u2069\n`)
  }
  return 0
}

export const addLanguages = (program: Command, run: () => Promise<void>): void => {
  program
    .command('languages')
    .summary('list the languages that are read')
    .description('Lists the languages that Farabi reads: code, name, direction.')
    .action(run)
}
