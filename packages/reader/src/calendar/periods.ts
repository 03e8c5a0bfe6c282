/** Weeks, months, years and parts of them, named from the day of writing: «ماه آینده», «النصف الأول من العام». */
import {
  centuryStretch,
  dayNumber,
  dayStretch,
  daysInMonth,
  daysStretch,
  decadeStretch,
  fieldsOf,
  monthsStretch,
  type Stretch,
  seasonStretch,
  weekdayOf,
  yearsStretch,
} from './calendars.js'
import type { Cursor } from './cursor.js'
import { fewUnits, horizon, vague } from './durations.js'
import type { Found } from './mention.js'
import { monthAlone } from './months.js'
import type { CalendarId, DateUnit } from './words.js'
import { yearNumberAt, yearOf, yearTailAt, yearWithNoun } from './years.js'

/** The period of a unit that lies `offset` units from the one of today. */
export const periodStretch = (
  c: Cursor,
  unit: DateUnit,
  offset: number,
  calendar: CalendarId = c.words.civil,
): Stretch | null => {
  const { anchor } = c
  if (anchor === null) return null
  const f = fieldsOf(calendar, anchor)
  switch (unit) {
    case 'day':
      return dayStretch(anchor + offset)
    case 'week': {
      const monday = anchor - ((weekdayOf(anchor) - c.words.weekStart + 7) % 7) + offset * 7
      return daysStretch(monday, monday + 6)
    }
    case 'month': {
      const index = f.year * 12 + f.month - 1 + offset
      return monthsStretch(calendar, Math.floor(index / 12), (((index % 12) + 12) % 12) + 1)
    }
    case 'quarter':
    case 'half': {
      const size = unit === 'quarter' ? 3 : 6
      const perYear = 12 / size
      const index = f.year * perYear + Math.floor((f.month - 1) / size) + offset
      const part = ((index % perYear) + perYear) % perYear
      return monthsStretch(calendar, Math.floor(index / perYear), part * size + 1, part * size + size)
    }
    case 'year':
      return yearsStretch(calendar, f.year + offset)
    case 'decade':
      return decadeStretch(calendar, Math.floor(f.year / 10) * 10 + offset * 10)
    case 'century':
      return centuryStretch(Math.floor(fieldsOf('gregory', anchor).year / 100) + 1 + offset)
    default:
      return null
  }
}

const WEIGHT: Partial<Record<DateUnit, number>> = {
  day: 0.8,
  week: 0.5,
  month: 0.5,
  quarter: 0.4,
  half: 0.4,
  year: 0.4,
  decade: 0.2,
  century: 0.1,
}

const period = (
  c: Cursor,
  first: number,
  end: number,
  unit: DateUnit,
  offset: number,
  calendar: CalendarId = c.words.civil,
): Found | null => {
  const stretch = periodStretch(c, unit, offset, calendar)
  if (stretch === null && (c.anchor !== null || unit === 'hour' || unit === 'minute')) return null
  return {
    first,
    end,
    grain: unit,
    stretch,
    stated: { calendar },
    inferred: true,
    kind: 'point',
    weight: WEIGHT[unit] ?? 0.3,
    ...(unit === 'day' ? { loose: 'day' as const } : {}),
  }
}

/** «سال گذشته», «هذا الأسبوع», «الأشهر القليلة الماضية», «السنوات الخمس المقبلة», «پایان سال», «امسال». */
export const unitPeriod = (c: Cursor, i: number): Found | null => {
  const span = c.hit(i, 'span')
  if (span) return period(c, i, span.end, span.value.unit, span.value.offset)
  const unit = c.hit(i, 'unit')
  if (unit === undefined || unit.value.form === 'adjective' || unit.value.form === 'pair') return null
  if (c.sets.notUnitAfter.before(c.text, i)) return null
  const some = c.sets.few.before(c.text, i)
  if (some) return fewUnits(c, some.first, i)
  const { form } = unit.value
  const name = unit.value.unit
  const modifier = c.modifier(unit.end)
  if (modifier) {
    if (name === 'hour' || name === 'minute') return null
    const era = c.calendar.era.at(c.text, modifier.end)
    const end = era?.end ?? modifier.end
    if (form === 'one') {
      // «دهه گذشته», «قرن حاضر»; «ربع» and «نیمه» need their whole
      if (name === 'half' || name === 'quarter') return null
      const said = name === 'year' ? yearNumberAt(c, end, false) : null
      if (said)
        return (
          yearWithNoun(c, i) ?? {
            first: i,
            end: said.end,
            grain: 'year',
            stretch: yearsStretch(said.calendar!, said.year!),
            stated: { calendar: said.calendar!, year: said.year! },
            inferred: false,
            kind: 'point',
            weight: 0.5,
          }
        )
      return period(c, i, end, name, modifier.value, era?.value)
    }
    if (form === 'plural') return vague(c, i, end, name, modifier.value)
    return horizon(c, i, end, 2, name, modifier.value)
  }
  if (form === 'plural' || form === 'one') {
    const few = c.sets.few.at(c.text, unit.end)
    const behindFew = few && c.modifier(few.end)
    if (behindFew) return vague(c, i, behindFew.end, name, behindFew.value)
    const number = form === 'plural' ? c.number(unit.end) : null
    if (number && number.value <= 100) {
      const direction = c.modifier(number.end)
      if (direction) return horizon(c, i, direction.end, number.value, name, direction.value)
      const months = name === 'month' && c.sets.firsts.at(c.text, number.end)
      if (months) return firstMonths(c, i, months.end, number.value)
    }
  }
  if (form !== 'one') return null
  if (c.words.theseUnits.includes(name)) {
    const these = c.sets.these.before(c.text, i)
    if (these) return period(c, these.first, unit.end, name, 0)
    const behind = c.sets.these.at(c.text, unit.end)
    if (behind && c.words.civil === 'gregory') return period(c, i, behind.end, name, 0)
  }
  if ((name === 'year' || name === 'month' || name === 'week') && c.sets.edges.before(c.text, i))
    return period(c, i, unit.end, name, 0)
  return null
}

/** Months 1 to `n` of a year: «نه ماه نخست سال جاری», «الأشهر الستة الأولى من 2024». */
export const firstMonths = (c: Cursor, first: number, end: number, n: number): Found | null => {
  const whole = wholeAt(c, end)
  if (whole === null || whole.grain !== 'year' || !Number.isInteger(n) || n > 12) return null
  return part(first, whole, 1, n)
}

const part = (first: number, whole: Found, m1: number, m2: number): Found | null => {
  const { calendar } = whole.stated
  const year = whole.stretch && fieldsOf(calendar, whole.stretch.from).year
  const stretch = year === null ? null : monthsStretch(calendar, year, m1, m2)
  return { ...whole, first, grain: 'span', kind: 'range', stretch, weight: 0.5 }
}

/** The year or month that a half, quarter or week is part of; a bare «سال» is this year. */
const wholeAt = (c: Cursor, i: number): Found | null => {
  const of = c.sets.of.at(c.text, i)
  for (const k of of ? [of.end, i] : [i]) {
    const these = c.sets.these.at(c.text, k)
    const at = these?.end ?? k
    const found = yearWithNoun(c, at) ?? unitPeriod(c, at) ?? monthAlone(c, at)
    if (found && (found.grain === 'year' || found.grain === 'month')) return found
    const tail = yearTailAt(c, k, c.words.civil)
    if (tail) {
      const calendar = tail.calendar ?? c.words.civil
      const year = yearOf(c, tail, calendar)
      const stretch = year === null ? null : yearsStretch(calendar, year)
      return {
        first: k,
        end: tail.end,
        grain: 'year',
        stretch,
        stated: { calendar, ...(tail.year === undefined ? {} : { year: tail.year }) },
        inferred: tail.year === undefined,
        kind: 'point',
        weight: 0.5,
      }
    }
    const bare = c.hit(at, 'unit')
    if (bare && bare.value.form === 'one' && (bare.value.unit === 'year' || bare.value.unit === 'month'))
      return period(c, k, bare.end, bare.value.unit, 0)
  }
  return null
}

/** «سه‌ماهه نخست سال», «النصف الأول من العام الجاري», «الأسبوع الأول من مايو», «نیمه دوم آذر». */
export const partOfYear = (c: Cursor, i: number): Found | null => {
  const list = c.at.get(i)
  if (list === undefined) return null
  for (const unit of list) {
    if (unit.value.t !== 'unit' || unit.value.form !== 'one') continue
    const name = unit.value.unit
    if (name !== 'quarter' && name !== 'half' && name !== 'week' && name !== 'decade') continue
    const n = c.number(unit.end)
    if (n === null || !n.ordinal || n.value > 4) continue
    const whole = wholeAt(c, n.end)
    if (whole === null) continue
    if (name === 'week' || name === 'decade') return whole.grain === 'month' ? { ...whole, first: i } : null
    if (whole.grain === 'month') return name === 'half' && n.value <= 2 ? halfMonth(i, whole, n.value) : null
    const size = name === 'quarter' ? 3 : 6
    if (n.value * size > 12) continue
    return part(i, whole, (n.value - 1) * size + 1, n.value * size)
  }
  return null
}

const halfMonth = (first: number, whole: Found, half: number): Found => {
  if (whole.stretch === null) return { ...whole, first }
  const { calendar } = whole.stated
  const f = fieldsOf(calendar, whole.stretch.from)
  const middle = dayNumber(calendar, f.year, f.month, 15)!
  const last = dayNumber(calendar, f.year, f.month, daysInMonth(calendar, f.year, f.month))!
  return {
    ...whole,
    first,
    grain: 'span',
    kind: 'range',
    stretch: half === 1 ? daysStretch(whole.stretch.from, middle) : daysStretch(middle + 1, last),
  }
}

/** «بهار ۱۴۰۳», «الصيف الماضي», «خريف العام الماضي». */
export const season = (c: Cursor, i: number): Found | null => {
  const s = c.hit(i, 'season')
  if (s === undefined) return null
  const number = s.value.season
  const tail = yearTailAt(c, s.end, c.words.civil) ?? yearTailAt(c, s.end, 'gregory')
  const modifier = tail ? null : c.modifier(s.end)
  if (!tail && !modifier) return null
  const end = tail?.end ?? modifier!.end
  const calendar = tail?.calendar === 'gregory' ? 'gregory' : c.words.civil
  const inferred = tail?.year === undefined
  const base = {
    first: i,
    end,
    grain: 'season' as const,
    stated: { calendar, season: number, ...(tail?.year === undefined ? {} : { year: tail.year }) },
    inferred,
    kind: 'point' as const,
    weight: 0.4,
  }
  let year: number | null
  if (tail) year = yearOf(c, tail, calendar)
  else {
    const today = c.today(calendar)
    if (today === null) return { ...base, stretch: null }
    year = today.year
    const here = seasonStretch(calendar, year, number)!
    if (modifier!.value === -1 && here.to >= c.anchor!) year--
    if (modifier!.value === 1 && here.from <= c.anchor!) year++
  }
  const stretch = year === null ? null : seasonStretch(calendar, year, number)
  return { ...base, stretch }
}

/** «دهه ۹۰ میلادی», «تسعينيات القرن الماضي», «قرن بیستم», «القرن الحادي والعشرين». */
export const decadeOrCentury = (c: Cursor, i: number): Found | null => {
  const base = { first: i, inferred: false, kind: 'point' as const, weight: 0.2 }
  const named = c.hit(i, 'decade')
  if (named) {
    const century = c.hit(named.end, 'unit')
    const direction = century?.value.unit === 'century' ? c.modifier(century.end) : null
    const end = direction?.end ?? named.end
    const years =
      direction && direction.value === 0 ? 2000 : named.value.value >= 30 || direction?.value === -1 ? 1900 : 2000
    return {
      ...base,
      end,
      grain: 'decade',
      stretch: decadeStretch('gregory', years + named.value.value),
      stated: { calendar: 'gregory' },
    }
  }
  const unit = c.hit(i, 'unit')
  if (unit === undefined || unit.value.form !== 'one') return null
  const n = c.number(unit.end)
  if (n === null) return null
  if (unit.value.unit === 'century') {
    if (!n.ordinal || n.value < 10 || n.value > 22) return null
    return {
      ...base,
      end: n.end,
      grain: 'century',
      stretch: centuryStretch(n.value),
      stated: { calendar: 'gregory' },
      weight: 0.1,
    }
  }
  if (unit.value.unit !== 'decade' || n.ordinal || n.value % 10 !== 0) return null
  const era = c.calendar.era.at(c.text, n.end)
  const end = era?.end ?? n.end
  if (n.value >= 1300) {
    const calendar = n.value < 1500 ? 'persian' : 'gregory'
    return { ...base, end, grain: 'decade', stretch: decadeStretch(calendar, n.value), stated: { calendar } }
  }
  if (n.value < 10 || n.value > 90) return null
  const calendar = era?.value === 'gregory' || c.words.civil === 'gregory' ? 'gregory' : 'persian'
  const start = calendar === 'gregory' ? n.value + (n.value >= 30 ? 1900 : 2000) : n.value + 1300
  return { ...base, end, grain: 'decade', stretch: decadeStretch(calendar, start), stated: { calendar } }
}

/** «نه ماهه امسال», «شش ماهه سال ۱۴۰۳». */
export const yearMonths = (c: Cursor, i: number, end: number, count: number): Found | null => {
  if (c.hit(end, 'span') === undefined && c.hit(end, 'unit')?.value.unit !== 'year') return null
  const whole = wholeAt(c, end)
  return whole?.grain === 'year' && Number.isInteger(count) ? part(i, whole, 1, count) : null
}
