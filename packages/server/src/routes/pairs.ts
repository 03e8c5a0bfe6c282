/** Two countries: overview, timeline, commitments, figures, who met whom, where. */
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import { mannerOf } from '../http/manner.js'
import { axisViews, named, overviewView, pageViews, placeMapViewOf } from '../http/views.js'
import { day, id, manner, paging, pair, yes } from '../schema/asked.js'
import { active, axis, monthCount, overview, placeMapView, recordPageView } from '../schema/records.js'

const STANDINGS = [
  'open',
  'restated',
  'in-progress',
  'delayed',
  'fulfilled',
  'contradicted',
  'broken',
  'overdue',
  'dormant',
] as const

/** Filters of a timeline, in the API as in the desk's address. */
export const timelineQuery = paging.extend({
  kind: z.enum(['event', 'agreement', 'commitment', 'figure', 'pairing']).optional(),
  type: z.string().max(40).optional(),
  status: z.string().max(40).optional(),
  sector: z.string().max(40).optional(),
  entity: id.optional().describe('person, organisation or country of the ledger'),
  place: id.optional(),
  source: id.optional().describe('outlet'),
  text: z.string().max(200).optional().describe('words, "phrases" and names, as in search'),
  from: day.optional(),
  to: day.optional(),
  rejected: yes.describe('also what people have rejected'),
})

const tags = ['pairs']
const at = '/api/v1/pairs/:a/:b'

export const pairs: Routes = (app, { ledger }) => {
  app.get(
    '/api/v1/pairs',
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'Pairs that the ledger knows, most records first',
        tags,
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(500).default(50) }),
        response: { 200: z.array(z.object({ a: z.string(), b: z.string(), n: z.number() })) },
      },
    },
    async ({ query }) => [...(await ledger.pairs(query.limit))],
  )

  app.get(
    at,
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'A pair on one page: last contact, what comes next, what is open, figures, people, articles',
        tags,
        params: pair,
        querystring: manner,
        response: { 200: overview },
      },
    },
    async (request) => {
      const { a, b } = request.params
      return overviewView(ledger, await ledger.overview(a, b), mannerOf(request)) as never
    },
  )

  app.get(
    `${at}/timeline`,
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'What happened, was signed, promised and claimed, newest first',
        tags,
        params: pair,
        querystring: timelineQuery,
        response: { 200: recordPageView },
      },
    },
    async (request) => {
      const { a, b } = request.params
      const { lang: _, calendar: __, digits: ___, ...filters } = request.query
      return pageViews(ledger, await ledger.timeline(a, b, filters), mannerOf(request)) as never
    },
  )

  app.get(
    `${at}/months`,
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'How many records each month has, by kind and type',
        tags,
        params: pair,
        response: { 200: z.array(monthCount) },
      },
    },
    async ({ params: { a, b } }) => [...(await ledger.months(a, b))],
  )

  app.get(
    `${at}/sectors`,
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'How many records of each sector each month has',
        tags,
        params: pair,
        response: { 200: z.array(z.object({ month: z.string(), sector: z.string(), n: z.number() })) },
      },
    },
    async ({ params: { a, b } }) => [...(await ledger.sectors(a, b))],
  )

  app.get(
    `${at}/commitments`,
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'Commitments or agreements, and how they stand',
        tags,
        params: pair,
        querystring: paging.extend({
          standing: z.enum(STANDINGS).optional(),
          kind: z.enum(['commitment', 'agreement']).optional(),
          oldest: yes.describe('oldest first'),
          dueBy: day.optional().describe('still expected and due up to this day, soonest first'),
        }),
        response: { 200: recordPageView },
      },
    },
    async (request) => {
      const { a, b } = request.params
      const { lang: _, calendar: __, digits: ___, ...filters } = request.query
      return pageViews(ledger, await ledger.promises(a, b, filters), mannerOf(request)) as never
    },
  )

  app.get(
    `${at}/standings`,
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'How many commitments stand how, today',
        tags,
        params: pair,
        response: { 200: z.partialRecord(z.enum(STANDINGS), z.number()) },
      },
    },
    async ({ params: { a, b } }) => ledger.standings(a, b),
  )

  app.get(
    `${at}/silence`,
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'What nobody has mentioned for long, longest first',
        tags,
        params: pair,
        querystring: paging,
        response: { 200: recordPageView },
      },
    },
    async (request) => {
      const { a, b } = request.params
      const { cursor, limit } = request.query
      return pageViews(ledger, await ledger.silence(a, b, { cursor, limit }), mannerOf(request)) as never
    },
  )

  app.get(
    `${at}/figures`,
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'Figures of each measure on one axis, with their disagreements',
        tags,
        params: pair,
        querystring: manner.extend({
          measure: z.string().max(60).optional(),
          from: day.optional(),
          to: day.optional(),
        }),
        response: { 200: z.array(axis) },
      },
    },
    async (request) => {
      const { a, b } = request.params
      const { measure, from, to } = request.query
      return axisViews(ledger, await ledger.figures(a, b, { measure, from, to }), mannerOf(request)) as never
    },
  )

  app.get(
    `${at}/active`,
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'Who stands most in the records of a pair',
        tags,
        params: pair,
        querystring: manner.extend({
          kind: z.enum(['person', 'organization', 'place']).default('person'),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
        response: { 200: z.array(active) },
      },
    },
    async (request) => {
      const { a, b } = request.params
      const { kind, limit } = request.query
      return named(ledger, await ledger.mostActive(a, b, kind, limit), mannerOf(request))
    },
  )

  app.get(
    `${at}/network`,
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'Who met whom: the most active people and how often two of them stand in one record',
        tags,
        params: pair,
        querystring: manner,
        response: {
          200: z.object({
            people: z.array(active),
            met: z.array(z.object({ from: z.string(), to: z.string(), n: z.number() })),
          }),
        },
      },
    },
    async (request) => {
      const { a, b } = request.params
      const { people, met } = await ledger.network(a, b)
      return { people: await named(ledger, people, mannerOf(request)), met: [...met] }
    },
  )

  app.get(
    `${at}/places`,
    {
      config: { access: 'reader', fromLedger: true },
      schema: {
        summary: 'Places of a pair and the ties between them',
        tags,
        params: pair,
        querystring: manner,
        response: { 200: placeMapView },
      },
    },
    async (request) => {
      const { a, b } = request.params
      return placeMapViewOf(ledger, await ledger.places(a, b), [a, b], mannerOf(request)) as never
    },
  )
}
