/**
 * Whether memory stays flat: the command reads a long stream of articles while its resident set is watched.
 *
 *   node bench/memory.mjs [--articles 10000] [--jobs 1]      --articles 100000 is the full run
 *
 * Flat means that the second half needs no more than a tenth more than the first did at its highest; a run of fewer than
 * 5,000 articles is too short to say.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { ROOT, round, sampleTexts } from './corpus.mjs'
import { machine, save, table } from './report.mjs'

const { values: args } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, jobs: { type: 'string', default: '1' } },
})
const count = Number(args.articles)
const texts = await sampleTexts()
const folder = mkdtempSync(join(tmpdir(), 'farabi-memory-'))

/** Resident set in MiB. */
const resident = (pid) => {
  const status = `/proc/${pid}/status`
  if (existsSync(status)) return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}

try {
  const input = join(folder, 'articles.jsonl')
  const out = createWriteStream(input)
  for (let i = 0; i < count; i++)
    if (!out.write(`${JSON.stringify({ id: `a${i}`, text: `${texts[i % texts.length]}\n${i}` })}\n`))
      await new Promise((done) => out.once('drain', done))
  await finished(out.end())

  const from = performance.now()
  const child = spawn(
    process.execPath,
    [join(ROOT, 'packages/farabi/dist/main.js'), 'read', input, '--format', 'jsonl', '--jobs', args.jobs],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let read = 0
  const seen = []
  const watch = setInterval(() => {
    try {
      seen.push({ read, mib: resident(child.pid) })
    } catch {
      // it has just ended
    }
  }, 200)
  child.stdout.on('data', (chunk) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) read++
  })
  const code = await new Promise((done) => child.on('close', done))
  clearInterval(watch)
  if (code !== 0 || read !== count) throw new Error(`farabi read ended with ${code} after ${read} of ${count} articles`)

  const tenths = Array.from({ length: 10 }, (_, t) => {
    const part = seen
      .filter((s) => s.read > (count * t) / 10 && s.read <= (count * (t + 1)) / 10 && s.mib > 0)
      .map((s) => s.mib)
    return { articles: (count * (t + 1)) / 10, highest: part.length ? Math.round(Math.max(...part)) : null }
  })
  const highest = (list) => Math.max(...list.map((t) => t.highest ?? 0))
  const growth = round(highest(tenths.slice(5)) / highest(tenths.slice(0, 5)))
  const seconds = round((performance.now() - from) / 1000)
  console.log(
    `${table([['articles', 'highest resident set, MiB'], ...tenths.map((t) => [t.articles, t.highest ?? ''])])}\n\n${count.toLocaleString('en')} articles in ${seconds} s with --jobs ${args.jobs}; second half against first: × ${growth}`,
  )
  console.log(
    save(`memory${args.jobs === '1' ? '' : `-jobs-${args.jobs}`}.json`, {
      machine: machine(),
      articles: count,
      jobs: Number(args.jobs),
      seconds,
      tenths,
      growth,
      flat: growth <= 1.1,
    }),
  )
  process.exitCode = growth <= 1.1 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
