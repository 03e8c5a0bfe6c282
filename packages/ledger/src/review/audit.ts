/**
 * The log of what people decided. Lines are only ever added; each holds the digest of the one before it, so that a line
 * changed, taken out or put in between shows.
 */
import { digest } from '../link/identity.js'
import type { Database } from '../store/store.js'

export interface Entry {
  /** Who decided. */
  readonly who: string
  readonly action: string
  /** What it was about: an id of the ledger. */
  readonly target: string
  readonly why: string | null
  /** What it was before and what it is now, so that it can be undone. */
  readonly change: unknown
}

export interface Line extends Entry {
  readonly seq: number
  readonly at: string
  readonly hash: string
}

/** Before the first line. */
const START = '0'.repeat(64)

interface Written {
  seq: number
  at: string
  who: string
  action: string
  target: string
  why: string | null
  change: string
  before_hash: string
}

const hashOf = (l: Written): string =>
  digest(JSON.stringify([l.seq, l.at, l.who, l.action, l.target, l.why, l.change, l.before_hash]))

/** @returns the line's number */
export const log = async (db: Database, entry: Entry, at: string): Promise<number> => {
  const last = await db
    .selectFrom('decisions')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const line: Written = {
    seq: (last?.seq ?? 0) + 1,
    at,
    who: entry.who,
    action: entry.action,
    target: entry.target,
    why: entry.why,
    change: JSON.stringify(entry.change),
    before_hash: last?.hash ?? START,
  }
  await db
    .insertInto('decisions')
    .values({ ...line, hash: hashOf(line) })
    .execute()
  return line.seq
}

export interface Verified {
  readonly lines: number
  /** Digest of the last line: whoever notes it down can show later that nothing before it was changed. */
  readonly head: string
  /** The first line that does not hold, and why. */
  readonly broken: { readonly seq: number; readonly why: string } | null
}

const PAGE = 1000

export const verifyLog = async (db: Database): Promise<Verified> => {
  let before = START
  let expected = 1
  for (;;) {
    const lines = await db
      .selectFrom('decisions')
      .selectAll()
      .where('seq', '>=', expected)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    for (const l of lines) {
      const broken = (why: string): Verified => ({ lines: expected - 1, head: before, broken: { seq: l.seq, why } })
      if (l.seq !== expected) return broken(`line ${expected} is missing`)
      if (l.before_hash !== before) return broken('it does not follow the line before it')
      if (hashOf(l) !== l.hash) return broken('it was changed after it was written')
      before = l.hash
      expected++
    }
    if (lines.length < PAGE) return { lines: expected - 1, head: before, broken: null }
  }
}

/** Newest first. @param before lines with smaller numbers alone */
export const readLog = async (
  db: Database,
  { target, before, limit = 50 }: { target?: string; before?: number; limit?: number } = {},
): Promise<readonly Line[]> => {
  let query = db.selectFrom('decisions').selectAll().orderBy('seq', 'desc').limit(limit)
  if (target) query = query.where('target', '=', target)
  if (before !== undefined) query = query.where('seq', '<', before)
  return (await query.execute()).map((l) => ({
    seq: l.seq,
    at: l.at,
    who: l.who,
    action: l.action,
    target: l.target,
    why: l.why,
    change: JSON.parse(l.change) as unknown,
    hash: l.hash,
  }))
}
