/** Reminders: a record that somebody wants to see again on a day. */
import { randomUUID } from 'node:crypto'
import { FarabiError } from '@farabi/reader'
import { z } from 'zod'
import { changedReminder, newReminder, reminderPage, reminderView } from '../alerts/asked.js'
import { viewsById } from '../alerts/listing.js'
import { pageFrom, placeIn } from '../alerts/place.js'
import type { Routes } from '../http/app.js'
import { mannerOf } from '../http/manner.js'
import type { Reminders } from '../keep/tables.js'
import { byId, id, manner, paging, yes } from '../schema/asked.js'
import type { RecordView } from '../sentences/manner.js'

const tags = ['reminders']
const at = '/api/v1/reminders'
/** Reminders of one person at most. */
const MOST = 2000

const viewOf = (r: Reminders, views: ReadonlyMap<string, RecordView>, today: string) => ({
  id: r.id,
  day: r.day,
  due: r.done_at === null && r.day <= today,
  note: r.note,
  doneAt: r.done_at,
  createdAt: r.created_at,
  record: views.get(r.record_id) ?? null,
})

export const reminders: Routes = (app, desk) => {
  const { ledger, keep } = desk

  const mine = async (owner: string, reminder: string): Promise<Reminders> => {
    const row = await keep.db
      .selectFrom('desk_reminders')
      .selectAll()
      .where('id', '=', reminder)
      .where('owner', '=', owner)
      .executeTakeFirst()
    if (!row) throw new FarabiError('not-found', `you have no reminder ${reminder}`, 'Take its number from the list.')
    return row
  }
  const view = async (r: Reminders, request: Parameters<typeof mannerOf>[0]) =>
    viewOf(r, await viewsById(desk, [r.record_id], mannerOf(request)), ledger.today()) as never

  app.get(
    at,
    {
      config: { access: 'reader' },
      schema: {
        summary: 'My reminders, soonest first',
        tags,
        querystring: paging.extend({
          due: yes.describe('only those whose day has come and that are not done'),
          record: id.optional(),
          done: yes.describe('also those that are done'),
        }),
        response: { 200: reminderPage },
      },
    },
    async (request) => {
      const { cursor, limit, due, record, done } = request.query
      const place = placeIn(cursor)
      const today = ledger.today()
      let query = keep.db.selectFrom('desk_reminders').selectAll().where('owner', '=', request.who!.id)
      if (record) query = query.where('record_id', '=', record)
      if (due) query = query.where('day', '<=', today)
      if (due || !done) query = query.where('done_at', 'is', null)
      if (place)
        query = query.where((e) =>
          e.or([e('day', '>', place.at), e.and([e('day', '=', place.at), e('id', '>', place.id)])]),
        )
      const found = await query
        .orderBy('day')
        .orderBy('id')
        .limit(limit + 1)
        .execute()
      const page = pageFrom(found, limit, (r) => ({ at: r.day, id: r.id }))
      const views = await viewsById(
        desk,
        page.rows.map((r) => r.record_id),
        mannerOf(request),
      )
      return { rows: page.rows.map((r) => viewOf(r, views, today)), next: page.next } as never
    },
  )

  app.post(
    at,
    {
      config: { access: 'reader' },
      schema: {
        summary: 'Remind me of a record on a day',
        tags,
        querystring: manner,
        body: newReminder,
        response: { 201: reminderView },
      },
    },
    async (request, reply) => {
      const { record, day, note } = request.body
      const owner = request.who!.id
      if ((await ledger.recordsById([record])).length === 0)
        throw new FarabiError('not-in-ledger', `there is no record ${record}`, 'Take its number from its page.')
      const { n } = await keep.db
        .selectFrom('desk_reminders')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('owner', '=', owner)
        .executeTakeFirstOrThrow()
      if (Number(n) >= MOST)
        throw new FarabiError('too-many-reminders', `you have ${MOST} reminders`, 'Delete those that are done.')
      const row: Reminders = {
        id: randomUUID(),
        owner,
        record_id: record,
        day,
        note: note || null,
        done_at: null,
        created_at: new Date().toISOString(),
      }
      await keep.db.insertInto('desk_reminders').values(row).execute()
      return reply.code(201).send(await view(row, request))
    },
  )

  app.patch(
    `${at}/:id`,
    {
      config: { access: 'reader' },
      schema: {
        summary: 'Put a reminder off, change its note, or say that it is done',
        tags,
        params: byId,
        querystring: manner,
        body: changedReminder,
        response: { 200: reminderView },
      },
    },
    async (request) => {
      const old = await mine(request.who!.id, request.params.id)
      const { day = old.day, note, done } = request.body
      const now = new Date().toISOString()
      const changed: Reminders = {
        ...old,
        day,
        note: note === undefined ? old.note : note || null,
        done_at: done === undefined ? old.done_at : done ? (old.done_at ?? now) : null,
      }
      await keep.db.updateTable('desk_reminders').set(changed).where('id', '=', old.id).execute()
      return view(changed, request)
    },
  )

  app.delete(
    `${at}/:id`,
    {
      config: { access: 'reader' },
      schema: { summary: 'Forget a reminder', tags, params: byId, response: { 204: z.null() } },
    },
    async ({ params, who }, reply) => {
      const { id: gone } = await mine(who!.id, params.id)
      await keep.db.deleteFrom('desk_reminders').where('id', '=', gone).execute()
      return reply.code(204).send(null)
    },
  )
}
