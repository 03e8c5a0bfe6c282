/** What is said of itself in the interface: kinds, statuses, countries, dates, numbers. */
import { parseDate } from '@internationalized/date'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useManner } from '../manner.js'

/** Countries as CLDR names them, by ISO 3166-1 alpha-3 codes; those of alpha-2 are found by the browser's own list. */
import alpha from './countries.json'

const TWO = alpha as Readonly<Record<string, string>>

export interface Say {
  country(code: string): string
  /** Every country with its name, in the order of the language. */
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` in the chosen calendar. */
  day(day: string, how?: 'long' | 'short'): string
  month(month: string, how?: 'long' | 'short'): string
  /** A record's own date as far as it is one day, month or year; else the day it stands on. */
  when(record: { readonly date: string | null; readonly day: string }): string
  /** A moment, ISO 8601. */
  moment(iso: string): string
  number(n: number): string
  /** What a unit is called: a currency's name, else the label of the count. */
  unit(unit: string): string
  compact(n: number): string
  percent(share: number): string
  /** Days between two days: "3 years ago", "in 5 days". */
  ago(day: string, today: string): string
  /** A message of the interface, and the plain value where there is none. */
  label(group: string, value: string): string
}

const atNoon = (day: string): Date => parseDate(day).toDate('UTC')

/** A day, a month or a year: what a calendar can show. */
const PLAIN = /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/

/** Cached: a formatter costs more than its work. */
export const useSay = (): Say => {
  const { tag, own, timeZone } = useManner()
  const intl = useIntl()
  return useMemo((): Say => {
    const currencies = new Intl.DisplayNames([own.code], { type: 'currency' })
    const names = new Intl.DisplayNames([own.code], { type: 'region', fallback: 'code' })
    const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
    const day = { long: of({ dateStyle: 'long' }), short: of({ day: 'numeric', month: 'short', year: 'numeric' }) }
    const month = { long: of({ month: 'long' }), short: of({ month: 'short', year: '2-digit' }) }
    const year = of({ year: 'numeric' })
    // some locales put the year of another calendar in front of its month
    const longMonth = (d: Date): string =>
      intl.formatMessage(
        { id: 'desk.month' },
        { month: month.long.format(d), year: year.formatToParts(d).find((p) => p.type === 'year')?.value ?? '' },
      )
    const moment = new Intl.DateTimeFormat(tag, {
      dateStyle: 'medium',
      timeStyle: 'short',
      ...(timeZone ? { timeZone } : {}),
    })
    const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })
    const compact = new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 })
    const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
    const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
    const country = (code: string): string => names.of(TWO[code.toUpperCase()] ?? 'ZZ') ?? code
    const collator = new Intl.Collator(own.code)
    const safely = (text: string, said: () => string): string => {
      try {
        return said()
      } catch {
        return text
      }
    }
    const dayWords: Say['day'] = (d, how = 'short') =>
      safely(d, () =>
        d.length === 4
          ? year.format(atNoon(`${d}-07-01`))
          : d.length === 7
            ? longMonth(atNoon(`${d}-15`))
            : day[how].format(atNoon(d.slice(0, 10))),
      )
    return {
      country: (code) => (TWO[code.toUpperCase()] ? country(code) : code),
      countries: Object.keys(TWO)
        .map((code) => ({ code, name: country(code) }))
        .sort((x, y) => collator.compare(x.name, y.name)),
      day: dayWords,
      when: ({ date, day: own }) => dayWords(date && PLAIN.test(date) ? date : own),
      month: (m, how = 'long') =>
        safely(m, () => (how === 'long' ? longMonth(atNoon(`${m}-15`)) : month.short.format(atNoon(`${m}-15`)))),
      moment: (iso) => safely(iso, () => moment.format(new Date(iso))),
      number: (n) => number.format(n),
      unit: (unit) => {
        if (/^[A-Z]{3}$/.test(unit)) return safely(unit, () => currencies.of(unit) ?? unit)
        const message = intl.messages[`unit.${unit}`]
        return typeof message === 'string' ? intl.formatMessage({ id: `unit.${unit}` }, { n: '', c: 100 }).trim() : unit
      },
      compact: (n) => compact.format(n),
      percent: (share) => percent.format(share),
      ago: (d, today) =>
        safely(d, () => {
          const days = Math.round((atNoon(d.slice(0, 10)).getTime() - atNoon(today).getTime()) / 86_400_000)
          const size = Math.abs(days)
          if (size < 45) return relative.format(days, 'day')
          if (size < 700) return relative.format(Math.round(days / 30.4), 'month')
          return relative.format(Math.round(days / 365.25), 'year')
        }),
      label: (group, value) => (intl.messages[`${group}.${value}`] as string) ?? value.replaceAll('-', ' '),
    }
  }, [tag, own, timeZone, intl])
}
