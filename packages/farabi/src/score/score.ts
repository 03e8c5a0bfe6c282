/** Scores readings of articles against their gold, kind by kind. */
import { assign, type Counts } from './assign.js'
import { fold, list } from './fold.js'
import { type Gold, LEDGER, SCORED, type Scorable, type ScoredKind } from './gold.js'
import { add, type Rates, ratesOf, zero } from './rates.js'

export type ArticleCheck = 'language' | 'published' | 'boilerplate' | 'evidence'

export interface Score {
  readonly articles: number
  /** [right, checked] */
  readonly article: Readonly<Record<ArticleCheck, readonly [number, number]>>
  readonly kinds: Readonly<Record<ScoredKind, Rates>>
  /** Events, agreements, commitments, figures and pairings pooled. */
  readonly ledger: Rates
}

export interface Scored {
  readonly file: string
  readonly gold: Gold
  /** Null when there is none or it is broken: it counts as an empty one. */
  readonly reading: Scorable | null
}

const short = (value: unknown): string => String(JSON.stringify(value)).slice(0, 160)

/** @returns the score and one line for each record missed, read wrongly or read too much */
export const scoreAll = (items: Iterable<Scored>): { score: Score; misses: string[] } => {
  const totals = Object.fromEntries(SCORED.map((k) => [k, zero])) as Record<ScoredKind, Counts>
  const article: Record<ArticleCheck, [number, number]> = {
    language: [0, 0],
    published: [0, 0],
    boilerplate: [0, 0],
    evidence: [0, 0],
  }
  const misses: string[] = []
  let articles = 0
  const tick = (check: ArticleCheck, ok: boolean): void => {
    article[check][0] += ok ? 1 : 0
    article[check][1] += 1
  }
  for (const { file, gold, reading: found } of items) {
    articles++
    const reading: Scorable = found ?? { article: {}, entities: [] }
    const raw = reading.article?.text ?? ''
    tick('language', reading.article?.language === gold.article.language)
    const day = gold.article.published
    if (day) tick('published', String(reading.article?.published ?? '').slice(0, day.length) === day)
    const text = fold(raw)
    for (const b of list(gold.article.boilerplate)) tick('boilerplate', text !== '' && !text.includes(fold(b)))
    for (const k of LEDGER) {
      for (const p of list(reading[k])) {
        const evidence = list(p.evidence)
        tick(
          'evidence',
          evidence.length > 0 && evidence.every((e) => e.start >= 0 && e.end > e.start && e.end <= raw.length),
        )
      }
    }
    for (const kind of SCORED) {
      const a = assign(kind, gold, reading)
      totals[kind] = add(totals[kind], a)
      for (const g of a.missed) misses.push(`${file} missed ${kind}: ${short(g.names ?? g.anchors ?? g)}`)
      for (const w of a.wrong)
        misses.push(`${file} wrong ${kind} [${w.fields}]: ${short(w.gold.names ?? w.gold.anchors)}`)
      for (const e of a.extra) misses.push(`${file} extra ${kind}: ${short(e.name ?? e.text ?? e)}`)
    }
  }
  const kinds = Object.fromEntries(SCORED.map((k) => [k, ratesOf(totals[k])])) as Record<ScoredKind, Rates>
  return {
    score: { articles, article, kinds, ledger: ratesOf(LEDGER.map((k) => totals[k]).reduce(add, zero)) },
    misses,
  }
}

const pct = (x: number): string => (100 * x).toFixed(1).padStart(6)

/** The table that `farabi score` prints. */
export const scoreTable = ({ articles, article, kinds, ledger }: Score): string => {
  const checks = Object.entries(article).map(([k, [right, all]]) => `${k} ${right}/${all}`)
  const rows = [...Object.entries(kinds), ['LEDGER', ledger] as const].map(
    ([k, v]) =>
      `${k.padEnd(13)}${String(v.gold).padStart(6)}${String(v.predicted).padStart(6)}${String(v.found).padStart(6)}  ${pct(v.precision)}  ${pct(v.recall)} ${pct(v.f1)} ${pct(v.right)}    ${pct(v.strictF1)}`,
  )
  return [
    `articles ${articles}   ${checks.join('   ')}`,
    'kind           gold  said found   prec.  recall     F1  right  strictF1',
    ...rows,
  ].join('\n')
}
