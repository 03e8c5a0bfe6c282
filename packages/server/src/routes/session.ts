/** Signing in and out: with password and second factor, through a provider, by a link. */
import { FarabiError } from '@farabi/reader'

import { z } from 'zod'
import { GUESSES } from '../access/access.js'
import { type Accounts, headersOf, passCookies, withCookies } from '../access/accounts.js'
import { asked, ENGINE_PATH, PROVIDER } from '../access/engine.js'
import { checkLock, countFailure, forgetFailures } from '../access/lockout.js'
import type { Routes } from '../http/app.js'
import { email, newPassword, password } from '../schema/accounts.js'

const tags = ['accounts']
const guessing = { access: 'open', rateLimit: GUESSES } as const

/** @throws FarabiError `accounts-off` */
export const needAccounts = (accounts: Accounts | null): Accounts => {
  if (accounts) return accounts
  throw new FarabiError(
    'accounts-off',
    'this desk serves its own machine alone, and nobody signs in',
    'Set FARABI_ACCOUNTS=yes to have accounts: docs/security.md tells how.',
  )
}

const isTotp = (code: string): boolean => /^\d{6}$/.test(code)

/** Digits of any script, without the spaces that devices show between them. */
const codeOf = (typed: string): string =>
  typed.replace(/\s+/g, '').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 0xf))

export const session: Routes = (app, { accounts: maybe, keep, settings }) => {
  app.post(
    '/api/v1/session',
    {
      config: guessing,
      schema: {
        summary: 'Sign in with e-mail address and password',
        tags,
        body: z.object({ email, password }),
        response: { 200: z.object({ secondFactor: z.boolean().describe('a code is to follow') }) },
      },
    },
    async (request, reply) => {
      const accounts = needAccounts(maybe)
      const { email, password } = request.body
      const now = new Date()
      await checkLock(keep, email, now)
      try {
        const answer = await withCookies(
          accounts.engine.api.signInEmail({
            body: { email, password },
            headers: headersOf(request),
            returnHeaders: true,
          }),
          reply,
        )
        await forgetFailures(keep, email)
        request.log.info({ event: 'signed-in', with: 'password' }, 'signed in')
        return { secondFactor: 'twoFactorRedirect' in answer && Boolean(answer.twoFactorRedirect) }
      } catch (error) {
        if (error instanceof FarabiError && error.code === 'sign-in-wrong') {
          await countFailure(keep, email, now)
          request.log.warn({ event: 'sign-in-wrong', address: request.ip }, 'sign-in failed')
        }
        throw error
      }
    },
  )

  app.post(
    '/api/v1/session/code',
    {
      config: guessing,
      schema: {
        summary: 'The second factor: a code of the device, or one of the codes kept for its loss',
        tags,
        body: z.object({ code: z.string().min(4).max(40), trust: z.boolean().default(false) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { api } = needAccounts(maybe).engine
      const code = codeOf(request.body.code)
      const call = {
        body: { code, trustDevice: request.body.trust },
        headers: headersOf(request),
        returnHeaders: true,
      } as const
      await withCookies(
        (isTotp(code) ? api.verifyTOTP(call) : api.verifyBackupCode(call)) as ReturnType<typeof api.verifyTOTP> &
          Promise<{ headers: Headers; response: unknown }>,
        reply,
      )
      request.log.info({ event: 'signed-in', with: 'second factor' }, 'signed in')
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/v1/session',
    { config: { access: 'open' }, schema: { summary: 'Sign out', tags, response: { 204: z.null() } } },
    async (request, reply) => {
      const { api } = needAccounts(maybe).engine
      await withCookies(api.signOut({ headers: headersOf(request), returnHeaders: true }), reply)
      return reply.header('clear-site-data', '"cache", "storage"').code(204).send(null)
    },
  )

  app.post(
    '/api/v1/session/provider',
    {
      config: guessing,
      schema: {
        summary: 'Begin to sign in through the OpenID Connect provider',
        tags,
        response: { 200: z.object({ url: z.string().describe('where to go') }) },
      },
    },
    async (request, reply) => {
      const { api } = needAccounts(maybe).engine
      if (!settings.FARABI_OIDC_ISSUER)
        throw new FarabiError('provider-unset', 'this desk has no provider', 'Sign in with a password.')
      const { url } = await withCookies(
        api.signInSocial({
          body: { provider: PROVIDER, callbackURL: '/', errorCallbackURL: '/?refused=provider', disableRedirect: true },
          headers: headersOf(request),
          returnHeaders: true,
        }),
        reply,
      )
      if (!url) throw new FarabiError('provider-away', 'the provider does not answer', 'Try again later.')
      return { url }
    },
  )

  app.get(
    `${ENGINE_PATH}/callback/:provider`,
    {
      config: guessing,
      schema: {
        summary: 'Where the provider sends people back to',
        tags,
        params: z.object({ provider: z.literal(PROVIDER) }),
        querystring: z.record(z.string(), z.string().max(4000)),
      },
    },
    async (request, reply) => {
      const accounts = needAccounts(maybe)
      const answer = await accounts.engine.handler(
        new Request(new URL(request.url, accounts.origin), { headers: headersOf(request) }),
      )
      passCookies(answer.headers, reply)
      const to = answer.headers.get('location')
      request.log.info({ event: 'signed-in', with: 'provider', status: answer.status }, 'came back from the provider')
      return reply.redirect(to && isOwn(to, accounts.origin) ? to : '/?refused=provider')
    },
  )

  app.post(
    '/api/v1/password',
    {
      config: guessing,
      schema: {
        summary: 'Set a password by the link that an administrator made',
        tags,
        body: z.object({ key: z.string().min(10).max(200), password: newPassword }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { api } = needAccounts(maybe).engine
      const { key, password } = request.body
      await asked(api.resetPassword({ body: { token: key, newPassword: password }, headers: headersOf(request) }))
      return reply.code(204).send(null)
    },
  )
}

const isOwn = (to: string, origin: string): boolean => new URL(to, origin).origin === origin
