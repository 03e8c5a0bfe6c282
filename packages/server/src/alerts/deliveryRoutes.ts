/** Calls of a watch's webhook: what was sent, what waits, and trying again. */

import { FarabiError } from '@farabi/reader'
import type {} from '@fastify/rate-limit'
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import type { Deliveries } from '../keep/tables.js'
import { byId, id } from '../schema/asked.js'
import { deliveryPage, deliveryView, howItWent } from './asked.js'
import { bodyOf, call, deliver, troubleOf } from './deliver.js'
import { readerOf } from './digest.js'
import { watchById } from './keeping.js'
import { testLetter } from './letter.js'
import { sendMail } from './mail.js'
import { pageFrom, placeIn } from './place.js'

const tags = ['alerts']
/** What is sent at once goes to whatever address a watch has: not more often than a person tries. */
const rateLimit = { max: 10, timeWindow: 60_000 }
const now = (): Date => new Date()

const viewOf = (d: Deliveries) => ({
  id: d.id,
  createdAt: d.created_at,
  nextAt: d.next_at,
  tries: d.tries,
  deliveredAt: d.delivered_at,
  trouble: d.trouble,
})

export const deliveryRoutes: Routes = (app, desk) => {
  const { keep, settings } = desk

  app.post(
    '/api/v1/watches/:id/test',
    {
      config: { access: 'reader', rateLimit },
      schema: {
        summary: 'Calls the webhook or sends a mail now, for a test, and says how it went',
        tags,
        params: byId,
        body: z.object({ way: z.enum(['webhook', 'mail']) }),
        response: { 200: howItWent },
      },
    },
    async ({ params, body: { way }, who }) => {
      const watch = await watchById(desk, who!.id, params.id)
      const testId = `test_${now().getTime()}`
      try {
        if (way === 'webhook') await call(desk, watch, testId, bodyOf(testId, watch, [], true), now())
        else {
          if (!watch.address)
            throw new FarabiError('address-missing', 'this watch has no address for mail', 'Give it one first.')
          await sendMail(settings, watch.address, testLetter(watch, await readerOf(desk, watch)))
        }
        return { ok: true, trouble: null }
      } catch (error) {
        return { ok: false, trouble: troubleOf(error) }
      }
    },
  )

  app.get(
    '/api/v1/watches/:id/deliveries',
    {
      config: { access: 'reader' },
      schema: {
        summary: 'Calls of a webhook, newest first',
        tags,
        params: byId,
        querystring: z.object({
          cursor: z.string().max(500).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: deliveryPage },
      },
    },
    async ({ params, query: { cursor, limit }, who }) => {
      await watchById(desk, who!.id, params.id)
      const place = placeIn(cursor)
      let query = keep.db.selectFrom('desk_deliveries').selectAll().where('watch_id', '=', params.id)
      if (place)
        query = query.where((e) =>
          e.or([e('created_at', '<', place.at), e.and([e('created_at', '=', place.at), e('id', '<', place.id)])]),
        )
      const found = await query
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute()
      const page = pageFrom(found, limit, (d) => ({ at: d.created_at, id: d.id }))
      return { rows: page.rows.map(viewOf), next: page.next }
    },
  )

  app.post(
    '/api/v1/deliveries/:id/retry',
    {
      config: { access: 'reader', rateLimit },
      schema: {
        summary: 'Makes a call again, now, with all its tries before it',
        tags,
        params: z.object({ id }),
        response: { 200: deliveryView },
      },
    },
    async ({ params, who }) => {
      const found = () => keep.db.selectFrom('desk_deliveries').selectAll().where('id', '=', params.id)
      const delivery = await found().executeTakeFirst()
      if (!delivery)
        throw new FarabiError('not-found', `you have no call ${params.id}`, 'Take its number from the list of calls.')
      await watchById(desk, who!.id, delivery.watch_id)
      if (delivery.delivered_at !== null)
        throw new FarabiError('call-made', 'this call came through', 'Test the webhook to have another.')
      const again = { ...delivery, tries: 0, next_at: now().toISOString() }
      await keep.db
        .updateTable('desk_deliveries')
        .set({ tries: again.tries, next_at: again.next_at })
        .where('id', '=', delivery.id)
        .where('delivered_at', 'is', null)
        .execute()
      await deliver(desk, again, now)
      return viewOf(await found().executeTakeFirstOrThrow())
    },
  )
}
