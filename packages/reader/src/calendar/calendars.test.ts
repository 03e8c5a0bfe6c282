import { describe, expect, it } from 'vitest'
import {
  addMonths,
  centuryStretch,
  dayNumber,
  dayOfEdtf,
  decadeStretch,
  edtfOf,
  fieldsOf,
  isoDay,
  monthsStretch,
  seasonStretch,
  weekdayOf,
  yearsStretch,
} from './calendars.js'
import type { CalendarId } from './words.js'

/** The platform's own calendars (ICU) as the second opinion. */
const icu = (calendar: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })

describe('calendars', () => {
  it.each(['persian', 'islamic-umalqura'] as const)(
    '%s agrees with ICU on every 11th day from 1990 to 2035',
    (calendar: CalendarId) => {
      const format = icu(calendar)
      const first = dayNumber('gregory', 1990, 1, 1)!
      const last = dayNumber('gregory', 2035, 12, 31)!
      for (let n = first; n <= last; n += 11) {
        const parts = Object.fromEntries(
          format.formatToParts(new Date(`${isoDay(n)}T00:00:00Z`)).map((p) => [p.type, p.value]),
        )
        expect(fieldsOf(calendar, n)).toEqual({
          year: Number(parts.year),
          month: Number(parts.month),
          day: Number(parts.day),
        })
      }
    },
  )

  it('knows weekdays', () => {
    expect(weekdayOf(dayOfEdtf('2025-12-02T17:16')!)).toBe(2)
    expect(weekdayOf(dayOfEdtf('2024-11-24')!)).toBe(7)
  })

  it('has no 30th of Esfand in a common year and no 31st of April', () => {
    expect(dayNumber('persian', 1404, 12, 30)).toBeNull()
    expect(dayNumber('persian', 1403, 12, 30)).not.toBeNull()
    expect(dayNumber('gregory', 2024, 4, 31)).toBeNull()
  })

  it('writes periods as EDTF', () => {
    expect(edtfOf(monthsStretch('gregory', 2024, 5)!)).toBe('2024-05')
    expect(edtfOf(monthsStretch('gregory', 2024, 1, 6)!)).toBe('2024-01/2024-06')
    expect(edtfOf(monthsStretch('persian', 1404, 9)!)).toBe('2025-11-22/2025-12-21')
    expect(edtfOf(yearsStretch('persian', 1403)!)).toBe('2024-03-20/2025-03-20')
    expect(edtfOf(yearsStretch('gregory', 2020, 2025)!)).toBe('2020/2025')
    expect(edtfOf(seasonStretch('gregory', 2024, 3)!)).toBe('2024-23')
    expect(edtfOf(seasonStretch('persian', 1403, 1)!)).toBe('2024-03-20/2024-06-20')
    expect(edtfOf(decadeStretch('gregory', 1990)!)).toBe('199X')
    expect(edtfOf(centuryStretch(20)!)).toBe('19XX')
  })

  it('moves by months and keeps the day where it can', () => {
    expect(isoDay(addMonths('gregory', dayOfEdtf('2024-01-31')!, 1))).toBe('2024-02-29')
    expect(isoDay(addMonths('gregory', dayOfEdtf('2024-01-31')!, -12))).toBe('2023-01-31')
  })
})
