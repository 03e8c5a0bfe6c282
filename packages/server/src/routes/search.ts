/** Search in any script: articles, names, records. */
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import { mannerOf } from '../http/manner.js'
import { manner } from '../schema/asked.js'
import { articleHit, nameHit } from '../schema/others.js'
import { pageOf, recordView } from '../schema/records.js'
import { viewsOf } from '../sentences/sentences.js'

export const search: Routes = (app, { ledger }) => {
  app.get(
    '/api/v1/search',
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'Articles, names and records by words, "phrases", beginnings* and names in any script',
        tags: ['search'],
        querystring: manner.extend({
          q: z.string().min(1).max(200),
          cursor: z.string().max(100).optional().describe('`articles.next` of the page before'),
          limit: z.coerce.number().int().min(1).max(50).default(10),
        }),
        response: {
          200: z.object({
            articles: pageOf(articleHit),
            names: z.array(nameHit),
            records: z.array(recordView),
          }),
        },
      },
    },
    async (request) => {
      const { q, cursor, limit } = request.query
      const [articles, names, rows] = await Promise.all([
        ledger.search(q, { cursor, limit }),
        cursor ? [] : ledger.searchNames(q, { limit: 8 }),
        cursor ? [] : ledger.searchRecords(q, { limit }),
      ])
      return { articles, names, records: await viewsOf(ledger, rows, mannerOf(request)) } as never
    },
  )
}
