/** Who does and who is done to: the parties around a word that tells of an event. */
import { isJoiner } from '../names/clitics.js'
import type { Mention } from '../names/draft.js'
import { isInternationalRole } from '../names/international.js'
import { isPersonal, type SentenceInfo, SPEECH, subjectOfVerb } from '../names/resolve.js'
import { WordFlag } from '../names/scan.js'
import { TokenKind, wordAt } from '../text/text.js'
import {
  type Clause,
  type Context,
  countryDraft,
  countryOf,
  draftOf,
  firstFrom,
  framesIn,
  grammarAt,
  isEdge,
  mentionsIn,
  signalAt,
} from './context.js'
import { isTopic } from './topics.js'

/** Parties as draft indices. */
export interface Parties {
  actors: number[]
  recipients: number[]
  /** Groups met on the way: «دو طرف». */
  group: boolean
}

export const isParty = (c: Context, m: Mention): boolean => {
  if (m.group !== null) return true
  const d = draftOf(c, m)
  if (d === undefined) return false
  return (
    isPersonal(d) || ((d.kind === 'country' || d.kind === 'organization') && !isTopic(c, m) && !isInterviewer(c, m))
  )
}

/** Is it the paper somebody talks to («در گفت‌وگو با ایسنا»)? */
const isInterviewer = (c: Context, m: Mention): boolean =>
  m.preposition === 'with' &&
  draftOf(c, m)?.organization?.kind === 'news' &&
  framesIn(c.scan, 'event', Math.max(0, m.first - TALK), m.first).some((f) => f.value.frame.kind === 'meeting')

/** Tokens between the word for talking and whom one talks with at most. */
const TALK = 4

/** Does the party belong to the noun in front of it («حملهٔ روسیه»)? */
export const isGenitive = (c: Context, m: Mention): boolean => {
  const i = m.first - 1
  return (
    i >= 0 &&
    c.scan.text.kind[i] === TokenKind.Word &&
    c.scan.grammarAt[i]! < 0 &&
    c.scan.thingAt[i]! < 0 &&
    (c.scan.wordFlags[i]! & (WordFlag.Frame | WordFlag.Common)) !== 0
  )
}

/** Is it the outlet that is credited, or a body mentioned by the way? */
export const isCredited = (c: Context, m: Mention): boolean => {
  const d = draftOf(c, m)
  if (d?.kind !== 'organization') return false
  if (d.organization?.kind === 'news') return true
  for (let i = m.first - 1; i >= Math.max(0, m.first - 3); i--) if (signalAt(c.scan, i) === 'credit') return true
  return false
}

const isComma = (c: Context, i: number): boolean =>
  c.scan.text.kind[i] === TokenKind.Punctuation && /[،,]/.test(wordAt(c.scan.text, i))

/** Is the mention marked as what something is done to («سوریه را متهم کرد»)? */
export const isObject = (c: Context, m: Mention): boolean => signalAt(c.scan, m.end) === 'object'

/** Small words that do not count as distance. */
const LIGHT: ReadonlySet<string> = new Set([
  'and',
  'this',
  'modifier',
  'former',
  'state',
  'both-sides',
  'two-countries',
])

/** Words that may stand between a noun and a party: few before a genitive that no preposition announces. */
const GENITIVE_GAP = 2
const WIDEST_GAP = 5

/** Parties that follow a noun directly: genitive, «با», «میان X و Y», joined by «و»; until a verb, an edge or another preposition. */
export const partiesAfter = (
  c: Context,
  from: number,
  end: number,
  objectBehindComma = false,
): { first: Mention[]; with: Mention[] } => {
  const out = { first: [] as Mention[], with: [] as Mention[] }
  const mentions = c.names.mentions
  let k = firstFrom(mentions, from)
  if (k >= mentions.length) return out
  let mode: 'first' | 'with' = 'first'
  let i = from
  let gap = 0
  while (i < end) {
    if (isEdge(c.scan, i)) break
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'verb') break
    if (g && g.value.is === 'preposition') {
      const p = g.value.preposition
      if (p === 'with') mode = 'with'
      else if (p === 'between' || p === 'of') mode = 'first'
      else if (p === 'to' || p === 'in' || p === 'during') {
        // a place or destination on the way
        if (out.first.length + out.with.length > 0 && p !== 'in') break
      } else break
      i = Math.max(g.end, i + 1)
      gap = 0
      continue
    }
    while (k < mentions.length && (mentions[k]!.first < i || mentions[k]!.inner)) k++
    const m = mentions[k]
    if (m && m.first === i) {
      if (
        isParty(c, m) &&
        !isCredited(c, m) &&
        m.preposition !== 'in' &&
        m.preposition !== 'during' &&
        !(m.via === 'adjective' && !standsForCountry(c, m))
      ) {
        if (m.preposition === 'with') mode = 'with'
        out[mode].push(m)
      }
      i = m.end
      gap = 0
      continue
    }
    if (isComma(c, i) && out.first.length + out.with.length > 0) {
      const next = mentions[firstFrom(mentions, i + 1)]
      const object =
        objectBehindComma &&
        next !== undefined &&
        next.first === i + 1 &&
        out.first.length === 1 &&
        out.with.length === 0 &&
        next.entity >= 0 &&
        isPersonal(draftOf(c, next))
      if (
        !object &&
        !(next && next.first === i + 1 && mode === 'first' && out.first.length > 0 && listGoesOn(c, i + 1, end))
      )
        break
    }
    if (c.scan.text.kind[i] === TokenKind.Word && !LIGHT.has(signalAt(c.scan, i) ?? '')) gap++
    if (gap > (mode === 'first' && c.scan.language.order === 'verb-last' ? GENITIVE_GAP : WIDEST_GAP)) break
    i++
  }
  return out
}

/**
 * In languages whose verb comes first: its subject, object and partners behind it, whatever of time, place and manner
 * stands between; as far as the next verb or relative clause.
 */
export const partiesBehind = (
  c: Context,
  from: number,
  end: number,
): { subject: Mention[]; object: Mention[]; with: Mention[] } => {
  const out = { subject: [] as Mention[], object: [] as Mention[], with: [] as Mention[] }
  let limit = from
  while (limit < end) {
    if (isEdge(c.scan, limit)) break
    const g = grammarAt(c.scan, limit)
    if (g && g.value.is === 'verb' && !(c.scan.thingAt[limit]! >= 0) && !c.covered[limit]) break
    limit++
  }
  const joins = (list: readonly Mention[], m: Mention): boolean =>
    list.length > 0 && lastCoordinated(c, [list.at(-1)!, m]).length === 2
  for (const m of mentionsIn(c, from, limit)) {
    if (m.inner || !isParty(c, m) || isCredited(c, m) || m.via === 'adjective') continue
    // «الرئيس … رئيس المجلس»: the same again in other words
    if (m.entity >= 0 && m.preposition === null && out.subject.some((x) => x.entity === m.entity)) continue
    if (m.preposition === 'with') out.with.push(m)
    else if (m.preposition === null || m.preposition === 'between' || m.preposition === 'of') {
      if (m.first > from && isGoverned(c, m)) continue
      if (out.with.length > 0 && joins(out.with, m)) out.with.push(m)
      else if (out.object.length > 0) {
        if (joins(out.object, m)) out.object.push(m)
      } else if (out.subject.length === 0 || joins(out.subject, m)) out.subject.push(m)
      else out.object.push(m)
    }
  }
  return out
}

/** Is the mention the genitive of a noun that is no person («أوضاع سوريا»)? */
const isGoverned = (c: Context, m: Mention): boolean => {
  const i = m.first - 1
  if (c.scan.text.kind[i] !== TokenKind.Word || c.scan.grammarAt[i]! >= 0 || c.covered[i]) return false
  // «كوريا الشمالية وروسيا»: the adjective is of the name in front
  const thing = c.scan.thingAt[i]!
  if (thing >= 0 && c.scan.things[thing]!.value.is === 'country') return false
  const flags = c.scan.wordFlags[i]!
  if (flags & (WordFlag.Time | WordFlag.Honorific)) return false
  return (
    (flags & WordFlag.Frame) !== 0 ||
    (!isPersonal(draftOf(c, m)) && m.group === null && (flags & WordFlag.Common) !== 0)
  )
}

const listGoesOn = (c: Context, from: number, end: number): boolean => {
  for (let i = from; i < Math.min(end, from + 12); i++) {
    if (signalAt(c.scan, i) === 'and') return true
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'verb') return false
  }
  return false
}

/** An adjective alone («روسی») names a country only where it modifies no other word we know: kept out of parties. */
const standsForCountry = (_c: Context, _m: Mention): boolean => false

/** The mentions of a clause to the left of a token that could be its subject or its partner. */
export const partiesBefore = (c: Context, start: number, token: number): { subject: Mention[]; with: Mention[] } => {
  const out = { subject: [] as Mention[], with: [] as Mention[] }
  for (const m of mentionsIn(c, start, token)) {
    if (m.inner) continue
    if (!isParty(c, m) || m.via === 'adjective' || isCredited(c, m)) continue
    if (m.preposition === null || m.preposition === 'between') out.subject.push(m)
    else if (m.preposition === 'with') out.with.push(m)
  }
  return out
}

/** Subjects joined to the last one: «X و Y», nearest to the verb first. */
export const lastCoordinated = (c: Context, list: readonly Mention[]): Mention[] => {
  const out: Mention[] = []
  for (let i = list.length - 1; i >= 0; i--) {
    const m = list[i]!
    if (out.length === 0) {
      out.unshift(m)
      continue
    }
    const next = out[0]!
    let joined = false
    for (let t = m.end; t < next.first; t++) {
      const signal = signalAt(c.scan, t)
      if (signal === 'and' || isComma(c, t)) joined = true
      else if (c.scan.text.kind[t] === TokenKind.Word && signal === null && !c.scan.wordFlags[t]) return out
    }
    const clitic =
      next.first >= 0 &&
      c.scan.thingAt[next.first]! >= 0 &&
      isJoiner(c.scan.language, c.scan.things[c.scan.thingAt[next.first]!]!.proclitic)
    if (!(joined || clitic) || next.first - m.end > 3) return out
    out.unshift(m)
  }
  return out
}

/** Draft indices of mentions; an office nobody is named for is represented by what it serves. */
export const entitiesOf = (c: Context, mentions: readonly Mention[]): number[] => {
  const out: number[] = []
  for (const m of mentions) {
    if (m.entity < 0) continue
    const e = holderMeant(c, m) ?? standIn(c, m.entity)
    if (e >= 0 && !out.includes(e)) out.push(e)
  }
  return out
}

/** «رؤسای جمهور قزاقستان و آذربایجان»: the country of a plural office means its holder, when the text names him. */
const holderMeant = (c: Context, m: Mention): number | null => {
  const d = c.names.drafts[m.entity]!
  if (d.kind !== 'country') return null
  for (let i = m.first - 1; i >= Math.max(0, m.first - 6); i--) {
    const t = c.scan.thingAt[i]!
    if (t < 0) {
      if (signalAt(c.scan, i) === 'and') continue
      return null
    }
    const v = c.scan.things[t]!.value
    if (v.is === 'office') {
      if (!v.words.plural) return null
      const { office } = v.words
      const found = c.names.drafts.findIndex(
        (x) =>
          x.kind === 'person' &&
          x.same < 0 &&
          x.country === d.country &&
          (x.roles.some((r) => r.office === office) ||
            (x.roles.length === 0 && (x.holder?.offices.some((o) => o.office === office) ?? false))),
      )
      return found >= 0 ? found : null
    }
    if (v.is !== 'country') return null
  }
  return null
}

/** A draft that a record may refer to: itself, or for an unnamed office the place, body or country it serves. */
export const standIn = (c: Context, entity: number): number => {
  const d = c.names.drafts[entity]!
  if (d.kind !== 'office') return entity
  const role = d.roles[0]
  if (!role) return -1
  if (role.place >= 0) return role.place
  const body = role.country === null && role.organization >= 0 ? c.names.drafts[role.organization]! : null
  if (body?.organization?.kind === 'international') return role.organization
  const code = role.country ?? (isInternationalRole(c.names.drafts, role) ? null : c.home)
  if (code) {
    const i = countryDraft(c, code)
    if (i >= 0) return i
  }
  return role.organization
}

export const countriesOfParties = (c: Context, entities: readonly number[]): string[] => {
  const out: string[] = []
  for (const e of entities) {
    const code = countryOf(c, e)
    if (code && !out.includes(code)) out.push(code)
  }
  return out
}

/** Tokens the longest name with its office may span. */
const ANTECEDENT = 30

/** The relative clause's antecedent: the mention right before «که». */
export const antecedent = (c: Context, clause: Clause): Mention | null => {
  const i = clause.start - 1
  const signal = i < 0 ? null : signalAt(c.scan, i)
  if (signal !== 'relative' && !(signal === 'that' && c.scan.language.signals.relative === undefined)) return null
  const g = grammarAt(c.scan, i)!
  let best: Mention | null = null
  for (const m of mentionsIn(c, g.first - ANTECEDENT, g.first)) {
    if (m.inner || m.end > g.first) continue
    if (g.first - m.end <= 1 && isParty(c, m)) best = m
  }
  return best
}

/**
 * Where verbs come first: who says what stands at a token, the subject of the last verb of saying in front of it that
 * has one, or of the verb at the token itself.
 */
export const speakerAhead = (c: Context, sentence: SentenceInfo, token: number): Mention | null => {
  const able = sentence.mentions.filter(
    (m) =>
      m.preposition === null &&
      m.via !== 'adjective' &&
      m.entity >= 0 &&
      !isCredited(c, m) &&
      c.names.drafts[m.entity]!.kind !== 'place',
  )
  for (let i = sentence.verbs.length - 1; i >= 0; i--) {
    const v = sentence.verbs[i]!
    if (v.value.form.sourced && v.first < token) return null
    if (v.first > token || v.value.form.circumstantial || v.value.form.passive) continue
    if (!SPEECH.has(v.value.act) && v.first !== token) continue
    const found = subjectOfVerb(c.scan, c.names, able, v)
    if (found) return found
  }
  return null
}
