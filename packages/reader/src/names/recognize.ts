/**
 * Who and what a text names: people with their offices, organisations, countries and places, every mention with the
 * preposition that governs it. People are found by construction (office + name, name + apposition, honorific, quoted
 * name) and the lists only make sure; an office without a name stands for whoever holds it in this text.
 */
import { TokenKind, wordAt } from '../text/text.js'
import type { Office } from '../kinds/entity.js'
import type { OfficeWords } from '../languages/language.js'
import type { OfficeHolderFacts } from '../world/facts.js'
import { countryFacts } from '../world/world.js'
import { type Draft, type DraftRole, type Mention, newDraft } from './draft.js'
import { bodyPhrase, type OfficePhrase, officePhrase } from './offices.js'
import { isNameWord, nameBefore, nameFrom, type NameRun } from './people.js'
import type { Found, Scan, UnitOf } from './scan.js'
import { WordFlag } from './scan.js'

export interface Names {
  readonly drafts: readonly Draft[]
  /** In order of their first token; of nested ones the outer first. */
  readonly mentions: readonly Mention[]
  /** Draft of each country named, by alpha-3. */
  readonly countries: ReadonlyMap<string, number>
}

/** Everything a recogniser of one text shares. */
class Recognizer {
  readonly drafts: Draft[] = []
  readonly mentions: Mention[] = []
  readonly #byKey = new Map<string, number>()
  /** Bodies named by construction: a shorter form is the same body. */
  readonly bodies = new Map<string, { key: string; draft: number }[]>()
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
    const here = this.offices.findLast((o) => o.sentence === this.s.text.sentenceOf[token]!)
    return (here ?? this.offices[0])?.words ?? null
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
    const i = this.draft(`country:${code}`, () => newDraft('country', surface, { name: countryFacts(code)?.names.en[0] ?? code, country: code, code }))
    this.drafts[i]!.names.add(surface)
    this.countries.set(code, i)
    return i
  }

  mention(first: number, end: number, entity: number, via: Mention['via'], more: Partial<Mention> = {}): void {
    const { text } = this.s
    this.mentions.push({ first, end, start: text.start[first]!, stop: text.end[end - 1]!, entity, group: null, via, preposition: null, inner: false, city: -1, ...more })
  }
}

const normal = (s: Scan, first: number, end: number): string => {
  let out = ''
  for (let i = first; i < end; i++) out += (i > first ? ' ' : '') + wordAt(s.text, i)
  return out
}

/** The draft of a thing in the lists. */
const thingDraft = (r: Recognizer, m: Found): number => {
  const v = m.value
  const surface = r.s.text.source.slice(m.start, m.stop)
  if (v.is === 'country') return r.country(v.code, surface)
  if (v.is === 'place') {
    const i = r.draft(`place:${v.facts.name}:${v.facts.kind}`, () => newDraft('place', surface, { name: v.facts.name, country: v.facts.country, code: v.facts.code, place: v.facts }))
    r.drafts[i]!.names.add(surface)
    return i
  }
  if (v.is === 'organization') {
    const i = r.draft(`organization:${v.facts.id}`, () => newDraft('organization', surface, { name: v.facts.name, country: v.facts.country, organization: v.facts, wikidata: v.facts.wikidata ?? null }))
    r.drafts[i]!.names.add(surface)
    return i
  }
  return -1
}

/** A capital is a place and stands for its state; this is the place. */
export const capitalDraft = (r: { draft: Recognizer['draft']; drafts: Draft[] }, code: string, surface: string): number => {
  const name = countryFacts(code)?.capital.en[0] ?? surface
  const i = r.draft(`place:${name}:city`, () => newDraft('place', surface, { name, country: code, code: null }))
  r.drafts[i]!.names.add(surface)
  return i
}

const roleOf = (r: Recognizer, p: OfficePhrase, lastCountry: string | null): DraftRole => {
  const { s } = r
  let organization = -1
  if (p.organization) organization = thingDraft(r, p.organization)
  else if (p.body && (p.body.end - p.body.first > 1 || p.body.country)) organization = bodyDraft(r, p.body)
  const country = p.country ?? p.words.country ?? (p.countryBy === 'home' ? r.home : p.countryBy === 'this-country' ? lastCountry : null)
  const place = p.place ? (p.place.value.is === 'country' ? capitalDraft(r, p.place.value.code, s.text.source.slice(p.place.start, p.place.stop)) : thingDraft(r, p.place)) : -1
  const like = p.words.counterpart ? r.likeOf(p.first) : p.words
  if (!p.words.counterpart) r.offices.push({ words: p.words, sentence: s.text.sentenceOf[p.first]! })
  return { office: p.under ? officeUnder(p.words, p.under) : (like?.office ?? 'official'), scope: like?.scope ?? 'state', title: r.surface(p.first, p.end), organization, country, place, former: p.former }
}

/** What a deputy or aide of an office is. */
const officeUnder = (words: OfficeWords, under: OfficeWords): Office => {
  if (!words.deputy) return words.office
  if (under.office === 'head-of-state' || under.office === 'head-of-government') return 'deputy-head'
  if (under.office === 'minister') return 'deputy-minister'
  if (under.office === 'governor') return 'deputy-governor'
  return 'official'
}

const bodyDraft = (r: Recognizer, body: NonNullable<OfficePhrase['body']>): number => {
  const surface = r.surface(body.first, body.end)
  const key = normal(r.s, body.first, body.end)
  const head = key.split(' ', 1)[0]!
  const family = r.bodies.get(head) ?? []
  r.bodies.set(head, family)
  const kin = family.find((b) => b.key === key || b.key.startsWith(`${key} `) || key.startsWith(`${b.key} `))
  if (kin) {
    const d = r.drafts[kin.draft]!
    if (d.country === null || body.country === null || d.country === body.country) {
      d.names.add(surface)
      d.country ??= body.country
      return kin.draft
    }
  }
  const i = r.draft(`body:${key}`, () => newDraft('organization', surface, { country: body.country ?? (body.national ? r.home : null) }))
  family.push({ key, draft: i })
  return i
}

/** Does the role fit what is known of a listed office-holder? */
const holds = (facts: OfficeHolderFacts, role: DraftRole | null): boolean => {
  if (!role) return true
  if (role.country && facts.country !== role.country && !facts.offices.some((o) => o.organization)) return false
  return true
}

const personDraft = (r: Recognizer, run: NameRun, role: DraftRole | null): number => {
  const surface = r.surface(run.first, run.end)
  const facts = run.holder && holds(run.holder.value.facts, role) ? run.holder.value.facts : null
  const key = facts ? `person:${facts.name}` : `person:${normal(r.s, run.first, run.end)}`
  const i = r.draft(key, () => newDraft('person', surface, facts ? { name: facts.name, holder: facts, country: facts.country } : {}))
  r.drafts[i]!.names.add(surface)
  return i
}

const addRole = (d: Draft, role: DraftRole): void => {
  if (d.roles.some((x) => x.office === role.office && x.country === role.country && x.title === role.title)) return
  d.roles.push(role)
  if (role.country && d.country === null) d.country = role.country
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

/** The country last named before a token: what «این کشور» means. */
const lastCountryBefore = (s: Scan, token: number, not: string | null): string | null => {
  for (let t = thingBefore(s, token); t >= 0; t--) {
    const m = s.things[t]!
    if (m.value.is === 'country' && m.value.code !== not) return m.value.code
    if (m.value.is === 'holder') return m.value.facts.country
  }
  return null
}

const take = (r: Recognizer, first: number, end: number): void => {
  for (let i = first; i < end; i++) r.taken[i] = 1
}
const free = (r: Recognizer, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if (r.taken[i]) return false
  return true
}

/** Step 1: office phrases with the names beside them. */
const offices = (r: Recognizer): void => {
  const { s } = r
  for (const m of s.things) {
    if (m.value.is !== 'office' || r.taken[m.first]) continue
    if (isNamesake(s, m.first)) continue
    const p = officePhrase(s, m as Found<UnitOf<'office'>>)
    const hasTail = p.country !== null || p.organization !== null || p.body !== null || p.countryBy !== null || p.place !== null
    if (p.words.plural) {
      holdersOf(r, m as Found<UnitOf<'office'>>)
      continue
    }
    const role = roleOf(r, p, lastCountryBefore(s, p.first, r.home))
    let after = nameFrom(s, p.end) ?? (/[،,:–—-]/.test(wordAt(s.text, p.end)) ? commaName(s, p.end + 1) : null)
    // «بوتين وولي عهد أبوظبي» are two
    const before = m.proclitic === '' || m.proclitic === s.language.affixes.article ? nameBefore(s, p.first) : null
    if (after && (!free(r, after.first, after.end) || s.wordFlags[p.end]! & WordFlag.Joined || after.holder?.proclitic.startsWith('و'))) after = null
    if (after && (p.words.collective || (p.organization && wordAt(s.text, after.first - 1) === '('))) after = null
    const usableBefore = before && free(r, before.first, before.end) ? before : null
    let run: NameRun | null = null
    const specific = hasTail || (!p.words.needsTail && p.end - p.first >= 2)
    if (p.words.proxy && p.country === null && usableBefore && usableBefore.strength > 0 && usableBefore.end === p.first) run = usableBefore
    else if (after && after.strength === 2) run = after
    else if (usableBefore && usableBefore.strength === 2) run = usableBefore
    else if (after && (after.strength === 1 || (after.end - after.first >= 2 && specific))) run = after
    else if (usableBefore && (usableBefore.strength === 1 || usableBefore.end - usableBefore.first >= 2)) run = usableBefore
    if (!run && p.words.needsTail && !(p.organization || p.body)) continue
    if (run) {
      const first = Math.min(run.first, p.first)
      const end = Math.max(run.end, p.end)
      const person = personDraft(r, run, role)
      addRole(r.drafts[person]!, role)
      take(r, first, end)
      r.mention(first, end, person, 'name')
    } else {
      if (p.words.needsTail && !hasTail) continue
      take(r, p.first, p.end)
      const country = role.country ?? (p.words.scope === 'state' ? null : null)
      const office = r.draft(`office:${role.office}:${country ?? ''}:${role.place}:${role.organization}:${p.words.phrases[0]}`, () => newDraft('office', role.title, { country, roles: [role] }))
      r.drafts[office]!.names.add(role.title)
      r.mention(p.first, p.end, office, 'office')
    }
  }
}

/** Is what stands here called after somebody («مركز الملك سلمان»)? */
const isNamesake = (s: Scan, first: number): boolean => first > 0 && (s.wordFlags[first - 1]! & WordFlag.Namesake) !== 0

/** Holders named one after the other behind an office in the plural: «وزيرا الخارجية الإيراني … والروسي …». */
const holdersOf = (r: Recognizer, m: Found<UnitOf<'office'>>): void => {
  const { s } = r
  const { words } = m.value
  if (words.office === 'official') return
  let i = m.end
  for (let n = 0; n < MAX_HOLDERS; n++) {
    const t = i < s.text.size ? s.thingAt[i]! : -1
    const thing = t >= 0 && s.things[t]!.first === i && s.things[t]!.value.is === 'country' ? (s.things[t] as Found<UnitOf<'country'>>) : null
    const joined = thing ? thing.proclitic.startsWith('و') : i < s.text.size && (s.wordFlags[i]! & WordFlag.Joined) !== 0
    if (n > 0 && !joined) return
    const first = i
    if (thing) i = thing.end
    if (thing && /[،,]/.test(wordAt(s.text, i)) && thing.value.form === 'adjective') i++
    const run = nameFrom(s, i)
    const country = thing?.value.code ?? null
    const role: DraftRole = { office: words.office, scope: words.scope, title: r.surface(m.first, m.end), organization: -1, country, place: -1, former: false }
    if (run && run.strength > 0 && free(r, run.first, run.end)) {
      const person = personDraft(r, run, role)
      addRole(r.drafts[person]!, role)
      take(r, first, run.end)
      r.mention(first, run.end, person, 'name')
      i = run.end
      if (/[،,]/.test(wordAt(s.text, i))) i++
    } else if (thing && thing.value.form === 'adjective') {
      const office = r.draft(`office:${role.office}:${country}:-1:-1:${words.phrases[0]}`, () => newDraft('office', role.title, { country, roles: [role] }))
      take(r, first, thing.end)
      r.mention(first, thing.end, office, 'office')
      i = thing.end
    } else return
  }
}
/** Holders that one office in the plural may introduce. */
const MAX_HOLDERS = 4

/** A name behind a comma: sure by itself, or of two words and set off on both sides. */
const commaName = (s: Scan, i: number): NameRun | null => {
  if (s.wordFlags[i]! & WordFlag.Joined) return null
  const run = nameFrom(s, i)
  if (!run || run.strength === 2 || run.end - run.first < 2) return run && run.strength === 2 ? run : null
  return run.strength === 1 || (run.end < s.text.size && s.text.kind[run.end] !== TokenKind.Word) ? run : null
}

/** Step 2: listed people and honorifics without an office beside them. */
const standaloneNames = (r: Recognizer): void => {
  const { s } = r
  for (const m of s.things) {
    if (m.value.is !== 'holder' || !free(r, m.first, m.end) || isNamesake(s, m.first)) continue
    if (!m.value.full && !trustShort(s, m as Found<UnitOf<'holder'>>)) continue
    const facts = (m as Found<UnitOf<'holder'>>).value.facts
    let first = m.first
    if (!m.value.full) while (m.end - first < 4 && first > 0 && s.wordFlags[first - 1]! & WordFlag.Given && isNameWord(s, first - 1) && !r.taken[first - 1]) first--
    const unlike = first < m.first && !sameGivenName(facts, normal(s, first, m.first), s)
    const i = personDraft(r, { first, end: m.end, holder: unlike ? null : (m as Found<UnitOf<'holder'>>), strength: 2 }, null)
    take(r, first, m.end)
    r.mention(first, m.end, i, 'name')
  }
  for (let i = 0; i < s.text.size; i++) {
    if (!(s.wordFlags[i]! & WordFlag.Honorific) || r.taken[i] || s.thingAt[i]! >= 0 || s.grammarAt[i]! >= 0) continue
    const run = nameFrom(s, i)
    if (!run || !free(r, i, run.end) || (run.strength === 0 && run.end - run.first > 3) || isNamesake(s, i)) continue
    if (!isTitle(s, i) && !hasKnownName(s, run)) continue
    const person = personDraft(r, run, null)
    take(r, i, run.end)
    r.mention(i, run.end, person, 'name')
    i = run.end - 1
  }
}

/** Honorifics with the article introduce anybody («السيد»), those without it also stand in other company («سعادة»). */
const isTitle = (s: Scan, i: number): boolean => {
  const { article } = s.language.affixes
  return article === null || wordAt(s.text, i).replace(/^[وفلب]/u, '').startsWith(foldLoose(article))
}

const hasKnownName = (s: Scan, run: NameRun): boolean => {
  if (run.holder) return true
  for (let i = run.first; i < run.end; i++) if (s.wordFlags[i]! & (WordFlag.Given | WordFlag.Link | WordFlag.Surname)) return true
  return false
}

const sameGivenName = (facts: OfficeHolderFacts, given: string, s: Scan): boolean => {
  const code = s.language.code as 'fa' | 'ar'
  const folded = given.replaceAll(' ', '')
  return (facts.names[code] ?? []).some((n) => n.includes(' ') && foldLoose(n).includes(folded))
}
const foldLoose = (n: string): string => n.replace(/[\s‌ـ]/g, '').replace(/ي|ى|ئ/g, 'ی').replace(/ك/g, 'ک').replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه')

/** A surname alone that is also a common word or a given name needs more than the list. */
const trustShort = (s: Scan, m: Found<UnitOf<'holder'>>): boolean => {
  if (m.end - m.first > 1) return true
  const flags = s.wordFlags[m.first]!
  return !(flags & WordFlag.Given) && m.ending === ''
}

/** Step 3: a surname (or the last words of a name) stands for the person named in full elsewhere in the text. */
const surnames = (r: Recognizer): void => {
  const { s } = r
  const byLast = new Map<string, number>()
  r.drafts.forEach((d, i) => {
    if (d.kind !== 'person') return
    for (const n of d.names) {
      const words = n.split(/[\s«»"“”()]+/u).filter(Boolean).map(foldLoose)
      for (let k = 1; k <= 2 && k < words.length + 1; k++) {
        const key = words.slice(-k).join('')
        if (key.length >= 3 && !byLast.has(key)) byLast.set(key, i)
      }
    }
  })
  if (byLast.size === 0) return
  const article = s.language.affixes.article ? foldLoose(s.language.affixes.article) : ''
  for (let i = 0; i < s.text.size; i++) {
    if (r.taken[i] || s.text.kind[i] !== TokenKind.Word) continue
    const one = stripped(wordAt(s.text, i), article, byLast)
    const two = i + 1 < s.text.size ? wordAt(s.text, i) + wordAt(s.text, i + 1) : ''
    const wide = byLast.has(two) && !r.taken[i + 1] ? 2 : 0
    const person = wide ? byLast.get(two)! : one
    if (person === -1 || person === undefined) continue
    if (!wide && s.thingAt[i]! >= 0 && s.things[s.thingAt[i]!]!.value.is !== 'holder' && s.things[s.thingAt[i]!]!.value.is !== 'place') continue
    if (!wide && s.wordFlags[i]! & (WordFlag.Common | WordFlag.Frame)) continue
    const end = i + (wide || 1)
    take(r, i, end)
    r.drafts[person]!.names.add(r.surface(i, end))
    r.mention(i, end, person, 'surname')
  }
}

const stripped = (word: string, article: string, byLast: ReadonlyMap<string, number>): number => {
  const direct = byLast.get(word)
  if (direct !== undefined) return direct
  for (const p of ['و', 'ف', 'ب', 'ل', 'ک']) {
    if (article && word.startsWith(p) && byLast.has(word.slice(1))) return byLast.get(word.slice(1))!
  }
  if (article && word.startsWith(article) && byLast.has(word.slice(article.length))) return byLast.get(word.slice(article.length))!
  if (article && byLast.has(article + word)) return byLast.get(article + word)!
  return -1
}

/** Names that are the end of a fuller one («پوتین», «ولادیمیر پوتین») are the same person. */
const unite = (r: Recognizer): void => {
  // «محمد بن سلمان» does not end in his father's name
  const links = r.s.language.nameLinks.map(foldLoose).filter((l) => l.length > 1)
  const people = r.drafts.map((d, i) => ({ d, i, keys: [...d.names].map(foldLoose) })).filter(({ d }) => d.kind === 'person')
  const kin = new Map<string, typeof people>()
  for (const p of people) for (const end of new Set(p.keys.map((k) => k.slice(-3)))) kin.set(end, [...(kin.get(end) ?? []), p])
  for (const short of people) {
    const full = short.keys.flatMap((k) => kin.get(k.slice(-3)) ?? []).find((p) => p !== short && p.d.same < 0 && short.keys.some((k) => k.length >= 3 && p.keys.some((f) => f.length > k.length && f.endsWith(k) && !links.some((l) => f.endsWith(l + k)))) && compatible(p.d, short.d))
    if (!full) continue
    short.d.same = full.i
    for (const n of short.d.names) full.d.names.add(n)
    for (const role of short.d.roles) addRole(full.d, role)
    for (const m of r.mentions) if (m.entity === short.i) m.entity = full.i
  }
}
const compatible = (a: Draft, b: Draft): boolean => (a.country === null || b.country === null || a.country === b.country) && (a.holder === null || b.holder === null || a.holder === b.holder)

/** Step 4: a name nobody introduced, at the head of a sentence that reports what its bearer said. */
const speakersWithoutOffice = (r: Recognizer): void => {
  const { s } = r
  for (const { start, end } of s.text.sentences) {
    if (!saysSomething(s, start, end)) continue
    let i = start
    while (i < end && s.text.kind[i] !== TokenKind.Word) i++
    if (i >= end || r.taken[i]) continue
    const run = nameFrom(s, i)
    if (!run || run.holder || run.strength === 2 || !free(r, run.first, run.end)) continue
    if (s.language.order === 'verb-first' && (run.strength === 0 || run.end - run.first < 2)) continue
    const length = run.end - run.first
    if (length > 3 || (run.strength === 0 && length !== 1 && length !== 2)) continue
    if (run.strength === 0 && !followedByGrammar(s, run.end)) continue
    const person = personDraft(r, run, null)
    take(r, run.first, run.end)
    r.mention(run.first, run.end, person, 'name')
  }
}
const saysSomething = (s: Scan, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) {
    const g = s.grammarAt[i]!
    if (g < 0) continue
    const v = s.grammar[g]!.value
    if (v.is === 'verb' && v.act === 'say') return true
  }
  return false
}
const followedByGrammar = (s: Scan, i: number): boolean => i < s.text.size && s.grammarAt[i]! >= 0 && s.grammar[s.grammarAt[i]!]!.first === i

/** Step 5: organisations, countries and places. */
const things = (r: Recognizer): void => {
  const { s } = r
  for (let t = 0; t < s.things.length; t++) {
    const m = s.things[t]!
    const v = m.value
    const inner = r.taken[m.first] === 1
    if (v.is === 'body') {
      if (inner) continue
      const body = bodyPhrase(s, m as Found<UnitOf<'body'>>)
      if (!body || (body.end - body.first === 1 && !body.country)) continue
      if (!free(r, body.first, body.end)) continue
      r.mention(body.first, body.end, bodyDraft(r, body), 'name')
      take(r, body.first, body.end)
      if (body.country) r.country(body.country, countryFacts(body.country)?.names[s.language.code as 'fa']?.[0] ?? body.country)
      continue
    }
    if (v.is === 'organization') {
      if (v.short && !companyOfOrganizations(s, t)) continue
      r.mention(m.first, m.end, thingDraft(r, m), 'name', { inner })
      continue
    }
    if (v.is === 'country') {
      if (isAmbiguous(s, m as Found<UnitOf<'country'>>) && !asksForCountry(s, m)) continue
      const entity = r.country(v.code, s.text.source.slice(m.start, m.stop))
      const via = v.form === 'adjective' ? 'adjective' : v.form === 'name' ? 'name' : 'seat'
      r.mention(m.first, m.end, entity, via, { inner, city: v.form === 'capital' ? capitalDraft(r, v.code, s.text.source.slice(m.start, m.stop)) : -1 })
      continue
    }
    if (v.is === 'place') {
      if (isAmbiguousPlace(s, m as Found<UnitOf<'place'>>) && !besideGeneric(s, m.first) && !besideSister(s, t)) continue
      r.mention(m.first, m.end, thingDraft(r, m), 'name', { inner })
    }
  }
}

const isAmbiguousPlace = (s: Scan, m: Found<UnitOf<'place'>>): boolean => {
  const a = m.value.facts.ambiguous
  if (!a || a === true) return a === true
  const surface = foldLoose(s.text.source.slice(m.start, m.stop))
  return (a[s.language.code as 'fa'] ?? []).some((n) => foldLoose(n) === surface)
}

const isAmbiguous = (s: Scan, m: Found<UnitOf<'country'>>): boolean => {
  const facts = countryFacts(m.value.code)
  const list = facts?.ambiguous?.[s.language.code as 'fa'] ?? []
  if (list.length === 0) return false
  const surface = foldLoose(s.text.source.slice(m.start, m.stop))
  return list.some((a) => foldLoose(a) === surface || foldLoose(a) === surface.replace(/^ال/, ''))
}

/** Is a doubtful country word where only a country stands: in an office phrase, behind «در», beside another country? */
const asksForCountry = (s: Scan, m: Found): boolean => {
  const before = m.first > 0 ? s.thingAt[m.first - 1]! : -1
  if (before >= 0 && ['office', 'body', 'country', 'place'].includes(s.things[before]!.value.is)) return true
  const behind = m.end < s.text.size && s.text.kind[m.end] === TokenKind.Punctuation && /[-–،,]/u.test(wordAt(s.text, m.end)) ? m.end + 1 : m.end
  const after = behind < s.text.size ? s.thingAt[behind]! : -1
  if (after >= 0 && ['country', 'office'].includes(s.things[after]!.value.is)) return true
  const g = m.first > 0 ? s.grammarAt[m.first - 1]! : -1
  if (g >= 0) {
    const v = s.grammar[g]!.value
    if (v.is === 'signal' && (v.signal === 'city' || v.signal === 'province')) return true
    if (v.is === 'preposition' && (v.preposition === 'in' || v.preposition === 'to') && (m.value as UnitOf<'country'>).form !== 'adjective') return true
    if (v.is === 'signal' && v.signal === 'and' && m.first > 1 && s.thingAt[m.first - 2]! >= 0 && s.things[s.thingAt[m.first - 2]!]!.value.is === 'country') return true
  }
  return false
}

/** Behind «استان», an office of a province, or in the same list as one («استان A با B»). */
const besideGeneric = (s: Scan, token: number): boolean => {
  for (let i = token - 1; i >= Math.max(0, token - 4); i--) {
    if (s.text.kind[i] !== TokenKind.Word) return false
    const t = s.thingAt[i]!
    if (t >= 0 && s.things[t]!.value.is === 'office') return i === token - 1
    const g = s.grammarAt[i]!
    if (g < 0) continue
    const v = s.grammar[g]!.value
    if (v.is === 'signal' && (v.signal === 'province' || v.signal === 'city')) return true
    if (v.is === 'verb') return false
  }
  return false
}
const besideSister = (s: Scan, t: number): boolean => {
  const m = s.things[t]!
  for (const u of [t - 1, t + 1]) {
    const o = s.things[u]
    if (!o || o.value.is !== 'place' || o.value.facts.kind !== 'province') continue
    if (Math.abs(o.first - m.end) <= 2 || Math.abs(m.first - o.end) <= 2) return true
  }
  return false
}
const companyOfOrganizations = (s: Scan, t: number): boolean => {
  const m = s.things[t]!
  for (const u of [t - 1, t + 1, t - 2, t + 2]) {
    const o = s.things[u]
    if (o && o.value.is === 'organization' && s.text.sentenceOf[o.first] === s.text.sentenceOf[m.first] && Math.abs(o.first - m.first) <= 8) return true
  }
  return false
}

/** Step 6: pronouns, «دو طرف», «کشورمان», «این کشور», «همتای روسی». */
const references = (r: Recognizer): void => {
  const { s } = r
  for (const g of s.grammar) {
    if (g.value.is !== 'signal' || r.taken[g.first]) continue
    const { signal } = g.value
    if (signal === 'pronoun') r.mention(g.first, g.end, -1, 'pronoun')
    else if (signal === 'both-sides' || signal === 'two-countries') r.mention(g.first, g.end, -1, 'group', { group: signal })
    else if (signal === 'home' && r.home) r.mention(g.first, g.end, r.country(r.home, countryFacts(r.home)?.names[s.language.code as 'fa']?.[0] ?? r.home), 'name')
    else if (signal === 'this-country') {
      const code = lastCountryBefore(s, g.first, r.home)
      if (code) r.mention(g.first, g.end, r.country(code, countryFacts(code)?.names[s.language.code as 'fa']?.[0] ?? code), 'name')
    }
  }
}

/** The preposition in front of a mention, looking through honorifics, quotation marks and demonstratives. */
const governing = (s: Scan, m: Mention): Mention['preposition'] => {
  const t = s.thingAt[m.first]!
  if (t >= 0) {
    const clitic = s.things[t]!.proclitic
    // «بقطر» is there, «بنظيره» is with him
    if (clitic.endsWith('ب') || clitic === 'بال' || clitic === 'وبال') return ['country', 'place'].includes(s.things[t]!.value.is) && m.via !== 'adjective' ? 'in' : 'with'
    if (clitic.startsWith('ل') || clitic === 'ولل') return 'to'
  }
  for (let i = m.first - 1; i >= 0 && m.first - i <= 3; i--) {
    const g = s.grammarAt[i]!
    if (g >= 0) {
      const v = s.grammar[g]!.value
      if (v.is === 'preposition') return v.preposition
      if (v.is === 'signal' && (v.signal === 'this' || v.signal === 'province' || v.signal === 'city' || v.signal === 'modifier')) continue
      return null
    }
    if (s.text.kind[i] === TokenKind.Punctuation && /[«"“‘(]/.test(wordAt(s.text, i))) continue
    if (s.wordFlags[i]! & WordFlag.Honorific) continue
    return null
  }
  return null
}

/**
 * Recognises all names of a scanned text.
 *
 * @param home alpha-3 of the outlet's own country, which «کشورمان» and offices without a country mean; null if unknown
 */
export const recognizeNames = (s: Scan, home: string | null): Names => {
  const r = new Recognizer(s, home)
  offices(r)
  standaloneNames(r)
  surnames(r)
  unite(r)
  speakersWithoutOffice(r)
  unite(r)
  surnames(r)
  things(r)
  references(r)
  const mentions = r.mentions.sort((a, b) => a.first - b.first || b.end - a.end)
  for (const m of mentions) m.preposition = governing(s, m)
  // inside a name there is no verb: not in «فيصل»
  for (const m of mentions) {
    if (m.entity < 0 || m.via === 'pronoun') continue
    const { kind } = r.drafts[m.entity]!
    if (kind !== 'person' && kind !== 'office' && kind !== 'organization') continue
    for (let i = m.first; i < m.end; i++) {
      const g = s.grammarAt[i]!
      if (g >= 0 && s.grammar[g]!.value.is === 'verb') s.grammarAt[i] = -1
    }
  }
  return { drafts: r.drafts, mentions, countries: r.countries }
}
