/** Where it happens between two countries: places by how often records name them, and the ties between provinces, cities and ports. */
import type { Database } from '../store/store.js'
import { pairKey } from './page.js'
import { mostActive } from './people.js'
import { type RecordRow, rowsOf } from './rows.js'

export interface PlaceRow {
  readonly id: string
  readonly name: string
  readonly country: string | null
  /** ISO 3166-2, or alpha-3 of a country. */
  readonly code: string | null
  readonly n: number
  readonly lastDay: string
}

export interface PlaceMap {
  readonly places: readonly PlaceRow[]
  /** Pairings: each end is a place, a body or a country. */
  readonly ties: readonly RecordRow[]
}

const PLACES = 300
const TIES = 300

/** @param today `YYYY-MM-DD` */
export const placeMap = async (db: Database, x: string, y: string, today: string): Promise<PlaceMap> => {
  const { a, b } = pairKey(x, y)
  const ties = await db
    .selectFrom('record_pairs as p')
    .innerJoin('records as r', 'r.id', 'p.record_id')
    .selectAll('r')
    .where('p.a', '=', a)
    .where('p.b', '=', b)
    .where('p.kind', '=', 'pairing')
    .where((e) => e.or([e('r.review', 'is', null), e('r.review', '=', 'accepted')]))
    .orderBy('p.sort_day', 'desc')
    .limit(TIES)
    .execute()
  return { places: await mostActive(db, a, b, 'place', PLACES), ties: await rowsOf(db, ties, today) }
}
