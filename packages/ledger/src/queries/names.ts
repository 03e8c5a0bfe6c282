/** Names and offices of many at once: what lists and sentences are worded with. */
import type { Database } from '../store/store.js'

export interface EntityOffice {
  readonly office: string
  readonly title: string
  readonly organization: { readonly id: string; readonly name: string } | null
  readonly country: string | null
  /** `YYYY-MM-DD`: first and last sight. */
  readonly firstSeen: string
  readonly lastSeen: string
  readonly articles: number
}

export interface EntityNames {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly country: string | null
  readonly code: string | null
  /** The spelling that articles of a language use most. */
  readonly byLanguage: Readonly<Record<string, string>>
  /** Most told first. */
  readonly offices: readonly EntityOffice[]
}

/** Ids of one query. */
const AT_ONCE = 400

/** @returns those of the ids that the ledger knows */
export const namesOf = async (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, EntityNames>> => {
  const all = new Map<string, EntityNames>()
  const distinct = [...new Set(ids)]
  for (let i = 0; i < distinct.length; i += AT_ONCE) {
    const some = distinct.slice(i, i + AT_ONCE)
    const [known, names, offices] = await Promise.all([
      db.selectFrom('entities').select(['id', 'kind', 'name', 'country', 'code']).where('id', 'in', some).execute(),
      db
        .selectFrom('entity_names')
        .select(['entity_id', 'name', 'language', 'articles'])
        .where('entity_id', 'in', some)
        .orderBy('articles', 'desc')
        .orderBy('name')
        .execute(),
      db
        .selectFrom('offices as o')
        .leftJoin('entities as e', 'e.id', 'o.organization_id')
        .select(['o.entity_id', 'o.office', 'o.title', 'o.country', 'o.first_seen', 'o.last_seen', 'o.articles'])
        .select(['o.organization_id', 'e.name as organization'])
        .where('o.entity_id', 'in', some)
        .orderBy('o.articles', 'desc')
        .orderBy('o.office')
        .execute(),
    ])
    for (const e of known) {
      const byLanguage: Record<string, string> = {}
      for (const n of names) if (n.entity_id === e.id) byLanguage[n.language] ??= n.name
      all.set(e.id, {
        ...e,
        byLanguage,
        offices: offices.flatMap((o) =>
          o.entity_id === e.id
            ? [
                {
                  office: o.office,
                  title: o.title,
                  organization: o.organization_id
                    ? { id: o.organization_id, name: o.organization ?? o.organization_id }
                    : null,
                  country: o.country,
                  firstSeen: o.first_seen,
                  lastSeen: o.last_seen,
                  articles: o.articles,
                },
              ]
            : [],
        ),
      })
    }
  }
  return all
}
