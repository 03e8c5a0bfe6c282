/** The small types that several kinds of record share. */
import { z } from 'zod'

/** UTF-16 code-unit offsets into `article.text`, end exclusive. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().positive() })

/** What every record of every kind carries. */
export const recordSchema = z.object({
  id: z.string(),
  /** Sentences or parts of sentences that tell it; never empty, each at most 700 units. */
  evidence: z.array(spanSchema).min(1),
  /** Estimated probability that a careful reader would write this record down, 0..1; calibrated, see bench/. */
  confidence: z.number().min(0).max(1),
  /** Which frame and words led to it; only when asked for. */
  why: z.object({ frame: z.string(), words: z.array(z.string()) }).optional(),
})

/** ISO 3166-1 alpha-3. */
export const countryCode = z.string().regex(/^[A-Z]{3}$/)
/** Id of an entity of the same reading. */
export const entityId = z.string().regex(/^e\d+$/)
/** EDTF (ISO 8601-2), Gregorian calendar. */
export const edtf = z.string().min(4)

export const SECTORS = [
  'trade',
  'investment',
  'economy',
  'transport',
  'energy',
  'industry',
  'mining',
  'agriculture',
  'tourism',
  'culture',
  'education',
  'science',
  'technology',
  'health',
  'finance',
  'customs',
  'environment',
  'water',
  'security',
  'defence',
  'politics',
  'parliament',
  'mobility',
  'sport',
  'youth',
  'media',
  'technical-services',
  'labour',
  'space',
  'provincial',
  'legal',
] as const
export const sector = z.enum(SECTORS)
export type Sector = z.infer<typeof sector>

/** Labels of a kind in the five languages of the interface: [one, many]. */
export type KindLabels = Readonly<Record<'en' | 'fa' | 'ar' | 'ru' | 'kk', readonly [one: string, many: string]>>

/** A kind of record, written once: schema, table columns and labels all come from here. */
export interface Kind<S extends z.ZodType = z.ZodType> {
  readonly name: string
  /** The list of a reading that holds its records. */
  readonly list: string
  readonly schema: S
  /** Columns of a table of such records, in order. */
  readonly columns: readonly string[]
  readonly labels: KindLabels
}

export const defineKind = <S extends z.ZodType>(kind: Kind<S>): Kind<S> => kind
