/** Numbers that somebody claims, aims at or expects: rows of a sentence and the figures in it. */
import { describe, expect, it } from 'vitest'
import type { Reading } from '../reading.js'
import { readSentence } from '../testing/sentence.js'

/** What it shows, the sentence, and the figures in it. */
type Row = readonly [shows: string, sentence: string, ...figures: string[]]

/** «measure comparison value unit nature (countries) as of». */
const toldBy = (reading: Reading): string[] =>
  reading.figures.map((f) => {
    const comparison = f.comparison === 'exactly' ? '' : ` ${f.comparison}`
    return `${f.measure}${comparison} ${f.value} ${f.unit} ${f.nature} (${f.countries.join(' ')})${f.asOf ? ` ${f.asOf}` : ''}`
  })

const persian: readonly Row[] = [
  [
    'trade of a year',
    'حجم تجارت ایران و قزاقستان سال گذشته به ۴۴۰ میلیون دلار رسید.',
    'trade-turnover 440000000 USD actual (IRN KAZ) 2024-03-20/2025-03-20',
  ],
  [
    'exports of half a year',
    'صادرات ایران به عراق در شش ماه نخست امسال ۵ میلیارد دلار بود.',
    'export 5000000000 USD actual (IRN IRQ) 2025-03-21/2025-09-22',
  ],
  ['growth of trade', 'مبادلات تجاری ایران و چین ۱۵ درصد رشد کرد.', 'trade-growth 15 percent actual (IRN CHN)'],
  [
    'companies, over a number',
    'بیش از ۱۲۰ شرکت ایرانی در نمایشگاه بغداد حضور دارند.',
    'companies over 120 company actual (IRN IRQ)',
  ],
  [
    'students, about a number',
    'حدود سه هزار دانشجوی عراقی در ایران تحصیل می‌کنند.',
    'students about 3000 person actual (IRQ IRN)',
  ],
  [
    'transit in tonnes',
    'ترانزیت کالا از ایران به ترکمنستان به ۲ میلیون تن رسید.',
    'transit-volume 2000000 tonne actual (IRN TKM)',
  ],
  ['imports', 'واردات ایران از امارات ۲۱ میلیارد دلار شد.', 'import 21000000000 USD actual (IRN ARE)'],
  [
    'a forecast',
    'پیش‌بینی می‌شود تجارت ایران و هند تا سال ۲۰۲۷ به پنج میلیارد دلار برسد.',
    'trade-turnover 5000000000 USD forecast (IRN IND) ../2027',
  ],
  ['an investment', 'چین ۱۲ میلیارد دلار در عربستان سرمایه‌گذاری می‌کند.', 'investment 12000000000 USD actual (CHN SAU)'],
  ['a distance', 'ایران و عراق ۱۴۰۰ کیلومتر مرز مشترک دارند.', 'distance 1400 kilometre actual (IRN IRQ)'],
  [
    'a capacity',
    'ظرفیت خط لوله ایران و عراق ۵۰ میلیون متر مکعب در روز است.',
    'capacity 50000000 other actual (IRN IRQ)',
  ],
  [
    'both ends of a range',
    'حجم تجارت ایران و قزاقستان بین ۵ تا ۷ میلیارد دلار است.',
    'trade-turnover over 5000000000 USD actual (IRN KAZ)',
    'trade-turnover up-to 7000000000 USD actual (IRN KAZ)',
  ],
  [
    'what it was and what it became',
    'صادرات ایران به عراق از ۵ به ۷ میلیارد دلار افزایش یافت.',
    'export 5000000000 USD actual (IRN IRQ)',
    'export 7000000000 USD actual (IRN IRQ)',
  ],
  ['no figure in a time of day', 'وزیر خارجه ایران ساعت ۱۰ وارد بغداد شد.'],
  ['no figure in a date', 'وزیر خارجه ایران ۱۱ آذر ۱۴۰۴ وارد بغداد شد.'],
]

const arabic: readonly Row[] = [
  [
    'trade of a year',
    'بلغ حجم التبادل التجاري بين مصر والأردن مليار دولار في عام 2024.',
    'trade-turnover 1000000000 USD actual (EGY JOR) 2024',
  ],
  ['growth of exports', 'ارتفعت صادرات تركيا إلى العراق بنسبة 12 بالمئة.', 'trade-growth 12 percent actual (TUR IRQ)'],
  [
    'a target',
    'تستهدف السعودية والهند رفع التبادل التجاري إلى 100 مليار دولار بحلول عام 2030.',
    'trade-turnover 100000000000 USD target (SAU IND) ../2030',
  ],
  [
    'students, over a number',
    'يبلغ عدد الطلاب الأردنيين في تركيا أكثر من خمسة آلاف طالب.',
    'students over 5000 person actual (JOR TUR)',
  ],
  ['companies', 'شاركت 80 شركة صينية في معرض القاهرة.', 'companies 80 company actual (CHN EGY)'],
  ['imports', 'وصلت واردات العراق من إيران إلى 9 مليارات دولار.', 'import 9000000000 USD actual (IRQ IRN)'],
  [
    'tonnes',
    'نقلت السكك الحديدية بين أفغانستان وأوزبكستان مليوني طن من البضائع.',
    'transit-volume 2000000 tonne actual (AFG UZB)',
  ],
  [
    'a forecast',
    'من المتوقع أن يصل التبادل التجاري بين روسيا ومصر إلى 10 مليارات دولار.',
    'trade-turnover 10000000000 USD forecast (RUS EGY)',
  ],
  ['flights', 'تسير الخطوط القطرية سبع رحلات أسبوعيا إلى طشقند.', 'flights 7 other actual (QAT UZB)'],
  [
    'both ends of a range',
    'يتراوح حجم التبادل التجاري بين العراق وتركيا بين 10 و12 مليار دولار.',
    'trade-turnover over 10000000000 USD actual (IRQ TUR)',
    'trade-turnover up-to 12000000000 USD actual (IRQ TUR)',
  ],
  [
    'what it was and what it became',
    'ارتفعت صادرات العراق إلى الأردن من 5 إلى 7 مليارات دولار.',
    'export 5000000000 USD actual (IRQ JOR)',
    'export 7000000000 USD actual (IRQ JOR)',
  ],
  ['no figure in a time of day', 'التقى الوزيران المصري والأردني في الساعة العاشرة.'],
  ['no figure in a date', 'التقى الوزيران المصري والأردني في القاهرة يوم 2 ديسمبر 2025.'],
]

describe.each([
  ['fa', persian],
  ['ar', arabic],
] as const)('figures in %s', (language, rows) => {
  it.each(rows.map(([shows, sentence, ...told]) => ({ shows, sentence, told })))('$shows', ({ sentence, told }) => {
    expect(toldBy(readSentence(sentence, language))).toEqual(told)
  })
})
