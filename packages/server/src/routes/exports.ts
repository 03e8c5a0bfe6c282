/** What goes out: calendar, tables, linked data, feeds. docs/exports.md has every field. */
import { z } from 'zod'
import { sendFile } from '../exports/answer.js'
import { askedBy, filters, filtersOf } from '../exports/asked.js'
import { calendarOf } from '../exports/calendar.js'
import { personLinked, recordLinked } from '../exports/linked.js'
import { timelineFeed } from '../exports/syndication.js'
import { tableRoutes } from '../exports/tableRoutes.js'
import { timelineLines } from '../exports/tables.js'
import type { Routes } from '../http/app.js'
import { named } from '../http/views.js'
import { byId, day, manner, pair } from '../schema/asked.js'
import { viewsOf } from '../sentences/sentences.js'
import { wordsOf } from '../sentences/words.js'

const LINKED = 'application/ld+json; charset=utf-8'

const tags = ['exports']
const at = '/api/v1/pairs/:a/:b'
const reader = { access: 'reader' } as const

export const exports: Routes = (app, desk) => {
  const { ledger } = desk

  app.get(
    `${at}/calendar.ics`,
    {
      config: reader,
      schema: {
        summary: 'Events that have a day, and commitments with the day they are due, as iCalendar',
        tags,
        params: pair,
        querystring: manner.extend({
          kind: z.enum(['event', 'commitment']).optional(),
          sector: z.string().max(40).optional(),
          from: day.optional(),
          to: day.optional(),
        }),
        produces: ['text/calendar'],
      },
    },
    async (request, reply) => {
      const { a, b } = request.params
      const asked = askedBy(request, desk)
      const words = wordsOf(asked.manner)
      const lines = timelineLines(asked, a, b, filtersOf(request.query))
      const views = (async function* () {
        for await (const page of lines) yield page.map((l) => l.view)
      })()
      const name = `${words.country(a)} – ${words.country(b)}`
      const file = { type: 'text/calendar; charset=utf-8', name: `farabi-${a}-${b}.ics`, shown: 'inline' as const }
      return sendFile(reply, file, await calendarOf({ name, url: asked.addresses.record }, views))
    },
  )

  tableRoutes(app, desk)

  app.get(
    '/api/v1/records/:id.jsonld',
    {
      config: reader,
      schema: {
        summary: 'A record in the words of schema.org',
        tags,
        params: byId,
        querystring: manner,
        produces: ['application/ld+json'],
      },
    },
    async (request, reply) => {
      const asked = askedBy(request, desk)
      const page = await ledger.record(request.params.id)
      const [view] = await viewsOf(ledger, [page.record], asked.manner)
      const linked = recordLinked(page, view!, wordsOf(asked.manner), asked.addresses)
      const file = { type: LINKED, name: `${page.record.id}.jsonld`, shown: 'inline' as const }
      return sendFile(reply, file, JSON.stringify(linked, null, 2))
    },
  )

  app.get(
    '/api/v1/people/:id.jsonld',
    {
      config: reader,
      schema: {
        summary: 'A person in the words of schema.org, under every name in every script',
        tags,
        params: byId,
        querystring: manner,
        produces: ['application/ld+json'],
      },
    },
    async (request, reply) => {
      const asked = askedBy(request, desk)
      const profile = await ledger.profile(request.params.id, { limit: 1 })
      const [self] = await named(ledger, [profile], asked.manner)
      const linked = personLinked(profile, self!.name, wordsOf(asked.manner), asked.addresses)
      const file = { type: LINKED, name: `${profile.id}.jsonld`, shown: 'inline' as const }
      return sendFile(reply, file, JSON.stringify(linked, null, 2))
    },
  )

  const shapes = [
    ['atom', 'timeline.atom', 'application/atom+xml; charset=utf-8'],
    ['json', 'timeline.json-feed', 'application/feed+json; charset=utf-8'],
  ] as const
  for (const [shape, name, type] of shapes)
    app.get(
      `${at}/${name}`,
      {
        config: reader,
        schema: {
          summary: `The timeline as ${shape === 'atom' ? 'Atom' : 'JSON Feed'}`,
          tags,
          params: pair,
          querystring: filters.extend({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
          produces: [type.split(';')[0]!],
        },
      },
      async (request, reply) => {
        const { a, b } = request.params
        const { manner: read, addresses } = askedBy(request, desk)
        const words = wordsOf(read)
        const { rows } = await ledger.timeline(a, b, filtersOf(request.query))
        const title = `${words.country(a)} – ${words.country(b)}`
        const page = addresses.pair(a, b)
        const feed = timelineFeed({ title, page, shape, words, addresses }, await viewsOf(ledger, rows, read))
        return sendFile(
          reply,
          { type, name: `farabi-${a}-${b}.${shape}`, shown: 'inline' },
          shape === 'atom' ? feed.atom1() : feed.json1(),
        )
      },
    )
}
