/** A watch is looked after: what is new for it is written down once, with the calls that tell of it. */
import { createHash } from 'node:crypto'
import type { RecordRow } from '@farabi/ledger'
import type { Desk } from '../http/app.js'
import { viewsOf } from '../sentences/sentences.js'
import { deliveriesFor } from './deliver.js'
import { chunks, fitting } from './fitting.js'
import { freshRecords, lastArticle, SLICE } from './fresh.js'
import { holding, type Stems } from './holding.js'
import { mannerOfOwner } from './owner.js'
import { plusDays, type Reason, type Watch } from './watch.js'

/** Days ahead at which a promise is told to come due. */
const DUE_DAYS = 14
/** Days of silence after which the ledger calls a promise dormant; a test holds the two together. */
const DORMANT_DAYS = 180
const ENDED: ReadonlySet<string> = new Set(['fulfilled', 'contradicted', 'broken'])

interface Found {
  readonly record: RecordRow
  readonly reason: Reason
}

type Needs = Pick<Desk, 'ledger' | 'keep' | 'bell'>

/** One for each watch, record and reason: what was told is not told again, whoever looks. */
const alertId = (watch: Watch, { record, reason }: Found): string =>
  createHash('sha256').update(`${watch.id} ${record.id} ${reason}`).digest('base64url').slice(0, 24)

/** What was not told before. */
const untold = async ({ keep }: Needs, watch: Watch, found: readonly Found[]): Promise<Map<string, Found>> => {
  const byId = new Map(found.map((f) => [alertId(watch, f), f]))
  for (const ids of chunks([...byId.keys()]))
    for (const { id } of await keep.db.selectFrom('desk_alerts').select('id').where('id', 'in', ids).execute())
      byId.delete(id)
  return byId
}

/** Writes alerts, calls and how far the watch has come, all or none. @returns how many alerts are new */
const write = async (
  desk: Needs,
  watch: Watch,
  found: readonly Found[],
  seen: { readonly seen_no?: number; readonly seen_day?: string },
  now: Date,
): Promise<number> => {
  const { keep, ledger } = desk
  const at = now.toISOString()
  const fresh = await untold(desk, watch, found)
  const records = [...new Map([...fresh.values()].map(({ record }) => [record.id, record])).values()]
  const views = watch.webhook ? await viewsOf(ledger, records, await mannerOfOwner(desk, watch.owner)) : []
  const viewById = new Map(views.map((v) => [v.id, v]))
  return keep.db.transaction().execute(async (db) => {
    const there = await db.updateTable('desk_watches').set(seen).where('id', '=', watch.id).executeTakeFirst()
    if (Number(there.numUpdatedRows) === 0) return 0
    const written: string[] = []
    for (const some of chunks([...fresh], 100)) {
      const rows = some.map(([id, { record, reason }]) => ({
        id,
        watch_id: watch.id,
        owner: watch.owner,
        record_id: record.id,
        reason,
        at,
        read_at: null,
      }))
      const inserted = await db
        .insertInto('desk_alerts')
        .values(rows)
        .onConflict((c) => c.column('id').doNothing())
        .returning('id')
        .execute()
      written.push(...inserted.map((r) => r.id))
    }
    if (watch.webhook) {
      const told = written.map((id) => {
        const { record, reason } = fresh.get(id)!
        return { id, reason, at, record: viewById.get(record.id)! }
      })
      for (const delivery of deliveriesFor(watch, told, at))
        await db.insertInto('desk_deliveries').values(delivery).execute()
    }
    return written.length
  })
}

const rowsOf = async ({ ledger }: Needs, watch: Watch, ids: readonly string[], stems: Stems): Promise<RecordRow[]> => {
  const held = watch.filter.text && ids.length > 0 ? await holding(ledger, watch.filter.text, ids, stems) : ids
  const rows: RecordRow[] = []
  for (const some of chunks(held)) rows.push(...(await ledger.recordsById(some)))
  return rows
}

/** Promises whose standing the calendar alone has changed. */
const byCalendar = async (desk: Needs, watch: Watch, today: string, stems: Stems): Promise<Found[]> => {
  const { db } = desk.ledger.store
  const { filter, reasons, seen_day: since } = watch
  const found: Found[] = []
  if (filter.kind && filter.kind !== 'commitment') return found
  if (reasons.includes('due')) {
    // not only those that crossed the line: a due date may have been told, or corrected, after it
    const ids = await fitting(db, filter, { by: 'due_to', from: today, to: plusDays(today, DUE_DAYS) })
    for (const record of await rowsOf(desk, watch, ids, stems))
      if (!ENDED.has(record.standing ?? '')) found.push({ record, reason: 'due' })
  }
  if (reasons.includes('overdue')) {
    const ids = await fitting(db, filter, { by: 'due_to', from: since, to: plusDays(today, -1) })
    for (const record of await rowsOf(desk, watch, ids, stems))
      if (record.standing === 'overdue') found.push({ record, reason: 'overdue' })
  }
  if (reasons.includes('dormant')) {
    const quiet = { from: plusDays(since, -DORMANT_DAYS), to: plusDays(today, -DORMANT_DAYS - 1) }
    const ids = await fitting(db, filter, { by: 'last_told', ...quiet })
    for (const record of await rowsOf(desk, watch, ids, stems))
      if (record.standing === 'dormant') found.push({ record, reason: 'dormant' })
  }
  return found
}

/** New records know their due date at once; the calendar is asked once a day. */
const byArticles = (watch: Watch, rows: readonly RecordRow[], soon: ReadonlySet<string>): Found[] =>
  rows.flatMap((record): Found[] => [
    ...(watch.reasons.includes('new') ? [{ record, reason: 'new' as const }] : []),
    ...(watch.reasons.includes('due') && soon.has(record.id) && !ENDED.has(record.standing ?? '')
      ? [{ record, reason: 'due' as const }]
      : []),
  ])

/** Those of the records that are promises due within two weeks. */
const dueSoon = async ({ ledger }: Needs, rows: readonly RecordRow[]): Promise<ReadonlySet<string>> => {
  const today = ledger.today()
  const ids = rows.filter((r) => r.kind === 'commitment' && r.due !== null).map((r) => r.id)
  const soon = new Set<string>()
  for (const some of chunks(ids))
    for (const r of await ledger.store.db
      .selectFrom('records')
      .select(['id', 'due_to'])
      .where('id', 'in', some)
      .execute())
      if (r.due_to !== null && r.due_to >= today && r.due_to <= plusDays(today, DUE_DAYS)) soon.add(r.id)
  return soon
}

/** Looks after watches, one after another. One of these is for one look: it remembers what is new between two articles. */
export const looker = async (desk: Needs, now: () => Date, stop: AbortSignal) => {
  const { ledger } = desk
  const last = await lastArticle(ledger.store.db)
  const known = new Map<string, Promise<readonly string[]>>()
  const stems: Stems = new Map()
  const fresh = (from: number, to: number): Promise<readonly string[]> => {
    const key = `${from} ${to}`
    const ids = known.get(key) ?? freshRecords(ledger.store.db, from, to)
    known.set(key, ids)
    return ids
  }

  /** @returns how many alerts were written */
  return async (watch: Watch): Promise<number> => {
    let told = 0
    // a backup was put in its place: its articles are counted from where it ends
    if (watch.seen_no > last) await write(desk, watch, [], { seen_no: last }, now())
    for (let from = watch.seen_no; from < last && !stop.aborted; from += SLICE) {
      const to = Math.min(last, from + SLICE)
      const rows = await rowsOf(
        desk,
        watch,
        await fitting(ledger.store.db, watch.filter, { ids: await fresh(from, to) }),
        stems,
      )
      const found = byArticles(watch, rows, await dueSoon(desk, rows))
      told += await write(desk, watch, found, { seen_no: to }, now())
    }
    const today = ledger.today()
    if (watch.seen_day < today && !stop.aborted)
      told += await write(desk, watch, await byCalendar(desk, watch, today, stems), { seen_day: today }, now())
    if (told > 0)
      desk.bell.ring({ kind: 'alert', to: watch.owner, data: { watch: watch.id, name: watch.name, n: told } })
    return told
  }
}
