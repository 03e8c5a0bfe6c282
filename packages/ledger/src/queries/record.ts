/** Everything about one record: who tells it, in which words, and what came of it. */
import { type Doubt, FarabiError } from '@farabi/reader'
import { sql } from 'kysely'
import type { Body } from '../link/body.js'
import type { Database } from '../store/store.js'
import { chainOf, type Link, type StepRow } from './chain.js'
import { type Paging, pageOf, placeOf, sizeOf } from './page.js'
import { type RecordRow, rowsOf } from './rows.js'
import { type Versions, versionsOf } from './versions.js'

export interface TellingRow {
  readonly article: string
  readonly title: string | null
  readonly url: string | null
  readonly source: string | null
  /** Of the outlet: Admiralty scale, A to F; null until a person says. */
  readonly reliability: string | null
  /** Of this claim: Admiralty scale, 1 to 6; null until a person says. */
  readonly credibility: number | null
  readonly language: string | null
  readonly published: string | null
  /** Articles of one group repeat one another. */
  readonly group: string
  /** The sentences that say so, as they stand, with their UTF-16 offsets in the article's text. */
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  readonly confidence: number
  readonly status: string | null
  readonly date: string | null
  /** What a careful reader would query of this article: its date, an office out of its term … */
  readonly doubts: readonly { readonly code: string; readonly message: string }[]
  /** Why it is taken for this record. */
  readonly why: readonly string[]
}

export interface RecordPage {
  readonly record: RecordRow
  /** Earliest first. */
  readonly tellings: readonly TellingRow[]
  /** Cursor of further tellings, null when these are all. */
  readonly moreTellings: string | null
  /** What reports tell differently, by field. */
  readonly differences: readonly {
    readonly field: string
    readonly values: readonly { readonly value: unknown; readonly articles: readonly string[] }[]
  }[]
  readonly steps: readonly StepRow[]
  /** Of promises and agreements: the whole way from proposal to outcome, with this record in it. */
  readonly chain: readonly Link[]
  /** Of events: what each capital's outlets tell of it. */
  readonly versions: Versions | null
  readonly edits: readonly { readonly field: string; readonly value: unknown }[]
}

/** What people said of single claims, also of those that were told of a record which is part of this one now. */
const gradesOf = async (db: Database, id: string): Promise<ReadonlyMap<string, number>> => {
  const merged = await db
    .selectFrom('merges')
    .select('gone')
    .where('kept', '=', id)
    .where('undone_at', 'is', null)
    .execute()
  const rows = await db
    .selectFrom('credibility')
    .select(['article_id', 'grade'])
    .where('record_id', 'in', [id, ...merged.map((m) => m.gone)])
    .execute()
  return new Map(rows.map((r) => [r.article_id, r.grade]))
}

/** Numbers of records in a reading; a doubt about another record of the article is none about this one. */
const RECORD = /^[vacfp]\d+$/

/** Tellings on one page of a record. */
const TELLINGS = 50
/** Steps shown of one promise: the latest. */
const STEPS = 60

const COMPARED = ['status', 'date', 'place', 'count', 'value'] as const

/**
 * @param today `YYYY-MM-DD`
 * @throws FarabiError `not-in-ledger`
 */
export const recordPage = async (db: Database, id: string, today: string, paging: Paging = {}): Promise<RecordPage> => {
  const row = await db.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row)
    throw new FarabiError(
      'not-in-ledger',
      `there is no record ${id}`,
      'Take its identifier from a timeline or a search.',
    )
  const size = Math.min(sizeOf(paging), TELLINGS)
  const day = sql<string>`coalesce(t.day, '')`
  const place = placeOf(paging)
  let query = db
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
      't.day',
      't.data',
      't.why',
      't.local',
      'n.doubts',
    ])
    .where('t.record_id', '=', id)
  if (place)
    query = query.where((e) =>
      e.or([e(day, '>', String(place.at)), e.and([e(day, '=', String(place.at)), e('t.article_id', '>', place.id)])]),
    )
  const body = JSON.parse(row.data) as Body
  // side by side: over a network each would wait for the one before
  const [found, grades, steps, edits, [record], versions] = await Promise.all([
    query
      .orderBy(day)
      .orderBy('t.article_id')
      .limit(size + 1)
      .execute(),
    gradesOf(db, id),
    db
      .selectFrom('steps as s')
      .innerJoin('articles as n', 'n.id', 's.article_id')
      .select(['s.id', 's.step', 's.day', 's.article_id', 's.start', 's.end', 's.why', 's.by', 'n.text'])
      .where('s.record_id', '=', id)
      .orderBy('s.day', 'desc')
      .orderBy('s.id', 'desc')
      .limit(STEPS)
      .execute(),
    db.selectFrom('edits').select(['field', 'value']).where('record_id', '=', id).execute(),
    rowsOf(db, [row], today),
    row.kind === 'event' ? versionsOf(db, id, body, today) : null,
  ])
  const { rows: told, next } = pageOf(found, size, (t) => ({ at: t.day ?? '', id: t.article_id }))
  const tellings = told.map((t): TellingRow => {
    const body = JSON.parse(t.data) as Body
    return {
      article: t.article_id,
      title: t.title,
      url: t.url,
      source: t.source,
      reliability: t.reliability,
      credibility: grades.get(t.article_id) ?? null,
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
      doubts: (JSON.parse(t.doubts ?? '[]') as Doubt[])
        .filter((d) => d.about === 'article' || d.about === t.local || !RECORD.test(d.about))
        .map(({ code, message }) => ({ code, message })),
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
  const stepRows = steps.reverse().map((s) => ({
    id: s.id,
    step: s.step,
    day: s.day,
    article: s.article_id,
    text: s.end > s.start ? s.text.slice(s.start, s.end) : null,
    why: JSON.parse(s.why) as string[],
    by: s.by,
  }))
  return {
    record: record!,
    tellings,
    moreTellings: next,
    differences,
    steps: stepRows,
    chain: await chainOf(db, record!, body, stepRows, today),
    versions,
    edits: edits.map((e) => ({ field: e.field, value: JSON.parse(e.value) as unknown })),
  }
}
