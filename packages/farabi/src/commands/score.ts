/** `farabi score`: how well readings agree with gold records. */
import { readdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { FarabiError } from '@farabi/reader'
import type { Command } from 'commander'
import type { Gold, Scorable } from '../score/gold.js'
import { type Scored, scoreAll, scoreTable } from '../score/score.js'
import { findInputs } from '../sources/sources.js'
import { complaint } from '../work/messages.js'
import { readAll, usualJobs } from '../work/readAll.js'
import { put } from '../work/sinks.js'
import type { ExitCode, Terminal } from './command.js'

export interface ScoreFlags {
  readonly gold: string
  readonly inputs?: string
  readonly only?: string
  readonly json?: boolean
  readonly misses?: boolean
}

type Readings = (name: string) => Promise<Scorable | null>

const complain = (name: string, reason: string, remedy: string): void => {
  process.stderr.write(`${complaint(name, reason, remedy)}\n`)
}

const stored =
  (folder: string): Readings =>
  async (name) => {
    const path = join(folder, `${name}.json`)
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) return null
    try {
      return JSON.parse(text) as Scorable
    } catch {
      complain(path, 'broken reading', 'It counts as an empty one; read the article again.')
      return null
    }
  }

/** Reads the articles first. */
const fresh = async (folder: string, wanted: ReadonlySet<string>, { signal }: Terminal): Promise<Readings> => {
  const inputs = await findInputs([folder])
  const found = new Map<string, Scorable>()
  const jobs = usualJobs(inputs.weight, availableParallelism())
  const chosen = {
    async *[Symbol.asyncIterator]() {
      for await (const input of inputs) if (wanted.has(input.base)) yield input
    },
  }
  for await (const [input, outcome] of readAll(chosen, {
    jobs,
    options: {},
    view: { format: 'jsonl', width: 80, colours: false },
    signal,
  })) {
    if (outcome.ok) found.set(input.base, JSON.parse(outcome.text) as Scorable)
    else complain(input.name, outcome.reason, outcome.remedy)
  }
  return async (name) => found.get(name) ?? null
}

const goldOf = async (path: string): Promise<Gold> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Gold
  } catch (error) {
    throw new FarabiError('broken-gold', `${path}: ${(error as Error).message}`, 'Mend the gold file.')
  }
}

export const runScore = async (
  readings: string | undefined,
  flags: ScoreFlags,
  terminal: Terminal,
): Promise<ExitCode> => {
  const from = readings ?? flags.inputs
  if (!from || (readings && flags.inputs))
    throw new FarabiError(
      'score-what',
      'either a folder of readings or --inputs is needed',
      'farabi score READINGS --gold GOLD, or farabi score --inputs ARTICLES --gold GOLD',
    )
  const files = await readdir(flags.gold).catch(() => {
    throw new FarabiError(
      'no-gold',
      `${flags.gold} cannot be listed`,
      'Give the folder with the NAME.json gold files to --gold.',
    )
  })
  const chosen = files.filter((f) => f.endsWith('.json') && f.startsWith(flags.only ?? '')).sort()
  if (chosen.length === 0)
    throw new FarabiError(
      'no-gold',
      `no gold file in ${flags.gold}${flags.only ? ` begins with ${flags.only}` : ''}`,
      'Give the folder with the NAME.json gold files to --gold.',
    )
  const names = chosen.map((f) => f.slice(0, -'.json'.length))
  const lookup = readings ? stored(readings) : await fresh(from, new Set(names), terminal)
  const items: Scored[] = []
  for (const [i, file] of chosen.entries())
    items.push({ file, gold: await goldOf(join(flags.gold, file)), reading: await lookup(names[i]!) })
  if (terminal.signal.aborted) return 130
  if (items.every((x) => x.reading === null))
    throw new FarabiError(
      'no-readings',
      `${from} holds no ${readings ? 'reading' : 'article'} of any gold file in ${flags.gold}`,
      readings
        ? `A reading bears the name of its gold file: ${chosen[0]}.`
        : `The gold of NAME.txt is NAME.json: ${chosen[0]}.`,
    )
  const { score, misses } = scoreAll(items)
  if (flags.json) await put(`${JSON.stringify(score, null, 1)}\n`)
  else await put(`${flags.misses ? `${misses.join('\n')}\n` : ''}${scoreTable(score)}\n`)
  return 0
}

export const addScore = (
  program: Command,
  run: (readings: string | undefined, flags: ScoreFlags) => Promise<void>,
): void => {
  program
    .command('score')
    .summary('compare readings with gold records')
    .description(
      'Compares readings with gold records, kind by kind. A missing or broken reading counts as an empty one.',
    )
    .argument('[READINGS]', 'folder with one NAME.json reading per article')
    .requiredOption('--gold <dir>', 'folder with one NAME.json gold file per article')
    .option('--inputs <dir>', 'read the articles of this folder first, instead of taking stored readings')
    .option('--only <prefix>', 'only articles whose name begins so')
    .option('--misses', 'list what was missed, read wrongly and read too much')
    .option('--json', 'the numbers as JSON')
    .addHelpText(
      'after',
      `
Examples:
  farabi score --inputs samples/fa --gold samples/fa/gold
  farabi score readings --gold samples/fa/gold --misses`,
    )
    .action(run)
}
