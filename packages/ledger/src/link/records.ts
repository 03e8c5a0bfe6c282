/** Which record of the ledger a telling belongs to. */

import { boundsOf, plusDays } from '../dates/bounds.js'
import type { Database } from '../store/store.js'
import type { Telling } from './bodies.js'
import { type Body, pairsOf, promisedOf, sortDay, toldOf } from './body.js'
import { compareEvents } from './events.js'
import { compareFigures, comparePairings } from './figures.js'
import { metId } from './identity.js'
import type { Verdict } from './people.js'
import { comparePromises } from './promises.js'

export interface Placed {
  readonly telling: Telling
  readonly recordId: string
  readonly fresh: boolean
  readonly score: number
  readonly why: readonly string[]
}

/** Days around a record in which its other tellings stand. */
const AROUND: Readonly<Record<string, number>> = { event: 8, agreement: 12, commitment: 12, figure: 200 }
/** Days that a plan may lie before what came of it. */
const PLANNED = 70
/** Records looked at for one telling at most, nearest first. */
const LOOKED_AT = 400

/** @returns 'same' with a score, or no */
export const compareBodies = (a: Body, b: Body): Verdict => {
  if (a.kind === 'event') return compareEvents(toldOf(a), toldOf(b))
  if (a.kind === 'figure') return compareFigures(a, b)
  if (a.kind === 'pairing') return comparePairings(a, b)
  return comparePromises(promisedOf(a), promisedOf(b))
}

interface Candidate {
  readonly id: string
  readonly body: Body
}

const nearby = async (db: Database, b: Body): Promise<string[]> => {
  const day = sortDay(b)
  const ids = new Set<string>()
  for (const [a, c] of pairsOf(b)) {
    let query = db
      .selectFrom('record_pairs')
      .select('record_id')
      .where('a', '=', a)
      .where('b', '=', c)
      .where('kind', '=', b.kind)
    if (b.kind === 'event' || b.kind === 'figure') query = query.where('type', '=', b.type)
    const around = AROUND[b.kind]
    if (around && day > '0001') {
      const before = b.kind === 'event' ? PLANNED : around
      const bounds = boundsOf(b.date)
      query = query
        .where('sort_day', '>=', plusDays(day, -before))
        .where(
          'sort_day',
          '<=',
          plusDays(bounds.to && bounds.to > day ? bounds.to : day, b.status === 'planned' ? PLANNED : around),
        )
    }
    for (const r of await query.orderBy('sort_day', 'desc').limit(LOOKED_AT).execute()) ids.add(r.record_id)
  }
  return [...ids]
}

/** Promises of any time that name the same things. */
const ofSameThings = async (db: Database, b: Body): Promise<string[]> => {
  if (!b.keys?.length) return []
  const ids = new Set<string>()
  for (const [a, c] of pairsOf(b)) {
    const rows = await db
      .selectFrom('promise_keys')
      .select(['record_id', 'sort_day'])
      .distinct()
      .where('a', '=', a)
      .where('b', '=', c)
      .where('key', 'in', b.keys)
      .where('kind', '=', b.kind)
      .orderBy('sort_day', 'desc')
      .limit(LOOKED_AT)
      .execute()
    for (const r of rows) ids.add(r.record_id)
  }
  return [...ids]
}

/** Records told by the articles that this one repeats. */
const ofGroup = (db: Database, articleId: string): Promise<{ record_id: string; kind: string }[]> =>
  db
    .selectFrom('articles as own')
    .innerJoin('articles as copy', 'copy.group_id', 'own.group_id')
    .innerJoin('tellings as t', 't.article_id', 'copy.id')
    .select(['t.record_id', 't.kind'])
    .distinct()
    .where('own.id', '=', articleId)
    .where('copy.id', '!=', articleId)
    .execute()

/** A copy that lost its date tells of the day that the other one tells of. */
const datedLike = (copy: Body, other: Body): Body => ({
  ...copy,
  told: copy.told ?? other.told,
  date: copy.date ?? other.date,
})

/** @param apart records that a person said are two */
export const placeTellings = async (
  db: Database,
  articleId: string,
  tellings: readonly Telling[],
  apart: (a: string, b: string) => boolean,
): Promise<readonly Placed[]> => {
  const copies = await ofGroup(db, articleId)
  const near = new Map<Telling, readonly string[]>()
  for (const t of tellings)
    near.set(t, [
      ...new Set([
        ...(await nearby(db, t.body)),
        ...(await ofSameThings(db, t.body)),
        ...copies.filter((c) => c.kind === t.body.kind).map((c) => c.record_id),
      ]),
    ])
  const copied = new Set(copies.map((c) => c.record_id))
  const ids = [...new Set([...near.values()].flat())]
  const rows =
    ids.length > 0 ? await db.selectFrom('records').select(['id', 'data']).where('id', 'in', ids).execute() : []
  const bodies = new Map<string, Candidate>(rows.map((r) => [r.id, { id: r.id, body: JSON.parse(r.data) as Body }]))
  // the surest matches choose first; two tellings of one article are never one record
  const options = tellings.flatMap((t) =>
    (near.get(t) ?? []).flatMap((id) => {
      const candidate = bodies.get(id)
      const verdict =
        candidate && compareBodies(copied.has(id) ? datedLike(t.body, candidate.body) : t.body, candidate.body)
      return verdict?.is === 'same' ? [{ t, id, verdict }] : []
    }),
  )
  options.sort((x, y) => y.verdict.score - x.verdict.score || (x.id < y.id ? -1 : 1))
  const chosen = new Map<Telling, Placed>()
  const taken = new Set<string>()
  for (const { t, id, verdict } of options) {
    if (chosen.has(t) || taken.has(id)) continue
    if (apart(id, idFor(articleId, t))) continue
    chosen.set(t, { telling: t, recordId: id, fresh: false, score: verdict.score, why: verdict.why })
    taken.add(id)
  }
  return tellings.map(
    (t) =>
      chosen.get(t) ?? {
        telling: t,
        recordId: idFor(articleId, t),
        fresh: true,
        score: 1,
        why: ['told for the first time'],
      },
  )
}

export const idFor = (articleId: string, t: Telling): string =>
  metId(t.body.kind, t.body.type, null, articleId, t.local)
