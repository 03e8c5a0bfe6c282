/** Who asks, and whether they may: looked at before every route. */
import { userInfo } from 'node:os'
import { FarabiError } from '@farabi/reader'
import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest, RouteOptions } from 'fastify'
import type { App, Desk } from '../http/app.js'
import { isLoopback, type Settings } from '../settings.js'
import type { Asking } from './accounts.js'
import { may, type Who } from './who.js'

/** What is never written into a log. */
export const redact: readonly string[] = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
]

/** Methods that change nothing. */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

const refused = (why: string): FarabiError =>
  new FarabiError('not-allowed', why, 'Open the desk at the address that it printed when it started.')

const hostOf = (header: string | undefined): string => (header ?? '').replace(/:\d+$/, '').toLowerCase()

/** A name of elsewhere that leads here is how another site's pages would speak with this desk (DNS rebinding). */
const checkHost = (request: FastifyRequest, settings: Settings): void => {
  const host = hostOf(request.headers.host)
  const own = settings.FARABI_PUBLIC_URL ? hostOf(new URL(settings.FARABI_PUBLIC_URL).host) : null
  if (!isLoopback(host) && host !== own) throw refused(`this desk is not called ${host || 'nothing'}`)
}

/** Another site's form can send a request, not a header of its own; and browsers say where a request comes from. */
const checkOrigin = (request: FastifyRequest): void => {
  const { origin, 'sec-fetch-site': site, 'x-farabi': own } = request.headers
  const isOwn =
    origin === undefined || origin === 'null' ? origin !== 'null' : new URL(origin).host === request.headers.host
  if (own !== 'desk' || !isOwn || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw new FarabiError(
      'csrf-missing',
      'this did not come from the desk itself',
      'Programs send the header x-farabi: desk; pages of other sites cannot.',
    )
}

/** Asked of one address, whoever is behind it. */
const limitOf = (settings: Settings) => ({
  max: settings.FARABI_RATE,
  timeWindow: '1 minute',
  errorResponseBuilder: (_request: FastifyRequest, { after }: { after: string }) =>
    new FarabiError('too-many', 'too many requests from this address', `Wait ${after}.`),
})

/** Of routes that guess at passwords, codes and links. */
export const GUESSES = { max: 20, timeWindow: '1 minute' } as const

/** FARABI_USER, else the user of this machine: as decisions are signed on the command line. */
const onLoopback = (): Who => ({
  id: 'desk',
  name: process.env.FARABI_USER?.trim() || userInfo().username,
  role: 'admin',
  scopes: null,
  via: 'loopback',
})

/**
 * Fills in `request.who` and refuses what is not allowed. A route without `config.access` does not start.
 *
 * @throws Error naming the route
 */
export const addAccess = async (app: App, { settings, accounts }: Desk): Promise<void> => {
  const self: Asking | null = accounts ? null : { who: onLoopback(), session: null }
  app.decorateRequest('who', null)
  app.decorateRequest('session', null)
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => {
    routes.push(route)
  })
  app.addHook('onReady', async () => {
    const silent = routes.find((r) => !r.config?.access)
    if (silent) throw new Error(`${String(silent.method)} ${silent.url} does not say who may use it`)
  })
  if (accounts) await app.register(rateLimit, limitOf(settings))
  app.addHook('onRequest', async (request, reply) => {
    checkHost(request, settings)
    const { access = 'open', knows = false, person = false, crossSite = false } = request.routeOptions.config
    const asking = access === 'open' && !knows ? self : (self ?? (await accounts!.whoAsks(request, reply)))
    request.who = asking?.who ?? null
    request.session = asking?.session ?? null
    if (!SAFE.has(request.method) && !crossSite && request.who?.via !== 'token') checkOrigin(request)
    if (access !== 'open' && !request.who)
      throw new FarabiError('sign-in-needed', 'nobody is signed in', 'Sign in, or send a token.')
    if (!may(request.who, access))
      throw new FarabiError('not-allowed', 'your role does not allow this', 'Ask an administrator.')
    if (person && request.who?.via === 'token')
      throw new FarabiError('not-allowed', 'this is for people, not for tokens', 'Sign in.')
  })
}
