/**
 * Whether confidence means something: of the records said at 0.8, how many would a careful reader write down?
 *
 *   node bench/calibration.mjs [--gold FOLDER --articles FOLDER]
 *
 * Right is what the scorer finds in the gold; records that fit only an optional gold record count on neither side. The
 * mapping it prints takes the raw scores of the frames to that share: isotonic regression per kind, steadied by the
 * prior of all kinds, as knots of a line. The dashed curve is the mapping tried on articles it was not made from.
 */
import { parseArgs } from 'node:util'
import { articlesOf, round, samples, seeds } from './corpus.mjs'
import { LEDGER, verdicts } from './matching.mjs'
import { save, table } from './report.mjs'
import { bytesInSteps } from './steps.mjs'

const ONE = {
  events: 'event',
  agreements: 'agreement',
  commitments: 'commitment',
  figures: 'figure',
  pairings: 'pairing',
}
const { values: args } = parseArgs({
  options: {
    gold: { type: 'string', multiple: true, default: [] },
    articles: { type: 'string', multiple: true, default: [] },
  },
})
const articles = [...samples(), ...seeds(), ...args.gold.flatMap((g, i) => articlesOf(g, args.articles[i], g))].filter(
  (a) => a.gold,
)

/** @type {{ fold: number, set: string, kind: string, raw: number, said: number, right: boolean, strict: boolean }[]} */
const records = []
for (const [n, article] of articles.entries()) {
  const { reading, records: drafts } = await bytesInSteps(article.bytes, article.path, {})
  for (const kind of LEDGER) {
    verdicts(kind, article.gold, reading).forEach((verdict, i) => {
      if (verdict === 'optional') return
      records.push({
        fold: n % 5,
        set: article.set,
        kind: ONE[kind],
        raw: drafts[kind][i].confidence,
        said: reading[kind][i].confidence,
        right: verdict !== 'extra',
        strict: verdict === 'right',
      })
    })
  }
}

/** Bins that hold enough to say something. */
const EDGES = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001]
const binned = (list, value) =>
  EDGES.slice(0, -1)
    .map((from, i) => {
      const inside = list.filter((r) => value(r) >= from && value(r) < EDGES[i + 1])
      return {
        from,
        to: Math.min(1, EDGES[i + 1]),
        records: inside.length,
        said: inside.length ? round(inside.reduce((s, r) => s + value(r), 0) / inside.length) : null,
        right: inside.length ? round(inside.filter((r) => r.right).length / inside.length) : null,
        allFieldsRight: inside.length ? round(inside.filter((r) => r.strict).length / inside.length) : null,
      }
    })
    .filter((b) => b.records > 0)
/** Mean distance between what is said and what is right, weighted by records. */
const error = (bins) =>
  round(
    bins.reduce((s, b) => s + b.records * Math.abs(b.said - b.right), 0) /
      Math.max(
        1,
        bins.reduce((s, b) => s + b.records, 0),
      ),
  )

/** Pool adjacent violators over equal raw scores, each score drawn a little to the share right of all. */
const isotonic = (list) => {
  const PRIOR = 4
  const overall = list.filter((r) => r.right).length / Math.max(1, list.length)
  const byRaw = new Map()
  for (const r of list) {
    const at = Math.round(r.raw * 20) / 20
    const b = byRaw.get(at) ?? { x: at, n: 0, right: 0 }
    b.n++
    b.right += r.right ? 1 : 0
    byRaw.set(at, b)
  }
  const blocks = []
  for (const b of [...byRaw.values()].sort((p, q) => p.x - q.x)) {
    blocks.push({ xs: [b.x], n: b.n, y: (b.right + PRIOR * overall) / (b.n + PRIOR) })
    while (blocks.length > 1 && blocks.at(-2).y > blocks.at(-1).y) {
      const [a, c] = blocks.splice(-2)
      blocks.push({ xs: [...a.xs, ...c.xs], n: a.n + c.n, y: (a.y * a.n + c.y * c.n) / (a.n + c.n) })
    }
  }
  return blocks.map((b) => [
    round(b.xs.reduce((s, x) => s + x, 0) / b.xs.length),
    Math.round(100 * Math.min(0.98, Math.max(0.05, b.y))) / 100,
  ])
}
/** On the line through the knots, level outside them. */
const along = (knots, raw) => {
  if (knots.length === 0) return raw
  if (raw <= knots[0][0]) return knots[0][1]
  for (let i = 1; i < knots.length; i++) {
    const [x0, y0] = knots[i - 1]
    const [x1, y1] = knots[i]
    if (raw <= x1) return y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0)
  }
  return knots.at(-1)[1]
}

const kinds = Object.values(ONE)
const mapping = Object.fromEntries(kinds.map((k) => [k, isotonic(records.filter((r) => r.kind === k))]))
for (const r of records) {
  const others = records.filter((o) => o.kind === r.kind && o.fold !== r.fold)
  r.crossed = along((r.model = models(r.kind, r.fold, others)), r.raw)
}
/** One model per kind and fold. */
function models(kind, fold, others) {
  models.made ??= new Map()
  const key = `${kind} ${fold}`
  if (!models.made.has(key)) models.made.set(key, isotonic(others))
  return models.made.get(key)
}

const said = binned(records, (r) => r.said)
const crossed = binned(records, (r) => r.crossed)
const byKind = Object.fromEntries(
  kinds.map((k) => [
    k,
    binned(
      records.filter((r) => r.kind === k),
      (r) => r.said,
    ),
  ]),
)
console.log(`${records.length} records of ${articles.length} articles\n`)
console.log(
  table([
    ['said', 'records', 'mean said', 'right', 'all fields right'],
    ...said.map((b) => [`${b.from}–${b.to}`, b.records, b.said, b.right, b.allFieldsRight]),
  ]),
)
console.log(
  `\nmean distance of said from right: ${error(said)}; of the mapping below, on articles it was not made from: ${error(crossed)}\n`,
)
console.log('raw score → share right, by kind:')
for (const k of kinds) console.log(`  ${k}: [${mapping[k].map(([x, y]) => `[${x}, ${y}]`).join(', ')}],`)

/** The curve as a picture: said across, right upwards, the diagonal is perfect. */
const svg = () => {
  const W = 480
  const M = 56
  const S = W - 2 * M
  const x = (v) => (M + S * v).toFixed(1)
  const y = (v) => (W - M - S * v).toFixed(1)
  const line = (bins, style) =>
    `<polyline fill="none" ${style} points="${bins.map((b) => `${x(b.said)},${y(b.right)}`).join(' ')}"/>`
  const most = Math.max(...said.map((b) => b.records))
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${W}" width="${W}" height="${W}" role="img" aria-label="Share of right records by stated confidence" font-family="system-ui, sans-serif" font-size="12">
<rect width="${W}" height="${W}" fill="#fff"/>
${ticks.map((t) => `<line x1="${x(t)}" y1="${y(0)}" x2="${x(t)}" y2="${y(1)}" stroke="#e5e7eb"/><line x1="${x(0)}" y1="${y(t)}" x2="${x(1)}" y2="${y(t)}" stroke="#e5e7eb"/><text x="${x(t)}" y="${Number(y(0)) + 18}" text-anchor="middle" fill="#374151">${t}</text><text x="${Number(x(0)) - 8}" y="${Number(y(t)) + 4}" text-anchor="end" fill="#374151">${t}</text>`).join('\n')}
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#9ca3af" stroke-dasharray="2 4"/>
${line(crossed, 'stroke="#b45309" stroke-width="1.5" stroke-dasharray="6 4"')}
${line(said, 'stroke="#1d4ed8" stroke-width="2"')}
${said.map((b) => `<circle cx="${x(b.said)}" cy="${y(b.right)}" r="${(3 + 7 * Math.sqrt(b.records / most)).toFixed(1)}" fill="#1d4ed8" fill-opacity="0.75"><title>${b.records} records said at ${b.said}: ${b.right} right</title></circle>`).join('\n')}
<text x="${W / 2}" y="${W - 14}" text-anchor="middle" fill="#111827">confidence said</text>
<text x="16" y="${W / 2}" text-anchor="middle" fill="#111827" transform="rotate(-90 16 ${W / 2})">share right</text>
<text x="${M}" y="28" fill="#1d4ed8">as said (${records.length} records, dots by number)</text>
<text x="${M}" y="44" fill="#b45309">mapping on articles it was not made from</text>
</svg>
`
}
save('calibration.svg', svg())
console.log(
  `\n${save('calibration.json', { articles: articles.length, records: records.length, said, error: error(said), mappingCrossValidated: crossed, mappingError: error(crossed), byKind, mapping })}`,
)
