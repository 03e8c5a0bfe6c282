/** EDTF dates as days: the first and the last that a date can mean. */
import edtf from 'edtf'

export interface Bounds {
  /** `YYYY-MM-DD`, null when it is open. */
  readonly from: string | null
  readonly to: string | null
}

const NONE: Bounds = { from: null, to: null }
const KEPT = 4096
const known = new Map<string, Bounds>()

const day = (milliseconds: number): string | null =>
  Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : null

const work = (date: string): Bounds => {
  // days, months and years are nearly all there is; the library is for the rest
  const plain = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:]+)?[~?%]?$/.exec(date)
  if (plain) {
    const [, year, month, dayOfMonth] = plain
    if (dayOfMonth) return { from: `${year}-${month}-${dayOfMonth}`, to: `${year}-${month}-${dayOfMonth}` }
    if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` }
    if (Number(month) <= 12) return { from: `${year}-${month}-01`, to: day(Date.UTC(Number(year), Number(month), 0)) }
  }
  try {
    const parsed = edtf(date)
    return { from: date.startsWith('..') ? null : day(parsed.min), to: date.endsWith('..') ? null : day(parsed.max) }
  } catch {
    return NONE
  }
}

/**
 * @param date EDTF, e.g. `2024-06`, `2023-04-24/2023-04-26`, `../2025-12-02`
 * @returns its bounds, both null for what is no EDTF
 */
export const boundsOf = (date: string | null | undefined): Bounds => {
  if (!date) return NONE
  let bounds = known.get(date)
  if (!bounds) {
    bounds = work(date)
    if (known.size >= KEPT) known.clear()
    known.set(date, bounds)
  }
  return bounds
}

const DAY = 86_400_000
const number = (d: string): number => Date.parse(`${d}T00:00Z`)

/** Days from one day to another, negative when the second lies before. */
export const daysBetween = (a: string, b: string): number => Math.round((number(b) - number(a)) / DAY)

/** The day so many days later. */
export const plusDays = (d: string, n: number): string => new Date(number(d) + n * DAY).toISOString().slice(0, 10)

/** Days that lie between two stretches of time, 0 when they touch, null when one is not known. */
export const gapBetween = (a: Bounds, b: Bounds): number | null => {
  if ((!a.from && !a.to) || (!b.from && !b.to)) return null
  if (a.to && b.from && a.to < b.from) return daysBetween(a.to, b.from)
  if (b.to && a.from && b.to < a.from) return daysBetween(b.to, a.from)
  return 0
}
