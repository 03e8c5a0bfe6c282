/** Dates of the ledger (EDTF) as the days that calendars and linked data can hold. Days are text, so no time zone moves them. */

/** A stretch of whole days, or one moment of a day. */
export interface Days {
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string
  readonly to: string
  /** `hh:mm:ss` of the clock where it happened, null for whole days. */
  readonly time: string | null
  /** The text gave the offset too: `Z`, `+03:30`. */
  readonly zone: string | null
  /** The source says about, or is not sure. */
  readonly uncertain: boolean
}

const ONE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?([~?%]?)$/

/** @returns null when the date is no day: a month, a year, an open end */
export const daysOf = (edtf: string | null): Days | null => {
  if (!edtf) return null
  const [first = '', last = first, ...more] = edtf.split('/')
  const [a, b] = [ONE.exec(first), ONE.exec(last)]
  if (!a || !b || more.length > 0 || b[1]! < a[1]!) return null
  return {
    from: a[1]!,
    to: b[1]!,
    time: a[2] && first === last ? `${a[2]}${a[3] ?? ':00'}` : null,
    zone: first === last ? (a[4] ?? null) : null,
    uncertain: a[5] !== '' || b[5] !== '',
  }
}

const endOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** Months with which the parts of a year end, by their number in EDTF: quarters 33 to 36, halves 40 and 41. */
const PARTS: Readonly<Record<string, number>> = { 33: 3, 34: 6, 35: 9, 36: 12, 40: 6, 41: 12 }

/** @returns the last day that a date can mean, null when it is open or no such day is to be told */
export const lastDayOf = (edtf: string | null): string | null => {
  const end = (edtf ?? '').split('/').at(-1)!
  const parts = /^(\d{4}|\d{3}X)(?:-(\d{2}))?(?:-(\d{2}))?(?:T[\d:.Z+-]+)?[~?%]?$/.exec(end)
  if (!parts) return null
  const [, year, month, day] = parts
  const number = Number(year!.replace('X', '9'))
  if (day) return `${year}-${month}-${day}`
  if (!month) return `${number}-12-31`
  const last = Number(month) <= 12 ? Number(month) : PARTS[month]
  return last ? endOfMonth(number, last) : null
}

/** @returns a plain ISO 8601 year, month or day, or both ends of a stretch; nulls for what is open, about or unsure */
export const isoOf = (edtf: string | null): { readonly start: string | null; readonly end: string | null } => {
  const iso = (part: string): string | null =>
    /^\d{4}(-(0\d|1[0-2])(-\d{2}(T[\d:]+(Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(part) ? part : null
  const [first = '', last] = (edtf ?? '').split('/')
  return { start: iso(first), end: last === undefined ? null : iso(last) }
}

/** The day after, `YYYY-MM-DD`. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
