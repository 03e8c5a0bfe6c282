/** What an article is called and which countries it tells of. */
import type { Reading } from '@farabi/reader'

/** Alpha-3 codes of the records' countries, most often named first. */
export const countriesOf = (reading: Reading): string[] => {
  const counts = new Map<string, number>()
  for (const r of [...reading.events, ...reading.commitments, ...reading.figures])
    for (const c of r.countries) counts.set(c, (counts.get(c) ?? 0) + 1)
  for (const a of reading.agreements) for (const c of a.parties) counts.set(c, (counts.get(c) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([c]) => c)
}

/** The title, else the beginning of the text. */
export const titleOf = ({ article }: Reading): string | null => {
  const first = article.text.trim().split('\n')[0]!
  if (article.title || first === '') return article.title
  return first.length <= 110 ? first : `${first.slice(0, 110).replace(/\s+\S*$/, '')} …`
}
