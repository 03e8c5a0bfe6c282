/** Days and months by name: «12 آذرماه سال جاری», «من 3 إلى 5 مايو», «تشرين الثاني/نوفمبر ٢٠٢٤», «مايو الماضي». */
import { dayNumber, dayStretch, daysInMonth, daysStretch, monthsStretch, type Stretch } from './calendars.js'
import type { Cursor } from './cursor.js'
import { isFuture } from './future.js'
import type { Found } from './mention.js'
import type { CalendarId, Direction } from './words.js'
import { yearOf, yearTailAt } from './years.js'

export interface MonthRead {
  readonly calendar: CalendarId
  readonly month: number
  readonly weak: boolean | 'year' | 'number'
  readonly end: number
}

/** A month's name with its second name («حزيران/يونيو») and epithet («رمضان المبارك»). */
export const monthAt = (c: Cursor, i: number): MonthRead | null => {
  const m = c.hit(i, 'month')
  if (m === undefined) return null
  let { weak } = m.value
  let { end } = m
  if (c.isPunctuation(end, '/(-')) {
    const other = c.hit(end + 1, 'month')
    if (other && other.value.month === m.value.month && other.value.calendar === m.value.calendar) {
      const paren = c.isPunctuation(end, '(')
      end = paren && c.isPunctuation(other.end, ')') ? other.end + 1 : other.end
      weak = false
    }
  }
  const twin = c.hit(end, 'month')
  if (twin && twin.value.month === m.value.month && twin.value.calendar === m.value.calendar) {
    end = twin.end
    weak = false
  }
  const epithet = c.sets.epithets.at(c.text, end)
  if (epithet) {
    end = epithet.end
    weak = false
  }
  return { calendar: m.value.calendar, month: m.value.month, weak, end }
}

/** A day of the month: figures of at most two digits, or an ordinal. */
export const dayAt = (c: Cursor, i: number): { day: number; end: number } | null => {
  const s = c.digits(i)
  if (s !== null) {
    const day = Number(s)
    return s.length <= 2 && day >= 1 && day <= 31 ? { day, end: i + 1 } : null
  }
  for (const w of c.wordsAt(i))
    if (
      (w.number.role === 'ordinal' || (w.number.role === 'cardinal' && c.sets.to.at(c.text, w.end))) &&
      w.number.value <= 31
    )
      return { day: w.number.value, end: w.end }
  return null
}

/** News looks back: a day as far behind as ahead is behind, unless the clause speaks of the future. */
const BACKWARD = 0.85

/** The year that puts a day of a month nearest to the day of writing, or on one side of it. */
export const nearestYear = (
  c: Cursor,
  calendar: CalendarId,
  month: number,
  day: number,
  direction: Direction | null,
  future = false,
): number | null => {
  const today = c.today(calendar)
  if (today === null) return null
  let best: number | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const year of [today.year - 1, today.year, today.year + 1]) {
    const n = dayNumber(calendar, year, month, Math.min(day, daysInMonth(calendar, year, month)))
    if (n === null) continue
    const away = n - c.anchor!
    if (direction === -1 && away > 0) continue
    if (direction === 1 && away < 0) continue
    const far = away < 0 && !future ? -away * BACKWARD : Math.abs(away)
    if (far < distance) {
      best = year
      distance = far
    }
  }
  return best
}

/** The year of a month alone: «مايو الماضي» is the last May that has ended. */
const yearOfMonth = (c: Cursor, m: MonthRead, direction: Direction | null): number | null => {
  const today = c.today(m.calendar)
  if (today === null) return null
  if (direction === -1) return m.month < today.month ? today.year : today.year - 1
  if (direction === 1) return m.month > today.month ? today.year : today.year + 1
  if (direction === 0) return today.year
  return nearestYear(c, m.calendar, m.month, 15, null)
}

/** «12 من الشهر الجاري», «۱۲ ماه آینده»: a day of a month named from the day of writing. */
const dayOfThisMonth = (c: Cursor, i: number): Found | null => {
  const day = dayAt(c, i)
  const of = day && c.sets.of.at(c.text, day.end)
  const unit = of && c.hit(of.end, 'unit')
  if (!day || !unit || unit.value.unit !== 'month' || unit.value.form !== 'one') return null
  const modifier = c.modifier(unit.end)
  if (modifier === null) return null
  const calendar = c.words.civil
  const today = c.today(calendar)
  const base = {
    first: i,
    end: modifier.end,
    grain: 'day' as const,
    stated: { calendar, day: day.day },
    inferred: true,
    kind: 'point' as const,
    weight: 0.9,
  }
  if (today === null) return { ...base, stretch: null }
  const index = today.year * 12 + today.month - 1 + modifier.value
  const n = dayNumber(calendar, Math.floor(index / 12), (index % 12) + 1, day.day)
  return n === null ? null : { ...base, stretch: dayStretch(n) }
}

const TO = '-–—'

/** Days of a month: one, a range or a list. */
export const dayOfMonth = (c: Cursor, i: number): Found | null => {
  const first = dayAt(c, i)
  if (first === null) return null
  if (c.isPunctuation(i - 1, '/.:') && c.tight(i - 1)) return null
  const here = dayOfThisMonth(c, i)
  if (here) return here
  let last = first.day
  let j = first.end
  for (let guard = 0; guard < 6; guard++) {
    const month = monthBehind(c, j)
    if (month) return last > first.day || guard === 0 ? finish(c, i, first.day, last, month, guard > 0) : null
    let k = c.sets.to.at(c.text, j)?.end ?? j
    if (k === j && (c.isAnd(j) || c.isPunctuation(j, TO))) k++
    if (k < c.text.size && c.isAnd(k) && k > j) k++
    let next = dayAt(c, k)
    // «والخامس من مايو»: the joining word is glued to the ordinal
    if (k === j && !(next && c.at.get(k)?.some((m) => m.proclitic !== ''))) next = null
    if (next === null) return null
    if (k > j && c.isAnd(j) && next.day !== last + 1 && !c.sets.between.before(c.text, i)) return null
    last = next.day
    j = next.end
  }
  return null
}

/** The month that a day belongs to. */
const monthBehind = (c: Cursor, i: number): MonthRead | null => {
  const direct = monthAt(c, i)
  if (direct) return direct
  const of = c.sets.of.at(c.text, i)
  const month = of ? monthAt(c, of.end) : null
  if (month) return month
  if (c.isPunctuation(i, '/-') && c.tight(i - 1)) return monthAt(c, i + 1)
  return null
}

const finish = (c: Cursor, i: number, d1: number, d2: number, month: MonthRead, list: boolean): Found | null => {
  const { calendar } = month
  let end = month.end
  const tail = yearTailAt(c, end, calendar)
  let year: number | null = null
  let direction: Direction | null = null
  if (tail) {
    year = yearOf(c, tail, calendar)
    end = tail.end
  } else {
    const modifier = c.modifier(end)
    if (modifier) {
      direction = modifier.value
      end = modifier.end
    }
  }
  if (month.weak === 'year' && !tail && !plausibleWeak(c, end)) return null
  const stated = { calendar, month: month.month, day: d1, ...(tail?.year !== undefined ? { year: tail.year } : {}) }
  const inferred = tail?.year === undefined
  if (year === null)
    year =
      direction === 0
        ? (c.today(calendar)?.year ?? null)
        : nearestYear(c, calendar, month.month, d1, direction, isFuture(c, i, end))
  const weight = inferred ? 0.9 : 1
  if (year === null) {
    const edtf = calendar === 'gregory' ? unspecified(month.month, d1, d2) : ''
    return {
      first: i,
      end,
      grain: list ? 'span' : 'day',
      stretch: null,
      edtf,
      stated,
      inferred,
      kind: list ? 'range' : 'point',
      weight: 0.6,
    }
  }
  const from = dayNumber(calendar, year, month.month, d1)
  const to = dayNumber(calendar, year, month.month, d2)
  if (from === null || to === null) return null
  const stretch: Stretch = list ? daysStretch(from, to) : dayStretch(from)
  return {
    first: i,
    end,
    grain: list ? 'span' : 'day',
    stretch,
    stated,
    inferred,
    kind: list ? 'range' : 'point',
    weight,
  }
}

const two = (n: number): string => String(n).padStart(2, '0')
const unspecified = (month: number, d1: number, d2: number): string =>
  d1 === d2 ? `XXXX-${two(month)}-${two(d1)}` : `XXXX-${two(month)}-${two(d1)}/XXXX-${two(month)}-${two(d2)}`

const plausibleWeak = (c: Cursor, end: number): boolean =>
  end >= c.text.size || c.text.kind[end]! > 0 || c.sets.afterWeakMonth.at(c.text, end) !== null

/** A month without a day: «آذرماه», «مايو 2024», «رمضان الماضي», «من مايو إلى يوليو 2024». */
export const monthAlone = (c: Cursor, i: number): Found | null => {
  const month = monthAt(c, i)
  if (month === null) return null
  const { calendar } = month
  let end = month.end
  let tail = yearTailAt(c, end, calendar)
  let last = month
  if (!tail) {
    let k = c.sets.to.at(c.text, end)?.end ?? end
    if (k === end && (c.isAnd(end) || c.isPunctuation(end, TO))) k++
    const second = k > end || c.at.get(k)?.some((m) => m.proclitic !== '') ? monthAt(c, k) : null
    const theirs =
      second && second.calendar === calendar && second.month > month.month ? yearTailAt(c, second.end, calendar) : null
    if (second && theirs) {
      last = second
      tail = theirs
    }
  }
  const modifier = tail ? null : c.modifier(end)
  if (month.weak && !tail && !(modifier && month.weak === true) && !c.sets.beforeWeakMonth.before(c.text, i))
    return null
  end = tail?.end ?? modifier?.end ?? end
  const year = tail ? yearOf(c, tail, calendar) : yearOfMonth(c, month, modifier?.value ?? null)
  const stated = { calendar, month: month.month, ...(tail?.year !== undefined ? { year: tail.year } : {}) }
  const inferred = tail?.year === undefined
  const one = last.month === month.month
  const base = {
    first: i,
    end,
    grain: one ? ('month' as const) : ('span' as const),
    stated,
    inferred,
    kind: one ? ('point' as const) : ('range' as const),
  }
  if (year === null)
    return { ...base, stretch: null, edtf: calendar === 'gregory' ? `XXXX-${two(month.month)}` : '', weight: 0.3 }
  const stretch = monthsStretch(calendar, year, month.month, last.month)
  return stretch && { ...base, stretch, weight: inferred ? 0.5 : 0.7 }
}
