/** Briefs over HTTP, drafted from a real ledger of small articles, kept in a real database. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from '@farabi/ledger'
import { read, readText } from '@farabi/reader'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App, Desk } from '../http/app.js'
import { problemOf } from '../http/problem.js'
import { type Keep, openKeep } from '../keep/keep.js'
import { briefs } from '../routes/briefs.js'
import type { Block, Body } from './brief.js'
import { readIn } from './brief.js'

const MEETING = `۱۱ آذر ۱۴۰۴
دیدار وزیران خارجه ایران و قزاقستان در آستانه

عباس عراقچی وزیر امور خارجه جمهوری اسلامی ایران روز سه‌شنبه در آستانه با مراد نورتلو وزیر امور خارجه قزاقستان دیدار و گفت‌وگو کرد. دو طرف یک یادداشت تفاهم در زمینه حمل و نقل امضا کردند.
عراقچی گفت: حجم تجارت دو کشور به ۴۰۰ میلیون دلار رسیده است. ایران متعهد شد تا پایان سال ۲۰۲۶ مسیر ریلی تازه‌ای با قزاقستان راه‌اندازی کند.
قاسم جومارت توکایف رئیس جمهور قزاقستان قرار است روز ۲۰ بهمن ۱۴۰۴ به تهران سفر کند.
`
const LATE = `۱۰ خرداد ۱۴۰۴
وعده پرواز مستقیم

وزیر راه ایران در دیدار با سفیر قزاقستان گفت: ایران متعهد شد تا پایان مهر ۱۴۰۴ پروازهای مستقیم تهران و آستانه را برقرار کند.
`
const AMBASSADOR = `۵ دی ۱۴۰۴
سفیر قزاقستان: حجم تجارت با ایران به ۹۰۰ میلیون دلار رسید

سفیر قزاقستان در تهران گفت: حجم تجارت دو کشور به ۹۰۰ میلیون دلار رسیده است.
`
const TEXTS = [MEETING, LATE, AMBASSADOR]
const PERIOD = { a: 'IRN', b: 'KAZ', from: '2025-11-01', to: '2026-01-15' }
const who = { id: 'w', name: 'Sara', role: 'editor', scopes: null, via: 'loopback' } as const

let home: string
let ledger: Ledger
let keep: Keep
let app: App

const draft = async (lang: string, more: object = {}) => {
  const reply = await app.inject({
    method: 'POST',
    url: `/api/v1/briefs?lang=${lang}`,
    payload: { ...PERIOD, ...more },
  })
  return { reply, brief: reply.json() }
}
const put = (id: string, tag: string | undefined, payload: object) =>
  app.inject({ method: 'PUT', url: `/api/v1/briefs/${id}`, payload, headers: tag ? { 'if-match': tag } : {} })
const sectionOf = (body: Body, id: string): Block[] => body.sections.find((s) => s.id === id)!.blocks
const textOf = (blocks: Block[]): string =>
  blocks.map((b) => (b.kind === 'table' ? b.rows.flat().join(' ') : b.text)).join('\n')

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'farabi-briefs-'))
  ledger = await openLedger({ home, today: () => '2026-01-15' })
  keep = await openKeep({ home })
  for (const [i, text] of TEXTS.entries()) {
    const original = { bytes: new TextEncoder().encode(text), contentType: 'text/plain; charset=utf-8' }
    const url = `https://irna.ir/news/${i}`
    await ledger.add([{ reading: readText(text, { url }), name: url, original, reader: 'test' }])
  }
  app = fastify().withTypeProvider<ZodTypeProvider>()
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
  briefs(app, { ledger, keep } as unknown as Desk)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await keep.close()
  await ledger.close()
  rmSync(home, { recursive: true, force: true })
})

describe.each(['en', 'fa', 'ar', 'ru', 'kk'])('a draft in %s', (lang) => {
  it('tells every record in its section and cites sentences as they stand', async () => {
    const { reply, brief } = await draft(lang)
    expect(reply.statusCode).toBe(201)
    expect(reply.headers.location).toBe(`/api/v1/briefs/${brief.id}`)
    const body = brief.body as Body
    expect(body.sections.map((s) => s.id)).toEqual([
      ...['glance', 'contacts', 'signed', 'overdue', 'open', 'fulfilled', 'figures', 'coming', 'who', 'sources'],
    ])
    expect(new Set(body.sections.map((s) => s.heading)).size).toBe(10)

    const used = body.sections.flatMap((s) => s.blocks).flatMap(readIn)
    expect([...new Set(used)]).toEqual(body.citations.map((_, i) => i + 1))
    expect(body.citations.map((c) => c.n)).toEqual(body.citations.map((_, i) => i + 1))
    for (const c of body.citations) {
      expect(TEXTS.some((t) => t.includes(c.quote))).toBe(true)
      expect((await ledger.article(c.article)).text).toContain(c.quote)
      expect(c.url).toMatch(/^https:\/\/irna\.ir\/news\/[012]$/)
    }

    const items = (id: string) => sectionOf(body, id).filter((b) => b.kind === 'item')
    for (const id of ['contacts', 'signed', 'overdue', 'open', 'coming']) {
      expect(items(id).length, id).toBeGreaterThan(0)
      for (const item of items(id)) expect(item.citations.length, id).toBeGreaterThan(0)
    }
    const quotes = (id: string) => items(id).flatMap((b) => b.citations.map((n) => body.citations[n - 1]!.quote))
    expect(quotes('overdue').join()).toContain('پروازهای مستقیم')
    expect(quotes('open').join()).toContain('مسیر ریلی')
    expect(quotes('coming').join()).toContain('به تهران سفر کند')
    const [table] = sectionOf(body, 'figures').filter((b) => b.kind === 'table')
    expect(table!.rows).toHaveLength(3)
    expect(table!.cited!.slice(1).every((c) => c.length > 0)).toBe(true)
    expect(items('figures')).toHaveLength(1)
    expect(quotes('figures').join()).toMatch(/۴۰۰ میلیون.*۹۰۰ میلیون/)
    const people = sectionOf(body, 'who').find((b) => b.kind === 'table')!
    expect(people.rows).toHaveLength(4)
    expect(people.cited!.slice(1).every((c) => c.length > 0)).toBe(true)
    expect(JSON.stringify(body)).not.toMatch(/[\u2066-\u2069]/)
  })
})

describe('what a brief is made of', () => {
  it('the period decides what is told of, not what is still owed', async () => {
    const { brief } = await draft('en', { from: '2025-12-20', to: '2026-01-15' })
    expect(textOf(sectionOf(brief.body, 'contacts'))).toBe('Nothing is on record.')
    expect(sectionOf(brief.body, 'overdue')[0]!.kind).toBe('item')
    expect(textOf(sectionOf(brief.body, 'overdue'))).toMatch(/due: .*; first reported 229 days ago\)\.$/)
  })

  it.each([
    [{ from: '2026-02-01', to: '2026-01-01' }, 'period-wrong'],
    [{ a: 'IRN', b: 'IRN' }, 'pair-of-one'],
    [{ from: 'yesterday' }, 'request-wrong'],
  ])('%j is a problem', async (more, code) => {
    const { reply, brief } = await draft('en', more)
    expect([reply.statusCode, brief.code]).toEqual([400, code])
  })
})

describe('editing', () => {
  it('keeps what was written and numbers it anew', async () => {
    const { brief } = await draft('fa')
    const taken = await app.inject(`/api/v1/briefs/${brief.id}`)
    expect(taken.json()).toEqual(brief)
    const sections = brief.body.sections.filter((s: { id: string }) => s.id === 'open')
    const changed = await put(brief.id, String(taken.headers.etag), {
      title: 'یادداشت',
      body: { ...brief.body, sections },
    })
    expect(changed.statusCode).toBe(200)
    expect(changed.json().body.citations.map((c: { n: number }) => c.n)).toEqual([1])
    expect(changed.json().body.citations[0].quote).toContain('مسیر ریلی')
    const again = await app.inject(`/api/v1/briefs/${brief.id}`)
    expect(again.json()).toEqual(changed.json())
    expect(again.headers.etag).toBe(changed.headers.etag)
    expect(again.headers.etag).not.toBe(taken.headers.etag)
  })

  it('of two changes to one state the second is a conflict', async () => {
    const { brief, reply } = await draft('en')
    const tag = String(reply.headers.etag)
    const both = await Promise.all(['one', 'two'].map((title) => put(brief.id, tag, { title, body: brief.body })))
    expect(both.map((r) => r.statusCode).sort()).toEqual([200, 412])
    const lost = both.find((r) => r.statusCode === 412)!
    expect(lost.headers['content-type']).toContain('application/problem+json')
    expect(lost.json()).toMatchObject({ code: 'conflict', status: 412, remedy: expect.any(String) })
    const kept = both.find((r) => r.statusCode === 200)!.json()
    expect((await app.inject(`/api/v1/briefs/${brief.id}`)).json().title).toBe(kept.title)
    expect((await put(brief.id, '*', { title: 'three', body: brief.body })).statusCode).toBe(200)
  })

  it('a change says what it was made from, and its body is whole', async () => {
    const { brief, reply } = await draft('en')
    expect((await put(brief.id, undefined, { title: 't', body: brief.body })).json().code).toBe('request-wrong')
    const tag = String(reply.headers.etag)
    const broken = { ...brief.body, citations: [] }
    expect((await put(brief.id, tag, { title: 't', body: broken })).json().code).toBe('brief-citation-missing')
    expect((await put(brief.id, tag, { title: 't', body: { sections: 'none' } })).json().code).toBe('request-wrong')
    expect((await put('no-such', tag, { title: 't', body: brief.body })).statusCode).toBe(404)
  })

  it('lists, last changed first, and deletes', async () => {
    const { brief } = await draft('en')
    const list = (await app.inject('/api/v1/briefs?a=KAZ')).json()
    expect(list[0]).toMatchObject({ id: brief.id, mine: true, from: '2025-11-01', language: 'en' })
    expect(list[0].body).toBeUndefined()
    expect((await app.inject('/api/v1/briefs?a=FRA')).json()).toEqual([])
    expect((await app.inject({ method: 'DELETE', url: `/api/v1/briefs/${brief.id}` })).statusCode).toBe(204)
    expect((await app.inject(`/api/v1/briefs/${brief.id}`)).json().code).toBe('not-found')
    expect((await app.inject({ method: 'DELETE', url: `/api/v1/briefs/${brief.id}` })).statusCode).toBe(404)
  })
})

describe('Word', () => {
  const partsOf = async (lang: string) => {
    const { brief } = await draft(lang)
    const reply = await app.inject(`/api/v1/briefs/${brief.id}.docx`)
    const files = unzipSync(new Uint8Array(reply.rawPayload))
    const xml = (name: string): string => strFromU8(files[name]!)
    return { brief, reply, document: xml('word/document.xml'), footnotes: xml('word/footnotes.xml') }
  }

  it('holds the whole draft', async () => {
    const { brief, reply, document } = await partsOf('fa')
    expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%/)
    const written = document.replace(/<[^>]+>/g, '')
    for (const { heading, blocks } of (brief.body as Body).sections)
      for (const text of [heading, ...blocks.flatMap((b) => (b.kind === 'table' ? b.rows.flat() : [b.text]))])
        expect(written).toContain(text)
  })

  it('gives its text back to a reader of documents', async () => {
    const { brief, reply } = await draft('fa')
    const texts = [
      'وزیران امور خارجه دو کشور روز سه‌شنبه در آستانه دیدار و درباره همکاری‌های ترانزیتی گفت‌وگو کردند.',
      'طرف قزاقستانی وعده داد که پروازهای مستقیم میان دو پایتخت پیش از پایان سال برقرار شود.',
    ]
    const citation = { ...brief.body.citations[0], n: 1 }
    const blocks = [
      { kind: 'paragraph', text: texts[0], citations: [1] },
      { kind: 'item', text: texts[1], citations: [] },
    ]
    const body = { sections: [{ id: 'x', heading: 'دیدارها و سفرها', blocks }], citations: [citation] }
    const changed = await put(brief.id, String(reply.headers.etag), { title: 'یادداشت دیدار وزیران', body })
    expect(changed.statusCode).toBe(200)
    const file = await app.inject(`/api/v1/briefs/${brief.id}.docx`)
    const { article } = await read(new Uint8Array(file.rawPayload), { name: 'brief.docx' })
    for (const text of ['یادداشت دیدار وزیران', 'دیدارها و سفرها', ...texts])
      expect(`${article.title}\n${article.text}`).toContain(text)
  })

  it('runs from right to left in Persian: every paragraph, table and run', async () => {
    const { document, footnotes } = await partsOf('fa')
    const paragraphs = document.match(/<w:p>|<w:p [^>]*>/g)!.length
    expect(document.match(/<w:bidi\/>/g)).toHaveLength(paragraphs)
    expect(document.match(/<w:bidiVisual\/>/g)).toHaveLength(document.match(/<w:tbl>/g)!.length)
    expect(document.match(/<w:t [^>]*>|<w:t>/g)!.length).toBe(document.match(/<w:rtl\/>/g)!.length)
    expect(footnotes).toContain('<w:bidi/>')
    expect(document).toContain('w:w="11906"')
  })

  it('runs from left to right in Russian, with Persian quotes from right to left', async () => {
    const { document, footnotes } = await partsOf('ru')
    expect(document).not.toMatch(/<w:bidi\/>|<w:bidiVisual\/>|<w:rtl\/>/)
    expect(footnotes).toContain('<w:rtl/>')
  })

  it('has each citation as one footnote, in the order of its number', async () => {
    const { brief, document, footnotes } = await partsOf('en')
    const references = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map((m) => Number(m[1]))
    const { citations } = brief.body as Body
    expect(references).toEqual(citations.map((c) => c.n))
    for (const c of citations) {
      const note = new RegExp(`<w:footnote w:id="${c.n}">(.*?)</w:footnote>`, 's').exec(footnotes)![1]!
      expect(note.replace(/<[^>]+>/g, '')).toContain(c.quote)
    }
  })
})

describe('Markdown', () => {
  it('defines every footnote it refers to, once', async () => {
    const { brief } = await draft('fa')
    const reply = await app.inject(`/api/v1/briefs/${brief.id}.md`)
    expect(reply.headers['content-type']).toBe('text/markdown; charset=utf-8')
    expect(reply.body).toMatch(/^<div dir="rtl" lang="fa">\n\n# /)
    const defined = [...reply.body.matchAll(/^\[\^(\d+)\]: “/gm)].map((m) => Number(m[1]))
    expect(defined).toEqual((brief.body as Body).citations.map((c) => c.n))
    const used = new Set([...reply.body.matchAll(/\[\^(\d+)\](?!:)/g)].map((m) => Number(m[1])))
    expect([...used].sort((x, y) => x - y)).toEqual(defined)
  })

  it('what people write is text, not markup', async () => {
    const { brief, reply } = await draft('en')
    const text = '1. <script>alert(1)</script> *a* [b](c) | d'
    const sections = [{ id: 'x', heading: '# H', blocks: [{ kind: 'paragraph', text, citations: [] }] }]
    await put(brief.id, String(reply.headers.etag), { title: 'T', body: { sections, citations: [] } })
    expect((await app.inject(`/api/v1/briefs/${brief.id}.md`)).body).toBe(
      '# T\n\n## \\# H\n\n1\\. \\<script\\>alert(1)\\</script\\> \\*a\\* \\[b\\](c) \\| d\n',
    )
  })
})
