/** Who I am to this desk: my sessions, password, second factor and tokens. */
import { FarabiError } from '@farabi/reader'
import { z } from 'zod'
import { GUESSES } from '../access/access.js'
import { headersOf, withCookies } from '../access/accounts.js'
import { asked } from '../access/engine.js'
import { endToken, makeToken, tokensOf } from '../access/tokens.js'
import { may, type Scope } from '../access/who.js'
import type { Routes } from '../http/app.js'
import * as shapes from '../schema/accounts.js'
import { byId, day } from '../schema/asked.js'
import { needAccounts } from './session.js'

const tags = ['accounts']
const mine = { access: 'reader', person: true } as const
const guessing = { ...mine, rateLimit: GUESSES } as const
const NEEDS: Readonly<Record<Scope, 'reader' | 'editor' | 'admin'>> = {
  read: 'reader',
  write: 'editor',
  admin: 'admin',
}

export const me: Routes = (app, { accounts: maybe, keep, settings }) => {
  app.get(
    '/api/v1/me',
    {
      config: { access: 'open', knows: true },
      schema: { summary: 'Who I am to this desk, and how one signs in', tags, response: { 200: shapes.me } },
    },
    async ({ who }) => {
      const person = who && maybe ? await maybe.person(who.id) : null
      return {
        signedIn: who !== null,
        mode: maybe ? ('accounts' as const) : ('loopback' as const),
        name: who?.name ?? null,
        email: person?.email ?? null,
        role: who?.role ?? null,
        secondFactor: Boolean(person?.twoFactorEnabled),
        provider: settings.FARABI_OIDC_ISSUER ? settings.FARABI_OIDC_NAME : null,
      }
    },
  )

  app.get(
    '/api/v1/me/sessions',
    {
      config: mine,
      schema: {
        summary: 'Where I am signed in',
        tags,
        response: { 200: z.object({ rows: z.array(shapes.session) }) },
      },
    },
    async (request) => {
      const { engine } = needAccounts(maybe)
      const { internalAdapter } = await engine.$context
      const rows = await internalAdapter.listSessions(request.who!.id, { onlyActiveSessions: true })
      return {
        rows: rows
          .map((s) => ({
            id: s.id,
            device: s.userAgent ?? null,
            address: s.ipAddress || null,
            createdAt: new Date(s.createdAt).toISOString(),
            seenAt: new Date(s.updatedAt).toISOString(),
            current: s.id === request.session,
          }))
          .sort((a, b) => Number(b.current) - Number(a.current) || b.seenAt.localeCompare(a.seenAt)),
      }
    },
  )

  app.delete(
    '/api/v1/me/sessions/:id',
    {
      config: mine,
      schema: {
        summary: 'Sign me out elsewhere; "others" ends all but this one',
        tags,
        params: byId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { engine } = needAccounts(maybe)
      const { internalAdapter } = await engine.$context
      const sessions = await internalAdapter.listSessions(request.who!.id)
      const ended = sessions.filter((s) =>
        request.params.id === 'others' ? s.id !== request.session : s.id === request.params.id,
      )
      if (ended.length === 0 && request.params.id !== 'others')
        throw new FarabiError('not-found', 'there is no such session', 'It may have ended already.')
      for (const s of ended) await internalAdapter.deleteSession(s.token)
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/api/v1/me/password',
    {
      config: guessing,
      schema: {
        summary: 'Change my password, and sign me out everywhere else',
        tags,
        body: z.object({ current: shapes.password, password: shapes.newPassword }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { api } = needAccounts(maybe).engine
      const { current, password } = request.body
      await withCookies(
        api.changePassword({
          body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
          headers: headersOf(request),
          returnHeaders: true,
        }),
        reply,
      )
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/v1/me/second-factor',
    {
      config: guessing,
      schema: {
        summary: 'Begin a second factor: what to show to the device, and the codes for its loss',
        tags,
        body: z.object({ password: shapes.password }),
        response: { 200: z.object({ uri: z.string(), codes: z.array(z.string()) }) },
      },
    },
    async (request) => {
      const { api } = needAccounts(maybe).engine
      const { password } = request.body
      const answer = await asked(
        api.enableTwoFactor({ body: { password, method: 'totp' }, headers: headersOf(request) }),
      )
      if (answer.method !== 'totp') throw new Error('the engine gave no second factor')
      return { uri: answer.totpURI, codes: answer.backupCodes }
    },
  )

  app.put(
    '/api/v1/me/second-factor',
    {
      config: guessing,
      schema: {
        summary: 'Confirm the second factor by a first code of the device; from now on it is asked for',
        tags,
        body: z.object({ code: z.string().min(6).max(20) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { api } = needAccounts(maybe).engine
      const code = request.body.code.replace(/\s+/g, '')
      await withCookies(api.verifyTOTP({ body: { code }, headers: headersOf(request), returnHeaders: true }), reply)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/v1/me/second-factor/removal',
    {
      config: guessing,
      schema: {
        summary: 'Sign in without a second factor again',
        tags,
        body: z.object({ password: shapes.password }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { api } = needAccounts(maybe).engine
      const { password } = request.body
      await withCookies(
        api.disableTwoFactor({ body: { password }, headers: headersOf(request), returnHeaders: true }),
        reply,
      )
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/me/tokens',
    {
      config: mine,
      schema: { summary: 'My tokens', tags, response: { 200: z.object({ rows: z.array(shapes.token).readonly() }) } },
    },
    async ({ who }) => {
      needAccounts(maybe)
      return { rows: await tokensOf(keep, who!.id) }
    },
  )

  app.post(
    '/api/v1/me/tokens',
    {
      config: mine,
      schema: {
        summary: 'Make a token; it is shown this once',
        tags,
        body: z.object({
          name: shapes.name,
          scopes: z.array(shapes.scope).min(1),
          expires: day.nullable().default(null).describe('the last day on which it holds'),
        }),
        response: { 201: z.object({ token: z.string(), kept: shapes.token }) },
      },
    },
    async ({ who, body }, reply) => {
      needAccounts(maybe)
      const beyond = body.scopes.find((s) => !may({ ...who!, scopes: null }, NEEDS[s]))
      if (beyond)
        throw new FarabiError('not-allowed', `your role does not reach as far as ${beyond}`, 'Leave that scope out.')
      const expiresAt = body.expires === null ? null : `${body.expires}T23:59:59.999Z`
      const { token, view } = await makeToken(keep, who!.id, { name: body.name, scopes: body.scopes, expiresAt })
      return reply.code(201).send({ token, kept: view })
    },
  )

  app.delete(
    '/api/v1/me/tokens/:id',
    { config: mine, schema: { summary: 'End a token', tags, params: byId, response: { 204: z.null() } } },
    async ({ who, params }, reply) => {
      needAccounts(maybe)
      await endToken(keep, who!.id, params.id)
      return reply.code(204).send(null)
    },
  )
}
