import { describe, expect, it } from 'vitest'
import { countries } from './countries.js'
import type { NamesByLanguage } from './facts.js'

const languages = ['fa', 'ar', 'en', 'ru', 'kk'] as const
const lists = ['names', 'adjectives', 'capital', 'seats'] as const

/** Nobody lives there, or its three atolls take turns (TKL). */
const withoutCapital = ['ATA', 'BVT', 'HMD', 'TKL', 'UMI']

/** Forms of two countries: twin capitals, and Amman and Mali, which are spelt like Oman and Malé. */
const sharedCapitals = new Set([
  'عمان',
  'مالي',
  'جورج‌تاون',
  'جورج تاون',
  'کینگستون',
  'كينغستون',
  'Kingston',
  'Джорджтаун',
  'Кингстон',
  'باستر',
])

const allForms = (names: NamesByLanguage) => languages.flatMap((language) => names[language] ?? [])

describe('countries', () => {
  it('have unique ISO 3166-1 alpha-3 codes', () => {
    for (const { code } of countries) expect(code).toMatch(/^[A-Z]{3}$/)
    expect(new Set(countries.map((country) => country.code)).size).toBe(countries.length)
    expect(countries.length).toBe(250)
  })

  it('have a name in Persian, Arabic and English, and a capital where there is one', () => {
    for (const country of countries) {
      for (const language of ['fa', 'ar', 'en'] as const) {
        expect(country.names[language].length, `${country.code} name ${language}`).toBeGreaterThan(0)
        const capitals = country.capital[language].length
        if (withoutCapital.includes(country.code)) expect(capitals, country.code).toBe(0)
        else expect(capitals, `${country.code} capital ${language}`).toBeGreaterThan(0)
      }
    }
  })

  it('never share a name within one language', () => {
    for (const language of languages) {
      const owner = new Map<string, string>()
      for (const country of countries)
        for (const name of country.names[language] ?? []) {
          expect(owner.get(name) ?? country.code, `${language} ${name}`).toBe(country.code)
          owner.set(name, country.code)
        }
    }
  })

  it('share no other form either, but for the capitals known to be twins', () => {
    for (const language of languages) {
      const owner = new Map<string, string>()
      for (const country of countries)
        for (const list of lists)
          for (const form of country[list][language] ?? []) {
            if (sharedCapitals.has(form)) continue
            expect(owner.get(form) ?? country.code, `${language} ${form}`).toBe(country.code)
            owner.set(form, country.code)
          }
    }
  })

  it('are written in the letters of their language, without stray spaces or repetitions', () => {
    for (const country of countries)
      for (const list of lists) {
        const names = country[list]
        for (const form of allForms(names)) expect(form, country.code).toBe(form.trim().replace(/ {2,}/g, ' '))
        for (const form of names.fa) expect(form, country.code).not.toMatch(/[كيىة]/)
        for (const form of names.ar) expect(form, country.code).not.toMatch(/[کیگچپژ\u200c]/)
        for (const language of languages) {
          const forms = names[language] ?? []
          expect(new Set(forms).size, `${country.code} ${list} ${language}`).toBe(forms.length)
        }
      }
  })

  it('mark as ambiguous only forms they have', () => {
    for (const country of countries)
      for (const language of languages)
        for (const form of country.ambiguous?.[language] ?? [])
          expect(
            lists.some((list) => country[list][language]?.includes(form)),
            `${country.code} ${form}`,
          ).toBe(true)
  })

  it.each([
    ['fa', 'قزاقستان', 'KAZ'],
    ['fa', 'رژیم صهیونیستی', 'ISR'],
    ['fa', 'امریکا', 'USA'],
    ['fa', 'جمهوری قرقیزستان', 'KGZ'],
    ['ar', 'كازاكستان', 'KAZ'],
    ['ar', 'الولايات المتحدة الأميركية', 'USA'],
    ['ar', 'الكيان الصهيوني', 'ISR'],
    ['ru', 'РФ', 'RUS'],
    ['kk', 'Қазақстан', 'KAZ'],
  ] as const)('%s %s is %s', (language, form, code) => {
    expect(
      countries.filter((country) => country.names[language]?.includes(form)).map((country) => country.code),
    ).toEqual([code])
  })
})
