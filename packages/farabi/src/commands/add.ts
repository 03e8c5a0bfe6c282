/** `farabi add`: articles into the ledger, once or for as long as it runs. */
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Ledger, openLedger } from '@farabi/ledger'
import { FarabiError } from '@farabi/reader'
import { type Command, InvalidArgumentError } from 'commander'
import { ledgerSettings } from '../settings.js'
import { type Crawl, EVERY_MINUTES, PAUSE_SECONDS, startCrawl } from '../sources/crawl.js'
import { findInputs, type Inputs } from '../sources/sources.js'
import { addAll } from '../work/addAll.js'
import { complaint } from '../work/messages.js'
import { startProgress } from '../work/progress.js'
import { usualJobs } from '../work/readAll.js'
import { put } from '../work/sinks.js'
import type { ExitCode, Terminal } from './command.js'
import { edtfDate, nothingIn, wholeNumber } from './read.js'

export interface AddFlags {
  readonly published?: string
  readonly language?: string
  readonly source?: string
  readonly jobs?: number
  readonly json?: boolean
  readonly follow?: boolean
  readonly every?: number
  readonly pause?: number
  readonly since?: string
}

interface Sum {
  fresh: number
  known: number
  records: number
  bad: number
}

const number = (n: number): string => n.toLocaleString('en')

export const summary = ({ fresh, known, records, bad }: Sum): string =>
  `${number(fresh)} added with ${number(records)} records${known > 0 ? `, ${number(known)} there already` : ''}${bad > 0 ? `, ${number(bad)} failed` : ''}`

interface Adding {
  readonly ledger: Ledger
  readonly flags: AddFlags
  readonly version: string
  readonly signal: AbortSignal
}

const addRound = async (inputs: Inputs, { ledger, flags, version, signal }: Adding): Promise<Sum> => {
  const progress = startProgress(inputs, process.stderr.isTTY === true)
  const jobs = flags.jobs ?? usualJobs(inputs.weight, availableParallelism())
  const options = { published: flags.published, language: flags.language, source: flags.source }
  const sum: Sum = { fresh: 0, known: 0, records: 0, bad: 0 }
  try {
    for await (const one of addAll(inputs, { ledger, jobs, options, reader: version, signal })) {
      progress.step(one.input.weight)
      if (!one.ok) {
        if (one.code === 'interrupted') continue
        sum.bad++
        progress.line(complaint(one.input.name, one.reason, one.remedy))
        continue
      }
      if (one.known) sum.known++
      else sum.fresh++
      sum.records += one.records
      if (flags.json)
        await put(`${JSON.stringify({ name: one.input.name, id: one.id, known: one.known, records: one.records })}\n`)
    }
  } catch (error) {
    // what is in the ledger already is told before what ended the run
    if (!(error instanceof FarabiError) || sum.fresh + sum.known === 0) throw error
    sum.bad++
    progress.line(complaint(null, error.detail, error.remedy))
  } finally {
    progress.end()
  }
  return sum
}

/** Milliseconds until the next feed is to be asked, or the folders are to be looked through again. */
const untilNext = (words: readonly string[], { due, pages, every }: Crawl): number => {
  const others = words.filter((w) => !due.has(w) && !pages.has(w))
  const next = Math.min(...due.values(), ...(others.length > 0 ? [Date.now() + every * 60_000] : []))
  return Math.max(0, next - Date.now())
}

/** Longest sleep that a timer takes. */
const LONGEST_MS = 2 ** 31 - 1

/** A database that restarts does not end what follows feeds. */
const RETRY_MS = 10_000
const passing = (error: unknown): null => {
  if (
    !(error instanceof FarabiError) ||
    !/^(database-gone|database-starting|database-unreachable|ledger-locked)$/.test(error.code)
  )
    throw error
  process.stderr.write(`${complaint(null, error.detail, error.remedy)}\n`)
  return null
}

const follow = async (words: readonly string[], crawl: Crawl, adding: Adding): Promise<ExitCode> => {
  const { signal, flags } = adding
  while (!signal.aborted) {
    const sum = await addRound(await findInputs(words, crawl), adding).catch(passing)
    if (sum && !flags.json && sum.fresh + sum.bad > 0)
      await put(`${new Date().toISOString().slice(0, 16)}Z ${summary(sum)}\n`)
    if (signal.aborted) break
    const wait = sum === null ? RETRY_MS : untilNext(words, crawl)
    if (wait === Number.POSITIVE_INFINITY)
      throw new FarabiError(
        'nothing-to-follow',
        'none of these is a feed, a sitemap or a folder',
        'Give the address of a feed (often /rss or /feed), or leave --follow out.',
      )
    await sleep(Math.min(wait, LONGEST_MS), undefined, { signal }).catch(() => {})
  }
  return 0
}

export const runAdd = async (
  words: readonly string[],
  flags: AddFlags,
  { signal, version }: Terminal & { readonly version: string },
): Promise<ExitCode> => {
  const targets = words.length === 0 && !process.stdin.isTTY ? ['-'] : words
  if (flags.follow && targets.includes('-'))
    throw new FarabiError('follow-stdin', 'standard input cannot be followed', 'Name feeds, sitemaps or folders.')
  const ledger = await openLedger(ledgerSettings())
  try {
    const { every, pause, since } = flags
    const crawl = startCrawl({
      memory: ledger,
      signal,
      since,
      follow: flags.follow === true,
      ...(every === undefined ? {} : { every }),
      ...(pause === undefined ? {} : { pause }),
    })
    const inputs = await findInputs(targets, crawl)
    if (inputs.empty) {
      process.stderr.write(`${nothingIn(targets)}\n`)
      return 2
    }
    const adding = { ledger, flags, version, signal }
    if (flags.follow) return await follow(targets, crawl, adding)
    const sum = await addRound(inputs, adding)
    if (!flags.json) await put(`${summary(sum)}\n`)
    return signal.aborted ? 130 : sum.bad > 0 ? 1 : 0
  } finally {
    await ledger.close()
  }
}

/** Minutes and seconds may be parts: 0.5. */
const positive =
  (max: number) =>
  (text: string): number => {
    const n = Number(text)
    if (!(n >= 0 && n <= max)) throw new InvalidArgumentError(`Give a number from 0 to ${max}.`)
    return n
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
      'files, folders, patterns, http(s) addresses of articles, feeds and sitemaps, .jsonl corpora or readings, or - for standard input',
    )
    .option('--published <date>', 'publication date, Gregorian: 2025-12-02', edtfDate)
    .option('--language <code>', 'language of the articles instead of the one recognised: fa, ar')
    .option('--source <name>', 'outlet of the articles')
    .option('-j, --jobs <n>', 'articles read at once (1 for few articles, up to 4 for many)', wholeNumber(1, 64))
    .option('-f, --follow', 'go on asking feeds and sitemaps for what is new, and looking through folders')
    .option('--every <minutes>', `how often a feed is asked (${EVERY_MINUTES})`, positive(10_000))
    .option('--pause <seconds>', `pause between two requests to one host (${PAUSE_SECONDS})`, positive(3600))
    .option('--since <date>', 'leave out what feeds and sitemaps date before this day', edtfDate)
    .option('--json', 'print one line per article as soon as it is safe in the ledger')
    .addHelpText(
      'after',
      `
The ledger is a file in the folder FARABI_HOME (~/.farabi), or the PostgreSQL database of FARABI_DATABASE_URL.

Examples:
  farabi add reports/                         a folder with all folders in it
  farabi read reports/ > r.jsonl && farabi add r.jsonl
  farabi add --follow https://example.org/rss  an outlet, for as long as this runs
  FARABI_HOME=./ledger farabi add report.html`,
    )
    .action(run)
}
