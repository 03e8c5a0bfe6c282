/** What requests may say: pairs, pages, manners of reading. */
import { z } from 'zod'
import { CALENDARS, DIGITS } from '../sentences/manner.js'

export const country = z
  .string()
  .regex(/^[A-Za-z]{3}$/)
  .transform((c) => c.toUpperCase())
  .describe('ISO 3166-1 alpha-3: IRN')
export const pair = z.object({ a: country, b: country })
export const day = z.iso.date().describe('YYYY-MM-DD')
export const id = z.string().min(1).max(200)
export const byId = z.object({ id })

/** How the answer is to be worded. */
export const manner = z.object({
  lang: z.string().max(12).optional().describe('interface language; else that of Accept-Language'),
  calendar: z.enum(CALENDARS).optional(),
  digits: z.enum(DIGITS).optional(),
})

export const paging = manner.extend({
  cursor: z.string().max(500).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const yes = z.stringbool().optional()
