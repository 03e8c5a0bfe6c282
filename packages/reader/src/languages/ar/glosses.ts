/** Words of which names of bodies are made, and what they mean: for display names of bodies that no list has. */

/** `_` stands for a space; without the article. */
const words = `
شركة/company شركات/companies منظمة/organization صندوق/fund بنك/bank مصرف/bank مؤسسة/foundation جمعية/association اتحاد/union رابطة/league نقابة/syndicate
مركز/center مجلس/council لجنة/committee هيئة/authority وكالة/agency إدارة/department دائرة/department مديرية/directorate مكتب/office أمانة/secretariat وزارة/ministry
محافظة/governorate بلدية/municipality جامعة/university كلية/faculty معهد/institute أكاديمية/academy مكتبة/library متحف/museum مستشفى/hospital مدرسة/school مجموعة/group
مصنع/factory مصفاة/refinery ميناء/port مطار/airport غرفة/chamber نادي/club حزب/party حركة/movement جبهة/front صحيفة/newspaper قناة/channel شبكة/network إذاعة/radio
وطني/national وطنية/national حكومي/government حكومية/government عام/general عامة/general مركزي/central مركزية/central مشترك/joint مشتركة/joint دولي/international دولية/international
عالمي/world عالمية/world إقليمي/regional إقليمية/regional أعلى/supreme عليا/supreme إسلامي/Islamic إسلامية/Islamic خاص/private خاصة/private
تنمية/development تطوير/development تجارة/trade تجاري/commercial تجارية/commercial صادرات/exports صناعة/industry صناعي/industrial صناعية/industrial صناعات/industries تعدين/mining
معادن/minerals زراعة/agriculture زراعي/agricultural زراعية/agricultural طاقة/energy نفط/oil غاز/gas كهرباء/electricity مياه/water ذرية/atomic نووية/nuclear نقل/transport
استثمار/investment استثمارات/investments مالي/financial مالية/finance اقتصاد/economy اقتصادي/economic اقتصادية/economic تأمين/insurance جمارك/customs ضرائب/tax بورصة/exchange
طيران/aviation جوية/air بحري/maritime بحرية/maritime ملاحة/shipping سكك/railways حديدية/railway طرق/roads إسكان/housing هندسة/engineering هندسية/engineering
تقنية/technology تكنولوجيا/technology علمي/scientific علمية/scientific علوم/sciences بحوث/research أبحاث/research دراسات/studies استراتيجية/strategic تعليم/education تربية/education
صحة/health طبية/medical طبي/medical دوائية/pharmaceutical غذاء/food غذائية/food بيئة/environment ثقافة/culture ثقافي/cultural ثقافية/cultural سياحة/tourism تراث/heritage
رياضة/sport شباب/youth مرأة/women أسرة/family عمل/labour تعاون/cooperation تعاونية/cooperative رعاية/welfare اجتماعية/social اجتماعي/social أمن/security أمنية/security
دفاع/defence عسكرية/military شرطة/police حدود/border مخابرات/intelligence اتصالات/communications خارجية/foreign_affairs داخلية/interior سياسية/political حقوق/rights إنسان/human
قانونية/legal قضائية/judicial رقابة/supervision صداقة/friendship علاقات/relations دعم/support خدمات/services إنتاج/production سيارات/cars حديد/iron صلب/steel أسمنت/cement
حبوب/grain قمح/wheat ثروة/wealth موارد/resources طبيعية/natural سمكية/fish
إيراني/Iranian إيرانية/Iranian ألماني/German ألمانية/German روسي/Russian روسية/Russian صيني/Chinese صينية/Chinese تركي/Turkish تركية/Turkish كازاخي/Kazakh كازاخية/Kazakh
فرنسي/French فرنسية/French إيطالي/Italian إيطالية/Italian أمريكي/American أمريكية/American أميركي/American أميركية/American بريطاني/British بريطانية/British ياباني/Japanese يابانية/Japanese
هندي/Indian هندية/Indian عراقي/Iraqi عراقية/Iraqi سوري/Syrian سورية/Syrian لبناني/Lebanese لبنانية/Lebanese عربي/Arab عربية/Arab سعودي/Saudi سعودية/Saudi إماراتي/Emirati
إماراتية/Emirati قطري/Qatari قطرية/Qatari كوري/Korean كورية/Korean أوروبي/European أوروبية/European أفريقي/African أفريقية/African مصري/Egyptian مصرية/Egyptian أردني/Jordanian أردنية/Jordanian
و/and
`

/** @returns by word: what it means in English */
export const glosses: Readonly<Record<string, string>> = Object.fromEntries(
  words
    .trim()
    .split(/\s+/)
    .map((pair) => pair.replaceAll('_', ' ').split('/') as [string, string]),
)
