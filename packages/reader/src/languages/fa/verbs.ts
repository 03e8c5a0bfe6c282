/**
 * Persian verbs: stems, from which all finite forms are built, and the light-verb compounds that tell of something.
 *
 * A compound's noun and its light verb often stand apart («دیدار و گفت‌وگو کردند»), so nouns are frames of their own and
 * the light verb gives the clause its tense; compounds listed here are those that stand together.
 */
import type { Act, Tense, VerbForm, VerbWords } from '../language.js'

/** [past stem, present stem] */
type Stems = readonly [past: string, present: string]

const PAST_ENDINGS: readonly [string, 1 | 3][] = [['', 3], ['ند', 3], ['یم', 1], ['م', 1]]
const PRESENT_ENDINGS: readonly [string, 1 | 3][] = [['د', 3], ['ند', 3], ['یم', 1], ['م', 1]]

const finite = ([past, present]: Stems, passive = false): VerbForm[] => {
  const out: VerbForm[] = []
  const add = (phrase: string, tense: Tense, person: 1 | 3, negated = false) => out.push({ phrase, tense, person, negated, passive })
  for (const not of ['', 'ن']) {
    const neg = not !== ''
    for (const [e, p] of PAST_ENDINGS) {
      add(not + past + e, 'past', p, neg)
      add(`${not}می\u200c${past}${e}`, 'past', p, neg)
      add(`${not}${past}ه بود${e}`, 'past', p, neg)
    }
    for (const e of ['ه است', 'ه اند', 'هاند', 'ه‌اند']) add(not + past + e, 'past', 3, neg)
    out.push({ phrase: `${not}${past}ه`, tense: 'past', person: 3, negated: neg, passive, participle: true })
    for (const e of ['ه ایم', 'هایم', 'ه ام', 'هام']) add(not + past + e, 'past', 1, neg)
    for (const [e, p] of PRESENT_ENDINGS) {
      add(`${not}می\u200c${present}${e}`, 'present', p, neg)
      add((neg ? 'ن' : '') + present + e, 'subjunctive', p, neg)
      if (!neg) add(`ب${present}${e}`, 'subjunctive', p)
    }
    for (const [e, p] of PRESENT_ENDINGS) add(`${not}خواه${e} ${past}`, 'future', p, neg)
  }
  return out
}

const LIGHT = {
  کردن: ['کرد', 'کن'], نمودن: ['نمود', 'نمای'], داشتن: ['داشت', 'دار'], دادن: ['داد', 'ده'], گرفتن: ['گرفت', 'گیر'],
  یافتن: ['یافت', 'یاب'], رسیدن: ['رسید', 'رس'], رساندن: ['رساند', 'رسان'], رفتن: ['رفت', 'رو'], آمدن: ['آمد', 'آی'], زدن: ['زد', 'زن'],
  بردن: ['برد', 'بر'], ورزیدن: ['ورزید', 'ورز'], گذاشتن: ['گذاشت', 'گذار'], پرداختن: ['پرداخت', 'پرداز'], نشستن: ['نشست', 'نشین'],
  پیوستن: ['پیوست', 'پیوند'], ساختن: ['ساخت', 'ساز'], دانستن: ['دانست', 'دان'], خواندن: ['خواند', 'خوان'], خواستن: ['خواست', 'خواه'],
  انجامیدن: ['انجامید', 'انجام'], بخشیدن: ['بخشید', 'بخش'], آوردن: ['آورد', 'آور'], شمردن: ['شمرد', 'شمار'], برشمردن: ['برشمرد', 'برشمار'], گردیدن: ['گردید', 'گرد'],
} as const satisfies Record<string, Stems>
const BECOME: Stems = ['شد', 'شو']
/** Past forms of «نشستن» are the noun «نشست», those of «گذشتن» mean "last": ambiguous forms are left out. */
const AMBIGUOUS = new Set(['نشست', 'نشستند', 'ساخت', 'پرداخت', 'برد', 'برند', 'انجامد', 'بخشد', 'سازند', 'آورد', 'دهم', 'دارم', 'کنم', 'داد', 'گرد', 'گردد', 'روم', 'رود', 'روند', 'بروند', 'نرم', 'زند', 'زنم', 'زنیم', 'خوان', 'خواهد', 'خواهند', 'بر', 'بخش', 'شما', 'انجام'])

const simple = (act: Act, stems: readonly Stems[], passive = false): VerbWords => ({
  act,
  forms: stems.flatMap((s) => finite(s, passive)).filter((f) => !AMBIGUOUS.has(f.phrase)),
})

/** Verbs that tell a state: what they say of the future is a forecast. */
const stative = (act: Act, stems: readonly Stems[]): VerbWords => ({
  act,
  forms: simple(act, stems).forms.map((f) => ({ ...f, stative: true })),
})

/** Compounds of a noun with light verbs: «تاکید» × «کرد، نمود». */
const compounds = (act: Act, nouns: readonly string[], lights: readonly Stems[], passive = false): VerbWords => {
  const forms: VerbForm[] = []
  for (const light of lights) for (const f of finite(light, passive)) for (const noun of nouns) forms.push({ ...f, phrase: `${noun} ${f.phrase}` })
  return { act, forms }
}

const { کردن, نمودن, داشتن, دادن, گرفتن, یافتن, رسیدن, رساندن, رفتن, آمدن, زدن, ورزیدن, پرداختن, نشستن, دانستن, خواندن, شمردن, برشمردن, گردیدن } = LIGHT
const DO: readonly Stems[] = [کردن, نمودن]
const SAY: Stems = ['گفت', 'گوی']
const BRING: Stems = ['به عمل آورد', 'به عمل آور']
const FALL: Stems = ['افتاد', 'افت']
const COME_OUT: Stems = ['درآمد', 'درآی']
const RAISE: Stems = ['مطرح کرد', 'مطرح کن']
const ACCEPT: Stems = ['پذیرفت', 'پذیر']
const SEND: Stems = ['فرستاد', 'فرست']
const TIE: Stems = ['بست', 'بند']
const NAME: Stems = ['توصیف کرد', 'توصیف کن']
const قراردادن: Stems = ['قرار داد', 'قرار ده']
const ATTACK: Stems = ['تاخت', 'تاز']
const KNOW: Stems = ['شناخت', 'شناس']

/** What one calls a deed to blame its doer, and a claim to deny it. */
const BLAME = ['محکوم', 'مداخله جویانه', 'غیرقابل قبول', 'غیر قابل قبول', 'غیرقابل پذیرش', 'غیرقانونی', 'غیر قانونی', 'خصمانه', 'تحریک آمیز', 'ریاکارانه', 'غیرمسئولانه', 'جنایتکارانه', 'ناعادلانه', 'ظالمانه', 'شرم آور', 'ننگین', 'نامناسب', 'مخرب', 'غیرسازنده', 'ناپذیرفتنی', 'مداخله آشکار', 'نقض آشکار', 'ناقض', 'مغایر', 'گستاخانه', 'وقیحانه', 'غیردوستانه', 'یاوه', 'مضحک', 'نسنجیده', 'مغرضانه', 'توهین آمیز', 'تاسف بار', 'مایه تاسف', 'اشتباه', 'خطرناک', 'مقصر', 'مسئول', 'مسوول', 'سخیف', 'بی ارزش', 'بی شرمانه', 'جنایت', 'جنگ افروزانه', 'غیراخلاقی', 'غیر اخلاقی', 'تنش زا', 'تفرقه افکنانه', 'یکجانبه گرایانه', 'غیرحرفه ای', 'نابخردانه', 'تهدیدآمیز', 'فرافکنی', 'دخالت آشکار', 'مداخله']
const FALSE = ['بی اساس', 'بی پایه', 'بی پایه و اساس', 'کذب', 'کذب محض', 'دروغ', 'نادرست', 'غیرواقعی', 'غیر واقعی', 'واهی', 'ساختگی', 'مردود', 'عاری از حقیقت', 'خلاف واقع', 'بی ربط']

export const verbs: readonly VerbWords[] = [
  simple('do', Object.values(LIGHT).filter((s) => s !== LIGHT.رفتن && s !== LIGHT.آمدن && s !== LIGHT.داشتن)),
  // «بیاید», never «بآید»: without its madda that is «باید»
  { act: 'go', forms: [...finite(رفتن), ...finite(آمدن).map((f) => ({ ...f, phrase: f.phrase.replace(/^([بن])آ/u, '$1یا') }))].filter((f) => f.tense !== 'subjunctive' || f.phrase.startsWith('ب')) },
  stative('do', [داشتن]),
  simple('do', [['توانست', 'توان']]),
  simple('do', [BECOME, گردیدن], true),
  { act: 'do', forms: ['است', 'هست', 'هستند', 'هستیم', 'بود', 'بودند', 'نیست', 'نیستند', 'بوده است', 'بوده اند', 'باشد', 'باشند', 'می باشد', 'خواهد بود', 'خواهند بود'].map((phrase) => ({ phrase, tense: phrase.startsWith('خواه') ? ('future' as const) : phrase.startsWith('بود') ? ('past' as const) : ('present' as const), person: 3 as const, negated: phrase.startsWith('نی'), stative: true })) },
  simple('say', [['گفت', 'گوی'], ['افزود', 'افزای'], ['نوشت', 'نویس'], ['پرسید', 'پرس'], ['نگاشت', 'نگار']]),
  { act: 'say', forms: ['می گوید', 'می گویند', 'می افزاید', 'می نویسد', 'گفته است', 'گفته بود', 'گفتند'].map((phrase) => ({ phrase, tense: 'past', person: 3 })) },
  compounds('say', ['تاکید', 'تصریح', 'خاطرنشان', 'خاطر نشان', 'خاطر نشان', 'اظهار', 'بیان', 'اعلام', 'ابراز', 'عنوان', 'مطرح', 'اضافه', 'تشریح', 'اشاره', 'توصیف', 'ارزیابی', 'قلمداد', 'تبیین', 'اذعان', 'اعتراف', 'روشن', 'تشکر', 'قدردانی', 'تقدیر', 'یادآوری', 'ادعا', 'افشا', 'تاکیدا', 'پافشاری', 'تایید', 'اظهارنظر', 'اظهار نظر', 'اظهار امیدواری', 'ابراز امیدواری', 'سخنرانی', 'پاسخ', 'ارایه', 'ارائه', 'مورد تاکید قرار', 'صحبت', 'توییت'], DO),
  compounds('say', ['اظهار', 'بیان', 'اعلام', 'ابراز', 'معروض', 'اذعان', 'ابراز امیدواری', 'سخن'], [داشتن]),
  compounds('say', ['خاطرنشان', 'خاطر نشان', 'یادآور', 'متذکر', 'مدعی', 'یاداور'], [BECOME]),
  compounds('say', ['ادامه', 'توضیح', 'خبر', 'گزارش', 'پاسخ', 'شرح', 'اطلاع', 'هشدار', 'تذکر', 'نوید', 'مورد تاکید قرار', 'مورد اشاره قرار'], [دادن]),
  compounds('say', ['سخن', 'بر زبان'], [SAY]),
  compounds('say', ['مهم', 'ضروری', 'لازم', 'ارزشمند', 'موثر', 'سودمند', 'خوب', 'مثبت', 'فرصتی', 'عالی', 'ناشی'], [دانستن, خواندن, شمردن, برشمردن]),
  { act: 'say', forms: ['دانست', 'خواند', 'برشمرد', 'شمرد'].map((phrase) => ({ phrase, tense: 'past', person: 3 })) },
  compounds('meet', ['دیدار', 'ملاقات', 'گفت و گو', 'گفتگو', 'گفتوگو', 'مذاکره', 'رایزنی', 'دیدار و گفت و گو', 'دیدار و گفتگو', 'دیدار و رایزنی', 'تبادل نظر', 'بحث و تبادل نظر', 'مذاکراتی', 'دیدارهایی', 'دیداری', 'ملاقاتی', 'گفت و گوهایی', 'گفتگوهایی'], [...DO, داشتن, پرداختن]),
  compounds('meet', ['گرد هم', 'دور هم'], [آمدن]),
  compounds('meet', ['به دیدار', 'به ملاقات', 'دیدار', 'پای میز مذاکره'], [رفتن, آمدن]),
  compounds('meet', ['دیدار و گفت و گو', 'به گفت و گو', 'به گفتگو', 'به مذاکره', 'به رایزنی', 'به تبادل نظر', 'به بحث و تبادل نظر'], [پرداختن, نشستن]),
  compounds('receive', ['به حضور'], [ACCEPT]),
  compounds('visit', ['سفر', 'عزیمت', 'سفری'], [...DO, داشتن]),
  compounds('tour', ['دیدن', 'بازدید', 'دیدار رسمی', 'بازدید رسمی', 'دیدن رسمی'], [...DO, داشتن]),
  compounds('visit', ['عازم', 'وارد', 'راهی', 'رهسپار'], [BECOME, گردیدن]),
  compounds('go', ['ترک'], DO),
  compounds('sign', ['امضا', 'امضاء', 'به امضا', 'منعقد', 'پاراف', 'مبادله', 'نهایی'], [...DO, رساندن]),
  compounds('sign', ['امضا', 'امضاء', 'منعقد', 'پاراف', 'سند همکاری مبادله', 'اسناد همکاری مبادله', 'اسناد مبادله', 'سند مبادله', 'تفاهم نامه مبادله', 'به امضا گذاشته'], [BECOME, گردیدن], true),
  compounds('sign', ['به امضا', 'به امضای طرفین', 'به امضای دو طرف', 'به امضاء'], [رسیدن], true),
  compounds('sign', ['تمدید', 'تصویب', 'عقد', 'تنظیم', 'به تصویب'], [...DO, BECOME, گردیدن, رسیدن]),
  compounds('sign', ['قرارداد', 'پیمان', 'قراردادی', 'پیمانی'], [TIE]),
  compounds('agree', ['توافق', 'موافقت', 'به توافق دست', 'به توافق نهایی دست', 'به توافق اولیه دست', 'به توافقی دست', 'به توافقاتی دست', 'به تفاهم دست', 'تفاهم'], [...DO, یافتن]),
  compounds('agree', ['به توافق', 'به توافق نهایی', 'به توافق اولیه', 'به توافقی', 'به توافقاتی', 'به توافق جامع', 'به تفاهم', 'به نتیجه'], [رسیدن]),
  compounds('agree', ['توافق', 'توافقاتی', 'توافقات', 'توافقاتی حاصل', 'توافق حاصل', 'حاصل'], [BECOME], true),
  compounds('hold', ['برگزار', 'تشکیل', 'برپا', 'منعقد', 'آغاز'], [BECOME, گردیدن], true),
  compounds('hold', ['برگزار', 'برپا', 'تشکیل', 'تشکیل جلسه'], [...DO, دادن]),
  compounds('hold', ['پایان', 'خاتمه', 'ادامه'], [یافتن]),
  compounds('hold', ['رخ', 'روی'], [دادن]),
  { act: 'hold', forms: ['درگرفت', 'درگرفته است', 'درگرفته', 'در گرفت', 'به وقوع پیوست', 'به وقوع پیوسته است', 'شعله ور شد'].map((phrase) => ({ phrase, tense: 'past', person: 3 })) },
  compounds('hold', ['به پایان', 'به کار خود پایان', 'کار خود را آغاز', 'کار خود را به پایان'], [رسیدن, دادن, ...DO]),
  simple('open', [['گشود', 'گشای']]),
  compounds('open', ['از سر گرفته'], [BECOME], true),
  compounds('open', ['افتتاح', 'راه اندازی', 'گشایش', 'بهره برداری', 'کلنگ زنی', 'رونمایی'], [...DO, BECOME, یافتن]),
  compounds('cancel', ['لغو', 'به تعویق', 'منتفی', 'کنسل', 'به حالت تعلیق', 'معلق', 'ناتمام', 'موکول', 'به زمان دیگری موکول', 'به وقت دیگری موکول', 'متوقف', 'به تاخیر'], [...DO, BECOME, FALL, COME_OUT]),
  compounds('attend', ['شرکت', 'حضور', 'مشارکت', 'حاضر'], [...DO, داشتن, یافتن, BECOME]),
  compounds('reach', ['افزایش', 'کاهش', 'ارتقا', 'ارتقاء', 'رشد', 'توسعه', 'گسترش'], [...DO, داشتن, دادن, یافتن]),
  compounds('call', ['تماس', 'تماس برقرار', 'تماس تلفنی برقرار', 'ارتباط تلفنی برقرار', 'تلفنی گفت و گو', 'تلفنی گفتگو', 'تماس تلفنی'], [...DO, داشتن, گرفتن]),
  simple('send', [SEND]),
  compounds('aid', ['کمک', 'کمک های'], [SEND]),
  compounds('send', ['ارسال', 'فرستاده', 'تسلیم', 'تقدیم', 'تحویل'], [...DO, BECOME, دادن]),
  compounds('congratulate', ['تبریک', 'تسلیت'], [SAY, ...DO]),
  compounds('invite', ['دعوت'], [...DO, داشتن, BRING]),
  compounds('request', ['خواستار', 'خواهان'], [BECOME]),
  compounds('request', ['درخواست', 'تقاضا', 'مطالبه', 'توصیه', 'سفارش'], [...DO, داشتن]),
  compounds('propose', ['پیشنهاد', 'پیشنهادی'], [...DO, دادن, داشتن, RAISE]),
  compounds('pledge', ['قول', 'وعده', 'تعهد', 'اطمینان'], [دادن]),
  compounds('pledge', ['تعهد', 'وعده'], DO),
  compounds('pledge', ['متعهد', 'ملتزم', 'مصمم'], [BECOME]),
  compounds('accuse', ['محکوم', 'متهم'], [BECOME], true),
  compounds('accuse', ['محکوم', 'متهم', 'انتقاد', 'اعتراض', 'ابراز نگرانی', 'نکوهش', 'تقبیح'], DO),
  compounds('do', ['حبس محکوم', 'زندان محکوم', 'اعدام محکوم', 'پرداخت محکوم', 'مرگ محکوم'], [...DO, BECOME]),
  compounds('accuse', ['محکوم', 'متهم'], [['ساخت', 'ساز']]),
  compounds('accuse', ['به شدت', 'شدیدا', 'سخت'], [ATTACK]),
  { act: 'accuse', forms: finite(ATTACK).filter((f) => f.tense === 'past' && f.phrase !== 'تاخت') },
  compounds('accuse', BLAME, [خواندن, دانستن, شمردن, NAME]),
  compounds('reject', FALSE, [خواندن, دانستن, شمردن, NAME]),
  compounds('accuse', ['مورد انتقاد', 'مورد سرزنش'], [قراردادن, گرفتن]),
  compounds('reject', ['رد', 'تکذیب', 'مخالفت', 'خودداری', 'امتناع', 'نفی'], [...DO, ورزیدن, BECOME]),
  compounds('threaten', ['تهدید'], [...DO, BECOME]),
  compounds('sanction', ['تحریم', 'اخراج', 'قطع', 'مسدود', 'ممنوع', 'تعلیق', 'فراخواند'], [...DO, BECOME, داشتن]),
  compounds('attack', ['هجوم', 'یورش'], [[ 'برد', 'بر']]),
  compounds('attack', ['به آتش'], [['کشید', 'کش']]),
  compounds('protest', ['دست به اعتراض', 'دست به تظاهرات', 'دست به تجمع'], [زدن]),
  compounds('attack', ['حمله', 'بمباران', 'هدف قرار', 'تجاوز', 'شلیک', 'موشک باران', 'مورد حمله قرار', 'مورد هدف قرار', 'آماج حمله قرار', 'گلوله باران', 'لشکرکشی'], [...DO, دادن, BECOME]),
  compounds('aid', ['کمک', 'اهدا', 'اهدا', 'یاری'], [...DO, دادن, BECOME]),
  compounds('protest', ['تظاهرات', 'راهپیمایی', 'تجمع', 'تحصن'], [...DO]),
  compounds('appoint', ['منصوب', 'معرفی', 'انتخاب', 'برگزیده'], [...DO, BECOME]),
  compounds('welcome', ['استقبال'], [...DO]),
  compounds('recognize', ['به رسمیت'], [KNOW]),
]
