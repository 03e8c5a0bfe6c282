/** What a number measures and how it is meant: turnover or export, reached or aimed at, over or under. */
import type { Comparison, Measure, Nature } from '../kinds/figure.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Span } from '../text/text.js'
import { type Clause, type Context, framesIn, grammarAt, hasSignal, sectorsIn, signalAt } from './context.js'

/** A measure with the words that say so and how sure it is, 0..1. */
export interface Measured {
  readonly measure: Measure
  readonly words: string
  readonly sure: number
}

const isMoney = (unit: string): boolean => /^[A-Z]{3}$/.test(unit)
const MONEY: ReadonlySet<Measure> = new Set(['trade-turnover', 'export', 'import', 'investment', 'other'])
/** What goes between countries in tonnes, barrels and cubic metres. */
const BULK: ReadonlySet<Measure> = new Set([
  'transit-volume',
  'export',
  'import',
  'capacity',
  'trade-turnover',
  'other',
])
const BULK_THINGS: ReadonlySet<string> = new Set(['cubic-metre', 'barrel', 'litre'])
const POWER_THINGS: ReadonlySet<string> = new Set(['megawatt', 'gigawatt', 'kilowatt-hour'])
/** Measures that hold for the numbers of the next sentences. */
const CARRIED: ReadonlySet<Measure> = new Set(['trade-turnover', 'export', 'import', 'investment', 'transit-volume'])

const BY_THING: Readonly<Record<string, Measure>> = {
  company: 'companies',
  flight: 'flights',
  student: 'students',
  scholarship: 'students',
  tourist: 'visits',
  pilgrim: 'visits',
  seat: 'students',
  inhabitant: 'population',
  kilometre: 'distance',
}
/** People who are trained, sent and hired between countries. */
const PEOPLE: ReadonlySet<string> = new Set(['worker', 'expert', 'trader', 'young'])
/** Goods and places counted one by one. */
const GOODS: ReadonlySet<string> = new Set(['container', 'head', 'job', 'licence', 'vehicle', 'aircraft', 'missile'])
/** People whom one country has of another. */
const DISPLACED: ReadonlySet<string> = new Set(['refugee', 'prisoner'])
/** Goods below this number are told for their own sake, not as a figure. */
const MANY = 10
const CROWD_EVENTS: ReadonlySet<string> = new Set(['conference', 'exhibition', 'delegation', 'exercise', 'ceremony'])
/** Counts of papers from which a number says more than an article does. */
const SEVERAL = 2

const wordsOf = (c: Context, first: number, end: number): string =>
  c.scan.text.source.slice(c.scan.text.start[first]!, c.scan.text.end[end - 1]!)

/** The nearest word of measure in a stretch; what stands behind a number is a little further away than what stands before. */
const nearest = (
  c: Context,
  q: Quantity,
  start: number,
  end: number,
  fits: (m: Measure) => boolean,
): { measure: Measure; words: string } | null => {
  let best: { measure: Measure; words: string } | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const f of framesIn(c.scan, 'measure', start, end)) {
    if (!fits(f.value.frame.measure)) continue
    const d = f.end <= q.first ? q.first - f.end : f.first >= q.end ? (f.first - q.end) * 1.5 : 0
    if (d >= distance) continue
    distance = d
    best = { measure: f.value.frame.measure, words: wordsOf(c, f.first, f.end) }
  }
  return best
}

/**
 * What a number measures: the nearest word of measure that goes with its unit, in its clause, its sentence, or just before.
 *
 * @param sentence tokens of the number's sentence
 * @param before first token of the sentences a measure may be carried from
 * @returns null when the number is nothing that a ledger keeps
 */
export const measureOf = (c: Context, q: Quantity, clause: Clause, sentence: Span, before: number): Measured | null => {
  const thing = q.thing ?? q.unit
  if (isMoney(q.unit) || q.among) return moneyOf(c, q, clause, sentence, before)
  if (q.unit === 'percent') return shareOf(c, q, clause, sentence)
  if (q.unit === 'tonne' || BULK_THINGS.has(thing)) return bulkOf(c, q, clause, sentence, before)
  if (POWER_THINGS.has(thing)) return { measure: 'capacity', words: thing, sure: 0.6 }
  const direct = BY_THING[thing]
  if (direct) return { measure: direct, words: thing, sure: direct === 'distance' ? 0.6 : 0.7 }
  if (q.unit === 'document') {
    const signed =
      q.value >= SEVERAL &&
      framesIn(c.scan, 'event', sentence.start, sentence.end).some((f) => f.value.frame.kind === 'signing')
    return signed && thing !== 'visa' ? { measure: 'documents', words: thing, sure: 0.6 } : null
  }
  if (thing === 'soldier') return { measure: 'participants', words: thing, sure: 0.5 }
  if (q.unit === 'country') return { measure: 'other', words: thing, sure: 0.45 }
  if (q.unit === 'person') {
    const gathered =
      framesIn(c.scan, 'event', clause.start, clause.end).some((f) => CROWD_EVENTS.has(f.value.frame.kind)) ||
      hasSignal(c.scan, clause.start, clause.end, 'delegation')
    if (gathered) return { measure: 'participants', words: thing, sure: 0.6 }
    if (DISPLACED.has(thing)) return { measure: 'other', words: thing, sure: 0.5 }
    return PEOPLE.has(thing) ? { measure: 'participants', words: thing, sure: 0.5 } : null
  }
  if (GOODS.has(thing) && q.value >= MANY) {
    const room = nearest(c, q, clause.start, clause.end, (m) => m === 'capacity')
    return { measure: room ? 'capacity' : 'other', words: thing, sure: 0.5 }
  }
  return null
}

const moneyOf = (c: Context, q: Quantity, clause: Clause, sentence: Span, before: number): Measured => {
  const own =
    nearest(c, q, clause.start, clause.end, (m) => MONEY.has(m)) ??
    nearest(c, q, sentence.start, sentence.end, (m) => MONEY.has(m))
  if (own) return { ...own, sure: own.measure === 'other' ? 0.6 : 0.85 }
  const carried = nearest(c, q, before, sentence.start, (m) => CARRIED.has(m) && m !== 'transit-volume')
  if (carried) return { ...carried, sure: 0.65 }
  const sectors = sectorsIn(c, sentence.start, sentence.end)
  if (sectors.includes('trade')) return { measure: 'trade-turnover', words: '', sure: 0.55 }
  return { measure: 'other', words: '', sure: 0.6 }
}

const bulkOf = (c: Context, q: Quantity, clause: Clause, sentence: Span, before: number): Measured => {
  const own =
    nearest(c, q, clause.start, clause.end, (m) => BULK.has(m)) ??
    nearest(c, q, sentence.start, sentence.end, (m) => BULK.has(m)) ??
    nearest(c, q, before, sentence.start, (m) => CARRIED.has(m) && BULK.has(m) && m !== 'trade-turnover')
  if (own) return { ...own, measure: own.measure === 'trade-turnover' ? 'transit-volume' : own.measure, sure: 0.7 }
  const moved = sectorsIn(c, sentence.start, sentence.end).includes('transport')
  return { measure: moved ? 'transit-volume' : 'other', words: '', sure: 0.55 }
}

/** A percentage is recorded where it says how much something grew or fell. */
const shareOf = (c: Context, q: Quantity, clause: Clause, sentence: Span): Measured | null => {
  const trade = nearest(c, q, sentence.start, sentence.end, (m) => MONEY.has(m) && m !== 'other')
  const moved =
    hasSignal(c.scan, clause.start, clause.end, 'growth') || hasSignal(c.scan, clause.start, clause.end, 'decline')
  const growth =
    nearest(c, q, clause.start, clause.end, (m) => m === 'growth') ??
    (moved ? { measure: 'growth' as const, words: '' } : null)
  if (growth && trade && trade.measure !== 'investment')
    return { measure: 'trade-growth', words: trade.words, sure: 0.8 }
  return growth ? { measure: 'growth', words: growth.words, sure: 0.5 } : null
}

/** Tokens in front of a clause within which a word of expecting governs it. */
const EXPECTED = 4

/** Tokens from a word of aiming to its number at most («هدف سه میلیارد دلار»). */
const AIM = 3

/** Actual, aimed at or expected: by the verb that governs the number and the preposition in front of it. */
export const natureOf = (c: Context, q: Quantity, clause: Clause): Nature => {
  const { scan } = c
  const passed = exceeds(c, q, clause)
  const toward = passed || precededBy(c, q, clause, 'to')
  const verb = governingVerb(c, q, clause)
  const irrealis = verb !== null && (verb.tense === 'future' || verb.tense === 'subjunctive')
  const aimedAt = hasSignal(scan, Math.max(clause.start, q.first - AIM), q.first, 'target')
  // «من المتوقع أن …»: what is expected stands in front of the clause
  if (
    hasSignal(scan, Math.max(clause.sentence.start, clause.start - EXPECTED), q.first, 'forecast') &&
    verb?.tense !== 'past'
  )
    return 'forecast'
  if (irrealis) return toward || aimedAt ? 'target' : 'actual'
  if (verb?.tense === 'past') return aimedAt && toward && !passed ? 'target' : 'actual'
  if (aimedAt) return 'target'
  return hasSignal(scan, clause.start, clause.end, 'target') && toward && !passed ? 'target' : 'actual'
}

/** Does a word of exceeding stand beside the number? */
const exceeds = (c: Context, q: Quantity, clause: Clause): boolean => {
  for (let i = Math.max(clause.start, q.first - BESIDE); i < Math.min(clause.end, q.end + BESIDE); i++)
    if (signalAt(c.scan, i) === 'exceed') return true
  return false
}

/** The verb a number depends on: behind it where verbs come last, else in front of it. */
const governingVerb = (c: Context, q: Quantity, clause: Clause): { tense: string; negated: boolean } | null => {
  const at = (i: number): { tense: string; negated: boolean } | null => {
    const g = grammarAt(c.scan, i)
    return g && g.value.is === 'verb' && g.value.act !== 'say' && !g.value.form.participle
      ? { tense: g.value.form.tense, negated: g.value.form.negated ?? false }
      : null
  }
  const behind = (): { tense: string; negated: boolean } | null => {
    for (let i = q.end; i < clause.end; i++) {
      const v = at(i)
      if (v) return v
    }
    return null
  }
  const ahead = (): { tense: string; negated: boolean } | null => {
    for (let i = q.first - 1; i >= clause.start; i--) {
      const v = at(i)
      if (v) return v
    }
    return null
  }
  return c.scan.language.order === 'verb-last' ? (behind() ?? ahead()) : (ahead() ?? behind())
}

/** Tokens between a preposition and its number at most («به حدود ۱۰ میلیارد»). */
const GOVERNED = 5

const precededBy = (c: Context, q: Quantity, clause: Clause, preposition: string): boolean => {
  for (let i = q.first - 1; i >= Math.max(clause.start, q.first - GOVERNED); i--) {
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'preposition') return g.value.preposition === preposition
  }
  return false
}

/** Tokens within which a word of exceeding stands beside its number («از سه میلیارد دلار گذشته است»). */
const BESIDE = 3

/** What the quantity says itself, or the verb beside it: passed, or not reached. */
export const comparisonOf = (c: Context, q: Quantity, clause: Clause): Comparison => {
  if (q.comparison !== 'exactly') return q.comparison
  const verb = governingVerb(c, q, clause)
  if (exceeds(c, q, clause)) return verb?.negated ? 'under' : 'over'
  return verb?.negated && precededBy(c, q, clause, 'to') ? 'under' : 'exactly'
}
