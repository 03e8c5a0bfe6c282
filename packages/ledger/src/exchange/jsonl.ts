/** A whole ledger as lines of JSON, one typed row a line, and back. */
import { FarabiError, terms } from '@farabi/reader'
import { sql } from 'kysely'
import { whoToken } from '../link/identity.js'
import type { Database, Store } from '../store/store.js'
import type { Tables } from '../store/tables.js'
import { KEYS, lineOf, type Row, rowFrom, rowsIn, TABLES } from './rows.js'

/** The first line: what this is and how its rows are laid out. */
export const HEAD = { farabi: 'ledger', layout: 1 } as const

/** Lines without their newlines: the head, then every row with the name of its table in `$`. */
export async function* exportLines(db: Database): AsyncGenerator<string> {
  yield JSON.stringify(HEAD)
  for (const table of TABLES)
    for await (const rows of rowsIn(db, table)) for (const row of rows) yield `{"$":"${table}",${lineOf(row).slice(1)}`
}

const BATCH = 200

const insert = async (db: Database, table: keyof Tables, rows: readonly Row[]): Promise<void> => {
  if (rows.length > 0)
    await db
      .insertInto(table)
      .values(rows as never)
      .execute()
}

/** The word index is made anew: it holds nothing that the articles do not. */
export const indexAgain = async (db: Database, store: Store): Promise<void> => {
  for await (const rows of rowsIn(db, 'articles'))
    for (const r of rows as unknown as readonly { id: string; no: number; title: string | null; text: string }[]) {
      const who = await db
        .selectFrom('article_entities')
        .select('entity_id')
        .distinct()
        .where('article_id', '=', r.id)
        .where('entity_id', 'not like', 'country-%')
        .execute()
      const stems = terms(`${r.title ?? ''}\n${r.text}`).map((t) => t.stem)
      await store.words.index(
        db,
        r.no,
        stems,
        who.map((w) => whoToken(w.entity_id)),
      )
    }
}

const wrong = (line: number, detail: string): FarabiError =>
  new FarabiError(
    'import-wrong',
    `line ${line}: ${detail}`,
    'Give a file as farabi ledger export --format jsonl writes it, unchanged.',
  )

/**
 * Fills an empty ledger with exported lines, all or none.
 *
 * @returns rows written
 * @throws FarabiError `ledger-not-empty`, `import-wrong`
 */
export const importLines = (store: Store, lines: AsyncIterable<string>): Promise<number> =>
  store.write(async (db) => {
    const { n } = await db.selectFrom('articles').select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
    if (Number(n) > 0)
      throw new FarabiError(
        'ledger-not-empty',
        'this ledger has articles already',
        'Import into an empty one: name another folder with FARABI_HOME.',
      )
    let number = 0
    let written = 0
    let table: keyof Tables | null = null
    let batch: Row[] = []
    for await (const line of lines) {
      number++
      if (line.trim() === '') continue
      let parsed: Row
      try {
        parsed = JSON.parse(line) as Row
      } catch {
        throw wrong(number, 'no JSON')
      }
      if (number === 1) {
        if (parsed.farabi !== HEAD.farabi) throw wrong(1, 'this is no export of a ledger')
        if (parsed.layout !== HEAD.layout)
          throw wrong(1, `layout ${String(parsed.layout)} is not known to this version`)
        continue
      }
      const { $: name, ...fields } = parsed
      if (typeof name !== 'string' || !(name in KEYS)) throw wrong(number, `there is no table ${String(name)}`)
      if (table !== name || batch.length >= BATCH) {
        if (table) await insert(db, table, batch)
        batch = []
        table = name as keyof Tables
      }
      batch.push(rowFrom(fields))
      written++
    }
    if (table) await insert(db, table, batch)
    await indexAgain(db, store)
    return written
  })
