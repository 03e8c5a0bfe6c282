import { z } from 'zod'
import { countryCode, defineKind, edtf, entityId, recordSchema, sector } from './parts.js'

export const COMMITMENT_KINDS = ['pledge', 'proposal', 'request', 'plan'] as const
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number]

/** What somebody said will, could or should be done: what a desk officer follows up. */
export const commitment = defineKind({
  name: 'commitment',
  list: 'commitments',
  schema: recordSchema.extend({
    kind: z.enum(COMMITMENT_KINDS),
    by: z.array(entityId),
    to: z.array(entityId),
    countries: z.array(countryCode),
    /** The promised thing, as written. */
    text: z.string(),
    sectors: z.array(sector),
    due: edtf.nullable(),
  }),
  columns: ['id', 'kind', 'by', 'to', 'countries', 'text', 'sectors', 'due', 'confidence'],
  labels: {
    en: ['commitment', 'commitments'],
    fa: ['تعهد', 'تعهدها'],
    ar: ['التزام', 'التزامات'],
    ru: ['обязательство', 'обязательства'],
    kk: ['міндеттеме', 'міндеттемелер'],
  },
})
export type Commitment = z.infer<typeof commitment.schema>
