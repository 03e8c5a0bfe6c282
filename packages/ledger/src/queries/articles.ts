/** Articles as lists show them, newest added first. */
import type { Database } from '../store/store.js'
import { type Page, type Paging, pageOf, placeOf, sizeOf } from './page.js'

export interface ArticleRow {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly language: string | null
  /** EDTF */
  readonly published: string | null
  readonly source: string | null
  readonly url: string | null
  /** ISO 8601, UTC. */
  readonly addedAt: string
  /** It repeats another article. */
  readonly copy: boolean
}

export interface ArticleFilters extends Paging {
  /** Id of an outlet. */
  readonly source?: string
  readonly language?: string
}

export const articles = async (db: Database, filters: ArticleFilters): Promise<Page<ArticleRow>> => {
  const size = sizeOf(filters)
  const place = placeOf(filters)
  let query = db
    .selectFrom('articles as n')
    .leftJoin('sources as s', 's.id', 'n.source_id')
    .select(['n.id', 'n.no', 'n.name', 'n.title', 'n.language', 'n.published', 's.name as source', 'n.url'])
    .select(['n.added_at', 'n.group_id'])
  if (filters.source) query = query.where('n.source_id', '=', filters.source)
  if (filters.language) query = query.where('n.language', '=', filters.language)
  if (place) query = query.where('n.no', '<', Number(place.at))
  const found = await query
    .orderBy('n.no', 'desc')
    .limit(size + 1)
    .execute()
  const page = pageOf(found, size, (r) => ({ at: r.no, id: r.id }))
  return {
    next: page.next,
    rows: page.rows.map(({ added_at, group_id, no: _, ...r }) => ({
      ...r,
      addedAt: added_at,
      copy: group_id !== r.id,
    })),
  }
}
