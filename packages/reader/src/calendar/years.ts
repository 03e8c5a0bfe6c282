/** Years: with their noun («سال ۱۴۰۲»), their era («۲۰۱۳ میلادی»), behind a month, relative («من العام الماضي»). */
import { yearsStretch } from './calendars.js'
import type { Cursor } from './cursor.js'
import type { Found } from './mention.js'
import { calendarOfYear } from './numeric.js'
import type { CalendarId } from './words.js'

export interface YearRead {
  readonly calendar: CalendarId | null
  readonly year?: number
  /** Relative to the day of writing. */
  readonly offset?: number
  readonly end: number
}

/** An era behind a year, or null. */
const eraAt = (c: Cursor, i: number): { calendar: CalendarId; end: number } | null => {
  const era = c.calendar.era.at(c.text, i)
  return era && { calendar: era.value, end: era.end }
}

/** The number of a year that begins at a token: four digits, two where the language writes so, or words. */
export const yearNumberAt = (
  c: Cursor,
  i: number,
  short: boolean,
  wanted: CalendarId | null = null,
): YearRead | null => {
  const s = c.digits(i)
  let year: number
  let end = i + 1
  let calendar: CalendarId | null
  if (s !== null) {
    year = Number(s)
    if (s.length === 4) calendar = calendarOfYear(year, c.words)
    else if (s.length === 2 && short) {
      const era = eraAt(c, end)
      if (era?.calendar === 'gregory')
        return { calendar: 'gregory', year: year + (year < 40 ? 2000 : 1900), end: era.end }
      const range = c.words.shortYears.find(
        (r) => year >= r.from && year <= r.to && (wanted === null || wanted === r.calendar),
      )
      if (!range) return null
      return { calendar: range.calendar, year: year + range.add, end: era ? era.end : end }
    } else return null
  } else {
    const n = c.number(i)
    if (n === null || n.ordinal || n.figures || !n.scaled || n.value < 1200 || n.value > 2199) return null
    year = n.value
    end = n.end
    calendar = calendarOfYear(year, c.words)
  }
  if (calendar === null) return null
  const era = eraAt(c, end)
  if (era && calendarFits(era.calendar, year)) return { calendar: era.calendar, year, end: era.end }
  if (wanted !== null && calendarFits(wanted, year)) calendar = wanted
  return { calendar, year, end }
}

const calendarFits = (calendar: CalendarId, year: number): boolean => (calendar === 'gregory') === year >= 1600

/** What says the year behind a day and month: `1404`, «سال جاری», «من العام الماضي», «امسال». */
export const yearTailAt = (c: Cursor, i: number, calendar: CalendarId): YearRead | null => {
  let j = i
  if (c.isPunctuation(j, '،,') && c.digits(j + 1)?.length === 4) j++
  const direct = yearNumberAt(c, j, calendar === 'persian', calendar)
  if (direct && fits(direct, calendar) && !(c.digits(j)?.length === 2 && c.sets.to.at(c.text, direct.end)))
    return direct
  const span = c.hit(j, 'span')
  if (span && span.value.unit === 'year') return { calendar: null, offset: span.value.offset, end: span.end }
  const of = c.sets.of.at(c.text, j)
  for (const k of of ? [j, of.end] : [j]) {
    if (k !== j) {
      const bare = yearNumberAt(c, k, false, calendar)
      if (bare && fits(bare, calendar)) return bare
      const whole = c.hit(k, 'span')
      if (whole && whole.value.unit === 'year') return { calendar: null, offset: whole.value.offset, end: whole.end }
    }
    const these = c.sets.these.at(c.text, k)
    const unit = c.hit(these?.end ?? k, 'unit')
    if (unit?.value.unit !== 'year' || unit.value.form !== 'one') continue
    const year = yearNumberAt(c, fillersAt(c, unit.end), calendar === 'persian', calendar)
    if (year && fits(year, calendar)) return year
    const modifier = c.modifier(unit.end)
    if (modifier) {
      const era = eraAt(c, modifier.end)
      return { calendar: era ? era.calendar : null, offset: modifier.value, end: era ? era.end : modifier.end }
    }
    if (these) return { calendar: null, offset: 0, end: unit.end }
  }
  return null
}

const fits = (y: YearRead, calendar: CalendarId): boolean =>
  y.calendar === calendar || (y.calendar !== 'gregory' && calendar !== 'gregory')

export const fillersAt = (c: Cursor, i: number): number => c.sets.yearFillers.at(c.text, i)?.end ?? i

/** The year of a tail, its calendar decided by the month that it belongs to. */
export const yearOf = (c: Cursor, tail: YearRead, calendar: CalendarId): number | null => {
  if (tail.year !== undefined) return tail.year
  const today = c.today(tail.calendar ?? calendar)
  return today === null ? null : today.year + (tail.offset ?? 0)
}

const yearFound = (
  first: number,
  end: number,
  calendar: CalendarId,
  y1: number,
  y2 = y1,
  weight = 0.5,
): Found | null => {
  const stretch = yearsStretch(calendar, y1, y2)
  if (stretch === null) return null
  const one = y1 === y2
  return {
    first,
    end,
    grain: one ? 'year' : 'span',
    stretch,
    stated: { calendar, year: y1 },
    inferred: false,
    kind: one ? 'point' : 'range',
    weight,
  }
}

/** «سال ۱۴۰۲», «عامي 2020 و2021», «سال‌های ۱۴۰۲ تا ۱۴۰۴», «عام 2020-2025». */
export const yearWithNoun = (c: Cursor, i: number): Found | null => {
  const unit = c.hit(i, 'unit')
  if (unit?.value.unit !== 'year' || unit.value.form === 'dual' || unit.value.form === 'adjective') return null
  const at = fillersAt(c, unit.end)
  const y = yearNumberAt(c, at, true)
  if (y === null) return null
  if (c.digits(at)?.length === 2 && y.calendar === 'persian' && (unit.value.form !== 'one' || c.hit(y.end, 'unit')))
    return null
  const second = secondYearAt(c, y.end, y, c.sets.between.before(c.text, i) ? 'any' : 'next')
  if (second) return yearFound(i, second.end, second.calendar ?? y.calendar!, y.year!, second.year!)
  // «عام 1445هـ / 2024م»
  if (c.isPunctuation(y.end, '/(') && y.calendar !== 'gregory') {
    const other = yearNumberAt(c, y.end + 1, false)
    if (other?.calendar === 'gregory')
      return yearFound(i, c.isPunctuation(other.end, ')') ? other.end + 1 : other.end, 'gregory', other.year!)
  }
  return yearFound(i, y.end, y.calendar!, y.year!)
}

const secondYearAt = (c: Cursor, i: number, first: YearRead, list: 'any' | 'next' | 'none'): YearRead | null => {
  let j = c.sets.to.at(c.text, i)?.end ?? i
  if (j === i && (c.isPunctuation(i, '-–—') || (c.isPunctuation(i, '/') && c.tight(i)))) j++
  const and = j === i && c.isAnd(i)
  if (and) j++
  if (j === i || (and && list === 'none')) return null
  const noun = c.hit(j, 'unit')
  if (noun?.value.unit === 'year') j = noun.end
  const y = yearNumberAt(c, j, first.year! < 1500 && c.digits(j)?.length === 2, null)
  if (
    y === null ||
    (and && list === 'next' && y.year !== first.year! + 1) ||
    y.year! <= first.year! ||
    y.year! - first.year! > 60
  )
    return null
  return y.calendar === first.calendar || (y.calendar === 'gregory') === first.year! >= 1600 ? y : null
}

/** «۲۰۱۳ میلادی», «1445هـ», and a bare year behind a word that asks for one («في 2019», «تا ۲۰۳۰»). */
export const yearAlone = (c: Cursor, i: number): Found | null => {
  const s = c.digits(i)
  if (s === null || s.length !== 4 || c.isPunctuation(i + 1, '/.:٪%') || c.isPunctuation(i - 1, '/.:$€')) return null
  const year = Number(s)
  const calendar = calendarOfYear(year, c.words)
  if (calendar === null) return null
  const era = eraAt(c, i + 1)
  if (era && calendarFits(era.calendar, year) && (c.word(i + 1).length > 1 || year % 100 !== 0))
    return yearFound(i, era.end, era.calendar, year)
  if (
    year % 100 === 0 ||
    (calendar === 'gregory' && (year < 1900 || year > 2100)) ||
    c.hit(i + 1, 'unit') ||
    c.wordsAt(i + 1).length > 0
  )
    return null
  if (!c.sets.beforeYear.before(c.text, i)) return null
  const second = secondYearAt(
    c,
    i + 1,
    { calendar, year, end: i + 1 },
    c.sets.between.before(c.text, i) ? 'any' : 'none',
  )
  if (second) return yearFound(i, second.end, calendar, year, second.year!)
  return yearFound(i, i + 1, calendar, year, year, 0.4)
}
