/** Who is named: rows of a sentence and the people in it with their offices. */
import { describe, expect, it } from 'vitest'
import { readSentence } from '../testing/sentence.js'

/** What it shows, the sentence, and each person as «name as written = office title country». */
type Row = readonly [shows: string, sentence: string, ...people: string[]]

const persian: readonly Row[] = [
  [
    'a name and its office behind a comma',
    'سیدعباس عراقچی، وزیر امور خارجه ایران، گفت.',
    'سیدعباس عراقچی = minister وزیر امور خارجه ایران IRN',
  ],
  [
    'an office and a name nobody listed',
    'سفیر قزاقستان در تهران، اونتالاپ اونالبایف، گفت.',
    'اونتالاپ اونالبایف = ambassador سفیر قزاقستان در تهران KAZ',
  ],
  [
    'a name in quotation marks',
    '«هروند یارجانیان» رئیس اتاق مشترک ایران و ارمنستان گفت.',
    'هروند یارجانیان = executive رئیس اتاق مشترک ایران و ارمنستان -',
  ],
  [
    'an honorific is no part of the name',
    'به گفته دکتر نیلوفر ایزدی، معاون وزیر علوم، دو کشور همکاری می‌کنند.',
    'نیلوفر ایزدی = deputy-minister معاون وزیر علوم -',
  ],
  [
    'a governor of a province',
    'محسن احمدی استاندار گیلان با استاندار آستراخان دیدار کرد.',
    'محسن احمدی = governor استاندار گیلان IRN',
  ],
  [
    'a rank before, an office behind',
    'سرهنگ رضا کریمی فرمانده مرزبانی ایران به باکو رفت.',
    'رضا کریمی = military فرمانده مرزبانی ایران IRN',
  ],
  [
    'a surname that is an adjective of a country',
    'مجید سوری سرپرست رایزنی فرهنگی ایران در قزاقستان بود.',
    'مجید سوری = diplomat سرپرست رایزنی فرهنگی ایران در قزاقستان IRN',
  ],
  [
    'the head of a body of many countries serves none of them',
    'رافائل گروسی، مدیرکل آژانس بین‌المللی انرژی اتمی، با محمد اسلامی دیدار کرد.',
    'رافائل گروسی = official مدیرکل آژانس بین‌المللی انرژی اتمی -',
    'محمد اسلامی = official Head of the Atomic Energy Organization IRN',
  ],
  [
    'so does who is named without office',
    'کایا کالاس به تهران رفت.',
    'کایا کالاس = official High Representative of the EU for Foreign Affairs -',
  ],
  ['offices in the plural name nobody', 'وزیران خارجه ایران و ترکیه دیدار کردند.'],
  ['a body is nobody', 'اتاق بازرگانی تهران بیانیه داد.'],
  ['tourists are nobody', 'گردشگران به ایران آمدند.'],
]

const arabic: readonly Row[] = [
  [
    'an office and a name',
    'قال وزير الخارجية المصري بدر عبد العاطي إن العلاقات قوية.',
    'بدر عبد العاطي = minister وزير الخارجية المصري EGY',
  ],
  [
    'an office with its post',
    'أكد السفير الإيراني في بغداد محمد كاظم آل صادق أهمية التعاون.',
    'محمد كاظم آل صادق = ambassador السفير الإيراني في بغداد IRN',
  ],
  [
    'a name and its office behind a comma',
    'قال الدكتور أحمد سالم المنصوري، مدير غرفة تجارة أبوظبي، إن المعرض ناجح.',
    'أحمد سالم المنصوري = official مدير غرفة تجارة أبوظبي ARE',
  ],
  [
    'a governor, and a consul without a name',
    'استقبل محافظ البصرة أسعد العيداني القنصل الصيني.',
    'أسعد العيداني = governor محافظ البصرة IRQ',
  ],
  [
    'a deputy of a head of government',
    'وقال نائب رئيس مجلس الوزراء الأوزبكي جمشيد خوجاييف.',
    'جمشيد خوجاييف = deputy-head نائب رئيس مجلس الوزراء الأوزبكي UZB',
  ],
  ['a woman in office', 'قالت السفيرة ماريا لوبيز في بيروت.', 'ماريا لوبيز = ambassador السفيرة -'],
  [
    'the head of a body of many countries serves none of them',
    'قال الأمين العام للأمم المتحدة أنطونيو غوتيريش إن الوضع صعب.',
    'أنطونيو غوتيريش = official الأمين العام للأمم المتحدة -',
  ],
  [
    'an envoy to such a body serves his country',
    'قالت السفيرة الأميركية بالأمم المتحدة نيكي هيلي إن الوضع صعب.',
    'نيكي هيلي = ambassador السفيرة الأميركية بالأمم المتحدة USA',
  ],
  [
    'an outlet somebody speaks to is not whom he serves',
    'قال المتحدث باسم الحكومة كريم السعدي لوكالة فرانس برس إن الوضع صعب.',
    'كريم السعدي = official المتحدث باسم الحكومة -',
  ],
  [
    'the head of a body is no head of state',
    'قال رئيس البنك الدولي أجاي بانغا إن النمو ضعيف.',
    'أجاي بانغا = official رئيس البنك الدولي -',
  ],
  [
    'an everyday word before the ending of a surname',
    'قال محافظ خوزستان محمد رضا موالي زادة إن المشروع مهم.',
    'محمد رضا موالي زادة = governor محافظ خوزستان IRN',
  ],
  ['offices in the plural name nobody', 'عقد الوزراء اجتماعا.'],
  ['an airport called after somebody', 'افتتح مطار الملك خالد.'],
]

describe.each([
  ['fa', persian],
  ['ar', arabic],
] as const)('people in %s', (language, rows) => {
  it.each(rows.map(([shows, sentence, ...people]) => ({ shows, sentence, people })))(
    '$shows',
    ({ sentence, people }) => {
      const named = readSentence(sentence, language)
        .entities.filter((e) => e.kind === 'person')
        .map((e) => `${e.names[0]} = ${e.roles.map((r) => `${r.office} ${r.title} ${r.country ?? '-'}`).join('; ')}`)
      expect(named).toEqual(people)
    },
  )
})
