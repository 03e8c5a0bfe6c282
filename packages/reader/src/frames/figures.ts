/** Figures: numbers claimed, aimed at or expected, with what they measure and who says so. */
import type { Comparison, Measure, Nature } from '../kinds/figure.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Span } from '../text/text.js'
import { type Context, clauseAt, clausesOf, countriesIn, dateNear, evidenceOf, grammarAt, RECALL } from './context.js'
import { comparisonOf, measureOf, natureOf } from './figureMeasure.js'
import { speakerAhead, standIn } from './roles.js'

export interface FigureDraft {
  measure: Measure
  value: number
  unit: string
  comparison: Comparison
  nature: Nature
  asOf: string | null
  by: number[]
  countries: Set<string>
  evidence: Span[]
  sentence: number
  confidence: number
  words: string[]
}

/** How many sentences a measure named before still holds for a number without one («… که باید به یک میلیارد برسد»). */
const CARRY = 2

/** Countries above which a sentence lists markets of the world, and its numbers are of no relations. */
const MANY = 8

/** Which country's money is meant: the one named in full elsewhere in the text, else that of the country it speaks of most. */
const currencyOf = (c: Context, q: Quantity): string => {
  const { among } = q
  if (!among) return q.unit
  const codes = new Set(Object.values(among))
  const named = c.quantities.find((x) => x.among === null && codes.has(x.unit))
  if (named) return named.unit
  const home = c.home ? among[c.home] : undefined
  const country = c.discourse.countries.find((x) => among[x.code] !== undefined)
  return home ?? (country ? among[country.code]! : q.unit)
}

/** Makes the figures of a text. */
export const findFigures = (c: Context): FigureDraft[] => {
  const out: FigureDraft[] = []
  for (const q of c.quantities) {
    if (q.ordinal) continue
    const index = c.scan.text.sentenceOf[q.first]!
    const sentence = c.discourse.sentences[index]
    if (!sentence) continue
    const clause = clauseAt(clausesOf(c, sentence), q.first)
    const before = c.discourse.sentences[Math.max(0, index - CARRY)]!.start
    const measured = measureOf(c, q, clause, sentence, before)
    if (!measured) continue
    const countries = new Set(countriesIn(c, sentence.start, sentence.end))
    if (countries.size > MANY) continue
    if (countries.size < 2) for (const x of c.discourse.pair) countries.add(x)
    const own = c.scan.language.order === 'verb-first' ? speakerAhead(c, sentence, q.first) : null
    const speaker = own ? own.entity : sentence.speaker
    const by = speaker >= 0 ? [standIn(c, speaker)].filter((x) => x >= 0) : []
    const near = dateNear(c, q.first, clause.start, clause.end)
    for (const end of endsOf(c, q, comparisonOf(c, q, clause), natureOf(c, q, clause)))
      add(out, {
        measure: measured.measure,
        ...end,
        unit: currencyOf(c, q),
        asOf: near?.edtf ?? null,
        by,
        countries,
        evidence: [evidenceOf(c, q.first, q.end)],
        sentence: index,
        confidence: measured.sure,
        words: [measured.words],
      })
  }
  return out
}

type End = Pick<FigureDraft, 'value' | 'comparison' | 'nature'>

/**
 * A number is one figure, a range two: its ends, told as «over» and «up to» where nothing else is said of them. Where
 * something rises or falls from the one to the other («من 5 إلى 7 مليارات») the first is what it was.
 */
const endsOf = (c: Context, q: Quantity, comparison: Comparison, nature: Nature): End[] => {
  if (q.low === null) return [{ value: q.value, comparison, nature }]
  const from = grammarAt(c.scan, q.first - 1)
  if (q.change !== null && from?.value.is === 'preposition' && from.value.preposition === 'from')
    return [
      { value: q.low, comparison: 'exactly', nature: 'actual' },
      { value: q.value, comparison, nature },
    ]
  const open = comparison === 'exactly' || comparison === 'over'
  return [
    { value: q.low, comparison: open ? 'over' : comparison, nature },
    { value: q.value, comparison: open ? 'up-to' : comparison, nature },
  ]
}

/** Adds a figure, or its evidence to the one that says the same. */
const add = (out: FigureDraft[], made: FigureDraft): void => {
  const known = out
    .slice(-RECALL)
    .find(
      (x) => x.value === made.value && x.unit === made.unit && (x.measure === made.measure || x.nature === made.nature),
    )
  if (!known) {
    out.push(made)
    return
  }
  if (!known.evidence.some((e) => e.start === made.evidence[0]!.start)) known.evidence.push(made.evidence[0]!)
  if (known.by.length === 0) known.by = made.by
  if (known.comparison === 'exactly') known.comparison = made.comparison
}
