/** Figures: numbers claimed, aimed at or expected, with what they measure and who says so. */
import type { Comparison, Measure, Nature } from '../kinds/figure.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Span } from '../text/text.js'
import {
  type Clause,
  type Context,
  clauseAt,
  clausesOf,
  countriesIn,
  dateNear,
  evidenceOf,
  framesIn,
  grammarAt,
  hasSignal,
  RECALL,
} from './context.js'
import { standIn } from './roles.js'

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

const isMoney = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)
const MONEY_MEASURES: ReadonlySet<Measure> = new Set(['trade-turnover', 'export', 'import', 'investment'])
const TONNES: ReadonlySet<Measure> = new Set(['transit-volume', 'export', 'import', 'capacity', 'trade-turnover'])
/** How many sentences a measure named before still holds for a number without one («… که باید به یک میلیارد برسد»). */
const CARRY = 2
const BY_UNIT: Readonly<Record<string, Measure>> = {
  company: 'companies',
  person: 'participants',
  tonne: 'transit-volume',
  kilometre: 'distance',
  flight: 'flights',
  student: 'students',
}

/** What a number measures: the nearest word of measure that goes with its unit. */
const measureOf = (
  c: Context,
  q: Quantity,
  clause: Clause,
  sentence: Span,
  carried: Measure | null,
): { measure: Measure; words: string; sure: number } | null => {
  const near = (
    start: number,
    end: number,
    ok: (m: Measure) => boolean,
  ): { measure: Measure; words: string } | null => {
    let best: { measure: Measure; words: string } | null = null
    let distance = Number.POSITIVE_INFINITY
    for (const f of framesIn(c.scan, 'measure', start, end)) {
      if (!ok(f.value.frame.measure)) continue
      const d = f.end <= q.first ? q.first - f.end : f.first >= q.end ? (f.first - q.end) * 1.5 : 0
      if (d < distance) {
        distance = d
        best = {
          measure: f.value.frame.measure,
          words: c.scan.text.source.slice(c.scan.text.start[f.first]!, c.scan.text.end[f.end - 1]!),
        }
      }
    }
    return best
  }
  if (isMoney(q.unit)) {
    const m =
      near(clause.start, clause.end, (x) => MONEY_MEASURES.has(x)) ??
      near(sentence.start, sentence.end, (x) => MONEY_MEASURES.has(x))
    if (m) return { ...m, sure: 0.85 }
    return carried && MONEY_MEASURES.has(carried)
      ? { measure: carried, words: '', sure: 0.65 }
      : { measure: 'other', words: '', sure: 0.6 }
  }
  if (q.unit === 'percent') {
    const trade = near(sentence.start, sentence.end, (x) => MONEY_MEASURES.has(x))
    const growth =
      near(clause.start, clause.end, (x) => x === 'growth') ??
      (hasSignal(c.scan, clause.start, clause.end, 'growth') || hasSignal(c.scan, clause.start, clause.end, 'decline')
        ? { measure: 'growth' as const, words: '' }
        : null)
    if (growth && trade && trade.measure !== 'investment')
      return { measure: 'trade-growth', words: trade.words, sure: 0.8 }
    if (growth) return { measure: 'growth', words: growth.words, sure: 0.5 }
    return null
  }
  const thing = q.thing ?? q.unit
  if (q.unit === 'tonne') {
    const m =
      near(clause.start, clause.end, (x) => TONNES.has(x)) ?? near(sentence.start, sentence.end, (x) => TONNES.has(x))
    if (m) return { ...m, measure: m.measure === 'trade-turnover' ? 'transit-volume' : m.measure, sure: 0.75 }
    return carried && TONNES.has(carried) && carried !== 'trade-turnover'
      ? { measure: carried, words: '', sure: 0.65 }
      : { measure: 'other', words: '', sure: 0.55 }
  }
  const direct = BY_UNIT[thing] ?? BY_UNIT[q.unit]
  if (direct === 'distance') return { measure: 'distance', words: thing, sure: 0.6 }
  if (direct === 'companies' || direct === 'flights' || direct === 'students')
    return { measure: direct, words: thing, sure: 0.7 }
  if (direct === 'participants') {
    const event = framesIn(c.scan, 'event', clause.start, clause.end).some((f) =>
      ['conference', 'exhibition', 'delegation', 'exercise'].includes(f.value.frame.kind),
    )
    return event ? { measure: 'participants', words: thing, sure: 0.6 } : null
  }
  return null
}

/** Actual, aimed at or expected: by the verb that governs the number and the preposition in front of it. */
const natureOf = (c: Context, q: Quantity, clause: Clause): Nature => {
  const { scan } = c
  let toward = false
  for (let i = q.first - 1; i >= Math.max(clause.start, q.first - 5); i--) {
    const g = grammarAt(scan, i)
    if (g && g.value.is === 'preposition') {
      toward = g.value.preposition === 'to'
      break
    }
  }
  let past = false
  let irrealis = false
  for (let i = clause.start; i < clause.end; i++) {
    const g = grammarAt(scan, i)
    if (!g || g.first !== i || g.value.is !== 'verb' || g.value.act === 'say') continue
    if (g.value.form.tense === 'future' || g.value.form.tense === 'subjunctive') irrealis = true
    else if (g.value.form.tense === 'past') past = true
  }
  const aimed = hasSignal(scan, clause.start, clause.end, 'target')
  if (hasSignal(scan, clause.start, clause.end, 'forecast') && (toward || irrealis)) return 'forecast'
  if (past && !aimed) return 'actual'
  if (toward && (aimed || irrealis)) return 'target'
  if (aimed && irrealis && !past) return toward ? 'target' : 'actual'
  return 'actual'
}

/** Makes the figures of a text. */
export const findFigures = (c: Context): FigureDraft[] => {
  const out: FigureDraft[] = []
  let carried: { measure: Measure; sentence: number } | null = null
  for (const q of c.quantities) {
    if (q.ordinal) continue
    const index = c.scan.text.sentenceOf[q.first]!
    const sentence = c.discourse.sentences[index]
    if (!sentence) continue
    const clause = clauseAt(clausesOf(c, sentence), q.first)
    const measured = measureOf(
      c,
      q,
      clause,
      sentence,
      carried && index - carried.sentence <= CARRY ? carried.measure : null,
    )
    if (!measured) continue
    if (measured.measure !== 'other' && measured.measure !== 'distance')
      carried = { measure: measured.measure, sentence: index }
    const countries = new Set(countriesIn(c, sentence.start, sentence.end))
    if (countries.size < 2) for (const x of c.discourse.pair) countries.add(x)
    const by = sentence.speaker >= 0 ? [standIn(c, sentence.speaker)].filter((x) => x >= 0) : []
    const near = dateNear(c, q.first, clause.start, clause.end)
    const made: FigureDraft = {
      measure: measured.measure,
      value: q.value,
      unit: q.unit,
      comparison: q.comparison,
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
