import { z } from 'zod'
import { defineKind, spanSchema } from './parts.js'

export const DOUBT_CODES = [
  'date-impossible',
  'page-date',
  'office-term',
  'deceased',
  'place-kind',
  'numbers-disagree',
] as const
export type DoubtCode = (typeof DOUBT_CODES)[number]

/** What a careful reader would query. */
export const doubt = defineKind({
  name: 'doubt',
  list: 'doubts',
  schema: z.object({
    code: z.enum(DOUBT_CODES),
    message: z.string(),
    /** Id of the record or entity in doubt, or `article`. */
    about: z.string(),
    evidence: z.array(spanSchema),
  }),
  columns: ['code', 'message', 'about'],
  labels: {
    en: ['doubt', 'doubts'],
    fa: ['تردید', 'تردیدها'],
    ar: ['شك', 'شكوك'],
    ru: ['сомнение', 'сомнения'],
    kk: ['күмән', 'күмәндар'],
  },
})
export type Doubt = z.infer<typeof doubt.schema>
