/**
 * A made-up world whose news fills a ledger of any size: forty countries, three thousand people in office, stories that
 * several outlets tell, copies with small edits, promises and what came of them. The same seed makes the same articles.
 */
import { createHash } from 'node:crypto'
import countries from 'i18n-iso-countries'

/** Mulberry32: 32 bits of state are enough for a bench. */
export const chance = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const CODES =
  'IRN KAZ RUS TUR IRQ ARE SAU QAT OMN KWT BHR EGY JOR SYR LBN YEM AZE ARM GEO TKM UZB TJK KGZ AFG PAK IND CHN JPN KOR DEU FRA GBR ITA ESP USA DZA TUN MAR SDN LBY'.split(
    ' ',
  )
const nameIn = (language) => {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  return (code) => names.of(countries.alpha3ToAlpha2(code))
}
const LATIN = nameIn('en')
const NAMES = { fa: nameIn('fa'), ar: nameIn('ar') }

const SYLLABLES = [
  ['ba', 'با'],
  ['ka', 'کا'],
  ['ri', 'ری'],
  ['mo', 'مو'],
  ['za', 'زا'],
  ['ne', 'نه'],
  ['lo', 'لو'],
  ['shi', 'شی'],
  ['da', 'دا'],
  ['ro', 'رو'],
  ['ta', 'تا'],
  ['go', 'گو'],
  ['vi', 'وی'],
  ['sa', 'سا'],
  ['fe', 'فه'],
  ['ja', 'جا'],
  ['ku', 'کو'],
  ['mi', 'می'],
  ['nu', 'نو'],
  ['ya', 'یا'],
]
const OFFICES = [
  ['minister', 'وزیر امور خارجه', 'وزير الخارجية'],
  ['minister', 'وزیر راه', 'وزير النقل'],
  ['minister', 'وزیر اقتصاد', 'وزير الاقتصاد'],
  ['ambassador', 'سفیر', 'سفير'],
  ['governor', 'استاندار', 'محافظ'],
  ['legislator', 'نماینده مجلس', 'عضو البرلمان'],
  ['executive', 'رئیس اتاق بازرگانی', 'رئيس غرفة التجارة'],
]
/** Things promised, in words by which the ledger knows them again. */
const THINGS = [
  ['transport', 'راه‌آهن', 'سكة حديد'],
  ['transport', 'پرواز مستقیم', 'رحلات مباشرة'],
  ['finance', 'شعبه بانک', 'فرع مصرف'],
  ['trade', 'مرکز تجاری', 'مركز تجاري'],
  ['energy', 'خط لوله', 'خط أنابيب'],
  ['energy', 'نیروگاه خورشیدی', 'محطة شمسية'],
  ['trade', 'بازارچه مرزی', 'سوق حدودية'],
  ['culture', 'مرکز فرهنگی', 'مركز ثقافي'],
  ['education', 'بورسیه', 'منح دراسية'],
  ['mobility', 'لغو روادید', 'إلغاء التأشيرات'],
  ['economy', 'کمیسیون مشترک', 'اللجنة المشتركة'],
  ['transport', 'بندر خشک', 'ميناء جاف'],
  ['transport', 'خط کشتیرانی', 'خط ملاحي'],
  ['transport', 'کریدور شمال جنوب', 'ممر الشمال الجنوب'],
  ['transport', 'فرودگاه', 'مطار'],
  ['customs', 'گذرگاه مرزی', 'معبر حدودي'],
  ['trade', 'منطقه آزاد', 'منطقة حرة'],
  ['trade', 'تجارت آزاد', 'التجارة الحرة'],
  ['trade', 'تعرفه ترجیحی', 'التعرفة التفضيلية'],
  ['trade', 'خانه تجارت', 'بيت التجارة'],
  ['trade', 'شورای بازرگانی', 'مجلس الأعمال'],
  ['trade', 'تهاتر', 'المقايضة'],
  ['finance', 'ارزهای ملی', 'العملات الوطنية'],
  ['finance', 'خط اعتباری', 'خط ائتمان'],
  ['finance', 'صندوق مشترک', 'صندوق مشترك'],
  ['industry', 'شهرک صنعتی', 'منطقة صناعية'],
  ['industry', 'کارخانه مشترک', 'مصنع مشترك'],
  ['industry', 'تراکتور', 'جرارات'],
  ['health', 'بیمارستان', 'مستشفى'],
  ['health', 'واکسن', 'لقاح'],
  ['energy', 'سوآپ گاز', 'مقايضة الغاز'],
  ['energy', 'صادرات برق', 'تصدير الكهرباء'],
  ['energy', 'پالایشگاه', 'مصفاة'],
  ['energy', 'نیروگاه هسته‌ای', 'محطة نووية'],
  ['energy', 'نیروگاه بادی', 'محطة رياح'],
  ['mining', 'معدن', 'منجم'],
  ['water', 'حقابه', 'حصة المياه'],
  ['agriculture', 'گندم', 'القمح'],
  ['agriculture', 'گوشت', 'لحوم'],
  ['mobility', 'کنسولگری', 'قنصلية'],
  ['legal', 'زندانیان', 'سجناء'],
  ['education', 'دانشگاه مشترک', 'جامعة مشتركة'],
  ['science', 'کمیته علمی', 'لجنة علمية'],
  ['technology', 'پارک فناوری', 'مجمع تكنولوجي'],
  ['culture', 'هفته فرهنگی', 'أسبوع ثقافي'],
  ['provincial', 'خواهرخواندگی', 'توأمة المدن'],
]
const OUTCOMES = [
  ['افتتاح شد', 'تم افتتاح المشروع'],
  ['در دست اجراست', 'قيد التنفيذ'],
  ['به تعویق افتاد', 'تأجل المشروع'],
  ['متوقف شده است', 'توقف العمل'],
]
const OUTLETS = Array.from({ length: 60 }, (_, i) => ({
  name: `outlet-${i}`,
  host: `news${i}.example.${['ir', 'kz', 'ae', 'tr', 'org', 'com'][i % 6]}`,
}))
const DAY = 86_400_000
const START = Date.UTC(2016, 0, 1)
const DAYS = 3650
const iso = (day) => new Date(START + day * DAY).toISOString().slice(0, 10)

export const makeWorld = (seed = 1, { people = 3000 } = {}) => {
  const next = chance(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  /** Few are met often, many seldom. */
  const skewed = (n, power = 2) => Math.min(n - 1, Math.floor(n * next() ** power))
  const word = (syllables) => {
    const parts = Array.from({ length: syllables }, () => pick(SYLLABLES))
    const latin = parts.map((p) => p[0]).join('')
    return { en: latin[0].toUpperCase() + latin.slice(1), fa: parts.map((p) => p[1]).join('') }
  }
  const vocabulary = Array.from({ length: 20_000 }, () => word(2 + Math.floor(next() * 3)).fa)
  const places = CODES.flatMap((country) =>
    Array.from({ length: 6 }, (_, i) => ({ country, ...word(3), code: i < 3 ? `${country}-${i}` : null })),
  )
  const persons = Array.from({ length: people }, (_, i) => {
    const [given, family] = [word(2), word(3)]
    const [office, fa, ar] = pick(OFFICES)
    return {
      country: CODES[i < 200 ? i % 4 : skewed(CODES.length)],
      en: `${given.en} ${family.en}`,
      fa: `${given.fa} ${family.fa}`,
      ar: `${given.fa} ${family.fa}`.replaceAll('ک', 'ك').replaceAll('ی', 'ي').replaceAll('گ', 'غ'),
      office,
      title: { fa, ar },
    }
  })
  const byCountry = new Map(CODES.map((c) => [c, persons.filter((p) => p.country === c)]))
  const pairs = CODES.flatMap((a, i) => CODES.slice(i + 1).map((b) => [a, b]))

  /** A text that grows sentence by sentence, and knows where everything stands. */
  const draft = (language) => {
    let text = ''
    const entities = []
    const known = new Map()
    const mention = (key, make, as) => {
      let e = known.get(key)
      if (!e) {
        e = {
          id: `e${entities.length + 1}`,
          listed: false,
          wikidata: null,
          code: null,
          roles: [],
          names: [],
          mentions: [],
          ...make(),
        }
        known.set(key, e)
        entities.push(e)
      }
      if (!e.names.includes(as)) e.names.push(as)
      e.mentions.push({ start: text.length, end: text.length + as.length })
      text += as
      return e.id
    }
    return {
      entities,
      add: (words) => {
        text += words
      },
      country: (code) =>
        mention(
          code,
          () => ({ kind: 'country', name: LATIN(code), country: code, code, listed: true }),
          NAMES[language](code),
        ),
      person: (p) =>
        mention(
          p,
          () => ({
            kind: 'person',
            name: p.en,
            country: p.country,
            roles: [{ office: p.office, title: p.title[language], organization: null, country: p.country }],
          }),
          p[language],
        ),
      place: (p) =>
        mention(
          p,
          () => ({ kind: 'place', name: p.en, country: p.country, code: p.code, listed: p.code !== null }),
          p.fa,
        ),
      from: () => text.length,
      filler: (n) => {
        for (let i = 0; i < n; i++) text += `${i ? ' ' : ''}${vocabulary[skewed(vocabulary.length, 3)]}`
        text += '. '
      },
      text: () => text,
    }
  }

  const story = () => {
    const [a, b] = next() < 0.08 ? ['IRN', 'KAZ'] : pairs[skewed(pairs.length)]
    const day = Math.floor(next() * DAYS)
    const host = next() < 0.5 ? a : b
    const [x, y] = [pick(byCountry.get(a)), pick(byCountry.get(b))]
    if (!x || !y) return story()
    return {
      a,
      b,
      day,
      x,
      y,
      place: pick(places.filter((p) => p.country === host)),
      kind: pick(['meeting', 'meeting', 'visit', 'call', 'conference', 'signing']),
      thing: pick(THINGS),
      due: next() < 0.4 ? iso(day + 60 + Math.floor(next() * 900)) : null,
      value: Math.round(next() * 5000) * 1e6,
      outcome: next() < 0.35 ? pick(OUTCOMES) : null,
      tellers: 1 + skewed(6, 2.2),
    }
  }

  const tell = (s, language, n) => {
    const fa = language === 'fa'
    const d = draft(language)
    const records = { events: [], agreements: [], commitments: [], figures: [], pairings: [] }
    const sentence = (write) => {
      const start = d.from()
      const made = write()
      const end = d.from()
      d.add('. ')
      return { ...made, evidence: [{ start, end }], confidence: 0.6 + (n % 40) / 100 }
    }
    d.filler(8)
    const date = iso(s.day)
    const event = sentence(() => {
      d.add(fa ? 'در دیدار ' : 'في لقاء ')
      const first = d.person(s.x)
      d.add(fa ? ' با ' : ' مع ')
      const second = d.person(s.y)
      d.add(fa ? ' از ' : ' من ')
      d.country(s.a)
      d.add(fa ? ' و ' : ' و')
      d.country(s.b)
      d.add(fa ? ' در ' : ' في ')
      const place = d.place(s.place)
      return { actors: [first, second], place }
    })
    records.events.push({
      id: 'v1',
      kind: s.kind,
      plover: 'CONSULT',
      mode: 'visit',
      contexts: ['diplomatic'],
      actors: event.actors,
      recipients: [],
      countries: [s.a, s.b],
      place: event.place,
      date,
      dateInferred: false,
      status: 'happened',
      evidence: event.evidence,
      confidence: event.confidence,
    })
    d.filler(30 + (n % 25))
    const [sector, thingFa, thingAr] = s.thing
    const thing = fa ? thingFa : thingAr
    const promise = sentence(() => {
      const by = d.person(s.x)
      d.add(fa ? ` گفت ${thing} میان دو کشور ساخته خواهد شد` : ` قال إن ${thing} سيتم بين البلدين`)
      return { by: [by] }
    })
    records.commitments.push({
      id: 'c1',
      kind: 'pledge',
      by: promise.by,
      to: event.actors.slice(1),
      countries: [s.a, s.b],
      text: d.text().slice(promise.evidence[0].start, promise.evidence[0].end),
      sectors: [sector],
      due: s.due,
      evidence: promise.evidence,
      confidence: promise.confidence,
    })
    if (s.kind === 'signing') {
      const signed = sentence(() => {
        d.add(fa ? `موافقت‌نامه ${thing} امضا شد` : `تم توقيع اتفاقية ${thing}`)
        return {}
      })
      records.agreements.push({
        id: 'a1',
        kind: 'agreement',
        title: null,
        count: null,
        parties: [s.a, s.b],
        sectors: [sector],
        term: null,
        signed: date,
        status: 'signed',
        place: event.place,
        evidence: signed.evidence,
        confidence: signed.confidence,
      })
    }
    if (n % 3 === 0) {
      const figure = sentence(() => {
        d.add(fa ? `حجم تجارت ${s.value} دلار است` : `بلغ حجم التبادل ${s.value} دولار`)
        return {}
      })
      records.figures.push({
        id: 'f1',
        measure: 'trade-turnover',
        value: s.value,
        unit: 'USD',
        comparison: 'about',
        nature: n % 9 === 0 ? 'target' : 'actual',
        asOf: date.slice(0, 4),
        by: promise.by,
        countries: [s.a, s.b],
        evidence: figure.evidence,
        confidence: figure.confidence,
      })
    }
    if (s.outcome) {
      d.add(fa ? `${thing} ${s.outcome[0]}` : `${thing}: ${s.outcome[1]}`)
      d.add('. ')
    }
    d.filler(70 + (n % 60))
    return { text: d.text(), entities: d.entities, ...records, date }
  }

  const finish = (made, { language, outlet, day, serial, title }) => {
    const published = iso(Math.min(day, DAYS - 1))
    return {
      article: {
        id: `sha256:${createHash('sha256').update(`${serial} ${made.text}`).digest('hex')}`,
        language,
        title,
        source: null,
        url: `https://${outlet.host}/${serial}`,
        published,
        publishedAsWritten: published,
        text: made.text,
        credited: [],
      },
      entities: made.entities,
      events: made.events,
      agreements: made.agreements,
      commitments: made.commitments,
      figures: made.figures,
      pairings: [],
      doubts: [],
    }
  }

  /** Readings without end, in the order in which a ledger of years is filled: by story, not by day. */
  return function* readings() {
    let serial = 0
    for (;;) {
      const s = story()
      for (let t = 0; t < s.tellers; t++) {
        const language = t % 3 === 2 ? 'ar' : 'fa'
        const made = tell(s, language, serial)
        const meta = { language, outlet: pick(OUTLETS), day: s.day + (t > 1 ? 1 : 0), title: made.text.slice(0, 60) }
        yield finish(made, { ...meta, serial: serial++ })
        // the agency's story once more, with its end cut and a word put before it: nothing moves but the offsets
        if (next() < 0.18) {
          const cut = made.text.lastIndexOf('. ', made.text.length - 40)
          yield finish(
            { ...made, text: made.text.slice(0, Math.max(cut, made.text.length - 200)) },
            { ...meta, outlet: pick(OUTLETS), serial: serial++ },
          )
        }
      }
    }
  }
}
