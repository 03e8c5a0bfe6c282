/** `farabi ledger decide …`: what people decide about the ledger, and the log of it. */
import type { Decision, SourceField } from '@farabi/ledger'
import { FarabiError } from '@farabi/reader'
import type { Command } from 'commander'
import { whoAmI } from '../../settings.js'
import { harmless } from '../../views/harmless.js'
import { put } from '../../work/sinks.js'
import type { Run } from './run.js'

interface Flags {
  readonly who?: string
  readonly why?: string
  readonly day?: string
}

const valueFrom = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const need = (args: readonly string[], n: number, usage: string): void => {
  if (args.length !== n)
    throw new FarabiError(
      'decision-incomplete',
      'something is missing or too much',
      `Write it as: farabi ledger decide ${usage}`,
    )
}

/** The words of the command line as a decision. */
export const decisionOf = (action: string, args: readonly string[], flags: Flags, today: string): Decision => {
  switch (action) {
    case 'accept':
    case 'reject':
    case 'unreview':
      need(args, 1, `${action} RECORD`)
      return { action, record: args[0]! }
    case 'edit':
      need(args, 3, 'edit RECORD FIELD VALUE')
      return { action, record: args[0]!, field: args[1]!, value: valueFrom(args[2]!) }
    case 'merge':
      need(args, 2, 'merge KEEP GONE')
      return {
        action,
        kind: /^(person|organization|place|work)-/.test(args[0]!) ? 'entity' : 'record',
        keep: args[0]!,
        gone: args[1]!,
      }
    case 'split':
      need(args, 1, 'split MERGE')
      return { action, merge: args[0]! }
    case 'refuse':
      need(args, 1, 'refuse PROPOSAL')
      return { action, proposal: args[0]! }
    case 'status':
      need(args, 2, 'status RECORD fulfilled|progress|delayed|contradicted|broken|open --why …')
      return { action, record: args[0]!, step: args[1] as never, day: flags.day ?? today }
    case 'rate':
      need(args, 2, 'rate SOURCE A|B|C|D|E|F')
      return { action, source: args[0]!, reliability: args[1] === '-' ? null : args[1]!.toUpperCase() }
    case 'describe':
      need(args, 3, 'describe SOURCE name|country|kind|language VALUE')
      return { action, source: args[0]!, field: args[1] as SourceField, value: args[2] === '-' ? null : args[2]! }
    case 'grade':
      need(args, 3, 'grade RECORD ARTICLE 1|2|3|4|5|6')
      return { action, record: args[0]!, article: args[1]!, credibility: args[2] === '-' ? null : Number(args[2]) }
    case 'undo':
      need(args, 1, 'undo LINE')
      return { action, seq: Number(args[0]) }
    default:
      throw new FarabiError(
        'decision-unknown',
        `there is no decision ${action}`,
        'These are: accept reject unreview edit merge split refuse status rate describe grade undo.',
      )
  }
}

export const addDecide = (ledger: Command, run: Run): void => {
  ledger
    .command('decide')
    .summary('accept, reject, correct, merge or part; say what came of a promise')
    .argument('<ACTION>', 'accept, reject, unreview, edit, merge, split, refuse, status, rate, describe, grade, undo')
    .argument('[WHAT...]', 'identifiers and values')
    .option('--who <name>', 'who decides (FARABI_USER)')
    .option('--why <reason>', 'the reason, kept in the log')
    .option('--day <day>', 'the day a status holds from: 2025-12-31')
    .addHelpText(
      'after',
      `
Examples:
  farabi ledger decide reject event-visit-1a2b3c4d --why "an old visit, told as background"
  farabi ledger decide edit figure-export-1a2b3c4d value 400000000
  farabi ledger decide merge person-irn-abbas-araghchi person-irn-araghchi-1a2b3c4d
  farabi ledger decide status commitment-pledge-1a2b3c4d broken --why "the line was given to another company"
  farabi ledger decide undo 12`,
    )
    .action((action: string, args: string[], flags: Flags) =>
      run(async (l) => {
        const seq = await l.decide(decisionOf(action, args, flags, l.today()), {
          who: flags.who ?? whoAmI(),
          why: flags.why ?? null,
        })
        await put(`decided (line ${seq} of the log; farabi ledger decide undo ${seq} takes it back)\n`)
      }),
    )
  ledger
    .command('log')
    .summary('who decided what, when and why, newest first')
    .option('--target <id>', 'about this alone')
    .option('--limit <n>', 'lines', Number)
    .option('--json', 'as JSON, for programs')
    .action((flags: { target?: string; limit?: number; json?: boolean }) =>
      run(async (l) => {
        for (const line of await l.log(flags))
          await put(
            flags.json
              ? `${JSON.stringify(line)}\n`
              : `${harmless(
                  `${String(line.seq).padStart(5)}  ${line.at.slice(0, 16).replace('T', ' ')}  ${line.who}  ${line.action}  ${line.target}${line.why ? `  ${line.why}` : ''}`,
                )}\n`,
          )
      }),
    )
  ledger
    .command('verify')
    .summary('whether the log of decisions is as it was written')
    .action(() =>
      run(async (l) => {
        const v = await l.verify()
        if (v.broken) {
          process.exitCode = 1
          await put(`line ${v.broken.seq}: ${v.broken.why}\n`)
          return 1
        }
        await put(`${v.lines} decisions, all as they were written; the last one's digest is ${v.head}\n`)
        return 0
      }),
    )
}
