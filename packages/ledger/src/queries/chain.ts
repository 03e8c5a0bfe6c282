/** The way of an agreement or a promise on one page: proposal, talks, signing, force, commission, outcome. */
import type { Body } from '../link/body.js'
import { pairsOf } from '../link/body.js'
import type { Database } from '../store/store.js'
import { type RecordRow, rowsById } from './rows.js'

export const PHASES = ['proposal', 'promise', 'negotiation', 'signed', 'in-force', 'commission', 'outcome'] as const
export type Phase = (typeof PHASES)[number]

export interface StepRow {
  readonly id: string
  readonly step: string
  readonly day: string | null
  readonly article: string
  readonly text: string | null
  readonly why: readonly string[]
  readonly by: string | null
}

/** A link is a record, or a sentence that says what came of the record asked about. */
export interface Link {
  readonly phase: Phase
  /** `YYYY-MM-DD`, null when nothing says when. */
  readonly day: string | null
  readonly record: RecordRow | null
  readonly step: StepRow | null
}

/** Records of a chain at most. */
const LINKS = 40
/** Sentences about one thing that are looked at for events. */
const SENTENCES = 60
const COMMISSION = 'thing:joint-commission'
/** Steps that tell of an outcome; the rest are words about it. */
const TELLING: ReadonlySet<string> = new Set(['progress', 'delayed', 'fulfilled', 'contradicted', 'broken'])

const AGREEMENT_PHASES: Readonly<Record<string, Phase>> = {
  'under-negotiation': 'negotiation',
  planned: 'negotiation',
  'in-force': 'in-force',
}
const EVENT_PHASES: Readonly<Record<string, Phase>> = {
  signing: 'signed',
  launch: 'outcome',
  ceremony: 'outcome',
  exhibition: 'outcome',
}

const phaseOf = ({ kind, type, status }: RecordRow, commission: boolean): Phase => {
  if (kind === 'commitment') return type === 'proposal' || type === 'request' ? 'proposal' : 'promise'
  if (kind === 'agreement') return AGREEMENT_PHASES[status ?? ''] ?? 'signed'
  return commission ? 'commission' : (EVENT_PHASES[type] ?? 'negotiation')
}

/** Promises and agreements of the same countries that name at least half of the same things. */
const promisesLike = async (
  db: Database,
  id: string,
  keys: readonly string[],
  pairs: readonly (readonly [string, string])[],
): Promise<readonly string[]> => {
  const found = await db
    .selectFrom('promise_keys as k')
    .select(['k.record_id', 'k.key', 'k.sort_day'])
    .where('k.key', 'in', keys)
    .where((e) => e.or(pairs.map(([a, b]) => e.and([e('k.a', '=', a), e('k.b', '=', b)]))))
    .orderBy('k.sort_day')
    .limit(LINKS * 10)
    .execute()
  const shared = new Map<string, Set<string>>()
  for (const f of found) shared.set(f.record_id, (shared.get(f.record_id) ?? new Set()).add(f.key))
  return [...shared]
    .filter(([other, k]) => other !== id && k.size >= Math.ceil(keys.length / 2))
    .map(([other]) => other)
    .slice(0, LINKS)
}

/** Events told in sentences that name one of these things, between the same countries, the latest sentences first. */
const eventsNaming = async (
  db: Database,
  keys: readonly string[],
  pairs: readonly (readonly [string, string])[],
  since: string,
): Promise<ReadonlyMap<string, Set<string>>> => {
  const sentences = []
  for (const [a, b] of pairs)
    for (const key of keys)
      sentences.push(
        ...(await db
          .selectFrom('outcomes')
          .select(['key', 'article_id', 'start', 'end'])
          .where('a', '=', a)
          .where('b', '=', b)
          .where('key', '=', key)
          .where('day', '>=', since)
          .orderBy('day', 'desc')
          .limit(SENTENCES)
          .execute()),
      )
  if (sentences.length === 0) return new Map()
  const told = await db
    .selectFrom('tellings')
    .select(['article_id', 'record_id', 'evidence'])
    .where('article_id', 'in', [...new Set(sentences.map((s) => s.article_id))])
    .where('kind', '=', 'event')
    .execute()
  const events = new Map<string, Set<string>>()
  for (const t of told) {
    const spans = JSON.parse(t.evidence) as { start: number; end: number }[]
    for (const s of sentences)
      if (s.article_id === t.article_id && spans.some((e) => e.start < s.end && s.start < e.end))
        events.set(t.record_id, (events.get(t.record_id) ?? new Set()).add(s.key))
  }
  if (events.size === 0) return events
  const between = await db
    .selectFrom('record_pairs')
    .select('record_id')
    .distinct()
    .where('record_id', 'in', [...events.keys()])
    .where((e) => e.or(pairs.map(([a, b]) => e.and([e('a', '=', a), e('b', '=', b)]))))
    .execute()
  return new Map(between.map((r) => [r.record_id, events.get(r.record_id)!]))
}

/**
 * @param body of a commitment or an agreement
 * @param steps of that record
 * @param today `YYYY-MM-DD`
 */
export const chainOf = async (
  db: Database,
  own: RecordRow,
  body: Body,
  steps: readonly StepRow[],
  today: string,
): Promise<readonly Link[]> => {
  if (body.kind !== 'commitment' && body.kind !== 'agreement') return []
  const keys = [...(body.keys ?? [])]
  const pairs = pairsOf(body)
  const related = keys.length > 0 && pairs.length > 0 ? await promisesLike(db, own.id, keys, pairs) : []
  const things = keys.filter((k) => k.startsWith('thing:'))
  // a joint commission follows up everything that two countries have agreed before
  const named = [...new Set([...things, ...(body.kind === 'agreement' ? [COMMISSION] : [])])]
  const events =
    named.length > 0 && pairs.length > 0
      ? await eventsNaming(db, named, pairs, things.length > 0 ? '' : own.day)
      : new Map<string, Set<string>>()
  const ids = [...new Set([...related, ...events.keys()])].slice(0, LINKS)
  const links: Link[] = [own, ...(await rowsById(db, ids, today))].flatMap((record): Link[] => {
    const about = events.get(record.id)
    const commission = about?.has(COMMISSION) === true
    const earlier = record.day < own.day
    if (commission && earlier && !things.some((k) => about.has(k))) return []
    return [{ phase: phaseOf(record, commission), day: record.day, record, step: null }]
  })
  for (const step of steps)
    if (TELLING.has(step.step)) links.push({ phase: 'outcome', day: step.day, record: null, step })
  return links.sort(
    (x, y) =>
      (x.day ?? '9999').localeCompare(y.day ?? '9999') ||
      PHASES.indexOf(x.phase) - PHASES.indexOf(y.phase) ||
      (x.record?.id ?? x.step!.id).localeCompare(y.record?.id ?? y.step!.id),
  )
}
