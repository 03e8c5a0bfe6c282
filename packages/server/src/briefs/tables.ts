/** The tables at the end of a brief: who is who, and the articles it rests on. */
import { plain } from '../exports/plain.js'
import { viewsOf } from '../sentences/sentences.js'
import type { Block } from './brief.js'
import { type Pen, paragraph } from './pen.js'

/** People that a brief introduces: those who stand most in the records of the pair. */
const PEOPLE = 20

const union = (lists: readonly (readonly number[])[]): number[] => [...new Set(lists.flat())]

/** Each with the office they had when they were last told of, and the sentence that tells of it. */
export const whoBlocks = async (pen: Pen): Promise<Block[]> => {
  const { ledger, say, words, wanted, cites } = pen
  const { a, b, manner } = wanted
  const people = await ledger.mostActive(a, b, 'person', PEOPLE)
  const rows = [[say('person'), say('office'), say('country'), say('last-seen')]]
  const cited: number[][] = [[]]
  for (const person of people) {
    const [record] = (await ledger.timeline(a, b, { entity: person.id, limit: 1 })).rows
    if (!record) continue
    const [view] = await viewsOf(ledger, [record], manner)
    const party = view!.parties.find((p) => p.id === person.id)
    rows.push([
      plain(party?.name ?? person.name),
      plain(party?.office ?? ''),
      person.country ? words.country(person.country) : '',
      words.date(record.lastTold ?? record.day),
    ])
    cited.push(await cites.of(record.id))
  }
  return rows.length > 1 ? [{ kind: 'table', rows, cited, citations: union(cited) }] : [paragraph(say('none'))]
}

/** One row for each article that was cited before. */
export const sourceBlocks = ({ say, words, cites }: Pen): Block[] => {
  const articles = new Map<string, number[]>()
  const all = cites.all()
  for (const c of all) articles.set(c.article, [...(articles.get(c.article) ?? []), c.n])
  if (articles.size === 0) return [paragraph(say('none'))]
  const rows = [[say('article'), say('source'), say('address'), say('published')]]
  for (const id of articles.keys()) {
    const c = all.find((one) => one.article === id)!
    rows.push([c.title ?? '', c.source ?? '', c.url ?? '', c.published ? words.date(c.published) : ''])
  }
  const cited = [[], ...articles.values()]
  return [{ kind: 'table', rows, cited, citations: union(cited) }]
}
