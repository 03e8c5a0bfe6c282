/** Watches, what they found, and the ways by which it is told: all limited to whoever set them up. */
import { z } from 'zod'
import { alertPage, changedWatch, newWatch, watchView } from '../alerts/asked.js'
import { deliveryRoutes } from '../alerts/deliveryRoutes.js'
import { feedRoutes } from '../alerts/feedRoutes.js'
import { changeWatch, dropWatch, makeWatch, viewOfWatch, watchById } from '../alerts/keeping.js'
import { alertsOf, readAlerts, unreadOf } from '../alerts/listing.js'
import { watchOf } from '../alerts/watch.js'
import type { Routes } from '../http/app.js'
import { mannerOf } from '../http/manner.js'
import { byId, id, paging, yes } from '../schema/asked.js'

const tags = ['alerts']
const at = '/api/v1/watches'

export const watches: Routes = (app, desk) => {
  const { keep } = desk

  app.get(
    at,
    { config: { access: 'reader' }, schema: { summary: 'My watches', tags, response: { 200: z.array(watchView) } } },
    async ({ who }) => {
      const rows = await keep.db
        .selectFrom('desk_watches')
        .selectAll()
        .where('owner', '=', who!.id)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      const unread = await unreadOf(desk, who!.id)
      return rows.map((r) => viewOfWatch(desk, watchOf(r), unread.get(r.id) ?? 0))
    },
  )

  app.post(
    at,
    {
      config: { access: 'reader' },
      schema: {
        summary: 'Watch a pair, somebody, an outlet or words',
        description: 'What is in the ledger already is not told, but for promises that are due within two weeks.',
        tags,
        body: newWatch,
        response: { 201: watchView },
      },
    },
    async ({ body, who }, reply) => reply.code(201).send(viewOfWatch(desk, await makeWatch(desk, who!.id, body), 0)),
  )

  app.get(
    `${at}/:id`,
    {
      config: { access: 'reader' },
      schema: { summary: 'One of my watches', tags, params: byId, response: { 200: watchView } },
    },
    async ({ params, who }) => {
      const watch = await watchById(desk, who!.id, params.id)
      return viewOfWatch(desk, watch, (await unreadOf(desk, who!.id)).get(watch.id) ?? 0)
    },
  )

  app.patch(
    `${at}/:id`,
    {
      config: { access: 'reader' },
      schema: {
        summary: 'Change a watch; what is left out stays',
        tags,
        params: byId,
        body: changedWatch,
        response: { 200: watchView },
      },
    },
    async ({ params, body: { renew = [], ...changes }, who }) => {
      const given = Object.fromEntries(Object.entries(changes).filter(([, v]) => v !== undefined))
      const watch = await changeWatch(desk, who!.id, params.id, given, renew)
      return viewOfWatch(desk, watch, (await unreadOf(desk, who!.id)).get(watch.id) ?? 0)
    },
  )

  app.delete(
    `${at}/:id`,
    {
      config: { access: 'reader' },
      schema: {
        summary: 'End a watch, with its alerts and what was still to be sent',
        tags,
        params: byId,
        response: { 204: z.null() },
      },
    },
    async ({ params, who }, reply) => {
      await dropWatch(desk, who!.id, params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/alerts',
    {
      config: { access: 'reader' },
      schema: {
        summary: 'What my watches found, newest first',
        tags,
        querystring: paging.extend({ watch: id.optional(), unread: yes.describe('only what I have not read') }),
        response: { 200: alertPage },
      },
    },
    async (request) => {
      const { watch, unread, cursor, limit } = request.query
      const owner = request.who!.id
      const page = await alertsOf(desk, owner, { watch, unread, cursor, limit }, mannerOf(request))
      const counts = await unreadOf(desk, owner)
      const n = watch ? (counts.get(watch) ?? 0) : [...counts.values()].reduce((sum, x) => sum + x, 0)
      return { ...page, unread: n } as never
    },
  )

  app.post(
    '/api/v1/alerts/read',
    {
      config: { access: 'reader' },
      schema: {
        summary: 'Mark alerts as read: those named, those of a watch, or all',
        tags,
        body: z.object({ ids: z.array(id).min(1).max(500).optional(), watch: id.optional() }),
        response: { 200: z.object({ read: z.number().int() }) },
      },
    },
    async ({ body, who }) => ({ read: await readAlerts(desk, who!.id, body) }),
  )

  deliveryRoutes(app, desk)
  feedRoutes(app, desk)
}
