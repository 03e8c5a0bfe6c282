import { z } from 'zod'
import { countryCode, defineKind, edtf, entityId, recordSchema } from './parts.js'

export const MEASURES = [
  'trade-turnover',
  'export',
  'import',
  'investment',
  'trade-growth',
  'growth',
  'transit-volume',
  'participants',
  'companies',
  'documents',
  'agreements',
  'students',
  'flights',
  'visits',
  'duration',
  'capacity',
  'distance',
  'population',
  'other',
] as const
export type Measure = (typeof MEASURES)[number]
export const COMPARISONS = ['exactly', 'about', 'over', 'under', 'up-to'] as const
export type Comparison = (typeof COMPARISONS)[number]
export const NATURES = ['actual', 'target', 'forecast'] as const
export type Nature = (typeof NATURES)[number]

/** A number that somebody claimed, aims at or expects. */
export const figure = defineKind({
  name: 'figure',
  list: 'figures',
  schema: recordSchema.extend({
    measure: z.enum(MEASURES),
    value: z.number(),
    /** An ISO 4217 code, percent, tonne, company, person, document, country, year, day, kilometre or other. */
    unit: z.string(),
    comparison: z.enum(COMPARISONS),
    nature: z.enum(NATURES),
    asOf: edtf.nullable(),
    by: z.array(entityId),
    countries: z.array(countryCode),
  }),
  columns: ['id', 'measure', 'value', 'unit', 'comparison', 'nature', 'asOf', 'by', 'countries', 'confidence'],
  labels: {
    en: ['figure', 'figures'],
    fa: ['رقم', 'ارقام'],
    ar: ['رقم', 'أرقام'],
    ru: ['показатель', 'показатели'],
    kk: ['көрсеткіш', 'көрсеткіштер'],
  },
})
export type Figure = z.infer<typeof figure.schema>
