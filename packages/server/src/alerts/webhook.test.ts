/** Webhooks over real HTTP: a receiver that checks the signature and fails, a restart in between, what is refused. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CONSULATE, FLIGHTS, newHome, openWatching, type Watching } from '../testing/watching.js'
import { startAlerts } from './alerts.js'
import { deliver, TRIES, waitAfter } from './deliver.js'
import { signedHeaders } from './signature.js'

interface Call {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** As a receiver would check it, by the text of the standard. */
const isSigned = (secret: string, { headers, body }: Call): boolean => {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const own = createHmac('sha256', key).update(text).digest()
  const [version, given = ''] = String(headers['webhook-signature']).split(',')
  const theirs = Buffer.from(given, 'base64')
  return version === 'v1' && theirs.length === own.length && timingSafeEqual(own, theirs)
}

let place: ReturnType<typeof newHome>
let w: Watching
let receiver: Server
let address: string
let calls: Call[]
/** What it answers, one after another; then 200. */
let answers: number[]

const OPEN = { FARABI_WEBHOOK_PRIVATE: 'yes' }

beforeEach(async () => {
  calls = []
  answers = []
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (d) => {
      body += d
    })
    request.on('end', () => {
      calls.push({ headers: request.headers, body })
      response.writeHead(answers.shift() ?? 200, { location: '/elsewhere' }).end()
    })
  })
  await new Promise<void>((done) => void receiver.listen(0, '127.0.0.1', () => done()))
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
  place = newHome()
  w = await openWatching(place.home, '2026-01-12', OPEN)
})
afterEach(async () => {
  await w.close()
  place.end()
  receiver.closeAllConnections()
  await new Promise((done) => receiver.close(done))
})

const look = async (): Promise<void> => {
  const alerts = startAlerts(w.desk, { now: w.now })
  try {
    await alerts.look()
  } finally {
    await alerts.stop()
  }
}
const later = (minutes: number): void => {
  const now = w.now()
  w.now = () => new Date(now.getTime() + minutes * 60_000)
}
const kept = () => w.keep.db.selectFrom('desk_deliveries').selectAll().orderBy('created_at').execute()

describe('a call', () => {
  it('is signed, tells the records, fails twice, outlives a restart and is taken once', async () => {
    answers = [500, 503]
    const watch = await w.watch('ann', { webhook: address, reasons: ['new'] })
    await w.add(FLIGHTS)
    await look()
    expect(calls).toHaveLength(1)
    expect(await kept()).toMatchObject([{ tries: 1, delivered_at: null, trouble: expect.stringContaining('500') }])
    await look()
    expect(calls).toHaveLength(1)

    const at = w.now
    await w.close()
    w = await openWatching(place.home, '2026-01-12', OPEN)
    w.now = at
    later(1)
    await look()
    expect(calls).toHaveLength(2)
    later(1)
    await look()
    expect(calls).toHaveLength(2)
    later(3)
    await look()
    await look()
    expect(calls).toHaveLength(3)
    expect(await kept()).toMatchObject([
      { tries: 3, next_at: null, trouble: null, delivered_at: w.now().toISOString() },
    ])

    for (const call of calls) expect(isSigned(watch.secret!, call)).toBe(true)
    expect(isSigned(watch.secret!, { ...calls[0]!, body: `${calls[0]!.body} ` })).toBe(false)
    expect(new Set(calls.map((c) => c.headers['webhook-id'])).size).toBe(1)
    const told = JSON.parse(calls[2]!.body)
    expect(told.id).toBe(calls[2]!.headers['webhook-id'])
    expect(told.watch).toEqual({ id: watch.id, name: watch.name })
    expect(told.alerts.map((a: { reason: string; record: { kind: string } }) => [a.reason, a.record.kind])).toEqual(
      expect.arrayContaining([
        ['new', 'commitment'],
        ['new', 'event'],
      ]),
    )
    for (const a of told.alerts) expect(a.record.sentence.length).toBeGreaterThan(10)
  })

  it('is given up after ten tries in a good day, and made again when asked', async () => {
    answers = Array.from({ length: TRIES }, () => 500)
    await w.watch('ann', { webhook: address, reasons: ['new'] })
    await w.add(FLIGHTS)
    await look()
    for (let i = 0; i < TRIES + 3; i++) {
      later(13 * 60)
      await look()
    }
    expect(calls).toHaveLength(TRIES)
    const [gone] = await kept()
    expect(gone).toMatchObject({ tries: TRIES, next_at: null, delivered_at: null })
    const url = `/api/v1/deliveries/${gone!.id}/retry`
    expect((await w.app.inject({ method: 'POST', url, headers: { 'x-who': 'bob' } })).statusCode).toBe(404)
    const again = await w.app.inject({ method: 'POST', url, headers: { 'x-who': 'ann' } })
    expect(again.json()).toMatchObject({ id: gone!.id, trouble: null, nextAt: null, tries: 1 })
    expect(again.json().deliveredAt).not.toBeNull()
    expect(calls).toHaveLength(TRIES + 1)
  })

  it('waits longer each time, from a minute to twelve hours', () => {
    const waits = Array.from({ length: TRIES - 1 }, (_, i) => waitAfter(i + 1)! / 60_000)
    expect(waits[0]).toBe(1)
    expect(waits.at(-1)).toBe(720)
    expect(waits.every((x, i) => i === 0 || x > waits[i - 1]! * 2)).toBe(true)
    expect(waitAfter(TRIES)).toBeNull()
  })

  it('of a watch whose host is down is not made for every call that waits', async () => {
    answers = [500, 500, 500]
    await w.watch('ann', { webhook: address, reasons: ['new'] })
    await w.add(FLIGHTS)
    await look()
    await w.add(CONSULATE)
    later(0.5)
    await look()
    expect(calls).toHaveLength(2)
    later(10)
    await look()
    const tried = (await kept()).map((d) => d.tries)
    expect(tried).toEqual([2, 2])
  })

  it('is made once, whoever looks at the same time', async () => {
    await w.watch('ann', { webhook: address, reasons: ['new'] })
    await w.add(FLIGHTS)
    const two = [startAlerts(w.desk, { now: w.now }), startAlerts(w.desk, { now: w.now })]
    await Promise.all(two.map((a) => a.look()))
    await Promise.all(two.map((a) => a.stop()))
    expect(calls).toHaveLength(1)
    expect(JSON.parse(calls[0]!.body).alerts).toHaveLength(2)
    expect(await w.alerts()).toHaveLength(2)
    await w.keep.db.updateTable('desk_deliveries').set({ delivered_at: null, next_at: w.now().toISOString() }).execute()
    const [waiting] = await kept()
    await Promise.all([deliver(w.desk, waiting!, w.now), deliver(w.desk, waiting!, w.now)])
    expect(calls).toHaveLength(2)
  })

  it('that waits is not made when the webhook is taken away', async () => {
    answers = [500]
    const { id } = await w.watch('ann', { webhook: address, reasons: ['new'] })
    await w.add(FLIGHTS)
    await look()
    const payload = { webhook: null }
    await w.app.inject({ method: 'PATCH', url: `/api/v1/watches/${id}`, headers: { 'x-who': 'ann' }, payload })
    later(60)
    await look()
    expect(calls).toHaveLength(1)
    expect(await kept()).toMatchObject([{ next_at: null, delivered_at: null }])
  })

  it('can be looked through for a month', async () => {
    await w.watch('ann', { webhook: address, reasons: ['new'] })
    await w.add(FLIGHTS)
    await look()
    later(29 * 24 * 60)
    await look()
    expect(await kept()).toHaveLength(1)
    later(2 * 24 * 60)
    await look()
    expect(await kept()).toEqual([])
  })

  it('follows no redirect', async () => {
    answers = [302]
    await w.watch('ann', { webhook: address, reasons: ['new'] })
    await w.add(FLIGHTS)
    await look()
    expect(calls).toHaveLength(1)
    expect((await kept())[0]!.trouble).toContain('302')
  })

  it('that nobody answers is told in words', async () => {
    const free = createServer()
    await new Promise<void>((done) => void free.listen(0, '127.0.0.1', () => done()))
    const { port } = free.address() as AddressInfo
    await new Promise((done) => free.close(done))
    await w.watch('ann', { webhook: `http://127.0.0.1:${port}/`, reasons: ['new'] })
    await w.add(FLIGHTS)
    await look()
    expect((await kept())[0]!.trouble).toContain('refused')
  })

  it('does not go to private addresses, by number or by name', async () => {
    await w.close()
    w = await openWatching(place.home, '2026-01-12')
    await expect(w.watch('ann', { webhook: address })).rejects.toMatchObject({ code: 'address-private' })
    await expect(w.watch('ann', { webhook: 'http://169.254.169.254/' })).rejects.toMatchObject({
      code: 'address-private',
    })
    await w.watch('ann', { webhook: address.replace('127.0.0.1', 'localhost'), reasons: ['new'] })
    await w.add(FLIGHTS)
    await look()
    expect(calls).toEqual([])
    expect((await kept())[0]!.trouble).toContain('own network')
  })
})

it('the signature is that of the example of the standard', () => {
  const at = new Date(1_614_265_330_000)
  const headers = signedHeaders(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    '{"test": 2432232314}',
    at,
  )
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})
