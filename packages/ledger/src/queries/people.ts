/** Who the ledger knows: directory, profile, who met whom. */
import { FarabiError } from '@farabi/reader'
import type { Database } from '../store/store.js'
import { type Page, type Paging, pageOf, pairKey, placeOf, sizeOf } from './page.js'
import { type RecordRow, rowsOf } from './rows.js'

export interface EntityRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly country: string | null
  readonly code: string | null
  readonly articles: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

export interface OfficeRow {
  readonly office: string
  readonly title: string
  readonly organization: { readonly id: string; readonly name: string } | null
  readonly country: string | null
  readonly firstSeen: string
  readonly lastSeen: string
  readonly articles: number
}

export interface Profile extends EntityRow {
  readonly wikidata: string | null
  /** In all scripts, most used first. */
  readonly names: readonly { readonly name: string; readonly language: string; readonly articles: number }[]
  readonly offices: readonly OfficeRow[]
  /** Newest first. */
  readonly records: Page<RecordRow>
  readonly merges: readonly {
    readonly id: string
    readonly gone: string
    readonly why: readonly string[]
    readonly score: number
    readonly by: string | null
  }[]
  readonly proposals: readonly {
    readonly id: string
    readonly other: string
    readonly why: readonly string[]
    readonly score: number
  }[]
}

export interface Filters extends Paging {
  readonly kind?: string
  readonly country?: string
}

export const entities = async (db: Database, filters: Filters): Promise<Page<EntityRow>> => {
  const size = sizeOf(filters)
  const place = placeOf(filters)
  let query = db
    .selectFrom('entities')
    .selectAll()
    .where('kind', '=', filters.kind ?? 'person')
  if (filters.country) query = query.where('country', '=', filters.country.toUpperCase())
  if (place)
    query = query.where((e) =>
      e.or([
        e('articles', '<', Number(place.at)),
        e.and([e('articles', '=', Number(place.at)), e('id', '>', place.id)]),
      ]),
    )
  const found = await query
    .orderBy('articles', 'desc')
    .orderBy('id')
    .limit(size + 1)
    .execute()
  const page = pageOf(found, size, (r) => ({ at: r.articles, id: r.id }))
  return { rows: page.rows.map(entityRow), next: page.next }
}

const entityRow = (r: {
  id: string
  kind: string
  name: string
  country: string | null
  code: string | null
  articles: number
  first_seen: string | null
  last_seen: string | null
}): EntityRow => ({
  id: r.id,
  kind: r.kind,
  name: r.name,
  country: r.country,
  code: r.code,
  articles: r.articles,
  firstSeen: r.first_seen,
  lastSeen: r.last_seen,
})

/** @throws FarabiError `not-in-ledger` */
export const profile = async (db: Database, id: string, paging: Paging, today: string): Promise<Profile> => {
  const row = await db.selectFrom('entities').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row)
    throw new FarabiError(
      'not-in-ledger',
      `nobody is called ${id} here`,
      'Search for the name: farabi ledger search NAME.',
    )
  const names = await db
    .selectFrom('entity_names')
    .select(['name', 'language', 'articles'])
    .where('entity_id', '=', id)
    .orderBy('articles', 'desc')
    .limit(100)
    .execute()
  const offices = await db
    .selectFrom('offices as o')
    .leftJoin('entities as e', 'e.id', 'o.organization_id')
    .select([
      'o.office',
      'o.title',
      'o.country',
      'o.first_seen',
      'o.last_seen',
      'o.articles',
      'o.organization_id',
      'e.name as organization',
    ])
    .where('entity_id', '=', id)
    .orderBy('o.first_seen', 'desc')
    .limit(100)
    .execute()
  const size = sizeOf(paging)
  const place = placeOf(paging)
  let query = db
    .selectFrom('record_parties as w')
    .innerJoin('records as r', 'r.id', 'w.record_id')
    .selectAll('r')
    .where('w.entity_id', '=', id)
    .where((e) => e.or([e('r.review', 'is', null), e('r.review', '=', 'accepted')]))
  if (place)
    query = query.where((e) =>
      e.or([
        e('r.sort_day', '<', String(place.at)),
        e.and([e('r.sort_day', '=', String(place.at)), e('r.id', '<', place.id)]),
      ]),
    )
  const found = await query
    .orderBy('r.sort_day', 'desc')
    .orderBy('r.id', 'desc')
    .limit(size + 1)
    .execute()
  const page = pageOf(found, size, (r) => ({ at: r.sort_day, id: r.id }))
  const merges = await db
    .selectFrom('merges')
    .selectAll()
    .where('kept', '=', id)
    .where('undone_at', 'is', null)
    .execute()
  const proposals = await db
    .selectFrom('proposals')
    .selectAll()
    .where('state', '=', 'open')
    .where((e) => e.or([e('a', '=', id), e('b', '=', id)]))
    .limit(50)
    .execute()
  return {
    ...entityRow(row),
    wikidata: row.wikidata,
    names,
    offices: offices.map((o) => ({
      office: o.office,
      title: o.title,
      organization: o.organization_id ? { id: o.organization_id, name: o.organization ?? o.organization_id } : null,
      country: o.country,
      firstSeen: o.first_seen,
      lastSeen: o.last_seen,
      articles: o.articles,
    })),
    records: { rows: await rowsOf(db, page.rows, today), next: page.next },
    merges: merges.map((m) => ({
      id: m.id,
      gone: m.gone,
      why: JSON.parse(m.why) as string[],
      score: m.score,
      by: m.by,
    })),
    proposals: proposals.map((p) => ({
      id: p.id,
      other: p.a === id ? p.b : p.a,
      why: JSON.parse(p.why) as string[],
      score: p.score,
    })),
  }
}

/** Who and what stands most in the records of a pair. From kept counts. @param kind person, organization or place */
export const mostActive = async (
  db: Database,
  x: string,
  y: string,
  kind: string,
  limit = 10,
): Promise<
  readonly { id: string; name: string; country: string | null; code: string | null; n: number; lastDay: string }[]
> => {
  const { a, b } = pairKey(x, y)
  return db
    .selectFrom('pair_entities as p')
    .innerJoin('entities as e', 'e.id', 'p.entity_id')
    .select(['e.id', 'e.name', 'e.country', 'e.code', 'p.n', 'p.last_day as lastDay'])
    .where('p.a', '=', a)
    .where('p.b', '=', b)
    .where('p.kind', '=', kind)
    .where('p.n', '>', 0)
    .orderBy('p.n', 'desc')
    .limit(limit)
    .execute()
}

export interface Met {
  readonly from: string
  readonly to: string
  readonly n: number
}

/** People of a network at most. */
const NODES = 60

/** Who met whom between two countries: the most active people and how often two of them stand in one record. */
export const network = async (
  db: Database,
  x: string,
  y: string,
): Promise<{ readonly people: Awaited<ReturnType<typeof mostActive>>; readonly met: readonly Met[] }> => {
  const people = await mostActive(db, x, y, 'person', NODES)
  if (people.length === 0) return { people, met: [] }
  const { a, b } = pairKey(x, y)
  const ids = people.map((p) => p.id)
  const met = await db
    .selectFrom('pair_meetings')
    .select(['from_id as from', 'to_id as to', 'n'])
    .where('a', '=', a)
    .where('b', '=', b)
    .where('n', '>', 0)
    .orderBy('n', 'desc')
    .limit(400)
    .execute()
  return { people, met: met.filter((m) => ids.includes(m.from) && ids.includes(m.to)) }
}
