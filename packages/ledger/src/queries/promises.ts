/** What two countries promised each other and what is left of it. */
import { sql } from 'kysely'
import { plusDays } from '../dates/bounds.js'
import { DORMANT_DAYS, PENDING, type Standing } from '../follow/stage.js'
import type { Database } from '../store/store.js'
import { type Page, type Paging, pageOf, pairKey, placeOf, sizeOf } from './page.js'
import { type RecordRow, rowsOf } from './rows.js'

export interface PromiseFilters extends Paging {
  readonly standing?: Standing
  readonly kind?: 'commitment' | 'agreement'
  /** Longest unheard of first, instead of newest first. */
  readonly oldest?: boolean
  /** Still expected and due up to this day (`YYYY-MM-DD`), soonest first. */
  readonly dueBy?: string
}

/** @param today `YYYY-MM-DD` */
export const promises = async (
  db: Database,
  x: string,
  y: string,
  filters: PromiseFilters,
  today: string,
): Promise<Page<RecordRow>> => {
  const { a, b } = pairKey(x, y)
  const size = sizeOf(filters)
  const place = placeOf(filters)
  const { standing, dueBy, oldest = false } = filters
  const day = dueBy ? 'p.due_to' : 'p.sort_day'
  const quiet = plusDays(today, -DORMANT_DAYS)
  let query = db
    .selectFrom('record_pairs as p')
    .innerJoin('records as r', 'r.id', 'p.record_id')
    .selectAll('r')
    .where('p.a', '=', a)
    .where('p.b', '=', b)
    .where('p.kind', '=', filters.kind ?? 'commitment')
    .where((e) => e.or([e('r.review', 'is', null), e('r.review', '=', 'accepted')]))
  const notOverdue = (q: typeof query) => q.where((e) => e.or([e('p.due_to', 'is', null), e('p.due_to', '>=', today)]))
  if (standing === 'overdue') query = query.where('p.stage', 'in', [...PENDING]).where('p.due_to', '<', today)
  else if (standing === 'dormant')
    query = notOverdue(query.where('p.stage', 'in', [...PENDING]).where('p.last_told', '<', quiet))
  else if (standing && (PENDING as readonly string[]).includes(standing))
    query = notOverdue(query.where('p.stage', '=', standing)).where((e) =>
      e.or([e('p.last_told', 'is', null), e('p.last_told', '>=', quiet)]),
    )
  else if (standing) query = query.where('p.stage', '=', standing)
  if (dueBy) query = query.where('p.stage', 'in', [...PENDING]).where('p.due_to', '<=', dueBy)
  const forward = oldest || dueBy !== undefined
  if (place) {
    const op = forward ? '>' : '<'
    query = query.where((e) =>
      e.or([e(day, op, String(place.at)), e.and([e(day, '=', String(place.at)), e('p.record_id', op, place.id)])]),
    )
  }
  const way = forward ? 'asc' : 'desc'
  const found = await query
    .orderBy(day, way)
    .orderBy('p.record_id', way)
    .limit(size + 1)
    .execute()
  const page = pageOf(found, size, (r) => ({ at: dueBy ? r.due_to! : r.sort_day, id: r.id }))
  return { rows: await rowsOf(db, page.rows, today), next: page.next }
}

/** How many promises of a pair stand how, on a day. */
export const standings = async (
  db: Database,
  x: string,
  y: string,
  today: string,
): Promise<Readonly<Partial<Record<Standing, number>>>> => {
  const { a, b } = pairKey(x, y)
  const rows = await db
    .selectFrom('record_pairs')
    .select([
      'stage',
      sql<number>`case when due_to < ${today} then 1 else 0 end`.as('late'),
      sql<number>`case when last_told < ${plusDays(today, -DORMANT_DAYS)} then 1 else 0 end`.as('quiet'),
      sql<number>`count(*)`.as('n'),
    ])
    .where('a', '=', a)
    .where('b', '=', b)
    .where('kind', '=', 'commitment')
    .where('stage', 'is not', null)
    .groupBy(['stage', 'late', 'quiet'])
    .execute()
  const counts: Partial<Record<Standing, number>> = {}
  for (const { stage, late, quiet, n } of rows) {
    const pending = (PENDING as readonly string[]).includes(stage!)
    const standing = (!pending ? stage : late ? 'overdue' : quiet ? 'dormant' : stage) as Standing
    counts[standing] = (counts[standing] ?? 0) + n
  }
  return counts
}

/** What nobody has mentioned for so long, longest first: the silence report. */
export const silence = (
  db: Database,
  x: string,
  y: string,
  today: string,
  paging: Paging = {},
): Promise<Page<RecordRow>> => promises(db, x, y, { ...paging, standing: 'dormant', oldest: true }, today)
