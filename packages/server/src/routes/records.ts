/** One record, and what people decide about it. */
import type { Decision } from '@farabi/ledger'
import { stepKinds } from '@farabi/ledger'
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import { mannerOf } from '../http/manner.js'
import { recordPageView } from '../http/views.js'
import { byId, day, id, paging } from '../schema/asked.js'
import { recordWhole } from '../schema/records.js'

const record = id
const decision = z
  .discriminatedUnion('action', [
    z.object({ action: z.literal(['accept', 'reject', 'unreview']), record }),
    z.object({
      action: z.literal('edit'),
      record,
      field: z.string().max(40),
      value: z.unknown().optional().describe('left out: the correction is taken back'),
    }),
    z.object({ action: z.literal('merge'), kind: z.enum(['entity', 'record']), keep: id, gone: id }),
    z.object({ action: z.literal('split'), merge: id }),
    z.object({ action: z.literal('refuse'), proposal: id }),
    z.object({
      action: z.literal('status'),
      record,
      step: z.enum(stepKinds as [(typeof stepKinds)[number]]),
      day,
    }),
    z.object({ action: z.literal('rate'), source: id, reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable() }),
    z.object({
      action: z.literal('describe'),
      source: id,
      field: z.enum(['name', 'country', 'kind', 'language']),
      value: z.string().max(200).nullable(),
    }),
    z.object({
      action: z.literal('grade'),
      record,
      article: id,
      credibility: z.number().int().min(1).max(6).nullable(),
    }),
    z.object({ action: z.literal('undo'), seq: z.number().int().positive() }),
  ])
  .meta({ id: 'Decision' })

export const records: Routes = (app, { ledger, bell }) => {
  app.get(
    '/api/v1/records/:id',
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'A record: who tells it in which words, what differs, what came of it',
        tags: ['records'],
        params: byId,
        querystring: paging,
        response: { 200: recordWhole },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      return recordPageView(
        ledger,
        await ledger.record(request.params.id, { cursor, limit }),
        mannerOf(request),
      ) as never
    },
  )

  app.post(
    '/api/v1/decisions',
    {
      config: { access: 'editor' },
      schema: {
        summary: 'Decide: accept, reject, edit, merge, split, say what came of a promise, rate an outlet, undo',
        description: 'Every decision is signed, kept in the audit log and can be undone by its number.',
        tags: ['review'],
        body: z.object({ decision, why: z.string().max(2000).nullish() }),
        response: { 201: z.object({ seq: z.number() }) },
      },
    },
    async (request, reply) => {
      const { decision: made, why } = request.body
      const seq = await ledger.decide(made as Decision, { who: request.who!.name, why: why ?? null })
      bell.ring({ kind: 'decision', data: { seq, who: request.who!.name } })
      return reply.code(201).send({ seq })
    },
  )
}
