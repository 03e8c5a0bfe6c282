/** `farabi read`: articles in, readings out. */
import { availableParallelism } from 'node:os'
import { FarabiError } from '@farabi/reader'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { findInputs } from '../sources/sources.js'
import { FORMATS, type Format } from '../work/job.js'
import { complaint } from '../work/messages.js'
import { startProgress } from '../work/progress.js'
import { readAll, usualJobs } from '../work/readAll.js'
import { folderSink, stdoutSink } from '../work/sinks.js'
import type { ExitCode, Terminal } from './command.js'

export interface ReadFlags {
  readonly format?: Format
  readonly published?: string
  readonly language?: string
  readonly source?: string
  readonly jobs?: number
  readonly out?: string
  readonly explain?: boolean
}

export const wholeNumber =
  (min: number, max: number) =>
  (text: string): number => {
    const n = Number(text)
    if (!Number.isInteger(n) || n < min || n > max)
      throw new InvalidArgumentError(`Give a whole number from ${min} to ${max}.`)
    return n
  }

export const edtfDate = (text: string): string => {
  const [, , month, day] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\d\d:\d\d)?)?)?$/.exec(text) ??
    (() => {
      throw new InvalidArgumentError('Give it in the Gregorian calendar as YYYY-MM-DD, YYYY-MM or YYYY.')
    })()
  if (
    (month && (Number(month) < 1 || Number(month) > 12)) ||
    (day && new Date(`${text.slice(0, 10)}T00:00Z`).getUTCDate() !== Number(day))
  ) {
    throw new InvalidArgumentError('There is no such day.')
  }
  return text
}

/** Colours only where they are seen, and never against NO_COLOR. */
export const coloursWanted = (): boolean =>
  process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'

export const nothingIn = (words: readonly string[]): string =>
  words.length === 0
    ? complaint(
        null,
        'nothing to read',
        'Name files, folders, patterns or http(s) addresses, or pipe an article in: farabi read report.html',
      )
    : complaint(
        null,
        `nothing to read in ${words.join(', ')}`,
        'Folders are searched for .txt .html .pdf .docx and .jsonl files; check the path or the pattern.',
      )

export const runRead = async (words: readonly string[], flags: ReadFlags, { signal }: Terminal): Promise<ExitCode> => {
  const targets = words.length === 0 && !process.stdin.isTTY ? ['-'] : words
  const format = flags.format ?? (flags.out ? 'json' : process.stdout.isTTY ? 'table' : 'jsonl')
  if (flags.out && format !== 'json' && format !== 'html')
    throw new FarabiError('out-format', `--out does not write ${format}`, 'Use --format json or --format html with it.')
  const inputs = await findInputs(targets)
  if (inputs.empty) {
    process.stderr.write(`${nothingIn(targets)}\n`)
    return 2
  }
  const sink = flags.out ? await folderSink(flags.out, format === 'html' ? 'html' : 'json') : stdoutSink(format)
  const progress = startProgress(
    inputs,
    process.stderr.isTTY === true && (flags.out !== undefined || !process.stdout.isTTY),
  )
  const view = { format, width: process.stdout.columns || 100, colours: coloursWanted() }
  const options = {
    published: flags.published,
    language: flags.language,
    source: flags.source,
    explain: flags.explain || undefined,
  }
  const jobs = flags.jobs ?? usualJobs(inputs.weight, availableParallelism())
  let bad = 0
  try {
    for await (const [input, outcome] of readAll(inputs, { jobs, options, view, signal })) {
      progress.step(input.weight)
      if (outcome.ok) await sink.write(input, outcome.text)
      else {
        bad++
        progress.line(complaint(input.name, outcome.reason, outcome.remedy))
      }
    }
  } finally {
    progress.end()
    await sink.close()
  }
  return signal.aborted ? 130 : bad > 0 ? 1 : 0
}

export const addRead = (program: Command, run: (words: string[], flags: ReadFlags) => Promise<void>): void => {
  program
    .command('read')
    .summary('read articles into records')
    .description('Reads articles and tells what two countries did, signed, promised, proposed and claimed in them.')
    .argument(
      '[INPUT...]',
      'files, folders, patterns, http(s) addresses, .jsonl corpora (field "text"), or - for standard input',
    )
    .addOption(
      new Option('-f, --format <format>', 'table is for people, jsonl (one object a line) for programs').choices([
        ...FORMATS,
      ]),
    )
    .option('--published <date>', 'publication date, Gregorian: 2025-12-02', edtfDate)
    .option('--language <code>', 'language of the articles instead of the one recognised: fa, ar')
    .option('--source <name>', 'outlet of the articles')
    .option('-j, --jobs <n>', 'articles read at once (1 for few articles, up to 4 for many)', wholeNumber(1, 64))
    .option('-o, --out <dir>', 'write one NAME.json (or NAME.html) per article into this folder')
    .option('--explain', 'show which frame and words led to each record')
    .addHelpText(
      'after',
      `
Examples:
  farabi read report.html                     a view of one article in the terminal
  farabi read reports/ > readings.jsonl       a folder with all folders in it, one line per article
  farabi read 'reports/*.pdf' --out readings --format html
  curl -s https://example.org/news/1 | farabi read --published 2025-12-02

Exit codes: 0 all read, 1 some input could not be read, 2 nothing to read or wrong usage.`,
    )
    .action(run)
}
