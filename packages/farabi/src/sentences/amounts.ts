/** Numbers with their units in English: "3 billion US dollars", "50 per cent", "100 companies". */
import type { Figure } from '@farabi/reader'

const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  percent: ['per cent', 'per cent'],
  tonne: ['tonne', 'tonnes'],
  company: ['company', 'companies'],
  person: ['person', 'people'],
  document: ['document', 'documents'],
  country: ['country', 'countries'],
  year: ['year', 'years'],
  day: ['day', 'days'],
  month: ['month', 'months'],
  hour: ['hour', 'hours'],
  kilometre: ['kilometre', 'kilometres'],
  other: ['', ''],
}

const COMPARED: Readonly<Record<Figure['comparison'], string>> = {
  exactly: '',
  about: 'about ',
  over: 'more than ',
  under: 'less than ',
  'up-to': 'up to ',
}

/** 3000000000 → "3 billion"; below a million all digits stand. */
export const numberWords = (value: number): string =>
  Math.abs(value) >= 1e6
    ? new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 }).format(
        value,
      )
    : new Intl.NumberFormat('en', { maximumFractionDigits: 4 }).format(value)

const currencyWords = (value: number, code: string): string => {
  try {
    const parts = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: code,
      currencyDisplay: 'name',
    }).formatToParts(value)
    return parts.find((p) => p.type === 'currency')?.value ?? code
  } catch {
    return code
  }
}

/** @returns the amount without its comparison: "400 million US dollars" */
export const amountWords = (value: number, unit: string): string => {
  const number = numberWords(value)
  const known = UNITS[unit]
  if (known) return `${number} ${known[value === 1 ? 0 : 1]}`.trim()
  return `${number} ${/^[A-Z]{3}$/.test(unit) ? currencyWords(value, unit) : unit}`
}

export const figureAmount = (f: Figure): string => `${COMPARED[f.comparison]}${amountWords(f.value, f.unit)}`
