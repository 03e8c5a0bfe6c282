import { createHmac } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedTest, serve } from '../testing/served.js'
import { makeToken } from './tokens.js'
import { type Access, may, ROLES, type Role, SCOPES, type Scope, type Who } from './who.js'

/** Every route and who may use it. A route that is added has its row here, or this test fails. */
const ROUTES: Readonly<Record<Access, string>> = {
  open: `
    GET /healthz
    GET /readyz
    GET /api/v1/labels
    GET /api/v1/me
    POST /api/v1/session
    POST /api/v1/session/code
    DELETE /api/v1/session
    POST /api/v1/session/provider
    GET /api/v1/auth/callback/:provider
    POST /api/v1/password
    GET /api/v1/openapi.json
    GET /api/v1/reference
    GET /feeds/:key.atom
    GET /feeds/:key.json
    GET /feeds/unsubscribe/:key
    POST /feeds/unsubscribe/:key`,
  reader: `
    GET /api/v1/about
    GET /api/v1/me/preferences
    PUT /api/v1/me/preferences
    GET /api/v1/me/sessions
    DELETE /api/v1/me/sessions/:id
    PUT /api/v1/me/password
    POST /api/v1/me/second-factor
    PUT /api/v1/me/second-factor
    POST /api/v1/me/second-factor/removal
    GET /api/v1/me/tokens
    POST /api/v1/me/tokens
    DELETE /api/v1/me/tokens/:id
    GET /api/v1/news
    GET /api/v1/pairs
    GET /api/v1/pairs/:a/:b
    GET /api/v1/pairs/:a/:b/timeline
    GET /api/v1/pairs/:a/:b/months
    GET /api/v1/pairs/:a/:b/sectors
    GET /api/v1/pairs/:a/:b/commitments
    GET /api/v1/pairs/:a/:b/standings
    GET /api/v1/pairs/:a/:b/silence
    GET /api/v1/pairs/:a/:b/figures
    GET /api/v1/pairs/:a/:b/active
    GET /api/v1/pairs/:a/:b/network
    GET /api/v1/pairs/:a/:b/places
    GET /api/v1/pairs/:a/:b/calendar.ics
    GET /api/v1/pairs/:a/:b/timeline.atom
    GET /api/v1/pairs/:a/:b/timeline.json-feed
    GET /api/v1/pairs/:a/:b/timeline.csv
    GET /api/v1/pairs/:a/:b/commitments.csv
    GET /api/v1/pairs/:a/:b/figures.csv
    GET /api/v1/pairs/:a/:b/people.csv
    GET /api/v1/people.csv
    GET /api/v1/sources.csv
    GET /api/v1/records/:id
    GET /api/v1/records/:id.jsonld
    GET /api/v1/people/:id.jsonld
    GET /api/v1/entities
    GET /api/v1/entities/:id
    GET /api/v1/entities/:id/records
    GET /api/v1/articles
    GET /api/v1/articles/:id
    GET /api/v1/articles/:id/original
    GET /api/v1/search
    GET /api/v1/queue
    GET /api/v1/proposals
    GET /api/v1/log
    GET /api/v1/log/verification
    GET /api/v1/sources
    GET /api/v1/sources/:id
    GET /api/v1/feeds
    GET /api/v1/watches
    POST /api/v1/watches
    GET /api/v1/watches/:id
    PATCH /api/v1/watches/:id
    DELETE /api/v1/watches/:id
    POST /api/v1/watches/:id/test
    GET /api/v1/watches/:id/deliveries
    POST /api/v1/deliveries/:id/retry
    GET /api/v1/alerts
    POST /api/v1/alerts/read
    GET /api/v1/reminders
    POST /api/v1/reminders
    PATCH /api/v1/reminders/:id
    DELETE /api/v1/reminders/:id
    GET /api/v1/briefs
    GET /api/v1/briefs/:id
    GET /api/v1/briefs/:id.docx
    GET /api/v1/briefs/:id.md`,
  editor: `
    POST /api/v1/decisions
    POST /api/v1/intake/text
    POST /api/v1/intake/files
    POST /api/v1/intake/address
    GET /api/v1/jobs
    GET /api/v1/jobs/:id
    DELETE /api/v1/jobs/:id
    POST /api/v1/briefs
    PUT /api/v1/briefs/:id
    DELETE /api/v1/briefs/:id`,
  admin: `
    GET /metrics
    GET /api/v1/export.jsonl
    GET /api/v1/backup
    GET /api/v1/log.csv
    GET /api/v1/accounts
    POST /api/v1/accounts
    PATCH /api/v1/accounts/:id
    POST /api/v1/accounts/:id/link
    DELETE /api/v1/accounts/:id/second-factor
    DELETE /api/v1/accounts/:id/sessions`,
}
const TABLE = (Object.keys(ROUTES) as Access[]).flatMap((access) =>
  ROUTES[access]
    .trim()
    .split('\n')
    .map((line) => [line.trim(), access] as const),
)

const person = (role: Who['role'], scopes: Who['scopes'] = null): Who => ({
  id: role,
  name: role,
  role,
  scopes,
  via: scopes ? 'token' : 'session',
})

describe('who may', () => {
  it.each([
    [null, 'open', true],
    [null, 'reader', false],
    [person('reader'), 'reader', true],
    [person('reader'), 'editor', false],
    [person('editor'), 'reader', true],
    [person('editor'), 'admin', false],
    [person('admin'), 'admin', true],
    [person('admin', ['read']), 'reader', true],
    [person('admin', ['read']), 'editor', false],
    [person('admin', ['write']), 'editor', true],
    [person('reader', ['admin']), 'editor', false],
  ] as const)('%o use what asks for %s: %s', (who, access, allowed) => expect(may(who, access)).toBe(allowed))
  it('knows its roles from the least to the most', () => expect(ROLES).toEqual(['reader', 'editor', 'admin']))
})

/** Asked by mail programs, with a key of its own. */
const FROM_ELSEWHERE = new Set(['POST /feeds/unsubscribe/:key'])
/** Accounts, sessions and tokens are for people: a token that leaks makes no other. */
const FOR_PEOPLE = / \/api\/v1\/(accounts|me\/(sessions|password|second-factor|tokens))/
const ENDS_SESSIONS = new Set(['DELETE /api/v1/me/sessions/:id'])

const ask = ({ app }: ServedTest, line: string, headers: Record<string, string>) => {
  const [method, path] = line.split(' ') as [string, string]
  const url = path.replace(/:[a-z]+/g, (p) => (p === ':a' ? 'IRN' : p === ':b' ? 'KAZ' : 'none'))
  return app.inject({ method, url, headers, ...(method === 'GET' ? {} : { payload: {} }) } as InjectOptions)
}

describe('every route', () => {
  let served: ServedTest
  beforeAll(async () => {
    served = await serve([])
  }, 60_000)
  afterAll(() => served.close())

  it('is in the table with who may use it, and no other', () => {
    const real = served.routes
      .flatMap((r) => [r.method].flat().map((m) => [`${m} ${r.url}`, r.config?.access] as const))
      .filter(([line]) => !line.startsWith('HEAD '))
    expect(real.map(([line, access]) => `${line} ${access}`).sort()).toEqual(
      TABLE.map(([line, access]) => `${line} ${access}`).sort(),
    )
  })

  const changing = TABLE.filter(([line]) => !line.startsWith('GET ') && !FROM_ELSEWHERE.has(line)).map(([line]) => line)

  it.each(changing)('%s is refused to forms of other sites', async (line) => {
    for (const headers of [
      { host: 'localhost' },
      { host: 'localhost', 'x-farabi': 'desk', origin: 'https://evil.example' },
      { host: 'localhost', 'x-farabi': 'desk', origin: 'null' },
      { host: 'localhost', 'x-farabi': 'desk', 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await ask(served, line, headers as never)
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'csrf-missing'])
    }
    const own = await ask(served, line, { host: 'localhost', 'x-farabi': 'desk', origin: 'http://localhost' })
    expect(own.json()?.code).not.toBe('csrf-missing')
  })

  it.each(TABLE.map(([line]) => line))('%s answers under no foreign name', async (line) => {
    const answer = await ask(served, line, { host: 'evil.example' })
    expect(answer.statusCode).toBe(403)
  })

  it('carries the headers that keep a page to itself', async () => {
    const { headers } = await served.app.inject({ url: '/api/v1/about', headers: { host: 'localhost' } })
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
  })
})

describe('every route where people sign in', () => {
  let served: ServedTest
  /** Headers of everybody who may ask. */
  const callers = new Map<string, Record<string, string>>()
  beforeAll(async () => {
    served = await serve([], { FARABI_PUBLIC_URL: 'https://desk.example', FARABI_RATE: '100000' })
    const { engine, add } = served.accounts!
    const { internalAdapter, secret, authCookies } = await engine.$context
    callers.set('nobody', {})
    for (const role of ROLES) {
      const { id } = await add({ email: `${role}@example.org`, name: role, role })
      const { token } = await internalAdapter.createSession(id)
      const mac = createHmac('sha256', secret).update(token).digest('base64')
      callers.set(`${role} by cookie`, {
        cookie: `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${mac}`)}`,
      })
      for (const scope of SCOPES) {
        const made = await makeToken(served.keep, id, { name: 'a program', scopes: [scope], expiresAt: null })
        callers.set(`${role} by a token to ${scope}`, { authorization: `Bearer ${made.token}` })
      }
    }
    callers.set('a token that is none', { authorization: 'Bearer farabi_none' })
  }, 60_000)
  afterAll(() => served.close())

  /** What the access check answers; null where it lets through. */
  const expected = (line: string, access: Access, caller: string): number | null => {
    if (access === 'open') return caller.startsWith('a token') && line === 'GET /api/v1/me' ? 401 : null
    if (caller === 'nobody' || caller === 'a token that is none') return 401
    const [, role, scope] = /^(\w+) by (?:cookie|a token to (\w+))$/.exec(caller) as unknown as [string, Role, Scope?]
    if (scope && FOR_PEOPLE.test(line)) return 403
    return may(person(role, scope ? [scope] : null), access) ? null : 403
  }

  it.each(TABLE)('%s asks for %s, whoever asks', async (line, access) => {
    // an answer without an end is looked at elsewhere
    if (line === 'GET /api/v1/news' || line === 'DELETE /api/v1/session') return
    for (const [caller, headers] of callers) {
      const wanted = expected(line, access, caller)
      if (wanted === null && ENDS_SESSIONS.has(line)) continue
      const answer = await ask(served, line, { host: 'desk.example', 'x-farabi': 'desk', ...headers })
      const code = String(answer.headers['content-type']).includes('problem') ? answer.json().code : null
      const refused = ['sign-in-needed', 'token-wrong', 'not-allowed', 'csrf-missing'].includes(code)
      expect([caller, refused ? answer.statusCode : null]).toEqual([caller, wanted])
    }
  })

  it.each(TABLE.filter(([line, access]) => !line.startsWith('GET ') && access !== 'open').map(([line]) => line))(
    '%s by cookie is refused without the header of the desk',
    async (line) => {
      const answer = await ask(served, line, { host: 'desk.example', ...callers.get('admin by cookie') })
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'csrf-missing'])
    },
  )

  it('ends with the account, for its tokens too', async () => {
    const { id } = await served.accounts!.add({ email: 'gone@example.org', name: 'gone', role: 'reader' })
    const made = await makeToken(served.keep, id, { name: 'a program', scopes: ['read'], expiresAt: null })
    const answer = await ask(served, 'GET /api/v1/about', {
      host: 'desk.example',
      authorization: `Bearer ${made.token}`,
    })
    expect(answer.statusCode).toBe(200)
    await served.accounts!.change(id, { disabled: true })
    const after = await ask(served, 'GET /api/v1/about', {
      host: 'desk.example',
      authorization: `Bearer ${made.token}`,
    })
    expect(after.statusCode).toBe(401)
  })
})
