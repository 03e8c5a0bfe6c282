/** Two that turn out to be one become one, and can be parted again. */
import type { Database } from '../store/store.js'
import { digest } from './identity.js'
import { refreshRecords, refreshSources } from './refresh.js'
import { refreshEntity } from './refreshEntity.js'
import { addTotals, byKind } from './totals.js'

export interface Join {
  readonly kind: 'entity' | 'record'
  readonly kept: string
  readonly gone: string
  readonly why: readonly string[]
  readonly score: number
  /** Who says so; null is the machine. */
  readonly by: string | null
  /** ISO 8601, UTC. */
  readonly at: string
}

interface Moved {
  /** Rows that moved: article and number in its reading. */
  readonly rows: readonly (readonly [article: string, local: string])[]
  /** The entity as it stood. */
  readonly entity?: {
    id: string
    kind: string
    name: string
    country: string | null
    code: string | null
    wikidata: string | null
    known: number
  }
}

/** Records in which an entity has a part. */
const recordsWith = async (db: Database, entity: string): Promise<string[]> => {
  const parties = await db.selectFrom('record_parties').select('record_id').where('entity_id', '=', entity).execute()
  const places = await db.selectFrom('records').select('id').where('place_id', '=', entity).execute()
  return [...new Set([...parties.map((r) => r.record_id), ...places.map((r) => r.id)])]
}

/** @returns the merge's identifier, by which it can be undone */
export const join = async (db: Database, j: Join): Promise<string> => {
  const id = digest(`${j.kind} ${j.kept} ${j.gone} ${j.at}`).slice(0, 16)
  let moved: Moved
  if (j.kind === 'entity') {
    const rows = await db
      .selectFrom('article_entities')
      .select(['article_id', 'local'])
      .where('entity_id', '=', j.gone)
      .execute()
    const entity = await db
      .selectFrom('entities')
      .select(['id', 'kind', 'name', 'country', 'code', 'wikidata', 'known'])
      .where('id', '=', j.gone)
      .executeTakeFirst()
    moved = { rows: rows.map((r) => [r.article_id, r.local]), ...(entity ? { entity } : {}) }
    await db.updateTable('article_entities').set({ entity_id: j.kept }).where('entity_id', '=', j.gone).execute()
    const records = await recordsWith(db, j.gone)
    await refreshEntity(db, j.kept)
    await refreshEntity(db, j.gone)
    await refreshRecords(db, records)
  } else {
    const rows = await db
      .selectFrom('tellings')
      .select(['article_id', 'local'])
      .where('record_id', '=', j.gone)
      .execute()
    moved = { rows: rows.map((r) => [r.article_id, r.local]) }
    await db.updateTable('tellings').set({ record_id: j.kept }).where('record_id', '=', j.gone).execute()
    await db.updateTable('steps').set({ record_id: j.kept }).where('record_id', '=', j.gone).execute()
    await refreshSources(db, [j.kept, j.gone])
    await refreshRecords(db, [j.kept, j.gone])
  }
  await db
    .insertInto('merges')
    .values({
      id,
      kind: j.kind,
      kept: j.kept,
      gone: j.gone,
      why: JSON.stringify(j.why),
      score: j.score,
      by: j.by,
      at: j.at,
      undone_at: null,
      moved: JSON.stringify(moved),
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
  return id
}

const isThere = async (db: Database, entity: string): Promise<boolean> =>
  (await db.selectFrom('entities').select('id').where('id', '=', entity).executeTakeFirst()) !== undefined

/** Parts what a merge joined; from now on the two are held apart. */
export const part = async (db: Database, mergeId: string, at: string): Promise<boolean> => {
  const merge = await db
    .selectFrom('merges')
    .selectAll()
    .where('id', '=', mergeId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (!merge) return false
  const moved = JSON.parse(merge.moved) as Moved
  if (merge.kind === 'entity') {
    if (moved.entity && !(await isThere(db, moved.entity.id))) {
      await db
        .insertInto('entities')
        .values({ ...moved.entity, first_seen: null, last_seen: null, articles: 0 })
        .execute()
      await addTotals(db, byKind([moved.entity.kind], 1))
    }
    for (const [article, local] of moved.rows)
      await db
        .updateTable('article_entities')
        .set({ entity_id: merge.gone })
        .where('article_id', '=', article)
        .where('local', '=', local)
        .execute()
    const records = await recordsWith(db, merge.kept)
    await refreshEntity(db, merge.gone)
    await refreshEntity(db, merge.kept)
    await refreshRecords(db, records)
  } else {
    for (const [article, local] of moved.rows)
      await db
        .updateTable('tellings')
        .set({ record_id: merge.gone })
        .where('article_id', '=', article)
        .where('local', '=', local)
        .execute()
    await refreshSources(db, [merge.kept, merge.gone])
    await refreshRecords(db, [merge.kept, merge.gone])
  }
  await db.updateTable('merges').set({ undone_at: at }).where('id', '=', mergeId).execute()
  await holdApart(db, merge.kind, merge.kept, merge.gone)
  return true
}

export const holdApart = async (db: Database, kind: string, x: string, y: string): Promise<void> => {
  const [a, b] = [x, y].sort() as [string, string]
  await db
    .insertInto('apart')
    .values({ kind, a, b })
    .onConflict((c) => c.columns(['kind', 'a', 'b']).doNothing())
    .execute()
}

/** Every pair that a person held apart: few, so they are kept at hand while an article is added. */
export const apartTest = async (db: Database, kind: string): Promise<(a: string, b: string) => boolean> => {
  const rows = await db.selectFrom('apart').selectAll().where('kind', '=', kind).execute()
  const set = new Set(rows.map((r) => `${r.a} ${r.b}`))
  return (a, b) => set.has([a, b].sort().join(' '))
}
