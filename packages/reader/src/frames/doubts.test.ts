/** What a careful reader would query: rows of a text and the doubts about it. */
import { describe, expect, it } from 'vitest'
import { PUBLISHED, readSentence } from '../testing/sentence.js'

/** What it shows, the text, and the codes of the doubts about it. */
type Row = readonly [shows: string, text: string, ...codes: string[]]

const persian: readonly Row[] = [
  [
    'a minister out of his term',
    'محمدجواد ظریف، وزیر امور خارجه ایران، با همتای عمانی خود در مسقط دیدار کرد.',
    'office-term',
  ],
  ['a former minister called so', 'محمدجواد ظریف، وزیر پیشین امور خارجه ایران، با وزیر خارجه عمان در مسقط دیدار کرد.'],
  ['a president in his term', 'مسعود پزشکیان، رئیس‌جمهور ایران، با امامعلی رحمان در دوشنبه دیدار کرد.'],
  [
    'a meeting after death',
    'سید ابراهیم رئیسی، رئیس‌جمهور ایران، با امامعلی رحمان در دوشنبه دیدار کرد.',
    'deceased',
    'page-date',
  ],
  ['a country where a province must stand', 'استان زنجان با استان قزاقستان خواهرخوانده شد.', 'place-kind'],
  ['a province with a province', 'استان زنجان با استان قاراغاندی خواهرخوانده شد.'],
  ['a day that no month has', 'همایش تجاری ایران و گرجستان روز ۳۱ مهر ۱۴۰۴ در تفلیس برگزار شد.', 'date-impossible'],
  ['the last day of a month', 'همایش تجاری ایران و گرجستان روز ۳۰ مهر ۱۴۰۴ در تفلیس برگزار شد.'],
  [
    'told as past on a day to come',
    'وزیر خارجه ایران روز ۲۰ بهمن ۱۴۰۴ در مسکو با همتای روس خود دیدار کرد.',
    'date-impossible',
  ],
  ['told as planned on a day gone by', 'قرار است رئیس‌جمهور ایران روز ۵ مهر ۱۴۰۴ به مسکو سفر کند.', 'date-impossible'],
  ['told as planned on a day to come', 'قرار است رئیس‌جمهور ایران روز ۲۰ بهمن ۱۴۰۴ به مسکو سفر کند.'],
  [
    'every date years before the page',
    'رؤسای جمهور ایران و ترکیه روز ۱۲ خرداد ۱۳۹۹ در تهران دیدار کردند. آنان روز ۱۴ خرداد ۱۳۹۹ در استانبول تفاهم‌نامه امضا کردند.',
    'page-date',
  ],
  [
    'two turnovers of one year',
    'حجم تجارت ایران و ارمنستان در سال ۲۰۲۴ به ۷۳۷ میلیون دلار رسید. وی گفت که تجارت ایران و ارمنستان در سال ۲۰۲۴ یک میلیارد و صد میلیون دلار بود.',
    'numbers-disagree',
  ],
  [
    'two turnovers of two years',
    'حجم تجارت ایران و ارمنستان در سال ۲۰۲۳ به ۷۳۷ میلیون دلار رسید. وی گفت که تجارت ایران و ارمنستان در سال ۲۰۲۴ یک میلیارد و صد میلیون دلار بود.',
  ],
  [
    'two numbers that rounding makes one',
    'حجم تجارت ایران و ارمنستان در سال ۲۰۲۴ به ۷۳۷ میلیون دلار رسید. وی گفت که تجارت ایران و ارمنستان در سال ۲۰۲۴ هفتصد و چهل میلیون دلار بود.',
  ],
]

const arabic: readonly Row[] = [
  [
    'a president out of his term',
    'التقى الرئيس الأمريكي جو بايدن أمير قطر تميم بن حمد آل ثاني في الدوحة.',
    'office-term',
  ],
  ['a former president called so', 'التقى الرئيس الأمريكي السابق جو بايدن أمير قطر تميم بن حمد آل ثاني في الدوحة.'],
  [
    'a meeting after death',
    'التقى الرئيس الإيراني إبراهيم رئيسي نظيره التركي رجب طيب أردوغان في أنقرة.',
    'deceased',
    'page-date',
  ],
  ['a country where a province must stand', 'وقعت محافظة البصرة اتفاقية توأمة مع محافظة إيران.', 'place-kind'],
  ['a day that no month has', 'عقد في عمان منتدى الأعمال الأردني التركي يوم 31 حزيران 2025.', 'date-impossible'],
  ['the last day of a month', 'عقد في عمان منتدى الأعمال الأردني التركي يوم 30 حزيران 2025.'],
  [
    'told as past on a day to come',
    'التقى وزير الخارجية المصري نظيره التركي في القاهرة يوم 20 يناير 2026.',
    'date-impossible',
  ],
  ['told as planned on a day gone by', 'من المقرر أن يزور الرئيس التركي بغداد يوم 3 مارس 2025.', 'date-impossible'],
  ['told as planned on a day to come', 'من المقرر أن يزور الرئيس التركي بغداد يوم 3 مارس 2026.'],
  [
    'every date years before the page',
    'زار الرئيس الروسي القاهرة يوم 9 فبراير 2015. ووقع الرئيسان المصري والروسي مذكرة تفاهم يوم 10 فبراير 2015.',
    'page-date',
  ],
  [
    'a headline against its report',
    'التبادل التجاري بين العراق وتركمانستان يبلغ 600 مليون دولار\n\nقال الوزير إن حجم التبادل التجاري بين العراق وتركمانستان وصل في عام 2024 إلى 900 مليون دولار.',
    'numbers-disagree',
  ],
  [
    'a target above what is',
    'بلغ حجم التبادل التجاري بين السعودية والهند 40 مليار دولار في عام 2024. وتستهدف السعودية والهند رفع التبادل التجاري إلى 100 مليار دولار بحلول عام 2030.',
  ],
]

describe.each([
  ['fa', persian],
  ['ar', arabic],
] as const)('doubts in %s', (language, rows) => {
  it.each(rows.map(([shows, text, ...codes]) => ({ shows, text, codes })))('$shows', ({ text, codes }) => {
    expect(readSentence(text, language).doubts.map((d) => d.code)).toEqual(codes)
  })
})

it('says why, and of what', () => {
  const [doubt, ...others] = readSentence('استان زنجان با استان قزاقستان خواهرخوانده شد.', 'fa').doubts
  expect(others).toEqual([])
  expect(doubt).toMatchObject({ about: 'p1', message: 'Kazakhstan is a country; a province is expected here' })
  const [late] = readSentence('وزير خارجه ایران روز ۲۰ بهمن ۱۴۰۴ در مسکو با همتای روس خود دیدار کرد.', 'fa').doubts
  expect(late!.message).toBe(`Told as past, but dated 2026-02-09, after the page's date ${PUBLISHED}`)
})
