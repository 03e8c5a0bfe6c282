/** What a request for a file says: filters, how it is worded, where its addresses lead. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Desk } from '../http/app.js'
import { mannerOf } from '../http/manner.js'
import { day, id, manner } from '../schema/asked.js'
import { addressesOf } from './address.js'
import type { Asked } from './tables.js'

const KINDS = ['event', 'agreement', 'commitment', 'figure', 'pairing'] as const

/** Filters of a timeline; a file has no pages. */
export const filters = manner.extend({
  kind: z.enum(KINDS).optional(),
  type: z.string().max(40).optional(),
  status: z.string().max(40).optional(),
  sector: z.string().max(40).optional(),
  entity: id.optional().describe('person, organisation or country of the ledger'),
  place: id.optional(),
  source: id.optional().describe('outlet'),
  text: z.string().max(200).optional().describe('words, "phrases" and names, as in search'),
  from: day.optional(),
  to: day.optional(),
})
/** The filters alone, without how the answer is worded. */
export const filtersOf = <T extends Readonly<Record<string, unknown>>>(
  query: T,
): Omit<T, 'lang' | 'calendar' | 'digits' | 'bom'> => {
  const { lang: _, calendar: __, digits: ___, bom: ____, ...rest } = query
  return rest
}

export const askedBy = (request: FastifyRequest, { ledger, settings }: Desk): Asked => ({
  ledger,
  manner: mannerOf(request),
  addresses: addressesOf(request, settings),
})
