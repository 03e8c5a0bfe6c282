/** Words of which names of bodies are made, and what they mean: for display names of bodies that no list has. */

/** `_` stands for a space. */
const words = `
شرکت/company شرکت‌های/companies سازمان/organization صندوق/fund بانک/bank موسسه/institute مؤسسه/institute بنیاد/foundation انجمن/association اتحادیه/union کانون/society
مرکز/center مراکز/centers ستاد/headquarters شورای/council شورا/council شورای‌عالی/supreme_council کمیته/committee کمیسیون/commission کارگروه/working_group هیئت/delegation هیأت/delegation
اداره/department اداره‌کل/directorate معاونت/deputy_office دفتر/office دبیرخانه/secretariat وزارت/ministry استانداری/governorate شهرداری/municipality فرمانداری/district_office
دانشگاه/university دانشکده/faculty پژوهشگاه/research_institute پژوهشکده/research_center آکادمی/academy فرهنگستان/academy کتابخانه/library موزه/museum بیمارستان/hospital مدرسه/school
پارک/park گروه/group هلدینگ/holding کنسرسیوم/consortium کارخانه/factory پالایشگاه/refinery پتروشیمی/petrochemical بندر/port فرودگاه/airport راه‌آهن/railway اتاق/chamber
باشگاه/club فدراسیون/federation جبهه/front جنبش/movement حزب/party خبرگزاری/news_agency روزنامه/newspaper شبکه/network رادیو/radio تلویزیون/television
ملی/national دولتی/state عمومی/general خصوصی/private مرکزی/central مشترک/joint بین‌المللی/international بین‌المللی‌/international جهانی/world منطقه‌ای/regional عالی/supreme اسلامی/Islamic
توسعه/development تجارت/trade تجاری/commercial بازرگانی/commerce صادرات/export واردات/import صنعت/industry صنعتی/industrial صنایع/industries معدن/mine معدنی/mining معادن/mines
کشاورزی/agriculture جهاد/jihad انرژی/energy نفت/oil گاز/gas برق/electricity آب/water نیرو/power هسته‌ای/nuclear اتمی/atomic حمل/transport نقل/transport ترانزیت/transit
سرمایه‌گذاری/investment سرمایه/capital ثروت/wealth مالی/financial اقتصاد/economy اقتصادی/economic بیمه/insurance گمرک/customs مالیات/tax بورس/exchange کشتیرانی/shipping
هواپیمایی/airlines دریایی/maritime دریانوردی/shipping ریلی/rail جاده‌ای/road راه/road مسکن/housing ساختمان/construction مهندسی/engineering فنی/technical فناوری/technology
علمی/scientific علوم/sciences علم/science تحقیقات/research پژوهش/research پژوهش‌های/research مطالعات/studies راهبردی/strategic استراتژیک/strategic آموزش/education آموزشی/educational
پرورش/training بهداشت/health درمان/treatment پزشکی/medical دارو/medicine دارویی/pharmaceutical غذا/food محیط‌زیست/environment فرهنگ/culture فرهنگی/cultural هنر/art
گردشگری/tourism میراث/heritage دستی/handicrafts ورزش/sport جوانان/youth زنان/women خانواده/family کار/labour تعاون/cooperatives تعاونی/cooperative رفاه/welfare اجتماعی/social
امنیت/security امنیتی/security دفاع/defence دفاعی/defence نظامی/military پلیس/police مرزبانی/border_guard اطلاعات/intelligence ارتباطات/communications مخابرات/telecommunications
خارجی/foreign خارجه/foreign_affairs داخلی/interior سیاسی/political حقوق/rights حقوقی/legal بشر/human قضایی/judicial نظارت/supervision بازرسی/inspection استاندارد/standards
دوستی/friendship همکاری/cooperation همکاری‌های/cooperation روابط/relations حمایت/support خدمات/services تولید/production تولیدی/manufacturing خودرو/car خودروسازی/automotive
فولاد/steel مس/copper آلومینیوم/aluminium سیمان/cement نساجی/textile غلات/grain گندم/wheat شیلات/fisheries دامپزشکی/veterinary جنگل/forest منابع/resources طبیعی/natural
ایرانی/Iranian آلمانی/German روسی/Russian چینی/Chinese ترکیه‌ای/Turkish قزاق/Kazakh قزاقستانی/Kazakh فرانسوی/French ایتالیایی/Italian آمریکایی/American انگلیسی/British
ژاپنی/Japanese هندی/Indian پاکستانی/Pakistani افغان/Afghan عراقی/Iraqi سوری/Syrian لبنانی/Lebanese عربی/Arab سعودی/Saudi اماراتی/Emirati قطری/Qatari کره‌ای/Korean
اروپایی/European آفریقایی/African آسیایی/Asian ازبک/Uzbek ترکمن/Turkmen تاجیک/Tajik قرقیز/Kyrgyz ارمنی/Armenian گرجی/Georgian بلاروسی/Belarusian اوکراینی/Ukrainian
و/and
`

/** @returns by word: what it means in English */
export const glosses: Readonly<Record<string, string>> = Object.fromEntries(
  words
    .trim()
    .split(/\s+/)
    .map((pair) => pair.replaceAll('_', ' ').split('/') as [string, string]),
)
