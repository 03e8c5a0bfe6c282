/** `farabi ledger`: what is in the ledger, shown in a terminal. */
import { type Ledger, type RecordRow, stepKinds } from '@farabi/ledger'
import type { Command } from 'commander'
import { countryName } from '../../sentences/countries.js'
import { harmless } from '../../views/harmless.js'
import { pairPage } from '../../views/pairPage.js'
import { recordLines, recordPage } from '../../views/recordPage.js'
import { isolated, wrap } from '../../views/table.js'
import { put } from '../../work/sinks.js'
import { coloursWanted } from '../read.js'
import type { Run } from './run.js'

const width = (): number => process.stdout.columns || 100
const lines = async (rows: readonly RecordRow[]): Promise<void> => {
  for (const r of rows) await put(`${recordLines(r, width()).join('\n')}\n`)
}

const more = async (next: string | null): Promise<void> => {
  if (next) await put(`more: --cursor ${next}\n`)
}

const json = (value: unknown): Promise<void> => put(`${JSON.stringify(value)}\n`)

const status = async (ledger: Ledger): Promise<void> => {
  const c = await ledger.counts()
  const n = (x: number): string => x.toLocaleString('en')
  await put(
    `${n(c.articles)} articles telling ${n(c.stories)} stories, ${n(c.records)} records, ${n(c.people)} people, ${n(c.organizations)} organisations, ${n(c.decisions)} decisions (${ledger.engine})\n`,
  )
  for (const p of await ledger.pairs(12))
    await put(`${String(p.n).padStart(8)}  ${p.a} ${p.b}  ${countryName(p.a)} and ${countryName(p.b)}\n`)
}

interface ListFlags {
  readonly cursor?: string
  readonly limit?: number
  readonly json?: boolean
}

export const addShow = (ledger: Command, run: Run): void => {
  ledger
    .command('status')
    .summary('how much the ledger holds, and about which pairs')
    .action(() => run((l) => status(l)))
  ledger
    .command('show')
    .summary('the page of a pair of countries, or of a record, a person or an article')
    .argument('<WHAT...>', 'two country codes (IRN KAZ), or an identifier')
    .option('--json', 'as JSON, for programs')
    .action((what: string[], flags: { json?: boolean }) =>
      run(async (l) => {
        if (what.length === 2) {
          const page = await l.overview(what[0]!, what[1]!)
          await (flags.json
            ? json(page)
            : put(`${pairPage(page, { width: width(), colours: coloursWanted(), today: l.today() })}\n`))
          return
        }
        const id = what[0]!
        if (id.startsWith('sha256:')) await json(await l.article(id))
        else if (/^(person|organization|place|country|work)-/.test(id)) {
          const p = await l.profile(id)
          if (flags.json) return json(p)
          await put(
            `${p.name}${p.country ? `, ${countryName(p.country)}` : ''}\n${p.names.map((x) => isolated(harmless(x.name))).join(' · ')}\n`,
          )
          for (const o of p.offices)
            await put(`  ${o.firstSeen} to ${o.lastSeen}  ${o.office}  ${isolated(harmless(o.title))}\n`)
          await lines(p.records.rows)
          for (const x of p.proposals)
            await put(
              `may be the same as ${x.other}: ${x.why.join('; ')} (farabi ledger decide merge ${id} ${x.other}, or refuse ${x.id})\n`,
            )
        } else {
          const p = await l.record(id)
          if (flags.json) return json(p)
          await put(`${recordPage(p, width())}\n`)
        }
      }),
    )
  list(ledger.command('timeline').summary('what happened between two countries, newest first'), run, {
    kind: true,
    rows: (l, a, b, f) => l.timeline(a, b, f),
  })
  list(ledger.command('promises').summary('what two countries promised each other and how it stands'), run, {
    rows: (l, a, b, f) => l.promises(a, b, f as Parameters<Ledger['promises']>[2]),
  })
  list(ledger.command('silence').summary('promises that nobody has mentioned for half a year, longest first'), run, {
    rows: (l, a, b, f) => l.silence(a, b, f),
  })
  ledger
    .command('places')
    .summary('places that records of two countries name, and ties between provinces, cities and ports')
    .argument('<A>')
    .argument('<B>')
    .option('--json', 'as JSON, for programs')
    .action((a: string, b: string, flags: { json?: boolean }) =>
      run(async (l) => {
        const map = await l.places(a, b)
        if (flags.json) return json(map)
        for (const p of map.places) await put(`${String(p.n).padStart(6)}  ${p.name}  ${p.code ?? ''}  ${p.id}\n`)
        await lines(map.ties)
      }),
    )
  ledger
    .command('figures')
    .summary('figures of two countries by measure, and where they disagree')
    .argument('<A>')
    .argument('<B>')
    .option('--measure <measure>', 'only this one: trade-turnover, export …')
    .option('--json', 'as JSON, for programs')
    .action((a: string, b: string, flags: { measure?: string; json?: boolean }) =>
      run(async (l) => {
        const axes = await l.figures(a, b, flags.measure ? { measure: flags.measure } : {})
        if (flags.json) return json(axes)
        for (const axis of axes) {
          await put(`${axis.measure}, ${axis.unit}\n`)
          for (const p of axis.points)
            await put(
              `  ${p.day}  ${(p.value ?? 0).toLocaleString('en').padStart(18)}  ${p.nature ?? ''}  ${p.parties.map((x) => x.name).join(', ')}  ${p.id}\n`,
            )
          for (const d of axis.disagreements) await put(`  ! ${d.message}\n`)
        }
      }),
    )
  ledger
    .command('search')
    .summary('articles and names, in any script; "phrases" in quotes')
    .argument('<QUERY...>')
    .option('--json', 'as JSON, for programs')
    .action((words: string[], flags: { json?: boolean }) =>
      run(async (l) => {
        const query = words.map((w) => (/\s/.test(w) ? `"${w}"` : w)).join(' ')
        const [names, articles] = [await l.searchNames(words.join(' ')), await l.search(query)]
        if (flags.json) return json({ names, articles })
        for (const n of names)
          await put(
            `${n.name}${n.country ? `, ${countryName(n.country)}` : ''}  ${isolated(harmless(n.as))}  ${n.articles} articles  ${n.id}\n`,
          )
        for (const a of articles.rows)
          await put(
            `\n${a.published ?? 'no date'}  ${isolated(harmless(a.title ?? 'Untitled'))}\n  ${a.id}\n${wrap(isolated(harmless(a.excerpt.replace(/\s+/g, ' '))), width(), '  ')}\n`,
          )
        if (names.length + articles.rows.length === 0)
          await put('Nothing found. Try fewer words, or the beginning of one with * behind it.\n')
      }),
    )
  ledger
    .command('queue')
    .summary('what waits for a person: doubtful records, and merges proposed')
    .option('--json', 'as JSON, for programs')
    .action((flags: { json?: boolean }) =>
      run(async (l) => {
        const [rows, proposed] = [await l.queue({ limit: 20 }), await l.proposals({ limit: 20 })]
        if (flags.json) return json({ records: rows, proposals: proposed })
        await lines(rows.rows)
        for (const p of proposed.rows)
          await put(
            `${p.id}  one and the same? ${p.a.name ?? p.a.id} (${p.a.id}) and ${p.b.name ?? p.b.id} (${p.b.id}): ${p.why.join('; ')}\n`,
          )
      }),
    )
}

interface Listing {
  readonly kind?: boolean
  rows(
    l: Ledger,
    a: string,
    b: string,
    flags: Record<string, unknown>,
  ): Promise<{ rows: readonly RecordRow[]; next: string | null }>
}

const list = (command: Command, run: Run, { kind, rows }: Listing): void => {
  command.argument('<A>', 'ISO 3166-1 alpha-3: IRN').argument('<B>')
  if (kind)
    command
      .option('--kind <kind>', 'event, agreement, commitment, figure or pairing')
      .option('--type <type>', 'meeting, visit, memorandum, pledge …')
      .option('--status <status>', 'happened, planned, signed …')
      .option('--sector <sector>', 'trade, transport …')
      .option('--entity <id>', 'with this person, body or country')
      .option('--place <id>', 'in this place')
      .option('--source <id>', 'told by this outlet')
      .option('--text <words>', 'told in articles that hold these words, "phrases" or names')
      .option('--from <day>', 'from this day on: 2025-01-01')
      .option('--to <day>', 'up to this day')
  else
    command
      .option('--standing <standing>', `open, overdue, dormant … (steps: ${stepKinds.join(', ')})`)
      .option('--due-by <day>', 'still expected and due up to this day, soonest first')
      .option('--oldest', 'longest unheard of first')
  command
    .option('--limit <n>', 'rows', Number)
    .option('--cursor <cursor>', 'what follows an earlier page')
    .option('--json', 'as JSON, for programs')
    .action((a: string, b: string, flags: ListFlags & Record<string, unknown>) =>
      run(async (l) => {
        const page = await rows(l, a, b, flags)
        if (flags.json) return json(page)
        await lines(page.rows)
        if (page.rows.length === 0) await put('Nothing.\n')
        await more(page.next)
      }),
    )
}
