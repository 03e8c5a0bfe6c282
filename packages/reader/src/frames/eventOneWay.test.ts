/** Who does what to whom: blame, threats, sanctions, aid and attacks. */
import { describe, expect, it } from 'vitest'
import { eventsTold, readSentence } from '../testing/sentence.js'

/** What it shows, the sentence, and the events in it. */
type Row = readonly [shows: string, sentence: string, ...events: string[]]

const persian: readonly Row[] = [
  [
    'an envoy called in, in the passive',
    'سفیر سوئد در تهران به وزارت امور خارجه احضار شد.',
    'accusation happened: Iran → Sweden',
  ],
  [
    'an envoy called in by a ministry',
    'وزارت خارجه عراق سفیر ترکیه را احضار کرد.',
    'accusation happened: Iraq → Turkey',
  ],
  [
    'a claim about another country',
    'سخنگوی پنتاگون مدعی شد که ایران برای گروه‌های تروریستی در یمن سلاح می‌فرستد.',
    'accusation happened: Pentagon (Department of Defense) → Iran',
  ],
  [
    'words found improper',
    'یک نماینده مجلس عراق اظهارات رئیس‌جمهور ترکیه را غیرقابل قبول خواند.',
    'accusation happened: Iraq → Turkey',
  ],
  [
    'a threat told before the one it is aimed at',
    'دونالد ترامپ تهدید کرد هر کشوری که از ایران نفت بخرد مجازات خواهد شد.',
    'threat happened: Donald Trump → Iran',
  ],
  [
    'aid that somebody gives',
    'امارات اعلام کرد که ۵۰ میلیون دلار به پاکستان کمک می‌کند.',
    'aid happened: United Arab Emirates → Pakistan',
  ],
  ['aid sent to a town', 'قطر ۴۵ تن کمک بشردوستانه برای زلزله‌زدگان هرات فرستاد.', 'aid happened: Qatar → Herat'],
  [
    'blame told by a noun in front of its verb',
    'رئیس‌جمهور ونزوئلا کلمبیا را عامل ناآرامی در مرزها دانست.',
    'accusation happened: Venezuela → Colombia',
  ],
  [
    'all that are accused',
    'کره شمالی ژاپن و کره جنوبی را به تحریک متهم ساخت.',
    'accusation happened: North Korea → Japan + South Korea',
  ],
  [
    'whose deed against another is refused',
    'روسیه با قطعنامه فرانسه علیه سوریه مخالفت کرد.',
    'rejection happened: Russia → France',
  ],
  [
    'both who veto',
    'چین و روسیه قطعنامه پیشنهادی فرانسه درباره سوریه را وتو کردند.',
    'rejection happened: China + Russia → France',
  ],
  [
    'a title that belongs to one country',
    'سخنگوی کاخ سفید کوبا را به جاسوسی متهم کرد. کوبا سخنان کاخ سفید را رد کرد.',
    'accusation happened: United States → Cuba',
    'rejection happened: Cuba → United States',
  ],
  [
    'what somebody will meet with',
    'تل‌آویو هشدار داد در صورت ادامه این وضع، لبنان بهای سنگینی خواهد پرداخت.',
    'threat happened: Israel → Lebanon',
  ],
  [
    'whose weapons they are that strike',
    'حملات هواپیماهای بدون سرنشین آمریکا به پاکستان شدت گرفت.',
    'conflict happened: United States → Pakistan',
  ],
  ['a fight between two', 'درگیری مرزی میان تایلند و کامبوج شدت گرفت.', 'conflict happened: Thailand + Cambodia'],
  ['fighting at a place', 'حملات هوایی انگلیس در سوریه آغاز شد.', 'conflict happened: United Kingdom @ Syria'],
]

const arabic: readonly Row[] = [
  [
    'an envoy called in, as a headline',
    'استدعاء السفير الإيراني في لندن على خلفية احتجاز ناقلة نفط.',
    'accusation happened: United Kingdom → Iran',
  ],
  [
    'tariffs that are only threatened',
    'هدد الرئيس الأمريكي بفرض رسوم جمركية على الهند.',
    'threat happened: United States → India',
  ],
  ['sanctions known already', 'أعرب المتحدث باسم الخارجية الصينية عن قلق بلاده من العقوبات الأمريكية.'],
  ['diplomats sent away', 'أعلنت روسيا طرد دبلوماسيين بريطانيين.', 'sanction happened: Russia → United Kingdom'],
  ['who gives and who is given to', 'قدمت اليابان منحة بقيمة 10 ملايين دولار للأردن.', 'aid happened: Japan → Jordan'],
  [
    'whose aid it is by its adjective',
    'وصلت إلى مطار العريش طائرة مساعدات قطرية إلى قطاع غزة.',
    'aid happened: Qatar → Gaza Strip',
  ],
  ['a raid on a country', 'قصفت طائرات تركية مواقع في شمال العراق.', 'conflict happened: Turkey → Iraq'],
]

describe.each([
  ['fa', persian],
  ['ar', arabic],
] as const)('one-way events in %s', (language, rows) => {
  it.each(rows.map(([shows, sentence, ...events]) => ({ shows, sentence, events })))(
    '$shows',
    ({ sentence, events }) => {
      expect(eventsTold(readSentence(sentence, language))).toEqual(events)
    },
  )
})
