/** The sentences that a statement rests on, numbered as they are first used. */
import type { Ledger } from '@farabi/ledger'
import type { Citation } from './brief.js'

/** Sentences given for one record: one of each independent report goes before a second of the same. */
const MOST = 3

export interface Cites {
  /** Numbers of the sentences that tell of a record. */
  of(record: string): Promise<number[]>
  /** All so far, in order. */
  all(): Citation[]
}

/** @param ledger where the records' reports are */
export const citesOf = (ledger: Pick<Ledger, 'record'>): Cites => {
  const byQuote = new Map<string, Citation>()
  const byRecord = new Map<string, readonly number[]>()

  const numberOf = (found: Omit<Citation, 'n'>): number => {
    const key = JSON.stringify([found.article, found.quote])
    const known = byQuote.get(key) ?? { n: byQuote.size + 1, ...found }
    byQuote.set(key, known)
    return known.n
  }

  return {
    async of(record) {
      const known = byRecord.get(record)
      if (known) return [...known]
      const { tellings } = await ledger.record(record)
      // copies of one report say nothing more than the first of them
      const reports = tellings.filter((t, i) => tellings.findIndex((o) => o.group === t.group) === i)
      const quotes = reports.flatMap(({ article, title, source, published, url, language, evidence }) =>
        evidence.map((e, rank) => ({
          rank,
          citation: { article, title, source, published, url, language, quote: e.text },
        })),
      )
      const numbers = quotes
        .sort((x, y) => x.rank - y.rank)
        .slice(0, MOST)
        .map((q) => numberOf(q.citation))
      const distinct = [...new Set(numbers)]
      byRecord.set(record, distinct)
      return [...distinct]
    },
    all: () => [...byQuote.values()],
  }
}
