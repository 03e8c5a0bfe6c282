import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedTest, serve } from '../testing/served.js'
import { type Access, may, ROLES, type Who } from './who.js'

/** Every route and who may use it. A route that is added has its row here, or this test fails. */
const ROUTES: Readonly<Record<Access, string>> = {
  open: `
    GET /healthz
    GET /readyz
    GET /api/v1/labels
    GET /api/v1/me
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
    GET /api/v1/log.csv`,
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

  const ask = (line: string, headers: Record<string, string>) => {
    const [method, path] = line.split(' ') as [string, string]
    const url = path.replace(/:[a-z]+/g, (p) => (p === ':a' ? 'IRN' : p === ':b' ? 'KAZ' : 'none'))
    return served.app.inject({ method, url, headers, ...(method === 'GET' ? {} : { payload: {} }) } as InjectOptions)
  }
  const changing = TABLE.filter(([line, access]) => !line.startsWith('GET ') && access !== 'open').map(([line]) => line)

  it.each(changing)('%s is refused to forms of other sites', async (line) => {
    for (const headers of [
      { host: 'localhost' },
      { host: 'localhost', 'x-farabi': 'desk', origin: 'https://evil.example' },
      { host: 'localhost', 'x-farabi': 'desk', origin: 'null' },
      { host: 'localhost', 'x-farabi': 'desk', 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await ask(line, headers as never)
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'csrf-missing'])
    }
    const own = await ask(line, { host: 'localhost', 'x-farabi': 'desk', origin: 'http://localhost' })
    expect(own.statusCode).not.toBe(403)
  })

  it.each(TABLE.map(([line]) => line))('%s answers under no foreign name', async (line) => {
    const answer = await ask(line, { host: 'evil.example' })
    expect(answer.statusCode).toBe(403)
  })

  it('carries the headers that keep a page to itself', async () => {
    const { headers } = await served.app.inject({ url: '/api/v1/about', headers: { host: 'localhost' } })
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
  })

  it('is not served to others without accounts', async () => {
    await expect(serve([], { FARABI_HOST: '0.0.0.0' })).rejects.toThrow(/accounts-missing/)
  })
})
