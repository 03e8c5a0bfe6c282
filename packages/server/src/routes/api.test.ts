import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedTest, serve } from '../testing/served.js'

const REPORT = `۱۴ آذر ۱۴۰۴
دیدار وزیران خارجه ایران و قزاقستان در آستانه

عباس عراقچی، وزیر امور خارجه ایران، روز پنجشنبه ۱۳ آذر در آستانه با مراد نورتلئو، وزیر امور خارجه قزاقستان، دیدار کرد.
دو طرف یک یادداشت تفاهم برای پنج سال در زمینه حمل و نقل امضا کردند.
عراقچی گفت: حجم تجارت دو کشور به ۴۰۰ میلیون دلار رسیده است.
وی پیشنهاد کرد کمیسیون مشترک اقتصادی دو کشور بهار آینده در تهران برگزار شود.`

const HEADERS = { host: 'localhost', 'x-farabi': 'desk' }

let served: ServedTest
beforeAll(async () => {
  served = await serve([REPORT])
}, 60_000)
afterAll(() => served.close())

const get = async (url: string, headers: Record<string, string> = {}) =>
  served.app.inject({ url, headers: { ...HEADERS, ...headers } })

describe('the API', () => {
  it('tells a pair in the language that is asked for', async () => {
    const sentence = async (lang: string): Promise<string> => {
      const { rows } = (await get(`/api/v1/pairs/IRN/KAZ/timeline?kind=event&type=meeting&lang=${lang}`)).json()
      return rows[0].sentence.replace(/[\u2068\u2069]/g, '')
    }
    expect(await sentence('en')).toMatch(/^Abbas Araghchi, .* met in Astana on 4 December 2025\.$/)
    expect(await sentence('fa')).toMatch(/^عباس عراقچی،.* در آستانه ۱۳ آذر ۱۴۰۴ دیدار کردند\.$/)
    expect(await sentence('ru')).toMatch(/провели встречу \(.*4 декабря 2025 г\.\)\.$/)
  })

  it('goes by what the browser prefers, when nothing is asked for', async () => {
    const { rows } = (await get('/api/v1/pairs/IRN/KAZ/timeline', { 'accept-language': 'kk;q=0.9, xx' })).json()
    expect(rows.map((r: { sentence: string }) => r.sentence).join(' ')).toMatch(/кездесу өткізді/)
  })

  it('answers 304 to who has it already', async () => {
    const first = await get('/api/v1/pairs/IRN/KAZ')
    const again = await get('/api/v1/pairs/IRN/KAZ', { 'if-none-match': String(first.headers.etag) })
    expect([first.statusCode, again.statusCode, again.body]).toEqual([200, 304, ''])
  })

  it('pages through a list without losing or repeating a row', async () => {
    const ids: string[] = []
    for (let cursor = ''; ; ) {
      const page = (await get(`/api/v1/pairs/IRN/KAZ/timeline?limit=1${cursor && `&cursor=${cursor}`}`)).json()
      ids.push(...page.rows.map((r: { id: string }) => r.id))
      if (!page.next) break
      cursor = page.next
    }
    const whole = (await get('/api/v1/pairs/IRN/KAZ/timeline')).json()
    expect(ids.length).toBeGreaterThan(2)
    expect(ids).toEqual(whole.rows.map((r: { id: string }) => r.id))
  })

  it('finds records by words and by names in any script', async () => {
    for (const q of ['Araghchi', 'عراقچی', 'حمل و نقل']) {
      const found = (await get(`/api/v1/search?q=${encodeURIComponent(q)}`)).json()
      expect(found.records.length, q).toBeGreaterThan(0)
      expect(found.articles.rows.length, q).toBe(1)
    }
  })

  it('signs and undoes decisions', async () => {
    const { rows } = (await get('/api/v1/queue')).json()
    const decide = (decision: object) =>
      served.app.inject({ method: 'POST', url: '/api/v1/decisions', headers: HEADERS, payload: { decision } })
    const made = await decide({ action: 'reject', record: rows[0].id })
    expect(made.statusCode).toBe(201)
    expect((await get('/api/v1/pairs/IRN/KAZ/timeline')).json().rows.map((r: { id: string }) => r.id)).not.toContain(
      rows[0].id,
    )
    expect((await decide({ action: 'undo', seq: made.json().seq })).statusCode).toBe(201)
    expect((await get('/api/v1/pairs/IRN/KAZ/timeline')).json().rows.map((r: { id: string }) => r.id)).toContain(
      rows[0].id,
    )
    expect((await get('/api/v1/log')).json().length).toBe(2)
  })

  it('gives an answer again until the ledger changes', async () => {
    const about = async () => (await get('/api/v1/pairs/IRN/KAZ/timeline')).json().rows
    const before = await about()
    expect(await about()).toEqual(before)
    const decided = await served.ledger.decide({ action: 'accept', record: before[0].id }, { who: 'Aigerim' })
    expect((await about())[0].review).toBe('accepted')
    await served.ledger.decide({ action: 'undo', seq: decided }, { who: 'Aigerim' })
    expect(await about()).toEqual(before)
    const english = (await get('/api/v1/pairs/IRN/KAZ/timeline', { 'accept-language': 'en' })).json().rows
    const russian = (await get('/api/v1/pairs/IRN/KAZ/timeline', { 'accept-language': 'ru' })).json().rows
    expect(russian[0].sentence).not.toBe(english[0].sentence)
  })

  it.each([
    ['/api/v1/records/none', 404, 'not-in-ledger'],
    ['/api/v1/pairs/IRN/IRN', 400, 'pair-of-one'],
    ['/api/v1/pairs/IRN/XX', 400, 'request-wrong'],
    ['/api/v1/pairs/IRN/KAZ/timeline?cursor=x', 400, 'cursor-wrong'],
    ['/api/v1/pairs/IRN/KAZ?lang=tlh', 400, 'language-unknown'],
    ['/api/v1/search?q=', 400, 'request-wrong'],
    ['/api/v1/nothing', 404, 'not-found'],
  ])('says what is wrong with %s', async (url, status, code) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })
})

interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

describe('whatever is asked of it', () => {
  it('fails never by itself', { timeout: 180_000 }, async () => {
    const document = served.app.swagger() as unknown as {
      paths: Record<
        string,
        Record<
          string,
          {
            parameters?: { name: string; in: string; schema: Schema }[]
            requestBody?: { content: Record<string, { schema: Schema }> }
          }
        >
      >
      components: { schemas: Record<string, Schema> }
    }
    const strange = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '',
        '0',
        '-1',
        '1e99',
        'null',
        '../..',
        "' or 1=1 --",
        '\u0000',
        'توکایف',
        '%',
        '"',
        '*',
        'IRN',
        '2025-13-45',
        '🙂',
      ),
      fc.integer().map(String),
    )
    const value = (schema: Schema, depth = 0): fc.Arbitrary<unknown> => {
      if (schema.$ref) return value(document.components.schemas[schema.$ref.split('/').at(-1)!] ?? {}, depth + 1)
      if (depth > 6) return fc.constant(null)
      const some = [
        ...(schema.enum ? [fc.constantFrom(...schema.enum)] : []),
        ...(schema.anyOf ?? schema.oneOf ?? []).map((s) => value(s, depth + 1)),
        ...(schema.properties
          ? [
              fc.record(
                Object.fromEntries(Object.entries(schema.properties).map(([k, s]) => [k, value(s, depth + 1)])),
                { requiredKeys: [] },
              ),
            ]
          : []),
        ...(schema.items ? [fc.array(value(schema.items, depth + 1), { maxLength: 4 })] : []),
      ]
      return fc.oneof(...some, strange, fc.constant(null), fc.double(), fc.boolean())
    }
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, o]) => ({ path, method, o })),
    )
    expect(operations.length).toBeGreaterThan(60)
    // what never ends, or sends the whole ledger, is not asked at random
    const asked = operations.filter(({ path }) => !/\/(news|backup|export\.jsonl)$/.test(path))
    for (const { path, method, o } of asked) {
      const parameters = o.parameters ?? []
      const body = o.requestBody?.content['application/json']?.schema
      const arbitrary = fc.record({
        path: fc.array(strange, { minLength: 4, maxLength: 4 }),
        query: fc.record(
          Object.fromEntries(
            parameters
              .filter((p) => p.in === 'query')
              .map((p) => [p.name, fc.oneof(strange, value(p.schema).map(String))]),
          ),
          { requiredKeys: [] },
        ),
        payload: body ? value(body) : fc.constant(undefined),
      })
      for (const { path: parts, query, payload } of fc.sample(arbitrary, { numRuns: 12, seed: 7 })) {
        let n = 0
        const url = path.replace(/\{\w+\}/g, () => encodeURIComponent(parts[n++ % parts.length]!) || 'x')
        const search = new URLSearchParams(query as Record<string, string>).toString()
        const answer = await served.app.inject({
          method: method.toUpperCase() as 'GET',
          url: search ? `${url}?${search}` : url,
          headers: { ...HEADERS, 'content-type': 'application/json' },
          ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
        })
        expect(
          answer.statusCode,
          `${method} ${url}?${search} ${JSON.stringify(payload)} ${answer.body.slice(0, 300)}`,
        ).toBeLessThan(500)
      }
    }
  })
})
