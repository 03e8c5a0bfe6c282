/** What waits for a person, most urgent first: records nobody has looked at, and merges proposed. */
import type { Database } from '../store/store.js'
import { type Page, type Paging, pageOf, placeOf, sizeOf } from './page.js'
import { type RecordRow, rowsOf } from './rows.js'

export const queue = async (db: Database, paging: Paging, today: string): Promise<Page<RecordRow>> => {
  const size = sizeOf(paging)
  const place = placeOf(paging)
  let query = db.selectFrom('records').selectAll().where('review', 'is', null)
  if (place)
    query = query.where((e) =>
      e.or([e('urgency', '<', Number(place.at)), e.and([e('urgency', '=', Number(place.at)), e('id', '<', place.id)])]),
    )
  const found = await query
    .orderBy('urgency', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute()
  const page = pageOf(found, size, (r) => ({ at: r.urgency, id: r.id }))
  return { rows: await rowsOf(db, page.rows, today), next: page.next }
}

export interface ProposalRow {
  readonly id: string
  readonly kind: string
  readonly a: { readonly id: string; readonly name: string | null }
  readonly b: { readonly id: string; readonly name: string | null }
  readonly why: readonly string[]
  readonly score: number
}

export const proposals = async (db: Database, paging: Paging): Promise<Page<ProposalRow>> => {
  const size = sizeOf(paging)
  const place = placeOf(paging)
  let query = db
    .selectFrom('proposals as p')
    .leftJoin('entities as x', 'x.id', 'p.a')
    .leftJoin('entities as y', 'y.id', 'p.b')
    .select(['p.id', 'p.kind', 'p.a', 'p.b', 'p.why', 'p.score', 'x.name as nameA', 'y.name as nameB'])
    .where('p.state', '=', 'open')
  if (place)
    query = query.where((e) =>
      e.or([
        e('p.score', '<', Number(place.at)),
        e.and([e('p.score', '=', Number(place.at)), e('p.id', '<', place.id)]),
      ]),
    )
  const found = await query
    .orderBy('p.score', 'desc')
    .orderBy('p.id', 'desc')
    .limit(size + 1)
    .execute()
  const page = pageOf(found, size, (r) => ({ at: r.score, id: r.id }))
  return {
    rows: page.rows.map((r) => ({
      id: r.id,
      kind: r.kind,
      a: { id: r.a, name: r.nameA },
      b: { id: r.b, name: r.nameB },
      why: JSON.parse(r.why) as string[],
      score: r.score,
    })),
    next: page.next,
  }
}
