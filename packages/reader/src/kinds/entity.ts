import { z } from 'zod'
import { countryCode, defineKind, entityId, spanSchema } from './parts.js'

export const OFFICES = [
  'head-of-state',
  'head-of-government',
  'supreme-leader',
  'deputy-head',
  'minister',
  'deputy-minister',
  'speaker',
  'legislator',
  'ambassador',
  'consul',
  'diplomat',
  'governor',
  'deputy-governor',
  'mayor',
  'military',
  'official',
  'executive',
  'scholar',
  'clergy',
  'journalist',
  'other',
] as const
export const office = z.enum(OFFICES)
export type Office = z.infer<typeof office>

export const ENTITY_KINDS = ['person', 'organization', 'country', 'place', 'work'] as const

/** An office somebody holds in the article: what it is, as written, of which body and which country. */
export const roleSchema = z.object({
  office,
  title: z.string(),
  organization: entityId.nullable(),
  country: countryCode.nullable(),
})

/** Somebody or something the article names. */
export const entity = defineKind({
  name: 'entity',
  list: 'entities',
  schema: z.object({
    id: entityId,
    kind: z.enum(ENTITY_KINDS),
    /** Latin display name: from the lists, else transliterated. */
    name: z.string(),
    /** Every surface form met. */
    names: z.array(z.string()).min(1),
    /** Whom they serve, where it lies; null for international bodies and when unknown. */
    country: countryCode.nullable(),
    /** ISO 3166-2 or UN/LOCODE of a place, alpha-3 of a country. */
    code: z.string().nullable(),
    wikidata: z.string().nullable(),
    /** Named so by the lists of world/: the same name stands for the same one in every article and language. */
    listed: z.boolean().optional(),
    /** Somebody told of by an office alone; `name` is the office's. */
    unnamed: z.boolean().optional(),
    roles: z.array(roleSchema),
    mentions: z.array(spanSchema),
  }),
  columns: ['id', 'kind', 'name', 'names', 'country', 'code', 'roles'],
  labels: {
    en: ['name', 'names'],
    fa: ['نام', 'نام‌ها'],
    ar: ['اسم', 'أسماء'],
    ru: ['имя', 'имена'],
    kk: ['атау', 'атаулар'],
  },
})
export type Entity = z.infer<typeof entity.schema>
export type Role = z.infer<typeof roleSchema>
