/** Keeps the sentences of an article that tell of something promised or of what came of it, by the things they name. */

import type { Telling } from '../link/bodies.js'
import { pairsOf } from '../link/body.js'
import type { Linking } from '../link/entities.js'
import type { Outcome } from '../link/marks.js'
import type { Span } from '../link/span.js'
import type { Database } from '../store/store.js'
import type { Outcomes } from '../store/tables.js'

export type Pair = readonly [a: string, b: string]

/** Countries that an article is about at most, by how often it names them and theirs. */
const ABOUT = 4

/** The pairs of countries that an article is about: those named most, and those of its records. */
export const pairsOfArticle = ({ linked }: Linking, tellings: readonly Telling[]): readonly Pair[] => {
  const named = new Map<string, number>()
  for (const { local, to } of linked)
    if (to.country) named.set(to.country, (named.get(to.country) ?? 0) + local.mentions.length)
  const most = [...named]
    .sort(([c, n], [d, m]) => m - n || (c < d ? -1 : 1))
    .slice(0, ABOUT)
    .map(([c]) => c)
    .sort()
  const pairs = new Map<string, Pair>()
  for (const pair of most.flatMap((a, i) => most.slice(i + 1).map((b) => [a, b] as const)))
    pairs.set(pair.join(' '), pair)
  for (const { body } of tellings) for (const pair of pairsOf(body)) pairs.set(pair.join(' '), pair)
  return [...pairs.values()]
}

/** A sentence that names a thing and may say what came of it. */
export type Sentence = Readonly<Omit<Outcomes, 'a' | 'b'>>

interface Article {
  readonly id: string
  /** `YYYY-MM-DD` */
  readonly day: string | null
  readonly pairs: readonly Pair[]
}

/**
 * @param promised where the article promises or agrees: a thing named elsewhere is no promise told again
 * @returns the sentences that were kept, once for each thing
 */
export const keepOutcomes = async (
  db: Database,
  { id, day, pairs }: Article,
  outcomes: readonly Outcome[],
  promised: readonly Span[],
): Promise<readonly Sentence[]> => {
  const within = (o: Outcome): boolean => promised.some((p) => o.start < p.end && p.start < o.end)
  const rows = new Map<string, Sentence>()
  for (const { keys, start, end, step, words } of outcomes.filter((o) => o.step !== 'restated' || within(o)))
    for (const key of keys) rows.set(`${key} ${start}`, { key, article_id: id, day, start, end, step, words })
  const all = pairs.flatMap(([a, b]) => [...rows.values()].map((row) => ({ a, b, ...row })))
  for (let i = 0; i < all.length; i += ROWS)
    await db
      .insertInto('outcomes')
      .values(all.slice(i, i + ROWS))
      .execute()
  return [...rows.values()]
}

/** Rows of one statement: fewer than an engine takes. */
const ROWS = 500
