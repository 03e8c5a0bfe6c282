/** What an article says is replaced: read again by a better reader, or linked again once its day is known. */
import type { Reading } from '@farabi/reader'
import { sql } from 'kysely'
import { boundsOf } from '../dates/bounds.js'
import { keepOutcomes, pairsOfArticle } from '../follow/outcomes.js'
import { followUp, hear } from '../follow/steps.js'
import { promisedIn, type Telling, tellingsOf } from '../link/bodies.js'
import { linkEntities } from '../link/entities.js'
import { apartTest } from '../link/join.js'
import { marksOf } from '../link/marks.js'
import { type Placed, placeTellings } from '../link/records.js'
import { refreshRecords, refreshSources } from '../link/refresh.js'
import { refreshEntity } from '../link/refreshEntity.js'
import { indexWords } from '../link/words.js'
import { writeEntities, writeTellings } from '../link/write.js'
import type { Database, Store } from '../store/store.js'

interface Old {
  readonly record_id: string
  readonly kind: string
  readonly evidence: readonly { start: number; end: number }[]
  readonly text: string
}

/** Characters that two readings' evidence shares, in one text. */
const shared = (a: Telling, text: string, b: Old): number => {
  let most = 0
  for (const x of a.evidence) {
    const words = text.slice(x.start, x.end)
    for (const y of b.evidence) {
      const old = b.text.slice(y.start, y.end)
      if (words.includes(old) || old.includes(words)) most = Math.max(most, Math.min(words.length, old.length))
      else if (text === b.text) most = Math.max(most, Math.min(x.end, y.end) - Math.max(x.start, y.start))
    }
  }
  return most
}

const SHARED = 20

/** A telling of the same kind out of the same sentence stays with its record. */
const keepPlaces = (tellings: readonly Telling[], text: string, old: readonly Old[]): Map<Telling, string> => {
  const kept = new Map<Telling, string>()
  const options = tellings
    .flatMap((t) => old.filter((o) => o.kind === t.body.kind).map((o) => ({ t, o, n: shared(t, text, o) })))
    .filter((x) => x.n >= SHARED)
    .sort((x, y) => y.n - x.n)
  const taken = new Set<string>()
  for (const { t, o } of options) {
    if (kept.has(t) || taken.has(o.record_id)) continue
    kept.set(t, o.record_id)
    taken.add(o.record_id)
  }
  return kept
}

export interface Retelling {
  readonly reading: Reading
  /** Version of the reader. */
  readonly reader: string
  /** Whether a telling out of the same sentence as before stays with this record. */
  readonly stays: (recordId: string) => boolean
}

/** Replaces what an article of the ledger says. */
export const retell = async (db: Database, store: Store, { reading, reader, stays }: Retelling): Promise<void> => {
  const { article } = reading
  const row = await db.selectFrom('articles').selectAll().where('id', '=', article.id).executeTakeFirstOrThrow()
  const { from, to } = boundsOf(article.published)
  const oldTellings = await db
    .selectFrom('tellings')
    .select(['record_id', 'kind', 'evidence'])
    .where('article_id', '=', article.id)
    .execute()
  const oldEntities = (
    await db.selectFrom('article_entities').select('entity_id').where('article_id', '=', article.id).execute()
  ).map((e) => e.entity_id)
  const linking = await linkEntities(db, reading, from, await apartTest(db, 'entity'))
  await db.deleteFrom('article_entities').where('article_id', '=', article.id).execute()
  await db.deleteFrom('tellings').where('article_id', '=', article.id).execute()
  await db.deleteFrom('outcomes').where('article_id', '=', article.id).execute()
  const { text: _, ...head } = article
  await db
    .updateTable('articles')
    .set({
      language: article.language,
      title: article.title,
      published: article.published,
      published_from: from,
      published_to: to,
      text: article.text,
      reading: JSON.stringify({ ...reading, article: head }),
      reader,
      doubts: reading.doubts.length > 0 ? JSON.stringify(reading.doubts) : null,
    })
    .where('id', '=', article.id)
    .execute()
  await writeEntities(db, article.id, article.language, from, linking)
  await countAgain(
    db,
    new Set([...oldEntities, ...linking.linked.map((l) => l.to.id)]),
    new Set(oldEntities),
    new Set(linking.linked.map((l) => l.to.id)),
  )
  const byLocal = new Map(linking.linked.map((l) => [l.local.id, l.to]))
  const { marks, outcomes } = marksOf(article.text, article.language)
  const tellings = tellingsOf(reading, byLocal, from, marks)
  const old = oldTellings
    .filter((t) => stays(t.record_id))
    .map(
      (t): Old => ({
        record_id: t.record_id,
        kind: t.kind,
        evidence: JSON.parse(t.evidence) as Old['evidence'],
        text: row.text,
      }),
    )
  const kept = keepPlaces(tellings, article.text, old)
  const others = await placeTellings(
    db,
    article.id,
    tellings.filter((t) => !kept.has(t)),
    await apartTest(db, 'record'),
  )
  const placed: Placed[] = [
    ...[...kept].map(([telling, recordId]) => ({
      telling,
      recordId,
      fresh: false,
      score: 1,
      why: ['the same sentence as before'],
    })),
    ...others.filter((p) => ![...kept.values()].includes(p.recordId)),
    ...others
      .filter((p) => [...kept.values()].includes(p.recordId))
      .map((p) => ({ ...p, recordId: `${p.recordId}-${p.telling.local}`, fresh: true })),
  ]
  await writeTellings(db, article.id, row.source_id, placed)
  const touched = [...new Set([...oldTellings.map((t) => t.record_id), ...placed.map((p) => p.recordId)])]
  await refreshSources(db, touched)
  await refreshRecords(db, touched)
  const pairs = pairsOfArticle(linking, tellings)
  const sentences = await keepOutcomes(db, { id: article.id, day: from, pairs }, outcomes, promisedIn(tellings))
  // what it said of other promises before may be said no more
  const heard = await db
    .selectFrom('steps')
    .select('record_id')
    .distinct()
    .where('article_id', '=', article.id)
    .execute()
  const own = new Set([...touched, ...heard.map((h) => h.record_id)])
  await followUp(db, [...own])
  await hear(db, sentences, pairs, own)
  await indexWords(db, store, row.no, article, linking)
}

/** Countries are named by most articles: their count alone is set right. */
const countAgain = async (
  db: Database,
  all: ReadonlySet<string>,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Promise<void> => {
  for (const id of all) {
    if (!id.startsWith('country-')) {
      await refreshEntity(db, id)
      continue
    }
    // writing the new links counted one more
    const change = (after.has(id) ? 1 : 0) - (before.has(id) ? 1 : 0) - (after.has(id) ? 1 : 0)
    if (change !== 0)
      await db
        .updateTable('entities')
        .set({ articles: sql`articles + ${change}` })
        .where('id', '=', id)
        .execute()
  }
}
