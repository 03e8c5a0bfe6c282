/**
 * How fast the whole reading is, beside two readers of English on the same text in the same run.
 *
 *   node bench/speed.mjs [--megabytes 10] [--jobs-megabytes 100] [--runs 5] [--skip-peers] [--skip-jobs]
 *
 * The text is the samples' own, repeated to so many megabytes as articles of their natural length. compromise and
 * wink-nlp read English; on Persian and Arabic they do the work they would do on unknown words, which is what their full
 * pipe costs at least. Words are counted once for all. Medians of the runs; runs alternate between the readers. Beside
 * the clock stands the processor's time, all threads together, which other programs on the machine lengthen less.
 *
 * One job and four are compared on a longer stream: each worker loads its lexicons and has its code compiled anew, which
 * costs some five seconds of processor that ten megabytes, read in eight seconds by one, cannot repay.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readText } from '@farabi/reader'
import { median, ROOT, repeated, round, sampleTexts, wordsIn } from './corpus.mjs'
import { machine, save, table } from './report.mjs'
import { check, noTimes, STEPS, textInSteps } from './steps.mjs'

const { values: args } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '10' },
    'jobs-megabytes': { type: 'string', default: '100' },
    runs: { type: 'string', default: '5' },
    'skip-peers': { type: 'boolean', default: false },
    'skip-jobs': { type: 'boolean', default: false },
  },
})
const runs = Number(args.runs)
const texts = await sampleTexts()
const articles = repeated(texts, Number(args.megabytes) * 1e6)
const words = articles.reduce((sum, t) => sum + wordsIn(t), 0)
console.log(
  `${articles.length.toLocaleString('en')} articles, ${words.toLocaleString('en')} words, ${args.megabytes} MB; median of ${runs} runs`,
)

const readers = { farabi: (text) => readText(text) }
if (!args['skip-peers']) {
  const { default: nlp } = await import('compromise')
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const wink = winkNLP(model)
  readers['wink-nlp'] = (text) => wink.readDoc(text)
  readers.compromise = (text) => nlp(text)
}

/** Seconds by the clock and by the processor. */
const seconds = (run) => {
  const busy = process.cpuUsage()
  const from = performance.now()
  run()
  const { user, system } = process.cpuUsage(busy)
  return { clock: (performance.now() - from) / 1000, processor: (user + system) / 1e6 }
}
const load = round(loadavg()[0])
for (const read of Object.values(readers)) for (const text of texts) read(text)
const times = Object.fromEntries(Object.keys(readers).map((name) => [name, []]))
for (let i = 0; i < runs; i++) {
  for (const [name, read] of Object.entries(readers)) {
    times[name].push(
      seconds(() => {
        for (const text of articles) read(text)
      }),
    )
    process.stderr.write(
      `run ${i + 1} ${name}: ${Math.round(words / times[name].at(-1).clock).toLocaleString('en')} words/s\n`,
    )
  }
}
const rates = (by) =>
  Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, Math.round(words / median(list.map((t) => t[by])))]),
  )
const rate = rates('clock')
const ofProcessor = rates('processor')
console.log(
  `\n${table([
    ['reader', 'words/s, one core', 'words per second of processor', 'farabi is'],
    ...Object.entries(rate).map(([name, r]) => [name, r, ofProcessor[name], `× ${(rate.farabi / r).toFixed(2)}`]),
  ])}\n\nload of the machine when it began: ${load}`,
)

check(texts[0])
const profile = noTimes()
for (let i = 0; i < Math.min(runs, 3); i++)
  for (const text of articles.slice(0, Math.ceil(articles.length / 3))) textInSteps(text, {}, profile)
const whole = STEPS.reduce((sum, s) => sum + profile[s], 0)
const shares = Object.fromEntries(STEPS.map((s) => [s, round(profile[s] / whole)]))
console.log(`\n${table([['step', 'share of time'], ...STEPS.map((s) => [s, `${(100 * shares[s]).toFixed(1)} %`])])}`)

/** Seconds of the command from start to end, its output thrown away. */
const command = (input, jobs) =>
  new Promise((done, failed) => {
    const from = performance.now()
    const child = spawn(
      process.execPath,
      [join(ROOT, 'packages/farabi/dist/main.js'), 'read', input, '--format', 'jsonl', '--jobs', String(jobs)],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    child.on('exit', (code) =>
      code === 0 ? done((performance.now() - from) / 1000) : failed(new Error(`farabi read ended with ${code}`)),
    )
  })

let jobs = null
if (!args['skip-jobs']) {
  const folder = mkdtempSync(join(tmpdir(), 'farabi-speed-'))
  try {
    const input = join(folder, 'articles.jsonl')
    const stream = repeated(texts, Number(args['jobs-megabytes']) * 1e6)
    const streamed = stream.reduce((sum, t) => sum + wordsIn(t), 0)
    writeFileSync(input, stream.map((text, i) => JSON.stringify({ id: `a${i}`, text })).join('\n'))
    const took = { 1: [], 4: [] }
    for (let i = 0; i < Math.min(runs, 3); i++) for (const n of [1, 4]) took[n].push(await command(input, n))
    jobs = {
      one: round(median(took[1])),
      four: round(median(took[4])),
      ratio: round(median(took[1]) / median(took[4])),
      megabytes: Number(args['jobs-megabytes']),
      wordsPerSecondWithFour: Math.round(streamed / median(took[4])),
    }
    console.log(
      `\n${table([
        ['farabi read', 'seconds', 'words/s'],
        ['--jobs 1', jobs.one, Math.round(streamed / jobs.one)],
        ['--jobs 4', jobs.four, jobs.wordsPerSecondWithFour],
        ['ratio', `× ${jobs.ratio}`, ''],
      ])}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const ratios = Object.fromEntries(Object.entries(rate).map(([n, r]) => [n, round(rate.farabi / r)]))
console.log(
  `\n${save('speed.json', {
    machine: machine(),
    load,
    articles: articles.length,
    words,
    megabytes: Number(args.megabytes),
    runs,
    wordsPerSecondPerCore: rate,
    wordsPerSecondOfProcessor: ofProcessor,
    ratios,
    shareOfTime: shares,
    jobs,
  })}`,
)
