/** Records worked out anew from their tellings and corrections, with everything kept about them. */
import { sql } from 'kysely'
import { boundsOf } from '../dates/bounds.js'
import type { Database } from '../store/store.js'
import { type Body, pairsOf, sortDay } from './body.js'
import { settle } from './settle.js'
import { addCounts, type Counts, countsOf } from './summaries.js'
import { addTotals } from './totals.js'

/** Weight of the kinds when a person's time is short. */
const WEIGHT: Readonly<Record<string, number>> = {
  agreement: 1,
  commitment: 0.9,
  figure: 0.8,
  event: 0.7,
  pairing: 0.5,
}

/** Doubt times weight: what is unsure, important and told by few goes first in the queue. */
const urgencyOf = (body: Body, confidence: number, reports: number): number =>
  Math.round((1 - confidence) * (WEIGHT[body.kind] ?? 0.5) * (reports > 1 ? 0.6 : 1) * 1000) / 1000

/** Tellings that a record is settled by: all, and of one that is told everywhere the surest, the first and the latest. */
const SETTLED_BY = 80
const LATEST = 20

interface Counted {
  readonly articles: number
  readonly reports: number
  readonly first: string | null
  readonly last: string | null
}

const toldOf = async (db: Database, ids: readonly string[]) => {
  const from = () => db.selectFrom('tellings').innerJoin('articles', 'articles.id', 'tellings.article_id')
  const whole = () =>
    from().select(['record_id', 'data', 'day', 'tellings.confidence', 'article_id', 'local', 'group_id'])
  const sizes = await db
    .selectFrom('tellings')
    .select(['record_id', sql<number>`count(*)`.as('n')])
    .where('record_id', 'in', ids)
    .groupBy('record_id')
    .execute()
  const many = sizes.filter((s) => s.n > SETTLED_BY).map((s) => s.record_id)
  const few = ids.filter((id) => !many.includes(id))
  const tellings = few.length > 0 ? await whole().where('record_id', 'in', few).execute() : []
  const counted = new Map<string, Counted>()
  for (const id of many) {
    const [sums] = await from()
      .select([
        sql<number>`count(*)`.as('articles'),
        sql<number>`count(distinct group_id)`.as('reports'),
        sql<string | null>`min(day)`.as('first'),
        sql<string | null>`max(day)`.as('last'),
      ])
      .where('record_id', '=', id)
      .execute()
    counted.set(id, sums!)
    const parts = [
      await whole()
        .where('record_id', '=', id)
        .orderBy('tellings.confidence', 'desc')
        .orderBy('article_id')
        .limit(SETTLED_BY - LATEST)
        .execute(),
      await whole().where('record_id', '=', id).orderBy('day').orderBy('article_id').limit(1).execute(),
      await whole().where('record_id', '=', id).orderBy('day', 'desc').orderBy('article_id').limit(LATEST).execute(),
    ]
    const seen = new Map(parts.flat().map((t) => [`${t.article_id} ${t.local}`, t]))
    tellings.push(...seen.values())
  }
  return { tellings, counted }
}

type Links = ReadonlyMap<string, string>

/** Whom the names of articles mean now: merges and partings move these, never what was told. */
const linksOf = async (db: Database, articles: readonly string[]): Promise<Links> => {
  if (articles.length === 0) return new Map()
  const rows = await db
    .selectFrom('article_entities')
    .select(['article_id', 'local', 'entity_id'])
    .where('article_id', 'in', articles)
    .execute()
  return new Map(rows.map((r) => [`${r.article_id} ${r.local}`, r.entity_id]))
}

const asLinked = (body: Body, article: string, links: Links): Body => {
  const now = <T extends { readonly id: string; readonly local?: string }>({
    local,
    ...rest
  }: T): Omit<T, 'local'> => ({
    ...rest,
    id: (local && links.get(`${article} ${local}`)) ?? rest.id,
  })
  return { ...body, parties: body.parties.map(now), place: body.place ? now(body.place) : null }
}

/**
 * Works out records anew. A record that nobody tells any more goes.
 *
 * @param ids records whose tellings, corrections or review have changed
 * @param reviewed what people say of them now, where that changes
 */
export const refreshRecords = async (
  db: Database,
  ids: readonly string[],
  { reviewed }: { readonly reviewed?: ReadonlyMap<string, string | null> } = {},
): Promise<void> => {
  if (ids.length === 0) return
  const { tellings, counted } = await toldOf(db, ids)
  const links = await linksOf(db, [...new Set(tellings.map((t) => t.article_id))])
  const edits = await db.selectFrom('edits').selectAll().where('record_id', 'in', ids).execute()
  const before = await db
    .selectFrom('records')
    .select(['id', 'data', 'review', 'stage', 'stage_day', 'last_told'])
    .where('id', 'in', ids)
    .execute()
  const old = new Map(before.map((r) => [r.id, r]))
  const counts: Counts[] = before
    .filter((r) => r.review !== 'rejected')
    .map((r) => countsOf(JSON.parse(r.data) as Body, -1))
  const gone: string[] = []
  const rows = []
  const bodies = new Map<string, Body>()
  for (const id of ids) {
    const own = tellings.filter((t) => t.record_id === id)
    if (own.length === 0) {
      gone.push(id)
      continue
    }
    const corrections = Object.fromEntries(
      edits.filter((e) => e.record_id === id).map((e) => [e.field, JSON.parse(e.value)]),
    )
    const versions = own.map((t) => ({
      body: asLinked(JSON.parse(t.data) as Body, t.article_id, links),
      confidence: t.confidence,
    }))
    const body = settle(versions, corrections)
    bodies.set(id, body)
    const days = own.flatMap((t) => t.day ?? []).sort()
    const { articles, reports, first, last } = counted.get(id) ?? {
      articles: own.length,
      reports: new Set(own.map((t) => t.group_id)).size,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
    }
    const before = old.get(id)
    // independent reports of one thing make it surer: as likely wrong as all of them are
    const byGroup = new Map<string, number>()
    for (const t of own) byGroup.set(t.group_id, Math.max(byGroup.get(t.group_id) ?? 0, t.confidence))
    const confidence = 1 - [...byGroup.values()].reduce((p, c) => p * (1 - c), 1)
    const bounds = boundsOf(body.date)
    const review = reviewed?.has(id) ? reviewed.get(id)! : (before?.review ?? null)
    if (review !== 'rejected') counts.push(countsOf(body, 1))
    rows.push({
      id,
      kind: body.kind,
      type: body.type,
      status: body.status,
      date: body.date,
      date_from: bounds.from,
      date_to: bounds.to,
      sort_day: sortDay(body),
      place_id: body.place?.id ?? null,
      value: body.value ?? null,
      unit: body.unit ?? null,
      nature: body.nature ?? null,
      data: JSON.stringify(body),
      confidence,
      articles,
      reports,
      first_told: first,
      // sentences about it may be later than whoever told it: followUp says when it was last heard of
      last_told:
        [last, before?.last_told]
          .flatMap((d) => d ?? [])
          .sort()
          .at(-1) ?? null,
      review,
      stage: before?.stage ?? null,
      stage_day: before?.stage_day ?? null,
      due_to: body.kind === 'commitment' ? bounds.to : null,
      urgency: review === null ? urgencyOf(body, confidence, reports) : 0,
    })
  }
  // told again in other words, most records stay what they are: only their counts of reports change
  const same = new Set(
    rows.flatMap((r) => {
      const was = old.get(r.id)
      const heard = r.kind !== 'commitment' && r.kind !== 'agreement'
      return was?.data === r.data && (heard || was.last_told === r.last_told) ? [r.id] : []
    }),
  )
  const changed = ids.filter((id) => !same.has(id))
  await forget(db, changed, gone)
  if (rows.length > 0) {
    await db
      .insertInto('records')
      .values(rows)
      .onConflict((c) =>
        c.column('id').doUpdateSet(Object.fromEntries(FIELDS.map((f) => [f, sql.ref(`excluded.${f}`)]))),
      )
      .execute()
    for (const id of same) bodies.delete(id)
    await remember(db, bodies, new Map(rows.map((r) => [r.id, r])))
  }
  await addCounts(db, counts)
  await addTotals(db, {
    record: rows.filter((r) => !old.has(r.id)).length - gone.filter((id) => old.has(id)).length,
  })
}

const FIELDS = [
  'type',
  'status',
  'date',
  'date_from',
  'date_to',
  'sort_day',
  'place_id',
  'value',
  'unit',
  'nature',
  'data',
  'confidence',
  'articles',
  'reports',
  'first_told',
  'last_told',
  'review',
  'stage',
  'due_to',
  'urgency',
] as const

const forget = async (db: Database, ids: readonly string[], gone: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  for (const table of ['record_parties', 'record_pairs', 'record_sectors', 'promise_keys'] as const)
    await db.deleteFrom(table).where('record_id', 'in', ids).execute()
  if (gone.length === 0) return
  await db.deleteFrom('record_sources').where('record_id', 'in', gone).execute()
  await db.deleteFrom('records').where('id', 'in', gone).execute()
}

/** Works out anew whose articles tell the records: after tellings have moved or gone. New ones are written beside them. */
export const refreshSources = async (db: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await db.deleteFrom('record_sources').where('record_id', 'in', ids).execute()
  await db
    .insertInto('record_sources')
    .columns(['record_id', 'source_id'])
    .expression((e) =>
      e
        .selectFrom('tellings as t')
        .innerJoin('articles as n', 'n.id', 't.article_id')
        .select('t.record_id')
        .select((x) => x.ref('n.source_id').$notNull().as('source_id'))
        .distinct()
        .where('t.record_id', 'in', ids)
        .where('n.source_id', 'is not', null),
    )
    .execute()
}

interface Kept {
  readonly stage: string | null
  readonly due_to: string | null
  readonly last_told: string | null
}

const remember = async (
  db: Database,
  bodies: ReadonlyMap<string, Body>,
  kept: ReadonlyMap<string, Kept>,
): Promise<void> => {
  const all = [...bodies]
  const parties = all.flatMap(([record_id, b]) => b.parties.map((p) => ({ record_id, entity_id: p.id, role: p.role })))
  const pairs = all.flatMap(([record_id, b]) =>
    pairsOf(b).map(([a, c]) => {
      const { stage, due_to, last_told } = kept.get(record_id)!
      return { a, b: c, record_id, kind: b.kind, type: b.type, sort_day: sortDay(b), stage, due_to, last_told }
    }),
  )
  const sectors = all.flatMap(([record_id, b]) => b.sectors.map((sector) => ({ record_id, sector })))
  const keys = all.flatMap(([record_id, b]) =>
    pairsOf(b).flatMap(([a, c]) =>
      (b.keys ?? []).map((key) => ({ a, b: c, key, record_id, kind: b.kind, sort_day: sortDay(b) })),
    ),
  )
  if (parties.length > 0) await db.insertInto('record_parties').values(parties).execute()
  if (pairs.length > 0) await db.insertInto('record_pairs').values(pairs).execute()
  if (sectors.length > 0) await db.insertInto('record_sectors').values(sectors).execute()
  if (keys.length > 0) await db.insertInto('promise_keys').values(keys).execute()
}
