/** What the steps of recognition share: the drafts and mentions of one text, and the tokens already taken. */
import type { Office } from '../kinds/entity.js'
import type { OfficeWords } from '../languages/language.js'
import { wordAt } from '../text/text.js'
import type { OfficeHolderFacts, OrganizationFacts } from '../world/facts.js'
import { countryFacts } from '../world/world.js'
import { type Draft, type DraftRole, type Mention, type NamedBody, newDraft } from './draft.js'
import type { NameRun } from './people.js'
import { type Found, type Scan, WordFlag } from './scan.js'

export interface Names {
  readonly drafts: readonly Draft[]
  /** In order of their first token; of nested ones the outer first. */
  readonly mentions: readonly Mention[]
  /** Draft of each country named, by alpha-3. */
  readonly countries: ReadonlyMap<string, number>
}

/** Everything a recogniser of one text shares. */
export class Recognizer {
  readonly drafts: Draft[] = []
  readonly mentions: Mention[] = []
  readonly #byKey = new Map<string, number>()
  /** Bodies by the first word of their names, the one named last at the end: a shorter form is the same body. */
  readonly bodies = new Map<string, NamedBody[]>()
  readonly countries = new Map<string, number>()
  /** The offices named so far and their sentences. */
  readonly offices: { words: OfficeWords; sentence: number }[] = []
  /** Tokens already inside a person or body mention. */
  readonly taken: Uint8Array
  constructor(
    readonly s: Scan,
    readonly home: string | null,
  ) {
    this.taken = new Uint8Array(s.text.size)
  }

  /** What «همتای روسی» refers to: the office named before it in the sentence, else the one the report began with. */
  likeOf(token: number): OfficeWords | null {
    const sentence = this.s.text.sentenceOf[token]!
    let k = this.offices.length - 1
    while (k >= 0 && this.offices[k]!.sentence > sentence) k--
    const here = this.offices[k]?.sentence === sentence ? this.offices[k] : undefined
    return here?.words ?? this.#officeOfHolder(token) ?? this.offices[0]?.words ?? null
  }

  /** «أردوغان ونظيره السوداني»: the office that the listed person named before it holds. */
  #officeOfHolder(token: number): OfficeWords | null {
    for (let t = thingBefore(this.s, token); t >= 0; t--) {
      const thing = this.s.things[t]!
      if (this.s.text.sentenceOf[thing.first] !== this.s.text.sentenceOf[token]) return null
      if (thing.value.is !== 'holder') continue
      const held = thing.value.facts.offices.at(-1)
      return held ? { office: held.office as Office, scope: 'state', phrases: [] } : null
    }
    return null
  }

  surface(first: number, end: number): string {
    return this.s.text.source.slice(this.s.text.start[first]!, this.s.text.end[end - 1]!)
  }

  draft(key: string, make: () => Draft): number {
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    this.#byKey.set(key, this.drafts.length)
    this.drafts.push(make())
    return this.drafts.length - 1
  }

  country(code: string, surface: string): number {
    const i = this.draft(`country:${code}`, () =>
      newDraft('country', surface, { name: countryFacts(code)?.names.en[0] ?? code, country: code, code }),
    )
    this.drafts[i]!.names.add(surface)
    this.countries.set(code, i)
    return i
  }

  mention(first: number, end: number, entity: number, via: Mention['via'], more: Partial<Mention> = {}): void {
    const { text } = this.s
    this.mentions.push({
      first,
      end,
      start: text.start[first]!,
      stop: text.end[end - 1]!,
      entity,
      group: null,
      via,
      preposition: null,
      inner: false,
      city: -1,
      ...more,
    })
  }
}

export const normal = (s: Scan, first: number, end: number): string => {
  let out = ''
  for (let i = first; i < end; i++) out += (i > first ? ' ' : '') + wordAt(s.text, i)
  return out
}

/** The draft of a thing in the lists. */
export const thingDraft = (r: Recognizer, m: Found): number => {
  const v = m.value
  const surface = r.s.text.source.slice(m.start, m.stop)
  if (v.is === 'country') return r.country(v.code, surface)
  if (v.is === 'place') {
    const i = r.draft(`place:${v.facts.name}:${v.facts.kind}`, () =>
      newDraft('place', surface, { name: v.facts.name, country: v.facts.country, code: v.facts.code, place: v.facts }),
    )
    r.drafts[i]!.names.add(surface)
    return i
  }
  return v.is === 'organization' ? listedDraft(r, v.facts, surface) : -1
}

/** The draft of a body of the lists. */
export const listedDraft = (r: Recognizer, facts: OrganizationFacts, surface: string): number => {
  const i = r.draft(`organization:${facts.id}`, () =>
    newDraft('organization', surface, {
      name: facts.name,
      country: facts.country,
      organization: facts,
      wikidata: facts.wikidata ?? null,
    }),
  )
  r.drafts[i]!.names.add(surface)
  return i
}

/** A capital is a place and stands for its state; this is the place. */
export const capitalDraft = (
  r: { draft: Recognizer['draft']; drafts: Draft[] },
  code: string,
  surface: string,
): number => {
  const name = countryFacts(code)?.capital.en[0] ?? surface
  const i = r.draft(`place:${name}:city`, () => newDraft('place', surface, { name, country: code, code: null }))
  r.drafts[i]!.names.add(surface)
  return i
}

/** Does the role fit what is known of a listed office-holder? */
const holds = (facts: OfficeHolderFacts, role: DraftRole | null): boolean => {
  if (!role) return true
  if (role.country && facts.country !== role.country && !facts.offices.some((o) => o.organization)) return false
  return true
}

export const personDraft = (r: Recognizer, run: NameRun, role: DraftRole | null): number => {
  const surface = r.surface(run.first, run.end)
  const facts = run.holder && holds(run.holder.value.facts, role) ? run.holder.value.facts : null
  const key = facts ? `person:${facts.name}` : `person:${normal(r.s, run.first, run.end)}`
  const i = r.draft(key, () =>
    newDraft('person', surface, facts ? { name: facts.name, holder: facts, country: facts.country } : {}),
  )
  r.drafts[i]!.names.add(surface)
  return i
}

export const addRole = (d: Draft, role: DraftRole): void => {
  if (d.roles.some((x) => x.office === role.office && x.country === role.country && x.title === role.title)) return
  d.roles.push(role)
  if (role.country && d.country === null) d.country = role.country
}

/** Index of the first match that begins at a token or later. */
const _firstFrom = (list: readonly Found[], token: number): number => {
  let a = 0
  let b = list.length
  while (a < b) {
    const mid = (a + b) >> 1
    if (list[mid]!.first < token) a = mid + 1
    else b = mid
  }
  return a
}

/** Index of the last thing that begins before a token, or -1. */
const thingBefore = (s: Scan, token: number): number => {
  let a = 0
  let b = s.things.length
  while (a < b) {
    const mid = (a + b) >> 1
    if (s.things[mid]!.first < token) a = mid + 1
    else b = mid
  }
  return a - 1
}

/** Things back at most in search of a country: more than any report has between the two, so that long files stay linear. */
const BACK = 500

/** The country last named before a token: what «این کشور» means. */
export const lastCountryBefore = (s: Scan, token: number, not: string | null): string | null => {
  const last = thingBefore(s, token)
  for (let t = last; t >= Math.max(0, last - BACK); t--) {
    const m = s.things[t]!
    if (m.value.is === 'country' && m.value.code !== not) return m.value.code
    if (m.value.is === 'holder') return m.value.facts.country
  }
  return null
}

export const take = (r: Recognizer, first: number, end: number): void => {
  for (let i = first; i < end; i++) r.taken[i] = 1
}

export const free = (r: Recognizer, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if (r.taken[i]) return false
  return true
}

/** Is what stands here called after somebody («مركز الملك سلمان»)? */
export const isNamesake = (s: Scan, first: number): boolean =>
  first > 0 && (s.wordFlags[first - 1]! & WordFlag.Namesake) !== 0
