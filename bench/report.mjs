/**
 * Results as a table on the terminal and as JSON in bench/results/.
 *
 *   node bench/report.mjs      the last results of every script, with the day of each
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from './corpus.mjs'

/** Where and on what it was measured. */
export const machine = () => ({
  node: process.version,
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  platform: `${process.platform} ${process.arch}`,
})

const today = () => new Date().toISOString().slice(0, 10)

export const save = (name, result) => {
  const folder = join(ROOT, 'bench/results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, name),
    typeof result === 'string' ? result : `${JSON.stringify({ measured: today(), ...result }, null, 2)}\n`,
  )
  return `bench/results/${name}`
}

/** Columns of text, numbers to the right. */
export const table = (rows) => {
  const cells = rows.map((r) =>
    r.map((c) => (typeof c === 'number' ? c.toLocaleString('en', { maximumFractionDigits: 3 }) : String(c ?? ''))),
  )
  const widths = cells[0].map((_, i) => Math.max(...cells.map((r) => (r[i] ?? '').length)))
  const numeric = cells[0].map((_, i) =>
    rows
      .slice(1)
      .every(
        (r) => typeof r[i] === 'number' || r[i] === '' || r[i] === undefined || /^[\d.,+−% ×-]+$/.test(String(r[i])),
      ),
  )
  return cells
    .map((r) =>
      r
        .map((c, i) => (numeric[i] ? c.padStart(widths[i]) : c.padEnd(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** What of each result says the most, as [what, figure]. */
const SUMMARY = {
  speed: (r) => [
    ...Object.entries(r.wordsPerSecondPerCore).map(([reader, n]) => [`words/s per core, ${reader}`, n]),
    ...(r.jobs ? [['four jobs against one', r.jobs.ratio]] : []),
    ['load of the machine', r.load],
  ],
  steps: (r) => [['ms per sample', r.msPerArticle]],
  memory: (r) => [
    ['articles', r.articles],
    ['highest resident set, MiB', Math.max(...r.tenths.map((t) => t.highest ?? 0))],
    ['second half against first', r.growth],
  ],
  halfspace: (r) => [
    ['articles', r.articles],
    ['greatest fall, points of F1', r.greatestFall],
  ],
  silence: (r) => Object.entries(r.languages).map(([l, s]) => [`records per report, ${l}`, s.perReport]),
  ledger: (r) =>
    ['sqlite', 'postgres'].flatMap((engine) =>
      r[engine]
        ? [
            [`articles, ${engine}`, r[engine].articles],
            [`last tenth to first, ${engine}`, r[engine].rates[9] / r[engine].rates[0]],
            [
              `slowest question but search, p95 ms, ${engine}`,
              Math.max(...r[engine].questions.filter((q) => !q.name.startsWith('search')).map((q) => q.p95)),
            ],
          ]
        : [],
    ),
  linking: (r) => ['articles', 'people', 'events', 'follow-up links'].map((what) => [`F1, ${what}`, r[what].f1 * 100]),
  calibration: (r) => [
    ['records', r.records],
    ['mean distance of said from right', r.error],
  ],
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = Object.entries(SUMMARY).flatMap(([script, figures]) => {
    const file = join(ROOT, 'bench/results', `${script}.json`)
    if (!existsSync(file)) return [[script, '', 'never run', '']]
    const result = JSON.parse(readFileSync(file, 'utf8'))
    return figures(result).map(([what, figure]) => [script, result.measured, what, figure])
  })
  console.log(table([['script', 'day', 'what', 'figure'], ...rows]))
}
