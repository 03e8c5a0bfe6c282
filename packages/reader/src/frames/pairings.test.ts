/** Provinces and cities tied across a border: rows of a sentence and the pairings in it. */
import { describe, expect, it } from 'vitest'
import type { Reading } from '../reading.js'
import { namesOf, readSentence } from '../testing/sentence.js'

/** What it shows, the sentence, and the pairings in it. */
type Row = readonly [shows: string, sentence: string, ...pairings: string[]]

/** «a + b status». */
const toldBy = (reading: Reading): string[] =>
  reading.pairings.map((p) => `${namesOf(reading, [p.a, p.b])} ${p.status}`)

const persian: readonly Row[] = [
  ['twin cities', 'تبریز و استانبول خواهرخوانده‌اند.', 'Tabriz + Istanbul active'],
  [
    'twin provinces with their countries',
    'استان گلستان ایران با ایالت بالکان ترکمنستان خواهراستان است.',
    'Golestan + Balkan active',
  ],
  ['cities to be twinned', 'قرار است مشهد و سمرقند خواهرخوانده شوند.', 'Mashhad + Samarkand planned'],
  [
    'provinces side by side',
    'استان مازندران و استان آتیرائو قزاقستان خواهرخوانده هستند.',
    'Mazandaran + Atyrau active',
  ],
  ['a province that became a twin', 'استان زنجان با استان قاراغاندی خواهرخوانده شد.', 'Zanjan + Karaganda active'],
  [
    'a country where a province must stand',
    'استان زنجان با استان قزاقستان خواهرخوانده شد.',
    'Zanjan + Kazakhstan active',
  ],
  ['no pairing of cities of one country', 'اصفهان و یزد دو شهر تاریخی ایران هستند.'],
  ['no pairing of provinces that work together', 'دو استان بوشهر و فارس همکاری می‌کنند.'],
]

const arabic: readonly Row[] = [
  ['cities twinned', 'أعلنت توأمة مدينة فاس المغربية مع مدينة بخارى الأوزبكية.', 'Fez + Bukhara active'],
  ['tied by an agreement', 'ترتبط البصرة وأهواز باتفاقية توأمة.', 'Basra + Ahvaz active'],
  [
    'provinces by an agreement',
    'تم توقيع اتفاقية توأمة بين محافظة البصرة ومحافظة خوزستان الإيرانية.',
    'Basra + Khuzestan active',
  ],
  ['twin cities', 'مدينة مراكش ومدينة إشبيلية الإسبانية مدينتان توأمان.', 'Marrakesh + Seville active'],
  ['no pairing of cities of one country', 'القاهرة والإسكندرية مدينتان كبيرتان.'],
  ['no pairing in talks', 'بحث محافظ البصرة التعاون مع محافظة خوزستان الإيرانية.'],
]

describe.each([
  ['fa', persian],
  ['ar', arabic],
] as const)('pairings in %s', (language, rows) => {
  it.each(rows.map(([shows, sentence, ...told]) => ({ shows, sentence, told })))('$shows', ({ sentence, told }) => {
    expect(toldBy(readSentence(sentence, language))).toEqual(told)
  })
})
