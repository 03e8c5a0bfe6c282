import type { RecordRow } from '@farabi/ledger'
import { kinds } from '@farabi/reader'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { interfaceLanguages, mannerFrom } from './languages.js'
import { sentenceOf } from './sentences.js'
import { wordFiles } from './wordFiles.js'
import { labelsOf, wordsOf } from './words.js'

type Parties = Parameters<typeof sentenceOf>[1]

const ROW: RecordRow = {
  id: 'r',
  kind: 'event',
  type: 'meeting',
  status: 'happened',
  date: '2024-07-30',
  inferred: false,
  day: '2024-07-30',
  countries: ['IRN', 'KAZ'],
  parties: [],
  place: null,
  sectors: [],
  title: null,
  text: null,
  language: 'fa',
  count: null,
  value: null,
  unit: null,
  comparison: null,
  nature: null,
  plover: null,
  confidence: 0.9,
  articles: 1,
  reports: 1,
  firstTold: null,
  lastTold: null,
  review: null,
  standing: null,
  due: null,
}

const party = (name: string, country: string | null, office: string | null, role = 'actor', kind = 'person') => ({
  id: `${kind}-${name}`,
  name,
  kind,
  country,
  role,
  office,
})

const say = (language: string, row: Partial<RecordRow>, parties: Parties = [], place: string | null = null): string =>
  sentenceOf({ ...ROW, ...row }, parties, place, wordsOf(mannerFrom({ language }))).replace(/[\u2068\u2069\u200f]/g, '')

const TWO: Readonly<Record<string, readonly [string, string | null, string, string | null, string]>> = {
  en: ['Masoud Pezeshkian', 'President of Iran', 'Maulen Ashimbayev', 'Chairman of the Senate of Kazakhstan', 'Tehran'],
  fa: ['مسعود پزشکیان', 'رئیس‌جمهور ایران', 'مولن اشیمبایف', 'رئیس سنای قزاقستان', 'تهران'],
  ar: ['مسعود بزشكيان', 'رئيس إيران', 'مولين أشيمباييف', null, 'طهران'],
  ru: ['Масуд Пезешкиан', 'президент (Иран)', 'Маулен Ашимбаев', 'председатель Сената (Казахстан)', 'Тегеран'],
  kk: ['Масуд Пезешкиан', 'президент (Иран)', 'Мәулен Әшімбаев', null, 'Тегеран'],
}
const two = (language: string, other = 'actor'): Parties => {
  const [a, office, b, theirs] = TWO[language]!
  return [party(a, 'IRN', office), party(b, 'KAZ', theirs, other)]
}
const money = {
  kind: 'figure',
  type: 'trade-turnover',
  value: 4e8,
  unit: 'USD',
  comparison: 'about',
  date: '2024',
} as const

describe('sentences', () => {
  it.each([
    [
      'en',
      'Masoud Pezeshkian, President of Iran, and Maulen Ashimbayev, Chairman of the Senate of Kazakhstan, met in Tehran on 30 July 2024.',
    ],
    ['fa', 'مسعود پزشکیان، رئیس‌جمهور ایران، و مولن اشیمبایف، رئیس سنای قزاقستان، در تهران ۹ مرداد ۱۴۰۳ دیدار کردند.'],
    ['ar', 'لقاء بين مسعود بزشكيان، رئيس إيران، ومولين أشيمباييف في طهران في ٣٠ يوليو ٢٠٢٤.'],
    [
      'ru',
      'Масуд Пезешкиан, президент (Иран), и Маулен Ашимбаев, председатель Сената (Казахстан), провели встречу (Тегеран, 30 июля 2024 г.).',
    ],
    ['kk', 'Масуд Пезешкиан, президент (Иран), және Мәулен Әшімбаев кездесу өткізді (Тегеран, 2024 ж. 30 шілде).'],
  ])('tell a meeting in %s', (language, sentence) =>
    expect(say(language, {}, two(language), TWO[language]![4])).toBe(sentence),
  )

  it.each([
    ['en', 'Masoud Pezeshkian held a meeting.'],
    ['fa', 'مسعود پزشکیان دیدار داشت.'],
    ['ar', 'لقاء: مسعود بزشكيان.'],
    ['ru', 'Масуд Пезешкиан: встреча.'],
    ['kk', 'Масуд Пезешкиан кездесу өткізді.'],
  ])('agree in number with one party in %s', (language, sentence) =>
    expect(say(language, { date: null }, [party(TWO[language]![0], 'IRN', null)])).toBe(sentence),
  )

  it.each([
    ['en', 'Visit: Iran and Kazakhstan in December 2025 – planned.'],
    ['fa', 'سفر: ایران و قزاقستان آذر–دی ۱۴۰۴ – برنامه‌ریزی‌شده.'],
    ['ar', 'زيارة: إيران وكازاخستان في ديسمبر ٢٠٢٥ – مقرر.'],
    ['ru', 'Визит: Иран и Казахстан (декабрь 2025 г.) – запланировано.'],
    ['kk', 'Сапар: Иран және Қазақстан (2025 ж. желтоқсан) – жоспарланған.'],
  ])('tell what is planned, by countries alone, in %s', (language, sentence) =>
    expect(say(language, { type: 'visit', status: 'planned', date: '2025-12' })).toBe(sentence),
  )

  it.each([
    [
      'en',
      'Masoud Pezeshkian, President of Iran, pledged (to Maulen Ashimbayev, Chairman of the Senate of Kazakhstan): “…”, due 30 July 2024.',
    ],
    [
      'fa',
      'مسعود پزشکیان، رئیس‌جمهور ایران، وعده داد، خطاب به مولن اشیمبایف، رئیس سنای قزاقستان: «…»، موعد: ۹ مرداد ۱۴۰۳.',
    ],
    ['ar', 'تعهد من مسعود بزشكيان، رئيس إيران، (إلى: مولين أشيمباييف): «…»، الأجل: ٣٠ يوليو ٢٠٢٤.'],
    [
      'ru',
      'Масуд Пезешкиан, президент (Иран) – обещание (адресат: Маулен Ашимбаев, председатель Сената (Казахстан)): «…», срок: 30 июля 2024 г.',
    ],
    ['kk', 'Масуд Пезешкиан, президент (Иран), уәде етті (кімге: Мәулен Әшімбаев): «…», мерзімі: 2024 ж. 30 шілде.'],
  ])('tell a pledge in %s', (language, sentence) => {
    const [by, to] = two(language, 'to')
    const row = { kind: 'commitment', type: 'pledge', status: null, text: '…', due: '2024-07-30' } as const
    expect(say(language, row, [{ ...by!, role: 'by' }, to!])).toBe(sentence)
  })

  it.each([
    ['en', 'Trade turnover, Iran and Kazakhstan: about 400 million US dollars (target · 2024).'],
    ['fa', 'حجم مبادلات، ایران و قزاقستان: حدود ۴۰۰ میلیون دلار آمریکا (هدف · ۲۰۲۴ میلادی).'],
    ['ar', 'حجم التبادل التجاري، إيران وكازاخستان: نحو ٤٠٠ مليون دولار أمريكي (هدف · ٢٠٢٤).'],
    ['ru', 'Товарооборот, Иран и Казахстан: около 400 миллионов долларов США (цель · 2024).'],
    ['kk', 'Тауар айналымы, Иран және Қазақстан: шамамен 400 миллион АҚШ доллары (мақсат · 2024).'],
  ])('tell a target in %s', (language, sentence) =>
    expect(say(language, { ...money, nature: 'target' })).toBe(sentence),
  )

  it.each([
    ['en', 'Memorandum of understanding (9) between Iran and Kazakhstan, signed on 30 July 2024.'],
    ['fa', 'یادداشت تفاهم (۹) میان ایران و قزاقستان، امضاشده ۹ مرداد ۱۴۰۳.'],
    ['ar', 'مذكرة تفاهم (٩) بين إيران وكازاخستان، موقّع في ٣٠ يوليو ٢٠٢٤.'],
    ['ru', 'Меморандум о взаимопонимании (9): Иран и Казахстан; подписано (30 июля 2024 г.).'],
    ['kk', 'Өзара түсіністік туралы меморандум (9): Иран және Қазақстан; қол қойылған (2024 ж. 30 шілде).'],
  ])('tell memoranda in %s', (language, sentence) =>
    expect(say(language, { kind: 'agreement', type: 'memorandum', status: 'signed', count: 9 })).toBe(sentence),
  )

  it('name whom an accusation goes to', () => {
    const row = { type: 'accusation', date: null }
    expect(
      say('en', row, [
        party('Iran', 'IRN', null, 'actor', 'country'),
        party('Iraq', 'IRQ', null, 'recipient', 'country'),
      ]),
    ).toBe('Iran made accusations (towards: Iraq).')
  })
})

describe('every sentence', () => {
  const EVENTS = Object.keys(labelsOf('en').event!)
  const STATUSES = [null, ...Object.keys(labelsOf('en').status!)]
  const rows: Partial<RecordRow>[] = [
    ...EVENTS.flatMap((type) => STATUSES.map((status) => ({ kind: 'event' as const, type, status }))),
    ...Object.keys(labelsOf('en').agreement!).flatMap((type) =>
      STATUSES.map((status) => ({ kind: 'agreement' as const, type, status, title: 'T', count: 2 })),
    ),
    ...Object.keys(labelsOf('en').commitment!).map((type) => ({
      kind: 'commitment' as const,
      type,
      text: 'x',
      due: '2025',
    })),
    ...Object.keys(labelsOf('en').measure!).map((type) => ({ ...money, type })),
    ...Object.keys(labelsOf('en').unit!).map((unit) => ({ ...money, unit, value: 21 })),
    { kind: 'pairing', type: 'pairing', status: 'active' },
  ]
  it.each(interfaceLanguages.map((l) => l.code))('is whole in %s, whoever has a part', (language) => {
    const words = wordsOf(mannerFrom({ language }))
    const all = two(language).concat(party('C', null, null, 'recipient'), party('D', 'TUR', 'x', 'by'))
    for (const row of rows)
      for (const n of [0, 1, 2, 3, 4])
        for (const [date, place] of [
          ['2024-07-30', 'P'],
          [null, null],
          ['2024', null],
          ['2024-07-30/2024-08-02', 'P'],
        ] as const) {
          const text = sentenceOf({ ...ROW, ...row, date } as RecordRow, all.slice(0, n), place, words)
          const about = `${language} ${JSON.stringify(row)} ${n} ${date}: ${text}`
          expect(text, about).toMatch(/\S.*[.]$/u)
          expect(text, about).not.toMatch(/undefined|NaN|none|[{}]|\s\s|\(\s*\)|,\.|،\./u)
          expect(text.split('\u2068').length, about).toBe(text.split('\u2069').length)
        }
  })
})

describe('the words', () => {
  const [first, ...others] = wordFiles
  it.each(others.map((f) => [f.language.code, f] as const))('of %s are those of the first language', (_code, file) => {
    expect(Object.keys(file.messages).sort()).toEqual(Object.keys(first!.messages).sort())
    const ids = (f: typeof file) => Object.entries(f.labels).flatMap(([g, v]) => Object.keys(v).map((k) => `${g}.${k}`))
    expect(ids(file).sort()).toEqual(ids(first!).sort())
  })
  it.each(wordFiles.map((f) => [f.language.code, f] as const))(
    'of %s are messages that can be filled in',
    (code, file) => {
      for (const [id, text] of Object.entries({ ...file.messages, ...file.labels.unit, ...file.labels.comparison }))
        expect(() => new IntlMessageFormat(text, code), id).not.toThrow()
    },
  )
  it('have a label for every value of the contract', () => {
    const labels = labelsOf('en')
    for (const kind of kinds) expect(labels.kind).toHaveProperty(kind.name)
    expect(Object.keys(labels.standing!).length).toBe(9)
  })
  it('refuse what is no language, calendar or digits', () => {
    expect(() => mannerFrom({ language: 'tlh' })).toThrow(/language-unknown/)
    expect(() => mannerFrom({ calendar: 'mayan' })).toThrow(/calendar-unknown/)
    expect(() => mannerFrom({ digits: 'roman' })).toThrow(/digits-unknown/)
  })
})
