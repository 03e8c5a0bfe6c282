/**
 * The word index in PostgreSQL. Its own parser keeps «می‌شود» as one word and finds no Persian under the C locale, so the
 * lexemes are given ready-made, with their places.
 */
import { type Kysely, sql } from 'kysely'
import type { Words } from '../store.js'

export const indexTable = async (db: Kysely<never>): Promise<void> => {
  await sql`create table article_words (no integer primary key, terms tsvector not null)`.execute(db)
  await sql`create index article_words_by_terms on article_words using gin (terms)`.execute(db)
}

/** Places that a tsvector can hold. */
const LAST_PLACE = 16_383
const PLACES_PER_TERM = 255

/** Of a word that stands everywhere, the latest articles are ranked: ranking reads every word of each. */
const RANKED = 2000

const quoted = (term: string): string => `'${term.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`

const vectorOf = (terms: readonly string[], weight: '' | 'A', from: number): string[] => {
  const places = new Map<string, string[]>()
  for (const [i, term] of terms.entries()) {
    const list = places.get(term)
    const place = `${Math.min(from + i, LAST_PLACE)}${weight}`
    if (!list) places.set(term, [place])
    else if (list.length < PLACES_PER_TERM) list.push(place)
  }
  return [...places].map(([term, list]) => `${quoted(term)}:${list.join(',')}`)
}

export const postgresWords: Words = {
  async index(db, no, terms, names) {
    const vector = `${vectorOf(terms, '', 1).join(' ')} ${vectorOf(names, 'A', terms.length + 8).join(' ')}`
    await sql`insert into article_words (no, terms) values (${no}, ${vector}::tsvector)
      on conflict (no) do update set terms = excluded.terms`.execute(db)
  },
  async find(db, wanted, limit, offset) {
    const term = (t: string): string => (t.endsWith('*') ? `${quoted(t.slice(0, -1))}:*` : quoted(t))
    const query = wanted
      .map((ways) => `(${ways.map((phrase) => `(${phrase.map(term).join(' <-> ')})`).join(' | ')})`)
      .join(' & ')
    const { rows } = await sql<{ no: number }>`
      select no from article_words
      where no in (select no from article_words where terms @@ ${query}::tsquery order by no desc limit ${RANKED})
      order by ts_rank(terms, ${query}::tsquery) desc, no desc limit ${limit} offset ${offset}`.execute(db)
    return rows.map((r) => r.no)
  },
}
