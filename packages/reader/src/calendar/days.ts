/** Days named from the day of writing: «امروز», «أمس», weekdays, «سه‌شنبه هفته آینده», «شب گذشته». */
import { dayStretch, weekdayOf } from './calendars.js'
import type { Cursor } from './cursor.js'
import { isFuture } from './future.js'
import type { Found } from './mention.js'
import { periodStretch } from './periods.js'

/** «امروز», «أمس الأول», «غدا». */
export const relativeDay = (c: Cursor, i: number): Found | null => {
  const day = c.hit(i, 'day')
  if (day === undefined || c.sets.notDayBefore.at(c.text, day.end)) return null
  return relative(c, i, day.end, day.value.offset)
}

/** «شب گذشته»: a part of the day with a direction; tonight, last night. */
export const relativePart = (c: Cursor, i: number): Found | null => {
  const part = c.hit(i, 'part')
  if (part === undefined) return null
  const modifier = c.modifier(part.end)
  return modifier ? relative(c, i, modifier.end, modifier.value) : null
}

const relative = (c: Cursor, first: number, end: number, offset: number): Found => ({
  first,
  end,
  grain: 'day',
  stretch: c.anchor === null ? null : dayStretch(c.anchor + offset),
  stated: { calendar: c.words.civil },
  inferred: true,
  kind: 'point',
  weight: 0.8,
  loose: 'day',
})

/** «الثلاثاء», «روز چهارشنبه», «الأحد الماضي», «یکشنبه هفته آینده». */
export const weekday = (c: Cursor, i: number): Found | null => {
  const w = c.hit(i, 'weekday')
  if (w === undefined || c.sets.notWeekdayAfter.before(c.text, i)) return null
  const { day } = w.value
  const stated = { calendar: c.words.civil, weekday: day }
  const base = {
    first: i,
    grain: 'day' as const,
    stated,
    inferred: true,
    kind: 'point' as const,
    weight: 0.7,
    loose: 'weekday' as const,
  }
  const modifier = c.modifier(w.end)
  if (!modifier && c.digits(w.end) === null && c.calendar.weekdayCities.get(day)?.before(c.text, i)) return null
  if (c.anchor === null) return { ...base, end: modifier?.end ?? w.end, stretch: null }
  const back = (weekdayOf(c.anchor) - day + 7) % 7
  const forth = (7 - back) % 7
  if (modifier) {
    const move = modifier.value === 1 ? forth || 7 : modifier.value === -1 ? -(back || 7) : -back
    return { ...base, end: modifier.end, stretch: dayStretch(c.anchor + move), weight: 0.75 }
  }
  // «من الأسبوع المقبل», «هفته گذشته»
  const of = c.sets.of.at(c.text, w.end)
  const these = c.sets.these.at(c.text, of?.end ?? w.end)
  const at = these?.end ?? of?.end ?? w.end
  const week = c.hit(at, 'unit')
  if (week?.value.unit === 'week' && week.value.form === 'one') {
    const direction = c.modifier(week.end)
    if (direction || these) {
      const period = periodStretch(c, 'week', direction?.value ?? 0)!
      const n = period.from + ((day - c.words.weekStart + 7) % 7)
      return { ...base, end: direction?.end ?? week.end, stretch: dayStretch(n), weight: 0.8 }
    }
  }
  const n = isFuture(c, i, w.end) ? c.anchor + forth : c.anchor - back
  return { ...base, end: w.end, stretch: dayStretch(n) }
}
