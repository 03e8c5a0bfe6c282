/** People signing in and out of a desk that serves others. */
import type { InjectOptions } from 'fastify'
import { type TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedTest, serve } from '../testing/served.js'
import { waitAfter } from './lockout.js'
import type { Role } from './who.js'

const ORIGIN = 'https://desk.example'
const SECRET = 'a key for tests alone, long enough to be taken'
const SETTINGS = { FARABI_PUBLIC_URL: ORIGIN, FARABI_HOST: '0.0.0.0', FARABI_SECRET: SECRET }
const PASSWORD = 'correct horse battery'

/** A browser: keeps its cookies, sends the desk's header. */
const browser = ({ app }: ServedTest, address = '192.0.2.1') => {
  const jar = new Map<string, string>()
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) => {
    const answer = await app.inject({
      method,
      url,
      remoteAddress: address,
      headers: {
        host: 'desk.example',
        'user-agent': 'a browser',
        ...(jar.size > 0 ? { cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; ') } : {}),
        ...(method === 'GET' ? {} : { 'x-farabi': 'desk' }),
        ...headers,
      },
      ...(payload ? { payload } : {}),
    } as InjectOptions)
    for (const c of answer.cookies) {
      if (c.maxAge === 0 || c.value === '') jar.delete(c.name)
      else jar.set(c.name, encodeURIComponent(c.value))
    }
    return answer
  }
  return {
    ask,
    jar,
    signIn: (email: string, password = PASSWORD) => ask('POST', '/api/v1/session', { email, password }),
  }
}

const keyOf = (link: string): string => new URL(link).searchParams.get('key')!

const addPerson = async (served: ServedTest, email: string, role: Role): Promise<string> => {
  const accounts = served.accounts!
  const { id } = await accounts.add({ email, name: email.split('@')[0]!, role })
  const { link } = await accounts.link(id)
  expect(
    (await browser(served).ask('POST', '/api/v1/password', { key: keyOf(link), password: PASSWORD })).statusCode,
  ).toBe(204)
  return id
}

describe('a desk that serves others', () => {
  let served: ServedTest
  beforeAll(async () => {
    served = await serve([], SETTINGS)
    for (const role of ['reader', 'editor', 'admin'] as const) await addPerson(served, `${role}@example.org`, role)
  }, 60_000)
  afterAll(() => served.close())

  it('lets nobody in who has not signed in', async () => {
    const nobody = browser(served)
    expect((await nobody.ask('GET', '/api/v1/about')).json()).toMatchObject({ status: 401, code: 'sign-in-needed' })
    expect((await nobody.ask('GET', '/api/v1/me')).json()).toMatchObject({ signedIn: false, mode: 'accounts' })
  })

  it('signs in and out, with cookies that only the desk gets', async () => {
    const b = browser(served)
    const answer = await b.signIn('Reader@Example.org')
    expect([answer.statusCode, answer.json()]).toEqual([200, { secondFactor: false }])
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
    expect(cookie!.name).toMatch(/^__Secure-farabi/)
    expect((await b.ask('GET', '/api/v1/me')).json()).toMatchObject({ signedIn: true, role: 'reader', name: 'reader' })
    const before = new Map(b.jar)
    expect((await b.ask('DELETE', '/api/v1/session')).statusCode).toBe(204)
    for (const [k, v] of before) b.jar.set(k, v)
    expect((await b.ask('GET', '/api/v1/about')).statusCode).toBe(401)
  })

  it('says the same of a wrong password and of an account that is none', async () => {
    const b = browser(served)
    const [wrong, none] = [await b.signIn('editor@example.org', 'no'), await b.signIn('none@example.org', 'no')]
    expect(wrong.statusCode).toBe(401)
    expect(wrong.json()).toEqual(none.json())
    expect(wrong.json().code).toBe('sign-in-wrong')
  })

  it('makes whoever guesses wait, and lets an administrator end that', async () => {
    const id = await addPerson(served, 'slow@example.org', 'reader')
    for (let i = 0; i < 5; i++)
      expect((await browser(served, `192.0.2.${10 + i}`).signIn('slow@example.org', 'guess')).statusCode).toBe(401)
    const locked = await browser(served, '192.0.2.30').signIn('slow@example.org')
    expect(locked.json()).toMatchObject({ status: 429, code: 'too-many' })
    await served.accounts!.link(id)
    expect((await browser(served, '192.0.2.31').signIn('slow@example.org')).statusCode).toBe(200)
    expect([0, 4, 5, 6, 30].map(waitAfter)).toEqual([0, 0, 30, 60, 3600])
  })

  it('limits guesses from one address', async () => {
    const b = browser(served, '198.51.100.7')
    const answers = []
    for (let i = 0; i < 21; i++) answers.push(await b.signIn(`guess${i}@example.org`, 'x'))
    expect(answers.at(-1)!.json()).toMatchObject({ status: 429, code: 'too-many' })
    expect(answers.at(-1)!.headers['retry-after']).toBeDefined()
  })

  it('takes a link once, and no short password', async () => {
    const id = await addPerson(served, 'links@example.org', 'reader')
    const b = browser(served, '192.0.2.40')
    await b.signIn('links@example.org')
    const { link } = await served.accounts!.link(id)
    expect(link.startsWith(`${ORIGIN}/join?key=`)).toBe(true)
    const set = (password: string) =>
      browser(served, '192.0.2.41').ask('POST', '/api/v1/password', { key: keyOf(link), password })
    expect((await set('short')).json()).toMatchObject({ code: 'password-short' })
    expect((await set('another long password')).statusCode).toBe(204)
    expect((await set('a third long password')).json()).toMatchObject({ code: 'link-ended' })
    expect((await b.ask('GET', '/api/v1/about')).statusCode).toBe(401)
    expect((await b.signIn('links@example.org', 'another long password')).statusCode).toBe(200)
  })

  it('changes a password, which ends the other sessions', async () => {
    await addPerson(served, 'change@example.org', 'reader')
    const [one, two] = [browser(served, '192.0.2.50'), browser(served, '192.0.2.51')]
    await one.signIn('change@example.org')
    await two.signIn('change@example.org')
    const { rows } = (await one.ask('GET', '/api/v1/me/sessions')).json()
    expect(rows.map((r: { current: boolean; address: string }) => [r.current, r.address])).toEqual([
      [true, '192.0.2.50'],
      [false, '192.0.2.51'],
    ])
    expect(JSON.stringify(rows)).not.toContain('token')
    const change = (current: string) =>
      one.ask('PUT', '/api/v1/me/password', { current, password: 'quite another password' })
    expect((await change('not mine')).json()).toMatchObject({ status: 403, code: 'password-wrong' })
    expect((await change(PASSWORD)).statusCode).toBe(204)
    expect((await one.ask('GET', '/api/v1/about')).statusCode).toBe(200)
    expect((await two.ask('GET', '/api/v1/about')).statusCode).toBe(401)
  })

  it('ends a session elsewhere', async () => {
    const [one, two] = [browser(served, '192.0.2.60'), browser(served, '192.0.2.61')]
    await one.signIn('editor@example.org')
    await two.signIn('editor@example.org')
    const { rows } = (await one.ask('GET', '/api/v1/me/sessions')).json()
    const other = rows.find((r: { address: string }) => r.address === '192.0.2.61')
    expect((await one.ask('DELETE', `/api/v1/me/sessions/${other.id}`)).statusCode).toBe(204)
    expect((await two.ask('GET', '/api/v1/about')).statusCode).toBe(401)
    expect((await one.ask('DELETE', '/api/v1/me/sessions/others')).statusCode).toBe(204)
    expect((await one.ask('GET', '/api/v1/about')).statusCode).toBe(200)
    expect((await one.ask('DELETE', '/api/v1/me/sessions/none')).statusCode).toBe(404)
  })

  it('asks for a second factor once there is one', async () => {
    const id = await addPerson(served, 'totp@example.org', 'reader')
    const b = browser(served, '192.0.2.70')
    await b.signIn('totp@example.org')
    const refused = await b.ask('POST', '/api/v1/me/second-factor', { password: 'wrong' })
    expect(refused.json()).toMatchObject({ code: 'password-wrong' })
    const { uri, codes } = (await b.ask('POST', '/api/v1/me/second-factor', { password: PASSWORD })).json()
    const device = URI.parse(uri) as TOTP
    expect([device.issuer, device.label]).toEqual(['Farabi', 'totp@example.org'])
    expect((await b.ask('PUT', '/api/v1/me/second-factor', { code: '000000' })).json().code).toBe('code-wrong')
    expect((await b.ask('PUT', '/api/v1/me/second-factor', { code: device.generate() })).statusCode).toBe(204)

    const fresh = browser(served, '192.0.2.71')
    expect((await fresh.signIn('totp@example.org')).json()).toEqual({ secondFactor: true })
    expect((await fresh.ask('GET', '/api/v1/about')).statusCode).toBe(401)
    expect((await fresh.ask('POST', '/api/v1/session/code', { code: '000000' })).json().code).toBe('code-wrong')
    const persian = device.generate().replace(/\d/g, (d) => String.fromCharCode(0x6f0 + Number(d)))
    expect((await fresh.ask('POST', '/api/v1/session/code', { code: persian })).statusCode).toBe(204)
    expect((await fresh.ask('GET', '/api/v1/me')).json()).toMatchObject({ signedIn: true, secondFactor: true })

    const lost = browser(served, '192.0.2.72')
    await lost.signIn('totp@example.org')
    expect((await lost.ask('POST', '/api/v1/session/code', { code: codes[0] })).statusCode).toBe(204)
    const again = browser(served, '192.0.2.73')
    await again.signIn('totp@example.org')
    expect((await again.ask('POST', '/api/v1/session/code', { code: codes[0] })).json().code).toBe('code-wrong')

    await served.accounts!.removeSecondFactor(id)
    expect((await browser(served, '192.0.2.74').signIn('totp@example.org')).json()).toEqual({ secondFactor: false })
  })

  it('gives tokens as far as the role of their owner, and no further', async () => {
    const b = browser(served, '192.0.2.80')
    await b.signIn('editor@example.org')
    const make = (scopes: string[], expires: string | null = null) =>
      b.ask('POST', '/api/v1/me/tokens', { name: 'a program', scopes, expires })
    expect((await make(['admin'])).statusCode).toBe(403)
    const made = (await make(['read'])).json()
    const use = (token: string, method: 'GET' | 'POST' = 'GET', url = '/api/v1/about') =>
      browser(served, '192.0.2.81').ask(method, url, method === 'POST' ? { text: 'x' } : undefined, {
        authorization: `Bearer ${token}`,
      })
    expect((await use(made.token)).statusCode).toBe(200)
    expect((await use(made.token, 'POST', '/api/v1/intake/text')).statusCode).toBe(403)
    expect((await use(made.token, 'GET', '/api/v1/me/tokens')).statusCode).toBe(403)
    expect((await use(`${made.token}x`)).json()).toMatchObject({ status: 401, code: 'token-wrong' })
    const { rows } = (await b.ask('GET', '/api/v1/me/tokens')).json()
    expect(rows).toEqual([{ ...made.kept, usedAt: expect.any(String) }])
    expect((await use((await make(['read'], '2020-01-01')).json().token)).statusCode).toBe(401)
    expect((await b.ask('DELETE', `/api/v1/me/tokens/${made.kept.id}`)).statusCode).toBe(204)
    expect((await use(made.token)).statusCode).toBe(401)
    expect((await b.ask('DELETE', `/api/v1/me/tokens/${made.kept.id}`)).statusCode).toBe(404)
  })

  it('is run by its administrators', async () => {
    const admin = browser(served, '192.0.2.90')
    await admin.signIn('admin@example.org')
    const wanted = { email: 'New@example.org', name: 'New One', role: 'reader' }
    const made = await admin.ask('POST', '/api/v1/accounts', wanted)
    expect([made.statusCode, made.json().account.email]).toEqual([201, 'new@example.org'])
    expect((await admin.ask('POST', '/api/v1/accounts', wanted)).json()).toMatchObject({
      status: 409,
      code: 'account-known',
    })
    const key = keyOf(made.json().link.link)
    await browser(served, '192.0.2.91').ask('POST', '/api/v1/password', { key, password: PASSWORD })
    const person = browser(served, '192.0.2.92')
    await person.signIn('new@example.org')
    const at = `/api/v1/accounts/${made.json().account.id}`
    expect((await admin.ask('PATCH', at, { role: 'editor' })).json()).toMatchObject({ role: 'editor' })
    expect((await person.ask('GET', '/api/v1/me')).json()).toMatchObject({ role: 'editor' })
    expect((await admin.ask('DELETE', `${at}/sessions`)).statusCode).toBe(204)
    expect((await person.ask('GET', '/api/v1/about')).statusCode).toBe(401)
    await person.signIn('new@example.org')
    expect((await admin.ask('PATCH', at, { disabled: true })).json()).toMatchObject({ disabled: true })
    expect((await person.ask('GET', '/api/v1/about')).statusCode).toBe(401)
    expect((await person.signIn('new@example.org')).json()).toMatchObject({ status: 403, code: 'account-disabled' })
    const { rows } = (await admin.ask('GET', '/api/v1/accounts')).json()
    const own = rows.find((r: { email: string }) => r.email === 'admin@example.org')
    expect((await admin.ask('PATCH', `/api/v1/accounts/${own.id}`, { role: 'reader' })).json().code).toBe('last-admin')
    expect((await admin.ask('PATCH', '/api/v1/accounts/none', { role: 'reader' })).statusCode).toBe(404)
  })
})

describe('settings of a desk that serves others', () => {
  it.each([
    [{ FARABI_HOST: '0.0.0.0' }, /FARABI_PUBLIC_URL is needed/],
    [{ FARABI_PUBLIC_URL: 'http://desk.example' }, /no https address/],
    [{ FARABI_PUBLIC_URL: ORIGIN, FARABI_ACCOUNTS: 'no' }, /everybody would be its administrator/],
    [{ FARABI_OIDC_ISSUER: 'https://id.example' }, /FARABI_OIDC_CLIENT_ID/],
    [{ FARABI_ACCOUNTS: 'yes', FARABI_SECRET: 'short' }, /FARABI_SECRET/],
  ])('%o is refused', async (settings, said) => {
    await expect(serve([], settings as never)).rejects.toThrow(said)
  })

  it('keep a key of their own beside the ledger', async () => {
    const first = await serve([], { FARABI_ACCOUNTS: 'yes' })
    expect((await first.app.inject({ url: '/api/v1/about', headers: { host: 'localhost' } })).statusCode).toBe(401)
    await first.close()
  })
})
