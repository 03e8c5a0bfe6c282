/** Whose desk it is: the accounts, for administrators. */
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import { account, email, link, name, role } from '../schema/accounts.js'
import { byId } from '../schema/asked.js'
import { needAccounts } from './session.js'

const tags = ['accounts']
const config = { access: 'admin', person: true } as const
const at = '/api/v1/accounts'
const withLink = z.object({ account, link })

export const accounts: Routes = (app, { accounts: maybe }) => {
  app.get(
    at,
    {
      config,
      schema: { summary: 'Every account', tags, response: { 200: z.object({ rows: z.array(account).readonly() }) } },
    },
    async () => ({ rows: await needAccounts(maybe).list() }),
  )

  app.post(
    at,
    {
      config,
      schema: {
        summary: 'Add somebody; the link lets them set a password',
        tags,
        body: z.object({ email, name, role }),
        response: { 201: withLink },
      },
    },
    async (request, reply) => {
      const known = needAccounts(maybe)
      const added = await known.add(request.body)
      request.log.info({ event: 'account-added', by: request.who!.id, account: added.id }, 'account added')
      return reply.code(201).send({ account: added, link: await known.link(added.id) })
    },
  )

  app.patch(
    `${at}/:id`,
    {
      config,
      schema: {
        summary: 'Change a name or a role, close an account or open it again',
        tags,
        params: byId,
        body: z.object({ name, role, disabled: z.boolean() }).partial(),
        response: { 200: account },
      },
    },
    async (request) => {
      const { params, body, who } = request
      const change = Object.fromEntries(Object.entries(body).filter(([, v]) => v !== undefined))
      const changed = await needAccounts(maybe).change(params.id, change)
      request.log.info({ event: 'account-changed', by: who!.id, account: params.id, change }, 'account changed')
      return changed
    },
  )

  app.post(
    `${at}/:id/link`,
    {
      config,
      schema: { summary: 'A new link to set a password', tags, params: byId, response: { 200: link } },
    },
    async ({ params }) => needAccounts(maybe).link(params.id),
  )

  app.delete(
    `${at}/:id/second-factor`,
    {
      config,
      schema: {
        summary: 'Remove a second factor whose device is lost',
        tags,
        params: byId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await needAccounts(maybe).removeSecondFactor(request.params.id)
      request.log.info(
        { event: 'second-factor-removed', by: request.who!.id, account: request.params.id },
        'second factor removed',
      )
      return reply.code(204).send(null)
    },
  )

  app.delete(
    `${at}/:id/sessions`,
    { config, schema: { summary: 'Sign somebody out everywhere', tags, params: byId, response: { 204: z.null() } } },
    async ({ params }, reply) => {
      await needAccounts(maybe).endSessions(params.id)
      return reply.code(204).send(null)
    },
  )
}
