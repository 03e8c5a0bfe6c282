/** Whom a word means: rows of a text, a word in its last sentence, and the Latin name of who or what is meant; a state where its holder is not named. */
import { describe, expect, it } from 'vitest'
import { readSentence } from '../testing/sentence.js'

type Row = readonly [shows: string, text: string, word: string, means: string]

const persian: readonly Row[] = [
  [
    'a pronoun means who spoke',
    'سیدعباس عراقچی با سرگئی لاوروف دیدار کرد. وی گفت روابط خوب است.',
    'وی',
    'Abbas Araghchi',
  ],
  [
    'a surname alone',
    'مسعود پزشکیان با توکایف دیدار کرد. پزشکیان گفت همکاری ادامه دارد.',
    'پزشکیان',
    'Masoud Pezeshkian',
  ],
  [
    'an office named before its holder',
    'رئیس‌جمهور قزاقستان وارد تهران شد. قاسم جومارت توکایف فردا بازمی‌گردد.',
    'رئیس‌جمهور قزاقستان',
    'Kassym-Jomart Tokayev',
  ],
  [
    'an office named behind its holder',
    'حجابی کیرلانگیچ، سفیر ترکیه در تهران، به تبریز رفت. سفیر ترکیه گفت راه باز است.',
    'سفیر ترکیه',
    'Hicabi Kırlangıç',
  ],
  [
    'a capital that stands for its state',
    'سفیر ایران به آنکارا رفت. تهران و آنکارا بر همکاری تأکید کردند.',
    'آنکارا',
    'Turkey',
  ],
  [
    'the same office of another country',
    'مسعود پزشکیان، رئیس‌جمهور ایران، سخن گفت. رئیس‌جمهور عراق پاسخ داد.',
    'رئیس‌جمهور عراق',
    'Iraq',
  ],
]

const arabic: readonly Row[] = [
  [
    'a surname alone',
    'التقى وزير الخارجية المصري بدر عبد العاطي نظيره التركي هاكان فيدان. وأكد عبد العاطي عمق العلاقات.',
    'عبد العاطي',
    'Badr Abdelatty',
  ],
  [
    'the last name of a long one',
    'قال الرئيس الكازاخي قاسم جومارت توكاييف ذلك. وأضاف توكاييف أن بلاده مستعدة.',
    'توكاييف',
    'Kassym-Jomart Tokayev',
  ],
  [
    'an office named behind its holder',
    'وصل محمد شياع السوداني، رئيس الوزراء العراقي، إلى أنقرة. وقال رئيس الوزراء العراقي إن الزيارة مهمة.',
    'رئيس الوزراء العراقي',
    'Mohammed Shia al-Sudani',
  ],
  ['his country', 'قال الرئيس الكازاخي قاسم جومارت توكاييف ذلك. وأضاف توكاييف أن بلاده مستعدة.', 'بلاده', 'Kazakhstan'],
  [
    'a capital that stands for its state',
    'وصل السفير الإيراني إلى بغداد. وأكدت أنقرة وبغداد أهمية التعاون.',
    'أنقرة',
    'Turkey',
  ],
  [
    'a surname of this text goes before one of the lists that a clitic would make of it',
    'وقع الوزير ماكسات باباييف الاتفاق في بغداد. ونقل البيان عن باباييف تأكيده.',
    'باباييف',
    'Maksat Babayev',
  ],
  [
    'the same office of another country',
    'تحدث الرئيس الإيراني مسعود بزشكيان. ورد الرئيس العراقي.',
    'الرئيس العراقي',
    'Iraq',
  ],
]

describe.each([
  ['fa', persian],
  ['ar', arabic],
] as const)('references in %s', (language, rows) => {
  it.each(rows.map(([shows, text, word, means]) => ({ shows, text, word, means })))(
    '$shows',
    ({ text, word, means }) => {
      const at = text.lastIndexOf(word)
      const meant = readSentence(text, language).entities.find((e) =>
        e.mentions.some(
          (m) => m.start >= at - 1 && m.start < at + word.length && m.end <= at + word.length && m.end > at,
        ),
      )
      expect(meant && meant.kind !== 'country' && means === null ? meant.name : null).toBeNull()
      if (means !== null) expect(meant?.name).toBe(means)
    },
  )
})
