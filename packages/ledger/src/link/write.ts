/** Entities and tellings of one article, written down. */
import { sql } from 'kysely'
import type { Database } from '../store/store.js'
import type { Known, Linking } from './entities.js'
import { keysOfKnown, ownNames } from './entities.js'
import { digest } from './identity.js'
import type { Placed } from './records.js'
import { addTotals, byKind } from './totals.js'

const least = (a: string, b: string) =>
  sql<string>`case when ${sql.ref(a)} is null or ${sql.ref(b)} < ${sql.ref(a)} then ${sql.ref(b)} else ${sql.ref(a)} end`
const most = (a: string, b: string) =>
  sql<string>`case when ${sql.ref(a)} is null or ${sql.ref(b)} > ${sql.ref(a)} then ${sql.ref(b)} else ${sql.ref(a)} end`

/** Days that stand for no day in columns that need one. */
export const SOME_DAY = '0000-00-00'

export const writeEntities = async (
  db: Database,
  articleId: string,
  language: string,
  day: string | null,
  { linked, suggestions }: Linking,
): Promise<void> => {
  if (linked.length === 0) return
  const targets = [...new Map(linked.map((l) => [l.to.id, l.to])).values()]
  const there = await db
    .selectFrom('entities')
    .select('id')
    .where(
      'id',
      'in',
      targets.map((k) => k.id),
    )
    .execute()
  const known = new Set(there.map((e) => e.id))
  await addTotals(
    db,
    byKind(
      targets.filter((k) => !known.has(k.id)).map((k) => k.kind),
      1,
    ),
  )
  await db
    .insertInto('entities')
    .values(
      targets.map((k) => ({
        id: k.id,
        kind: k.kind,
        name: k.name,
        country: k.country,
        code: k.code,
        wikidata: k.wikidata,
        known: k.known ? 1 : k.unnamed ? -1 : 0,
        first_seen: k.first,
        last_seen: k.last,
        articles: 1,
      })),
    )
    .onConflict((c) =>
      c.column('id').doUpdateSet({
        name: sql.ref('excluded.name'),
        country: sql.ref('excluded.country'),
        code: sql.ref('excluded.code'),
        wikidata: sql.ref('excluded.wikidata'),
        known: sql.ref('excluded.known'),
        first_seen: least('entities.first_seen', 'excluded.first_seen'),
        last_seen: most('entities.last_seen', 'excluded.last_seen'),
        articles: sql`entities.articles + 1`,
      }),
    )
    .execute()
  await db
    .insertInto('article_entities')
    .values(
      linked.map((l) => ({
        article_id: articleId,
        local: l.local.id,
        entity_id: l.to.id,
        day,
        mentions: l.local.mentions.length,
        why: JSON.stringify({ score: l.score, why: l.why }),
      })),
    )
    .execute()
  const named = linked.filter(
    (l) => l.local.kind !== 'country' && !l.local.unnamed && !(l.local.kind === 'place' && l.local.code),
  )
  const names = new Map<string, { entity_id: string; name: string; language: string; articles: number }>()
  for (const l of named)
    for (const name of ownNames(l.local))
      names.set(`${l.to.id} ${name}`, { entity_id: l.to.id, name, language, articles: 1 })
  if (names.size > 0)
    await db
      .insertInto('entity_names')
      .values([...names.values()])
      .onConflict((c) =>
        c.columns(['entity_id', 'name', 'language']).doUpdateSet({ articles: sql`entity_names.articles + 1` }),
      )
      .execute()
  await writeOffices(db, linked, day)
  await writeKeys(
    db,
    targets.filter((k) => k.kind !== 'country'),
  )
  if (suggestions.length > 0)
    await db
      .insertInto('proposals')
      .values(
        suggestions.map((s) => {
          const [a, b] = [s.a, s.b].sort() as [string, string]
          return {
            id: digest(`${a} ${b}`).slice(0, 16),
            kind: 'entity',
            a,
            b,
            why: JSON.stringify(s.why),
            score: s.score,
            state: 'open',
          }
        }),
      )
      .onConflict((c) => c.column('id').doNothing())
      .execute()
}

const writeOffices = async (db: Database, linked: Linking['linked'], day: string | null): Promise<void> => {
  const rows = new Map<
    string,
    {
      entity_id: string
      office: string
      title: string
      organization_id: string | null
      country: string | null
      first_seen: string
      last_seen: string
      articles: number
    }
  >()
  for (const { local, to } of linked) {
    if (local.kind !== 'person') continue
    for (const r of local.roles) {
      const held = to.offices.find((o) => o.office === r.office && o.title === r.title)
      rows.set(`${to.id} ${r.office} ${r.title}`, {
        entity_id: to.id,
        office: r.office,
        title: r.title,
        organization_id: held?.organization ?? null,
        country: held?.country ?? null,
        first_seen: day ?? SOME_DAY,
        last_seen: day ?? SOME_DAY,
        articles: 1,
      })
    }
  }
  if (rows.size === 0) return
  await db
    .insertInto('offices')
    .values([...rows.values()])
    .onConflict((c) =>
      c.columns(['entity_id', 'office', 'title']).doUpdateSet({
        organization_id: sql`coalesce(offices.organization_id, excluded.organization_id)`,
        first_seen: least('offices.first_seen', 'excluded.first_seen'),
        last_seen: most('offices.last_seen', 'excluded.last_seen'),
        articles: sql`offices.articles + 1`,
      }),
    )
    .execute()
}

export const writeKeys = async (db: Database, targets: readonly Known[]): Promise<void> => {
  const keys = targets.flatMap((k) => keysOfKnown(k).map((key) => ({ key, entity_id: k.id })))
  for (let i = 0; i < keys.length; i += 400)
    await db
      .insertInto('entity_keys')
      .values(keys.slice(i, i + 400))
      .onConflict((c) => c.columns(['key', 'entity_id']).doNothing())
      .execute()
}

/** @param source whose article it is */
export const writeTellings = async (
  db: Database,
  articleId: string,
  source: string | null,
  placed: readonly Placed[],
): Promise<void> => {
  if (placed.length === 0) return
  if (source !== null)
    await db
      .insertInto('record_sources')
      .values([...new Set(placed.map((p) => p.recordId))].map((record_id) => ({ record_id, source_id: source })))
      .onConflict((c) => c.columns(['record_id', 'source_id']).doNothing())
      .execute()
  await db
    .insertInto('tellings')
    .values(
      placed.map(({ telling: t, recordId, score, why }) => ({
        article_id: articleId,
        local: t.local,
        record_id: recordId,
        kind: t.body.kind,
        data: JSON.stringify(t.body),
        evidence: JSON.stringify(t.evidence),
        day: t.body.told,
        confidence: t.confidence,
        why: JSON.stringify({ score, why }),
      })),
    )
    .execute()
}
