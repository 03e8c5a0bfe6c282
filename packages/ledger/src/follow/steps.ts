/** Finds what came of promises: later tellings of them, and sentences that say how the promised things went. */
import { boundsOf } from '../dates/bounds.js'
import type { Body } from '../link/body.js'
import { pairsOf } from '../link/body.js'
import { digest } from '../link/identity.js'
import type { Database } from '../store/store.js'
import { type Stage, type StepKind, stageOf } from './stage.js'

interface Found {
  readonly article_id: string
  readonly start: number
  readonly end: number
  readonly step: StepKind
  readonly day: string | null
  readonly score: number
  readonly why: readonly string[]
}

/** Share of a promise's things that a sentence must name to be about it. */
const ABOUT = 0.5

/** Steps of an agreement's own life that its status tells of. */
const BY_STATUS: Readonly<Record<string, StepKind>> = {
  'in-force': 'fulfilled',
  signed: 'progress',
  cancelled: 'contradicted',
}

const spanOf = (evidence: string): { start: number; end: number } =>
  (JSON.parse(evidence) as { start: number; end: number }[])[0] ?? { start: 0, end: 0 }

/** Countries that articles name, by article. */
const countriesOf = async (
  db: Database,
  articles: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const map = new Map<string, Set<string>>()
  if (articles.length === 0) return map
  const rows = await db
    .selectFrom('article_entities')
    .innerJoin('entities', 'entities.id', 'article_entities.entity_id')
    .select(['article_id', 'country'])
    .where('article_id', 'in', articles)
    .where('country', 'is not', null)
    .execute()
  for (const r of rows) map.set(r.article_id, (map.get(r.article_id) ?? new Set()).add(r.country!))
  return map
}

const things = (body: Body): readonly string[] => (body.keys ?? []).filter((k) => k.startsWith('thing:'))

/**
 * Works out the machine's steps of promises and agreements anew, and their stage. What people said stays.
 *
 * @param ids records; those of other kinds are passed over
 */
export const followUp = async (db: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const records = await db
    .selectFrom('records')
    .select(['id', 'data', 'first_told'])
    .where('id', 'in', ids)
    .where('kind', 'in', ['commitment', 'agreement'])
    .execute()
  if (records.length === 0) return
  const own = records.map((r) => r.id)
  const tellings = await db
    .selectFrom('tellings')
    .innerJoin('articles', 'articles.id', 'tellings.article_id')
    .select(['record_id', 'tellings.article_id', 'group_id', 'evidence', 'day', 'data', 'confidence', 'tellings.why'])
    .where('record_id', 'in', own)
    .orderBy('day')
    .execute()
  const bodies = new Map(records.map((r) => [r.id, JSON.parse(r.data) as Body]))
  const keys = [...new Set([...bodies.values()].flatMap(things))]
  const outcomes =
    keys.length > 0 ? await db.selectFrom('outcomes').selectAll().where('key', 'in', keys).orderBy('day').execute() : []
  const countries = await countriesOf(db, [...new Set(outcomes.map((o) => o.article_id))])
  const said = await db
    .selectFrom('steps')
    .selectAll()
    .where('record_id', 'in', own)
    .where('by', 'is not', null)
    .execute()
  await db.deleteFrom('steps').where('record_id', 'in', own).where('by', 'is', null).execute()
  for (const r of records) {
    const body = bodies.get(r.id)!
    const told = tellings.filter((t) => t.record_id === r.id)
    const found: Found[] = []
    const groups = new Set<string>()
    let status: string | null = null
    for (const t of told) {
      const repeat = groups.has(t.group_id)
      groups.add(t.group_id)
      if (repeat) continue
      const now = (JSON.parse(t.data) as Body).status
      const step: StepKind =
        groups.size === 1 ? 'made' : now !== status && now !== null ? (BY_STATUS[now] ?? 'restated') : 'restated'
      status = now
      found.push({
        article_id: t.article_id,
        ...spanOf(t.evidence),
        step,
        day: t.day,
        score: t.confidence,
        why: (JSON.parse(t.why) as { why: string[] }).why,
      })
    }
    found.push(
      ...about(
        body,
        r.first_told,
        told.map((t) => t.article_id),
        outcomes,
        countries,
      ),
    )
    if (found.length > 0)
      await db
        .insertInto('steps')
        .values(
          found.map((f) => ({
            id: digest(`${r.id} ${f.article_id} ${f.start} ${f.step}`).slice(0, 20),
            record_id: r.id,
            article_id: f.article_id,
            start: f.start,
            end: f.end,
            step: f.step,
            day: f.day,
            score: f.score,
            why: JSON.stringify(f.why),
            by: null,
          })),
        )
        .onConflict((c) => c.column('id').doNothing())
        .execute()
    const stage: Stage = stageOf([
      ...found.map((f) => ({ ...f, by: null })),
      ...said.filter((s) => s.record_id === r.id).map((s) => ({ step: s.step as StepKind, day: s.day, by: s.by })),
    ])
    const lastTold =
      [...told.map((t) => t.day), ...found.map((f) => f.day)]
        .filter((d) => d !== null)
        .sort()
        .at(-1) ?? null
    await db.updateTable('records').set({ stage, last_told: lastTold }).where('id', '=', r.id).execute()
    await db
      .updateTable('record_pairs')
      .set({ stage, last_told: lastTold, due_to: body.kind === 'commitment' ? boundsOf(body.date).to : null })
      .where('record_id', '=', r.id)
      .execute()
  }
}

type OutcomeRow = {
  key: string
  article_id: string
  start: number
  end: number
  step: string
  day: string | null
  words: string
}

/** Sentences of later articles about the promised things, between the same countries. */
const about = (
  body: Body,
  since: string | null,
  tellers: readonly string[],
  outcomes: readonly OutcomeRow[],
  countries: ReadonlyMap<string, ReadonlySet<string>>,
): Found[] => {
  const wanted = things(body)
  if (wanted.length === 0) return []
  const pairs = pairsOf(body)
  const sentences = new Map<string, OutcomeRow[]>()
  for (const o of outcomes)
    if (wanted.includes(o.key))
      sentences.set(`${o.article_id} ${o.start}`, [...(sentences.get(`${o.article_id} ${o.start}`) ?? []), o])
  return [...sentences.values()].flatMap((rows): Found[] => {
    const o = rows[0]!
    // who tells it again may say in another sentence what came of it, but not on the day it was made
    if (since && o.day && o.day < since) return []
    if (tellers.includes(o.article_id) && (o.step === 'restated' || !since || !o.day || o.day === since)) return []
    const there = countries.get(o.article_id)
    if (!pairs.some(([a, b]) => there?.has(a) && there.has(b))) return []
    const share = rows.length / wanted.length
    if (share < ABOUT) return []
    const named = rows.map((x) => x.key.replace('thing:', '')).join(', ')
    return [
      {
        article_id: o.article_id,
        start: o.start,
        end: o.end,
        step: o.step as StepKind,
        day: o.day,
        score: 0.5 + share * 0.4,
        why: [`names ${named} between the same countries`, `“${o.words}”`],
      },
    ]
  })
}

/** Promises between countries of one article that name one of these things. */
export const promisesAbout = async (
  db: Database,
  keys: readonly string[],
  countries: ReadonlySet<string>,
): Promise<string[]> => {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('promise_keys')
    .innerJoin('record_pairs', 'record_pairs.record_id', 'promise_keys.record_id')
    .select(['promise_keys.record_id', 'a', 'b'])
    .where('key', 'in', keys)
    .where('a', 'in', [...countries])
    .where('b', 'in', [...countries])
    .execute()
  return [...new Set(rows.map((r) => r.record_id))]
}
