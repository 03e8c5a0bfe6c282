/** What people may decide about the ledger. Every decision is logged, outlives re-reading, and can be undone. */
import { FarabiError } from '@farabi/reader'
import { BY_PEOPLE, type StepKind } from '../follow/stage.js'
import { followUp } from '../follow/steps.js'
import { digest } from '../link/identity.js'
import { holdApart, join, part } from '../link/join.js'
import { refreshRecords } from '../link/refresh.js'
import type { Database, Store } from '../store/store.js'
import { log } from './audit.js'
import { EDITABLE } from './editable.js'
import { missing } from './missing.js'
import { describe, grade, type SourceField } from './sources.js'

export type Decision =
  | { readonly action: 'accept' | 'reject' | 'unreview'; readonly record: string }
  | { readonly action: 'edit'; readonly record: string; readonly field: string; readonly value: unknown }
  | { readonly action: 'merge'; readonly kind: 'entity' | 'record'; readonly keep: string; readonly gone: string }
  | { readonly action: 'split'; readonly merge: string }
  | { readonly action: 'refuse'; readonly proposal: string }
  /** What came of a promise. `broken` and `open` are for people alone. */
  | { readonly action: 'status'; readonly record: string; readonly step: StepKind; readonly day: string }
  | { readonly action: 'rate'; readonly source: string; readonly reliability: string | null }
  /** What a person knows of an outlet. */
  | {
      readonly action: 'describe'
      readonly source: string
      readonly field: SourceField
      readonly value: string | null
    }
  /** How credible one article's claim is: Admiralty scale, 1 to 6; null takes it back. */
  | { readonly action: 'grade'; readonly record: string; readonly article: string; readonly credibility: number | null }
  | { readonly action: 'undo'; readonly seq: number }

export type { SourceField }

export interface Decided {
  readonly who: string
  readonly why?: string | null
}

const needsReason = (): FarabiError =>
  new FarabiError('reason-missing', 'this needs a reason', 'Say why: it is kept in the log beside your name.')

const review = async (db: Database, id: string, value: string | null): Promise<unknown> => {
  const row = await db.selectFrom('records').select('review').where('id', '=', id).executeTakeFirst()
  if (!row) throw missing('record', id)
  // counts leave with the old review and come back with the new one
  if (value === 'rejected' || row.review === 'rejected') await refreshAs(db, id, value)
  else
    await db
      .updateTable('records')
      .set({ review: value, ...(value === null ? {} : { urgency: 0 }) })
      .where('id', '=', id)
      .execute()
  return { before: row.review, after: value }
}

/** The old row is counted out as it stood, the new one counted in as it is now. */
const refreshAs = async (db: Database, id: string, value: string | null): Promise<void> => {
  await refreshRecords(db, [id], { reviewed: new Map([[id, value]]) })
}

const edit = async (db: Database, id: string, field: string, value: unknown): Promise<unknown> => {
  const row = await db.selectFrom('records').select(['kind', 'data']).where('id', '=', id).executeTakeFirst()
  if (!row) throw missing('record', id)
  const schema = EDITABLE[field]
  if (!schema)
    throw new FarabiError(
      'field-fixed',
      `${field} cannot be corrected`,
      `These can: ${Object.keys(EDITABLE).join(', ')}.`,
    )
  if (value !== undefined) {
    const checked = schema.safeParse(value)
    if (!checked.success)
      throw new FarabiError(
        'value-wrong',
        `${field}: ${checked.error.issues[0]?.message ?? 'not as expected'}`,
        'Give a value as the contract of the reading has it.',
      )
  }
  const old = await db
    .selectFrom('edits')
    .select('value')
    .where('record_id', '=', id)
    .where('field', '=', field)
    .executeTakeFirst()
  await db.deleteFrom('edits').where('record_id', '=', id).where('field', '=', field).execute()
  if (value !== undefined)
    await db
      .insertInto('edits')
      .values({ record_id: id, field, value: JSON.stringify(value), seq: 0 })
      .execute()
  await refreshRecords(db, [id])
  await followUp(db, [id])
  return {
    field,
    shown: (JSON.parse(row.data) as Record<string, unknown>)[field] ?? null,
    before: old ? (JSON.parse(old.value) as unknown) : null,
    after: value ?? null,
  }
}

const status = async (
  db: Database,
  id: string,
  step: StepKind,
  day: string,
  who: string,
  why: string,
): Promise<unknown> => {
  const first = await db
    .selectFrom('tellings')
    .select(['article_id', 'evidence'])
    .where('record_id', '=', id)
    .orderBy('day')
    .limit(1)
    .executeTakeFirst()
  if (!first) throw missing('record', id)
  const stepId = digest(`${id} ${who} ${day} ${step} ${why}`).slice(0, 20)
  await db
    .insertInto('steps')
    .values({
      id: stepId,
      record_id: id,
      article_id: first.article_id,
      start: 0,
      end: 0,
      step,
      day,
      score: 1,
      why: JSON.stringify([why]),
      by: who,
    })
    .onConflict((c) => c.column('id').doNothing())
    .execute()
  await followUp(db, [id])
  return { step: stepId }
}

const carryOut = async (
  db: Database,
  d: Decision,
  who: string,
  why: string | null,
  at: string,
): Promise<readonly [target: string, change: unknown]> => {
  switch (d.action) {
    case 'accept':
      return [d.record, await review(db, d.record, 'accepted')]
    case 'reject':
      return [d.record, await review(db, d.record, 'rejected')]
    case 'unreview':
      return [d.record, await review(db, d.record, null)]
    case 'edit':
      return [d.record, await edit(db, d.record, d.field, d.value)]
    case 'merge': {
      const table = d.kind === 'entity' ? 'entities' : 'records'
      for (const id of [d.keep, d.gone])
        if (!(await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()))
          throw missing(d.kind, id)
      if (d.keep === d.gone) throw new FarabiError('merge-itself', 'that is one already', 'Name two different ones.')
      const merge = await join(db, {
        kind: d.kind,
        kept: d.keep,
        gone: d.gone,
        why: [why ?? 'decided by a person'],
        score: 1,
        by: who,
        at,
      })
      const [a, b] = [d.keep, d.gone].sort() as [string, string]
      await db.updateTable('proposals').set({ state: 'accepted' }).where('a', '=', a).where('b', '=', b).execute()
      return [d.keep, { merge, gone: d.gone }]
    }
    case 'split': {
      if (!(await part(db, d.merge, at))) throw missing('merge', d.merge)
      return [d.merge, { merge: d.merge }]
    }
    case 'refuse': {
      const p = await db.selectFrom('proposals').selectAll().where('id', '=', d.proposal).executeTakeFirst()
      if (!p) throw missing('proposal', d.proposal)
      await holdApart(db, p.kind, p.a, p.b)
      await db.updateTable('proposals').set({ state: 'refused' }).where('id', '=', d.proposal).execute()
      return [d.proposal, { a: p.a, b: p.b }]
    }
    case 'status': {
      if (BY_PEOPLE.has(d.step) && !why) throw needsReason()
      return [d.record, await status(db, d.record, d.step, d.day, who, why ?? '')]
    }
    case 'rate': {
      const s = await db.selectFrom('sources').select('reliability').where('id', '=', d.source).executeTakeFirst()
      if (!s) throw missing('source', d.source)
      if (d.reliability !== null && !/^[A-F]$/.test(d.reliability))
        throw new FarabiError(
          'value-wrong',
          `reliability ${d.reliability}`,
          'Give a letter from A (reliable) to F (cannot be judged).',
        )
      await db.updateTable('sources').set({ reliability: d.reliability }).where('id', '=', d.source).execute()
      return [d.source, { before: s.reliability, after: d.reliability }]
    }
    case 'describe':
      return [d.source, await describe(db, d.source, d.field, d.value)]
    case 'grade':
      return [d.record, await grade(db, d.record, d.article, d.credibility)]
    case 'undo':
      return undo(db, d.seq, who, why, at)
  }
}

interface Change {
  readonly before?: unknown
  readonly field?: string
  readonly article?: string
  readonly merge?: string
  readonly step?: string
  readonly a?: string
  readonly b?: string
}

const undo = async (
  db: Database,
  seq: number,
  who: string,
  why: string | null,
  at: string,
): Promise<readonly [string, unknown]> => {
  const line = await db.selectFrom('decisions').selectAll().where('seq', '=', seq).executeTakeFirst()
  if (!line) throw missing('decision', String(seq))
  const change = JSON.parse(line.change) as Change
  switch (line.action) {
    case 'accept':
    case 'reject':
    case 'unreview':
      await review(db, line.target, change.before as string | null)
      break
    case 'edit':
      await edit(db, line.target, change.field!, change.before ?? undefined)
      break
    case 'merge':
      await part(db, change.merge!, at)
      break
    case 'split':
    case 'refuse': {
      const merge = change.merge
        ? await db.selectFrom('merges').selectAll().where('id', '=', change.merge).executeTakeFirst()
        : undefined
      const [a, b] = (merge ? [merge.kept, merge.gone].sort() : [change.a!, change.b!]) as [string, string]
      await db.deleteFrom('apart').where('a', '=', a).where('b', '=', b).execute()
      if (merge)
        await join(db, {
          kind: merge.kind as 'entity' | 'record',
          kept: merge.kept,
          gone: merge.gone,
          why: [why ?? 'a split was undone'],
          score: 1,
          by: who,
          at,
        })
      else await db.updateTable('proposals').set({ state: 'open' }).where('a', '=', a).where('b', '=', b).execute()
      break
    }
    case 'status':
      await db.deleteFrom('steps').where('id', '=', change.step!).execute()
      await followUp(db, [line.target])
      break
    case 'rate':
      await db
        .updateTable('sources')
        .set({ reliability: change.before as string | null })
        .where('id', '=', line.target)
        .execute()
      break
    case 'describe':
      await describe(db, line.target, change.field as SourceField, (change.before ?? null) as string | null)
      break
    case 'grade':
      await grade(db, line.target, change.article!, (change.before ?? null) as number | null)
      break
    default:
      throw new FarabiError('undo-final', `a ${line.action} cannot be undone`, 'Decide anew instead.')
  }
  return [line.target, { undone: seq }]
}

/**
 * Carries a decision out and logs it, both or neither.
 *
 * @returns the number of its line in the log
 * @throws FarabiError `not-in-ledger`, `reason-missing`, `field-fixed`, `value-wrong`, `merge-itself`, `undo-final`
 */
export const decide = async (store: Store, decision: Decision, { who, why = null }: Decided): Promise<number> => {
  if (!who.trim())
    throw new FarabiError(
      'who-missing',
      'a decision needs somebody who made it',
      'Give a name: --who NAME, or set FARABI_USER.',
    )
  return store.write(async (db) => {
    const at = new Date().toISOString()
    const [target, change] = await carryOut(db, decision, who, why, at)
    return log(db, { who, action: decision.action, target, why, change }, at)
  })
}
