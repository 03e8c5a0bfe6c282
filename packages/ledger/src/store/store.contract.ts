/** What every engine must do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, openLedger } from '../ledger.js'
import { ARABIC_MEETING, article, PERSIAN_MEETING } from '../testing/articles.js'
import type { Ledgers } from '../testing/ledgers.js'
import { TODAY } from '../testing/ledgers.js'
import { countedAnew } from '../testing/totals.js'

export const storeContract = (make: () => Ledgers): void => {
  let ledgers: Ledgers
  beforeAll(() => {
    ledgers = make()
  })
  afterAll(() => ledgers.end())

  describe('adding', () => {
    it('tells what is new, and passes over what is there', async () => {
      const l = await ledgers.open()
      const one = article(PERSIAN_MEETING, { published: '2025-12-02' })
      const [first] = await l.add([one])
      expect(first).toMatchObject({ known: false })
      expect(first!.records).toBeGreaterThan(0)
      const before = await l.digests()
      expect(await l.add([one, one])).toEqual([
        { id: first!.id, known: true, records: 0 },
        { id: first!.id, known: true, records: 0 },
      ])
      expect(await l.digests()).toEqual(before)
      expect(await l.counts()).toEqual(await countedAnew(l))
      await l.close()
    })

    it('adds all or nothing', async () => {
      const l = await ledgers.open()
      const good = article(PERSIAN_MEETING, { published: '2025-12-02' })
      const bad = { ...article(ARABIC_MEETING), name: null as never }
      await expect(l.add([good, bad])).rejects.toThrow()
      expect((await l.counts()).articles).toBe(0)
      await l.add([good])
      expect((await l.counts()).articles).toBe(1)
      await l.close()
    })

    it('lets two writers add at once without losing anything', async () => {
      const place = await ledgers.place()
      const [a, b] = [await openLedger(place), await openLedger(place)]
      const texts = Array.from({ length: 12 }, (_, i) =>
        article(`${PERSIAN_MEETING} نوبت ${i + 1}`, { published: '2025-12-02' }),
      )
      await Promise.all(texts.map((t, i) => (i % 2 ? a : b).add([t])))
      expect((await a.counts()).articles).toBe(12)
      expect((await b.counts()).articles).toBe(12)
      const numbers = await a.store.db.selectFrom('articles').select('no').execute()
      expect(new Set(numbers.map((n) => n.no)).size).toBe(12)
      await a.close()
      await b.close()
    })

    it('is made once when several open it at once', async () => {
      const place = await ledgers.place()
      const opened = await Promise.all([1, 2, 3, 4].map(() => openLedger(place)))
      await opened[3]!.add([article(PERSIAN_MEETING, { published: '2025-12-02' })])
      for (const l of opened) expect((await l.counts()).articles).toBe(1)
      for (const l of opened) await l.close()
    })

    it('keeps what was added when it is opened again', async () => {
      const place = await ledgers.place()
      const l = await openLedger(place)
      await l.add([article(PERSIAN_MEETING, { published: '2025-12-02' })])
      const before = await l.digests()
      await l.close()
      const again = await openLedger(place)
      expect(await again.digests()).toEqual(before)
      await again.close()
    })
  })

  describe('dates', () => {
    it('stay the days they were, whatever the time zone', async () => {
      const zone = process.env.TZ
      try {
        for (const tz of ['Pacific/Kiritimati', 'America/Adak']) {
          process.env.TZ = tz
          const l = await ledgers.open()
          await l.add([article(PERSIAN_MEETING, { published: '2025-12-02' })])
          const { rows } = await l.timeline('IRN', 'KAZ', { kind: 'event' })
          expect(rows[0]).toMatchObject({ date: '2025-12-02', day: '2025-12-02' })
          await l.close()
        }
      } finally {
        if (zone === undefined) delete process.env.TZ
        else process.env.TZ = zone
      }
    })
  })

  describe('search', () => {
    let l: Ledger
    beforeAll(async () => {
      l = await ledgers.open()
      await l.add([
        article(PERSIAN_MEETING, { name: 'fa', published: '2025-12-02' }),
        article(ARABIC_MEETING, { name: 'ar', published: '2025-12-02' }),
      ])
    })
    afterAll(() => l.close())
    const languages = async (query: string): Promise<(string | null)[]> =>
      (await l.search(query)).rows.map((r) => r.language).sort()

    it.each([
      ['همکاری', ['fa']],
      ['همکاریها', ['fa']],
      ['همکاری‌ها', ['fa']],
      ['«گسترش همکاری‌های ترانزیتی»', ['fa']],
      ['«ترانزیتی گسترش»', []],
      ['ترانزی*', ['fa']],
      ['السكك الحديدية', ['ar']],
      ['سكك', ['ar']],
      ['Araghchi', ['ar', 'fa']],
      ['عراقجي', ['ar', 'fa']],
      ['nobody', []],
    ])('%s finds %j', async (query, found) => expect(await languages(query)).toEqual(found))

    it('marks the words it found', async () => {
      const [hit] = (await l.search('همکاری')).rows
      expect(hit!.highlights.map((h) => hit!.excerpt.slice(h.start, h.end))).toContain('همکاری‌های')
    })

    it.each(['Araghchi', 'Araqchi', 'عراقچی', 'عراقجي', 'Аракчи', 'Aragchi', 'Nurtleu', 'Nurtlu'])(
      'finds a person by %s',
      async (name) => {
        expect((await l.searchNames(name))[0]?.kind).toBe('person')
      },
    )

    it('turns pages by a cursor', async () => {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page = await l.timeline('IRN', 'KAZ', { limit: 2, cursor })
        expect(page.rows.length).toBeLessThanOrEqual(2)
        seen.push(...page.rows.map((r) => r.id))
        cursor = page.next
      } while (cursor)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBe((await l.timeline('IRN', 'KAZ', { limit: 500 })).rows.length)
      await expect(l.timeline('IRN', 'KAZ', { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'cursor-wrong' })
    })
  })

  describe('one thing told twice', () => {
    it('is one record with both reports, in two languages', async () => {
      const l = await ledgers.open()
      await l.add([
        article(PERSIAN_MEETING, { published: '2025-12-02' }),
        article(ARABIC_MEETING, { published: '2025-12-02' }),
      ])
      const meetings = (await l.timeline('IRN', 'KAZ', { type: 'meeting' })).rows
      expect(meetings).toHaveLength(1)
      expect(meetings[0]).toMatchObject({ articles: 2, reports: 2, date: '2025-12-02' })
      expect(meetings[0]!.parties.map((p) => p.name).sort()).toEqual(['Abbas Araghchi', 'Murat Nurtleu'])
      const page = await l.record(meetings[0]!.id)
      expect(page.tellings.map((t) => t.language).sort()).toEqual(['ar', 'fa'])
      for (const t of page.tellings) for (const e of t.evidence) expect(e.text.length).toBeGreaterThan(10)
      expect(await l.counts()).toEqual(await countedAnew(l))
      await l.close()
    })
  })

  describe('a copy without a date', () => {
    const origin = article(PERSIAN_MEETING, { published: '2025-12-02' })
    const copy = article(`${PERSIAN_MEETING} پایان خبر.`)
    it.each([
      ['after', [origin, copy]],
      ['before', [copy, origin]],
    ])('that comes %s its origin tells of the same day and records', async (_, order) => {
      const l = await ledgers.open()
      for (const one of order) await l.add([one])
      const { rows } = await l.timeline('IRN', 'KAZ', { kind: 'event' })
      expect(rows.map((r) => [r.type, r.day, r.articles, r.reports])).toEqual([['meeting', '2025-12-02', 2, 1]])
      const [group] = new Set(
        (await l.store.db.selectFrom('articles').select('group_id').execute()).map((a) => a.group_id),
      )
      expect(group).toBe(origin.reading.article.id)
      expect(await l.counts()).toEqual(await countedAnew(l))
      await l.close()
    })
    it('stays with a record that a person decided on', async () => {
      const l = await ledgers.open()
      await l.add([copy])
      const [event] = (await l.entities({ kind: 'person' })).rows
      const [meeting] = (await l.profile(event!.id)).records.rows
      await l.decide({ action: 'accept', record: meeting!.id }, { who: 'Aigerim' })
      await l.add([origin])
      expect((await l.record(meeting!.id)).record.review).toBe('accepted')
      await l.close()
    })
  })

  describe('version', () => {
    it('is another one after every change, and else the same', async () => {
      const l = await ledgers.open()
      const empty = await l.version()
      expect(await l.version()).toBe(empty)
      await l.add([article(PERSIAN_MEETING, { published: '2025-12-02' })])
      const added = await l.version()
      expect(added).not.toBe(empty)
      const [event] = (await l.timeline('IRN', 'KAZ', { kind: 'event' })).rows
      expect(await l.version()).toBe(added)
      await l.decide({ action: 'accept', record: event!.id }, { who: 'Aigerim' })
      expect(await l.version()).not.toBe(added)
      await l.close()
    })
  })

  describe('decisions', () => {
    it('are carried out, logged and undone', async () => {
      const l = await ledgers.open()
      await l.add([article(PERSIAN_MEETING, { published: '2025-12-02' })])
      const before = await l.digests()
      const changed = async (): Promise<string[]> => {
        const now = await l.digests()
        return now.filter((d, i) => d.digest !== before[i]!.digest).map((d) => d.table)
      }
      const [event] = (await l.timeline('IRN', 'KAZ', { kind: 'event' })).rows
      const seq = await l.decide({ action: 'reject', record: event!.id }, { who: 'Aigerim', why: 'told as background' })
      expect((await l.timeline('IRN', 'KAZ', { kind: 'event' })).rows.map((r) => r.id)).not.toContain(event!.id)
      expect((await l.months('IRN', 'KAZ')).some((m) => m.type === event!.type)).toBe(false)
      await l.decide({ action: 'undo', seq }, { who: 'Aigerim' })
      expect(await changed()).toEqual(['decisions'])
      const edit = await l.decide(
        { action: 'edit', record: event!.id, field: 'date', value: '2025-12-01' },
        { who: 'Aigerim' },
      )
      expect((await l.record(event!.id)).record).toMatchObject({ date: '2025-12-01', day: '2025-12-01' })
      await l.decide({ action: 'undo', seq: edit }, { who: 'Aigerim' })
      expect(await changed()).toEqual(['decisions'])
      expect((await l.log()).map((x) => [x.who, x.action])).toEqual([
        ['Aigerim', 'undo'],
        ['Aigerim', 'edit'],
        ['Aigerim', 'undo'],
        ['Aigerim', 'reject'],
      ])
      expect(await l.verify()).toMatchObject({ lines: 4, broken: null })
      expect(await l.counts()).toEqual(await countedAnew(l))
      await l.close()
    })

    it('are refused with a reason and leave nothing behind', async () => {
      const l = await ledgers.open()
      await l.add([article(PERSIAN_MEETING, { published: '2025-12-02' })])
      const [promise] = (await l.promises('IRN', 'KAZ')).rows
      const by = { who: 'Aigerim' }
      await expect(l.decide({ action: 'reject', record: 'event-none' }, by)).rejects.toMatchObject({
        code: 'not-in-ledger',
      })
      await expect(l.decide({ action: 'edit', record: promise!.id, field: 'id', value: 1 }, by)).rejects.toMatchObject({
        code: 'field-fixed',
      })
      await expect(
        l.decide({ action: 'edit', record: promise!.id, field: 'date', value: 'tomorrow' }, by),
      ).rejects.toMatchObject({ code: 'value-wrong' })
      await expect(
        l.decide({ action: 'status', record: promise!.id, step: 'broken', day: TODAY }, by),
      ).rejects.toMatchObject({ code: 'reason-missing' })
      await expect(l.decide({ action: 'accept', record: promise!.id }, { who: ' ' })).rejects.toMatchObject({
        code: 'who-missing',
      })
      expect(await l.verify()).toMatchObject({ lines: 0 })
      await l.decide(
        { action: 'status', record: promise!.id, step: 'broken', day: TODAY },
        { who: 'Aigerim', why: 'the line was given up' },
      )
      expect((await l.record(promise!.id)).record.standing).toBe('broken')
      await l.close()
    })

    it('show when their log was tampered with', async () => {
      const l = await ledgers.open()
      await l.add([article(PERSIAN_MEETING, { published: '2025-12-02' })])
      const { rows } = await l.timeline('IRN', 'KAZ')
      for (const r of rows.slice(0, 3))
        await l.decide({ action: 'accept', record: r.id }, { who: 'Aigerim', why: 'seen' })
      const { db } = l.store
      const tamper = (work: (tx: typeof db) => Promise<unknown>): Promise<unknown> => l.store.write(work)
      await tamper((tx) => tx.updateTable('decisions').set({ why: 'not seen' }).where('seq', '=', 2).execute())
      expect((await l.verify()).broken).toMatchObject({ seq: 2 })
      await tamper((tx) => tx.deleteFrom('decisions').where('seq', '=', 2).execute())
      expect((await l.verify()).broken).toMatchObject({ seq: 3, why: 'line 2 is missing' })
      await l.close()
    })

    it('join people and part them again', async () => {
      const l = await ledgers.open()
      await l.add([
        article(PERSIAN_MEETING, { published: '2025-12-02' }),
        article(ARABIC_MEETING, { published: '2025-12-02' }),
      ])
      const { rows } = await l.entities({ kind: 'person' })
      const [keep, gone] = rows.map((r) => r.id) as [string, string]
      const before = await l.profile(gone)
      const seq = await l.decide({ action: 'merge', kind: 'entity', keep, gone }, { who: 'Aigerim', why: 'a test' })
      await expect(l.profile(gone)).rejects.toMatchObject({ code: 'not-in-ledger' })
      expect(await l.counts()).toEqual(await countedAnew(l))
      expect((await l.profile(keep)).names.length).toBeGreaterThan(before.names.length)
      await l.decide({ action: 'undo', seq }, { who: 'Aigerim' })
      const after = await l.profile(gone)
      expect(after.names).toEqual(before.names)
      expect(after.records.rows.map((r) => r.id)).toEqual(before.records.rows.map((r) => r.id))
      expect(await l.counts()).toEqual(await countedAnew(l))
      await l.close()
    })
  })

  describe('reading again', () => {
    it('keeps decisions and changes nothing else when the reading is the same', async () => {
      const l = await ledgers.open()
      const one = article(PERSIAN_MEETING, { published: '2025-12-02' })
      await l.add([one, article(ARABIC_MEETING, { published: '2025-12-02' })])
      const { rows } = await l.timeline('IRN', 'KAZ')
      await l.decide({ action: 'reject', record: rows[0]!.id }, { who: 'Aigerim' })
      await l.decide({ action: 'edit', record: rows[1]!.id, field: 'sectors', value: ['trade'] }, { who: 'Aigerim' })
      const before = await l.digests()
      await l.reread(one.reading, 'better')
      const after = await l.digests()
      expect(
        after
          .filter((d, i) => d.digest !== before[i]!.digest)
          .map((d) => d.table)
          .filter((t) => !['articles', 'tellings', 'article_entities', 'records', 'steps'].includes(t)),
      ).toEqual([])
      const again = (await l.timeline('IRN', 'KAZ', { rejected: true })).rows
      expect(again.map((r) => r.id).sort()).toEqual(rows.map((r) => r.id).sort())
      expect(again.find((r) => r.id === rows[0]!.id)!.review).toBe('rejected')
      expect(again.find((r) => r.id === rows[1]!.id)!.sectors).toEqual(['trade'])
      expect(await l.counts()).toEqual(await countedAnew(l))
      await l.close()
    })

    it('gives the bytes back as they were added', async () => {
      const l = await ledgers.open()
      await l.add([article(PERSIAN_MEETING, { published: '2025-12-02' })])
      const got = []
      for await (const o of l.originals('newer')) got.push(new TextDecoder().decode(o.bytes))
      expect(got).toEqual([PERSIAN_MEETING])
      await l.close()
    })
  })

  describe('export and import', () => {
    it('carry a whole ledger over, in lines', async () => {
      const l = await ledgers.open()
      await l.add([
        article(PERSIAN_MEETING, { published: '2025-12-02' }),
        article(ARABIC_MEETING, { published: '2025-12-02' }),
      ])
      await l.decide({ action: 'accept', record: (await l.queue()).rows[0]!.id }, { who: 'Aigerim' })
      const other = await ledgers.open()
      const { rows } = await l.copyTo(other)
      expect(rows).toBeGreaterThan(50)
      expect(await other.digests()).toEqual(await l.digests())
      expect((await other.search('Araghchi')).rows).toHaveLength(2)
      expect(await other.verify()).toEqual(await l.verify())
      await expect(l.copyTo(other)).rejects.toMatchObject({ code: 'ledger-not-empty' })
      await l.close()
      await other.close()
    })

    it.each([
      ['not json', 'import-wrong'],
      ['{"farabi":"ledger","layout":99}', 'import-wrong'],
      ['{"farabi":"ledger","layout":1}\n{"$":"nonsense"}', 'import-wrong'],
    ])('refuse %s and leave the ledger empty', async (lines, code) => {
      const l = await ledgers.open()
      const given = (async function* () {
        yield* lines.split('\n')
      })()
      await expect(l.importLines(given)).rejects.toMatchObject({ code })
      expect((await l.counts()).articles).toBe(0)
      await l.close()
    })
  })
}
