/** What goes from the plain text of a page and what stays: a report with one more line in it, which is furniture or is its own. */
import { describe, expect, it } from 'vitest'
import { cleanText } from './clean.js'

/** Paragraphs around the line, in the language of the page. */
const reports = {
  fa: [
    'وزیران خارجه ایران و ترکیه در آنکارا دیدار کردند',
    'وزیر خارجه ایران روز سه‌شنبه در آنکارا با همتای ترک خود درباره همکاری‌های مرزی و تجاری گفت‌وگو کرد و دو طرف برنامه سال آینده را نهایی کردند.',
    'در پایان این نشست دو وزیر از گشایش بازارچه تازه‌ای در مرز دو کشور خبر دادند و گفتند کار ساخت آن تا تابستان آینده به پایان می‌رسد.',
  ],
  ar: [
    'وزيرا خارجية مصر والأردن يلتقيان في القاهرة',
    'التقى وزير الخارجية المصري نظيره الأردني يوم الثلاثاء في القاهرة وبحثا التعاون في مجالات النقل والطاقة والسياحة بين البلدين خلال العام المقبل.',
    'وأعلن الوزيران في ختام اللقاء أن اللجنة المشتركة ستعقد دورتها المقبلة في عمان بعد شهرين من الآن وأن خبراء البلدين سيعدون لها.',
  ],
} as const

const cleaned = (language: 'fa' | 'ar', lines: readonly string[]): string => {
  const [title, first, last] = reports[language]
  return cleanText([title, first, ...lines, last].join('\n')).text
}

const furniture = [
  ['fa', 'a link behind a label', 'بیشتر بخوانید: سفر وزیر خارجه ترکیه به تهران چه دستاوردی داشت'],
  ['fa', 'a link behind a bar', 'همچنین بخوانید | بازارچه‌های مرزی ایران و ترکیه در یک نگاه'],
  ['fa', 'share buttons', 'این خبر را به اشتراک بگذارید'],
  ['fa', 'an everyday word as a label', 'ورود / ثبت نام'],
  ['fa', 'a photographer', 'عکس: مهدی رستگار'],
  ['ar', 'a link behind a label', 'للمزيد: ما الذي اتفق عليه الوزيران في لقاء عمان الأخير؟'],
  ['ar', 'a link behind a bar', 'قد يهمك| مصر والأردن توقعان اتفاقا جديدا للنقل البري بين البلدين'],
  ['ar', 'a link behind dots', 'اقرأ المزيد... أبرز ما جاء في بيان اللجنة المشتركة بين البلدين'],
  [
    'ar',
    'a long link behind a label',
    'قد يهمك أيضا: مصر والأردن تتحدثان عن خط جديد للقطار.. كم تبلغ كلفته ومتى يبدأ العمل فيه وأين يمر؟',
  ],
  ['ar', 'share buttons', 'شارك على فيسبوك'],
  ['ar', 'an everyday word alone', 'بحث'],
  ['ar', 'a writer', 'كتبت - سلمى منصور'],
] as const

const own = [
  [
    'fa',
    'a paragraph about the same matter',
    'در همین رابطه سخنگوی وزارت خارجه گفت که گفت‌وگوها در سطح کارشناسی ادامه دارد.',
  ],
  ['fa', 'an arrival', 'ورود وزیر خارجه ایران به آنکارا با استقبال رسمی همراه بود.'],
  ['fa', 'a visit to works', 'بازدید دو وزیر از کارگاه ساخت بازارچه نیز در برنامه بود.'],
  ['fa', 'news that somebody confirmed', 'این خبر را سخنگوی وزارت خارجه ترکیه نیز ساعتی بعد تأیید کرد.'],
  ['ar', 'what was discussed', 'بحث الوزيران أيضا ملف المياه والربط الكهربائي بين البلدين.'],
  ['ar', 'who took part', 'شارك في اللقاء سفيرا البلدين وعدد من كبار المسؤولين.'],
  ['ar', 'who followed', 'تابع الوزيران عرضا عن مشروع الربط الكهربائي.'],
  ['ar', 'who wrote', 'كتب الوزير على حسابه أن اللقاء كان مثمرا وبناء.'],
  ['ar', 'a heading', 'ماذا بعد لقاء القاهرة؟'],
] as const

describe('page furniture', () => {
  it.each(furniture)('in %s: %s goes', (language, _, line) => {
    expect(cleaned(language, [line])).toBe(reports[language].join('\n'))
  })

  it.each(own)('in %s: %s stays', (language, _, line) => {
    expect(cleaned(language, [line])).toContain(line)
  })

  it('drops the line that says where the outlet writes from', () => {
    const [title, first, last] = reports.ar
    expect(cleanText([title, 'القاهرة - العربية.نت', first, last].join('\n')).text).toBe(reports.ar.join('\n'))
  })

  it('drops headlines of other reports that stand together between two paragraphs', () => {
    const links = ['مصر والأردن توقعان اتفاقا للنقل البري', 'هل ينجح القطار بين القاهرة وعمان؟']
    expect(cleaned('ar', links)).toBe(reports.ar.join('\n'))
  })

  it('keeps a list that the report announces', () => {
    const list = [
      'واتفق الوزيران على ما يأتي من خطوات خلال العام المقبل في المجالات كلها:',
      'توسيع التعاون في النقل البري',
      'زيادة عدد الرحلات الجوية الأسبوعية',
    ]
    for (const line of list) expect(cleaned('ar', list)).toContain(line)
  })

  it('reads on behind a heading of links with the next paragraph', () => {
    const lines = [
      'مواضيع ذات صلة',
      'مصر والأردن توقعان اتفاقا للنقل البري',
      'وقال الوزير المصري إن اللقاء كان مثمرا وإن الجانبين اتفقا على مواصلة العمل معا.',
    ]
    expect(cleaned('ar', lines)).toContain(lines[2])
    expect(cleaned('ar', lines)).not.toContain(lines[1])
  })
})
