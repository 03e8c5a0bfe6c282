/** What goes out, from a real ledger of small articles. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from '@farabi/ledger'
import { readText } from '@farabi/reader'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { App, Desk } from '../http/app.js'
import { problemOf } from '../http/problem.js'
import { exports } from '../routes/exports.js'
import { records } from '../routes/records.js'
import type { RecordView, Words } from '../sentences/manner.js'
import { addressesOf } from './address.js'
import { timelineFeed } from './syndication.js'

const PERSIAN = `۱۱ آذر ۱۴۰۴
دیدار وزیران خارجه ایران و قزاقستان در آستانه

عباس عراقچی وزیر امور خارجه جمهوری اسلامی ایران روز سه‌شنبه در آستانه با مراد نورتلو وزیر امور خارجه قزاقستان دیدار و گفت‌وگو کرد. دو طرف یک یادداشت تفاهم در زمینه حمل و نقل امضا کردند.
عراقچی گفت: حجم تجارت دو کشور به ۴۰۰ میلیون دلار رسیده است. ایران متعهد شد تا پایان سال ۲۰۲۶ مسیر ریلی تازه‌ای با قزاقستان راه‌اندازی کند.
قاسم جومارت توکایف رئیس جمهور قزاقستان قرار است روز ۲۰ بهمن ۱۴۰۴ به تهران سفر کند.
`
const ARABIC = `2 ديسمبر 2025
وزير الخارجية الإيراني يلتقي نظيره الكازاخستاني في أستانا

التقى وزير الخارجية الإيراني عباس عراقجي اليوم الثلاثاء في العاصمة أستانا وزير خارجية كازاخستان مراد نورتلو، وبحث الجانبان سبل تعزيز التعاون في مجال النقل والسكك الحديدية.
`
const AMBASSADOR = `۵ دی ۱۴۰۴
سفیر قزاقستان: حجم تجارت با ایران به ۹۰۰ میلیون دلار رسید

سفیر قزاقستان در تهران گفت: حجم تجارت دو کشور به ۹۰۰ میلیون دلار رسیده است.
`

const at = '/api/v1/pairs/IRN/KAZ'
const who = { id: 'w', name: 'Sara', role: 'admin', scopes: null, via: 'loopback' } as const
let home: string
let ledger: Ledger
let app: App

const get = (url: string) => app.inject({ url, headers: { host: 'desk.example' } })

/** RFC 4180, by hand. */
const cellsOf = (csv: string): string[][] => {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!)
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

/** Lines of iCalendar, unfolded, by component. */
const componentsOf = (ics: string): Record<string, string>[] => {
  const lines = ics.replace(/\r\n /g, '').split('\r\n')
  const found: Record<string, string>[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? []
    if (name === 'BEGIN') found.push({ BEGIN: value })
    else if (found.length > 0 && name !== 'END') found.at(-1)![name] = value
  }
  return found
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'farabi-exports-'))
  ledger = await openLedger({ home, today: () => '2026-01-15' })
  const add = (text: string, url: string) =>
    ledger.add([
      {
        reading: readText(text, { url }),
        name: url,
        original: { bytes: new TextEncoder().encode(text), contentType: 'text/plain; charset=utf-8' },
        reader: 'test',
      },
    ])
  await add(PERSIAN, 'https://irna.ir/news/1')
  await add(ARABIC, 'https://arabic.example/2')
  await add(AMBASSADOR, 'https://www.isna.ir/news/3')
  app = fastify({ routerOptions: { maxParamLength: 300 } }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error, _request, reply) => {
    const problem = problemOf(error)
    return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  })
  app.decorateRequest('who', null)
  app.addHook('onRequest', async (request) => {
    request.who = who
  })
  const desk = { ledger, settings: {}, bell: { ring: () => {} } } as unknown as Desk
  exports(app, desk)
  records(app, desk)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await ledger.close()
  rmSync(home, { recursive: true, force: true })
})

describe('calendar', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it.each([
    ['Asia/Tehran', -210],
    ['America/New_York', 300],
    ['UTC', 0],
  ])('has the days of the ledger under TZ=%s', async (tz, offset) => {
    process.env.TZ = tz
    expect(new Date('2025-12-02T12:00:00Z').getTimezoneOffset()).toBe(offset)
    const reply = await get(`${at}/calendar.ics?lang=fa`)
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const [calendar, ...parts] = componentsOf(reply.body)
    expect(calendar).toMatchObject({ BEGIN: 'VCALENDAR', VERSION: '2.0', METHOD: 'PUBLISH' })
    expect(calendar!['X-WR-CALNAME']).toMatch(/ایران.*قزاقستان/)
    const meeting = parts.find((p) => p.UID?.startsWith('event-meeting'))!
    expect(meeting).toMatchObject({
      BEGIN: 'VEVENT',
      'DTSTART;VALUE=DATE': '20251202',
      'DTEND;VALUE=DATE': '20251203',
      STATUS: 'CONFIRMED',
      'LAST-MODIFIED': '20251202T000000Z',
    })
    expect(meeting['URL;VALUE=URI']).toMatch(/^http:\/\/desk\.example\/records\/event-meeting-/)
    const visit = parts.find((p) => p.UID?.startsWith('event-visit'))!
    expect(visit).toMatchObject({ 'DTSTART;VALUE=DATE': '20260209', STATUS: 'TENTATIVE' })
    const todo = parts.find((p) => p.BEGIN === 'VTODO')!
    expect(todo).toMatchObject({ 'DUE;VALUE=DATE': '20261231', STATUS: 'NEEDS-ACTION', 'X-FARABI-DATE': '2026' })
    expect(todo.DESCRIPTION).toContain('مسیر ریلی')
  })

  it('folds at 75 octets, ends lines with CRLF and closes what it opens', async () => {
    const { body } = await get(`${at}/calendar.ics?lang=fa`)
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const part of ['VCALENDAR', 'VEVENT', 'VTODO'])
      expect(body.split(`BEGIN:${part}\r\n`)).toHaveLength(body.split(`END:${part}\r\n`).length)
    expect(body.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('is the same twice, and filters', async () => {
    const all = await get(`${at}/calendar.ics`)
    expect((await get(`${at}/calendar.ics`)).body).toBe(all.body)
    expect((await get(`${at}/calendar.ics?kind=commitment`)).body).not.toContain('BEGIN:VEVENT')
    const later = componentsOf((await get(`${at}/calendar.ics?from=2026-01-01`)).body)
    expect(later.flatMap((c) => c['DTSTART;VALUE=DATE'] ?? [])).toEqual(['20260209'])
    expect(componentsOf((await get(`${at}/calendar.ics?sector=transport`)).body).map((c) => c.BEGIN)).toContain('VTODO')
  })
})

describe('tables', () => {
  it('the timeline holds every record, each cell as the ledger has it', async () => {
    const reply = await get(`${at}/timeline.csv?bom=yes&lang=en`)
    expect(reply.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringContaining('filename="farabi-IRN-KAZ-timeline.csv"'),
    })
    expect(reply.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const [head, ...rows] = cellsOf(reply.body.slice(1))
    const { rows: known } = await ledger.timeline('IRN', 'KAZ', { limit: 500 })
    const column = (name: string) => rows.map((r) => r[head!.indexOf(name)])
    expect(rows.every((r) => r.length === head!.length)).toBe(true)
    expect(column('id')).toEqual(known.map((r) => r.id))
    expect(column('date')).toEqual(known.map((r) => r.date ?? ''))
    expect(column('text')).toEqual(known.map((r) => r.text ?? ''))
    expect(column('value')).toEqual(known.map((r) => (r.value === null ? '' : String(r.value))))
    expect(column('sentence').join()).not.toMatch(/[\u2066-\u2069]/)
  })

  it('commitments, figures and people', async () => {
    const rowsOf = async (name: string) => {
      const [head, ...rows] = cellsOf((await get(`${at}/${name}.csv`)).body)
      return rows.map((r) => Object.fromEntries(head!.map((h, i) => [h, r[i]])))
    }
    expect(await rowsOf('commitments')).toMatchObject([{ type: 'pledge', due: '2026', standing: 'open' }])
    const figures = await rowsOf('figures')
    expect(figures.map((f) => f.value).sort()).toEqual(['400000000', '900000000'])
    expect(figures.map((f) => f.disagreement)).toEqual(['two-actuals', 'two-actuals'])
    expect(figures.map((f) => f.disagrees_with)).toEqual([figures[1]!.id, figures[0]!.id])
    const people = await rowsOf('people')
    expect(people.map((p) => p.id)).toContain('person-irn-abbas-araghchi')
    const araghchi = people.find((p) => p.id === 'person-irn-abbas-araghchi')!
    expect(araghchi.names).toContain('عباس عراقچی')
    expect(araghchi.names).toContain('عباس عراقجي')
  })

  it('a name that is a formula comes out as text', async () => {
    const source = (await ledger.sources())[0]!
    const seq = await ledger.decide(
      { action: 'describe', source: source.id, field: 'name', value: '=1+1' },
      { who: 'Sara', why: null },
    )
    const [head, ...rows] = cellsOf((await get('/api/v1/sources.csv')).body)
    expect(rows.find((r) => r[0] === source.id)![head!.indexOf('name')]).toBe("'=1+1")
    await ledger.decide({ action: 'undo', seq }, { who: 'Sara', why: null })
  })

  it('the log goes on beyond one page', async () => {
    const source = (await ledger.sources())[0]!.id
    for (let i = 0; i < 502; i++)
      await ledger.decide({ action: 'rate', source, reliability: i % 2 ? 'A' : 'B' }, { who: 'Sara', why: null })
    const lines = cellsOf((await get('/api/v1/log.csv')).body).slice(1)
    expect(lines.length).toBeGreaterThan(502)
    expect(lines.map((l) => Number(l[0]))).toEqual(lines.map((_, i) => lines.length - i))
  })

  it('the directory has people once', async () => {
    const ids = cellsOf((await get('/api/v1/people.csv?country=irn')).body)
      .slice(1)
      .map((r) => r[0])
    expect(ids).toContain('person-irn-abbas-araghchi')
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('an impossible pair is a problem, not a broken file', async () => {
    const reply = await get('/api/v1/pairs/IRN/IRN/timeline.csv')
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ code: 'pair-of-one' })
  })
})

describe('linked data', () => {
  it('an event with who, where, when, and the reports of it', async () => {
    const [meeting] = (await ledger.timeline('IRN', 'KAZ', { type: 'meeting' })).rows
    const reply = await get(`/api/v1/records/${meeting!.id}.jsonld?lang=en`)
    expect(reply.headers['content-type']).toBe('application/ld+json; charset=utf-8')
    const linked = reply.json()
    expect(linked).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': `http://desk.example/records/${meeting!.id}`,
      startDate: '2025-12-02',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place' },
    })
    expect(linked.endDate).toBeUndefined()
    expect(linked.attendee.map((p: { '@type': string }) => p['@type'])).toEqual(['Person', 'Person'])
    expect(linked.subjectOf.map((n: { url: string }) => n.url).sort()).toEqual([
      'https://arabic.example/2',
      'https://irna.ir/news/1',
    ])
    expect(linked.subjectOf[0].datePublished).toMatch(/^2025-12-02/)
    for (const news of linked.subjectOf)
      for (const { text } of news.hasPart) expect(`${PERSIAN}${ARABIC}`).toContain(text)
  })

  it('a commitment is an action that has not ended', async () => {
    const [pledge] = (await ledger.timeline('IRN', 'KAZ', { kind: 'commitment' })).rows
    const linked = (await get(`/api/v1/records/${pledge!.id}.jsonld`)).json()
    expect(linked).toMatchObject({ '@type': 'PlanAction', scheduledTime: '2026', object: { inLanguage: 'fa' } })
    expect(linked.endTime).toBeUndefined()
    expect(linked.actionStatus).toBe('https://schema.org/PotentialActionStatus')
  })

  it('a person under all names', async () => {
    const linked = (await get('/api/v1/people/person-irn-abbas-araghchi.jsonld?lang=en')).json()
    expect(linked).toMatchObject({ '@type': 'Person', nationality: { identifier: 'IRN' } })
    expect(linked.alternateName).toEqual(expect.arrayContaining(['عباس عراقچی', 'عباس عراقجي']))
    expect(linked.jobTitle).toBeTruthy()
    expect(linked.worksFor).toBeTruthy()
  })

  it('leaves the plain record to its own route, and says what is not there', async () => {
    expect((await get('/api/v1/records/nothing-here.jsonld')).statusCode).toBe(404)
    const [meeting] = (await ledger.timeline('IRN', 'KAZ', { type: 'meeting' })).rows
    expect((await get(`/api/v1/records/${meeting!.id}`)).json().record.id).toBe(meeting!.id)
  })
})

describe('feeds', () => {
  it('Atom has an entry for each record, with the filters of the timeline', async () => {
    const reply = await get(`${at}/timeline.atom?kind=figure&lang=fa`)
    expect(reply.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(reply.body.match(/<entry>/g)).toHaveLength(2)
    expect(reply.body).toContain(
      'rel="self" href="http://desk.example/api/v1/pairs/IRN/KAZ/timeline.atom?kind=figure&amp;lang=fa"',
    )
    expect(reply.body).toContain('<updated>2025-12-26T00:00:00.000Z</updated>')
  })

  it('what an article says is text in it, whatever it says', async () => {
    const view = {
      ...(await ledger.timeline('IRN', 'KAZ', { limit: 1 })).rows[0]!,
      sentence: 'a <b> & ]]>',
      text: '<img>',
    }
    const words = { manner: { language: 'en' }, label: () => 'x', date: () => '1' } as unknown as Words
    const addresses = addressesOf({ protocol: 'http', host: 'desk.example', url: '/f' }, {})
    const asked = { title: 'T', page: 'http://desk.example/p', words, addresses }
    const views = [view as unknown as RecordView]
    const atom = timelineFeed({ ...asked, shape: 'atom' }, views).atom1()
    expect(atom).toContain('a &lt;b&gt; &amp; ]]&gt;')
    expect(atom).not.toContain('<img>')
    const [entry] = JSON.parse(timelineFeed({ ...asked, shape: 'json' }, views).json1()).items
    expect(entry.title).toBe('a <b> & ]]>')
    expect(entry.content_html).toContain('&lt;img&gt;')
  })

  it('JSON Feed names every record by its address', async () => {
    const reply = await get(`${at}/timeline.json-feed?limit=3`)
    expect(reply.headers['content-type']).toBe('application/feed+json; charset=utf-8')
    const feed = reply.json()
    expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/)
    const { rows } = await ledger.timeline('IRN', 'KAZ', { limit: 3 })
    expect(feed.items.map((i: { id: string }) => i.id)).toEqual(rows.map((r) => `http://desk.example/records/${r.id}`))
  })
})
