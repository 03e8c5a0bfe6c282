/** Units with a number in front, and «every». */
import type { Cursor } from './cursor.js'
import { away, horizon, lasting } from './durations.js'
import { isFuture } from './future.js'
import type { Found } from './mention.js'
import { firstMonths, yearMonths } from './periods.js'

/** «سه ماه پیش», «قبل ثلاثة أيام», «ظرف سه ماه», «لفترة 20 عامًا», «جنگ ۱۲ روزه», «شش ماه نخست سال». */
export const counted = (c: Cursor, i: number): Found | null => {
  let count: number
  let at: number
  let unit = c.hit(i, 'unit')
  if (unit && c.wordsAt(i).length > 0) unit = undefined
  if (unit?.value.form === 'dual') {
    count = 2
    at = i
  } else if (unit && (unit.value.form === 'one' || unit.value.form === 'plural')) {
    const one = c.number(unit.end)
    if (!c.sets.lasting.before(c.text, i) || (one && one.value !== 1)) return null
    if (one && !one.figures && !one.ordinal) return lasting(c, i, one.end, 1, unit.value.unit)
    count = 1
    at = i
  } else {
    const n = c.number(i)
    const clock = c.hit(i - 1, 'unit')?.value.unit === 'hour'
    if (n === null || n.ordinal || (clock && n.figures) || (c.isPunctuation(i - 1, '/:.-') && c.tight(i - 1)))
      return null
    count = n.value
    at = n.end
    unit = c.hit(at, 'unit')
    if (unit === undefined || unit.value.form === 'dual' || unit.value.form === 'pair') return null
  }
  // «سه ماهه نخست» was tried as a quarter; as a unit it is of months.
  const units = (c.at.get(at) ?? []).filter((m) => m.value.t === 'unit')
  const usable = units.find((m) => m.value.t === 'unit' && m.value.unit !== 'quarter' && m.value.unit !== 'half')
  if (usable === undefined || usable.value.t !== 'unit') return null
  const name = usable.value.unit
  let { end } = usable
  if (usable.value.form === 'adjective') {
    if (name === 'month' && c.sets.firsts.at(c.text, end))
      return firstMonths(c, i, c.sets.firsts.at(c.text, end)!.end, count)
    if (name === 'month') {
      const year = count < 12 ? yearMonths(c, i, end, count) : null
      if (year) return year
    }
    return lasting(c, i, end, count, name)
  }
  const half = c
    .wordsAt(c.isAnd(end) ? end + 1 : end)
    .find((w) => w.number.role === 'fraction' && (c.isAnd(end) || w.joined))
  if (half) {
    count += half.number.value
    end = half.end
  }
  const ago = c.ago(end)
  if (ago) return away(c, i, ago.end, count, name, -1)
  const modifier = c.modifier(end)
  if (modifier && modifier.value !== 0) {
    const hence = c.sets.henceAfter.at(c.text, end)
    if (hence) return away(c, i, hence.end, count, name, 1)
    return horizon(c, i, modifier.end, count, name, modifier.value)
  }
  if (name === 'month') {
    const first = c.sets.firsts.at(c.text, end)
    const months = first && firstMonths(c, i, first.end, count)
    if (months) return months
  }
  const before = c.sets.agoBefore.before(c.text, i)
  if (before) {
    const found = away(c, before.first, end, count, name, -1)
    return found && { ...found, first: before.first }
  }
  const since = c.sets.since.before(c.text, i)
  if (since && c.words.notSince.length === 0) {
    const s = horizon(c, since.first, end, count, name, -1)
    return s && { ...s, bound: 'since' }
  }
  const during = c.sets.during.before(c.text, i)
  const within = c.sets.within.before(c.text, i) ?? (during && isFuture(c, during.first, end) ? during : null)
  if (within) {
    const s = horizon(c, within.first, end, count, name, 1)
    return s && { ...s, bound: 'within' }
  }
  return lasting(c, i, end, count, name)
}

/** «هر سال», «كل يوم جمعة». */
export const recurring = (c: Cursor, i: number): Found | null => {
  const unit = c.hit(i, 'unit')
  const day = c.hit(i, 'weekday')
  if ((unit === undefined || unit.value.form !== 'one') && day === undefined) return null
  const every = c.sets.every.before(c.text, i)
  if (every === null) return null
  if (unit && c.modifier(unit.end)) return null
  const weekday = day ?? (unit ? c.hit(unit.end, 'weekday') : undefined)
  const end = weekday?.end ?? unit!.end
  return {
    first: every.first,
    end,
    grain: unit && !weekday ? unit.value.unit : 'week',
    stretch: null,
    inferred: false,
    kind: 'recurring',
    weight: 0.2,
    stated: { calendar: c.words.civil, ...(weekday ? { weekday: weekday.value.day } : {}) },
  }
}
