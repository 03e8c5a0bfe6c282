/** What was promised, proposed and asked for: rows of a sentence and the commitments in it. */
import { describe, expect, it } from 'vitest'
import type { Reading } from '../reading.js'
import { namesOf, readSentence } from '../testing/sentence.js'

/** What it shows, the sentence, and the commitments in it. */
type Row = readonly [shows: string, sentence: string, ...commitments: string[]]

/** «kind by → to (countries) [sectors] due: the promised thing, as written». */
const toldBy = (reading: Reading): string[] =>
  reading.commitments.map((c) => {
    const to = c.to.length > 0 ? ` → ${namesOf(reading, c.to)}` : ''
    const by = c.by.length > 0 ? ` ${namesOf(reading, c.by)}` : ''
    const sectors = c.sectors.length > 0 ? ` [${c.sectors.join(' ')}]` : ''
    return `${c.kind}${by}${to} (${c.countries.join(' ')})${sectors}${c.due ? ` ${c.due}` : ''}: ${c.text}`
  })

const persian: readonly Row[] = [
  [
    'a pledge in the first person plural',
    'رئیس‌جمهور ایران گفت: راه‌آهن رشت ـ آستارا را با روسیه خواهیم ساخت.',
    'pledge Iran → Russia (IRN RUS) [transport]: راه‌آهن رشت ـ آستارا را با روسیه خواهیم ساخت',
  ],
  [
    'readiness',
    'سفیر قزاقستان در تهران گفت: آماده‌ایم گندم بیشتری به ایران صادر کنیم.',
    'pledge Kazakhstan → Iran (KAZ IRN) [agriculture]: آماده‌ایم گندم بیشتری به ایران صادر کنیم',
  ],
  [
    'a request to a country',
    'وزیر کشاورزی ارمنستان از ایران خواست تعرفه لبنیات را کاهش دهد.',
    'request Armenia (ARM IRN) [trade]: وزیر کشاورزی ارمنستان از ایران خواست تعرفه لبنیات را کاهش دهد',
  ],
  [
    'a proposal of a governor',
    'استاندار گیلان پیشنهاد کرد نمایشگاه مشترکی با استان آستراخان روسیه برگزار شود.',
    'proposal Gilan (IRN RUS) [trade provincial]: استاندار گیلان پیشنهاد کرد نمایشگاه مشترکی با استان آستراخان روسیه برگزار شود',
  ],
  [
    'a promise with its end',
    'وزیر نیروی ایران وعده داد برق صادراتی به عراق تا پایان سال افزایش یابد.',
    'pledge Iran → Iraq (IRN IRQ) [energy trade] 2025-03-21/2026-03-20: وزیر نیروی ایران وعده داد برق صادراتی به عراق تا پایان سال افزایش یابد',
  ],
  [
    'what is necessary',
    'وزیر خارجه ایران بر ضرورت تسهیل صدور روادید میان ایران و چین تأکید کرد.',
    'request Iran (IRN CHN) [mobility]: وزیر خارجه ایران بر ضرورت تسهیل صدور روادید میان ایران و چین',
  ],
  [
    'readiness told by others',
    'امامعلی رحمان از آمادگی تاجیکستان برای لغو روادید شهروندان ایران خبر داد.',
    'pledge Emomali Rahmon (TJK IRN) [mobility]: امامعلی رحمان از آمادگی تاجیکستان برای لغو روادید شهروندان ایران',
  ],
  [
    'an invitation to do something',
    'وزیر اقتصاد ایران از بازرگانان ترکیه دعوت کرد در بندر چابهار سرمایه‌گذاری کنند.',
    'request Iran (IRN TUR) [trade transport investment]: وزیر اقتصاد ایران از بازرگانان ترکیه دعوت کرد در بندر چابهار سرمایه‌گذاری کنند',
  ],
  [
    'a request to two countries',
    'وزیر خارجه عمان از ایران و آمریکا خواست به مذاکره بازگردند.',
    'request Oman (OMN IRN USA): وزیر خارجه عمان از ایران و آمریکا خواست به مذاکره بازگردند',
  ],
  ['no pledge in a forecast', 'وزیر خارجه ایران گفت: این اقدام آمریکا برای روسیه پیامدهای سنگینی خواهد داشت.'],
  ['no request in what a writer must say', 'وزیر خارجه ایران گفت: باید اذعان کرد که روابط با ترکیه گسترده است.'],
  ['no proposal where one is refused', 'نخست‌وزیر هند پیشنهاد پاکستان برای مذاکره را رد کرد.'],
  ['no plan in a question whether', 'آیا فرانسه قصد دارد در ایران سرمایه‌گذاری کند؟'],
  [
    'what a state will do',
    'هند واردات نفت از ایران را متوقف خواهد کرد.',
    'pledge India (IND IRN) [trade energy]: هند واردات نفت از ایران را متوقف خواهد کرد',
  ],
  [
    'standing by one’s word',
    'وزیر خارجه ایتالیا گفت: رم به همکاری تجاری با ایران پایبند است.',
    'pledge Italy → Iran (ITA IRN) [trade]: رم به همکاری تجاری با ایران پایبند است',
  ],
  ['no commitment in a description', 'روابط ایران و عراق گسترده است.'],
  ['no commitment in a saying', 'وزیر خارجه ایران گفت: مردم دو کشور پیوندهای دیرینه دارند.'],
  ['no commitment under a condition', 'اگر عراق بدهی خود را نپردازد، ایران گاز صادر نخواهد کرد.'],
]

const arabic: readonly Row[] = [
  [
    'a pledge in the first person plural',
    'قال وزير النقل العراقي: سننجز الربط السككي مع إيران خلال عامين.',
    'pledge Iraq → Iran (IRQ IRN) [transport]: سننجز الربط السككي مع إيران خلال عامين',
  ],
  [
    'a pledge',
    'تعهد الرئيس الصيني بزيادة الاستثمارات في السعودية.',
    'pledge China (CHN SAU) [investment]: تعهد الرئيس الصيني بزيادة الاستثمارات في السعودية',
  ],
  [
    'a call to a country',
    'دعا وزير الخارجية المصري إثيوبيا إلى استئناف المفاوضات.',
    'request Egypt (EGY ETH): دعا وزير الخارجية المصري إثيوبيا إلى استئناف المفاوضات',
  ],
  [
    'a proposal',
    'اقترح الرئيس الكازاخي إنشاء مجلس أعمال مشترك مع قطر.',
    'proposal Kazakhstan → Qatar (KAZ QAT): اقترح الرئيس الكازاخي إنشاء مجلس أعمال مشترك مع قطر',
  ],
  [
    'a demand',
    'طالب رئيس الوزراء العراقي تركيا بزيادة الإطلاقات المائية.',
    'request Iraq (IRQ TUR) [water]: طالب رئيس الوزراء العراقي تركيا بزيادة الإطلاقات المائية',
  ],
  [
    'readiness',
    'أكد السفير الياباني استعداد بلاده لتمويل محطة تحلية في تونس.',
    'pledge Japan (JPN TUN) [finance water]: أكد السفير الياباني استعداد بلاده لتمويل محطة تحلية في تونس',
  ],
  [
    'a plan with its month',
    'من المقرر أن تبدأ الخطوط العمانية رحلاتها إلى تنزانيا في مارس 2026.',
    'plan → Tanzania (OMN TZA) [transport] 2026-03: من المقرر أن تبدأ الخطوط العمانية رحلاتها إلى تنزانيا في مارس 2026',
  ],
  [
    'what is necessary',
    'شدد وزير الخارجية الأردني على ضرورة تسهيل عبور الشاحنات بين الأردن وتركيا.',
    'request Jordan (JOR TUR) [transport]: شدد وزير الخارجية الأردني على ضرورة تسهيل عبور الشاحنات بين الأردن وتركيا',
  ],
  [
    'readiness of a country',
    'أعرب الرئيس الإيراني عن استعداد إيران لتصدير الغاز إلى عمان.',
    'pledge Iran → Oman (IRN OMN) [trade energy]: أعرب الرئيس الإيراني عن استعداد إيران لتصدير الغاز إلى عمان',
  ],
  ['an intention', 'تعتزم الهند فتح قنصلية في الكويت.', 'plan (IND KWT) [mobility]: تعتزم الهند فتح قنصلية في الكويت'],
  [
    'a promise',
    'وعد وزير الطاقة الإيراني بتزويد العراق بالكهرباء.',
    'pledge Iran (IRN IRQ) [energy]: وعد وزير الطاقة الإيراني بتزويد العراق بالكهرباء',
  ],
  [
    'a request',
    'طلب وزير المالية اللبناني من فرنسا تمويل المرفأ.',
    'request Lebanon (LBN FRA) [finance]: طلب وزير المالية اللبناني من فرنسا تمويل المرفأ',
  ],
  [
    'a pledge that somebody reports',
    'قال السفير الإيراني في بغداد إن إيران ستفتح قنصلية في النجف.',
    'pledge Iran (IRN IRQ) [mobility]: إيران ستفتح قنصلية في النجف',
  ],
  ['no commitment in a description', 'العلاقات بين مصر والأردن متينة.'],
  ['no commitment in a meeting', 'التقى وزير الخارجية المصري نظيره الأردني.'],
]

describe.each([
  ['fa', persian],
  ['ar', arabic],
] as const)('commitments in %s', (language, rows) => {
  it.each(rows.map(([shows, sentence, ...told]) => ({ shows, sentence, told })))('$shows', ({ sentence, told }) => {
    expect(toldBy(readSentence(sentence, language))).toEqual(told)
  })
})
