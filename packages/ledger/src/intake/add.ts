/** An article becomes part of the ledger: whole, or not at all. */
import { deflateSync } from 'node:zlib'
import type { Reading, ReadOptions } from '@farabi/reader'
import { sql } from 'kysely'
import { boundsOf } from '../dates/bounds.js'
import { keepOutcomes, pairsOfArticle } from '../follow/outcomes.js'
import { followUp, hear } from '../follow/steps.js'
import { linkArticle, nameGroup } from '../link/articles.js'
import { promisedIn, tellingsOf } from '../link/bodies.js'
import { linkEntities } from '../link/entities.js'
import { apartTest, join } from '../link/join.js'
import { marksOf } from '../link/marks.js'
import { placeTellings } from '../link/records.js'
import { refreshRecords } from '../link/refresh.js'
import { addTotals } from '../link/totals.js'
import { indexWords } from '../link/words.js'
import { writeEntities, writeTellings } from '../link/write.js'
import type { Database, Store } from '../store/store.js'
import { retell } from './retell.js'
import { keepSource } from './source.js'

/** What a person, a corpus or a feed says of an article, beyond what stands in it. */
export type Told = Pick<ReadOptions, 'published' | 'language' | 'source'>

export interface NewArticle {
  readonly reading: Reading
  /** How the input was called. */
  readonly name: string
  /** The bytes that were read; without them it cannot be read again. */
  readonly original?: {
    readonly bytes: Uint8Array
    readonly contentType: string | null
    readonly told?: Told
  }
  /** Version of the reader. */
  readonly reader: string
}

export interface Added {
  readonly id: string
  /** It was there already: nothing has changed. */
  readonly known: boolean
  readonly records: number
}

/** Bytes under which packing gains nothing. */
const SMALL = 256

const keepOriginal = async (
  db: Database,
  hash: string,
  { bytes, contentType, told }: NonNullable<NewArticle['original']>,
): Promise<void> => {
  const packed = bytes.length > SMALL ? deflateSync(bytes, { level: 6 }) : null
  const smaller = packed !== null && packed.length < bytes.length
  await db
    .insertInto('originals')
    .values({
      hash,
      bytes: smaller ? packed : Buffer.from(bytes),
      encoding: smaller ? 'deflate' : 'plain',
      size: bytes.length,
      content_type: contentType,
      told: told && Object.keys(told).length > 0 ? JSON.stringify(told) : null,
    })
    .onConflict((c) => c.column('hash').doNothing())
    .execute()
}

/** What people held apart. */
type Apart = Readonly<Record<'entity' | 'record', Awaited<ReturnType<typeof apartTest>>>>

const addOne = async (
  db: Database,
  store: Store,
  { reading, name, original, reader }: NewArticle,
  { no, at, apart }: { no: number; at: string; apart: Apart },
): Promise<Added> => {
  const { article } = reading
  const { from, to } = boundsOf(article.published)
  const repeated = await linkArticle(db, {
    id: article.id,
    no,
    language: article.language,
    day: from,
    text: article.text,
  })
  const source = await keepSource(db, article)
  if (original) await keepOriginal(db, article.id, original)
  const { text: _, ...head } = article
  await db
    .insertInto('articles')
    .values({
      id: article.id,
      no,
      name,
      url: article.url,
      source_id: source,
      language: article.language,
      title: article.title,
      published: article.published,
      published_from: from,
      published_to: to,
      text: article.text,
      reading: JSON.stringify({ ...reading, article: head }),
      reader,
      added_at: at,
      group_id: repeated.group,
      group_why: repeated.why,
      doubts: reading.doubts.length > 0 ? JSON.stringify(reading.doubts) : null,
    })
    .execute()
  if (repeated.why !== null) await nameGroup(db, [repeated.group, ...repeated.alsoGroups])
  await addTotals(db, { article: 1, story: repeated.why === null ? 1 : -repeated.alsoGroups.length })

  const linking = await linkEntities(db, reading, from, apart.entity)
  await writeEntities(db, article.id, article.language, from, linking)
  const byLocal = new Map(linking.linked.map((l) => [l.local.id, l.to]))
  const { marks, outcomes } = marksOf(article.text, article.language)
  const tellings = tellingsOf(reading, byLocal, from, marks)
  const placed = await placeTellings(db, article.id, tellings, apart.record)
  await writeTellings(db, article.id, source, placed)
  await refreshRecords(db, [...new Set(placed.map((p) => p.recordId))])
  for (const j of linking.joined) {
    const [kept, gone] = byLocal.size > 0 && j.a.length <= j.b.length ? [j.a, j.b] : [j.b, j.a]
    await join(db, { kind: 'entity', kept, gone, why: j.why, score: j.score, by: null, at })
  }
  const pairs = pairsOfArticle(linking, tellings)
  const sentences = await keepOutcomes(db, { id: article.id, day: from, pairs }, outcomes, promisedIn(tellings))
  const own = new Set(placed.map((p) => p.recordId))
  await followUp(db, [...own])
  await hear(db, sentences, pairs, own)
  await indexWords(db, store, no, article, linking)
  if (repeated.why !== null && from !== null) await dateCopies(db, store, article.id)
  return { id: article.id, known: false, records: placed.length }
}

/** Copies without a date that came before their origin: what they tell is linked again, now that its days are known. */
const dateCopies = async (db: Database, store: Store, id: string): Promise<void> => {
  const { group_id } = await db.selectFrom('articles').select('group_id').where('id', '=', id).executeTakeFirstOrThrow()
  const undated = await db
    .selectFrom('articles')
    .select(['id', 'reading', 'text', 'reader'])
    .where('group_id', '=', group_id)
    .where('published_from', 'is', null)
    .orderBy('no')
    .execute()
  for (const copy of undated) {
    const decided = await decidedOn(db, copy.id)
    const kept = JSON.parse(copy.reading) as Reading
    const reading = { ...kept, article: { ...kept.article, text: copy.text } }
    await retell(db, store, { reading, reader: copy.reader, stays: (record) => decided.has(record) })
  }
}

/** Records of an article that a person looked at. */
const decidedOn = async (db: Database, article: string): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('tellings as t')
    .innerJoin('decisions as d', 'd.target', 't.record_id')
    .select('t.record_id')
    .distinct()
    .where('t.article_id', '=', article)
    .execute()
  return new Set(rows.map((r) => r.record_id))
}

/** The article of the same address with the same text: pages differ in counters and advertisements at every visit. */
const samePage = async (db: Database, { article }: Reading): Promise<string | null> => {
  if (!article.url) return null
  const found = await db
    .selectFrom('articles')
    .select('id')
    .where('url', '=', article.url)
    .where('text', '=', article.text)
    .executeTakeFirst()
  return found?.id ?? null
}

/**
 * Adds articles in one transaction: when it resolves, all of them are in the ledger and outlive a power cut; when it
 * rejects, none is. Articles that are there already are passed over.
 *
 * @throws FarabiError `ledger-locked`, `disk-full` and others of store/errors.ts
 */
export const addArticles = (store: Store, articles: readonly NewArticle[]): Promise<readonly Added[]> =>
  store.write(async (db) => {
    const ids = articles.map((a) => a.reading.article.id)
    const there = new Set(
      (await db.selectFrom('articles').select('id').where('id', 'in', ids).execute()).map((r) => r.id),
    )
    const last = await db
      .selectFrom('articles')
      .select(sql<number>`coalesce(max(no), 0)`.as('no'))
      .executeTakeFirstOrThrow()
    const apart = { entity: await apartTest(db, 'entity'), record: await apartTest(db, 'record') }
    let no = last.no
    const at = new Date().toISOString()
    const added: Added[] = []
    for (const a of articles) {
      const { id } = a.reading.article
      const same = there.has(id) ? id : await samePage(db, a.reading)
      if (same) added.push({ id: same, known: true, records: 0 })
      else {
        there.add(id)
        added.push(await addOne(db, store, a, { no: ++no, at, apart }))
      }
    }
    return added
  })
