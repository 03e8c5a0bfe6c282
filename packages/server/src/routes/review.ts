/** What waits for a person, and what people decided. */
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import { mannerOf } from '../http/manner.js'
import { pageViews } from '../http/views.js'
import { id, paging } from '../schema/asked.js'
import { logLine, proposalPage } from '../schema/others.js'
import { recordPageView } from '../schema/records.js'

const tags = ['review']

export const review: Routes = (app, { ledger }) => {
  app.get(
    '/api/v1/queue',
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'Records nobody has looked at, the most doubtful and important first',
        tags,
        querystring: paging,
        response: { 200: recordPageView },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      return pageViews(ledger, await ledger.queue({ cursor, limit }), mannerOf(request)) as never
    },
  )

  app.get(
    '/api/v1/proposals',
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'Merges of people that are proposed and not made',
        tags,
        querystring: paging,
        response: { 200: proposalPage },
      },
    },
    async ({ query: { cursor, limit } }) => ledger.proposals({ cursor, limit }) as never,
  )

  app.get(
    '/api/v1/log',
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'The audit log, newest first',
        tags,
        querystring: z.object({
          target: id.optional().describe('only what was decided about this'),
          before: z.coerce.number().int().positive().optional().describe('lines before this number'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.array(logLine) },
      },
    },
    async ({ query }) => [...(await ledger.log(query))],
  )

  app.get(
    '/api/v1/log/verification',
    {
      config: { access: 'reader' },
      schema: {
        summary: 'Whether the log is as it was written',
        tags,
        response: {
          200: z.object({
            lines: z.number(),
            head: z.string(),
            broken: z.object({ seq: z.number(), why: z.string() }).nullable(),
          }),
        },
      },
    },
    async () => ledger.verify(),
  )
}
