/**
 * The desk on a ledger of many articles: how soon each page can be used on a cold cache, how fast the API answers under
 * load from another process, and how much program a first visit loads.
 *
 *     npm run build && node bench/desk.mjs --home DIR
 *
 * DIR holds a ledger that `node bench/ledger.mjs --engine sqlite --keep DIR` left.
 */
import { fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { startDesk } from '../tools/desk.mjs'
import { machine, save, table } from './report.mjs'

const { values: args } = parseArgs({
  options: {
    home: { type: 'string' },
    seconds: { type: 'string', default: '30' },
    load: { type: 'string' },
    paths: { type: 'string' },
  },
})
/** Requests a second from the other process. */
const RATE = 200
const API_MS = 50
const PAGE_MS = 1000
const FIRST_KB = 250

const percentile = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))]
const round = (x, digits = 1) => Number(x.toFixed(digits))

/** Every one of so many asks what nobody has asked before: the server has no answer of it. */
const FRESH = 5
const DAY = 86_400_000

const fresh = (path, n) =>
  `${path}?limit=40&from=${new Date(Date.UTC(2000, 0, 1) + n * DAY).toISOString().slice(0, 10)}`

/** In the other process: an even stream of requests, whatever the answers take. */
const load = async (address, paths, seconds) => {
  const times = []
  const timelines = paths.filter((p) => p.endsWith('/timeline'))
  let errors = 0
  const one = async (path) => {
    const start = performance.now()
    try {
      const answer = await fetch(address + path)
      await answer.arrayBuffer()
      if (!answer.ok) errors++
    } catch {
      errors++
    }
    times.push({ path: path.split('?')[0].replace(/\/[^/]{20,}/, '/…'), ms: performance.now() - start })
  }
  const all = []
  const begin = performance.now()
  for (let n = 0; n < RATE * seconds; n++) {
    const due = begin + (n * 1000) / RATE
    const wait = due - performance.now()
    if (wait > 1) await new Promise((done) => setTimeout(done, wait))
    all.push(one(n % FRESH === 0 ? fresh(timelines[n % timelines.length], n) : paths[n % paths.length]))
  }
  await Promise.all(all)
  return { times, errors, took: performance.now() - begin }
}

if (args.load) {
  const result = await load(args.load, JSON.parse(args.paths), Number(args.seconds))
  process.send(result, () => process.exit(0))
} else {
  const desk = await startDesk({ home: args.home, today: '2026-01-15', samples: !args.home })
  try {
    const get = async (path) => (await fetch(`${desk.address}/api/v1${path}`)).json()
    const pairs = await get('/pairs?limit=12')
    const [{ a, b }] = pairs
    const timeline = await get(`/pairs/${a}/${b}/timeline?limit=40`)
    const [person] = await get(`/pairs/${a}/${b}/active`)
    const record = timeline.rows[0]
    const { tellings } = await get(`/records/${record.id}`)
    const commitments = await get(`/pairs/${a}/${b}/commitments?limit=5`)
    const paths = pairs.flatMap((p) => {
      const at = `/api/v1/pairs/${p.a}/${p.b}`
      return [at, `${at}/timeline`, `${at}/timeline?kind=event`, `${at}/commitments`, `${at}/months`, `${at}/active`]
    })
    for (const r of timeline.rows) paths.push(`/api/v1/records/${encodeURIComponent(r.id)}`)
    paths.push(`/api/v1/entities/${encodeURIComponent(person.id)}`, `/api/v1/articles/${tellings[0].article}`)
    paths.push('/api/v1/queue', '/api/v1/entities', '/api/v1/about', '/api/v1/sources')
    // a server that just started has compiled nothing yet, and no answer is kept
    const alone = []
    for (const path of paths) {
      const start = performance.now()
      await (await fetch(desk.address + path)).arrayBuffer()
      alone.push(performance.now() - start)
    }
    alone.sort((x, y) => x - y)
    const first = { p50: round(percentile(alone, 0.5)), p95: round(percentile(alone, 0.95)) }
    console.log(`each asked for the first time, one by one: p50 ${first.p50} ms, p95 ${first.p95} ms`)
    const { times, errors, took } = await new Promise((done) => {
      const other = fork(fileURLToPath(import.meta.url), [
        '--load',
        desk.address,
        '--paths',
        JSON.stringify(paths),
        '--seconds',
        args.seconds,
      ])
      other.once('message', done)
    })
    const sorted = times.map((t) => t.ms).sort((x, y) => x - y)
    const api = {
      requests: times.length,
      rate: round((times.length / took) * 1000),
      errors,
      p50: round(percentile(sorted, 0.5)),
      p95: round(percentile(sorted, 0.95)),
      p99: round(percentile(sorted, 0.99)),
    }
    console.log(
      `API at ${api.rate} requests/s: p50 ${api.p50} ms, p95 ${api.p95} ms, p99 ${api.p99} ms, ${errors} errors`,
    )

    const pages = {
      pair: `/p/${a}-${b}`,
      timeline: `/p/${a}-${b}/timeline`,
      commitments: `/p/${a}-${b}/commitments`,
      figures: `/p/${a}-${b}/figures`,
      map: `/p/${a}-${b}/map`,
      people: `/p/${a}-${b}/people`,
      brief: `/p/${a}-${b}/brief`,
      record: `/records/${encodeURIComponent(record.id)}`,
      commitment: `/records/${encodeURIComponent(commitments.rows[0].id)}`,
      profile: `/people/${encodeURIComponent(person.id)}`,
      article: `/articles/${tellings[0].article}`,
      review: '/review',
      search: `/search?q=${encodeURIComponent(person.name.split(' ').at(-1))}`,
      alerts: '/alerts',
      intake: '/intake',
      settings: '/settings',
    }
    const browser = await chromium.launch({
      executablePath: process.env.FARABI_CHROMIUM || '/usr/bin/chromium',
      args: ['--no-sandbox'],
    })
    const rows = []
    let firstBytes = 0
    for (const [name, path] of Object.entries(pages)) {
      const runs = []
      for (let i = 0; i < 3; i++) {
        // a context of its own has an empty cache
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
        const page = await context.newPage()
        const loaded = []
        page.on('response', (r) => {
          if (/\/assets\/.*\.js$/.test(r.url())) loaded.push(r.url().split('/').at(-1))
        })
        const start = performance.now()
        await page.goto(desk.address + path, { waitUntil: 'commit' })
        // a page can be used when its heading is there and nothing on it is still waited for
        await page.waitForFunction(
          () => document.querySelector('main h1') && !document.querySelector('main [role=status]:not(.sr-only)'),
        )
        runs.push(performance.now() - start)
        if (name === 'pair' && i === 0) firstBytes = gzipped(new Set(loaded))
        await context.close()
      }
      runs.sort((x, y) => x - y)
      rows.push({ page: name, median: Math.round(runs[1]), worst: Math.round(runs[2]) })
    }
    await browser.close()
    console.log(
      table([
        ['page', 'median ms', 'worst ms', ''],
        ...rows.map((r) => [r.page, r.median, r.worst, r.worst > PAGE_MS ? `over ${PAGE_MS}` : '']),
      ]),
    )
    console.log(`first visit: ${round(firstBytes / 1000)} kB of JavaScript, gzipped`)
    save('desk.json', { machine: machine(), counts: (await get('/about')).counts, first, api, pages: rows, firstBytes })
    const over = [
      ...(api.p95 > API_MS ? ['API p95'] : []),
      ...(errors > 0 ? ['errors'] : []),
      ...rows.filter((r) => r.worst > PAGE_MS).map((r) => r.page),
      ...(firstBytes > FIRST_KB * 1000 ? ['JavaScript of a first visit'] : []),
    ]
    console.log(over.length > 0 ? `over the limit: ${over.join(', ')}` : 'everything within its limit')
  } finally {
    await desk.close()
  }
}

function gzipped(names) {
  const folder = fileURLToPath(new URL('../packages/desk/dist/assets', import.meta.url))
  const files = readdirSync(folder).filter((f) => names.has(f))
  return files.reduce((sum, f) => sum + gzipSync(readFileSync(join(folder, f))).length, 0)
}
