/** Results as a table on the terminal and as JSON in bench/results/. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './corpus.mjs'

/** Where and on what it was measured. */
export const machine = () => ({
  node: process.version,
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  platform: `${process.platform} ${process.arch}`,
})

export const save = (name, result) => {
  const folder = join(ROOT, 'bench/results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), typeof result === 'string' ? result : `${JSON.stringify(result, null, 2)}\n`)
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
