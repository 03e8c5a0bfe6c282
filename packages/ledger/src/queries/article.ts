/** One article with everything the ledger took from it. */
import { FarabiError, type Reading } from '@farabi/reader'
import type { Database } from '../store/store.js'

export interface ArticlePage {
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly title: string | null
  readonly language: string | null
  readonly published: string | null
  readonly source: string | null
  readonly text: string
  /** As the reader gave it, with the text. */
  readonly reading: Reading
  /** Which record of the ledger each record of the reading is. */
  readonly records: readonly { readonly local: string; readonly record: string; readonly why: readonly string[] }[]
  readonly entities: readonly {
    readonly local: string
    readonly entity: string
    readonly name: string
    readonly why: readonly string[]
  }[]
  /** The other articles that tell the same story, the origin first. */
  readonly copies: readonly {
    readonly id: string
    readonly name: string
    readonly title: string | null
    readonly published: string | null
    readonly origin: boolean
    readonly why: string | null
  }[]
}

/** @throws FarabiError `not-in-ledger` */
export const articlePage = async (db: Database, id: string): Promise<ArticlePage> => {
  const n = await db
    .selectFrom('articles as n')
    .leftJoin('sources as s', 's.id', 'n.source_id')
    .selectAll('n')
    .select('s.name as source')
    .where('n.id', '=', id)
    .executeTakeFirst()
  if (!n)
    throw new FarabiError(
      'not-in-ledger',
      `there is no article ${id}`,
      'Take its identifier from a search or a timeline.',
    )
  const records = await db
    .selectFrom('tellings')
    .select(['local', 'record_id', 'why'])
    .where('article_id', '=', id)
    .execute()
  const entities = await db
    .selectFrom('article_entities as l')
    .innerJoin('entities as e', 'e.id', 'l.entity_id')
    .select(['l.local', 'l.entity_id', 'l.why', 'e.name'])
    .where('article_id', '=', id)
    .execute()
  const copies = await db
    .selectFrom('articles')
    .select(['id', 'name', 'title', 'published', 'group_id', 'group_why'])
    .where('group_id', '=', n.group_id)
    .orderBy('published')
    .orderBy('no')
    .execute()
  const reading = JSON.parse(n.reading) as Reading
  const why = (text: string): string[] => (JSON.parse(text) as { why: string[] }).why
  return {
    id: n.id,
    name: n.name,
    url: n.url,
    title: n.title,
    language: n.language,
    published: n.published,
    source: n.source,
    text: n.text,
    reading: { ...reading, article: { ...reading.article, text: n.text } },
    records: records.map((r) => ({ local: r.local, record: r.record_id, why: why(r.why) })),
    entities: entities.map((e) => ({ local: e.local, entity: e.entity_id, name: e.name, why: why(e.why) })),
    copies: copies.map((c) => ({
      id: c.id,
      name: c.name,
      title: c.title,
      published: c.published,
      origin: c.id === c.group_id,
      why: c.group_why,
    })),
  }
}

export interface SourceRow {
  readonly id: string
  readonly name: string
  readonly host: string | null
  readonly country: string | null
  readonly language: string | null
  readonly kind: string | null
  /** Admiralty scale, A to F; null until a person says. */
  readonly reliability: string | null
  readonly articles: number
}

export const sources = (db: Database, limit = 200): Promise<readonly SourceRow[]> =>
  db
    .selectFrom('sources')
    .select(['id', 'name', 'host', 'country', 'language', 'kind', 'reliability', 'articles'])
    .orderBy('articles', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
