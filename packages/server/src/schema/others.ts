/** Everything but records, as answers give it. */
import { readingSchema } from '@farabi/reader'
import { z } from 'zod'
import { named, pageOf, recordPageView, recordView } from './records.js'

const text = z.string()
const maybe = text.nullable()

export const entityRow = z
  .object({
    id: text,
    kind: text,
    name: text,
    country: maybe,
    code: maybe,
    articles: z.number(),
    firstSeen: maybe,
    lastSeen: maybe,
  })
  .meta({ id: 'Entity' })

export const profile = entityRow
  .extend({
    wikidata: maybe,
    names: z.array(z.object({ name: text, language: text, articles: z.number() })),
    offices: z.array(
      z.object({
        office: text,
        title: text,
        label: text.describe('in the interface language'),
        organization: named.nullable(),
        country: maybe,
        firstSeen: text,
        lastSeen: text,
        articles: z.number(),
      }),
    ),
    records: recordPageView,
    merges: z.array(z.object({ id: text, gone: text, why: z.array(text), score: z.number(), by: maybe })),
    proposals: z.array(z.object({ id: text, other: text, why: z.array(text), score: z.number() })),
  })
  .meta({ id: 'Profile' })

export const articleRow = z
  .object({
    id: text,
    name: text,
    title: maybe,
    language: maybe,
    published: maybe,
    source: maybe,
    url: maybe,
    addedAt: text,
    copy: z.boolean(),
  })
  .meta({ id: 'ArticleRow' })

export const articleWhole = z
  .object({
    id: text,
    name: text,
    url: maybe,
    title: maybe,
    language: maybe,
    published: maybe,
    source: maybe,
    text,
    reading: readingSchema,
    records: z.array(z.object({ local: text, record: text, why: z.array(text), view: recordView.nullable() })),
    entities: z.array(z.object({ local: text, entity: text, name: text, why: z.array(text) })),
    copies: z.array(
      z.object({ id: text, name: text, title: maybe, published: maybe, origin: z.boolean(), why: maybe }),
    ),
  })
  .meta({ id: 'Article' })

export const articleHit = z.object({
  id: text,
  title: maybe,
  language: maybe,
  published: maybe,
  source: maybe,
  url: maybe,
  excerpt: text,
  highlights: z.array(z.object({ start: z.number(), end: z.number() })),
})

export const nameHit = z.object({
  id: text,
  kind: text,
  name: text,
  country: maybe,
  articles: z.number(),
  as: text.describe('the spelling that was found'),
})

export const sourceRow = z
  .object({
    id: text,
    name: text,
    host: maybe,
    country: maybe,
    language: maybe,
    kind: maybe,
    reliability: maybe.describe('Admiralty scale, A to F; null until a person says'),
    articles: z.number(),
  })
  .meta({ id: 'Source' })

export const feedRow = z
  .object({
    address: text,
    kind: text,
    title: maybe,
    checkedAt: maybe,
    nextAt: maybe,
    failures: z.number(),
    trouble: maybe,
  })
  .meta({ id: 'Feed' })

export const proposal = z.object({
  id: text,
  kind: text,
  a: z.object({ id: text, name: maybe }),
  b: z.object({ id: text, name: maybe }),
  why: z.array(text),
  score: z.number(),
})

export const logLine = z
  .object({
    seq: z.number(),
    at: text,
    who: text,
    action: text,
    target: text,
    why: maybe,
    change: z.unknown(),
    hash: text,
  })
  .meta({ id: 'LogLine' })

export const outcome = z.union([
  z.object({ ok: z.literal(true), name: text, id: text, known: z.boolean(), records: z.number() }),
  z.object({ ok: z.literal(false), name: text, reason: text, remedy: text, code: text }),
])

export const job = z
  .object({
    id: text,
    label: text,
    createdAt: text,
    endedAt: maybe,
    total: z.number(),
    added: z.number(),
    known: z.number(),
    records: z.number(),
    failed: z.number(),
    outcomes: z.array(outcome).describe('the last ones, newest first'),
  })
  .meta({ id: 'Job' })

export const entityPage = pageOf(entityRow)
export const articlePageView = pageOf(articleRow)
export const proposalPage = pageOf(proposal)
