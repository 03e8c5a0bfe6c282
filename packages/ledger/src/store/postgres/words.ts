/**
 * The word index in PostgreSQL. Its own parser keeps «می‌شود» as one word and finds no Persian under the C locale, so the
 * lexemes are given ready-made, with their places.
 */
import { type Kysely, sql } from 'kysely'
import type { Database, Wanted, Words } from '../store.js'

export const indexTable = async (db: Kysely<never>): Promise<void> => {
  await sql`create table article_words (no integer primary key, terms tsvector not null)`.execute(db)
  await sql`create index article_words_by_terms on article_words using gin (terms)`.execute(db)
}

/** Places that a tsvector can hold. */
const LAST_PLACE = 16_383
const PLACES_PER_TERM = 255

/** Of a word that stands everywhere, the latest articles are ranked: ranking reads every word of each. */
const RANKED = 200

/** Of the words of a phrase, the latest articles are looked at first. */
const LOOKED_AT = 2000

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

const term = (t: string): string => (t.endsWith('*') ? `${quoted(t.slice(0, -1))}:*` : quoted(t))

const queryOf = (wanted: readonly Wanted[]): string =>
  wanted.map((ways) => `(${ways.map((phrase) => `(${phrase.map(term).join(' <-> ')})`).join(' | ')})`).join(' & ')

/** The words of phrases wherever they stand. */
const apart = (wanted: readonly Wanted[]): readonly Wanted[] =>
  wanted.flatMap((ways) => (ways.length === 1 ? ways[0]!.map((word): Wanted => [[word]]) : [ways]))

/** PostgreSQL takes reading every lexeme of every article for cheap, and would leave the index of words alone. */
const byIndex = async <T>(db: Database, work: (trx: Database) => Promise<T>): Promise<T> => {
  const inside = async (trx: Database): Promise<T> => {
    await sql`set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off`.execute(
      trx,
    )
    const found = await work(trx)
    await sql`set local enable_seqscan = on; set local enable_hashjoin = on; set local enable_mergejoin = on`.execute(
      trx,
    )
    return found
  }
  return db.isTransaction ? inside(db) : db.transaction().execute(inside)
}

/** Of the latest articles with the words, those that hold what is wanted, best first. */
const latest = (
  db: Database,
  wanted: readonly Wanted[],
  most: number | null,
  limit: number,
  offset: number,
): Promise<{ readonly found: readonly number[]; readonly candidates: number }> => {
  const query = queryOf(wanted)
  return byIndex(db, async (trx) => {
    // words alone are found without a look at an article's lexemes, which lie apart and cost a hundred times the rest;
    // "is true" keeps the second look from going through the index of words again
    const { rows } = await sql<{ no: number | null; candidates: string }>`
      with found as materialized (select no from article_words where terms @@ ${queryOf(apart(wanted))}::tsquery),
      newest as materialized (select no from found order by no desc limit ${most}),
      ranked as (
        select w.no, ts_rank(w.terms, ${query}::tsquery) as rank from newest join article_words as w on w.no = newest.no
        where (w.terms @@ ${query}::tsquery) is true
        order by rank desc, w.no desc limit ${limit} offset ${offset})
      select no, (select count(*) from newest) as candidates from (select 1) as one left join ranked on true
      order by rank desc, no desc`.execute(trx)
    return {
      found: rows.flatMap((r) => (r.no === null ? [] : [r.no])),
      candidates: Number(rows[0]?.candidates ?? 0),
    }
  })
}

export const postgresWords: Words = {
  async index(db, no, terms, names) {
    const vector = `${vectorOf(terms, '', 1).join(' ')} ${vectorOf(names, 'A', terms.length + 8).join(' ')}`
    await sql`insert into article_words (no, terms) values (${no}, ${vector}::tsvector)
      on conflict (no) do update set terms = excluded.terms`.execute(db)
  },
  async find(db, wanted, limit, offset) {
    const isPlain = wanted.every((ways) => ways.every((phrase) => phrase.length === 1))
    const first = await latest(db, wanted, isPlain ? RANKED : LOOKED_AT, limit, offset)
    // a phrase of words that stand everywhere, itself seldom: every article with its words is looked at
    const isAll = isPlain || first.candidates < LOOKED_AT || first.found.length >= limit
    return (isAll ? first : await latest(db, wanted, null, limit, offset)).found
  },
}
