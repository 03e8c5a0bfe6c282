/** Records and what belongs to them, as answers give them. */
import { z } from 'zod'

const text = z.string()
const maybe = text.nullable()

export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), next: maybe.describe('cursor of what follows; null at the end') })

export const named = z.object({ id: text, name: text })

export const recordView = z
  .object({
    id: text,
    kind: z.enum(['event', 'agreement', 'commitment', 'figure', 'pairing']),
    type: text,
    status: maybe,
    date: maybe.describe('EDTF'),
    inferred: z.boolean().describe('the text gave no date'),
    day: text.describe('by which it stands on the timeline'),
    countries: z.array(text),
    parties: z.array(z.object({ id: text, name: text, kind: text, country: maybe, role: text, office: maybe })),
    place: named.nullable(),
    sectors: z.array(text),
    title: maybe,
    text: maybe.describe('the promised words, in their own language'),
    language: text,
    count: z.number().nullable(),
    value: z.number().nullable(),
    unit: maybe,
    comparison: maybe,
    nature: maybe,
    plover: maybe,
    confidence: z.number(),
    articles: z.number(),
    reports: z.number().describe('articles that do not repeat one another'),
    firstTold: maybe,
    lastTold: maybe,
    review: maybe,
    standing: maybe,
    due: maybe,
    sentence: text.describe('the record in the interface language; names lie between U+2068 and U+2069'),
  })
  .meta({ id: 'Record' })

export const recordPageView = pageOf(recordView).meta({ id: 'Records' })

export const span = z.object({ start: z.number(), end: z.number(), text })

export const step = z.object({
  id: text,
  step: text,
  day: maybe,
  article: text,
  text: maybe,
  why: z.array(text),
  by: maybe,
})

export const telling = z.object({
  article: text,
  title: maybe,
  url: maybe,
  source: maybe,
  reliability: maybe,
  credibility: z.number().nullable(),
  language: maybe,
  published: maybe,
  group: text,
  evidence: z.array(span),
  confidence: z.number(),
  status: maybe,
  date: maybe,
  doubts: z.array(z.object({ code: text, message: text })),
  why: z.array(text),
})

const side = z.object({
  country: maybe,
  articles: z.array(z.object({ id: text, title: maybe, source: maybe, published: maybe })),
})

export const recordWhole = z
  .object({
    record: recordView,
    tellings: z.array(telling),
    moreTellings: maybe,
    differences: z.array(
      z.object({
        field: text,
        values: z.array(z.object({ value: z.unknown(), words: text, articles: z.array(text) })),
      }),
    ),
    steps: z.array(step),
    chain: z.array(z.object({ phase: text, day: maybe, record: recordView.nullable(), step: step.nullable() })),
    versions: z
      .object({
        sides: z.array(side),
        told: z.array(z.object({ record: recordView, toldBy: z.array(maybe) })),
      })
      .nullable(),
    edits: z.array(z.object({ field: text, value: z.unknown() })),
  })
  .meta({ id: 'RecordPage' })

export const axis = z
  .object({
    measure: text,
    unit: text,
    points: z.array(recordView),
    disagreements: z.array(z.object({ rule: text, message: text, between: z.array(text) })),
  })
  .meta({ id: 'Axis' })

export const monthCount = z.object({ month: text, kind: text, type: text, n: z.number() })

export const active = z.object({
  id: text,
  name: text,
  country: maybe,
  code: maybe,
  n: z.number(),
  lastDay: text,
})

const point = z.tuple([z.number(), z.number()]).describe('degrees: longitude, latitude')

export const placeMapView = z
  .object({
    countries: z.array(z.object({ code: text, numeric: maybe.describe('ISO 3166-1 numeric, as maps have it') })),
    places: z.array(active.extend({ at: point.nullable() })),
    ties: z.array(z.object({ record: recordView, from: point.nullable(), to: point.nullable() })),
  })
  .meta({ id: 'PlaceMap' })

export const overview = z
  .object({
    a: text,
    b: text,
    lastContact: recordView.nullable(),
    next: z.array(recordView),
    months: z.array(monthCount),
    sectors: z.array(z.object({ sector: text, n: z.number() })),
    standings: z.record(text, z.number()),
    overdue: z.array(recordView),
    open: z.array(recordView),
    silent: z.array(recordView),
    figures: z.array(axis),
    people: z.array(active),
    articles: z.array(z.object({ id: text, title: maybe, published: maybe, language: maybe })),
  })
  .meta({ id: 'Overview' })
