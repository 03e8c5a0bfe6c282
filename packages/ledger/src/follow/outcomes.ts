/** Keeps the sentences of an article that say what came of something, by the things they name. */
import type { Outcome } from '../link/marks.js'
import type { Database } from '../store/store.js'

export const keepOutcomes = async (
  db: Database,
  articleId: string,
  day: string | null,
  outcomes: readonly Outcome[],
): Promise<readonly string[]> => {
  const rows = new Map<
    string,
    { key: string; article_id: string; start: number; end: number; step: string; day: string | null; words: string }
  >()
  for (const o of outcomes)
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
