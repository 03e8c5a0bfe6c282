/** An entity worked out anew from the articles that name it, after a merge or its undoing. */
import type { Reading } from '@farabi/reader'
import type { Database } from '../store/store.js'
import { keysOfKnown, ownNames } from './entities.js'
import { addTotals, byKind } from './totals.js'

export const refreshEntity = async (db: Database, id: string): Promise<void> => {
  const seen = await db
    .selectFrom('article_entities')
    .innerJoin('articles', 'articles.id', 'article_entities.article_id')
    .select(['article_id', 'local', 'day', 'language', 'reading'])
    .where('entity_id', '=', id)
    .execute()
  for (const table of ['entity_names', 'offices', 'entity_keys'] as const)
    await db.deleteFrom(table).where('entity_id', '=', id).execute()
  if (seen.length === 0) {
    const gone = await db.selectFrom('entities').select('kind').where('id', '=', id).executeTakeFirst()
    await db.deleteFrom('entities').where('id', '=', id).execute()
    await addTotals(db, byKind(gone ? [gone.kind] : [], -1))
    return
  }
  const bodies = await db
    .selectFrom('article_entities')
    .select(['article_id', 'local', 'entity_id'])
    .where('article_id', 'in', [...new Set(seen.map((s) => s.article_id))])
    .execute()
  const linkedTo = new Map(bodies.map((b) => [`${b.article_id} ${b.local}`, b.entity_id]))
  const names = new Map<string, { entity_id: string; name: string; language: string; articles: number }>()
  const offices = new Map<
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
  let shown: { name: string; known: boolean; words: number } | null = null
  let country: string | null = null
  for (const s of seen) {
    const e = (JSON.parse(s.reading) as Reading).entities.find((x) => x.id === s.local)
    if (!e) continue
    country ??= e.country
    const words = e.unnamed ? 0 : e.name.split(' ').length
    if (
      !shown ||
      Number(e.listed === true) > Number(shown.known) ||
      (!shown.known && words > shown.words && shown.words < 2)
    )
      shown = { name: e.name, known: e.listed === true, words }
    if (!e.unnamed)
      for (const name of ownNames(e)) {
        const key = `${name} ${s.language}`
        const old = names.get(key)
        names.set(key, { entity_id: id, name, language: s.language ?? 'und', articles: (old?.articles ?? 0) + 1 })
      }
    const day = s.day ?? '0000-00-00'
    for (const r of e.roles) {
      const { title } = r
      const old = offices.get(`${r.office} ${title}`)
      offices.set(`${r.office} ${title}`, {
        entity_id: id,
        office: r.office,
        title,
        organization_id:
          old?.organization_id ?? (r.organization ? (linkedTo.get(`${s.article_id} ${r.organization}`) ?? null) : null),
        country: r.country ?? e.country,
        first_seen: old && old.first_seen < day ? old.first_seen : day,
        last_seen: old && old.last_seen > day ? old.last_seen : day,
        articles: (old?.articles ?? 0) + 1,
      })
    }
  }
  const days = seen.flatMap((s) => s.day ?? []).sort()
  if (names.size > 0)
    await db
      .insertInto('entity_names')
      .values([...names.values()])
      .execute()
  if (offices.size > 0)
    await db
      .insertInto('offices')
      .values([...offices.values()])
      .execute()
  await db
    .updateTable('entities')
    .set({
      articles: new Set(seen.map((s) => s.article_id)).size,
      first_seen: days[0] ?? null,
      last_seen: days.at(-1) ?? null,
      ...(shown ? { name: shown.name, known: shown.known ? 1 : shown.words === 0 ? -1 : 0 } : {}),
      ...(country ? { country } : {}),
    })
    .where('id', '=', id)
    .execute()
  const row = await db.selectFrom('entities').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const keys = keysOfKnown({
    id,
    kind: row.kind,
    name: row.name,
    country: row.country,
    code: row.code,
    wikidata: row.wikidata,
    known: row.known === 1,
    unnamed: row.known === -1,
    names: new Map([...names.values()].map((n) => [n.name, n.language])),
    offices: [...offices.values()].map((o) => ({
      office: o.office,
      title: o.title,
      organization: o.organization_id,
      country: o.country,
      first: o.first_seen,
      last: o.last_seen,
    })),
    first: row.first_seen,
    last: row.last_seen,
    fresh: false,
  })
  if (keys.length > 0)
    await db
      .insertInto('entity_keys')
      .values(keys.map((key) => ({ key, entity_id: id })))
      .onConflict((c) => c.columns(['key', 'entity_id']).doNothing())
      .execute()
}
