import { describe, expect, it } from 'vitest'
import { countries } from './countries.js'
import { places } from './places.js'

const languages = ['fa', 'ar', 'en', 'ru', 'kk'] as const

describe('places', () => {
  it('have ISO 3166-2 or UN/LOCODE codes, each for one place', () => {
    const seen = new Map<string, string>()
    for (const place of places) {
      if (place.code === null) continue
      expect(place.code, place.name).toMatch(/^([A-Z]{2}-[A-Z0-9]{1,3}|[A-Z]{2} [A-Z]{3})$/)
      expect(seen.get(place.code), `${place.code} ${place.name}`).toBeUndefined()
      seen.set(place.code, place.name)
    }
  })

  it('lie in a known country and have a Persian, Arabic and English name', () => {
    const codes = new Set(countries.map((country) => country.code))
    for (const place of places) {
      if (place.country !== null) expect(codes.has(place.country), `${place.name} ${place.country}`).toBe(true)
      for (const language of ['fa', 'ar', 'en'] as const)
        expect(place.names[language].length, `${place.name} ${language}`).toBeGreaterThan(0)
    }
  })

  it('are written in the letters of their language, without stray spaces or repetitions', () => {
    for (const place of places) {
      for (const language of languages) {
        const forms = place.names[language] ?? []
        expect(new Set(forms).size, `${place.name} ${language}`).toBe(forms.length)
        for (const form of forms) expect(form, place.name).toBe(form.trim().replace(/ {2,}/g, ' '))
      }
      for (const form of place.names.fa) expect(form, place.name).not.toMatch(/[كيىةa-zA-Z()]/)
      for (const form of place.names.ar) expect(form, place.name).not.toMatch(/[کیگچپژa-zA-Z()\u200c]/)
    }
  })

  it('mark as ambiguous only forms they have', () => {
    for (const place of places) {
      if (!place.ambiguous || place.ambiguous === true) continue
      for (const language of languages)
        for (const form of place.ambiguous[language] ?? []) expect(place.names[language], place.name).toContain(form)
    }
  })

  it('share a Persian or Arabic name with another place of their kind only where both are marked ambiguous', () => {
    for (const language of ['fa', 'ar'] as const) {
      const owner = new Map<string, (typeof places)[number]>()
      for (const place of places)
        for (const form of place.names[language]) {
          const key = `${place.kind} ${form}`
          const other = owner.get(key)
          if (other && !(other.ambiguous === true && place.ambiguous === true))
            expect.fail(`${language} ${form}: ${other.name} (${other.country}) and ${place.name} (${place.country})`)
          owner.set(key, place)
        }
    }
  })

  it.each([
    ['fa', 'منگستائو', 'province', 'KZ-47'],
    ['fa', 'بندرعباس', 'city', 'IR BND'],
    ['fa', 'هرمزگان', 'province', 'IR-22'],
    ['fa', 'زنجان', 'province', 'IR-19'],
    ['fa', 'مرکزی', 'province', 'IR-00'],
    ['fa', 'آلماتی', 'city', 'KZ-75'],
    ['ar', 'نور سلطان', 'city', 'KZ-71'],
    ['ar', 'مجمع سعد آباد الثقافي', 'site', null],
    ['ar', 'شرم الشيخ', 'city', 'EG SSH'],
    ['ru', 'Мангистауская область', 'province', 'KZ-47'],
  ] as const)('%s %s is the %s %s', (language, form, kind, code) => {
    const found = places.filter((place) => place.kind === kind && place.names[language]?.includes(form))
    expect(found.map((place) => place.code)).toEqual([code])
  })
})
