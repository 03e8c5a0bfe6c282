/** Days, months and years of three calendars as stretches of days, and their EDTF. */
import {
  type Calendar,
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
} from '@internationalized/date'
import type { CalendarId } from './words.js'

const calendars: Readonly<Record<CalendarId, Calendar>> = {
  persian: new PersianCalendar(),
  'islamic-umalqura': new IslamicUmalquraCalendar(),
  gregory: new GregorianCalendar(),
}
const gregory = calendars.gregory

/** The years that news can speak of in each calendar; Umm al-Qura's tables begin in 1300. */
const YEARS: Readonly<Record<CalendarId, readonly [number, number]>> = {
  persian: [1200, 1500],
  'islamic-umalqura': [1300, 1600],
  gregory: [1000, 2300],
}

/** A period: its first and last day as Julian day numbers, and the EDTF of its two ends (equal for a plain value). */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly lo: string
  readonly hi: string
}

export interface DayFields {
  readonly year: number
  readonly month: number
  readonly day: number
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
const four = (n: number): string => String(n).padStart(4, '0')

/** The EDTF of a stretch: a plain value or an interval. */
export const edtfOf = (s: Stretch): string => (s.lo === s.hi ? s.lo : `${s.lo}/${s.hi}`)

export const validYear = (calendar: CalendarId, year: number): boolean =>
  year >= YEARS[calendar][0] && year <= YEARS[calendar][1]

export const daysInMonth = (calendar: CalendarId, year: number, month: number): number =>
  calendars[calendar].getDaysInMonth(new CalendarDate(calendars[calendar], year, month, 1))

/** The Julian day number of a date, or null when there is no such day. */
export const dayNumber = (calendar: CalendarId, year: number, month: number, day: number): number | null => {
  if (!validYear(calendar, year) || month < 1 || month > 12 || day < 1 || day > daysInMonth(calendar, year, month))
    return null
  return calendars[calendar].toJulianDay(new CalendarDate(calendars[calendar], year, month, day))
}

/** A Julian day number as a date of a calendar. */
export const fieldsOf = (calendar: CalendarId, n: number): DayFields => {
  const d = calendars[calendar].fromJulianDay(n)
  return { year: d.year, month: d.month, day: d.day }
}

/** ISO number of the weekday of a Julian day number: 1 Monday … 7 Sunday. */
export const weekdayOf = (n: number): number => (((n % 7) + 7) % 7) + 1

/** `2025-12-02`. */
export const isoDay = (n: number): string => {
  const d = gregory.fromJulianDay(n)
  return `${four(d.year)}-${two(d.month)}-${two(d.day)}`
}

export const dayStretch = (n: number): Stretch => {
  const s = isoDay(n)
  return { from: n, to: n, lo: s, hi: s }
}

export const daysStretch = (from: number, to: number): Stretch => ({ from, to, lo: isoDay(from), hi: isoDay(to) })

/** Months `m1` to `m2` of a year; `2024-05` in the Gregorian calendar, else an interval of days. */
export const monthsStretch = (calendar: CalendarId, year: number, m1: number, m2 = m1): Stretch | null => {
  const from = dayNumber(calendar, year, m1, 1)
  if (from === null || m2 > 12) return null
  const to = dayNumber(calendar, year, m2, daysInMonth(calendar, year, m2))!
  if (calendar !== 'gregory') return daysStretch(from, to)
  return { from, to, lo: `${four(year)}-${two(m1)}`, hi: `${four(year)}-${two(m2)}` }
}

/** Years `y1` to `y2`; `2024` in the Gregorian calendar, else an interval of days. */
export const yearsStretch = (calendar: CalendarId, y1: number, y2 = y1): Stretch | null => {
  const from = dayNumber(calendar, y1, 1, 1)
  if (from === null || !validYear(calendar, y2)) return null
  const to = dayNumber(calendar, y2, 12, daysInMonth(calendar, y2, 12))!
  if (calendar !== 'gregory') return daysStretch(from, to)
  return { from, to, lo: four(y1), hi: four(y2) }
}

/** A season of a year: EDTF 21 to 24 in the Gregorian calendar, three months of a Solar Hijri year. */
export const seasonStretch = (calendar: CalendarId, year: number, season: 1 | 2 | 3 | 4): Stretch | null => {
  if (calendar === 'persian') return monthsStretch(calendar, year, season * 3 - 2, season * 3)
  const months = monthsStretch('gregory', year, season === 4 ? 12 : season * 3, season === 4 ? 12 : season * 3 + 2)
  if (months === null) return null
  const s = `${four(year)}-2${season}`
  return { ...months, lo: s, hi: s }
}

/** The decade that begins with a year: `199X`. */
export const decadeStretch = (calendar: CalendarId, year: number): Stretch | null => {
  const s = yearsStretch(calendar, year, year + 9)
  if (s === null || calendar !== 'gregory') return s
  const x = `${four(year).slice(0, 3)}X`
  return { ...s, lo: x, hi: x }
}

/** The century with a number (20 is `19XX`). */
export const centuryStretch = (century: number): Stretch | null => {
  const year = (century - 1) * 100
  const s = yearsStretch('gregory', year, year + 99)
  if (s === null) return null
  const x = `${four(year).slice(0, 2)}XX`
  return { ...s, lo: x, hi: x }
}

/** A date moved by months, its day kept where the month has it. */
export const addMonths = (calendar: CalendarId, n: number, months: number): number => {
  const f = fieldsOf(calendar, n)
  const index = f.year * 12 + f.month - 1 + months
  const year = Math.floor(index / 12)
  const month = (((index % 12) + 12) % 12) + 1
  if (!validYear(calendar, year)) return n
  return dayNumber(calendar, year, month, Math.min(f.day, daysInMonth(calendar, year, month))) ?? n
}

/** The day of an EDTF date of full precision (a time may follow), or null. */
export const dayOfEdtf = (edtf: string | null): number | null => {
  if (edtf === null) return null
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(edtf)
  return m ? dayNumber('gregory', Number(m[1]), Number(m[2]), Number(m[3])) : null
}
