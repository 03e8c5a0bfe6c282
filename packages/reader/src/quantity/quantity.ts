/**
 * Quantities: a number, what it counts, and how exactly it is meant.
 *
 * Only number words are looked for in the whole text; units, comparisons and words of growth are asked for beside a
 * number.
 */
import { foldKey } from '../text/fold.js'
import { type Affixes, type Entry, Lexicon, type Match } from '../text/lexicon.js'
import { type Text, TokenKind } from '../text/text.js'
import { entryOf, type NumberRead, type NumberSource, type NumberWord, numberAt, numberWords } from './numerals.js'
import { Phrases } from './phrases.js'
import type { Change, Comparison, QuantityWords, UnitWords } from './words.js'

export type { Change, Comparison, NumeralWords, QuantityWords, UnitWords } from './words.js'

export interface Quantity {
  /** Tokens of the number with its sign and unit, end exclusive. */
  readonly first: number
  readonly end: number
  /** UTF-16 offsets of the same, end exclusive. */
  readonly start: number
  readonly stop: number
  /** UTF-16 offsets of the number alone. */
  readonly numberStart: number
  readonly numberEnd: number
  /** In units: three billion dollars are 3e9 USD; of a range the upper end. */
  readonly value: number
  /** The lower end of a range, else null. */
  readonly low: number | null
  /** ISO 4217, percent, tonne, company, person, document, country, year, day, kilometre or other. */
  readonly unit: string
  /** Finer than the unit: student, flight, memorandum, barrel, toman; null where the unit says it all. */
  readonly thing: string | null
  readonly comparison: Comparison
  /** Always false: ordinals are recognised and left out. Kept so that a reader of quantities need not know. */
  readonly ordinal: boolean
  /** Money of one name in several countries: the code of each; null where the unit says which. */
  readonly among: Readonly<Record<string, string>> | null
  /** A word of growth or decline stands beside it. */
  readonly change: Change | null
}

/** A stretch of tokens that a date has taken; a mere duration (`edtf` is '') leaves its number free. */
export interface TakenByDate {
  readonly first: number
  readonly end: number
  readonly edtf: string
}

/** A recogniser of one language's quantities, made once. */
export interface QuantityRecognizer {
  /**
   * @param text  the tokenised report
   * @param dates the dates found in it, in order: their numbers are no quantities
   * @returns its quantities in order, none inside another
   */
  recognize(text: Text, dates: readonly TakenByDate[]): Quantity[]
}

type NumberEntry =
  | { readonly number: NumberWord; readonly dual?: undefined }
  | { readonly number?: undefined; readonly dual: UnitWords }
type WordRead = ReturnType<NumberSource['wordsAt']>[number]
const NONE: readonly WordRead[] = []
/** Letters below which a unit bears no ending: «سالم» is not «سال» with one. */
const SHORT = 4
/** How far before and behind a number a word of growth may stand. */
const BACK = 6
const AHEAD = 3
const FAR = 10

interface Compiled {
  readonly words: QuantityWords
  readonly numbers: Lexicon<NumberEntry>
  readonly units: Lexicon<UnitWords>
  readonly article: string
  readonly proclitics: readonly string[]
  readonly signs: ReadonlyMap<string, UnitWords>
  readonly instead: ReadonlyMap<UnitWords, Phrases<true>>
  readonly classifiers: Phrases<true>
  readonly comparisons: Phrases<Comparison>
  readonly comparisonsAfter: Phrases<Comparison>
  readonly comparisonsFar: Phrases<Comparison>
  readonly between: Phrases<true>
  readonly changes: Phrases<Change>
  readonly labels: Phrases<true>
  readonly vague: Phrases<true>
  readonly to: Phrases<true>
  readonly openers: Phrases<true>
  readonly reaching: Phrases<true>
  readonly and: Phrases<true>
}

const compile = (words: QuantityWords, affixes: Affixes): Compiled => {
  const numbers: Entry<NumberEntry>[] = numberWords(words.numerals).map((n) =>
    entryOf<NumberEntry>(n.phrase, { number: n.number }),
  )
  const units: Entry<UnitWords>[] = []
  for (const u of words.units) {
    for (const p of u.phrases) units.push({ phrase: p, value: u, inflects: foldKey(p).length >= SHORT })
    for (const p of u.exact ?? []) units.push({ phrase: p, value: u })
    for (const p of u.dual ?? []) numbers.push({ phrase: p, value: { dual: u } })
  }
  // A clitic glued to the first word of a comparison («بأكثر من») is part of the data.
  const glued = affixes.article === null ? [] : affixes.proclitics.filter((p) => !p.endsWith(affixes.article!))
  const spread = <T>(list: readonly (readonly [string, T])[]): (readonly [string, T])[] =>
    list.flatMap(([p, v]) => [[p, v] as const, ...glued.map((g) => [g + p, v] as const)])
  return {
    words,
    numbers: new Lexicon(numbers, affixes),
    units: new Lexicon(units, { ...affixes, proclitics: affixes.article ? [affixes.article] : [] }),
    article: affixes.article ? foldKey(affixes.article) : '',
    proclitics: glued,
    signs: new Map(
      Object.entries(words.signs).map(([sign, unit]) => [
        sign,
        words.units.find((u) => u.unit === unit && !u.thing) ?? { unit, phrases: [], strong: true },
      ]),
    ),
    instead: new Map(words.units.flatMap((u) => (u.instead ? [[u, Phrases.of(u.instead.before)] as const] : []))),
    classifiers: Phrases.of(words.classifiers),
    comparisons: new Phrases(
      spread(words.comparisons.flatMap((c) => c.phrases.map((p) => [p, c.comparison] as const))),
    ),
    comparisonsAfter: new Phrases(
      words.comparisonsAfter.flatMap((c) => c.phrases.map((p) => [p, c.comparison] as const)),
    ),
    comparisonsFar: new Phrases(words.comparisonsFar.flatMap((c) => c.phrases.map((p) => [p, c.comparison] as const))),
    between: Phrases.of(words.between),
    changes: new Phrases(words.changes.flatMap((c) => c.phrases.map((p) => [p, c.change] as const))),
    labels: Phrases.of(words.labels),
    vague: Phrases.of(words.vague),
    to: Phrases.of(words.to),
    openers: Phrases.of(words.openers),
    reaching: Phrases.of(words.reaching ?? []),
    and: Phrases.of(words.numerals.and),
  }
}

/** Letters that are looked at to tell on what keyboard a text was typed. */
const TYPED = 4000

/** Is the text typed with the letters of an old keyboard, all but none with the language's own? */
const isTypedBackwards = (source: string, { oldLetters, slashDecimal }: QuantityWords['numerals']): boolean => {
  if (!oldLetters || !slashDecimal) return false
  let old = 0
  let own = 0
  for (let i = 0; i < Math.min(source.length, TYPED); i++) {
    if (oldLetters.old.includes(source[i]!)) old++
    else if (oldLetters.own.includes(source[i]!)) own++
  }
  return old > own * 9
}

class Numbers implements NumberSource {
  readonly at = new Map<number, Match<NumberEntry>[]>()
  readonly slashDecimal: boolean
  readonly slashBackwards: boolean
  readonly fractionFirst: string | null
  readonly unitsFirst: boolean
  constructor(
    readonly text: Text,
    readonly words: Compiled,
  ) {
    this.slashDecimal = words.words.numerals.slashDecimal
    this.slashBackwards = isTypedBackwards(text.source, words.words.numerals)
    this.fractionFirst = words.words.numerals.fractionFirst ?? null
    this.unitsFirst = words.words.numerals.compound === 'units-first'
    for (const m of words.numbers.matches(text)) {
      const list = this.at.get(m.first)
      if (list) list.push(m)
      else this.at.set(m.first, [m])
    }
  }
  wordsAt(i: number): readonly WordRead[] {
    const list = this.at.get(i)
    if (list === undefined) return NONE
    const out: WordRead[] = []
    for (const m of list) {
      if (m.value.number)
        out.push({
          number: m.value.number,
          end: m.end,
          start: m.start,
          stop: m.stop,
          joined: m.proclitic !== '' && this.words.and.has(m.proclitic[0]!),
        })
    }
    return out
  }
  isAnd(i: number): boolean {
    const { text } = this
    return (
      i < text.size &&
      text.at[i + 1]! - text.at[i]! <= 2 &&
      this.words.and.has(text.folded.slice(text.at[i]!, text.at[i + 1]!))
    )
  }
}

const letter = (t: Text, i: number): string =>
  i >= 0 && i < t.size && t.kind[i] === TokenKind.Punctuation ? t.folded[t.at[i]!]! : ''

interface UnitRead {
  readonly unit: UnitWords
  readonly end: number
}

const signAt = (c: Compiled, t: Text, i: number): UnitWords | undefined => c.signs.get(letter(t, i))

/** The unit behind a number, over a classifier («۹ فقره تفاهم‌نامه»). */
const unitAt = (c: Compiled, t: Text, i: number): UnitRead | null => {
  const sign = signAt(c, t, i)
  if (sign) return { unit: sign, end: i + 1 }
  if (i >= t.size || t.kind[i]! > TokenKind.Number) return null
  const direct = c.units.matches(t, i, i + 1)[0]
  const classifier = c.classifiers.at(t, i)
  if (classifier && classifier.end < t.size && (!direct || direct.end <= classifier.end)) {
    const behind = c.units.matches(t, classifier.end, classifier.end + 1)[0]
    if (behind) return { unit: behind.value, end: behind.end }
  }
  return direct ? { unit: direct.value, end: direct.end } : null
}

/** The comparison in front of a number, over words like «بنسبة». */
const comparisonBefore = (c: Compiled, t: Text, first: number): Comparison | null => {
  let i = first
  for (let guard = 0; guard < 4 && i > 0; guard++) {
    const found = c.comparisons.before(t, i)
    if (found) {
      // «… حدود بیش از»: the outer word of two wins only where the inner says nothing
      return found.value
    }
    const between = c.between.before(t, i)
    if (between) i = between.first
    else if ('"«»“”(ـ'.includes(letter(t, i - 1)) && letter(t, i - 1) !== '') i--
    else return null
  }
  return null
}

const comparisonFar = (c: Compiled, t: Text, first: number): Comparison | null => {
  const from = Math.max(t.sentences[t.sentenceOf[first]!]!.start, first - FAR)
  for (let i = first - 1; i >= from; i--) {
    if (t.kind[i] !== TokenKind.Word) return null
    const found = c.comparisonsFar.at(t, i)
    if (found) return found.value
  }
  return null
}

const changeNear = (c: Compiled, t: Text, first: number, end: number): Change | null => {
  const sentence = t.sentences[t.sentenceOf[first]!]!
  for (let d = 1; d <= BACK; d++) {
    const behind = end + d - 1
    if (d <= AHEAD && behind < sentence.end && t.kind[behind] === TokenKind.Word) {
      const found = c.changes.at(t, behind)
      if (found) return found.value
    }
    const before = first - d
    if (before >= sentence.start && t.kind[before] === TokenKind.Word && !c.comparisons.at(t, before)) {
      const found = c.changes.at(t, before)
      if (found) return found.value
    }
  }
  return null
}

const make = (
  c: Compiled,
  t: Text,
  n: NumberRead,
  low: NumberRead | null,
  unit: UnitWords,
  first: number,
  end: number,
): Quantity => {
  const opening = low ?? n
  const other = unit.instead && c.instead.get(unit)!.at(t, end) && !n.scaled ? unit.instead : null
  const times = unit.times ?? 1
  const whole = unit.unit !== 'percent' && !n.scaled && n.ambiguous !== null
  const value = (whole ? n.ambiguous! : n.value) * times
  let lowest: number | null = null
  if (low) lowest = (low.scaled || n.factor === 1 ? low.value : low.value * n.factor) * times
  // «2013 إلى 367 مليار»: a year is no lower end
  if (lowest !== null && lowest >= value) lowest = null
  const comparison =
    comparisonBefore(c, t, first) ??
    c.comparisonsAfter.at(t, end)?.value ??
    (n.scaled || unit.strong ? comparisonFar(c, t, first) : null) ??
    'exactly'
  return {
    first,
    end,
    start: first < opening.first ? t.start[first]! : opening.start,
    stop: t.end[end - 1]!,
    numberStart: opening.start,
    numberEnd: n.stop,
    value,
    low: lowest,
    unit: other ? other.unit : unit.unit,
    thing: other ? other.thing : (unit.thing ?? null),
    comparison,
    ordinal: false,
    among: other ? null : (unit.among ?? null),
    change: changeNear(c, t, first, end),
  }
}

/** What is counted one by one. */
const WHOLE: ReadonlySet<string> = new Set(['person', 'company', 'document', 'country', 'meeting', 'visit', 'flight'])

/** «در تاریخ ۱۵/۸ دیدار …»: there are no 15.8 meetings. */
const isPart = (n: NumberRead, unit: UnitWords): boolean =>
  !n.scaled && !Number.isInteger(n.value) && !unit.strong && WHOLE.has(unit.thing ?? unit.unit)

const PLAIN: UnitWords = { unit: 'other', phrases: [] }

/** The quantity that begins at a token; `end` alone where a number stands that counts nothing. */
const quantityAt = (c: Compiled, source: Numbers, i: number): { quantity: Quantity | null; end: number } | null => {
  const { text } = source
  const dual = source.at.get(i)?.find((m) => m.value.dual !== undefined)
  let n = numberAt(source, i)
  if (dual && (n === null || n.end <= dual.end) && dual.value.dual) {
    const two: NumberRead = {
      value: 2,
      first: i,
      end: dual.end,
      start: dual.start,
      stop: dual.stop,
      ordinal: false,
      weak: false,
      scaled: false,
      factor: 1,
      figures: false,
      ambiguous: null,
    }
    if ((dual.value.dual.notBelow ?? 0) > 2) return { quantity: null, end: dual.end }
    return { quantity: make(c, text, two, null, dual.value.dual, i, dual.end), end: dual.end }
  }
  if (n === null) return null
  if (n.ordinal) return { quantity: null, end: n.end }
  if (!n.figures && n.scaled && c.vague.before(text, i)) return { quantity: null, end: n.end }
  // `98-99`: the second half of something else
  if (
    i > 1 &&
    '-/:'.includes(letter(text, i - 1)) &&
    letter(text, i - 1) !== '' &&
    text.kind[i - 2] === TokenKind.Number &&
    text.end[i - 1] === text.start[i]
  )
    return { quantity: null, end: n.end }
  if (c.labels.before(text, i)) return { quantity: null, end: n.end }
  // «۱۰ تا ۱۵ درصد», «بين 10 و15 مليون», `10-15%`
  let low: NumberRead | null = null
  let to = c.to.at(text, n.end)?.end
  if (to === undefined && '-–—'.includes(letter(text, n.end)) && letter(text, n.end) !== '') to = n.end + 1
  if (to === undefined && c.openers.before(text, i)) {
    const reached = c.reaching.at(text, n.end)
    if (reached) to = reached.end
    else if (source.isAnd(n.end)) to = n.end + 1
    else if (source.wordsAt(n.end).some((w) => w.joined)) to = n.end
  }
  const lowUnit = to === undefined ? unitAt(c, text, n.end) : null
  if (to !== undefined) {
    const upper = numberAt(source, to)
    if (upper && !upper.ordinal && upper.value > n.value) {
      low = n
      n = upper
    }
  } else if (lowUnit && c.to.at(text, lowUnit.end)) {
    // «۱۰ درصد تا ۱۵ درصد»: two quantities, each with its unit
    to = undefined
  }
  let first = i
  let unit = unitAt(c, text, n.end)
  const sign = signAt(c, text, i - 1)
  if (!unit && sign && text.end[i - 1] === text.start[i]) {
    unit = { unit: sign, end: n.end }
    first = i - 1
  }
  if (!unit) {
    if (!n.scaled || (n.weak && !n.figures)) return { quantity: null, end: n.end }
    if (!n.figures && n.value === n.factor) return { quantity: null, end: n.end }
    return { quantity: make(c, text, n, low, PLAIN, first, n.end), end: n.end }
  }
  if (n.weak && !unit.unit.strong) return { quantity: null, end: n.end }
  if (isPart(n, unit.unit)) return { quantity: null, end: n.end }
  if (n.value < (unit.unit.notBelow ?? 0)) return { quantity: null, end: n.end }
  return { quantity: make(c, text, n, low, unit.unit, first, unit.end), end: unit.end }
}

const recognize = (c: Compiled, text: Text, dates: readonly TakenByDate[]): Quantity[] => {
  const source = new Numbers(text, c)
  const out: Quantity[] = []
  let date = 0
  for (let i = 0; i < text.size; i++) {
    if (text.kind[i] !== TokenKind.Number && !source.at.has(i)) continue
    while (date < dates.length && dates[date]!.end <= i) date++
    const taken = dates[date]
    if (taken && taken.first <= i && taken.edtf !== '') {
      i = taken.end - 1
      continue
    }
    const found = quantityAt(c, source, i)
    if (found === null) continue
    if (found.quantity) out.push(found.quantity)
    i = Math.max(i, found.end - 1)
  }
  return out
}

/**
 * Makes the recogniser of a language's quantities.
 *
 * @param words   its numerals, units and comparisons
 * @param affixes what the language glues to words
 */
export const makeQuantities = (words: QuantityWords, affixes: Affixes): QuantityRecognizer => {
  const compiled = compile(words, affixes)
  return { recognize: (text, dates) => recognize(compiled, text, dates) }
}

const made = new WeakMap<QuantityWords, QuantityRecognizer>()

/** The recogniser of a language's quantities, made when it is first asked for. */
export const quantitiesOf = (language: {
  readonly affixes: Affixes
  readonly quantity: QuantityWords
}): QuantityRecognizer => {
  let recognizer = made.get(language.quantity)
  if (recognizer === undefined) {
    recognizer = makeQuantities(language.quantity, language.affixes)
    made.set(language.quantity, recognizer)
  }
  return recognizer
}
