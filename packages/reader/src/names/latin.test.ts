/** Names in Latin letters: rows of a name that no list of people has and how it is shown. */
import { describe, expect, it } from 'vitest'
import { languageOf } from '../languages/registry.js'
import { bodyName, latinName } from './latin.js'

type Row = readonly [name: string, latin: string]

const persian: readonly Row[] = [
  ['نیلوفر ایزدی', 'Niloufar Izadi'],
  ['محسن احمدی', 'Mohsen Ahmadi'],
  ['رضا کریمی', 'Reza Karimi'],
  ['علی‌رضا محمدی', 'Ali Reza Mohammadi'],
  ['سارا', 'Sara'],
  ['بهمن نوری‌زاد', 'Bahman Nouri Zad'],
  ['رحیم اوشاکبایف', 'Rahim Oshakbayev'],
  ['جلال ذوالفقاری', 'Jalal Zolfaghari'],
  ['تیمور سلیمانوف', 'Teymour Soleimanov'],
  ['بهروز شریف', 'Behrouz Sharif'],
  ['بهروز کریم‌پور', 'Behrouz Karimpour'],
]
const arabic: readonly Row[] = [
  ['أحمد سالم المنصوري', 'Ahmed Salem Al-Mansouri'],
  ['محمد علي حسن', 'Mohammed Ali Hassan'],
  ['ماريا', 'Maria'],
  ['خالد العلي', 'Khalid Al-Ali'],
  ['سارة', 'Sarah'],
  ['محمد رضا موالي زادة', 'Mohammed Reda Mawalizadeh'],
  ['نورلان أوشاكبايف', 'Nurlan Oshakbayev'],
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

describe('names of bodies', () => {
  it.each<[code: string, name: string, english: string]>([
    ['fa', 'صندوق ثروت ملی', 'National Wealth Fund'],
    ['fa', 'شرکت آلمانی HMS برگباو', 'German Company HMS Baragabav'],
    ['fa', 'سازمان توسعه تجارت', 'Trade Development Organization'],
    ['fa', 'نیلوفر ایزدی', 'Niloufar Izadi'],
    ['ar', 'البنك المركزي', 'Central Bank'],
    ['ar', 'مركز الدراسات الاستراتيجية', 'Strategic Studies Center'],
  ])('%s: %s', (code, name, english) => expect(bodyName(name, languageOf(code)!)).toBe(english))
})
