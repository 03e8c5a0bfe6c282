/** What pages ask of a ledger, over every engine: sides, chains, places, outlets, what is due, words of a timeline. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, openLedger } from '../ledger.js'
import { ARABIC_MEETING, article, PERSIAN_MEETING } from '../testing/articles.js'
import type { Ledgers } from '../testing/ledgers.js'

const BY = { who: 'Aigerim', why: 'seen on the spot' }

const PROPOSAL =
  'وزیر راه ایران در دیدار با سفیر قزاقستان پیشنهاد کرد راه‌آهن تازه‌ای میان اینچه‌برون و بولاشاک ساخته شود.\nفرزانه صادق وزیر راه و شهرسازی ایران روز دوشنبه در تهران با اونتالاپ اونالبایف سفیر قزاقستان دیدار کرد. صادق پیشنهاد کرد دو کشور راه‌آهن مشترک تازه‌ای بسازند.'
const SIGNING =
  'ایران و قزاقستان موافقت‌نامه راه‌آهن امضا کردند\nفرزانه صادق وزیر راه و شهرسازی ایران و نورلان سائورانبایف وزیر حمل و نقل قزاقستان روز چهارشنبه در آستانه موافقت‌نامه همکاری در زمینه راه‌آهن مشترک را امضا کردند.'
const COMMISSION =
  'کمیسیون مشترک ایران و قزاقستان در تهران برگزار شد\nنشست کمیسیون مشترک اقتصادی ایران و قزاقستان روز یکشنبه در تهران برگزار شد. در این نشست گفته شد راه‌آهن مشترک ایران و قزاقستان در دست ساخت است.'
const OPENING =
  'راه‌آهن مشترک ایران و قزاقستان به بهره‌برداری رسید\nراه‌آهن مشترک ایران و قزاقستان روز شنبه با حضور وزیران حمل و نقل دو کشور به بهره‌برداری رسید.'

export const pagesContract = (make: () => Ledgers): void => {
  let ledgers: Ledgers
  beforeAll(() => {
    ledgers = make()
  })
  afterAll(() => ledgers.end())
  const having = async (
    articles: readonly ReturnType<typeof article>[],
    work: (l: Ledger) => Promise<void>,
    today = '2026-01-15',
  ): Promise<void> => {
    const l = await openLedger({ ...(await ledgers.place()), today: () => today })
    try {
      for (const one of articles) await l.add([one])
      await work(l)
    } finally {
      await l.close()
    }
  }
  const bothSides = [
    article(PERSIAN_MEETING, { published: '2025-12-02', source: 'ایرنا' }),
    article(ARABIC_MEETING, { published: '2025-12-02', url: 'https://news.example.kz/1' }),
  ]

  describe('outlets', () => {
    it('have the country of the lists or of their domain, and nothing that nobody said', () =>
      having(bothSides, async (l) => {
        expect(await l.sources()).toEqual([
          expect.objectContaining({ id: 'irna', name: 'IRNA', country: 'IRN', kind: null, reliability: null }),
          expect.objectContaining({ id: 'news-example-kz', country: 'KAZ', kind: null, reliability: null }),
        ])
      }))

    it('are described and rated by people, who may take it back', () =>
      having(bothSides, async (l) => {
        const before = await l.sources()
        const did = [
          await l.decide({ action: 'rate', source: 'irna', reliability: 'B' }, BY),
          await l.decide({ action: 'describe', source: 'irna', field: 'kind', value: 'agency' }, BY),
          await l.decide({ action: 'describe', source: 'irna', field: 'country', value: 'KAZ' }, BY),
        ]
        expect((await l.sources())[0]).toMatchObject({ reliability: 'B', kind: 'agency', country: 'KAZ' })
        for (const seq of did) await l.decide({ action: 'undo', seq }, BY)
        expect(await l.sources()).toEqual(before)
        for (const [field, value] of [
          ['kind', 'friend'],
          ['country', 'Iran'],
          ['language', 'Persian'],
          ['name', null],
          ['reliability', 'A'],
        ])
          await expect(
            l.decide({ action: 'describe', source: 'irna', field: field as never, value: value ?? null }, BY),
          ).rejects.toMatchObject({ code: 'value-wrong' })
        await expect(
          l.decide({ action: 'describe', source: 'nobody', field: 'kind', value: 'agency' }, BY),
        ).rejects.toMatchObject({ code: 'not-in-ledger' })
      }))
  })

  describe('single claims', () => {
    it('are graded apart from their outlet, article by article', () =>
      having(bothSides, async (l) => {
        const [meeting] = (await l.timeline('IRN', 'KAZ', { type: 'meeting' })).rows
        const record = meeting!.id
        const grades = async () => (await l.record(record)).tellings.map((t) => t.credibility)
        const [first, second] = (await l.record(record)).tellings.map((t) => t.article) as [string, string]
        const seq = await l.decide({ action: 'grade', record, article: second, credibility: 2 }, BY)
        expect(await grades()).toEqual([null, 2])
        await l.decide({ action: 'grade', record, article: first, credibility: 6 }, BY)
        await l.decide({ action: 'undo', seq }, BY)
        expect(await grades()).toEqual([6, null])
        for (const credibility of [0, 7, 1.5])
          await expect(l.decide({ action: 'grade', record, article: first, credibility }, BY)).rejects.toMatchObject({
            code: 'value-wrong',
          })
        await expect(
          l.decide({ action: 'grade', record, article: 'sha256:none', credibility: 1 }, BY),
        ).rejects.toMatchObject({ code: 'not-in-ledger' })
      }))
  })

  describe('a meeting', () => {
    it('is told by two sides, and shows what only one of them tells', () =>
      having(bothSides, async (l) => {
        const [meeting] = (await l.timeline('IRN', 'KAZ', { type: 'meeting' })).rows
        const { versions } = await l.record(meeting!.id)
        expect(versions!.sides.map((s) => [s.country, s.articles.length]).sort()).toEqual([
          ['IRN', 1],
          ['KAZ', 1],
        ])
        const alone = versions!.told.filter((t) => t.toldBy.length === 1)
        expect(alone.map((t) => [t.record.kind, t.toldBy[0]])).toContainEqual(['figure', 'IRN'])
        expect(alone.map((t) => [t.record.kind, t.toldBy[0]])).not.toContainEqual(['figure', 'KAZ'])
      }))
  })

  describe('an agreement', () => {
    it('has its whole way on one page', () =>
      having(
        [
          article(PROPOSAL, { published: '2024-01-15' }),
          article(SIGNING, { published: '2024-05-08' }),
          article(COMMISSION, { published: '2025-02-09' }),
          article(OPENING, { published: '2025-09-06' }),
        ],
        async (l) => {
          const [signed] = (await l.promises('IRN', 'KAZ', { kind: 'agreement' })).rows
          const { chain, record } = await l.record(signed!.id)
          const phases = chain.map((c) => c.phase)
          expect(phases[0]).toBe('proposal')
          expect(phases).toContain('signed')
          expect(phases).toContain('commission')
          expect(phases.at(-1)).toBe('outcome')
          expect(chain.map((c) => c.day)).toEqual([...chain.map((c) => c.day)].sort())
          expect(chain.filter((c) => c.record?.id === signed!.id)).toHaveLength(1)
          expect(chain.at(-1)!.step ?? chain.at(-1)!.record).toBeTruthy()
          expect(record.standing).toBe('fulfilled')
        },
      ))
  })

  describe('promises', () => {
    it('that are due by a day come soonest first, page by page', () => {
      const due = (what: string, day: string) =>
        article(
          `وزیر امور خارجه ایران با همتای قزاق دیدار کرد\nعباس عراقچی وزیر امور خارجه ایران روز دوشنبه در آستانه با مراد نورتلو وزیر امور خارجه قزاقستان دیدار کرد. نورتلو گفت: قزاقستان تا ${day} ${what} خود را در ایران افتتاح خواهد کرد.`,
          { published: '2025-11-10' },
        )
      const articles = [
        due('کارخانه داروسازی', 'پایان سال ۱۴۰۵'),
        due('شعبه بانک مرکزی', '۱۰ دی ۱۴۰۴'),
        due('مرکز تجاری', '۱۰ بهمن ۱۴۰۴'),
      ]
      return having(articles, async (l) => {
        const all = (await l.promises('IRN', 'KAZ', { dueBy: '2027-12-31' })).rows.map((r) => r.due)
        expect(all).toEqual(['2025-12-31', '2026-01-30', '2026-03-21/2027-03-20'])
        expect((await l.promises('IRN', 'KAZ', { dueBy: '2026-02-01' })).rows.map((r) => r.due)).toEqual(
          all.slice(0, 2),
        )
        const one = await l.promises('IRN', 'KAZ', { dueBy: '2027-12-31', limit: 1 })
        const two = await l.promises('IRN', 'KAZ', { dueBy: '2027-12-31', limit: 1, cursor: one.next })
        expect(two.rows[0]!.due).toBe('2026-01-30')
      })
    })
  })

  describe('places', () => {
    it('are counted for a pair', () =>
      having(bothSides, async (l) => {
        const { places } = await l.places('IRN', 'KAZ')
        expect(places.map((p) => p.name)).toContain('Astana')
        expect(places.every((p) => p.n > 0)).toBe(true)
      }))
  })

  describe('names', () => {
    const reports = [
      ...bothSides,
      article(
        'رئیس جمهور قزاقستان با وزیر خارجه ایران دیدار کرد\nقاسم جومارت توکایف رئیس جمهور قزاقستان روز چهارشنبه در آستانه با عباس عراقچی وزیر امور خارجه ایران دیدار کرد. رئیس اتاق تهران نیز حضور داشت.',
        { published: '2025-12-03' },
      ),
    ]
    it.each([
      ['Tokayev', 'Kassym-Jomart Tokayev'],
      ['Tokaev', 'Kassym-Jomart Tokayev'],
      ['Tokajev', 'Kassym-Jomart Tokayev'],
      ['Токаев', 'Kassym-Jomart Tokayev'],
      ['توكاييف', 'Kassym-Jomart Tokayev'],
      ['Aragchi', 'Abbas Araghchi'],
      ['عراقچي', 'Abbas Araghchi'],
    ])('%s is found as %s alone', (written, name) =>
      having(reports, async (l) => {
        expect((await l.searchNames(written)).map((h) => h.name)).toEqual([name])
      }),
    )
  })

  describe('a timeline', () => {
    it('is filtered by everything that its records have', () =>
      having(bothSides, async (l) => {
        const all = (await l.timeline('IRN', 'KAZ', { limit: 500 })).rows
        const of = async (filters: Parameters<Ledger['timeline']>[2]) =>
          (await l.timeline('IRN', 'KAZ', { limit: 500, ...filters })).rows.map((r) => r.id)
        const ids = (keep: (r: (typeof all)[number]) => boolean) => all.filter(keep).map((r) => r.id)
        for (const r of all) {
          expect(await of({ kind: r.kind })).toEqual(ids((x) => x.kind === r.kind))
          expect(await of({ type: r.type })).toEqual(ids((x) => x.type === r.type))
          if (r.status) expect(await of({ status: r.status })).toEqual(ids((x) => x.status === r.status))
          if (r.place) expect(await of({ place: r.place.id })).toEqual(ids((x) => x.place?.id === r.place!.id))
          for (const sector of r.sectors) expect(await of({ sector })).toEqual(ids((x) => x.sectors.includes(sector)))
          for (const { id } of r.parties)
            expect(await of({ entity: id })).toEqual(ids((x) => x.parties.some((p) => p.id === id)))
        }
        const sizes: number[] = []
        for (const { id, name } of await l.sources()) {
          const told = []
          for (const r of all) if ((await l.record(r.id)).tellings.some((t) => t.source === name)) told.push(r.id)
          sizes.push(told.length)
          expect(await of({ source: id })).toEqual(told)
        }
        expect(Math.min(...sizes)).toBeGreaterThan(0)
        expect(Math.min(...sizes)).toBeLessThan(all.length)
        expect(await of({ from: '2025-12-03' })).toEqual(ids((r) => r.day >= '2025-12-03'))
        expect(await of({ to: '2025-12-01' })).toEqual(ids((r) => r.day <= '2025-12-01'))
      }))

    it('keeps what was told in articles that hold some words', () =>
      having(bothSides, async (l) => {
        const kinds = async (text: string) => (await l.timeline('IRN', 'KAZ', { text })).rows.map((r) => r.kind)
        expect(await kinds('ترانزیتی')).toContain('figure')
        expect(await kinds('السكك')).toContain('event')
        expect(await kinds('السكك')).not.toContain('figure')
        expect(await kinds('Araghchi')).toContain('figure')
        expect(await kinds('"گفت حجم تجارت"')).toContain('figure')
        expect(await kinds('زعفران')).toEqual([])
      }))
  })
}
