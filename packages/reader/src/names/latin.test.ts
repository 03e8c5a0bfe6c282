/** Names in Latin letters: rows of a name that no list of people has and how it is shown. */
import { describe, expect, it } from 'vitest'
import { languageOf } from '../languages/registry.js'
import { latinName } from './latin.js'

type Row = readonly [name: string, latin: string]

const persian: readonly Row[] = [
  ['نیلوفر ایزدی', 'Niloufar Izadi'],
  ['محسن احمدی', 'Mohsen Ahmadi'],
  ['رضا کریمی', 'Reza Karimi'],
  ['علی‌رضا محمدی', 'Ali Reza Mohammadi'],
  ['سارا', 'Sara'],
  ['بهمن نوری‌زاد', 'Bahman Nouri Zad'],
]
const arabic: readonly Row[] = [
  ['أحمد سالم المنصوري', 'Ahmed Salem Al-Mansouri'],
  ['محمد علي حسن', 'Mohammed Ali Hassan'],
  ['ماريا', 'Maria'],
  ['خالد العلي', 'Khalid Al-Ali'],
  ['سارة', 'Sarah'],
]
const LANGUAGES: readonly (readonly [code: string, rows: readonly Row[]])[] = [
  ['fa', persian],
  ['ar', arabic],
]

describe.each(LANGUAGES)('Latin names from %s', (code, rows) => {
  it.each(rows)('%s', (name, latin) => {
    expect(latinName(name, languageOf(code)!)).toBe(latin)
  })

  it('never leave a letter of the name behind, nor empty', () => {
    for (const letter of 'ابتثجحخدذرزسشصضطظعغفقلمنهوي') {
      const latin = latinName(`${letter}ا${letter}`, languageOf(code)!)
      expect(latin, letter).toMatch(/^[\p{Script=Latin}'’ʿʾ-]+$/u)
    }
  })
})
