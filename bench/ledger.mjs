/**
 * A ledger of many articles: how fast they are added at the start and at the end, how much room they take, and how long
 * everything that a page or a program asks takes then. Readings are made beforehand (ledger/world.mjs).
 *
 *     npm run build && node bench/ledger.mjs [--articles 100000] [--engine sqlite|postgres|both] [--keep DIR] [--queries DIR|URL]
 *
 * --keep leaves the embedded ledger in DIR; --queries measures only the questions, on a ledger kept so, or on one in
 * PostgreSQL: --queries postgres://…
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openLedger } from '@farabi/ledger'
import { readingSchema } from '@farabi/reader'
import { chance, makeWorld } from './ledger/world.mjs'
import { machine, save, table } from './report.mjs'

const { values: args } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    engine: { type: 'string', default: 'both' },
    keep: { type: 'string' },
    queries: { type: 'string' },
  },
})
const ARTICLES = Number(args.articles)
/** Articles of one transaction, as farabi add puts them together. */
const TOGETHER = 48
const TODAY = '2026-01-15'
/** p95 in milliseconds that is not to be exceeded: what a page shows, and search. */
const PAGE_MS = 20
const SEARCH_MS = 100
const CALLS = 200

const percentile = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))]
const round = (x, digits = 1) => Number(x.toFixed(digits))

/** Chunks of prepared articles; making them is not measured. */
function* chunks() {
  let chunk = []
  let n = 0
  for (const reading of makeWorld()()) {
    if (n < 20) readingSchema.parse(reading)
    chunk.push({ reading, name: reading.article.url, reader: 'bench' })
    n++
    if (chunk.length === TOGETHER || n === ARTICLES) {
      yield chunk
      chunk = []
    }
    if (n === ARTICLES) return
  }
}

const fill = async (ledger, label) => {
  const tenths = Array.from({ length: 10 }, () => ({ articles: 0, ms: 0 }))
  let done = 0
  for (const chunk of chunks()) {
    const start = performance.now()
    await ledger.add(chunk)
    const tenth = tenths[Math.min(9, Math.floor((done / ARTICLES) * 10))]
    tenth.articles += chunk.length
    tenth.ms += performance.now() - start
    done += chunk.length
    if (process.stderr.isTTY) process.stderr.write(`\r${label}: ${done} `)
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K')
  return tenths.map((t) => round((t.articles / t.ms) * 1000))
}

/** What can be asked about, taken from the ledger itself. */
const subjects = async (ledger) => {
  const db = ledger.store.db
  const ids = async (tableName, column, where = (q) => q, n = 400) => {
    const rows = await where(db.selectFrom(tableName).select(`${column} as id`))
      .orderBy(column)
      .limit(n)
      .execute()
    return rows.map((r) => r.id)
  }
  const pairs = (await ledger.pairs(60)).map((p) => [p.a, p.b])
  const people = (await ledger.entities({ kind: 'person', limit: 300 })).rows
  const texts = await db.selectFrom('articles').select('text').orderBy('id').limit(200).execute()
  return {
    pairs,
    people,
    records: await ids('records', 'id'),
    promises: await ids('records', 'id', (q) => q.where('kind', '=', 'commitment')),
    events: await ids('records', 'id', (q) => q.where('kind', '=', 'event')),
    articles: await ids('articles', 'id'),
    sources: await ids('sources', 'id'),
    places: await ids('entities', 'id', (q) => q.where('kind', '=', 'place')),
    words: texts.flatMap((t) =>
      t.text
        .split(/[\s.]+/)
        .filter((w) => w.length > 3)
        .slice(0, 20),
    ),
    phrases: texts.map((t) => `"${t.text.split(' ').slice(4, 6).join(' ')}"`),
    texts,
  }
}

/** A slip of the pen: one letter left out. */
const slip = (name, at) => {
  const i = 1 + (at % Math.max(1, name.length - 2))
  return name.slice(0, i) + name.slice(i + 1)
}

const questions = (l, s, next) => {
  const any = (list) => list[Math.floor(next() * list.length)]
  /** The busiest pair every other time: it is what hurts. */
  const pair = () => (next() < 0.5 ? s.pairs[0] : any(s.pairs))
  const word = () => any(s.words)
  const later = (rows) => async () => {
    const [a, b] = pair()
    const first = await rows(a, b, {})
    return first.next ? () => rows(a, b, { cursor: first.next }) : () => rows(a, b, {})
  }
  const of = (f) => async () => {
    const [a, b] = pair()
    return () => f(a, b)
  }
  const now = (f) => async () => f
  return {
    pairs: now(() => l.pairs()),
    overview: of((a, b) => l.overview(a, b)),
    timeline: of((a, b) => l.timeline(a, b)),
    'timeline, second page': later((a, b, f) => l.timeline(a, b, f)),
    'timeline of a kind': of((a, b) => l.timeline(a, b, { kind: any(['event', 'commitment', 'figure']) })),
    'timeline of a type': of((a, b) => l.timeline(a, b, { type: 'signing' })),
    'timeline of a status': of((a, b) => l.timeline(a, b, { status: 'happened' })),
    'timeline of a sector': of((a, b) => l.timeline(a, b, { sector: any(['energy', 'trade', 'culture']) })),
    'timeline of a person': of((a, b) => l.timeline(a, b, { entity: any(s.people).id })),
    'timeline of a place': of((a, b) => l.timeline(a, b, { place: any(s.places) })),
    'timeline of a source': of((a, b) => l.timeline(a, b, { source: any(s.sources) })),
    'timeline of a year': of((a, b) => l.timeline(a, b, { from: '2020-01-01', to: '2020-12-31' })),
    months: of((a, b) => l.months(a, b)),
    'sectors by month': of((a, b) => l.sectors(a, b)),
    promises: of((a, b) => l.promises(a, b)),
    'promises, second page': later((a, b, f) => l.promises(a, b, f)),
    'promises overdue': of((a, b) => l.promises(a, b, { standing: 'overdue' })),
    'promises due': of((a, b) => l.promises(a, b, { dueBy: '2026-12-31' })),
    standings: of((a, b) => l.standings(a, b)),
    silence: of((a, b) => l.silence(a, b)),
    figures: of((a, b) => l.figures(a, b)),
    'most active': of((a, b) => l.mostActive(a, b, 'person')),
    network: of((a, b) => l.network(a, b)),
    places: of((a, b) => l.places(a, b)),
    people: now(() => l.entities({ kind: 'person' })),
    profile: now(() => l.profile(any(s.people).id)),
    'page of a record': now(() => l.record(any(s.records))),
    'page of a promise': now(() => l.record(any(s.promises))),
    'page of an event': now(() => l.record(any(s.events))),
    article: now(() => l.article(any(s.articles))),
    sources: now(() => l.sources()),
    queue: now(() => l.queue()),
    proposals: now(() => l.proposals()),
    log: now(() => l.log()),
    counts: now(() => l.counts()),
    'search: a word': now(() => l.search(word())),
    'search: two words': now(() => l.search(`${word()} ${word()}`)),
    'search: a phrase': now(() => l.search(any(s.phrases))),
    'search: a Latin name': now(() => l.search(any(s.people).name.split(' ')[1])),
    'search: names': now(() => l.searchNames(any(s.people).name)),
    'search: names with a slip': now(() => l.searchNames(slip(any(s.people).name, Math.floor(next() * 20)))),
    'search: timeline of a text': of((a, b) => l.timeline(a, b, { text: word() })),
  }
}

const ask = async (ledger) => {
  const next = chance(7)
  const s = await subjects(ledger)
  const rows = []
  for (const [name, prepare] of Object.entries(questions(ledger, s, next))) {
    const times = []
    for (let i = 0; i < CALLS + 10; i++) {
      const call = await prepare()
      const start = performance.now()
      await call()
      if (i >= 10) times.push(performance.now() - start)
    }
    times.sort((x, y) => x - y)
    rows.push({ name, p50: round(percentile(times, 0.5), 2), p95: round(percentile(times, 0.95), 2) })
  }
  return rows
}

const limitOf = (name) => (name.startsWith('search') ? SEARCH_MS : PAGE_MS)

const sizeOf = (folder) => readdirSync(folder).reduce((sum, f) => sum + statSync(join(folder, f)).size, 0)

const show = (engine, rows) => {
  console.log(`\n${engine}, milliseconds\n`)
  console.log(
    table([
      ['question', 'p50', 'p95', ''],
      ...rows.map((r) => [r.name, r.p50, r.p95, r.p95 > limitOf(r.name) ? `over ${limitOf(r.name)}` : '']),
    ]),
  )
}

const measure = async (engine, place, bytes) => {
  const ledger = await openLedger({ ...place, today: () => TODAY })
  const rates = args.queries ? null : await fill(ledger, engine)
  const size = await bytes(ledger)
  const counts = await ledger.counts()
  if (rates) {
    const ratio = rates[9] / rates[0]
    console.log(
      `\n${engine}: ${counts.articles} articles, ${counts.records} records, ${counts.people} people; added per second, by tenths: ${rates.join(' ')}; last to first ${round(ratio, 2)}; ${round(size / counts.articles / 1024)} KiB per article`,
    )
  }
  const rows = await ask(ledger)
  show(engine, rows)
  await ledger.close()
  return { ...counts, rates, size, questions: rows }
}

const results = {}
const isPostgres = args.queries?.startsWith('postgres')
if (isPostgres) results.postgres = await measure('postgres', { home: '', databaseUrl: args.queries }, async () => 0)
else if (args.engine !== 'postgres') {
  const home = args.queries ?? args.keep ?? mkdtempSync(join(tmpdir(), 'farabi-bench-'))
  mkdirSync(home, { recursive: true })
  results.sqlite = await measure('sqlite', { home }, async () => sizeOf(home))
  if (!args.keep && !args.queries) rmSync(home, { recursive: true })
}
if (args.engine !== 'sqlite' && !args.queries) {
  const { tsImport } = await import('tsx/esm/api')
  const { postgresBin, startPostgres } = await tsImport('../packages/ledger/src/testing/postgres.ts', import.meta.url)
  if (!postgresBin) console.log('\npostgres: no server on this machine (initdb is not found)')
  else {
    const server = await startPostgres()
    try {
      const databaseUrl = await server.database()
      const { sql } = await import('kysely')
      results.postgres = await measure('postgres', { home: '', databaseUrl }, async (l) =>
        Number((await sql`select pg_database_size(current_database()) as n`.execute(l.store.db)).rows[0].n),
      )
    } finally {
      await server.stop()
    }
  }
}
if (!args.queries) save('ledger.json', { machine: machine(), ...results })
const over = Object.entries(results).flatMap(([engine, r]) =>
  r.questions.filter((q) => q.p95 > limitOf(q.name)).map((q) => `${engine} ${q.name}`),
)
console.log(over.length > 0 ? `\nover the limit: ${over.join(', ')}` : '\neverything within its limit')
