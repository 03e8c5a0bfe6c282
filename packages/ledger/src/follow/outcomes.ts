/** Keeps the sentences of an article that tell of something promised or of what came of it, by the things they name. */
import type { Outcome } from '../link/marks.js'
import type { Span } from '../link/span.js'
import type { Database } from '../store/store.js'

/** @param promised where the article promises or agrees: a thing named elsewhere is no promise told again */
export const keepOutcomes = async (
  db: Database,
  articleId: string,
  day: string | null,
  outcomes: readonly Outcome[],
  promised: readonly Span[],
): Promise<readonly string[]> => {
  const rows = new Map<
    string,
    { key: string; article_id: string; start: number; end: number; step: string; day: string | null; words: string }
  >()
  const within = (o: Outcome): boolean => promised.some((p) => o.start < p.end && p.start < o.end)
  for (const o of outcomes.filter((o) => o.step !== 'restated' || within(o)))
    for (const key of o.keys)
      rows.set(`${key} ${o.start}`, {
        key,
        article_id: articleId,
        start: o.start,
        end: o.end,
        step: o.step,
        day,
        words: o.words,
      })
  if (rows.size > 0)
    await db
      .insertInto('outcomes')
      .values([...rows.values()])
      .execute()
  return [...new Set([...rows.values()].map((r) => r.key))]
}
