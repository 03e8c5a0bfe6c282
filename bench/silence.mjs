/**
 * Silence where there is nothing: records per report on reports that are not about relations between countries.
 *
 *   node bench/silence.mjs [--worst 10]      prints the worst with their sentences; the results keep ids and counts alone
 *
 * The reports stand in ../shared/corpus (or $FARABI_SHARED/corpus), topic "other". Silence is at most 0.15 records of
 * events, agreements, commitments, figures and pairings per report.
 */
import { parseArgs } from 'node:util'
import { readText } from '@farabi/reader'
import { corpus, round } from './corpus.mjs'
import { save, table } from './report.mjs'

const LEDGER = ['events', 'agreements', 'commitments', 'figures', 'pairings']
const { values: args } = parseArgs({ options: { worst: { type: 'string', default: '10' } } })
const reports = corpus().filter((r) => r.topic === 'other')
if (reports.length === 0) {
  console.log(
    'skipped: the reports are no part of the project; FARABI_SHARED names the folder that holds corpus/*.jsonl',
  )
  process.exit(process.env.FARABI_CI === '1' ? 1 : 0)
}

const byLanguage = {}
const loud = []
for (const report of reports) {
  const reading = readText(report.text)
  const sum = (byLanguage[report.language] ??= {
    reports: 0,
    records: 0,
    speaking: 0,
    ...Object.fromEntries(LEDGER.map((k) => [k, 0])),
  })
  sum.reports++
  const all = LEDGER.reduce((n, k) => n + reading[k].length, 0)
  for (const k of LEDGER) sum[k] += reading[k].length
  sum.records += all
  if (all > 0) {
    sum.speaking++
    loud.push({ id: report.id, language: report.language, records: all, reading })
  }
}
loud.sort((a, b) => b.records - a.records)
for (const s of Object.values(byLanguage)) s.perReport = round(s.records / s.reports)
console.log(
  table([
    ['language', 'reports', 'speak', 'records', 'per report', ...LEDGER],
    ...Object.entries(byLanguage).map(([l, s]) => [
      l,
      s.reports,
      s.speaking,
      s.records,
      s.perReport,
      ...LEDGER.map((k) => s[k]),
    ]),
  ]),
)
for (const { id, records, reading } of loud.slice(0, Number(args.worst))) {
  console.log(`\n${id}: ${records} records`)
  for (const k of LEDGER)
    for (const r of reading[k])
      console.log(
        `  ${k} ${r.kind ?? r.measure ?? ''} ${(r.countries ?? r.parties ?? []).join(' ')} ${Math.round(100 * r.confidence)} %: ${reading.article.text.slice(r.evidence[0].start, r.evidence[0].end).replace(/\s+/g, ' ').slice(0, 140)}`,
      )
}
console.log(
  `\n${save('silence.json', { languages: byLanguage, worst: loud.slice(0, 20).map(({ id, language, records }) => ({ id, language, records })) })}`,
)
