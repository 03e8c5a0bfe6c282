/** The words of one manner of reading: labels, messages, numbers, countries, dates. */
import { FarabiError } from '@farabi/reader'
import iso from 'i18n-iso-countries'
import { IntlMessageFormat } from 'intl-messageformat'
import { dateWords } from './dates.js'
import type { Manner, Words } from './manner.js'
import { type WordFile, wordFiles } from './wordFiles.js'

const fileOf = (language: string): WordFile => wordFiles.find((f) => f.language.code === language) ?? wordFiles[0]!

/** Every label of a language, by group and value. */
export const labelsOf = (language: string): Record<string, Record<string, string>> => {
  const { labels } = fileOf(language)
  return Object.fromEntries(Object.entries(labels).map(([group, values]) => [group, { ...values }]))
}

/** Tags: words in the language, numbers in the digits, dates in the calendar. */
export const tagOf = ({ language, calendar, digits }: Manner): string =>
  `${fileOf(language).language.locale}-u-ca-${calendar}-nu-${digits}`

/** From here on a number is told in millions and billions. */
const LARGE = 1e6

const make = (manner: Manner): Words => {
  const { labels, messages, language } = fileOf(manner.language)
  const tag = tagOf(manner)
  const regions = new Intl.DisplayNames([manner.language], { type: 'region', fallback: 'code' })
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 })
  const large = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 })
  const compiled = new Map<string, IntlMessageFormat>()
  const currencies = new Map<string, Intl.NumberFormat>()
  const filled = (key: string, text: string, values: Readonly<Record<string, string | number>>): string => {
    let format = compiled.get(key)
    if (!format) {
      format = new IntlMessageFormat(text, tag)
      compiled.set(key, format)
    }
    return String(format.format(values))
  }
  const message: Words['message'] = (id, values = {}) => {
    const text = messages[id]
    if (text === undefined) throw new FarabiError('message-missing', `there is no message ${id}`, 'Add it to words/.')
    return filled(id, text, values)
  }
  const number = (n: number): string => (Math.abs(n) >= LARGE ? large : plain).format(n)
  const currency = (n: number, code: string): string => {
    let format = currencies.get(code)
    if (!format) {
      try {
        format = new Intl.NumberFormat(tag, {
          style: 'currency',
          currency: code,
          currencyDisplay: 'name',
          trailingZeroDisplay: 'stripIfInteger',
        } as Intl.NumberFormatOptions)
      } catch {
        return `${number(n)} ${code}`
      }
      currencies.set(code, format)
    }
    const name = format.formatToParts(n).find((p) => p.type === 'currency')?.value ?? code
    return message('money', { number: number(n), currency: name })
  }
  const counted = (n: number, unit: string): string => {
    const pattern = labels.unit?.[unit]
    return pattern ? filled(`unit.${unit}`, pattern, { n: number(n), c: n }) : `${number(n)} ${unit}`
  }
  return {
    manner,
    direction: language.direction as Words['direction'],
    country: (code) => {
      const two = iso.alpha3ToAlpha2(code.toUpperCase())
      return (two && regions.of(two)) || code
    },
    date: (edtf) => dateWords(edtf, tag, message),
    amount: (value, unit, comparison) => {
      const bare = unit && /^[A-Z]{3}$/.test(unit) ? currency(value, unit) : counted(value, unit ?? 'other')
      const pattern = comparison ? labels.comparison?.[comparison] : undefined
      return pattern ? filled(`comparison.${comparison}`, pattern, { amount: bare }) : bare
    },
    number,
    label: (group, value) => labels[group]?.[value] ?? value.replaceAll('-', ' '),
    message,
  }
}

const made = new Map<string, Words>()

/** Cached: its formatters cost more than their work. */
export const wordsOf = (manner: Manner): Words => {
  const key = tagOf(manner)
  const known = made.get(key)
  if (known) return known
  const words = make(manner)
  made.set(key, words)
  return words
}
