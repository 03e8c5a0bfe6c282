import { z } from 'zod'
import { defineKind, entityId, recordSchema } from './parts.js'

export const PAIRING_STATUSES = ['active', 'in-progress', 'planned', 'ended'] as const
export type PairingStatus = (typeof PAIRING_STATUSES)[number]

/** Two provinces, cities or bodies tied to each other across a border. */
export const pairing = defineKind({
  name: 'pairing',
  list: 'pairings',
  schema: recordSchema.extend({ a: entityId, b: entityId, status: z.enum(PAIRING_STATUSES) }),
  columns: ['id', 'a', 'b', 'status', 'confidence'],
  labels: {
    en: ['pairing', 'pairings'],
    fa: ['پیوند', 'پیوندها'],
    ar: ['توأمة', 'توأمات'],
    ru: ['побратимство', 'побратимства'],
    kk: ['бауырластық', 'бауырластықтар'],
  },
})
export type Pairing = z.infer<typeof pairing.schema>
