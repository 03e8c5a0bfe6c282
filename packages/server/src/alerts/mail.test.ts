/** Digests through a real mail server on loopback: when they go, what they say, and how they are stopped. */
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CONSULATE, FLIGHTS, newHome, openWatching, type Watching } from '../testing/watching.js'
import { startAlerts } from './alerts.js'
import { nextDigest } from './digest.js'

interface Mail {
  readonly to: string
  readonly raw: string
}

let server: SMTPServer
let port: number
let mails: Mail[] = []
let busy = false
let place: ReturnType<typeof newHome>
let w: Watching

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(busy ? new Error('the box is full') : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (d: Buffer) => parts.push(d))
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo[0]!.address, raw: Buffer.concat(parts).toString('utf8') })
        done()
      })
    },
  })
  port = await new Promise<number>((done) => {
    const listening = server.listen(0, '127.0.0.1', () => done((listening.address() as { port: number }).port))
  })
})
afterAll(() => new Promise<void>((done) => void server.close(() => done())))

beforeEach(async () => {
  mails = []
  busy = false
  place = newHome()
  w = await openWatching(place.home, '2026-01-12', {
    FARABI_SMTP_URL: `smtp://127.0.0.1:${port}`,
    FARABI_MAIL_FROM: 'Farabi <farabi@desk.example>',
  })
})
afterEach(async () => {
  await w.close()
  place.end()
})

const look = async (): Promise<void> => {
  const alerts = startAlerts(w.desk, { now: w.now })
  try {
    await alerts.look()
  } finally {
    await alerts.stop()
  }
}
/** Watches made by the tests are as old as the clock of this machine says: days are counted from there. */
const daysOn = (n: number): void => {
  w.now = () => new Date(Date.now() + n * 86_400_000)
}

/** Parts of a message, decoded. */
const partsOf = ({ raw }: Mail): { head: string; text: string; html: string } => {
  const [head = ''] = raw.split('\r\n\r\n', 1)
  const decoded = (type: string): string => {
    const part = raw.split(/\r\n--[^\r\n]+/).find((p) => new RegExp(`content-type: ${type}`, 'i').test(p)) ?? ''
    const body = part.slice(part.indexOf('\r\n\r\n') + 4)
    if (/transfer-encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString('utf8')
    const bytes = body
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    return /quoted-printable/i.test(part) ? Buffer.from(bytes, 'latin1').toString('utf8') : body
  }
  const subject = head
    .replace(/\r\n[ \t]+/g, ' ')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?(B|Q)\?([^?]*)\?=/gi, (_, way: string, words: string) =>
      way.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString('utf8')
        : Buffer.from(
            words
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/g, (_m, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString('utf8'),
    )
  return { head: subject, text: decoded('text/plain'), html: decoded('text/html') }
}

describe('a digest', () => {
  it('goes out the next morning, once, and not without news', async () => {
    const watch = await w.watch('ann', { mail: 'daily', address: 'ann@desk.example', reasons: ['new'] })
    await w.add(FLIGHTS)
    daysOn(0)
    await look()
    expect(mails).toEqual([])
    daysOn(1)
    await look()
    await look()
    expect(mails.map((m) => m.to)).toEqual(['ann@desk.example'])
    const { head, text, html } = partsOf(mails[0]!)
    expect(head).toContain('Subject: Iran and Kazakhstan: 2 new')
    expect(head).toContain(`List-Unsubscribe: <https://desk.example/feeds/unsubscribe/${watch.mail_key}>`)
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    for (const { record_id } of await w.alerts())
      for (const body of [text, html])
        expect(body).toContain(`https://desk.example/records/${encodeURIComponent(record_id)}`)
    expect(html).toContain('dir="ltr"')
    expect(text).not.toMatch(/[\u2066-\u2069]/)
    daysOn(2)
    await look()
    expect(mails).toHaveLength(1)
  })

  it('speaks the language of its owner, in its direction and digits', async () => {
    await w.keep.db
      .insertInto('desk_preferences')
      .values({ owner: 'ann', data: JSON.stringify({ language: 'fa', digits: 'arabext' }) })
      .execute()
    await w.watch('ann', { name: 'ایران و قزاقستان', mail: 'daily', address: 'ann@desk.example', reasons: ['new'] })
    await w.add(FLIGHTS)
    daysOn(1)
    await look()
    const { head, text, html } = partsOf(mails[0]!)
    expect(head).toContain('Subject: ایران و قزاقستان: ۲ مورد تازه')
    expect(html).toContain('<html lang="fa" dir="rtl">')
    expect(text).toContain('تازه‌ها')
  })

  it('leaves out what was read at the desk and what was rejected', async () => {
    await w.watch('ann', { mail: 'daily', address: 'ann@desk.example', reasons: ['new'] })
    await w.add(FLIGHTS)
    await w.add(CONSULATE)
    daysOn(0)
    await look()
    const alerts = await w.keep.db.selectFrom('desk_alerts').select(['id', 'record_id']).orderBy('id').execute()
    const [read, rejected, ...left] = alerts
    expect(left.length).toBeGreaterThan(0)
    const payload = { ids: [read!.id] }
    await w.app.inject({ method: 'POST', url: '/api/v1/alerts/read', headers: { 'x-who': 'ann' }, payload })
    await w.ledger.decide({ action: 'reject', record: rejected!.record_id }, { who: 'ann', why: null })
    daysOn(1)
    await look()
    const { text } = partsOf(mails[0]!)
    const told = alerts.filter((a) => text.includes(`/records/${encodeURIComponent(a.record_id)}\r\n`))
    expect(told).toEqual(left)
  })

  it('is sent later when the mail server does not take it, with the trouble in words', async () => {
    const { id } = await w.watch('ann', { mail: 'daily', address: 'ann@desk.example', reasons: ['new'] })
    await w.add(FLIGHTS)
    busy = true
    daysOn(1)
    await look()
    const seen = async () => (await w.app.inject({ url: `/api/v1/watches/${id}`, headers: { 'x-who': 'ann' } })).json()
    expect((await seen()).trouble).toContain('the box is full')
    busy = false
    await look()
    expect(mails).toHaveLength(1)
    expect((await seen()).trouble).toBeNull()
  })

  it('stops for good when its reader says so, not when a program opens the link', async () => {
    const { mail_key: key } = await w.watch('ann', { mail: 'daily', address: 'ann@desk.example', reasons: ['new'] })
    const url = `/feeds/unsubscribe/${key}`
    const asked = await w.app.inject({ url })
    expect(asked.statusCode).toBe(200)
    expect(asked.body).toContain('<form method="post">')
    await w.add(FLIGHTS)
    const done = await w.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    })
    expect(done.statusCode).toBe(200)
    daysOn(2)
    await look()
    expect(mails).toEqual([])
    const other = `/feeds/unsubscribe/${'0'.repeat(40)}`
    expect((await w.app.inject({ url: other })).statusCode).toBe(404)
    expect((await w.app.inject({ method: 'POST', url: other })).statusCode).toBe(404)
  })
})

it.each([
  ['daily', '2026-01-12T10:00', '2026-01-13T06:00'],
  ['daily', '2026-01-12T05:59', '2026-01-12T06:00'],
  ['weekly', '2026-01-12T10:00', '2026-01-19T06:00'],
] as const)('after a %s one of %s comes that of %s', (mail, last, next) =>
  expect(nextDigest(new Date(last), mail)).toEqual(new Date(next)),
)
