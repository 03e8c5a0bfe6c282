/** The farabi command. */
import { createRequire } from 'node:module'
import { FarabiError } from '@farabi/reader'
import { Command, CommanderError } from 'commander'
import { addAccount, runAccount } from './commands/account.js'
import { addAdd, runAdd } from './commands/add.js'
import type { ExitCode } from './commands/command.js'
import { addDesk, runDesk } from './commands/desk.js'
import { addLanguages, runLanguages } from './commands/languages.js'
import { addLedger } from './commands/ledger/ledger.js'
import { addRead, runRead } from './commands/read.js'
import { addScore, runScore } from './commands/score.js'
import { complaint } from './work/messages.js'

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

const stop = new AbortController()
process.once('SIGINT', () => {
  stop.abort()
  process.once('SIGINT', () => process.exit(130))
})
process.once('SIGTERM', () => stop.abort())
// the reader of our output has seen enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const terminal = { signal: stop.signal }
const ends = (code: Promise<ExitCode> | ExitCode): Promise<void> =>
  Promise.resolve(code).then((c) => {
    process.exitCode = c
  })

const program = new Command('farabi')
  .description(
    'Follows up what countries promised each other: reads news reports in the language they were written in\nand keeps what was done, signed, promised, proposed and claimed, each pinned to its sentence.',
  )
  .version(version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .showHelpAfterError('(farabi --help tells what there is)')
  .exitOverride()

addRead(program, (inputs, flags) => ends(runRead(inputs, flags, terminal)))
addAdd(program, (inputs, flags) => ends(runAdd(inputs, flags, { ...terminal, version })))
addLedger(program, version)
addScore(program, (readings, flags) => ends(runScore(readings, flags, terminal)))
addDesk(program, (flags) => ends(runDesk(flags, { ...terminal, version })))
addAccount(program, (work) => ends(runAccount(work)))
addLanguages(program, () => ends(runLanguages()))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof FarabiError) {
    process.stderr.write(`${complaint(null, error.detail, error.remedy)}\n`)
    process.exitCode = 2
  } else throw error
}
