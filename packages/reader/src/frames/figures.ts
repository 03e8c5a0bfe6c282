/** Figures: numbers claimed, aimed at or expected, with what they measure and who says so. */
import type { Comparison, Measure, Nature } from '../kinds/figure.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Span } from '../text/text.js'
import { type Context, clauseAt, clausesOf, countriesIn, dateNear, evidenceOf, RECALL } from './context.js'
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
    const made: FigureDraft = {
      measure: measured.measure,
      value: q.value,
      unit: currencyOf(c, q),
      comparison: comparisonOf(c, q, clause),
      nature: natureOf(c, q, clause),
      asOf: near?.edtf ?? null,
      by,
      countries,
      evidence: [evidenceOf(c, q.first, q.end)],
      sentence: index,
      confidence: measured.sure,
      words: [measured.words],
    }
    const known = out
      .slice(-RECALL)
      .find(
        (x) =>
          x.value === made.value && x.unit === made.unit && (x.measure === made.measure || x.nature === made.nature),
      )
    if (known) {
      if (!known.evidence.some((e) => e.start === made.evidence[0]!.start)) known.evidence.push(made.evidence[0]!)
      if (known.by.length === 0) known.by = made.by
      if (known.comparison === 'exactly') known.comparison = made.comparison
    } else out.push(made)
  }
  return out
}
