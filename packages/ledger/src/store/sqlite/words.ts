/** The word index of the embedded ledger: FTS5 over stems that the reader's language data made, not over raw text. */
import { type Kysely, sql } from 'kysely'
import type { Words } from '../store.js'

/** Keeps no text of its own: the articles have it. Stems are letters and digits parted by spaces. */
export const indexTable = (db: Kysely<never>): Promise<unknown> =>
  sql`create virtual table article_words using fts5(
    terms, names, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0"
  )`.execute(db)

const quoted = (term: string): string =>
  term.endsWith('*') ? `"${term.slice(0, -1).replaceAll('"', '')}"*` : `"${term.replaceAll('"', '')}"`

export const sqliteWords: Words = {
  async index(db, no, terms, names) {
    await sql`delete from article_words where rowid = ${no}`.execute(db)
    await sql`insert into article_words(rowid, terms, names) values (${no}, ${terms.join(' ')}, ${names.join(' ')})`.execute(
      db,
    )
  },
  async find(db, wanted, limit, offset) {
    const match = wanted
      .map((ways) => `(${ways.map((phrase) => phrase.map(quoted).join(' + ')).join(' OR ')})`)
      .join(' AND ')
    const { rows } = await sql<{ rowid: number }>`
      select rowid from article_words where article_words match ${match}
      order by bm25(article_words, 1.0, 3.0) limit ${limit} offset ${offset}`.execute(db)
    return rows.map((r) => r.rowid)
  },
}
