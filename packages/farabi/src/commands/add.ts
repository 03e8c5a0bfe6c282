/** `farabi add`: articles into the ledger. */
import { availableParallelism } from 'node:os'
import { openLedger } from '@farabi/ledger'
import { FarabiError } from '@farabi/reader'
import type { Command } from 'commander'
import { ledgerSettings } from '../settings.js'
import { findInputs } from '../sources/sources.js'
import { addAll } from '../work/addAll.js'
import { complaint } from '../work/messages.js'
import { startProgress } from '../work/progress.js'
import { usualJobs } from '../work/readAll.js'
import type { ExitCode, Terminal } from './command.js'
import { edtfDate, nothingIn, wholeNumber } from './read.js'

export interface AddFlags {
  readonly published?: string
  readonly language?: string
  readonly source?: string
  readonly jobs?: number
  readonly json?: boolean
}

export const runAdd = async (
  words: readonly string[],
  flags: AddFlags,
  { signal, version }: Terminal & { readonly version: string },
): Promise<ExitCode> => {
  const targets = words.length === 0 && !process.stdin.isTTY ? ['-'] : words
  const inputs = await findInputs(targets)
  if (inputs.empty) {
    process.stderr.write(`${nothingIn(targets)}\n`)
    return 2
  }
  const ledger = await openLedger(ledgerSettings())
  const progress = startProgress(inputs.weight, process.stderr.isTTY === true)
  const jobs = flags.jobs ?? usualJobs(inputs.weight, availableParallelism())
  const options = { published: flags.published, language: flags.language, source: flags.source }
  let fresh = 0
  let known = 0
  let records = 0
  let bad = 0
  try {
    for await (const one of addAll(inputs, { ledger, jobs, options, reader: version, signal })) {
      progress.step(one.input.weight)
      if (!one.ok) {
        bad++
        progress.line(complaint(one.input.name, one.reason, one.remedy))
        continue
      }
      if (one.known) known++
      else fresh++
      records += one.records
      if (flags.json)
        process.stdout.write(
          `${JSON.stringify({ name: one.input.name, id: one.id, known: one.known, records: one.records })}\n`,
        )
    }
  } catch (error) {
    if (!(error instanceof FarabiError) || fresh + known === 0) throw error
    bad++
    progress.line(complaint(null, error.detail, error.remedy))
  } finally {
    progress.end()
    await ledger.close()
  }
  if (!flags.json)
    process.stdout.write(
      `${fresh.toLocaleString('en')} added with ${records.toLocaleString('en')} records${known > 0 ? `, ${known.toLocaleString('en')} there already` : ''}${bad > 0 ? `, ${bad.toLocaleString('en')} failed` : ''}\n`,
    )
  return signal.aborted ? 130 : bad > 0 ? 1 : 0
}

export const addAdd = (program: Command, run: (words: string[], flags: AddFlags) => Promise<void>): void => {
  program
    .command('add')
    .summary('add articles to the ledger')
    .description(
      'Reads articles and adds them to the ledger: what is there already is passed over, so a run that was broken off\nis simply started again.',
    )
    .argument(
      '[INPUT...]',
      'files, folders, patterns, http(s) addresses, .jsonl corpora or readings, or - for standard input',
    )
    .option('--published <date>', 'publication date, Gregorian: 2025-12-02', edtfDate)
    .option('--language <code>', 'language of the articles instead of the one recognised: fa, ar')
    .option('--source <name>', 'outlet of the articles')
    .option('-j, --jobs <n>', 'articles read at once (1 for few articles, up to 4 for many)', wholeNumber(1, 64))
    .option('--json', 'print one line per article as soon as it is safe in the ledger')
    .addHelpText(
      'after',
      `
The ledger is a file in the folder FARABI_HOME (~/.farabi), or the PostgreSQL database of FARABI_DATABASE_URL.

Examples:
  farabi add reports/                         a folder with all folders in it
  farabi read reports/ > r.jsonl && farabi add r.jsonl
  FARABI_HOME=./ledger farabi add report.html`,
    )
    .action(run)
}
