/** Numbers as figures and words: the words of a language as lexicon entries, and their composition into a value. */
import type { Entry } from '../text/lexicon.js'
import { type Text, TokenKind } from '../text/text.js'
import type { NumeralWords } from './words.js'

/** What one number word says. */
export interface NumberWord {
  readonly value: number
  readonly role: 'cardinal' | 'ordinal' | 'scale' | 'dual' | 'fraction'
  /** Oftener another word; not to be believed alone. */
  readonly weak: boolean
  /** Behind a number a scale, alone a crowd («ملايين»). */
  readonly plural?: boolean
}

/** A phrase that begins with `=` is taken letter by letter. */
export const entryOf = <T>(phrase: string, value: T, inflects = false): Entry<T> =>
  phrase.startsWith('=') ? { phrase: phrase.slice(1), value, literal: true, inflects } : { phrase, value, inflects }

/** All number words of a language, with compounds up to 99 where they are written as one («بیست‌ویکم»). */
export const numberWords = (words: NumeralWords): { phrase: string; number: NumberWord }[] => {
  const out: { phrase: string; number: NumberWord }[] = []
  const weak = new Set(words.weak)
  const put = (phrase: string, value: number, role: NumberWord['role']): void => {
    out.push({ phrase, number: { value, role, weak: weak.has(phrase.replace('=', '')) } })
  }
  const entries = (table: Readonly<Record<number, readonly string[]>>): [number, readonly string[]][] =>
    Object.entries(table).map(([value, phrases]) => [Number(value), phrases])
  for (const [value, phrases] of entries(words.cardinals)) for (const p of phrases) put(p, value, 'cardinal')
  for (const [value, phrases] of entries(words.ordinals)) for (const p of phrases) put(p, value, 'ordinal')
  const tens = [20, 30, 40, 50, 60, 70, 80, 90]
  const and = words.and[0]!
  if (words.compound === 'tens-first') {
    for (const t of tens) {
      for (const ten of words.cardinals[t] ?? []) {
        for (let u = 1; u <= 9; u++) {
          for (const unit of words.cardinals[u] ?? []) put(`${ten} ${and} ${unit}`, t + u, 'cardinal')
          for (const unit of words.ordinals[u] ?? []) put(`${ten} ${and} ${unit}`, t + u, 'ordinal')
        }
      }
    }
    for (const h of [100, 200, 300, 400, 500, 600, 700, 800, 900]) {
      for (const hundred of words.cardinals[h] ?? []) {
        for (const t of [10, ...tens])
          for (const ten of words.cardinals[t] ?? []) put(`${hundred} ${and} ${ten}`, h + t, 'cardinal')
      }
    }
  } else {
    for (const t of tens) {
      for (let u = 1; u <= 9; u++) {
        for (const unit of words.ordinals[u] ?? [])
          for (const ten of words.ordinals[t] ?? []) put(`${unit} ${and}${ten.replace('=', '')}`, t + u, 'ordinal')
      }
    }
  }
  for (const s of words.scales) {
    for (const p of s.dual ?? []) put(p, s.value * 2, 'dual')
    for (const p of s.phrases) if (!s.plural?.includes(p)) put(p, s.value, 'scale')
    for (const p of s.plural ?? [])
      out.push({ phrase: p, number: { value: s.value, role: 'scale', weak: false, plural: true } })
  }
  for (const f of words.fractions) for (const p of f.phrases) put(p, f.value, 'fraction')
  return out
}

/** A number read from a text. */
export interface NumberRead {
  readonly value: number
  readonly first: number
  /** Token behind it. */
  readonly end: number
  /** UTF-16 offsets of the number itself. */
  readonly start: number
  readonly stop: number
  readonly ordinal: boolean
  /** Only one weak word. */
  readonly weak: boolean
  /** A scale word (thousand, million) is part of it. */
  readonly scaled: boolean
  /** The last scale, 1 where there is none: what «10 to 15 million» lends to the 10. */
  readonly factor: number
  /** Written in figures. */
  readonly figures: boolean
  /** `1.500`: a thousand and a half, or fifteen hundred where whole things are counted. */
  readonly ambiguous: number | null
}

/** What the composer asks of a recogniser. */
export interface NumberSource {
  readonly text: Text
  /** The number words that begin at a token, longest first. */
  wordsAt(i: number): readonly {
    readonly number: NumberWord
    readonly end: number
    readonly start: number
    readonly stop: number
    readonly joined: boolean
  }[]
  /** Is the token a word that joins parts of a number? */
  isAnd(i: number): boolean
  readonly slashDecimal: boolean
  /** The fraction stands in front of the slash in western figures. */
  readonly slashBackwards: boolean
  readonly fractionFirst: string | null
  readonly unitsFirst: boolean
}

/** The value of a number token by its separators, with the other value of `1.500`. */
export const figuresValue = (s: string): { value: number; ambiguous: number | null } => {
  const dots = s.split('.').length - 1
  const commas = s.split(',').length - 1
  const plain = (t: string): number => Number(t.replaceAll(/[.,]/g, ''))
  if (dots === 0 && commas === 0) return { value: Number(s), ambiguous: null }
  if (dots > 0 && commas > 0) {
    const decimal = s.lastIndexOf('.') > s.lastIndexOf(',') ? '.' : ','
    const at = s.lastIndexOf(decimal)
    return { value: Number(`${plain(s.slice(0, at))}.${s.slice(at + 1)}`), ambiguous: null }
  }
  if (dots + commas > 1) return { value: plain(s), ambiguous: null }
  const at = dots ? s.indexOf('.') : s.indexOf(',')
  const decimal = Number(`${s.slice(0, at)}.${s.slice(at + 1)}`)
  const thousands = s.length - at === 4 && at <= 3 && s[0] !== '0'
  if (commas === 1) return thousands ? { value: plain(s), ambiguous: null } : { value: decimal, ambiguous: null }
  return { value: decimal, ambiguous: thousands ? plain(s) : null }
}

interface Part {
  value: number
  end: number
  stop: number
  ambiguous: number | null
}

const tokenText = (t: Text, i: number): string => t.folded.slice(t.at[i]!, t.at[i + 1]!)

/** «2،5 مليار»: the comma of the language between figures, a decimal only before a scale. */
const commaDecimalAt = (source: NumberSource, i: number, s: string): Part | null => {
  const { text } = source
  if (i + 3 > text.size || tokenText(text, i + 1) !== '،' || text.kind[i + 2] !== TokenKind.Number) return null
  const fraction = tokenText(text, i + 2)
  if (
    fraction.length > 2 ||
    !/^\d+$/.test(s + fraction) ||
    text.start[i + 1] !== text.end[i] ||
    text.start[i + 2] !== text.end[i + 1]
  )
    return null
  if (!source.wordsAt(i + 3).some((w) => w.number.role === 'scale')) return null
  return { value: Number(`${s}.${fraction}`), end: i + 3, stop: text.end[i + 2]!, ambiguous: null }
}

/** «3ر2»: the fraction stands in front of its letter, so that the whole reads 2.3 where figures run from the left. */
const fractionFirstAt = (source: NumberSource, i: number, s: string): Part | null => {
  const { text } = source
  if (source.fractionFirst === null || i + 3 > text.size || tokenText(text, i + 1) !== source.fractionFirst) return null
  const whole = tokenText(text, i + 2)
  if (text.kind[i + 2] !== TokenKind.Number || !/^\d+$/.test(s + whole)) return null
  if (text.start[i + 1] !== text.end[i] || text.start[i + 2] !== text.end[i + 1]) return null
  return { value: Number(`${whole}.${s}`), end: i + 3, stop: text.end[i + 2]!, ambiguous: null }
}

const figuresAt = (source: NumberSource, i: number): Part | null => {
  const { text } = source
  if (i >= text.size || text.kind[i] !== TokenKind.Number) return null
  const s = tokenText(text, i)
  const { value, ambiguous } = figuresValue(s)
  if (!Number.isFinite(value)) return null
  const plain = { value, end: i + 1, stop: text.end[i]!, ambiguous }
  const comma = commaDecimalAt(source, i, s) ?? fractionFirstAt(source, i, s)
  if (comma) return comma
  if (
    !source.slashDecimal ||
    i + 2 >= text.size ||
    tokenText(text, i + 1) !== '/' ||
    text.kind[i + 2] !== TokenKind.Number
  )
    return plain
  const fraction = tokenText(text, i + 2)
  const gaps = [
    text.source.slice(text.end[i]!, text.start[i + 1]!),
    text.source.slice(text.end[i + 1]!, text.start[i + 2]!),
  ]
  const tight = gaps.every((g) => MARKS.test(g))
  const wide = gaps.every((g) => g === ' ') && source.wordsAt(i + 3).some((w) => w.number.role === 'scale')
  if (!(tight || wide) || fraction.length > 3 || s.length > 3 || !/^\d+$/.test(s + fraction)) return plain
  if (i + 3 < text.size && tokenText(text, i + 3) === '/') return plain
  const western = text.source.charCodeAt(text.start[i]!) < FIRST_EASTERN
  const backwards = s !== '0' && ((source.slashBackwards && western) || (s.length > 1 && s[0] === '0'))
  const both = Number(backwards ? `${fraction}.${s}` : `${s}.${fraction}`)
  return { value: both, end: i + 3, stop: text.end[i + 2]!, ambiguous: null }
}

/** Marks of direction that writers and editors leave inside figures. */
const MARKS = /^[\u200c-\u200f\u202a-\u202e\u2066-\u2069\u061c]*$/u
/** Figures below are those of ASCII. */
const FIRST_EASTERN = 0x660

/** May `next` be added behind `last`: «دویست و پنجاه», «خمسة وعشرين», «مئة وخمسة». */
const adds = (last: number, next: number, unitsFirst: boolean): boolean => {
  if (last >= 100) return next < 100
  if (last >= 20) return !unitsFirst && next < 10
  return unitsFirst && last < 10 && next >= 20 && next < 100
}

/** The number that begins at a token, or null. Words and figures mix («یک میلیارد و ۲۰۰ میلیون»). */
export const numberAt = (source: NumberSource, first: number): NumberRead | null => {
  const { text } = source
  const opening = figuresAt(source, first)
  const words = opening ? [] : source.wordsAt(first)
  const ordinal = words.find((w) => w.number.role === 'ordinal')
  const openers = words.filter((w) => w.number.role !== 'ordinal' && !w.number.plural)
  // «مليارا ومئتي مليون» is one and two hundred, «مليارا دولار» two
  const goesOn = (w: { end: number }): boolean => source.isAnd(w.end) || source.wordsAt(w.end).some((x) => x.joined)
  const opener =
    openers.find((w) => w.number.role === 'scale' && openers[0]?.number.role === 'dual' && goesOn(w)) ?? openers[0]
  if (ordinal && (!opener || ordinal.end > opener.end))
    return read(first, ordinal.end, ordinal.start, ordinal.stop, ordinal.number.value, { ordinal: true })
  if (!opening && !opener) return null
  let total = 0
  let group = 0
  let lowest = Number.POSITIVE_INFINITY
  let i = first
  let stop = 0
  let scaled = false
  let lastScale = 0
  let inFigures = false
  let weak = false
  let ambiguous: number | null = null
  const start = opening ? text.start[first]! : opener!.start

  if (opening) {
    group = opening.value
    i = opening.end
    stop = opening.stop
    inFigures = true
    ambiguous = opening.ambiguous
  } else {
    const { number } = opener!
    i = opener!.end
    stop = opener!.stop
    weak = number.weak
    if (number.role === 'scale' || number.role === 'dual') {
      scaled = true
      lastScale = number.role === 'dual' ? number.value / 2 : number.value
      group = number.value
    } else group = number.value
  }
  let closed = scaled
  for (let guard = 0; guard < 24; guard++) {
    // A scale directly behind multiplies: «دویست میلیون», «دو هزار میلیارد».
    const scale = source.wordsAt(i).find((w) => w.number.role === 'scale' && !w.joined)
    if (scale && scale.number.value > lastScale && group > 0) {
      group *= scale.number.value
      ambiguous = null
      lastScale = scale.number.value
      scaled = true
      closed = true
      i = scale.end
      stop = scale.stop
      continue
    }
    // Something joined by «and».
    const joint = source.isAnd(i) ? i + 1 : i
    const joined = source.wordsAt(joint).filter((w) => joint > i || w.joined)
    const half = joined.find((w) => w.number.role === 'fraction')
    if (half && group > 0) {
      const own = source.wordsAt(half.end).find((w) => w.number.role === 'scale')
      if (own && !closed) {
        // «سه و نیم میلیارد»
        group += half.number.value
        i = half.end
      } else if (own) {
        group += half.number.value * own.number.value
        i = own.end
        stop = own.stop
        continue
      } else {
        group += half.number.value * (closed ? lastScale : 1)
        i = half.end
      }
      stop = half.stop
      continue
    }
    const card = joined.find(
      (w) => w.number.role === 'cardinal' || w.number.role === 'dual' || w.number.role === 'scale',
    )
    if (
      card &&
      !closed &&
      !inFigures &&
      card.number.role === 'cardinal' &&
      adds(lastOf(group), card.number.value, source.unitsFirst)
    ) {
      group += card.number.value
      weak = false
      i = card.end
      stop = card.stop
      continue
    }
    if (closed && (joint > i || card)) {
      // «یک میلیارد و ۲۰۰ میلیون», «ألف وخمسمائة», «هزار و دویست»
      const rest = remainder(source, joint, lastScale)
      if (rest && rest.value < lastScale && group < lowest) {
        const below = lastScale
        total += group
        lowest = group
        group = rest.value
        i = rest.end
        stop = rest.stop
        lastScale = rest.scale
        closed = rest.scale > 0
        if (closed) continue
        // «هزار و دویست میلیارد»: the whole sum is of the scale behind it
        const whole = source.wordsAt(i).find((w) => w.number.role === 'scale' && !w.joined && w.number.value > below)
        if (!whole) break
        group = (total + group) * whole.number.value
        total = 0
        lowest = Number.POSITIVE_INFINITY
        lastScale = whole.number.value
        closed = true
        i = whole.end
        stop = whole.stop
        continue
      }
    }
    break
  }
  return read(first, i, start, stop, total + group, {
    scaled,
    factor: lastScale || 1,
    weak: weak && !scaled,
    figures: inFigures,
    ambiguous,
  })
}

/** The last added part of a group decides what may follow. */
const lastOf = (group: number): number => (group % 100 !== 0 ? group % 100 : group)

/** What follows «million and …»: a smaller number, with its own scale or none. */
const remainder = (
  source: NumberSource,
  i: number,
  below: number,
): { value: number; end: number; stop: number; scale: number } | null => {
  const figures = figuresAt(source, i)
  let value: number
  let end: number
  let stop: number
  if (figures) ({ value, end, stop } = figures)
  else {
    const w = source.wordsAt(i).find((x) => x.number.role !== 'ordinal' && x.number.role !== 'fraction')
    if (!w || w.number.value >= below) return null
    ;({ end, stop } = w)
    value = w.number.value
    if (w.number.role === 'scale' || w.number.role === 'dual')
      return { value, end, stop, scale: w.number.role === 'dual' ? value / 2 : value }
    for (let guard = 0; guard < 3; guard++) {
      const joint = source.isAnd(end) ? end + 1 : end
      const more = source.wordsAt(joint).find((x) => x.number.role === 'cardinal' && (joint > end || x.joined))
      if (!more || !adds(lastOf(value), more.number.value, source.unitsFirst)) break
      value += more.number.value
      ;({ end, stop } = more)
    }
  }
  const scale = source.wordsAt(end).find((w) => w.number.role === 'scale' && !w.joined && w.number.value < below)
  if (scale) return { value: value * scale.number.value, end: scale.end, stop: scale.stop, scale: scale.number.value }
  // Without a scale of its own only hundreds behind thousands are sure: «۲ هزار و ۵۰۰».
  return value < 1000 && below === 1000 && Number.isInteger(value) ? { value, end, stop, scale: 0 } : null
}

const read = (
  first: number,
  end: number,
  start: number,
  stop: number,
  value: number,
  rest: Partial<NumberRead>,
): NumberRead => ({
  value: round(value),
  first,
  end,
  start,
  stop,
  ordinal: false,
  weak: false,
  scaled: false,
  factor: 1,
  figures: false,
  ambiguous: null,
  ...rest,
})

/** Away with the dust of binary fractions: 1.1 × 10⁹ is a whole number. */
const round = (x: number): number => Number(x.toPrecision(12))
