/** The words for kinds, types, statuses, sectors, offices: the same in the desk, in feeds and in briefs. */
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import { mannerOf } from '../http/manner.js'
import { manner } from '../schema/asked.js'
import { labelsOf } from '../sentences/words.js'

export const labels: Routes = (app) => {
  app.get(
    '/api/v1/labels',
    {
      config: { access: 'open' },
      schema: {
        summary: 'Labels of every value in an interface language, by group',
        tags: ['desk'],
        querystring: manner,
        response: { 200: z.record(z.string(), z.record(z.string(), z.string())) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'public, max-age=300')
      return labelsOf(mannerOf(request).language)
    },
  )
}
