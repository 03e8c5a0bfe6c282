/** The reading: what the reader makes of one article. The contract that programs, the store and the desk rely on. */
import { z } from 'zod'
import { agreement } from './kinds/agreement.js'
import { commitment } from './kinds/commitment.js'
import { doubt } from './kinds/doubt.js'
import { entity } from './kinds/entity.js'
import { event } from './kinds/event.js'
import { figure } from './kinds/figure.js'
import { pairing } from './kinds/pairing.js'
import { edtf, type Kind } from './kinds/parts.js'

/** Every kind of record, in the order in which a reading lists them. */
export const kinds: readonly Kind[] = [entity, event, agreement, commitment, figure, pairing, doubt]

export const articleSchema = z.object({
  /** `sha256:` and the hexadecimal digest of the bytes read. */
  id: z.string(),
  /** BCP 47. */
  language: z.string(),
  title: z.string().nullable(),
  /** The outlet; null when unknown. */
  source: z.string().nullable(),
  /** Agencies that the text credits, as written. */
  credited: z.array(z.string()),
  url: z.string().nullable(),
  published: edtf.nullable(),
  publishedAsWritten: z.string().nullable(),
  /** The report's own text: page furniture gone, every other character as it stood. */
  text: z.string(),
  /** What could not be read, with the reason; absent when nothing was skipped. */
  skipped: z.array(z.object({ what: z.string(), reason: z.string() })).optional(),
})

export const readingSchema = z.object({
  article: articleSchema,
  entities: z.array(entity.schema),
  events: z.array(event.schema),
  agreements: z.array(agreement.schema),
  commitments: z.array(commitment.schema),
  figures: z.array(figure.schema),
  pairings: z.array(pairing.schema),
  doubts: z.array(doubt.schema),
})
export type Article = z.infer<typeof articleSchema>
export type Reading = z.infer<typeof readingSchema>

export type { Agreement, AgreementKind, AgreementStatus } from './kinds/agreement.js'
export type { Commitment, CommitmentKind } from './kinds/commitment.js'
export type { Doubt, DoubtCode } from './kinds/doubt.js'
export type { Entity, Office, Role } from './kinds/entity.js'
export type { Event, EventKind, PloverType, Status } from './kinds/event.js'
export type { Comparison, Figure, Measure, Nature } from './kinds/figure.js'
export type { Pairing, PairingStatus } from './kinds/pairing.js'
export type { Sector } from './kinds/parts.js'
