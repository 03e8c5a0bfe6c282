/** One event as each capital's outlets tell it: what both say, and what only one side's readers are told. */
import type { Body } from '../link/body.js'
import { pairsOf } from '../link/body.js'
import type { Database } from '../store/store.js'
import { type RecordRow, rowsById } from './rows.js'

export interface Side {
  /** Whose outlets: a country of the event; null for all others and those of no known country. */
  readonly country: string | null
  readonly articles: readonly {
    readonly id: string
    readonly title: string | null
    readonly source: string | null
    readonly published: string | null
  }[]
}

export interface Version {
  readonly record: RecordRow
  /** Sides of which at least one article tells it, as in `sides`. */
  readonly toldBy: readonly (string | null)[]
}

export interface Versions {
  readonly sides: readonly Side[]
  /** What these articles tell beside the event itself, of the same countries; what one side alone tells first. */
  readonly told: readonly Version[]
}

/** Articles and records of one event at most. */
const MOST = 60

const NOTHING: Versions = { sides: [], told: [] }

/** @param record of an event */
export const versionsOf = async (db: Database, record: string, body: Body, today: string): Promise<Versions> => {
  const pairs = pairsOf(body)
  if (pairs.length === 0) return NOTHING
  const articles = await db
    .selectFrom('tellings as t')
    .innerJoin('articles as n', 'n.id', 't.article_id')
    .leftJoin('sources as s', 's.id', 'n.source_id')
    .select(['n.id', 'n.title', 'n.published', 's.name as source', 's.country'])
    .distinct()
    .where('t.record_id', '=', record)
    .orderBy('n.published')
    .orderBy('n.id')
    .limit(MOST)
    .execute()
  const sideOf = (country: string | null): string | null =>
    country !== null && body.countries.includes(country) ? country : null
  const sides = new Map<string | null, (typeof articles)[number][]>()
  for (const n of articles) sides.set(sideOf(n.country), [...(sides.get(sideOf(n.country)) ?? []), n])
  const country = new Map(articles.map((n) => [n.id, sideOf(n.country)]))
  // inside, so that the few tellings are taken first and not the many records of the pair
  const others = await db
    .selectFrom('tellings as t')
    .select(['t.record_id', 't.article_id'])
    .where(
      't.article_id',
      'in',
      articles.map((n) => n.id),
    )
    .where('t.record_id', '!=', record)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('record_pairs as p')
          .select('p.a')
          .whereRef('p.record_id', '=', 't.record_id')
          .where((e) => e.or(pairs.map(([a, b]) => e.and([e('p.a', '=', a), e('p.b', '=', b)])))),
      ),
    )
    .limit(MOST * 5)
    .execute()
  const tellers = new Map<string, Set<string | null>>()
  for (const o of others)
    tellers.set(o.record_id, (tellers.get(o.record_id) ?? new Set()).add(country.get(o.article_id) ?? null))
  const ids = [...tellers.keys()].slice(0, MOST)
  const told = (await rowsById(db, ids, today)).map((r) => ({ record: r, toldBy: [...tellers.get(r.id)!].sort() }))
  return {
    sides: [...sides].map(([c, list]) => ({
      country: c,
      articles: list.map(({ id, title, source, published }) => ({ id, title, source, published })),
    })),
    told: told.sort((x, y) => x.toldBy.length - y.toldBy.length),
  }
}
