/** Papers of two sides: rows of a sentence and the papers in it. */
import { describe, expect, it } from 'vitest'
import type { Reading } from '../reading.js'
import { readSentence } from '../testing/sentence.js'

/** What it shows, the sentence, and the agreements in it. */
type Row = readonly [shows: string, sentence: string, ...agreements: string[]]

/** «kind status ×count: parties [sectors] term, signed». */
const toldBy = (reading: Reading): string[] =>
  reading.agreements.map((a) => {
    const count = a.count !== null && a.count > 1 ? ` ×${a.count}` : ''
    const sectors = a.sectors.length > 0 ? ` [${a.sectors.join(' ')}]` : ''
    return `${a.kind} ${a.status}${count}: ${a.parties.join(' ')}${sectors}${a.term ? ` ${a.term}` : ''}${a.signed ? `, ${a.signed}` : ''}`
  })

const persian: readonly Row[] = [
  [
    'a contract of two countries',
    'ایران و هند قرارداد ده‌ساله بهره‌برداری از بندر چابهار را امضا کردند.',
    'contract signed: IRN IND [transport]',
  ],
  [
    'several, counted, with their sectors',
    'سه تفاهم‌نامه همکاری میان ایران و قرقیزستان در زمینه‌های گردشگری و ورزش امضا شد.',
    'memorandum signed ×3: IRN KGZ [tourism sport]',
  ],
  [
    'a draft under discussion',
    'ایران و پاکستان پیش‌نویس توافقنامه حمل‌ونقل جاده‌ای را بررسی می‌کنند.',
    'agreement under-negotiation: IRN PAK [transport]',
  ],
  [
    'a protocol with its day',
    'پروتکل همکاری گمرکی ایران و ترکیه ۱۱ آذر ۱۴۰۴ در آنکارا امضا شد.',
    'protocol signed: IRN TUR [customs], 2025-12-02',
  ],
  ['one to be signed', 'قرار است سند جامع همکاری ایران و عراق امضا شود.', 'plan planned: IRN IRQ'],
  [
    'a treaty with its term',
    'ایران و روسیه معاهده مشارکت راهبردی را به مدت بیست سال امضا کردند.',
    'treaty signed: IRN RUS P20Y',
  ],
  [
    'ratified by a parliament',
    'مجلس ارمنستان موافقت‌نامه تجاری با ایران را تصویب کرد.',
    'agreement signed: ARM IRN [parliament trade]',
  ],
  [
    'two contracts closed',
    'دو قرارداد نفتی میان عراق و روسیه به ارزش سه میلیارد دلار بسته شد.',
    'contract signed ×2: IRQ RUS [energy]',
  ],
  ['a treaty on the border', 'ایران و عراق پیمان امنیتی مرزی را امضا کردند.', 'treaty signed: IRN IRQ [security]'],
  ['no paper in a description', 'ایران و قزاقستان روابط دوستانه‌ای دارند.'],
  ['no paper in a meeting', 'وزیر خارجه ایران با همتای عراقی خود دیدار کرد.'],
]

const arabic: readonly Row[] = [
  [
    'several, counted, with their sectors',
    'وقعت السعودية وكازاخستان خمس مذكرات تفاهم في مجالات الطاقة والتعدين.',
    'memorandum signed ×5: SAU KAZ [energy mining]',
  ],
  [
    'an agreement with its term',
    'وقع البلدان الأردن وقيرغيزستان اتفاقية للنقل الجوي مدتها خمس سنوات.',
    'agreement signed: JOR KGZ [transport] P5Y',
  ],
  [
    'one that enters into force',
    'دخلت اتفاقية التجارة الحرة بين الإمارات والهند حيز التنفيذ.',
    'agreement in-force: ARE IND [trade]',
  ],
  ['a contract', 'وقعت موريتانيا والسنغال عقدا لتطوير حقل الغاز.', 'contract signed: MRT SEN [energy]'],
  [
    'a memorandum with its day',
    'وقعت تونس واليابان مذكرة تفاهم في مجال تحلية المياه يوم 2 ديسمبر 2025.',
    'memorandum signed: TUN JPN [water], 2025-12-02',
  ],
  ['an agreement concluded', 'أبرمت قطر وطاجيكستان اتفاقا للتعاون الأمني.', 'agreement signed: QAT TJK [security]'],
  [
    'minutes of two ministers',
    'وقع وزيرا النقل في العراق وإيران محضر اجتماع بشأن الربط السككي.',
    'protocol signed: IRQ IRN [transport]',
  ],
  ['one to be signed', 'ستوقع مصر والصين عقدا لبناء المصنع الشهر المقبل.', 'contract planned: EGY CHN'],
  ['an agreement on water', 'وقع العراق وتركيا اتفاقا للمياه في بغداد.', 'agreement signed: IRQ TUR [water]'],
  ['no paper in a description', 'تربط مصر والأردن علاقات أخوية.'],
  ['no paper in a meeting', 'التقى وزير الخارجية المصري نظيره الأردني.'],
]

describe.each([
  ['fa', persian],
  ['ar', arabic],
] as const)('agreements in %s', (language, rows) => {
  it.each(rows.map(([shows, sentence, ...told]) => ({ shows, sentence, told })))('$shows', ({ sentence, told }) => {
    expect(toldBy(readSentence(sentence, language))).toEqual(told)
  })
})
