/** Where briefs are kept. Everybody at the desk reads them; a change says which state it was made from. */
import { randomUUID } from 'node:crypto'
import { FarabiError } from '@farabi/reader'
import type { Keep } from '../keep/keep.js'
import type { Briefs } from '../keep/tables.js'
import type { Body } from './brief.js'

export interface BriefRow {
  readonly id: string
  readonly owner: string
  readonly title: string
  readonly language: string
  readonly a: string
  readonly b: string
  readonly from: string
  readonly to: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly changedAt: string
}

export interface Brief extends BriefRow {
  readonly body: Body
}

const COLUMNS = [
  'id',
  'owner',
  'title',
  'language',
  'a',
  'b',
  'from_day',
  'to_day',
  'created_at',
  'changed_at',
] as const

const rowOf = (r: Omit<Briefs, 'body'>): BriefRow => ({
  id: r.id,
  owner: r.owner,
  title: r.title,
  language: r.language,
  a: r.a,
  b: r.b,
  from: r.from_day,
  to: r.to_day,
  createdAt: r.created_at,
  changedAt: r.changed_at,
})

const missing = (id: string): FarabiError =>
  new FarabiError('not-found', `there is no brief ${id}`, 'Take its identifier from the list of briefs.')

/** Always later than the state before, also within one millisecond and when the clock was set back. */
const after = (before: string): string => new Date(Math.max(Date.now(), Date.parse(before) + 1)).toISOString()

/** Stands for one state of a brief, as HTTP writes it. */
export const tagOf = (brief: BriefRow): string => `"${brief.changedAt}"`

export const shelfOf = ({ db }: Pick<Keep, 'db'>) => {
  const get = async (id: string): Promise<Brief> => {
    const r = await db.selectFrom('desk_briefs').selectAll().where('id', '=', id).executeTakeFirst()
    if (!r) throw missing(id)
    return { ...rowOf(r), body: JSON.parse(r.body) as Body }
  }
  return {
    /** @throws FarabiError `not-found` */
    get,
    /** Last changed first. */
    async list({ a, b }: { readonly a?: string; readonly b?: string } = {}): Promise<readonly BriefRow[]> {
      let query = db.selectFrom('desk_briefs').select(COLUMNS).orderBy('changed_at', 'desc').orderBy('id').limit(500)
      for (const country of [a, b])
        if (country) query = query.where((e) => e.or([e('a', '=', country), e('b', '=', country)]))
      return (await query.execute()).map(rowOf)
    },
    async add(brief: Omit<Brief, 'id' | 'createdAt' | 'changedAt'>): Promise<Brief> {
      const now = new Date().toISOString()
      const { from, to, body, ...rest } = brief
      const id = randomUUID()
      const row = {
        ...rest,
        id,
        from_day: from,
        to_day: to,
        body: JSON.stringify(body),
        created_at: now,
        changed_at: now,
      }
      await db.insertInto('desk_briefs').values(row).execute()
      return { ...brief, id, createdAt: now, changedAt: now }
    },
    /**
     * @param from tag of the state that was changed; `*` for whatever is there
     * @returns null when somebody else changed it meanwhile
     * @throws FarabiError `not-found`
     */
    async change(id: string, { title, body }: Pick<Brief, 'title' | 'body'>, from: string): Promise<Brief | null> {
      const now = await get(id)
      // what lies between may have marked the tag as weak
      if (from !== '*' && from.replace(/^W\//, '') !== tagOf(now)) return null
      const changedAt = after(now.changedAt)
      const { numUpdatedRows } = await db
        .updateTable('desk_briefs')
        .set({ title, body: JSON.stringify(body), changed_at: changedAt })
        .where('id', '=', id)
        .where('changed_at', '=', now.changedAt)
        .executeTakeFirst()
      return numUpdatedRows > 0n ? { ...now, title, body, changedAt } : null
    },
    /** @throws FarabiError `not-found` */
    async remove(id: string): Promise<void> {
      const { numDeletedRows } = await db.deleteFrom('desk_briefs').where('id', '=', id).executeTakeFirst()
      if (numDeletedRows === 0n) throw missing(id)
    },
  }
}
