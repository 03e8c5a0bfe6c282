/** Alerts as they are listed: without records that people have rejected or merged away since. */
import type { Desk } from '../http/app.js'
import type { Alerts } from '../keep/tables.js'
import type { Manner, RecordView } from '../sentences/manner.js'
import { viewsOf } from '../sentences/sentences.js'
import { chunks } from './fitting.js'
import { pageFrom, placeIn } from './place.js'
import type { Reason } from './watch.js'

type Needs = Pick<Desk, 'ledger' | 'keep'>

/** Unread alerts that are counted at most. */
const COUNTED = 2000

export interface AlertFilters {
  readonly watch?: string | undefined
  readonly unread?: boolean | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export const viewsById = async (
  { ledger }: Pick<Desk, 'ledger'>,
  ids: readonly string[],
  manner: Manner,
): Promise<ReadonlyMap<string, RecordView>> => {
  const rows = []
  for (const some of chunks([...new Set(ids)])) rows.push(...(await ledger.recordsById(some)))
  return new Map((await viewsOf(ledger, rows, manner)).map((v) => [v.id, v]))
}

/** An owner's alerts, newest first. A page may hold fewer than asked for. */
export const alertsOf = async (
  desk: Needs,
  owner: string,
  { watch, unread, cursor, limit }: AlertFilters,
  manner: Manner,
) => {
  const { db } = desk.keep
  const place = placeIn(cursor)
  let query = db
    .selectFrom('desk_alerts as l')
    .innerJoin('desk_watches as w', 'w.id', 'l.watch_id')
    .select(['l.id', 'l.watch_id', 'l.record_id', 'l.reason', 'l.at', 'l.read_at', 'w.name'])
    .where('l.owner', '=', owner)
  if (watch) query = query.where('l.watch_id', '=', watch)
  if (unread) query = query.where('l.read_at', 'is', null)
  if (place)
    query = query.where((e) =>
      e.or([e('l.at', '<', place.at), e.and([e('l.at', '=', place.at), e('l.id', '<', place.id)])]),
    )
  const found = await query
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageFrom(found, limit, (r) => r)
  const views = await viewsById(
    desk,
    page.rows.map((r) => r.record_id),
    manner,
  )
  return {
    rows: page.rows.flatMap((r) => {
      const record = views.get(r.record_id)
      const watching = { id: r.watch_id, name: r.name }
      return record
        ? [{ id: r.id, watch: watching, reason: r.reason as Reason, at: r.at, readAt: r.read_at, record }]
        : []
    }),
    next: page.next,
  }
}

/** How many alerts of each watch wait to be read. */
export const unreadOf = async ({ ledger, keep }: Needs, owner: string): Promise<ReadonlyMap<string, number>> => {
  const alerts: Pick<Alerts, 'watch_id' | 'record_id'>[] = await keep.db
    .selectFrom('desk_alerts')
    .select(['watch_id', 'record_id'])
    .where('owner', '=', owner)
    .where('read_at', 'is', null)
    .limit(COUNTED)
    .execute()
  const there = new Set<string>()
  for (const ids of chunks([...new Set(alerts.map((a) => a.record_id))]))
    for (const r of await ledger.store.db
      .selectFrom('records')
      .select(['id', 'review'])
      .where('id', 'in', ids)
      .execute())
      if (r.review !== 'rejected') there.add(r.id)
  const counts = new Map<string, number>()
  for (const a of alerts) if (there.has(a.record_id)) counts.set(a.watch_id, (counts.get(a.watch_id) ?? 0) + 1)
  return counts
}

/** Marks alerts as read: those named, or all that an owner, or a watch of theirs, has. @returns how many were unread */
export const readAlerts = async (
  { keep }: Pick<Desk, 'keep'>,
  owner: string,
  which: { readonly ids?: readonly string[] | undefined; readonly watch?: string | undefined },
): Promise<number> => {
  let query = keep.db
    .updateTable('desk_alerts')
    .set({ read_at: new Date().toISOString() })
    .where('owner', '=', owner)
    .where('read_at', 'is', null)
  if (which.ids) query = query.where('id', 'in', [...which.ids])
  if (which.watch) query = query.where('watch_id', '=', which.watch)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}
