/** What people say of outlets and of single claims: never guessed, and the two kept apart. */
import { FarabiError } from '@farabi/reader'
import countries from 'i18n-iso-countries'
import type { Database } from '../store/store.js'
import { missing } from './missing.js'

export const OUTLET_KINDS = [
  'agency',
  'newspaper',
  'broadcaster',
  'website',
  'government',
  'party',
  'company',
  'social',
  'other',
] as const

export type SourceField = 'name' | 'country' | 'kind' | 'language'

const RULES: Readonly<Record<SourceField, readonly [fits: (value: string) => boolean, remedy: string]>> = {
  name: [(v) => v.trim() !== '', 'Give a name.'],
  country: [(v) => countries.isValid(v) && v.length === 3, 'Give a code of ISO 3166-1 alpha-3, such as KAZ.'],
  kind: [(v) => (OUTLET_KINDS as readonly string[]).includes(v), `These are: ${OUTLET_KINDS.join(' ')}.`],
  language: [(v) => /^[a-z]{2,3}$/.test(v), 'Give a language code, such as fa.'],
}

/** @throws FarabiError `not-in-ledger`, `value-wrong` */
export const describe = async (
  db: Database,
  source: string,
  field: SourceField,
  value: string | null,
): Promise<unknown> => {
  const rule = RULES[field]
  if (!rule)
    throw new FarabiError('value-wrong', `a source has no ${field}`, `These are: ${Object.keys(RULES).join(' ')}.`)
  if (value === null ? field === 'name' : !rule[0](value))
    throw new FarabiError('value-wrong', `${field} ${value ?? 'nothing'}`, rule[1])
  const before = await db.selectFrom('sources').select(field).where('id', '=', source).executeTakeFirst()
  if (!before) throw missing('source', source)
  await db
    .updateTable('sources')
    .set({ [field]: value })
    .where('id', '=', source)
    .execute()
  return { field, before: before[field], after: value }
}

/** @throws FarabiError `not-in-ledger`, `value-wrong` */
export const grade = async (
  db: Database,
  record: string,
  article: string,
  credibility: number | null,
): Promise<unknown> => {
  if (credibility !== null && !(Number.isInteger(credibility) && credibility >= 1 && credibility <= 6))
    throw new FarabiError(
      'value-wrong',
      `credibility ${credibility}`,
      'Give a number from 1 (confirmed by other sources) to 6 (cannot be judged).',
    )
  const told = await db
    .selectFrom('tellings')
    .select('local')
    .where('record_id', '=', record)
    .where('article_id', '=', article)
    .executeTakeFirst()
  if (!told) throw missing('telling', `of ${record} in ${article}`)
  const here = { record_id: record, article_id: article }
  const before = await db
    .selectFrom('credibility')
    .select('grade')
    .where('record_id', '=', record)
    .where('article_id', '=', article)
    .executeTakeFirst()
  if (credibility === null)
    await db.deleteFrom('credibility').where('record_id', '=', record).where('article_id', '=', article).execute()
  else
    await db
      .insertInto('credibility')
      .values({ ...here, grade: credibility })
      .onConflict((c) => c.columns(['record_id', 'article_id']).doUpdateSet({ grade: credibility }))
      .execute()
  return { article, before: before?.grade ?? null, after: credibility }
}
