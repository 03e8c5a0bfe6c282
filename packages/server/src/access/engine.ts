/** better-auth over the desk's own database: passwords, sessions, second factors and OpenID Connect. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FarabiError } from '@farabi/reader'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { getMigrations } from 'better-auth/db/migration'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { sql } from 'kysely'
import type { Keep } from '../keep/keep.js'
import type { Settings } from '../settings.js'
import { ROLES, type Role } from './who.js'

export const PASSWORD_LENGTH = { least: 12, most: 128 } as const
/** Seconds that a session lasts unused; each day of use makes it last anew. */
const SESSION_SECONDS = 7 * 24 * 3600
const DAY_SECONDS = 24 * 3600
/** The one header by which the engine learns an address; whatever a client sends under it is dropped. */
export const ADDRESS_HEADER = 'x-farabi-address'
/** Name of the OpenID Connect provider in addresses. */
export const PROVIDER = 'oidc'
export const ENGINE_PATH = '/api/v1/auth'

/** Kept beside the ledger, readable by its owner alone. */
const keptSecret = (home: string): string => {
  const file = join(home, 'desk.secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

const secretOf = (settings: Settings, home: string | null): string => {
  if (settings.FARABI_SECRET) return settings.FARABI_SECRET
  if (home) return keptSecret(home)
  throw new FarabiError(
    'setting-wrong',
    'FARABI_SECRET is needed where the ledger is in PostgreSQL and people sign in',
    'Make one with: openssl rand -base64 48',
  )
}

/** The address under which people reach the desk, without a path. */
export const originOf = (settings: Settings): string =>
  settings.FARABI_PUBLIC_URL ? new URL(settings.FARABI_PUBLIC_URL).origin : `http://localhost:${settings.FARABI_PORT}`

const withOpenId = (settings: Settings) =>
  settings.FARABI_OIDC_ISSUER
    ? [
        genericOAuth({
          config: [
            {
              providerId: PROVIDER,
              discoveryUrl: `${settings.FARABI_OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
              clientId: settings.FARABI_OIDC_CLIENT_ID!,
              clientSecret: settings.FARABI_OIDC_CLIENT_SECRET!,
              scopes: ['openid', 'email', 'profile'],
              requireIdTokenVerification: true,
              disableSignUp: !settings.FARABI_OIDC_ROLE,
              mapProfileToUser: (profile: Record<string, unknown>) => ({
                name: String(profile.name ?? profile.preferred_username ?? profile.email ?? ''),
              }),
            },
          ],
        }),
      ]
    : []

const optionsOf = (
  { db, engine }: Keep,
  settings: Settings,
  secret: string,
  log: (level: 'warn' | 'error', message: string) => void,
) => {
  const origin = originOf(settings)
  return {
    appName: 'Farabi',
    baseURL: origin,
    basePath: ENGINE_PATH,
    trustedOrigins: [origin],
    secret,
    database: { db: db as never, type: engine },
    telemetry: { enabled: false },
    // what it says may name people; only that something failed goes into the log
    logger: { level: 'error' as const, log: (_level: string, message: string) => log('error', message) },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      modelName: 'desk_users',
      additionalFields: {
        role: {
          type: 'string' as const,
          required: true,
          input: false,
          defaultValue: settings.FARABI_OIDC_ROLE ?? ROLES[0],
        },
        disabled: { type: 'boolean' as const, required: true, input: false, defaultValue: false },
      },
    },
    session: {
      modelName: 'desk_sessions',
      expiresIn: SESSION_SECONDS,
      updateAge: DAY_SECONDS,
      freshAge: 0,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'desk_credentials',
      accountLinking: { enabled: true, trustedProviders: [PROVIDER] },
      encryptOAuthTokens: true,
    },
    verification: { modelName: 'desk_verifications', storeIdentifier: 'hashed' as const },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }: { userId: string }) => {
            const { rows } = await sql<{ disabled: unknown }>`
              select disabled from desk_users where id = ${userId}`.execute(db)
            if (rows[0]?.disabled) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED', message: 'closed' })
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'farabi',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [
      twoFactor({ issuer: 'Farabi', schema: { twoFactor: { modelName: 'desk_second_factors' } } }),
      ...withOpenId(settings),
    ],
  }
}

/** @throws FarabiError `setting-wrong` when there is no key for cookies */
export const makeEngine = async (
  keep: Keep,
  settings: Settings,
  home: string | null,
  log: (level: 'warn' | 'error', message: string) => void,
) => {
  const options = optionsOf(keep, settings, secretOf(settings, home), log)
  const { runMigrations } = await getMigrations(options)
  await runMigrations()
  return betterAuth(options)
}
export type Engine = Awaited<ReturnType<typeof makeEngine>>

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly disabled: boolean
  readonly twoFactorEnabled: boolean
  readonly createdAt: Date
}

/** What the engine's refusals are to those who asked. */
const REFUSALS: Readonly<Record<string, readonly [code: string, detail: string, remedy: string]>> = {
  INVALID_EMAIL_OR_PASSWORD: [
    'sign-in-wrong',
    'e-mail address and password do not fit',
    'Try again; an administrator makes a new link for a forgotten password.',
  ],
  INVALID_PASSWORD: ['password-wrong', 'this is not your password', 'Try again.'],
  INVALID_CODE: ['code-wrong', 'the code is wrong or has run out', 'Take the newest from your device.'],
  INVALID_BACKUP_CODE: [
    'code-wrong',
    'the code is wrong or has been used',
    'Take another, or the newest from your device.',
  ],
  INVALID_TWO_FACTOR_COOKIE: ['sign-in-ended', 'signing in took too long', 'Begin again with your password.'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['too-many', 'too many wrong codes', 'Begin again with your password.'],
  ACCOUNT_TEMPORARILY_LOCKED: ['too-many', 'too many wrong codes', 'Wait a quarter of an hour.'],
  TOTP_ALREADY_ENABLED: ['second-factor-there', 'there is a second factor already', 'Remove it first.'],
  TOTP_NOT_ENABLED: ['second-factor-missing', 'there is no second factor to confirm', 'Begin it first.'],
  INVALID_TOKEN: ['link-ended', 'the link has been used or has run out', 'Ask an administrator for another.'],
  PASSWORD_TOO_SHORT: [
    'password-short',
    `a password has ${PASSWORD_LENGTH.least} letters at least`,
    'Take a longer one: a few words will do.',
  ],
  PASSWORD_TOO_LONG: ['password-long', `a password has ${PASSWORD_LENGTH.most} letters at most`, 'Take a shorter one.'],
  ACCOUNT_DISABLED: ['account-disabled', 'this account is closed', 'Ask an administrator.'],
  CREDENTIAL_ACCOUNT_NOT_FOUND: [
    'password-unset',
    'this account has no password',
    'Sign in through your provider, or ask an administrator for a link.',
  ],
}

/** @throws FarabiError for what the engine refused */
export const asked = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer
  } catch (error) {
    const { body } = error as { body?: { code?: string } }
    const known = body?.code ? REFUSALS[body.code] : undefined
    throw known ? new FarabiError(...known) : error
  }
}
