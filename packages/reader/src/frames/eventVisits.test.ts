/** Who travels where: visits, invitations and delegations. */
import { describe, expect, it } from 'vitest'
import { eventsTold, readSentence } from '../testing/sentence.js'

/** What it shows, the sentence, and the events in it. */
type Row = readonly [shows: string, sentence: string, ...events: string[]]

const persian: readonly Row[] = [
  [
    'a visit to a country that is seen',
    'وزیر خارجه مصر از بیروت و دمشق بازدید کرد.',
    'visit happened: Egypt → Lebanon @ Beirut',
    'visit happened: Egypt → Syria @ Damascus',
  ],
  [
    'a word of time before the country that is seen',
    'رئیس‌جمهور ایران حدود سه ماه پیش از پاکستان دیدن کرد.',
    'visit happened: Iran → Pakistan @ Pakistan',
  ],
  [
    'a visit told by its end',
    'در پایان سفر دو روزه ولادیمیر پوتین به هند، دو طرف بیانیه‌ای منتشر کردند.',
    'visit happened: Vladimir Putin → India @ India',
  ],
  [
    'an invitation is no visit yet',
    'نخست‌وزیر هند از رئیس‌جمهور فرانسه برای سفر به دهلی نو دعوت کرد.',
    'visit planned: France → India @ New Delhi',
  ],
  [
    'an invitation taken up is no visit yet',
    'رئیس‌جمهور قزاقستان دعوت همتای ایرانی خود برای سفر به تهران را پذیرفت.',
    'visit planned: Kazakhstan → Iran @ Tehran',
  ],
  [
    'where somebody was before he went on',
    'هوگو چاوز پس از دیدار از بلاروس راهی مسکو شد.',
    'visit happened: Hugo Chávez → Belarus @ Belarus',
    'visit happened: Hugo Chávez → Russia @ Moscow',
  ],
  ['a visit called off', 'سفر وزیر خارجه ایران به مسکو لغو شد.', 'visit cancelled: Iran → Russia @ Moscow'],
  [
    'a delegation that meets and goes on',
    'هیئت پارلمانی روسیه پس از دیدار با رئیس مجلس شورای اسلامی راهی اصفهان شد.',
    'meeting happened: Russia → Islamic Consultative Assembly',
    'visit happened: Russia → Isfahan @ Isfahan',
  ],
  [
    'a meeting with the delegation spoken of',
    'رئیس مجلس قزاقستان در دیدار با این هیئت بر گسترش همکاری‌ها با ایران تأکید کرد.',
    'meeting happened: Kazakhstan → Iran',
  ],
  [
    'an envoy appointed',
    'مهدی سبحانی به عنوان سفیر جدید ایران در ارمنستان منصوب شد.',
    'appointment happened: Mehdi Sobhani',
  ],
]

const arabic: readonly Row[] = [
  [
    'who leads a delegation behind its verb',
    'وصل إلى بغداد وفد إيراني برئاسة وزير النفط محسن باك نجاد.',
    'visit happened: Mohsen Paknejad → Iraq @ Baghdad',
  ],
  [
    'a visit that is over',
    'اختتم رئيس الوزراء الباكستاني زيارة إلى أنقرة استمرت ثلاثة أيام.',
    'visit happened: Pakistan → Turkey @ Ankara',
  ],
  [
    'an invitation is no visit yet',
    'دعا الرئيس الإيراني نظيره التركي إلى زيارة طهران.',
    'visit planned: Turkey → Iran @ Tehran',
  ],
  [
    'a counterpart is another than the one named',
    'التقى السيسي نظيره الروسي في قازان.',
    'meeting happened: Abdel Fattah el-Sisi → Russia @ Kazan',
  ],
  [
    'two presidents talk by telephone',
    'بحث الرئيسان المصري والتركي هاتفيا تطورات الأوضاع في غزة.',
    'call happened: Egypt + Turkey',
  ],
]

describe.each([
  ['fa', persian],
  ['ar', arabic],
] as const)('visits in %s', (language, rows) => {
  it.each(rows.map(([shows, sentence, ...events]) => ({ shows, sentence, events })))(
    '$shows',
    ({ sentence, events }) => {
      expect(eventsTold(readSentence(sentence, language))).toEqual(events)
    },
  )
})
