/**
 * The date of publication as a page's header line shows it: «۱۸ خرداد ۱۴۰۱ - ۱۰:۲۵», `25/11/2024`,
 * «تاریخ : 1403,سه شنبه 09 مرداد17:07», `Thu, 15 Mar 2018 17:58:55 +0400`. Nothing is inferred: a line without a year
 * is no dateline.
 */
import { CharClass, classOf, foldKey } from '../text/fold.js'
import { type Text, TokenKind, tokenize } from '../text/text.js'
import { dayNumber, isoDay } from './calendars.js'
import { readNumericDate } from './numeric.js'
import type { CalendarId, CalendarWords } from './words.js'

export interface Dateline {
  /** Gregorian, with the time of day where the line shows one: `2025-12-02T17:16`. */
  readonly edtf: string
  /** The characters of the line that say it. */
  readonly asWritten: string
  /** UTF-16 offsets into the line, end exclusive. */
  readonly start: number
  readonly end: number
}

/** The part of a language's calendar that datelines need; a whole {@link CalendarWords} will do. */
export type DatelineWords = Pick<
  CalendarWords,
  | 'months'
  | 'monthBefore'
  | 'monthAfter'
  | 'weekdays'
  | 'hijriYears'
  | 'numericOrder'
  | 'eras'
  | 'am'
  | 'pm'
  | 'shortYears'
  | 'units'
  | 'of'
>

/** Datelines are short: what stands behind is not looked at. */
const LONGEST = 400

interface Word {
  readonly end: number
}
interface Month extends Word {
  readonly calendar: CalendarId
  readonly month: number
}
interface Found {
  readonly first: number
  readonly end: number
  readonly day: number
  readonly calendar: CalendarId
  /** A time that the date's own notation carries (`…T13:11`). */
  readonly time?: Time
}
interface Time {
  readonly first: number
  readonly end: number
  readonly hour: number
  readonly minute: number
}

class Table<T> {
  readonly #values = new Map<string, T>()
  #longest = 1
  add(phrase: string, value: T): void {
    const key = foldKey(phrase)
    if (!this.#values.has(key)) this.#values.set(key, value)
    this.#longest = Math.max(this.#longest, phrase.split(/[\s‌.]+/u).length + 1)
  }
  at(text: Text, i: number): { value: T; end: number } | null {
    let key = ''
    let best: { value: T; end: number } | null = null
    for (let k = i; k < Math.min(text.size, i + this.#longest); k++) {
      const piece = text.folded.slice(text.at[k]!, text.at[k + 1]!)
      if (piece === '.' && k > i) continue
      if (text.kind[k]! !== TokenKind.Word) break
      key += piece
      const value = this.#values.get(key)
      if (value !== undefined) best = { value, end: k + 1 }
    }
    return best
  }
}

/** A reader of datelines for some languages. */
export class DatelineReader {
  readonly #months = new Table<Omit<Month, 'end'>>()
  readonly #weekdays = new Table<number>()
  readonly #eras = new Table<CalendarId>()
  readonly #am = new Table<true>()
  readonly #pm = new Table<true>()
  readonly #fillers = new Table<true>()
  readonly #languages: readonly DatelineWords[]

  constructor(languages: readonly DatelineWords[]) {
    this.#languages = languages
    for (const words of languages) {
      for (const m of words.months) {
        for (const p of m.phrases) {
          this.#months.add(p, m)
          for (const a of words.monthAfter) this.#months.add(`${p} ${a}`, m)
          for (const b of words.monthBefore) this.#months.add(`${b} ${p}`, m)
        }
      }
      for (const [day, phrases] of Object.entries(words.weekdays))
        for (const p of phrases) this.#weekdays.add(p.replace('=', ''), Number(day))
      for (const e of words.eras) for (const p of e.phrases) this.#eras.add(p, e.calendar)
      for (const p of words.am) this.#am.add(p, true)
      for (const p of words.pm) this.#pm.add(p, true)
      for (const u of words.units)
        if (u.unit === 'year' || u.unit === 'month') for (const p of u.phrases) this.#fillers.add(p, true)
      for (const p of words.of) this.#fillers.add(p, true)
    }
  }

  /** The date (and time) that a line shows, or null. */
  read(line: string): Dateline | null {
    if (!hasDigit(line)) return null
    const text = tokenize(line.slice(0, LONGEST))
    const found = this.#dates(text)
    if (found.length === 0) return null
    // The same day in two calendars: the Gregorian notation is the surest. Else the first date of the line counts.
    let date = found[0]!
    for (const f of found)
      if (date.calendar !== 'gregory' && f.calendar === 'gregory' && Math.abs(f.day - date.day) <= 2) date = f
    const same = found.filter((f) => Math.abs(f.day - date.day) <= 2)
    let first = Math.min(...same.map((f) => f.first))
    let end = Math.max(...same.map((f) => f.end))
    const time = same.find((f) => f.time)?.time ?? this.#time(text, first, end, found)
    if (time) {
      first = Math.min(first, time.first)
      end = Math.max(end, time.end)
    }
    while (first > 0) {
      const before = this.#before(text, first)
      if (before === first) break
      first = before
    }
    const edtf = isoDay(date.day) + (time ? `T${pad(time.hour)}:${pad(time.minute)}` : '')
    const start = text.start[first]!
    const stop = text.end[end - 1]!
    return { edtf, asWritten: line.slice(start, stop), start, end: stop }
  }

  #dates(text: Text): Found[] {
    const out: Found[] = []
    for (let i = 0; i < text.size; i++) {
      const f =
        text.kind[i] === TokenKind.Number
          ? (this.#numeric(text, i) ?? this.#dayFirst(text, i) ?? this.#yearFirst(text, i))
          : this.#monthFirst(text, i)
      if (f === null) continue
      out.push(f)
      i = f.end - 1
    }
    return out
  }

  #numeric(text: Text, i: number): Found | null {
    for (const words of this.#languages) {
      const n = readNumericDate(text, i, words, null)
      if (n === null) continue
      const day = dayNumber(n.calendar, n.year, n.month, n.day)
      if (day === null || n.year < 1200) continue
      let end = n.end
      const t = wordIs(text, end, 't') ? end + 1 : end
      const time = t > end || isNumber(text, t) ? clock(text, t) : null
      const found = { first: i, end, day, calendar: n.calendar }
      if (t > end && time) {
        end = zone(text, time.end)
        return { ...found, end, time: { ...time, end } }
      }
      return found
    }
    return null
  }

  /** «22 مايو 2024م», `15 Mar 2018`, «15 ذو القعدة 1445هـ», «حزيران/يونيو». */
  #dayFirst(text: Text, i: number): Found | null {
    const d = small(text, i)
    if (d === null || d < 1 || d > 31) return null
    let j = this.#fillers.at(text, i + 1)?.end ?? i + 1
    if (wordIs(text, j, 'st') || wordIs(text, j, 'nd') || wordIs(text, j, 'rd') || wordIs(text, j, 'th')) j++
    if (punctIs(text, j, '/-.')) j++
    const month = this.#month(text, j)
    if (month === null) return null
    j = this.#skip(text, month.end)
    return this.#withYear(text, i, j, month, d)
  }

  /** `October 22, 2025`, «مهر ۳۰, ۱۴۰۴». */
  #monthFirst(text: Text, i: number): Found | null {
    const month = this.#month(text, i)
    if (month === null) return null
    const d = small(text, month.end)
    if (d === null || d < 1 || d > 31) return null
    return this.#withYear(text, i, this.#skip(text, month.end + 1), month, d)
  }

  /** «1403,سه شنبه 09 مرداد», `2024 May 5`. */
  #yearFirst(text: Text, i: number): Found | null {
    const year = fourDigits(text, i)
    if (year === null) return null
    let j = this.#skip(text, i + 1)
    j = this.#weekdays.at(text, j)?.end ?? j
    j = this.#skip(text, j)
    const d = small(text, j)
    const month = this.#month(text, d === null ? j : (this.#fillers.at(text, j + 1)?.end ?? j + 1))
    if (month === null) return null
    const day = d ?? small(text, month.end)
    if (day === null) return null
    return found(i, d === null ? month.end + 1 : month.end, month.calendar, year, month.month, day)
  }

  #withYear(text: Text, first: number, at: number, month: Month, day: number): Found | null {
    const year = fourDigits(text, at)
    if (year === null) return null
    let end = at + 1
    const era = this.#eras.at(text, end)
    if (era && text.start[end]! - text.end[end - 1]! <= 1) end = era.end
    return found(first, end, month.calendar, year, month.month, day)
  }

  #month(text: Text, i: number): Month | null {
    const m = this.#months.at(text, i)
    if (m === null) return null
    let end = m.end
    if (wordIs(text, end, '.')) end++
    if (punctIs(text, end, '/(')) {
      const second = this.#months.at(text, end + 1)
      if (second && second.value.month === m.value.month)
        end = punctIs(text, second.end, ')') ? second.end + 1 : second.end
    }
    return { ...m.value, end }
  }

  /** Over commas and words like «سال». */
  #skip(text: Text, i: number): number {
    let j = i
    for (;;) {
      const filler = this.#fillers.at(text, j)
      if (filler) j = filler.end
      else if (punctIs(text, j, ',،.')) j++
      else return j
    }
  }

  /** A time of day after the date, else before it. */
  #time(text: Text, first: number, end: number, dates: readonly Found[]): Time | null {
    let before: Time | null = null
    for (let i = 0; i < text.size; i++) {
      if (dates.some((d) => i >= d.first && i < d.end)) continue
      const t = clock(text, i)
      if (t === null) continue
      const half = this.#pm.at(text, t.end) ?? (wordIs(text, t.end, 'pm') ? { end: t.end + 1 } : null)
      const early = this.#am.at(text, t.end) ?? (wordIs(text, t.end, 'am') ? { end: t.end + 1 } : null)
      let time = t
      if (half) time = { ...t, end: half.end, hour: t.hour < 12 ? t.hour + 12 : t.hour }
      else if (early) time = { ...t, end: early.end, hour: t.hour === 12 ? 0 : t.hour }
      time = { ...time, end: zone(text, time.end) }
      if (i >= end) return time
      if (time.end <= first) before = time
      i = time.end - 1
    }
    return before
  }

  /** One step back over a weekday or a comma behind one. */
  #before(text: Text, first: number): number {
    const comma = punctIs(text, first - 1, ',،') ? 1 : 0
    for (let back = 1; back <= 2; back++) {
      const i = first - comma - back
      if (i < 0) break
      if (this.#weekdays.at(text, i)?.end === first - comma) return i
    }
    return first
  }
}

/** Nearly all lines that show no date show no number either. */
const hasDigit = (line: string): boolean => {
  for (let i = Math.min(line.length, LONGEST) - 1; i >= 0; i--)
    if (classOf(line.charCodeAt(i)) === CharClass.Digit) return true
  return false
}

const pad = (n: number): string => String(n).padStart(2, '0')
const isNumber = (text: Text, i: number): boolean => i < text.size && text.kind[i] === TokenKind.Number
const wordIs = (text: Text, i: number, word: string): boolean =>
  i < text.size && text.folded.slice(text.at[i]!, text.at[i + 1]!) === word
const punctIs = (text: Text, i: number, marks: string): boolean =>
  i >= 0 && i < text.size && text.kind[i] === TokenKind.Punctuation && marks.includes(text.folded[text.at[i]!]!)

const digits = (text: Text, i: number): string | null => {
  if (!isNumber(text, i)) return null
  const s = text.folded.slice(text.at[i]!, text.at[i + 1]!)
  return /^\d+$/.test(s) ? s : null
}
const small = (text: Text, i: number): number | null => {
  const s = digits(text, i)
  return s !== null && s.length <= 2 ? Number(s) : null
}
const fourDigits = (text: Text, i: number): number | null => {
  const s = digits(text, i)
  return s !== null && s.length === 4 ? Number(s) : null
}

/** `17:16`, `17:16:23`; a fraction of a second is passed over. */
const clock = (text: Text, i: number): Time | null => {
  const hour = small(text, i)
  const minute = punctIs(text, i + 1, ':') ? small(text, i + 2) : null
  if (hour === null || minute === null || hour > 23 || minute > 59 || digits(text, i + 2)!.length !== 2) return null
  let end = i + 3
  if (punctIs(text, end, ':') && isNumber(text, end + 1)) end += 2
  return { first: i, end, hour, minute }
}

/** Over `Z`, `+01:00`, `+0400`, `GMT`. */
const zone = (text: Text, i: number): number => {
  if (wordIs(text, i, 'z') || wordIs(text, i, 'gmt') || wordIs(text, i, 'utc')) return i + 1
  if (
    punctIs(text, i, '+') ||
    (punctIs(text, i, '-') && digits(text, i + 1)?.length === 4 && Number(digits(text, i + 1)) <= 1400)
  ) {
    if (!isNumber(text, i + 1)) return i
    return punctIs(text, i + 2, ':') && isNumber(text, i + 3) ? i + 4 : i + 2
  }
  return i
}

const found = (
  first: number,
  end: number,
  calendar: CalendarId,
  year: number,
  month: number,
  day: number,
): Found | null => {
  const n = dayNumber(calendar, year, month, day)
  return n === null ? null : { first, end, day: n, calendar }
}
