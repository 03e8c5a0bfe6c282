/** Numbers of units: how long, how long ago, in how long (`P20Y`, «سه ماه پیش», «السنوات الخمس المقبلة»). */
import { addMonths, dayStretch, isoDay, type Stretch } from './calendars.js'
import type { Cursor } from './cursor.js'
import type { Found } from './mention.js'
import type { DateUnit } from './words.js'

/** A number of units into the past or future: «پنج سال آینده», «الأيام الثلاثة الماضية». */
export const horizon = (
  c: Cursor,
  first: number,
  end: number,
  count: number,
  unit: DateUnit,
  direction: number,
): Found | null => {
  const iso = durationOf(count, unit)
  if (iso === null) return null
  const base = {
    first,
    end,
    grain: unit,
    stated: { calendar: c.words.civil },
    inferred: true,
    kind: 'duration' as const,
    weight: 0.4,
    iso,
  }
  if (c.anchor === null || direction === 0 || tooFar(count, unit)) return { ...base, stretch: null }
  const far = moved(c.anchor, count * direction, unit)
  return { ...base, stretch: between(Math.min(c.anchor, far), Math.max(c.anchor, far), unit) }
}

/** Days as fine as the unit deserves: years for years, months for months. */
const between = (from: number, to: number, unit: DateUnit): Stretch => {
  const digits =
    unit === 'year' || unit === 'decade' || unit === 'century'
      ? 4
      : unit === 'month' || unit === 'quarter' || unit === 'half'
        ? 7
        : 10
  return { from, to, lo: isoDay(from).slice(0, digits), hi: isoDay(to).slice(0, digits) }
}

const MONTHS: Partial<Record<DateUnit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
}

/** Beyond the years that calendars reach. */
const tooFar = (count: number, unit: DateUnit): boolean => count * (MONTHS[unit] ?? 1 / 28) > 5000

const moved = (n: number, count: number, unit: DateUnit): number => {
  const months = MONTHS[unit]
  if (months !== undefined) return addMonths('gregory', n, Math.round(count * months))
  if (unit === 'week') return n + Math.round(count * 7)
  return unit === 'day' ? n + Math.round(count) : n + Math.trunc((count * (unit === 'hour' ? 1 : 1 / 60)) / 24)
}

/** ISO 8601 of a count of units; halves in the next smaller unit. */
export const durationOf = (count: number, unit: DateUnit): string | null => {
  if (!(count > 0) || count > 100_000) return null
  if (unit === 'hour' && !Number.isInteger(count))
    return `PT${Math.floor(count) ? `${Math.floor(count)}H` : ''}${Math.round((count % 1) * 60)}M`
  if (unit === 'hour' || unit === 'minute') return `PT${count}${unit === 'hour' ? 'H' : 'M'}`
  if (unit === 'day') return `P${count}D`
  if (unit === 'week') return Number.isInteger(count) ? `P${count}W` : `P${Math.round(count * 7)}D`
  const months = count * MONTHS[unit]!
  if (unit === 'month' && !Number.isInteger(count)) return `P${Math.round(count * 30)}D`
  if (months % 12 === 0) return `P${months / 12}Y`
  const whole = Math.round(months)
  return whole > 12 && unit !== 'month' ? `P${Math.floor(whole / 12)}Y${whole % 12}M` : `P${whole}M`
}

/** One unit some way from today, as roughly as it is meant: «سه سال پیش» is `2021~`. */
export const away = (
  c: Cursor,
  first: number,
  end: number,
  count: number,
  unit: DateUnit,
  direction: number,
): Found | null => {
  const iso = durationOf(count, unit)
  if (iso === null) return null
  const base = {
    first,
    end,
    grain: unit,
    stated: { calendar: c.words.civil },
    inferred: true,
    kind: 'point' as const,
    weight: 0.5,
    iso,
  }
  if (c.anchor === null || tooFar(count, unit)) return { ...base, stretch: null }
  const n = moved(c.anchor, count * direction, unit)
  if (unit === 'day' || unit === 'hour' || unit === 'minute') return { ...base, grain: 'day', stretch: dayStretch(n) }
  const s = between(n, n, unit === 'week' ? 'day' : unit)
  return { ...base, stretch: { ...s, lo: `${s.lo}~`, hi: `${s.hi}~` } }
}

/** «۱۲ روزه»: a duration that nothing ties to a date. */
export const lasting = (c: Cursor, first: number, end: number, count: number, unit: DateUnit): Found | null => {
  const iso = durationOf(count, unit)
  return iso === null
    ? null
    : {
        first,
        end,
        grain: unit,
        stretch: null,
        stated: { calendar: c.words.civil },
        inferred: false,
        kind: 'duration',
        weight: 0.3,
        iso,
      }
}

/** An open past or future: «الأشهر الماضية», «روزهای آینده». */
export const vague = (c: Cursor, first: number, end: number, unit: DateUnit, direction: number): Found => {
  const today = c.anchor === null ? null : isoDay(c.anchor)
  const edtf = today === null || direction === 0 ? '' : direction < 0 ? `../${today}` : `${today}/..`
  return {
    first,
    end,
    grain: unit,
    stretch: null,
    edtf,
    stated: { calendar: c.words.civil },
    inferred: true,
    kind: 'range',
    weight: 0.1,
  }
}

/** «چند روز پیش», «قبل بضعة أيام», «چند سال اخیر». */
export const fewUnits = (c: Cursor, i: number, at: number): Found | null => {
  const unit = c.hit(at, 'unit')
  if (unit === undefined || unit.value.form === 'adjective') return null
  const ago = c.ago(unit.end)
  if (ago) return vague(c, i, ago.end, unit.value.unit, -1)
  const modifier = c.modifier(unit.end)
  if (modifier) return vague(c, i, modifier.end, unit.value.unit, modifier.value)
  const before = c.sets.agoBefore.before(c.text, i) ?? c.sets.since.before(c.text, i)
  return before && c.words.notSince.length === 0 ? vague(c, before.first, unit.end, unit.value.unit, -1) : null
}
