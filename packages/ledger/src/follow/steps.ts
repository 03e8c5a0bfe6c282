/** Finds what came of promises: later tellings of them, and sentences that say how the promised things went. */
import { boundsOf } from '../dates/bounds.js'
import type { Body } from '../link/body.js'
import { pairsOf } from '../link/body.js'
import { digest } from '../link/identity.js'
import type { Database } from '../store/store.js'
import type { Pair, Sentence } from './outcomes.js'
import { type Known, knownOf, type Stage, type Step, type StepKind, withStep } from './stage.js'

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

const things = (body: Body): readonly string[] => (body.keys ?? []).filter((k) => k.startsWith('thing:'))

/** Sentences about one thing between two countries that are looked at: the latest. */
const SENTENCES = 60
/** Tellings of one promise that are looked at: the first, and the latest. */
const TELLINGS = 60
/** Promises that one article's sentences are held against: the latest. */
const PROMISES = 40

type TellingRow = Awaited<ReturnType<typeof tellingsOf>>[number]

const tellingsOf = async (db: Database, id: string) => {
  const rows = (way: 'asc' | 'desc', n: number) =>
    db
      .selectFrom('tellings')
      .innerJoin('articles', 'articles.id', 'tellings.article_id')
      .select(['tellings.article_id', 'local', 'group_id', 'evidence', 'day', 'data', 'confidence', 'tellings.why'])
      .where('record_id', '=', id)
      .orderBy('day', way)
      .orderBy('tellings.article_id', way)
      .limit(n)
      .execute()
  const latest = (await rows('desc', TELLINGS)).reverse()
  if (latest.length < TELLINGS) return latest
  const [first] = await rows('asc', 1)
  return first && !latest.some((t) => t.article_id === first.article_id) ? [first, ...latest] : latest
}

const sentencesOf = async (db: Database, body: Body, since: string | null) => {
  const found = []
  for (const [a, b] of pairsOf(body))
    for (const key of things(body))
      found.push(
        ...(await db
          .selectFrom('outcomes')
          .select(['key', 'article_id', 'start', 'end', 'step', 'day', 'words'])
          .where('a', '=', a)
          .where('b', '=', b)
          .where('key', '=', key)
          .where((e) => e.or([e('day', 'is', null), e('day', '>=', since ?? '')]))
          .orderBy('day', 'desc')
          .orderBy('article_id')
          .limit(SENTENCES)
          .execute()),
      )
  return found
}

/**
 * Works out the machine's steps of promises and agreements anew, and their stage. What people said stays.
 *
 * @param ids records; those of other kinds are passed over
 */
export const followUp = async (db: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const records = await db
    .selectFrom('records')
    .select(['id', 'data', 'first_told', 'stage', 'stage_day', 'last_told'])
    .where('id', 'in', ids)
    .where('kind', 'in', ['commitment', 'agreement'])
    .execute()
  for (const r of records) {
    const body = JSON.parse(r.data) as Body
    const told = await tellingsOf(db, r.id)
    const sentences = await sentencesOf(db, body, r.first_told)
    const found = [...restated(told), ...about(body, r.first_told, new Set(told.map((t) => t.article_id)), sentences)]
    const said = await keepSteps(db, r.id, found)
    const known = knownOf([...found.map((f) => ({ ...f, by: null })), ...said])
    const lastTold =
      [...told.map((t) => t.day), ...found.map((f) => f.day)]
        .filter((d) => d !== null)
        .sort()
        .at(-1) ?? null
    await keepKnown(db, r, known, lastTold)
    const due = body.kind === 'commitment' ? boundsOf(body.date).to : null
    await db.updateTable('record_pairs').set({ due_to: due }).where('record_id', '=', r.id).execute()
  }
}

interface Followed {
  readonly id: string
  readonly stage: string | null
  readonly stage_day: string | null
  readonly last_told: string | null
}

const keepKnown = async (
  db: Database,
  r: Followed,
  { stage, since }: Known,
  lastTold: string | null,
): Promise<void> => {
  if (stage === r.stage && since === r.stage_day && lastTold === r.last_told) return
  const now = { stage, last_told: lastTold }
  await db
    .updateTable('records')
    .set({ ...now, stage_day: since })
    .where('id', '=', r.id)
    .execute()
  await db.updateTable('record_pairs').set(now).where('record_id', '=', r.id).execute()
}

/** Days of a person's own word on a promise: from then on only a full look tells how it stands. */
const saidByPeople = async (db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('decisions')
    .select('target')
    .distinct()
    .where('target', 'in', ids)
    .where('action', '=', 'status')
    .execute()
  return new Set(rows.map((r) => r.target))
}

/**
 * Adds what an article's sentences say of promises that others made: one more step each, without going through all
 * that is known of them.
 *
 * @param own records that the article tells itself: followUp looks at those
 */
export const hear = async (
  db: Database,
  sentences: readonly Sentence[],
  pairs: readonly Pair[],
  own: ReadonlySet<string>,
): Promise<void> => {
  const keys = [...new Set(sentences.map((s) => s.key))]
  const ids = (await promisesAbout(db, keys, pairs)).filter((id) => !own.has(id))
  if (ids.length === 0) return
  const records = await db
    .selectFrom('records')
    .select(['id', 'data', 'first_told', 'stage', 'stage_day', 'last_told'])
    .where('id', 'in', ids)
    .execute()
  const decided = await saidByPeople(db, ids)
  const rows = []
  for (const r of records) {
    const body = JSON.parse(r.data) as Body
    const wanted = things(body)
    const told = sentences.filter((s) => wanted.includes(s.key))
    const found = about(body, r.first_told, new Set(), told)
    if (found.length === 0) continue
    for (const { why, ...f } of found)
      rows.push({ id: idOf(r.id, f), record_id: r.id, ...f, why: JSON.stringify(why), by: null })
    const before: Known = { stage: (r.stage ?? 'open') as Stage, since: r.stage_day }
    const lastTold =
      [r.last_told, ...found.map((f) => f.day)]
        .flatMap((d) => d ?? [])
        .sort()
        .at(-1) ?? null
    await keepKnown(db, r, decided.has(r.id) ? before : found.reduce<Known>(withStep, before), lastTold)
  }
  if (rows.length > 0)
    await db
      .insertInto('steps')
      .values(rows)
      .onConflict((c) => c.column('id').doNothing())
      .execute()
}

const idOf = (record: string, f: Pick<Found, 'article_id' | 'start' | 'step'>): string =>
  digest(`${record} ${f.article_id} ${f.start} ${f.step}`).slice(0, 20)

/** What later reports say of it by telling it again. */
const restated = (told: readonly TellingRow[]): Found[] => {
  const groups = new Set<string>()
  let status: string | null = null
  return told.flatMap((t): Found[] => {
    if (groups.has(t.group_id)) return []
    groups.add(t.group_id)
    const now = (JSON.parse(t.data) as Body).status
    const step: StepKind =
      groups.size === 1 ? 'made' : now !== status && now !== null ? (BY_STATUS[now] ?? 'restated') : 'restated'
    status = now
    const why = (JSON.parse(t.why) as { why: string[] }).why
    return [{ article_id: t.article_id, ...spanOf(t.evidence), step, day: t.day, score: t.confidence, why }]
  })
}

/** Writes the machine's steps that are new and takes away those that are no more. @returns what people said */
const keepSteps = async (db: Database, record: string, found: readonly Found[]): Promise<readonly Step[]> => {
  const there = await db.selectFrom('steps').selectAll().where('record_id', '=', record).execute()
  const wanted = new Map(found.map((f) => [idOf(record, f), f]))
  const gone = there.filter((s) => s.by === null && !wanted.has(s.id)).map((s) => s.id)
  const known = new Set(there.map((s) => s.id))
  const fresh = [...wanted].filter(([id]) => !known.has(id))
  if (gone.length > 0) await db.deleteFrom('steps').where('id', 'in', gone).execute()
  if (fresh.length > 0)
    await db
      .insertInto('steps')
      .values(fresh.map(([id, { why, ...f }]) => ({ id, record_id: record, ...f, why: JSON.stringify(why), by: null })))
      .execute()
  return there.filter((s) => s.by !== null).map((s) => ({ step: s.step as StepKind, day: s.day, by: s.by }))
}

/** Sentences of later articles about the promised things, between the same countries. */
const about = (
  body: Body,
  since: string | null,
  tellers: ReadonlySet<string>,
  outcomes: readonly Sentence[],
): Found[] => {
  const wanted = things(body)
  const sentences = new Map<string, Map<string, Sentence>>()
  for (const o of outcomes) {
    const at = `${o.article_id} ${o.start}`
    sentences.set(at, (sentences.get(at) ?? new Map()).set(o.key, o))
  }
  return [...sentences.values()].flatMap((rows): Found[] => {
    const [o] = [...rows.values()] as [Sentence]
    // who tells it again may say in another sentence what came of it, but not on the day it was made
    if (since && o.day && o.day < since) return []
    if (tellers.has(o.article_id) && (o.step === 'restated' || !since || !o.day || o.day === since)) return []
    const share = rows.size / wanted.length
    if (share < ABOUT) return []
    const named = [...rows.keys()].map((k) => k.replace('thing:', '')).join(', ')
    return [
      {
        article_id: o.article_id,
        start: o.start,
        end: o.end,
        step: o.step as StepKind,
        day: o.day,
        score: 0.5 + share * 0.4,
        why: [`names ${named} between the same countries`, ...(o.words ? [`“${o.words}”`] : [])],
      },
    ]
  })
}

/** Promises between the countries of an article that name one of these things. */
const promisesAbout = async (
  db: Database,
  keys: readonly string[],
  pairs: readonly Pair[],
): Promise<readonly string[]> => {
  const found = new Set<string>()
  for (const [a, b] of keys.length > 0 ? pairs : []) {
    const rows = await db
      .selectFrom('promise_keys')
      .select(['record_id', 'sort_day'])
      .distinct()
      .where('a', '=', a)
      .where('b', '=', b)
      .where('key', 'in', keys)
      .orderBy('sort_day', 'desc')
      .limit(PROMISES)
      .execute()
    for (const r of rows) found.add(r.record_id)
  }
  return [...found]
}
