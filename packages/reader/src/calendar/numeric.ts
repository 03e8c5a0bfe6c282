/** Dates in figures (`1404/09/11`, `25-11-2024`): calendar and order are decided by what is possible. */
import { type Text, TokenKind } from '../text/text.js'
import { dayNumber } from './calendars.js'
import type { CalendarId, CalendarWords } from './words.js'

export interface NumericDate {
  readonly calendar: CalendarId
  readonly year: number
  readonly month: number
  readonly day: number
  /** Token behind the date. */
  readonly end: number
}

export type NumericWords = Pick<CalendarWords, 'hijriYears' | 'shortYears' | 'numericOrder'>

/** The calendar in which a year of four digits is plausible, or null: 1404 is never AD. */
export const calendarOfYear = (year: number, words: Pick<CalendarWords, 'hijriYears'>): CalendarId | null => {
  if (year >= 1800 && year <= 2199) return 'gregory'
  for (const r of words.hijriYears) if (year >= r.from && year <= r.to) return r.calendar
  return null
}

const SEPARATORS = '/-.–‐'

interface Part {
  readonly value: number
  readonly width: number
}

const partsAt = (text: Text, i: number): { parts: readonly Part[]; end: number } | null => {
  const raw = (k: number): string => text.folded.slice(text.at[k]!, text.at[k + 1]!)
  const whole = raw(i)
  const dotted = whole.split('.')
  if (dotted.length === 3) return { parts: dotted.map((s) => ({ value: Number(s), width: s.length })), end: i + 1 }
  if (i + 4 >= text.size || whole.length > 4) return null
  if (
    text.kind[i + 1] !== TokenKind.Punctuation ||
    text.kind[i + 2] !== TokenKind.Number ||
    text.kind[i + 4] !== TokenKind.Number
  )
    return null
  const separator = raw(i + 1)
  if (!SEPARATORS.includes(separator) || raw(i + 3) !== separator || text.kind[i + 3] !== TokenKind.Punctuation)
    return null
  const room = text.start[i + 4]! - text.end[i]!
  const figures = [whole, raw(i + 2), raw(i + 4)]
  if (room > figures[1]!.length + 6) return null
  if (figures.some((s) => s.length > 4 || !/^\d+$/.test(s))) return null
  // `1404/09/11/5`: not a date
  if (
    i + 6 < text.size &&
    raw(i + 5) === separator &&
    text.kind[i + 6] === TokenKind.Number &&
    separator !== '-' &&
    text.start[i + 5] === text.end[i + 4]
  )
    return null
  return { parts: figures.map((s) => ({ value: Number(s), width: s.length })), end: i + 5 }
}

/**
 * The date in figures that begins at a number.
 *
 * @param anchor Julian day number of the day of writing, which decides between calendars where both are possible
 */
export const readNumericDate = (
  text: Text,
  i: number,
  words: NumericWords,
  anchor: number | null,
): NumericDate | null => {
  const p = partsAt(text, i)
  if (p === null) return null
  const [a, b, c] = p.parts as [Part, Part, Part]
  if (b.width > 2) return null
  const make = (calendar: CalendarId | null, year: number, month: number, day: number): NumericDate | null =>
    calendar !== null && month >= 1 && month <= 12 && dayNumber(calendar, year, month, day) !== null
      ? { calendar, year, month, day, end: p.end }
      : null
  const either = (year: number, m: number, d: number): NumericDate | null => {
    const calendar = calendarOfYear(year, words)
    let date = make(calendar, year, m, d) ?? make(calendar, year, d, m)
    if (date && anchor !== null && calendar !== 'gregory') date = nearer(date, anchor)
    return date
  }
  if (a.width === 4 && c.width <= 2) return either(a.value, b.value, c.value)
  if (c.width === 4 && a.width <= 2)
    return words.numericOrder === 'mdy' ? either(c.value, a.value, b.value) : either(c.value, b.value, a.value)
  if (a.width > 2 || c.width > 2) return null
  const short =
    words.numericOrder === 'ymd'
      ? words.shortYears.find((r) => a.value >= r.from && a.value <= r.to && a.width === 2)
      : undefined
  if (short) return make(short.calendar, short.add + a.value, b.value, c.value)
  if (words.numericOrder !== 'ymd' && c.width === 2 && text.end[p.end - 1]! - text.start[i]! >= 6) {
    const [m, d] = words.numericOrder === 'mdy' ? [a.value, b.value] : [b.value, a.value]
    return make('gregory', 2000 + c.value, m, d)
  }
  return null
}

/** Solar or lunar Hijri, when the years allow both: the one within reach of the day of writing. */
const nearer = (date: NumericDate, anchor: number): NumericDate => {
  const FAR = 365 * 15
  const other: CalendarId = date.calendar === 'persian' ? 'islamic-umalqura' : 'persian'
  const here = dayNumber(date.calendar, date.year, date.month, date.day)!
  const there = dayNumber(other, date.year, date.month, date.day)
  if (there === null || Math.abs(here - anchor) <= FAR || Math.abs(there - anchor) > FAR / 3) return date
  return { ...date, calendar: other }
}
