/** Signing in through a real OpenID Connect provider on loopback. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedTest, serve } from '../testing/served.js'
import { PROVIDER } from './engine.js'

const ORIGIN = 'https://desk.example'
const CLIENT = { id: 'farabi', secret: 'a secret of the desk at the provider' }

interface IdProvider {
  readonly issuer: string
  /** Who is at the provider's sign-in page. */
  person: { email: string; name: string; verified: boolean }
  close(): Promise<void>
}

const openProvider = async (): Promise<IdProvider> => {
  const server: Server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const it: IdProvider = {
    issuer,
    person: { email: 'someone@example.org', name: 'Some One', verified: true },
    close: () => new Promise((done) => server.close(() => done())),
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${ORIGIN}/api/v1/auth/callback/${PROVIDER}`],
      },
    ],
    cookies: { keys: ['a key of the provider'] },
    features: { devInteractions: { enabled: false } },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: it.person.email,
        email_verified: it.person.verified,
        name: it.person.name,
      }),
    }),
    interactions: { url: (_context, { uid }) => `/at-the-provider/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, reply) => {
    if (!request.url?.startsWith('/at-the-provider/')) return void answer(request, reply)
    void provider.interactionFinished(request, reply, { login: { accountId: it.person.email } })
  })
  return it
}

/** As a browser goes: from the desk to the provider, through its pages, and back with a code. */
const signInThrough = async ({ app }: ServedTest) => {
  const headers = { host: 'desk.example', 'x-farabi': 'desk' }
  const begun = await app.inject({ method: 'POST', url: '/api/v1/session/provider', headers })
  const cookie = begun.cookies.map((c) => `${c.name}=${encodeURIComponent(c.value)}`).join('; ')
  let at = new URL((begun.json() as { url: string }).url)
  const theirs = new Map<string, string>()
  for (let hops = 0; at.origin !== ORIGIN && hops < 8; hops++) {
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...theirs].map(([k, v]) => `${k}=${v}`).join('; ') },
    })
    for (const c of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(c)!
      theirs.set(name!, value!)
    }
    at = new URL(answer.headers.get('location')!, at)
  }
  const back = (sent: string, url = at) =>
    app.inject({ url: `${url.pathname}${url.search}`, headers: { host: 'desk.example', cookie: sent } })
  return { cookie, at, back }
}

const meAfter = async ({ app }: ServedTest, answer: { cookies: readonly { name: string; value: string }[] }) => {
  const cookie = answer.cookies.map((c) => `${c.name}=${encodeURIComponent(c.value)}`).join('; ')
  return (await app.inject({ url: '/api/v1/me', headers: { host: 'desk.example', cookie } })).json() as object
}

describe('OpenID Connect', () => {
  let provider: IdProvider
  const settings = (more: Record<string, string> = {}) => ({
    FARABI_PUBLIC_URL: ORIGIN,
    FARABI_OIDC_ISSUER: provider.issuer,
    FARABI_OIDC_CLIENT_ID: CLIENT.id,
    FARABI_OIDC_CLIENT_SECRET: CLIENT.secret,
    FARABI_OIDC_NAME: 'the ministry',
    ...more,
  })
  beforeAll(async () => {
    provider = await openProvider()
  })
  afterAll(() => provider.close())

  it('lets in whoever has an account, by the address that the provider vouches for', async () => {
    const served = await serve([], settings())
    await served.accounts!.add({ email: 'someone@example.org', name: 'Some One', role: 'editor' })
    const trip = await signInThrough(served)
    expect(trip.at.pathname).toBe(`/api/v1/auth/callback/${PROVIDER}`)
    const answer = await trip.back(trip.cookie)
    expect([answer.statusCode, answer.headers.location]).toEqual([302, `/`])
    expect(await meAfter(served, answer)).toMatchObject({ signedIn: true, role: 'editor', provider: 'the ministry' })
    await served.close()
  })

  it('lets in nobody else, unless newcomers have a role', async () => {
    const closed = await serve([], settings())
    provider.person = { email: 'new@example.org', name: 'New One', verified: true }
    const refused = await signInThrough(closed).then((t) => t.back(t.cookie))
    expect(refused.headers.location).toContain('refused=provider')
    expect(await meAfter(closed, refused)).toMatchObject({ signedIn: false })
    await closed.close()

    const open = await serve([], settings({ FARABI_OIDC_ROLE: 'reader' }))
    const answer = await signInThrough(open).then((t) => t.back(t.cookie))
    expect(await meAfter(open, answer)).toMatchObject({ signedIn: true, role: 'reader', name: 'New One' })
    await open.close()
  })

  it('takes no code that another browser began, and no closed account', async () => {
    const served = await serve([], settings())
    provider.person = { email: 'someone@example.org', name: 'Some One', verified: true }
    const { id } = await served.accounts!.add({ email: 'someone@example.org', name: 'Some One', role: 'reader' })
    const trip = await signInThrough(served)
    const stolen = await trip.back('')
    expect(await meAfter(served, stolen)).toMatchObject({ signedIn: false })
    const forged = new URL(trip.at)
    forged.searchParams.set('state', 'forged')
    expect(await meAfter(served, await trip.back(trip.cookie, forged))).toMatchObject({ signedIn: false })
    await served.accounts!.change(id, { disabled: true })
    const late = await signInThrough(served).then((t) => t.back(t.cookie))
    expect(await meAfter(served, late)).toMatchObject({ signedIn: false })
    expect(late.headers.location).toContain('refused=provider')
    await served.close()
  })
})
