/** Watches, alerts, deliveries, feeds and reminders over HTTP, each limited to its owner. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAlerts } from '../alerts/alerts.js'
import { CONSULATE, FLIGHTS, newHome, openWatching, type Watching } from '../testing/watching.js'

let place: ReturnType<typeof newHome>
let w: Watching
beforeAll(async () => {
  place = newHome()
  w = await openWatching(place.home, '2026-01-12', { FARABI_WEBHOOK_PRIVATE: 'yes' })
})
afterAll(async () => {
  await w.close()
  place.end()
})

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
const as = async (who: string | null, method: Method, url: string, payload?: object) => {
  const reply = await w.app.inject({
    method,
    url,
    headers: who ? { 'x-who': who } : {},
    ...(payload ? { payload } : {}),
  })
  return { status: reply.statusCode, body: reply.body ? reply.json() : null }
}
const make = async (who: string, more: object = {}) =>
  (await as(who, 'POST', '/api/v1/watches', { name: 'Pair', filter: { pair: ['irn', 'kaz'] }, ...more })).body
const look = async (): Promise<void> => {
  const alerts = startAlerts(w.desk, { now: w.now })
  await alerts.look()
  await alerts.stop()
}

describe('a watch', () => {
  it('is made, changed and ended by its owner alone', async () => {
    const watch = await make('ann')
    expect(watch).toMatchObject({
      filter: { pair: ['IRN', 'KAZ'] },
      reasons: ['new', 'due', 'overdue', 'dormant'],
      mail: 'never',
      webhook: null,
      secret: null,
      unread: 0,
    })
    const url = `/api/v1/watches/${watch.id}`
    for (const [method, more] of [['GET'], ['PATCH', { name: 'mine' }], ['DELETE']] as [Method, object?][])
      expect((await as('bob', method, url, more)).status).toBe(404)
    expect((await as('bob', 'GET', '/api/v1/watches')).body).toEqual([])
    expect((await as(null, 'GET', url)).status).toBe(401)

    const hooked = (await as('ann', 'PATCH', url, { name: 'Other', webhook: 'http://127.0.0.1:49151/' })).body
    expect(hooked).toMatchObject({ name: 'Other', filter: watch.filter, feeds: watch.feeds })
    expect(hooked.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const renewed = (await as('ann', 'PATCH', url, { renew: ['secret', 'feeds'] })).body
    expect(renewed.secret).not.toBe(hooked.secret)
    expect(renewed.feeds.atom).not.toBe(hooked.feeds.atom)
    expect((await as('ann', 'PATCH', url, { webhook: null })).body.secret).toBeNull()

    expect((await as('ann', 'DELETE', url)).status).toBe(204)
    expect((await as('ann', 'GET', url)).status).toBe(404)
  })

  it.each([
    ['nothing to watch', { filter: {} }, 'request-wrong'],
    ['a kind alone', { filter: { kind: 'event' } }, 'request-wrong'],
    ['a pair of one', { filter: { pair: ['IRN', 'IRN'] } }, 'request-wrong'],
    ['no reason', { reasons: [] }, 'request-wrong'],
    ['mail where there is none', { mail: 'daily', address: 'ann@desk.example' }, 'mail-unset'],
    ['a webhook of another kind', { webhook: 'ftp://desk.example/' }, 'request-wrong'],
    ['a webhook with a password', { webhook: 'https://a:b@desk.example/' }, 'address-password'],
  ])('is refused with %s', async (_, more, code) => {
    const { status, body } = await as('ann', 'POST', '/api/v1/watches', {
      name: 'Pair',
      filter: { pair: ['IRN', 'KAZ'] },
      ...more,
    })
    expect([status, body.code]).toEqual([400, code])
  })

  it('is tested at once, and what went wrong is told', async () => {
    const { id } = await make('ann', { webhook: 'http://127.0.0.1:49151/' })
    const url = `/api/v1/watches/${id}/test`
    const hook = (await as('ann', 'POST', url, { way: 'webhook' })).body
    expect(hook).toMatchObject({ ok: false, trouble: expect.stringContaining('refused') })
    expect((await as('ann', 'POST', url, { way: 'mail' })).body.ok).toBe(false)
    expect((await as('bob', 'POST', url, { way: 'webhook' })).status).toBe(404)
    await as('ann', 'DELETE', `/api/v1/watches/${id}`)
  })
})

describe('alerts', () => {
  let watch: { id: string; feeds: { atom: string; json: string } }
  beforeAll(async () => {
    watch = await make('carl', { reasons: ['new'], webhook: 'http://127.0.0.1:49151/' })
    await make('dora', { reasons: ['new'], filter: { text: 'کنسولگری' } })
    await w.add(FLIGHTS.replace('مستقیم میان', 'مستقیم «A&B <i>x» میان'))
    await look()
    await w.add(CONSULATE)
    await look()
  })

  it('come in pages, newest first, and are read', async () => {
    const all = (await as('carl', 'GET', '/api/v1/alerts')).body
    expect(all.rows.length).toBeGreaterThan(2)
    expect(all.unread).toBe(all.rows.length)
    expect(all.rows[0]).toMatchObject({ reason: 'new', readAt: null, watch: { id: watch.id, name: 'Pair' } })
    for (const r of all.rows) expect(r.record.sentence).not.toBe('')
    const paged = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { rows: { id: string }[]; next: string | null } = (
        await as('carl', 'GET', `/api/v1/alerts?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      ).body
      paged.push(...page.rows.map((r) => r.id))
      cursor = page.next
    }
    expect(paged).toEqual(all.rows.map((r: { id: string }) => r.id))
    expect((await as('carl', 'GET', '/api/v1/alerts?cursor=nonsense')).body.code).toBe('cursor-wrong')

    const one = { ids: [all.rows[0].id] }
    expect((await as('dora', 'POST', '/api/v1/alerts/read', one)).body.read).toBe(0)
    expect((await as('carl', 'POST', '/api/v1/alerts/read', one)).body.read).toBe(1)
    const rest = (await as('carl', 'GET', '/api/v1/alerts?unread=true')).body
    expect(rest.rows.map((r: { id: string }) => r.id)).toEqual(paged.slice(1))
    expect(rest.unread).toBe(all.unread - 1)
    expect((await as('carl', 'GET', `/api/v1/watches/${watch.id}`)).body.unread).toBe(all.unread - 1)
  })

  it('are their owner’s alone', async () => {
    const hers = (await as('dora', 'GET', '/api/v1/alerts')).body
    const his = (await as('carl', 'GET', '/api/v1/alerts')).body
    expect(hers.rows.length).toBeGreaterThan(0)
    expect(hers.rows.length).toBeLessThan(his.rows.length)
    expect((await as('dora', 'GET', `/api/v1/alerts?watch=${watch.id}`)).body.rows).toEqual([])
    expect((await as('eve', 'GET', '/api/v1/alerts')).body).toEqual({ rows: [], next: null, unread: 0 })
  })

  it('leave calls that can be looked through', async () => {
    const url = `/api/v1/watches/${watch.id}/deliveries`
    const { rows } = (await as('carl', 'GET', url)).body
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ deliveredAt: null, tries: 1, trouble: expect.stringContaining('refused') })
    expect(rows[0].createdAt >= rows[1].createdAt).toBe(true)
    expect((await as('dora', 'GET', url)).status).toBe(404)
  })

  it('are a feed to whoever has its key', async () => {
    const path = (address: string): string => new URL(address).pathname
    const atom = await w.app.inject({ url: path(watch.feeds.atom) })
    expect(atom.headers['content-type']).toContain('application/atom+xml')
    expect(atom.body).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
    const json = await w.app.inject({ url: path(watch.feeds.json) })
    expect(json.headers['content-type']).toContain('application/feed+json')
    const feed = json.json()
    const { rows } = (await as('carl', 'GET', '/api/v1/alerts')).body
    expect(feed.items).toHaveLength(rows.length)
    expect(feed.items.map((i: { url: string }) => i.url)).toContain(
      `https://desk.example/records/${encodeURIComponent(rows[0].record.id)}`,
    )
    expect(atom.body.match(/<entry>/g)).toHaveLength(rows.length)
    const titles = [...atom.body.matchAll(/<title type="html"><!\[CDATA\[(.*?)\]\]>/g)].map((m) => m[1]!)
    expect(titles.filter((t) => /[<>]/.test(t))).toEqual([])
    const plain = titles.map((t) => t.replace(/&#(\d+);/g, (_m, n: string) => String.fromCharCode(Number(n))))
    expect(plain).toEqual(feed.items.map((i: { title: string }) => i.title))
    for (const wrong of ['0'.repeat(40), 'x', watch.id])
      for (const format of ['atom', 'json'])
        expect((await w.app.inject({ url: `/feeds/${wrong}.${format}` })).statusCode).toBe(404)
  })

  it('go with their watch', async () => {
    await as('carl', 'DELETE', `/api/v1/watches/${watch.id}`)
    expect((await as('carl', 'GET', '/api/v1/alerts')).body.rows).toEqual([])
    expect(
      await w.keep.db.selectFrom('desk_deliveries').selectAll().where('watch_id', '=', watch.id).execute(),
    ).toEqual([])
    expect((await as('dora', 'GET', '/api/v1/alerts')).body.rows.length).toBeGreaterThan(0)
  })
})

describe('a reminder', () => {
  it('is due on its day, put off, done and forgotten by its owner alone', async () => {
    const record = (await w.ledger.promises('IRN', 'KAZ')).rows[0]!.id
    const at = '/api/v1/reminders'
    const made = await as('ann', 'POST', at, { record, day: '2026-01-13', note: 'ask' })
    expect(made).toMatchObject({ status: 201, body: { due: false, note: 'ask', doneAt: null, record: { id: record } } })
    await as('ann', 'POST', at, { record, day: '2026-03-01' })
    const due = async () => (await as('ann', 'GET', `${at}?due=true`)).body.rows.map((r: { id: string }) => r.id)
    expect(await due()).toEqual([])
    w.now = () => new Date('2026-01-13T00:00:00Z')
    expect(await due()).toEqual([made.body.id])
    expect((await as('bob', 'GET', at)).body.rows).toEqual([])
    const url = `${at}/${made.body.id}`
    expect((await as('bob', 'PATCH', url, { done: true })).status).toBe(404)
    expect((await as('bob', 'DELETE', url)).status).toBe(404)

    expect((await as('ann', 'PATCH', url, { day: '2026-02-01' })).body).toMatchObject({ due: false, note: 'ask' })
    expect(await due()).toEqual([])
    expect((await as('ann', 'PATCH', url, { day: '2026-01-01', done: true })).body).toMatchObject({ due: false })
    expect((await as('ann', 'GET', at)).body.rows).toHaveLength(1)
    expect((await as('ann', 'GET', `${at}?done=true&record=${record}`)).body.rows).toHaveLength(2)
    expect((await as('ann', 'DELETE', url)).status).toBe(204)
    expect((await as('ann', 'GET', `${at}?done=true`)).body.rows).toHaveLength(1)
  })

  it('needs a record that is there and a day', async () => {
    const made = (payload: object) => as('ann', 'POST', '/api/v1/reminders', payload)
    expect((await made({ record: 'nothing', day: '2026-01-13' })).body.code).toBe('not-in-ledger')
    expect((await made({ record: 'nothing', day: 'soon' })).body.code).toBe('request-wrong')
  })
})
