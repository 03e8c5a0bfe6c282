/** Everything about one record: who tells it, in which words, and what came of it. */
import { FarabiError } from '@farabi/reader'
import type { Body } from '../link/body.js'
import type { Database } from '../store/store.js'
import { type RecordRow, rowsOf } from './rows.js'

export interface TellingRow {
  readonly article: string
  readonly title: string | null
  readonly url: string | null
  readonly source: string | null
  readonly reliability: string | null
  readonly language: string | null
  readonly published: string | null
  /** Articles of one group repeat one another. */
  readonly group: string
  /** The sentences that say so, as they stand, with their UTF-16 offsets in the article's text. */
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  readonly confidence: number
  readonly status: string | null
  readonly date: string | null
  /** Why it is taken for this record. */
  readonly why: readonly string[]
}

export interface StepRow {
  readonly id: string
  readonly step: string
  readonly day: string | null
  readonly article: string
  readonly text: string | null
  readonly why: readonly string[]
  readonly by: string | null
}

export interface RecordPage {
  readonly record: RecordRow
  readonly tellings: readonly TellingRow[]
  /** What reports tell differently, by field. */
  readonly differences: readonly {
    readonly field: string
    readonly values: readonly { readonly value: unknown; readonly articles: readonly string[] }[]
  }[]
  readonly steps: readonly StepRow[]
  /** What names the same things between the same countries: proposal, signing, what came of it. */
  readonly chain: readonly RecordRow[]
  readonly edits: readonly { readonly field: string; readonly value: unknown }[]
}

const COMPARED = ['status', 'date', 'place', 'count', 'value'] as const

/**
 * @param today `YYYY-MM-DD`
 * @throws FarabiError `not-in-ledger`
 */
export const recordPage = async (db: Database, id: string, today: string): Promise<RecordPage> => {
  const row = await db.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row)
    throw new FarabiError(
      'not-in-ledger',
      `there is no record ${id}`,
      'Take its identifier from a timeline or a search.',
    )
  const told = await db
    .selectFrom('tellings as t')
    .innerJoin('articles as n', 'n.id', 't.article_id')
    .leftJoin('sources as s', 's.id', 'n.source_id')
    .select([
      't.article_id',
      'n.title',
      'n.url',
      's.name as source',
      's.reliability',
      'n.language',
      'n.published',
      'n.group_id',
      'n.text',
      't.evidence',
      't.confidence',
      't.data',
      't.why',
    ])
    .where('t.record_id', '=', id)
    .orderBy('n.published')
    .orderBy('n.no')
    .limit(200)
    .execute()
  const tellings = told.map((t): TellingRow => {
    const body = JSON.parse(t.data) as Body
    return {
      article: t.article_id,
      title: t.title,
      url: t.url,
      source: t.source,
      reliability: t.reliability,
      language: t.language,
      published: t.published,
      group: t.group_id,
      evidence: (JSON.parse(t.evidence) as { start: number; end: number }[]).map((e) => ({
        ...e,
        text: t.text.slice(e.start, e.end),
      })),
      confidence: t.confidence,
      status: body.status,
      date: body.date,
      why: (JSON.parse(t.why) as { why: string[] }).why,
    }
  })
  const differences = COMPARED.flatMap((field) => {
    const values = new Map<string, string[]>()
    for (const t of told) {
      const body = JSON.parse(t.data) as Body
      const value = field === 'place' ? (body.place?.wide === false ? body.place.id : null) : (body[field] ?? null)
      if (value !== null)
        values.set(JSON.stringify(value), [...(values.get(JSON.stringify(value)) ?? []), t.article_id])
    }
    return values.size > 1
      ? [{ field, values: [...values].map(([v, articles]) => ({ value: JSON.parse(v) as unknown, articles })) }]
      : []
  })
  const steps = await db
    .selectFrom('steps as s')
    .innerJoin('articles as n', 'n.id', 's.article_id')
    .select(['s.id', 's.step', 's.day', 's.article_id', 's.start', 's.end', 's.why', 's.by', 'n.text'])
    .where('s.record_id', '=', id)
    .orderBy('s.day')
    .orderBy('s.id')
    .execute()
  const edits = await db.selectFrom('edits').select(['field', 'value']).where('record_id', '=', id).execute()
  return {
    record: (await rowsOf(db, [row], today))[0]!,
    tellings,
    differences,
    steps: steps.map((s) => ({
      id: s.id,
      step: s.step,
      day: s.day,
      article: s.article_id,
      text: s.end > s.start ? s.text.slice(s.start, s.end) : null,
      why: JSON.parse(s.why) as string[],
      by: s.by,
    })),
    chain: await chainOf(db, id, row.kind, today),
    edits: edits.map((e) => ({ field: e.field, value: JSON.parse(e.value) as unknown })),
  }
}

/** Records of a chain at most. */
const LINKS = 40

const chainOf = async (db: Database, id: string, kind: string, today: string): Promise<readonly RecordRow[]> => {
  if (kind !== 'commitment' && kind !== 'agreement') return []
  const keys = (await db.selectFrom('promise_keys').select('key').where('record_id', '=', id).execute()).map(
    (k) => k.key,
  )
  const pairs = await db.selectFrom('record_pairs').select(['a', 'b']).where('record_id', '=', id).execute()
  if (keys.length === 0 || pairs.length === 0) return []
  const found = await db
    .selectFrom('promise_keys as k')
    .innerJoin('record_pairs as p', 'p.record_id', 'k.record_id')
    .select(['k.record_id', 'k.key', 'p.sort_day'])
    .where('k.key', 'in', keys)
    .where((e) => e.or(pairs.map((p) => e.and([e('p.a', '=', p.a), e('p.b', '=', p.b)]))))
    .orderBy('p.sort_day')
    .limit(LINKS * 10)
    .execute()
  const shared = new Map<string, Set<string>>()
  for (const f of found) shared.set(f.record_id, (shared.get(f.record_id) ?? new Set()).add(f.key))
  const ids = [...shared]
    .filter(([other, k]) => other !== id && k.size >= Math.ceil(keys.length / 2))
    .map(([other]) => other)
    .slice(0, LINKS)
  if (ids.length === 0) return []
  const rows = await db.selectFrom('records').selectAll().where('id', 'in', ids).orderBy('sort_day').execute()
  return rowsOf(db, rows, today)
}
