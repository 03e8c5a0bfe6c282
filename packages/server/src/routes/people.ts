/** Who the ledger knows: people, organisations, places. */
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import { mannerOf } from '../http/manner.js'
import { named, pageViews } from '../http/views.js'
import { byId, country, paging } from '../schema/asked.js'
import { entityPage, profile } from '../schema/others.js'
import { recordPageView } from '../schema/records.js'
import { wordsOf } from '../sentences/words.js'

const tags = ['people']

export const people: Routes = (app, { ledger }) => {
  app.get(
    '/api/v1/entities',
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'Directory of people, organisations or places, most mentioned first',
        tags,
        querystring: paging.extend({
          kind: z.enum(['person', 'organization', 'place', 'country']).default('person'),
          country: country.optional(),
        }),
        response: { 200: entityPage },
      },
    },
    async (request) => {
      const { cursor, limit, kind, country: of } = request.query
      const page = await ledger.entities({ cursor, limit, kind, country: of })
      return { rows: await named(ledger, page.rows, mannerOf(request)), next: page.next }
    },
  )

  app.get(
    '/api/v1/entities/:id',
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'A profile: names in all scripts, offices over time, records',
        tags,
        params: byId,
        querystring: paging,
        response: { 200: profile },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const manner = mannerOf(request)
      const found = await ledger.profile(request.params.id, { cursor, limit })
      const [self] = await named(ledger, [found], manner)
      const words = wordsOf(manner)
      return {
        ...self!,
        offices: found.offices.map((o) => ({ ...o, label: words.label('office', o.office) })),
        records: await pageViews(ledger, found.records, manner),
      } as never
    },
  )

  app.get(
    '/api/v1/entities/:id/records',
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'What somebody, a body or a place had a part in, newest first',
        tags,
        params: byId,
        querystring: paging,
        response: { 200: recordPageView },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const { records } = await ledger.profile(request.params.id, { cursor, limit })
      return pageViews(ledger, records, mannerOf(request)) as never
    },
  )
}
