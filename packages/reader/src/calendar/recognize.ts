/**
 * The dates of a text: at every place where a number or a calendar word stands the rules are tried in order, the first
 * that fits wins, and what it found is joined with its neighbours («اليوم (الثلاثاء)») and with the words that bound it
 * («تا پایان سال»).
 */
import type { Affixes } from '../text/lexicon.js'
import type { Text } from '../text/text.js'
import { dayNumber, dayStretch, edtfOf, type Stretch, weekdayOf } from './calendars.js'
import { type CompiledCalendar, compileCalendar } from './compile.js'
import { counted, recurring } from './counted.js'
import { Cursor } from './cursor.js'
import { relativeDay, relativePart, weekday } from './days.js'
import type { Bound, DateMention, Found } from './mention.js'
import { dayOfMonth, monthAlone } from './months.js'
import { readNumericDate } from './numeric.js'
import { decadeOrCentury, partOfYear, season, unitPeriod } from './periods.js'
import type { CalendarWords } from './words.js'
import { yearAlone, yearWithNoun } from './years.js'

export type { DateMention, StatedDate } from './mention.js'

/** A recogniser of one language's dates, made once. */
export interface CalendarRecognizer {
  /**
   * @param text   the tokenised report
   * @param anchor the day of writing as Gregorian EDTF (a time may follow), or null when unknown
   * @returns its dates in order, none inside another
   */
  recognize(text: Text, anchor: string | null): DateMention[]
}

type Rule = (c: Cursor, i: number) => Found | null

const inFigures: Rule = (c, i) => {
  if (c.text.kind[i] !== 1) return null
  const n = readNumericDate(c.text, i, c.words, c.anchor)
  if (n === null) return null
  const { calendar, year, month, day, end } = n
  const number = dayNumber(calendar, year, month, day)!
  return {
    first: i,
    end,
    grain: 'day',
    stretch: dayStretch(number),
    stated: { calendar, year, month, day },
    inferred: false,
    kind: 'point',
    weight: 1,
  }
}

/** The order is the design: the fuller reading first. */
const rules: readonly Rule[] = [
  inFigures,
  dayOfMonth,
  recurring,
  relativeDay,
  relativePart,
  weekday,
  yearWithNoun,
  monthAlone,
  partOfYear,
  decadeOrCentury,
  counted,
  unitPeriod,
  season,
  yearAlone,
]

const single = (c: Cursor, i: number): Found | null => {
  for (const rule of rules) {
    const found = rule(c, i)
    if (found) return found
  }
  return null
}

/** A day or part-of-day word in front («روز», «صباح يوم») is passed over to the date itself. */
const core = (c: Cursor, i: number): Found | null => {
  let j = i
  for (let guard = 0; guard < 3; guard++) {
    const unit = c.hit(j, 'unit')
    const part = c.hit(j, 'part')
    if (
      unit?.value.unit === 'day' &&
      (unit.value.form === 'one' || unit.value.form === 'pair' || unit.value.form === 'plural') &&
      dayFollows(c, unit.end)
    )
      j = unit.end
    else if (part) j = part.end
    else break
  }
  if (j > i) {
    const found = single(c, j)
    if (
      found &&
      (found.grain === 'day' || found.grain === 'span') &&
      found.kind !== 'duration' &&
      found.kind !== 'recurring'
    )
      return { ...found, first: i }
  }
  return single(c, i)
}

const dayFollows = (c: Cursor, i: number): boolean =>
  c.hit(i, 'weekday') !== undefined ||
  c.hit(i, 'day') !== undefined ||
  c.hit(i, 'part') !== undefined ||
  c.digits(i) !== null ||
  c.wordsAt(i).some((w) => w.number.role === 'ordinal')

const isDay = (f: Found): boolean => f.grain === 'day' && f.kind === 'point'
const isFull = (f: Found): boolean => isDay(f) && f.loose === undefined

/** The nearest such weekday to a day, if it is not further than the news of a night. */
const weekdayNear = (day: number, weekday: number): number | null => {
  for (const d of [0, -1, 1]) if (weekdayOf(day + d) === weekday) return day + d
  return null
}

/** One date out of two that stand side by side, or null when they are two. */
const joined = (a: Found, b: Found): Found | null => {
  if (!isDay(a) || !isDay(b)) return null
  const stated = { ...a.stated, ...b.stated }
  if (isFull(a) && isFull(b)) {
    if (
      a.stated.calendar === b.stated.calendar ||
      a.stretch === null ||
      b.stretch === null ||
      Math.abs(a.stretch.from - b.stretch.from) > 3
    )
      return null
    const kept = a.stated.calendar === 'gregory' ? a : b.stated.calendar === 'gregory' ? b : a
    return { ...kept, first: a.first, end: b.end, weight: Math.max(a.weight, b.weight) }
  }
  if (isFull(a) || isFull(b)) {
    const full = isFull(a) ? a : b
    return {
      ...full,
      first: a.first,
      end: b.end,
      stated: { ...full.stated, ...(stated.weekday ? { weekday: stated.weekday } : {}) },
    }
  }
  if (a.loose === b.loose) return null
  const day = a.loose === 'day' ? a : b
  const week = a.loose === 'day' ? b : a
  const near = day.stretch && weekdayNear(day.stretch.from, week.stated.weekday!)
  return {
    ...day,
    first: a.first,
    end: b.end,
    stated,
    weight: 0.9,
    stretch: near === null ? day.stretch : dayStretch(near),
  }
}

/** Joins what follows: «الأربعاء 15 ذو القعدة 1445هـ الموافق 22 مايو 2024م», «امروز (سه‌شنبه)». */
const chain = (c: Cursor, i: number): Found | null => {
  let a = core(c, i)
  if (a === null) return null
  for (let guard = 0; guard < 4 && isDay(a); guard++) {
    const open: boolean = c.isPunctuation(a.end, '(')
    const same = c.sets.same.at(c.text, a.end + (open ? 1 : 0))
    let j = same?.end ?? a.end
    if (!same && c.isPunctuation(a.end, isFull(a) ? '(/-–،' : '(،,-–')) j++
    if (j >= c.text.size || (j > a.end && c.text.kind[j] === 3)) break
    const b = core(c, j)
    if (b === null || b.first !== j) break
    if (j > a.end && !same && !open && !isFull(a) && !isFull(b) && !(a.loose === 'day' && b.loose === 'weekday')) break
    const both: Found | null = joined(a, b)
    if (both === null) break
    a = both
    if (open && c.isPunctuation(a.end, ')')) a = { ...a, end: a.end + 1 }
  }
  return a
}

/** A day without a year takes the year of the other end of its range, and stays on its side of it. */
const inYearOf = (day: Found, other: Found, side: 1 | -1): Found => {
  const { calendar, month, day: d, year } = day.stated
  if (
    year !== undefined ||
    other.stated.year === undefined ||
    other.stated.calendar !== calendar ||
    !other.stretch ||
    !month ||
    !d
  )
    return day
  for (const y of [other.stated.year, other.stated.year + side]) {
    const n = dayNumber(calendar, y, month, d)
    if (n !== null && (n - other.stretch.from) * side >= 0) return { ...day, stretch: dayStretch(n), inferred: false }
  }
  return day
}

/** Two dates with «to» between them, or one. */
const ranged = (c: Cursor, i: number): Found | null => {
  let a = chain(c, i)
  if (a === null || a.kind !== 'point') return a
  let to = c.sets.to.at(c.text, a.end)?.end
  if (to === undefined && c.isPunctuation(a.end, '-–—') && isDay(a)) to = a.end + 1
  if (to === undefined && c.isAnd(a.end) && c.sets.between.before(c.text, i)) to = a.end + 1
  if (to === undefined) return a
  let b = chain(c, to)
  if (b && isFull(a) && isFull(b)) {
    // «من 24 مارس إلى 2 أبريل 2017»: a year said once holds for both ends
    a = inYearOf(a, b, -1)
    b = inYearOf(b, a, 1)
  }
  if (b === null || b.first !== to || b.kind !== 'point' || b.stretch === null || a.stretch === null) return a
  // «از دوشنبه تا چهارشنبه»: the second weekday follows the first
  const until: Stretch =
    b.loose === 'weekday' && a.stretch.from > b.stretch.to ? dayStretch(b.stretch.to + 7) : b.stretch
  if (a.stretch.from > until.to) return a
  const stretch = { from: a.stretch.from, to: until.to, lo: a.stretch.lo, hi: until.hi }
  return {
    ...a,
    end: b.end,
    grain: 'span',
    kind: 'range',
    stretch,
    inferred: a.inferred || b.inferred,
    weight: Math.min(a.weight, b.weight),
  }
}

/** The words in front that make a bound of a date, and the edge words between («تا پایان سال», «منذ مطلع العام»). */
const bounded = (c: Cursor, f: Found, from: number): Found => {
  if (f.bound || f.kind === 'duration' || f.kind === 'recurring') return f
  let { first } = f
  const edge = c.sets.edges.before(c.text, first, from)
  if (edge) first = edge.first
  const at = (set: { before(text: Text, i: number, from?: number): { first: number } | null }): number | null =>
    set.before(c.text, first, from)?.first ?? null
  const order: readonly (readonly [Bound, number | null])[] = [
    ['before', at(c.sets.before)],
    ['after', at(c.sets.after)],
    ['by', at(c.sets.until)],
    ['since', at(c.sets.since)],
  ]
  for (const [bound, place] of order) {
    if (place === null) continue
    if (bound === 'since' && (f.kind === 'range' || c.sets.notSince.before(c.text, place))) break
    if (f.kind === 'range' && bound !== 'by') break
    return { ...f, first: place, bound }
  }
  // «از ۱۲ تا ۱۵ مهر», «بين 3 و5 مايو»
  if (f.kind === 'range') {
    const between = at(c.sets.between)
    if (between !== null) return { ...f, first: between }
  }
  return edge ? { ...f, first } : f
}

const edtfWithBound = (f: Found, date: string): string => {
  if (f.stretch === null || f.bound === undefined || f.kind === 'duration') return date
  const { lo, hi } = f.stretch
  switch (f.bound) {
    case 'by':
    case 'before':
      return `../${hi}`
    case 'since':
    case 'after':
      return `${lo}/..`
    default:
      return date
  }
}

/** Where a mention begins: behind a clitic («وبالعام»), before the article. */
const startOf = (c: Cursor, first: number, end: number): number => {
  const { text } = c
  const m = c.at.get(first)?.find((x) => x.end <= end)
  if (m === undefined || m.proclitic === '') return text.start[first]!
  const { article } = c.calendar
  const own = article && m.proclitic.endsWith(article) ? m.proclitic.length - article.length : m.proclitic.length
  return text.origin[text.at[first]! + own]!
}

const toMention = (c: Cursor, f: Found, last: number): DateMention => {
  const { text } = c
  const first = Math.max(f.first, last)
  const date = f.stretch ? edtfOf(f.stretch) : (f.edtf ?? '')
  const open =
    f.bound === 'by' || f.bound === 'before' ? 'from' : f.bound === 'since' || f.bound === 'after' ? 'to' : ''
  return {
    first,
    end: f.end,
    start: startOf(c, first, f.end),
    stop: text.end[f.end - 1]!,
    edtf: edtfWithBound(f, date),
    date,
    stated: f.stated,
    inferred: f.inferred,
    kind: f.kind === 'point' && open ? 'range' : f.kind,
    grain: f.grain,
    bound: f.bound ?? null,
    weight: f.weight,
    iso: f.iso ?? null,
    from: f.stretch && (open !== 'from' || f.kind === 'duration') ? f.stretch.from : null,
    to: f.stretch && (open !== 'to' || f.kind === 'duration') ? f.stretch.to : null,
  }
}

const recognize = (calendar: CompiledCalendar, text: Text, anchor: string | null): DateMention[] => {
  const c = new Cursor(text, calendar, anchor)
  const out: DateMention[] = []
  let last = 0
  for (const i of c.places) {
    if (i < last) continue
    const found = ranged(c, i)
    if (found === null) continue
    out.push(toMention(c, bounded(c, found, last), last))
    last = found.end
  }
  return out
}

/**
 * Makes the recogniser of a language's dates.
 *
 * @param words   its calendar words
 * @param affixes what the language glues to words
 */
export const makeCalendar = (words: CalendarWords, affixes: Affixes): CalendarRecognizer => {
  const calendar = compileCalendar(words, affixes)
  return { recognize: (text, anchor) => recognize(calendar, text, anchor) }
}
