/** What happened between whom: rows of a sentence and the events in it, none where nothing happened. */
import { describe, expect, it } from 'vitest'
import { eventsTold, readSentence } from '../testing/sentence.js'

/** What it shows, the sentence, and the events in it. */
type Row = readonly [shows: string, sentence: string, ...events: string[]]

const persian: readonly Row[] = [
  [
    'a meeting of two ministers',
    'سیدعباس عراقچی با سرگئی لاوروف در مسکو دیدار کرد.',
    'meeting happened: Abbas Araghchi → Sergei Lavrov @ Moscow',
  ],
  [
    'a meeting told by a noun',
    'در دیدار مسعود پزشکیان با قاسم جومارت توکایف بر گسترش روابط تأکید شد.',
    'meeting happened: Masoud Pezeshkian → Kassym-Jomart Tokayev',
  ],
  [
    'a meeting to come',
    'وزیر خارجه ایران هفته آینده با همتای عمانی خود در مسقط دیدار خواهد کرد.',
    'meeting planned: Iran → Oman @ Muscat, 2025-12-13/2025-12-19',
  ],
  [
    'a meeting with its day',
    'عراقچی سه‌شنبه ۱۱ آذر ۱۴۰۴ در تهران با هاکان فیدان دیدار کرد.',
    'meeting happened: Abbas Araghchi → Hakan Fidan @ Tehran, 2025-12-02',
  ],
  [
    'a meeting with the head of a body of many countries',
    'رافائل گروسی، مدیرکل آژانس بین‌المللی انرژی اتمی، در تهران با عباس عراقچی وزیر امور خارجه ایران دیدار کرد.',
    'meeting happened: Rafael Grossi → Abbas Araghchi @ Tehran',
  ],
  [
    'the official name of North Korea',
    'وزیر خارجه جمهوری دموکراتیک خلق کره با وزیر خارجه روسیه در مسکو دیدار کرد.',
    'meeting happened: North Korea → Russia @ Moscow',
  ],
  [
    'an outlet is no party',
    'فرهاد امینی به خبرگزاری فرانسه گفت که ایران و قزاقستان در تهران تفاهم‌نامه‌ای امضا کردند.',
    'signing happened: Iran + Kazakhstan @ Tehran',
  ],
  [
    'what is signed after a meeting is signed on its day',
    'عراقچی سه‌شنبه ۱۱ آذر ۱۴۰۴ در تهران با هاکان فیدان دیدار کرد. پس از این دیدار دو طرف تفاهم‌نامه‌ای امضا کردند.',
    'meeting happened: Abbas Araghchi → Hakan Fidan @ Tehran, 2025-12-02',
    'signing happened: IRN TUR, 2025-12-02',
  ],
  [
    'what a call is about takes no part in it',
    'عباس عراقچی وزیر خارجه ایران و هاکان فیدان وزیر خارجه ترکیه در تماسی تلفنی آخرین تحولات قفقاز و سوریه را بررسی کردند.',
    'call happened: Abbas Araghchi + Hakan Fidan',
  ],
  [
    'several who meet each other, told before the setting',
    'سران قطر، ترکیه و پاکستان در حاشیه اجلاس کوالالامپور با یکدیگر دیدار کردند.',
    'meeting happened: Qatar + Turkey + Pakistan',
  ],
  [
    'counterparts of several countries',
    'وزیر خارجه ایران در نیویورک با همتایان هندی، ژاپنی و نروژی خود دیدار کرد.',
    'meeting happened: Iran → India + Japan + Norway @ New York',
  ],
  [
    'the eve of something is no city',
    'وزیر خارجه ایران در آستانه انتخابات با وزیر خارجه ترکیه دیدار کرد.',
    'meeting happened: Iran → Turkey',
  ],
  [
    'the city of that name',
    'وزیر خارجه ایران در آستانه با وزیر خارجه ترکیه دیدار کرد.',
    'meeting happened: Iran → Turkey @ Astana',
  ],
  [
    'a signing told in the present is to come',
    'ایران و عمان در زمینه گردشگری تفاهم‌نامه همکاری امضا می‌کنند.',
    'signing planned: Iran + Oman',
  ],
  ['a call', 'رؤسای جمهور ایران و ترکیه تلفنی گفت‌وگو کردند.', 'call happened: Iran + Turkey'],
  [
    'a call with its parties',
    'ولادیمیر پوتین در تماس تلفنی با مسعود پزشکیان درباره کریدور شمال–جنوب گفت‌وگو کرد.',
    'call happened: Vladimir Putin → Masoud Pezeshkian',
  ],
  [
    'a visit that has begun',
    'شهباز شریف، نخست‌وزیر پاکستان، وارد تهران شد.',
    'visit happened: Shehbaz Sharif → Iran @ Tehran',
  ],
  [
    'a visit to come',
    'رئیس‌جمهور قزاقستان ماه آینده به تهران سفر خواهد کرد.',
    'visit planned: Kazakhstan → Iran @ Tehran, 2025-12-22/2026-01-20',
  ],
  ['a plan in the first person plural', 'ما در نمایشگاه آستانه حضور خواهیم یافت.'],
  ['a visit that is off', 'سفر وزیر خارجه فرانسه به تهران لغو شد.', 'visit cancelled: France → Iran @ Tehran'],
  ['a visit put off', 'سفر نخست‌وزیر عراق به آنکارا به تعویق افتاد.', 'visit cancelled: Iraq → Turkey @ Ankara'],
  [
    'a letter',
    'پادشاه عربستان در نامه‌ای به رئیس‌جمهور ایران بر گسترش روابط تأکید کرد.',
    'letter happened: Saudi Arabia → Iran',
  ],
  [
    'a cable of congratulation',
    'مسعود پزشکیان در پیامی روز استقلال قزاقستان را به قاسم جومارت توکایف تبریک گفت.',
    'letter happened: Masoud Pezeshkian → Kassym-Jomart Tokayev',
  ],
  ['a signing', 'ایران و ارمنستان یک یادداشت تفاهم در زمینه حمل‌ونقل امضا کردند.', 'signing happened: Iran + Armenia'],
  [
    'a signing in the passive',
    'تفاهم‌نامه همکاری گمرکی میان ایران و ترکمنستان در عشق‌آباد امضا شد.',
    'signing happened: Iran + Turkmenistan @ Ashgabat',
  ],
  [
    'a conference to be held',
    'همایش تجاری ایران و گرجستان ماه آینده در تفلیس برگزار می‌شود.',
    'conference planned: GEO IRN @ Tbilisi, 2025-12-22/2026-01-20',
  ],
  [
    'a conference that was held',
    'نشست سه‌جانبه ایران، روسیه و جمهوری آذربایجان در باکو برگزار شد.',
    'meeting happened: Iran + Russia + Azerbaijan @ Baku',
  ],
  ['an accusation', 'پاکستان هند را به نقض آتش‌بس متهم کرد.', 'accusation happened: Pakistan → India'],
  ['a denial', 'ترکمنستان ادعای ایران درباره قطع گاز را رد کرد.', 'rejection happened: Turkmenistan → Iran'],
  ['a sanction', 'اتحادیه اروپا سه شرکت ایرانی را تحریم کرد.', 'sanction happened: European Union → Iran'],
  [
    'an exercise',
    'رزمایش مشترک ایران و جمهوری آذربایجان در ارس برگزار شد.',
    'exercise happened: Iran + Azerbaijan @ Aras River',
  ],
  [
    'fighting',
    'در درگیری مرزی نیروهای پاکستان و افغانستان چهار سرباز کشته شدند.',
    'conflict happened: Pakistan → Afghanistan',
  ],
  ['credentials', 'سفیر جدید بلاروس استوارنامه خود را تقدیم رئیس‌جمهور ایران کرد.', 'ceremony happened: Belarus → Iran'],
  ['a delegation received', 'هیئت پارلمانی روسیه وارد تهران شد.', 'visit happened: Russia → Iran @ Tehran'],
  ['an exhibition opened', 'نمایشگاه اختصاصی ایران در باکو گشایش یافت.', 'exhibition happened: AZE IRN @ Baku'],
  ['aid', 'ترکیه برای زلزله‌زدگان افغانستان کمک‌های بشردوستانه ارسال کرد.', 'aid happened: Turkey → Afghanistan'],
  ['a treaty', 'ایران و عراق پیمان امنیتی مرزی را امضا کردند.', 'signing happened: Iran + Iraq'],
  [
    'at the head of a delegation',
    'وزیر راه ایران در رأس هیئتی به آستانه سفر کرد.',
    'visit happened: Iran → Kazakhstan @ Astana',
  ],
  [
    'a host and his guest',
    'نخست‌وزیر عراق روز گذشته در بغداد میزبان وزیر خارجه ایران بود.',
    'meeting happened: Iraq → Iran @ Baghdad, 2025-12-09',
  ],
  [
    'two who met, side by side',
    'نارندرا مودی و ولادیمیر پوتین در دهلی‌نو دیدار و گفت‌وگو کردند.',
    'meeting happened: Narendra Modi + Vladimir Putin @ New Delhi',
  ],
  [
    'a doer in front of other governed parties',
    'دولت سوریه از دادن روادید به هیئت ترکیه خودداری کرد.',
    'rejection happened: Syria → Turkey',
  ],
  [
    'an attack condemned is on whom, and by whom',
    'وزیر خارجه ایران حمله آمریکا به سوریه را محکوم کرد.',
    'conflict happened: United States → Syria',
    'accusation happened: Iran → United States',
  ],
  [
    'a judging word',
    'سخنگوی وزارت خارجه ارمنستان اظهارات وزیر خارجه ترکیه را مداخله‌جویانه خواند.',
    'accusation happened: Armenia → Turkey',
  ],
  [
    'a denial by a word for falsehood',
    'وزیر دفاع گرجستان گزارش روسیه را بی‌اساس خواند.',
    'rejection happened: Georgia → Russia',
  ],
  [
    'a threat told by what is threatened',
    'رئیس‌جمهور آمریکا تهدید کرد که علیه روسیه تحریم‌های تازه‌ای اعمال خواهد کرد.',
    'threat happened: United States → Russia',
  ],
  [
    'a claim about another country',
    'وزیر خارجه آمریکا مدعی شد که ایران توافق را نقض کرده است.',
    'accusation happened: United States → Iran',
  ],
  ['no accusation in a claim about oneself', 'وزیر خارجه آمریکا مدعی شد که واشنگتن خواهان صلح است.'],
  [
    'what is arranged, in the present tense',
    'رئیس‌جمهور قزاقستان دوشنبه با رئیس‌جمهور ازبکستان دیدار می‌کند.',
    'meeting planned: Kazakhstan → Uzbekistan, 2025-12-15',
  ],
  [
    'a visit of late, whatever will come of it',
    'سفر اخیر رئیس‌جمهور چین به روسیه همکاری دو کشور را گسترش خواهد داد.',
    'visit happened: China → Russia @ Russia',
  ],
  [
    'a verb of going',
    'صدراعظم آلمان برای دیدار با رئیس‌جمهور فرانسه به پاریس رفت.',
    'meeting happened: Germany → France',
    'visit happened: Germany → France @ Paris',
  ],
  [
    'a visit somebody is asked to make',
    'رئیس‌جمهور قزاقستان از همتای عراقی خود دعوت کرد به آستانه سفر کند.',
    'visit planned: Iraq → Kazakhstan @ Astana',
  ],
  [
    'a visit somebody is asked to make, told by a noun',
    'نخست‌وزیر پاکستان از وزیر خارجه قطر برای سفر به اسلام‌آباد دعوت کرد.',
    'visit planned: Qatar → Pakistan @ Islamabad',
  ],
  [
    'two partners joined',
    'وزیر نفت ایران، که در بغداد به سر می‌برد، با وزیر نفت عراق و وزیر برق این کشور دیدار کرد.',
    'meeting happened: Iran → Iraq',
  ],
  [
    'two who give',
    'عربستان و روسیه دو محموله کمک بشردوستانه به قرقیزستان فرستادند.',
    'aid happened: Saudi Arabia + Russia → Kyrgyzstan',
  ],
  [
    'officials of a country',
    'وزیر نفت ایران با مقامات عالی‌رتبه فرانسوی مذاکره کرد.',
    'meeting happened: Iran → France',
  ],
  [
    'who serves a body of several countries',
    'وزیر خارجه ایران در ژنو با دبیرکل سازمان ملل دیدار کرد.',
    'meeting happened: Iran → United Nations @ Geneva',
  ],
  [
    'a place attacked',
    'ارتش اسرائیل به جنوب لبنان حمله کرد.',
    'conflict happened: Israel Defense Forces → South Lebanon',
  ],
  ['no attack where one is only feared', 'وزیر خارجه عمان گفت: خطر حمله اسرائیل به لبنان جدی است.'],
  [
    'no threat of sanctions in an effort to impose some',
    'سناتورهای آمریکا در تلاش برای وضع تحریم‌های تازه علیه روسیه هستند.',
  ],
  ['nobody blamed where only media are', 'وزیر خارجه ایران با انتقاد از برخی رسانه‌ها گفت: روابط با ترکیه خوب است.'],
  ['no accusation in a sentence of court', 'دادگاهی در آمریکا یک شهروند روسیه را به پنج سال حبس محکوم کرد.'],
  [
    'blame by a phrase',
    'وزیر خارجه ایران با انتقاد از ترکیه گفت: این رفتار پذیرفتنی نیست.',
    'accusation happened: Iran → Turkey',
  ],
  ['a summons', 'ترکیه سفیر سوئد را احضار کرد.', 'accusation happened: Turkey → Sweden'],
  ['nobody but an envoy is summoned', 'یک وکیل ترکیه‌ای به دادگاهی در سوئد احضار شد.'],
  ['no event in a description', 'روابط ایران و قزاقستان عمیق و تاریخی است.'],
  ['no event in a wish', 'امیدواریم روابط ایران و عراق گسترش یابد.'],
  ['no event among persons of one country', 'رئیس‌جمهور ایران با وزیران دولت دیدار کرد.'],
  ['no event that would need a condition', 'اگر ایران و عراق دیدار می‌کردند، اختلاف حل می‌شد.'],
]

const arabic: readonly Row[] = [
  [
    'a meeting of two ministers',
    'التقى عباس عراقجي نظيره الروسي سيرغي لافروف في موسكو.',
    'meeting happened: Abbas Araghchi → Sergei Lavrov @ Moscow',
  ],
  [
    'a meeting told by a noun',
    'جاء ذلك خلال لقاء مسعود بزشكيان مع قاسم جومارت توكاييف في طهران.',
    'meeting happened: Masoud Pezeshkian → Kassym-Jomart Tokayev @ Tehran',
  ],
  [
    'somebody received',
    'استقبل الرئيس المصري عبد الفتاح السيسي نظيره التركي رجب طيب أردوغان في القاهرة.',
    'meeting happened: Abdel Fattah el-Sisi → Recep Tayyip Erdoğan @ Cairo',
  ],
  [
    'a discussion',
    'بحث وزير الخارجية السعودي فيصل بن فرحان مع نظيره الإيراني عباس عراقجي تعزيز العلاقات.',
    'meeting happened: Faisal bin Farhan → Abbas Araghchi',
  ],
  ['a call', 'تلقى وزير الخارجية القطري اتصالا هاتفيا من وزير الخارجية الإيراني.', 'call happened: Iran → Qatar'],
  ['a call made', 'أجرى الرئيس التركي اتصالا هاتفيا مع نظيره الروسي.', 'call happened: Turkey → Russia'],
  [
    'a visit that has begun',
    'وصل رئيس الوزراء العراقي محمد شياع السوداني إلى أنقرة في زيارة رسمية.',
    'visit happened: Mohammed Shia al-Sudani → Turkey @ Ankara',
  ],
  [
    'a visit to come',
    'يزور الرئيس الصيني شي جين بينغ الرياض الأسبوع المقبل.',
    'visit planned: Xi Jinping → Saudi Arabia @ Riyadh, 2025-12-14/2025-12-20',
  ],
  [
    'a visit with its day',
    'زار الرئيس الإيراني مسعود بزشكيان الدوحة يوم 2 أكتوبر 2024.',
    'visit happened: Masoud Pezeshkian → Qatar @ Doha, 2024-10-02',
  ],
  ['a visit put off', 'أرجأ وزير الخارجية التركي زيارته إلى بغداد.', 'visit cancelled: Turkey → Iraq @ Baghdad'],
  ['a visit that is off', 'ألغيت زيارة وزير الخارجية الفرنسي إلى بيروت.', 'visit cancelled: France → Lebanon @ Beirut'],
  [
    'the official name of North Korea',
    'وقعت جمهورية كوريا الديموقراطية الشعبية وروسيا اتفاقا في موسكو.',
    'signing happened: North Korea + Russia @ Moscow',
  ],
  [
    'the official name of South Korea',
    'وقعت جمهورية كوريا وروسيا اتفاقا في موسكو.',
    'signing happened: South Korea + Russia @ Moscow',
  ],
  [
    'what is signed after a meeting is signed on its day',
    'التقى فؤاد حسين هاكان فيدان في بغداد يوم 2 ديسمبر 2025. وعقب اللقاء وقع الوزيران مذكرة تفاهم.',
    'meeting happened: Fuad Hussein → Hakan Fidan @ Baghdad, 2025-12-02',
    'signing happened: Fuad Hussein, 2025-12-02',
  ],
  [
    'what a call is about takes no part in it and is not where it took place',
    'ناقش وزيرا خارجية مصر وتركيا خلال اتصال هاتفي تطورات الأوضاع في سوريا وأزمة أوكرانيا.',
    'call happened: Egypt + Turkey',
  ],
  ['a signing', 'وقعت مصر والأردن مذكرة تفاهم في مجال النقل.', 'signing happened: Egypt + Jordan'],
  [
    'a forum to come',
    'تستضيف الرياض منتدى الأعمال السعودي الكازاخي الشهر المقبل.',
    'conference planned: SAU KAZ @ Riyadh, 2026-01',
  ],
  ['an exhibition opened', 'افتتح وزير التجارة المصري المعرض الصيني في القاهرة.', 'exhibition happened: Egypt @ Cairo'],
  ['an accusation', 'اتهم السودان إثيوبيا باحتلال أراض في الفشقة.', 'accusation happened: Sudan → Ethiopia'],
  [
    'a condemnation',
    'أدانت السعودية الهجوم الإسرائيلي على قطر.',
    'accusation happened: Saudi Arabia → Israel',
    'conflict happened: Israel → Qatar',
  ],
  ['a sanction', 'فرضت الولايات المتحدة عقوبات على إيران.', 'sanction happened: United States → Iran'],
  ['aid', 'قدمت الإمارات مساعدات إنسانية إلى السودان.', 'aid happened: United Arab Emirates → Sudan'],
  ['an exercise', 'انطلقت مناورات مشتركة بين السعودية وباكستان.', 'exercise happened: Saudi Arabia + Pakistan'],
  ['credentials', 'قدم سفير أذربيجان الجديد أوراق اعتماده إلى ملك البحرين.', 'ceremony happened: Azerbaijan → Bahrain'],
  ['a letter', 'بعث الرئيس الصيني رسالة إلى نظيره المصري.', 'letter happened: China → Egypt'],
  ['a summit', 'عقدت في الدوحة القمة الخليجية التركية.', 'conference happened: QAT TUR @ Doha'],
  ['an agreement signed', 'وقع العراق وتركيا اتفاقا للمياه في بغداد.', 'signing happened: Iraq + Turkey @ Baghdad'],
  ['aid announced', 'أعلنت روسيا إرسال مساعدات إلى سوريا.', 'aid happened: Russia → Syria'],
  [
    'a meeting of a minister with his counterpart',
    'اجتمع وزير الخارجية الأردني أيمن الصفدي مع نظيره السوري أسعد الشيباني في عمان.',
    'meeting happened: Ayman Safadi → Asaad al-Shaibani @ Amman',
  ],
  [
    'a meeting on a weekday',
    'التقى وزير الخارجية العماني يوم الأحد السفير الإيراني في مسقط.',
    'meeting happened: Oman → Iran, 2025-12-07',
  ],
  [
    'a meeting tomorrow',
    'يعقد وزيرا خارجية مصر وتركيا اجتماعا في أنقرة غدا.',
    'meeting planned: Egypt + Turkey @ Ankara, 2025-12-11',
  ],
  ['a launch', 'افتتح الرئيس التركي ونظيره الأذربيجاني خط أنابيب الغاز.', 'launch happened: Turkey → Azerbaijan'],
  [
    'sanctions against companies',
    'فرض الاتحاد الأوروبي عقوبات على ثلاث شركات إيرانية.',
    'sanction happened: European Union → Iran',
  ],
  ['no event in a description', 'العلاقات بين عمان وإيران تاريخية وراسخة.'],
  ['no event in a wish', 'نتمنى أن تتوسع العلاقات بين العراق والكويت.'],
  ['no event in sport', 'فاز المنتخب السعودي على نظيره العراقي بهدفين.'],
  ['no event within one country', 'التقى الرئيس المصري أعضاء حكومته.'],
]

describe.each([
  ['fa', persian],
  ['ar', arabic],
] as const)('events in %s', (language, rows) => {
  it.each(rows.map(([shows, sentence, ...events]) => ({ shows, sentence, events })))(
    '$shows',
    ({ sentence, events }) => {
      expect(eventsTold(readSentence(sentence, language))).toEqual(events)
    },
  )
})
