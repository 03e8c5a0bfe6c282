/** The tables as CSV. docs/exports.md has every column. */
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import { country, day, manner, pair, yes } from '../schema/asked.js'
import { sendPieces } from './answer.js'
import { askedBy, filters, filtersOf } from './asked.js'
import {
  commitmentColumns,
  figureColumns,
  logColumns,
  pairPeopleColumns,
  peopleColumns,
  sourceColumns,
  timelineColumns,
} from './columns.js'
import { csvOf } from './csv.js'
import {
  commitmentLines,
  directoryLines,
  figureLines,
  logLines,
  pairPeopleLines,
  sourceLines,
  timelineLines,
} from './tables.js'

const CSV = 'text/csv; charset=utf-8'

const bom = { bom: yes.describe('yes: begins with a byte order mark, for Excel') }
const table = manner.extend(bom)

const tags = ['exports']
const at = '/api/v1/pairs/:a/:b'
const reader = { access: 'reader' } as const

export const tableRoutes: Routes = (app, desk) => {
  const { ledger } = desk

  app.get(
    `${at}/timeline.csv`,
    {
      config: reader,
      schema: {
        summary: 'The timeline as a table',
        tags,
        params: pair,
        querystring: filters.extend(bom),
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      const { a, b } = request.params
      const lines = timelineLines(askedBy(request, desk), a, b, filtersOf(request.query))
      const file = { type: CSV, name: `farabi-${a}-${b}-timeline.csv` }
      return sendPieces(reply, file, csvOf(timelineColumns, lines, request.query.bom ?? false))
    },
  )

  app.get(
    `${at}/commitments.csv`,
    {
      config: reader,
      schema: {
        summary: 'Commitments or agreements as a table, and how they stand',
        tags,
        params: pair,
        querystring: table.extend({
          kind: z.enum(['commitment', 'agreement']).optional(),
          standing: z
            .enum([
              'open',
              'restated',
              'in-progress',
              'delayed',
              'fulfilled',
              'contradicted',
              'broken',
              'overdue',
              'dormant',
            ])
            .optional(),
        }),
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      const { a, b } = request.params
      const lines = commitmentLines(askedBy(request, desk), a, b, filtersOf(request.query))
      const file = { type: CSV, name: `farabi-${a}-${b}-commitments.csv` }
      return sendPieces(reply, file, csvOf(commitmentColumns, lines, request.query.bom ?? false))
    },
  )

  app.get(
    `${at}/figures.csv`,
    {
      config: reader,
      schema: {
        summary: 'Figures as a table, with what each disagrees with',
        tags,
        params: pair,
        querystring: table.extend({ measure: z.string().max(60).optional(), from: day.optional(), to: day.optional() }),
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      const { a, b } = request.params
      const lines = figureLines(askedBy(request, desk), a, b, filtersOf(request.query))
      const file = { type: CSV, name: `farabi-${a}-${b}-figures.csv` }
      return sendPieces(reply, file, csvOf(figureColumns, lines, request.query.bom ?? false))
    },
  )

  app.get(
    `${at}/people.csv`,
    {
      config: reader,
      schema: {
        summary: 'The people of a pair as a table',
        tags,
        params: pair,
        querystring: table,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      const { a, b } = request.params
      const lines = pairPeopleLines(askedBy(request, desk), a, b)
      const file = { type: CSV, name: `farabi-${a}-${b}-people.csv` }
      return sendPieces(reply, file, csvOf(pairPeopleColumns, lines, request.query.bom ?? false))
    },
  )

  app.get(
    '/api/v1/people.csv',
    {
      config: reader,
      schema: {
        summary: 'The directory of people as a table',
        tags,
        querystring: table.extend({ country: country.optional() }),
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      const lines = directoryLines(askedBy(request, desk), request.query.country)
      return sendPieces(
        reply,
        { type: CSV, name: 'farabi-people.csv' },
        csvOf(peopleColumns, lines, request.query.bom ?? false),
      )
    },
  )

  app.get(
    '/api/v1/sources.csv',
    {
      config: reader,
      schema: { summary: 'Outlets as a table', tags, querystring: z.object(bom), produces: ['text/csv'] },
    },
    async (request, reply) =>
      sendPieces(
        reply,
        { type: CSV, name: 'farabi-sources.csv' },
        csvOf(sourceColumns, sourceLines({ ledger }), request.query.bom ?? false),
      ),
  )

  app.get(
    '/api/v1/log.csv',
    {
      config: { access: 'admin' },
      schema: { summary: 'The log of decisions as a table', tags, querystring: z.object(bom), produces: ['text/csv'] },
    },
    async (request, reply) =>
      sendPieces(
        reply,
        { type: CSV, name: 'farabi-log.csv' },
        csvOf(logColumns, logLines({ ledger }), request.query.bom ?? false),
      ),
  )
}
