/** People and how they get in: the desk's accounts over the engine. */
import { randomBytes } from 'node:crypto'
import { FarabiError } from '@farabi/reader'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Keep } from '../keep/keep.js'
import { hasAccounts, type Settings } from '../settings.js'
import { ADDRESS_HEADER, asked, type Engine, makeEngine, originOf, type Person } from './engine.js'
import { forgetFailures } from './lockout.js'
import { readToken } from './tokens.js'
import type { Role, Who } from './who.js'

/** Hours for which a link to set a password holds. */
const LINK_HOURS = 72

export interface AccountView {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly disabled: boolean
  readonly secondFactor: boolean
  readonly createdAt: string
  readonly seenAt: string | null
}

export interface Asking {
  readonly who: Who
  /** Of whoever signed in; null for a token. */
  readonly session: string | null
}

export interface Accounts {
  readonly engine: Engine
  /** Address of the desk, for links. */
  readonly origin: string
  /**
   * Who sent a request.
   *
   * @returns null for nobody
   * @throws FarabiError `token-wrong`
   */
  whoAsks(request: FastifyRequest, reply: FastifyReply): Promise<Asking | null>
  person(id: string): Promise<Person | null>
  list(): Promise<readonly AccountView[]>
  /** @throws FarabiError `account-known` */
  add(wanted: { readonly email: string; readonly name: string; readonly role: Role }): Promise<AccountView>
  /** @throws FarabiError `not-found`, `last-admin` */
  change(
    id: string,
    change: { readonly name?: string; readonly role?: Role; readonly disabled?: boolean },
  ): Promise<AccountView>
  /**
   * A link by which somebody sets a password, once, within three days.
   *
   * @throws FarabiError `not-found`
   */
  link(id: string): Promise<{ readonly link: string; readonly expiresAt: string }>
  /** For a lost telephone. @throws FarabiError `not-found` */
  removeSecondFactor(id: string): Promise<void>
  /** Signs somebody out everywhere. @throws FarabiError `not-found` */
  endSessions(id: string): Promise<void>
}

/** What the engine is told of a request: its cookies, its device and its address, and nothing else. */
export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers({ [ADDRESS_HEADER]: request.ip })
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value) headers.set(name, value)
  }
  return headers
}

/** Cookies that the engine sets go to whoever asked. */
export const passCookies = (headers: Headers | null | undefined, reply: FastifyReply): void => {
  for (const cookie of headers?.getSetCookie() ?? []) reply.header('set-cookie', cookie)
}

/** @returns null where nobody signs in */
export const openAccounts = async (
  keep: Keep,
  settings: Settings,
  home: string | null,
  log: (level: 'warn' | 'error', message: string) => void,
): Promise<Accounts | null> => (hasAccounts(settings) ? makeAccounts(keep, settings, home, log) : null)

/** The accounts of a desk, whether or not this program asks anybody to sign in: for the command line. */
export const makeAccounts = async (
  keep: Keep,
  settings: Settings,
  home: string | null,
  log: (level: 'warn' | 'error', message: string) => void,
): Promise<Accounts> => {
  const engine = await makeEngine(keep, settings, home, log)
  const { internalAdapter, adapter } = await engine.$context
  const origin = originOf(settings)

  const person = async (id: string): Promise<Person | null> =>
    (await internalAdapter.findUserById(id)) as unknown as Person | null
  const known = async (id: string): Promise<Person> => {
    const found = await person(id)
    if (!found) throw new FarabiError('not-found', 'there is no such account', 'Look at the list of accounts.')
    return found
  }
  const everybody = async (): Promise<readonly Person[]> =>
    (await internalAdapter.listUsers(1000, 0, { field: 'createdAt', direction: 'asc' })) as unknown as Person[]
  const viewOf = async (p: Person): Promise<AccountView> => {
    const sessions = await internalAdapter.listSessions(p.id)
    const seen = sessions.map((s) => new Date(s.updatedAt).toISOString()).sort()
    return {
      id: p.id,
      name: p.name,
      email: p.email,
      role: p.role,
      disabled: Boolean(p.disabled),
      secondFactor: Boolean(p.twoFactorEnabled),
      createdAt: new Date(p.createdAt).toISOString(),
      seenAt: seen.at(-1) ?? null,
    }
  }
  const signedAs = ({ id, name, role }: Person, scopes: Who['scopes']): Who => ({
    id,
    name,
    role,
    scopes,
    via: scopes ? 'token' : 'session',
  })

  return {
    engine,
    origin,
    async whoAsks(request, reply) {
      const { authorization, cookie } = request.headers
      if (authorization) {
        const token = await readToken(keep, /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '')
        const owner = token && (await person(token.owner))
        if (!token || !owner || owner.disabled)
          throw new FarabiError(
            'token-wrong',
            'this token is none, or has ended',
            'Make one in the settings of the desk, and send it as Authorization: Bearer TOKEN.',
          )
        return { who: signedAs(owner, token.scopes), session: null }
      }
      if (!cookie) return null
      const { response, headers } = await engine.api.getSession({ headers: headersOf(request), returnHeaders: true })
      passCookies(headers, reply)
      const user = response?.user as unknown as Person | undefined
      return user && !user.disabled ? { who: signedAs(user, null), session: response!.session.id } : null
    },
    person,
    list: async () => Promise.all((await everybody()).map(viewOf)),
    async add({ email, name, role }) {
      const address = email.trim().toLowerCase()
      if (await internalAdapter.findUserByEmail(address))
        throw new FarabiError('account-known', `${address} has an account`, 'Change that one, or make a link for it.')
      const user = await internalAdapter.createUser(
        { email: address, name, role, emailVerified: true },
        { method: 'admin' },
      )
      return viewOf(user as unknown as Person)
    },
    async change(id, change) {
      const before = await known(id)
      const after = { ...before, ...change }
      const isAdmin = (p: Person): boolean => p.role === 'admin' && !p.disabled
      if (isAdmin(before) && !isAdmin(after) && (await everybody()).filter(isAdmin).length === 1)
        throw new FarabiError(
          'last-admin',
          `${before.name} is the only administrator`,
          'Make another administrator first.',
        )
      const user = await internalAdapter.updateUser(id, change)
      if (change.disabled) await internalAdapter.deleteUserSessions(id)
      return viewOf(user as unknown as Person)
    },
    async link(id) {
      const { email } = await known(id)
      const key = randomBytes(24).toString('base64url')
      const expiresAt = new Date(Date.now() + LINK_HOURS * 3600_000)
      await internalAdapter.createVerificationValue({ identifier: `reset-password:${key}`, value: id, expiresAt })
      await forgetFailures(keep, email)
      return { link: `${origin}/join?key=${key}`, expiresAt: expiresAt.toISOString() }
    },
    async removeSecondFactor(id) {
      await known(id)
      await internalAdapter.updateUser(id, { twoFactorEnabled: false })
      await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: id }] })
    },
    async endSessions(id) {
      await known(id)
      await internalAdapter.deleteUserSessions(id)
    },
  }
}

/** @throws FarabiError for what the engine refused */
export const withCookies = async <T>(
  answer: Promise<{ headers: Headers | null | undefined; response: T }>,
  reply: FastifyReply,
): Promise<T> => {
  const { headers, response } = await asked(answer)
  passCookies(headers, reply)
  return response
}
