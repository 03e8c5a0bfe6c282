/** Every row of a ledger, table by table, in the order of its key: what export, import, copying and digests go by. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../store/store.js'
import type { Tables } from '../store/tables.js'

type Name = keyof Tables

/** Tables in the order in which they are written, with their keys. */
export const KEYS: Readonly<Record<Name, readonly string[]>> = {
  originals: ['hash'],
  sources: ['id'],
  articles: ['id'],
  article_bands: ['band', 'no'],
  article_sketches: ['article_id'],
  entities: ['id'],
  entity_names: ['entity_id', 'name', 'language'],
  entity_keys: ['key', 'entity_id'],
  offices: ['entity_id', 'office', 'title'],
  article_entities: ['article_id', 'local'],
  records: ['id'],
  tellings: ['article_id', 'local'],
  record_parties: ['record_id', 'entity_id', 'role'],
  record_pairs: ['a', 'b', 'record_id'],
  record_sectors: ['record_id', 'sector'],
  record_sources: ['record_id', 'source_id'],
  promise_keys: ['a', 'b', 'key', 'record_id'],
  outcomes: ['a', 'b', 'key', 'article_id', 'start'],
  steps: ['id'],
  merges: ['id'],
  proposals: ['id'],
  apart: ['kind', 'a', 'b'],
  decisions: ['seq'],
  edits: ['record_id', 'field'],
  credibility: ['record_id', 'article_id'],
  pair_months: ['a', 'b', 'month', 'kind', 'type'],
  pair_sectors: ['a', 'b', 'month', 'sector'],
  pair_entities: ['a', 'b', 'entity_id'],
  pair_meetings: ['a', 'b', 'from_id', 'to_id'],
  totals: ['name'],
  feeds: ['address'],
  fetched: ['address'],
}
export const TABLES = Object.keys(KEYS) as readonly Name[]

export type Row = Readonly<Record<string, unknown>>

const PAGE = 500

/** Rows of a table in the order of its key, never more than a page of them in memory. */
export async function* rowsIn(db: Database, table: Name): AsyncGenerator<readonly Row[]> {
  const keys = KEYS[table]
  const columns = sql.join(keys.map((k) => sql.ref(k)))
  let after: readonly unknown[] | null = null
  for (;;) {
    const where: ReturnType<typeof sql> = after
      ? sql`where (${columns}) > (${sql.join(after.map((v) => sql`${v}`))})`
      : sql``
    const { rows } =
      await sql<Row>`select * from ${sql.table(table)} ${where} order by ${columns} limit ${PAGE}`.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    const last: Row = rows.at(-1)!
    after = keys.map((k) => last[k])
  }
}

/** A row as one line of JSON: columns in alphabetical order, bytes in base64. */
export const lineOf = (row: Row): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.keys(row)
        .sort()
        .map((k) => [
          k,
          row[k] instanceof Uint8Array ? { base64: Buffer.from(row[k] as Uint8Array).toString('base64') } : row[k],
        ]),
    ),
  )

export const rowFrom = (fields: Row): Row =>
  Object.fromEntries(
    Object.entries(fields).map(([k, v]) => [
      k,
      v !== null && typeof v === 'object' && 'base64' in v
        ? Buffer.from(String((v as { base64: unknown }).base64), 'base64')
        : v,
    ]),
  )

export interface Digest {
  readonly table: string
  readonly rows: number
  /** SHA-256 over the rows' lines. */
  readonly digest: string
}

/** What two ledgers with the same contents have the same of, whatever their engines. */
export const digests = async (db: Database): Promise<readonly Digest[]> => {
  const all: Digest[] = []
  for (const table of TABLES) {
    const hash = createHash('sha256')
    let count = 0
    for await (const rows of rowsIn(db, table))
      for (const row of rows) {
        hash.update(`${lineOf(row)}\n`)
        count++
      }
    all.push({ table, rows: count, digest: hash.digest('hex') })
  }
  return all
}
