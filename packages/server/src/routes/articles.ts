/** Articles with everything that was taken from them, and their originals. */
import { FarabiError } from '@farabi/reader'
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import { mannerOf } from '../http/manner.js'
import { articleView } from '../http/views.js'
import { byId, id, manner, paging } from '../schema/asked.js'
import { articlePageView, articleWhole } from '../schema/others.js'

const tags = ['articles']

export const articles: Routes = (app, { ledger }) => {
  app.get(
    '/api/v1/articles',
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'Articles, newest added first',
        tags,
        querystring: paging.extend({ source: id.optional(), language: z.string().max(8).optional() }),
        response: { 200: articlePageView },
      },
    },
    async ({ query: { cursor, limit, source, language } }) =>
      ledger.articles({ cursor, limit, source, language }) as never,
  )

  app.get(
    '/api/v1/articles/:id',
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'An article: its text, its reading, and the records of the ledger that it tells',
        tags,
        params: byId,
        querystring: manner,
        response: { 200: articleWhole },
      },
    },
    async (request) => {
      const page = await ledger.article(request.params.id)
      const rows = await ledger.recordsById(page.records.map((r) => r.record))
      return articleView(ledger, page, rows, mannerOf(request)) as never
    },
  )

  app.get(
    '/api/v1/articles/:id/original',
    {
      config: { access: 'reader' },
      schema: { summary: 'The bytes as they came, to be saved, never shown', tags, params: byId },
    },
    async ({ params }, reply) => {
      const found = await ledger.original(params.id)
      if (!found) throw new FarabiError('not-in-ledger', 'the original was not kept', 'Look at the article itself.')
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename="${params.id.replace(/[^\w-]/g, '')}"`)
        .send(Buffer.from(found.bytes))
    },
  )
}
