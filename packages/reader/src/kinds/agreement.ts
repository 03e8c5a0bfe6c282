import { z } from 'zod'
import { countryCode, defineKind, edtf, entityId, recordSchema, sector } from './parts.js'

export const AGREEMENT_KINDS = [
  'treaty',
  'agreement',
  'memorandum',
  'contract',
  'protocol',
  'roadmap',
  'plan',
  'declaration',
  'document',
] as const
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]
export const AGREEMENT_STATUSES = ['signed', 'agreed', 'planned', 'in-force', 'under-negotiation'] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

/** A text two sides agreed on, or are about to. */
export const agreement = defineKind({
  name: 'agreement',
  list: 'agreements',
  schema: recordSchema.extend({
    kind: z.enum(AGREEMENT_KINDS),
    title: z.string().nullable(),
    /** How many of them, when the text counts; else null. */
    count: z.int().positive().nullable(),
    parties: z.array(countryCode),
    sectors: z.array(sector),
    /** ISO 8601 duration, e.g. `P20Y`. */
    term: z.string().nullable(),
    signed: edtf.nullable(),
    status: z.enum(AGREEMENT_STATUSES),
    place: entityId.nullable(),
  }),
  columns: ['id', 'kind', 'status', 'title', 'count', 'parties', 'sectors', 'term', 'signed', 'place', 'confidence'],
  labels: {
    en: ['agreement', 'agreements'],
    fa: ['توافق', 'توافق‌ها'],
    ar: ['اتفاق', 'اتفاقات'],
    ru: ['соглашение', 'соглашения'],
    kk: ['келісім', 'келісімдер'],
  },
})
export type Agreement = z.infer<typeof agreement.schema>
