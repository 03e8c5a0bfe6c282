/** What happened between whom: rows of a sentence and the event in it, or null where there is none. */
import { describe, expect, it } from 'vitest'
import { readText } from '../read.js'
import type { Reading } from '../reading.js'

type Row = readonly [shows: string, sentence: string, event: string | null]

const PUBLISHED = '2025-12-10'

/** «kind status: actors → recipients @ place, date»; only a date that the sentence gives. */
const toldBy = ({ events, entities }: Reading): string[] => {
  const named = (ids: readonly string[]): string => ids.map((id) => entities.find((e) => e.id === id)!.name).join(' + ')
  return events.map((e) => {
    const parties = e.recipients.length > 0 ? `${named(e.actors)} → ${named(e.recipients)}` : named(e.actors)
    const place = e.place ? ` @ ${named([e.place])}` : ''
    const date = e.date && !e.dateInferred ? `, ${e.date}` : ''
    return `${e.kind} ${e.status}: ${parties}${place}${date}`
  })
}

const persian: readonly Row[] = [
  ['a meeting of two ministers', 'سیدعباس عراقچی با سرگئی لاوروف در مسکو دیدار کرد.', 'meeting happened: Abbas Araghchi + Sergey Lavrov @ Moscow'],
  ['a meeting told by a noun', 'در دیدار مسعود پزشکیان با قاسم جومارت توکایف بر گسترش روابط تأکید شد.', 'meeting happened: Masoud Pezeshkian + Kassym-Jomart Tokayev'],
  ['a meeting to come', 'وزیر خارجه ایران هفته آینده با همتای عمانی خود در مسقط دیدار خواهد کرد.', 'meeting planned'],
  ['a meeting with its day', 'عراقچی سه‌شنبه ۱۱ آذر ۱۴۰۴ در تهران با هاکان فیدان دیدار کرد.', 'meeting happened: Abbas Araghchi + Hakan Fidan @ Tehran, 2025-12-02'],
  ['a call', 'رؤسای جمهور ایران و ترکیه تلفنی گفت‌وگو کردند.', 'call happened'],
  ['a call with its parties', 'ولادیمیر پوتین در تماس تلفنی با مسعود پزشکیان درباره کریدور شمال–جنوب گفت‌وگو کرد.', 'call happened: Vladimir Putin + Masoud Pezeshkian'],
  ['a visit that has begun', 'شهباز شریف، نخست‌وزیر پاکستان، وارد تهران شد.', 'visit happened: Shehbaz Sharif → Iran @ Tehran'],
  ['a visit to come', 'رئیس‌جمهور قزاقستان ماه آینده به تهران سفر خواهد کرد.', 'visit planned'],
  ['a plan in the first person plural', 'ما در نمایشگاه آستانه حضور خواهیم یافت.', null],
  ['a visit that is off', 'سفر وزیر خارجه فرانسه به تهران لغو شد.', 'visit cancelled'],
  ['a visit put off', 'سفر نخست‌وزیر عراق به آنکارا به تعویق افتاد.', 'visit cancelled'],
  ['a letter', 'پادشاه عربستان در نامه‌ای به رئیس‌جمهور ایران بر گسترش روابط تأکید کرد.', 'letter happened'],
  ['a cable of congratulation', 'مسعود پزشکیان در پیامی روز استقلال قزاقستان را به قاسم جومارت توکایف تبریک گفت.', 'letter happened: Masoud Pezeshkian → Kassym-Jomart Tokayev'],
  ['a signing', 'ایران و ارمنستان یک یادداشت تفاهم در زمینه حمل‌ونقل امضا کردند.', 'signing happened: Iran + Armenia'],
  ['a signing in the passive', 'تفاهم‌نامه همکاری گمرکی میان ایران و ترکمنستان در عشق‌آباد امضا شد.', 'signing happened'],
  ['a conference to be held', 'همایش تجاری ایران و گرجستان ماه آینده در تفلیس برگزار می‌شود.', 'conference planned'],
  ['a conference that was held', 'نشست سه‌جانبه ایران، روسیه و جمهوری آذربایجان در باکو برگزار شد.', 'conference happened'],
  ['an exhibition opened', 'نمایشگاه اختصاصی ایران در آلماتی گشایش یافت.', 'exhibition happened'],
  ['a protest', 'وزارت خارجه ایران سفیر سوئد را در اعتراض به هتک حرمت قرآن احضار کرد.', 'protest happened'],
  ['an accusation', 'پاکستان هند را به نقض آتش‌بس متهم کرد.', 'accusation happened: Pakistan → India'],
  ['a denial', 'ترکمنستان ادعای ایران درباره قطع گاز را رد کرد.', 'rejection happened: Turkmenistan → Iran'],
  ['a threat', 'آمریکا ایران را به تحریم‌های تازه تهدید کرد.', 'threat happened: United States → Iran'],
  ['a sanction', 'اتحادیه اروپا سه شرکت ایرانی را تحریم کرد.', 'sanction happened: European Union → Iran'],
  ['aid', 'قطر ۵۰ تن کمک دارویی به افغانستان فرستاد.', 'aid happened: Qatar → Afghanistan'],
  ['an exercise', 'رزمایش مشترک ایران و جمهوری آذربایجان در ارس برگزار شد.', 'exercise happened'],
  ['fighting', 'در درگیری مرزی نیروهای پاکستان و افغانستان چهار سرباز کشته شدند.', 'conflict happened'],
  ['credentials', 'سفیر جدید بلاروس استوارنامه خود را تقدیم رئیس‌جمهور ایران کرد.', 'ceremony happened'],
  ['a delegation received', 'هیئت پارلمانی روسیه وارد تهران شد.', 'visit happened'],
  ['no event in a description', 'روابط ایران و قزاقستان عمیق و تاریخی است.', null],
  ['no event in a wish', 'امیدواریم روابط ایران و عراق گسترش یابد.', null],
  ['no event among persons of one country', 'رئیس‌جمهور ایران با وزیران دولت دیدار کرد.', null],
  ['no event in sport', 'تیم ملی ایران در دیداری دوستانه برابر قطر به برتری رسید.', null],
  ['no event that would need a condition', 'اگر ایران و عراق دیدار می‌کردند، اختلاف حل می‌شد.', null],
]

const arabic: readonly Row[] = [
  ['a meeting of two ministers', 'التقى عباس عراقجي نظيره الروسي سيرغي لافروف في موسكو.', 'meeting happened: Abbas Araghchi + Sergey Lavrov @ Moscow'],
  ['a meeting told by a noun', 'جاء ذلك خلال لقاء مسعود بزشكيان مع قاسم جومارت توكاييف في طهران.', 'meeting happened: Masoud Pezeshkian + Kassym-Jomart Tokayev @ Tehran'],
  ['somebody received', 'استقبل الرئيس المصري عبد الفتاح السيسي نظيره التركي رجب طيب أردوغان في القاهرة.', 'meeting happened: Abdel Fattah el-Sisi + Recep Tayyip Erdogan @ Cairo'],
  ['a discussion', 'بحث وزير الخارجية السعودي فيصل بن فرحان مع نظيره الإيراني عباس عراقجي تعزيز العلاقات.', 'meeting happened: Faisal bin Farhan + Abbas Araghchi'],
  ['a call', 'تلقى وزير الخارجية القطري اتصالا هاتفيا من وزير الخارجية الإيراني.', 'call happened'],
  ['a call made', 'أجرى الرئيس التركي اتصالا هاتفيا مع نظيره الروسي.', 'call happened'],
  ['a visit that has begun', 'وصل رئيس الوزراء العراقي محمد شياع السوداني إلى أنقرة في زيارة رسمية.', 'visit happened: Mohammed Shia al-Sudani → Turkey @ Ankara'],
  ['a visit to come', 'يزور الرئيس الصيني شي جين بينغ الرياض الأسبوع المقبل.', 'visit planned: Xi Jinping → Saudi Arabia @ Riyadh'],
  ['a visit with its day', 'زار الرئيس الإيراني مسعود بزشكيان الدوحة يوم 2 أكتوبر 2024.', 'visit happened: Masoud Pezeshkian → Qatar @ Doha, 2024-10-02'],
  ['a visit put off', 'أرجأ وزير الخارجية التركي زيارته إلى بغداد.', 'visit cancelled'],
  ['a visit that is off', 'ألغيت زيارة وزير الخارجية الفرنسي إلى بيروت.', 'visit cancelled'],
  ['a letter', 'بعث أمير الكويت برقية تهنئة إلى الرئيس الهندي بمناسبة العيد الوطني.', 'letter happened'],
  ['a message handed over', 'تسلم أمير قطر رسالة خطية من الرئيس الإيراني.', 'letter happened'],
  ['a signing', 'وقعت مصر والأردن مذكرة تفاهم في مجال النقل.', 'signing happened: Egypt + Jordan'],
  ['a signing in the passive', 'تم توقيع اتفاقية للتعاون الجمركي بين المغرب وإسبانيا في الرباط.', 'signing happened'],
  ['a conference that was held', 'عقدت اللجنة المشتركة بين مصر والأردن اجتماعها في عمان.', 'conference happened'],
  ['a forum to come', 'تستضيف الرياض منتدى الأعمال السعودي الكازاخي الشهر المقبل.', 'conference planned'],
  ['an exhibition opened', 'افتتح وزير التجارة المصري المعرض الصيني في القاهرة.', 'exhibition happened'],
  ['a protest', 'استدعت وزارة الخارجية العراقية السفير التركي احتجاجا على القصف.', 'protest happened'],
  ['an accusation', 'اتهم السودان إثيوبيا باحتلال أراض في الفشقة.', 'accusation happened: Sudan → Ethiopia'],
  ['a denial', 'نفت الجزائر اتهامات المغرب.', 'rejection happened: Algeria → Morocco'],
  ['a condemnation', 'أدانت السعودية الهجوم الإسرائيلي على قطر.', 'rejection happened'],
  ['a threat', 'هددت إيران بإغلاق مضيق هرمز ردا على العقوبات الأمريكية.', 'threat happened'],
  ['a sanction', 'فرضت الولايات المتحدة عقوبات على إيران.', 'sanction happened: United States → Iran'],
  ['aid', 'قدمت الإمارات مساعدات إنسانية إلى السودان.', 'aid happened: United Arab Emirates → Sudan'],
  ['an exercise', 'انطلقت مناورات مشتركة بين السعودية وباكستان.', 'exercise happened'],
  ['credentials', 'قدم سفير أذربيجان الجديد أوراق اعتماده إلى ملك البحرين.', 'ceremony happened'],
  ['an ambassador named', 'عينت السعودية سفيرا جديدا لدى إيران.', 'appointment happened'],
  ['a delegation', 'وصل وفد برلماني إيراني إلى دمشق.', 'visit happened'],
  ['no event in a description', 'العلاقات بين عمان وإيران تاريخية وراسخة.', null],
  ['no event in a wish', 'نتمنى أن تتوسع العلاقات بين العراق والكويت.', null],
  ['no event in sport', 'فاز المنتخب السعودي على نظيره العراقي بهدفين.', null],
  ['no event within one country', 'التقى الرئيس المصري أعضاء حكومته.', null],
]

describe.each([
  ['Persian', persian],
  ['Arabic', arabic],
])('%s events', (_, rows) => {
  it.each(rows.map(([shows, sentence, event]) => ({ shows, sentence, event })))('$shows', ({ sentence, event }) => {
    const told = toldBy(readText(sentence, { published: PUBLISHED }))
    if (event === null) expect(told).toEqual([])
    else expect(told.some((t) => t === event || t.startsWith(`${event}:`)), `${event}\n${told.join('\n')}`).toBe(true)
  })
})
