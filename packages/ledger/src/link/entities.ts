/** Whom the names of one article mean: entities of the ledger found again, or new ones made. */
import type { Entity, Reading } from '@farabi/reader'
import { foldKey } from '@farabi/reader'
import type { Database } from '../store/store.js'
import { listedId, metId } from './identity.js'
import { compare, type Held, type Person, type Verdict } from './people.js'
import { keysOf, matchNames } from './sounds.js'

/** What is known of an entity of the ledger while an article is added. */
export interface Known {
  readonly id: string
  readonly kind: string
  name: string
  country: string | null
  code: string | null
  wikidata: string | null
  known: boolean
  unnamed: boolean
  names: Map<string, string>
  offices: Held[]
  first: string | null
  last: string | null
  fresh: boolean
}

export interface Linked {
  readonly local: Entity
  readonly to: Known
  readonly why: readonly string[]
  readonly score: number
}

export interface Suggestion {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly why: readonly string[]
}

export interface Linking {
  readonly linked: readonly Linked[]
  readonly suggestions: readonly Suggestion[]
  /** Entities of the ledger that this article shows to be one. */
  readonly joined: readonly Suggestion[]
}

const KINDS_BY_NAME: ReadonlySet<string> = new Set(['person', 'organization', 'work', 'place'])

/** The forms that are names, not offices or pronouns: their words are among those of the display name. */
export const ownNames = (e: Entity): readonly string[] => {
  const forms = e.names.filter((n) => !['none', 'kin'].includes(matchNames(n, e.name)))
  return forms.length > 0 ? forms : e.names.slice(0, 1)
}

const countryPart = (country: string | null): string => country ?? '-'

/** Sound first: all who sound so lie together, whatever their kind and country. */
const nameKeys = (kind: string, country: string | null, names: readonly string[]): string[] =>
  keysOf(names).map((k) => `${k}:${kind[0]}:${countryPart(country)}`)

/** `o` leads to those who hold an office, `u` to those of whom nothing but an office is known. */
const officeKeys = (of: 'o' | 'u', offices: readonly Held[]): string[] =>
  offices.flatMap((o) => (o.country && o.office !== 'official' ? [`${of}:${o.country}:${o.office}`] : []))

/** Keys under which an entity of the ledger is found. */
export const keysOfKnown = (k: Known): string[] => {
  if (k.unnamed) return officeKeys('u', k.offices)
  return [
    ...new Set([
      ...nameKeys(k.kind, k.country, [k.name, ...k.names.keys()]),
      ...(k.kind === 'person' ? officeKeys('o', k.offices) : []),
    ]),
  ]
}

const load = async (db: Database, ids: readonly string[]): Promise<Known[]> => {
  if (ids.length === 0) return []
  const [rows, names, offices] = [
    await db.selectFrom('entities').selectAll().where('id', 'in', ids).execute(),
    await db
      .selectFrom('entity_names')
      .select(['entity_id', 'name', 'language'])
      .where('entity_id', 'in', ids)
      .execute(),
    await db.selectFrom('offices').selectAll().where('entity_id', 'in', ids).execute(),
  ]
  return rows.map((r) => ({
    id: r.id,
    kind: r.kind,
    name: r.name,
    country: r.country,
    code: r.code,
    wikidata: r.wikidata,
    known: r.known === 1,
    unnamed: r.known === -1,
    names: new Map(names.filter((n) => n.entity_id === r.id).map((n) => [n.name, n.language])),
    offices: offices
      .filter((o) => o.entity_id === r.id)
      .map((o) => ({
        office: o.office,
        title: o.title,
        organization: o.organization_id,
        country: o.country,
        first: o.first_seen,
        last: o.last_seen,
      })),
    first: r.first_seen,
    last: r.last_seen,
    fresh: false,
  }))
}

const asPerson = (k: Known): Person => ({
  names: [...k.names.keys()],
  name: k.name,
  country: k.country,
  listed: k.known,
  unnamed: k.unnamed,
  offices: k.offices,
  first: k.first,
  last: k.last,
})

/** Organisations, places and works: the same name in one script, or sounding alike in two, of one country. */
const compareNamed = (a: Person, b: Person): Verdict => {
  if (a.country !== b.country) return { is: 'other', score: 0, why: [] }
  if (a.listed && b.listed)
    return a.name === b.name
      ? { is: 'same', score: 1, why: ['named so by the lists'] }
      : { is: 'other', score: 0, why: [] }
  if (a.name.toLowerCase() === b.name.toLowerCase()) return { is: 'same', score: 0.9, why: [`both are ${a.name}`] }
  const folded = new Set(b.names.map(foldKey))
  if (a.names.some((n) => folded.has(foldKey(n))))
    return { is: 'same', score: 0.9, why: [`both written ${a.names[0]}`] }
  return { is: 'other', score: 0, why: [] }
}

interface Seen extends Person {
  readonly local: Entity
}

const seenIn = (reading: Reading, day: string | null, organizationOf: (local: string) => string | null): Seen[] =>
  reading.entities.map((e) => ({
    local: e,
    names: e.unnamed ? [] : ownNames(e),
    name: e.name,
    country: e.country,
    listed: e.listed === true,
    unnamed: e.unnamed === true,
    offices: e.roles.map((r) => ({
      office: r.office,
      title: r.title,
      organization: r.organization ? organizationOf(r.organization) : null,
      country: r.country ?? e.country,
      first: day,
      last: day,
    })),
    first: day,
    last: day,
  }))

const fixedId = (e: Entity): string | null => {
  if (e.kind === 'country') return `country-${(e.code ?? e.country ?? e.name).toLowerCase()}`
  if (e.kind === 'place' && e.code) return `place-${e.code.toLowerCase().replace(/\s+/g, '-')}`
  return e.listed ? listedId(e.kind, e.name, e.country) : null
}

const fresh = (id: string, s: Seen): Known => ({
  id,
  kind: s.local.kind,
  name: s.name,
  country: s.country,
  code: s.local.code,
  wikidata: s.local.wikidata,
  known: s.listed,
  unnamed: s.unnamed,
  names: new Map(),
  offices: [],
  first: s.first,
  last: s.last,
  fresh: true,
})

/** What a new sighting adds to what is known. A listed or longer name is shown rather than a transliterated surname. */
const learn = (k: Known, s: Seen, language: string): void => {
  if (k.unnamed && !s.unnamed) {
    k.unnamed = false
    k.name = s.name
  }
  if (s.listed && !k.known) {
    k.known = true
    k.name = s.name
  } else if (
    !k.known &&
    !s.unnamed &&
    s.name.split(' ').length > k.name.split(' ').length &&
    k.name.split(' ').length < 2
  )
    k.name = s.name
  k.country ??= s.country
  k.code ??= s.local.code
  k.wikidata ??= s.local.wikidata
  for (const n of s.names) if (!k.names.has(n)) k.names.set(n, language)
  for (const o of s.offices) {
    const at = k.offices.findIndex((x) => x.office === o.office && x.title === o.title)
    const old = k.offices[at]
    if (!old) k.offices.push(o)
    else
      k.offices[at] = {
        ...old,
        organization: old.organization ?? o.organization,
        first: !old.first || (o.first && o.first < old.first) ? o.first : old.first,
        last: !old.last || (o.last && o.last > old.last) ? o.last : old.last,
      }
  }
  if (s.first && (!k.first || s.first < k.first)) k.first = s.first
  if (s.last && (!k.last || s.last > k.last)) k.last = s.last
}

/**
 * @param day the day the article was published, when that is known
 * @param apart pairs of entities that a person said are two
 */
export const linkEntities = async (
  db: Database,
  reading: Reading,
  day: string | null,
  apart: (a: string, b: string) => boolean,
): Promise<Linking> => {
  const { id: articleId, language } = reading.article
  const to = new Map<string, Known>()
  const organizationIds = new Map<string, string>()
  const seen = seenIn(reading, day, () => null)
  // bodies first: offices name them
  const order = [...seen].sort((a, b) => Number(a.local.kind === 'person') - Number(b.local.kind === 'person'))
  const fixed = new Map(order.flatMap((s) => (fixedId(s.local) ? [[s.local.id, fixedId(s.local)!] as const] : [])))
  const keys = new Map<string, string[]>()
  for (const s of order) if (!fixed.has(s.local.id) || s.local.kind === 'person') keys.set(s.local.id, lookups(s))
  const asked = [...new Set([...keys.values()].flat())]
  const found =
    asked.length > 0 ? await db.selectFrom('entity_keys').selectAll().where('key', 'in', asked).execute() : []
  const byKey = new Map<string, string[]>()
  for (const f of found) byKey.set(f.key, [...(byKey.get(f.key) ?? []), f.entity_id])
  const wanted = new Set([...fixed.values(), ...found.map((f) => f.entity_id)])
  const pool = new Map((await load(db, [...wanted])).map((k) => [k.id, k]))

  const linked: Linked[] = []
  const suggestions: Suggestion[] = []
  const joined: Suggestion[] = []
  const taken = new Set<string>()
  for (const listed of order) {
    // bodies linked a moment ago are known now
    const s =
      listed.local.kind === 'person'
        ? seenIn({ ...reading, entities: [listed.local] }, day, (l) => organizationIds.get(l) ?? null)[0]!
        : listed
    const own = fixed.get(s.local.id)
    let target = own ? pool.get(own) : undefined
    let why: readonly string[] = own ? ['named so by the lists'] : ['named for the first time']
    let score = 1
    if (KINDS_BY_NAME.has(s.local.kind)) {
      const judge = s.local.kind === 'person' ? compare : compareNamed
      const judged = [...new Set((keys.get(s.local.id) ?? []).flatMap((k) => byKey.get(k) ?? []))]
        .filter((id) => id !== own && !taken.has(id))
        .map((id) => pool.get(id)!)
        .filter((k) => k && k.kind === s.local.kind)
        .map((k) => ({ k, verdict: judge(s, asPerson(k)) }))
        .sort((a, b) => b.verdict.score - a.verdict.score || (a.k.id < b.k.id ? -1 : 1))
      const sure = judged.filter((j) => j.verdict.is === 'same' && !(target && apart(target.id, j.k.id)))
      if (!target && sure[0]) {
        target = sure[0].k
        why = sure[0].verdict.why
        score = sure[0].verdict.score
      }
      if (target)
        for (const j of sure)
          if (j.k !== target && !apart(target.id, j.k.id) && (!j.k.known || !target.known)) {
            const between = judge(asPerson(target), asPerson(j.k))
            if (j.verdict.score >= 0.8 && between.is !== 'other')
              joined.push({ a: target.id, b: j.k.id, score: j.verdict.score, why: j.verdict.why })
          }
      if (!target) {
        const id = own ?? metId(s.local.kind, s.name, s.country, articleId, s.local.id)
        for (const j of judged)
          if (j.verdict.is === 'propose')
            suggestions.push({ a: id, b: j.k.id, score: j.verdict.score, why: j.verdict.why })
      }
    }
    if (!target) {
      target = fresh(own ?? metId(s.local.kind, s.name, s.country, articleId, s.local.id), s)
      pool.set(target.id, target)
    }
    learn(target, s, language)
    taken.add(target.id)
    to.set(s.local.id, target)
    if (s.local.kind === 'organization') organizationIds.set(s.local.id, target.id)
    linked.push({ local: s.local, to: target, why, score })
  }
  return { linked, suggestions, joined }
}

/** Keys under which somebody seen in an article may stand in the ledger. */
const lookups = (s: Seen): string[] => {
  const { kind } = s.local
  if (s.unnamed) return [...officeKeys('o', s.offices), ...officeKeys('u', s.offices)]
  const names = [s.name, ...s.names]
  return [
    ...nameKeys(kind, s.country, names),
    ...(s.country === null ? [] : nameKeys(kind, null, names)),
    ...(kind === 'person' ? officeKeys('u', s.offices) : []),
  ]
}
