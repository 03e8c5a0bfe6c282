/** Articles read again by a better reader: what people decided stays with the records they decided it on. */
import { inflateSync } from 'node:zlib'
import type { Reading } from '@farabi/reader'
import type { Database, Store } from '../store/store.js'
import type { Told } from './add.js'
import { retell } from './retell.js'

export interface Original {
  readonly id: string
  readonly name: string
  readonly url: string | null
  readonly bytes: Uint8Array
  readonly contentType: string | null
  /** What was said of it when it was added: said again to the reader. */
  readonly told: Told
}

const PAGE = 50

const unpacked = (r: { readonly encoding: string; readonly bytes: Uint8Array }): Uint8Array =>
  r.encoding === 'deflate' ? inflateSync(r.bytes) : r.bytes

/** The bytes of one article as they came, null when they were not kept. */
export const original = async (db: Database, id: string): Promise<Pick<Original, 'bytes' | 'contentType'> | null> => {
  const row = await db
    .selectFrom('originals')
    .select(['bytes', 'encoding', 'content_type'])
    .where('hash', '=', id)
    .executeTakeFirst()
  return row ? { bytes: unpacked(row), contentType: row.content_type } : null
}

/** The bytes of every article that another version of the reader read. */
export async function* originals(db: Database, reader: string): AsyncGenerator<Original> {
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('articles as n')
      .innerJoin('originals as o', 'o.hash', 'n.id')
      .select(['n.id', 'n.name', 'n.url', 'o.told', 'o.bytes', 'o.encoding', 'o.content_type'])
      .where('n.reader', '!=', reader)
      .where('n.id', '>', after)
      .orderBy('n.id')
      .limit(PAGE)
      .execute()
    for (const r of rows)
      yield {
        id: r.id,
        name: r.name,
        url: r.url,
        bytes: unpacked(r),
        contentType: r.content_type,
        told: JSON.parse(r.told ?? '{}') as Told,
      }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.id
  }
}

/** Replaces what an article says by what the reader reads in it now. */
export const rereadArticle = (store: Store, reading: Reading, reader: string): Promise<void> =>
  store.write((db) => retell(db, store, { reading, reader, stays: () => true }))
