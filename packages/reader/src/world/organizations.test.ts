/** What the lists of organisations hold, and which names are found in a sentence, one row in its native language. */
import { describe, expect, it } from 'vitest'
import { readText } from '../read.js'
import { foldKey } from '../text/fold.js'
import { countries } from './countries.js'
import { organizations } from './organizations.js'

const languages = ['fa', 'ar', 'en', 'ru', 'kk'] as const

describe('organizations', () => {
  it('have an id, a name in English and one in Persian or Arabic', () => {
    const ids = organizations.map((o) => o.id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(organizations.filter((o) => !/^[a-z0-9-]+$/.test(o.id) || o.name.trim() === '').map((o) => o.id)).toEqual([])
    const unnamed = organizations.filter((o) => o.names.en.length === 0 || o.names.fa.length + o.names.ar.length === 0)
    expect(unnamed.filter((o) => o.kind !== 'news').map((o) => o.id)).toEqual([])
  })

  it('serve a known country or none', () => {
    const codes = new Set(countries.map((c) => c.code))
    expect(organizations.filter((o) => o.country !== null && !codes.has(o.country)).map((o) => o.id)).toEqual([])
    expect(organizations.filter((o) => o.kind === 'international' && o.country !== null).map((o) => o.id)).toEqual([])
  })

  it('cover the bodies of the world and the bodies and outlets of the countries most written about', () => {
    const count = (kind: string) => organizations.filter((o) => o.kind === kind).length
    expect(count('international')).toBeGreaterThanOrEqual(150)
    expect(count('news')).toBeGreaterThanOrEqual(100)
    const often = 'IRN KAZ AFG TJK UZB TKM KGZ TUR AZE ARM RUS CHN IRQ SAU ARE QAT KWT BHR OMN EGY JOR SYR LBN PSE'
    for (const code of `${often} YEM SDN LBY TUN DZA MAR PAK IND`.split(' '))
      expect(organizations.filter((o) => o.country === code).length, code).toBeGreaterThanOrEqual(5)
  })

  it('are written in the letters of their language, without stray spaces or repetitions', () => {
    for (const o of organizations) {
      for (const language of languages) {
        const forms = o.names[language] ?? []
        expect(new Set(forms).size, `${o.id} ${language}`).toBe(forms.length)
        for (const form of forms) expect(form, o.id).toBe(form.trim().replace(/ {2,}/g, ' '))
      }
      for (const form of o.names.fa) expect(form, o.id).not.toMatch(/[كيىة]/)
      for (const form of o.names.ar) expect(form, o.id).not.toMatch(/[کیگچپژ\u200c]/)
    }
  })

  it('share no Persian or Arabic name', () => {
    for (const language of ['fa', 'ar'] as const) {
      const owner = new Map<string, string>()
      const shared: string[] = []
      for (const o of organizations)
        for (const form of o.names[language]) {
          const key = foldKey(form)
          if (owner.has(key) && owner.get(key) !== o.id) shared.push(`${language} ${form}: ${owner.get(key)} and ${o.id}`)
          owner.set(key, o.id)
        }
      expect(shared).toEqual([])
    }
  })
})

/** A sentence and the organisations it names: a listed one by its English name, another as it stands in the sentence. */
type Row = readonly [sentence: string, ...names: string[]]

const persian: readonly Row[] = [
  ['دبیرکل سازمان ملل متحد از دو طرف خواست خویشتنداری کنند.', 'United Nations'],
  ['وزیران اوپک پلاس هفته آینده در وین گرد هم می‌آیند.', 'OPEC+'],
  ['قزاقستان ریاست سیکا را برای دو سال دیگر بر عهده دارد.', 'Conference on Interaction and Confidence-Building Measures in Asia'],
  ['اعضای سازمان همکاری اقتصادی درباره تعرفه‌ها به توافق رسیدند.', 'Economic Cooperation Organization'],
  ['هیئت آژانس بین‌المللی انرژی اتمی وارد تهران شد.', 'International Atomic Energy Agency'],
  ['فائو برای کشاورزان هرات بذر گندم فرستاد.', 'Food and Agriculture Organization'],
  ['بانک توسعه اسلامی به این طرح وام داد.', 'Islamic Development Bank'],
  ['طالبان سفیر تازه‌ای به دوشنبه فرستاد.', 'Taliban'],
  ['امارت اسلامی با این پیشنهاد مخالفت کرد.', 'Islamic Emirate of Afghanistan'],
  ['حماس پیشنهاد میانجی‌ها را پذیرفت.', 'Hamas'],
  ['نیروهای حشد شعبی در مرز سوریه مستقر شدند.', 'Popular Mobilization Forces'],
  ['آرامکو در پالایشگاه تازه‌ای در چین سرمایه‌گذاری کرد.', 'Saudi Aramco'],
  ['کازمونای‌گاز و گازپروم قرارداد خرید گاز امضا کردند.', 'KazMunayGas', 'Gazprom'],
  ['روس‌اتم ساخت نیروگاه را آغاز می‌کند.', 'Rosatom'],
  ['هواپیمایی ماهان پروازهای آلماتی را از سر گرفت.', 'Mahan Air'],
  ['شرکت فولاد مبارکه به ازبکستان ورق صادر می‌کند.', 'Mobarakeh Steel'],
  ['سامروک قازینا سهام این شرکت را فروخت.', 'Samruk-Kazyna'],
  ['پنتاگون این گزارش را رد کرد.', 'Pentagon (Department of Defense)'],
  ['مجلس شورای اسلامی موافقت‌نامه را تصویب کرد.', 'Islamic Consultative Assembly'],
  ['سازمان توسعه تجارت نمایشگاهی در عشق‌آباد برپا می‌کند.', 'Trade Promotion Organization of Iran'],
  ['دانشگاه پیام‌نور با دانشگاه فارابی قزاقستان همکاری می‌کند.', 'Payame Noor University', 'Al-Farabi Kazakh National University'],
  ['وزارت خارجه ارمنستان سفیر را فراخواند.', 'وزارت خارجه ارمنستان'],
  ['سخنگوی وزارت دفاع هند این خبر را تأیید کرد.', 'وزارت دفاع هند'],
  ['ارتش لبنان در جنوب مستقر شد.', 'Lebanese Armed Forces'],
  ['سفارت گرجستان در تهران بیانیه داد.', 'سفارت گرجستان'],
  ['اتاق بازرگانی سلیمانیه میزبان تجار ایرانی بود.', 'اتاق بازرگانی سلیمانیه'],
  ['نشست اتاق مشترک ایران و ارمنستان در تهران برگزار شد.', 'اتاق مشترک ایران و ارمنستان'],
  ['گمرک ترکمنستان ساعت کار مرز را افزایش داد.', 'گمرک ترکمنستان'],
  ['رئیس دانشگاه تبریز به باکو سفر کرد.', 'دانشگاه تبریز'],
  ['سازمان حمل و نقل و ترانزیت ازبکستان تعرفه تازه‌ای اعلام کرد.', 'سازمان حمل و نقل و ترانزیت ازبکستان'],
  ['شرکت «آریا صنعت پارس» برنده مناقصه شد.', 'شرکت «آریا صنعت پارس»'],
  ['شرکت ایتالیایی «مونته ورده» به آکتائو ماشین‌آلات می‌فرستد.', 'شرکت ایتالیایی «مونته ورده»'],
  ['شهرداری باکو با شهرداری تبریز تفاهم‌نامه امضا کرد.', 'شهرداری باکو', 'شهرداری تبریز'],
  ['سازمان فضایی هند ماهواره تازه‌ای پرتاب کرد.', 'ISRO'],
  ['سازمان حفاظت محیط زیست عراق از گرد و غبار هشدار داد.', 'سازمان حفاظت محیط زیست عراق'],
  ['حزب عدالت و توسعه ترکیه از این طرح پشتیبانی کرد.', 'Justice and Development Party'],
  ['دیوان محاسبات قرقیزستان گزارش خود را منتشر کرد.', 'دیوان محاسبات قرقیزستان'],
  ['شرکت‌های ایرانی در این نمایشگاه حضور داشتند.'],
  ['شرکت های ترکیه‌ای در آلماتی سرمایه‌گذاری کرده‌اند.'],
  ['یک شرکت چینی ساخت جاده را بر عهده گرفت.'],
  ['قرار است مرکز تجاری مشترکی در مرز ساخته شود.'],
  ['سفارت آماده همکاری با بازرگانان است.'],
  ['نمایندگان پارلمانی دو کشور گفت‌وگو کردند.'],
  ['این سازمان در سه ماه گذشته گزارشی نداده است.'],
  ['دو طرف بر تشکیل کمیته‌ای برای پیگیری توافق‌ها تأکید کردند.'],
  ['او در مرکز شهر با تجار دیدار کرد.'],
]

const arabic: readonly Row[] = [
  ['دعت الأمم المتحدة الطرفين إلى ضبط النفس.', 'United Nations'],
  ['اجتمع وزراء أوبك بلس في فيينا.', 'OPEC+'],
  ['أقر مجلس التعاون لدول الخليج العربية الاستراتيجية الجديدة.', 'Gulf Cooperation Council'],
  ['رحبت جامعة الدول العربية بالاتفاق.', 'League of Arab States'],
  ['قدمت منظمة الأغذية والزراعة دعما فنيا لموريتانيا.', 'Food and Agriculture Organization'],
  ['ستشارك منظمة التعاون الإسلامي في القمة.', 'Organisation of Islamic Cooperation'],
  ['مول البنك الإسلامي للتنمية بناء الطريق.', 'Islamic Development Bank'],
  ['وافقت حماس على مقترح الوسطاء.', 'Hamas'],
  ['أعلنت قوات الدعم السريع سيطرتها على المدينة.', 'Rapid Support Forces'],
  ['شن الحوثيون هجوما على سفينة في البحر الأحمر.', 'Houthis (Ansar Allah)'],
  ['رفضت جبهة البوليساريو المقترح.', 'Polisario Front'],
  ['وقعت أرامكو السعودية عقدا مع سينوبك.', 'Saudi Aramco', 'Sinopec'],
  ['بدأت أدنوك تصدير الغاز إلى الهند.', 'ADNOC'],
  ['تستثمر قطر للطاقة في حقل جديد.', 'QatarEnergy'],
  ['أجرت كازموناي غاز محادثات مع شركة إيني.', 'KazMunayGas', 'Eni'],
  ['تسير الخطوط الجوية القطرية رحلات إلى ألماتي.', 'Qatar Airways'],
  ['وزع مركز الملك سلمان للإغاثة سلالا غذائية في عدن.', 'King Salman Humanitarian Aid and Relief Centre'],
  ['أرسل الهلال الأحمر الإماراتي طائرة مساعدات.', 'Emirates Red Crescent'],
  ['أنجزت روساتوم وحدة المفاعل الأولى.', 'Rosatom'],
  ['صادق مجلس نواب الشعب على الاتفاقية.', 'Assembly of the Representatives of the People of Tunisia'],
  ['نفى البنتاغون صحة التقرير.', 'Pentagon (Department of Defense)'],
  ['استدعت وزارة الخارجية السودانية السفير.', 'وزارة الخارجية السودانية'],
  ['قال المتحدث باسم وزارة الدفاع اليابانية إن التدريب انتهى.', 'وزارة الدفاع اليابانية'],
  ['زار الوفد سفارة موريتانيا في الرباط.', 'سفارة موريتانيا'],
  ['أعلن الجيش الصومالي مقتل مسلحين.', 'الجيش الصومالي'],
  ['وصل قائد للجيش الكيني إلى مقديشو.', 'الجيش الكيني'],
  ['تعاونت جامعة صنعاء مع جامعة البصرة في البحث.', 'جامعة صنعاء', 'University of Basrah'],
  ['وقعت غرفة تجارة إربد مذكرة مع نظيرتها.', 'غرفة تجارة إربد'],
  ['زار الرئيس مقر هيئة تنمية الصادرات الماليزية.', 'هيئة تنمية الصادرات الماليزية'],
  ['أطلقت الهيئة العامة للاستثمار برنامجا جديدا.', 'الهيئة العامة للاستثمار'],
  ['أعدت الهيئة الوطنية لمكافحة الفساد تقريرا جديدا.', 'الهيئة الوطنية لمكافحة الفساد'],
  ['رفع البنك المركزي النيجيري سعر الفائدة.', 'البنك المركزي النيجيري'],
  ['فازت شركة "نور الصحراء" بالمناقصة.', 'شركة "نور الصحراء"'],
  ['أعلنت مجموعة تيرافكو استثمارا في الميناء.', 'مجموعة تيرافكو'],
  ['التقى رئيس بلدية سلفيت بالوفد.', 'بلدية سلفيت'],
  ['وقعت وكالة الفضاء النيجيرية اتفاقا مع الصين.', 'وكالة الفضاء النيجيرية'],
  ['استضاف مركز الملك حمد للتسامح الندوة.', 'مركز الملك حمد للتسامح'],
  ['زارت شركات صينية الميناء.'],
  ['تسعى شركة صينية إلى بناء الطريق.'],
  ['سيقام مركز لوجستي قرب الحدود.'],
  ['اتفق البلدان على إنشاء صندوق استثماري.'],
  ['قالت الوكالة نفسها إن اللقاء تأجل.'],
  ['وعد بفتح قنصلية لخدمة المواطنين.'],
  ['نوقشت زيارة برلمانية متبادلة.'],
  ['بحث الجانبان تشكيل مجلس أعمال مشترك.'],
  ['أنشئ مصنع للألياف الزجاجية في السويس.'],
]

describe.each([
  ['fa', persian],
  ['ar', arabic],
] as const)('names of organizations in %s', (language, rows) => {
  it.each(rows.map(([sentence, ...names]) => ({ sentence, names })))('$sentence', ({ sentence, names }) => {
    const found = readText(sentence, { language })
      .entities.filter((e) => e.kind === 'organization')
      .map((e) => (organizations.some((o) => o.name === e.name) ? e.name : e.names[0]))
    expect(found.sort()).toEqual([...names].sort())
  })
})
