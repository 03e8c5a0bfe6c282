/**
 * Reference: who «وی», "the ambassador", a second «رئیس جمهور» and «دو طرف» are, and who speaks in each sentence.
 *
 * One pass from the first sentence to the last keeps what a reader keeps in mind: who spoke last, who was named last,
 * which two countries the report is about. An office named before its holder is resolved by what comes later.
 */

import type { Act, Language } from '../languages/language.js'
import { foldKey } from '../text/fold.js'
import { TokenKind, wordAt } from '../text/text.js'
import { isJoiner } from './clitics.js'
import type { Draft, Mention } from './draft.js'
import { isInternational } from './international.js'
import type { Names } from './recognizer.js'
import type { Found, Scan, UnitOf } from './scan.js'
import { WordFlag } from './scan.js'

/** What is known of one sentence. */
export interface SentenceInfo {
  readonly start: number
  readonly end: number
  /** Mentions whose first token is in the sentence, outer ones only. */
  readonly mentions: readonly Mention[]
  readonly verbs: readonly Found<UnitOf<'verb'>>[]
  /** The mention that is the grammatical subject, as far as can be told. */
  readonly subject: Mention | null
  /** Draft index of who says what the sentence says, or -1. */
  speaker: number
  /** The speaker is named or referred to in the sentence itself. */
  readonly reported: boolean
}

export interface Discourse {
  readonly sentences: readonly SentenceInfo[]
  /** Countries by weight of mention, heaviest first. */
  readonly countries: readonly { code: string; weight: number }[]
  /** The two the report is about, when there are two. */
  readonly pair: readonly string[]
}

export const isPersonal = (d: Draft | undefined): boolean =>
  d !== undefined && (d.kind === 'person' || d.kind === 'office')

const fits = (office: Draft, person: Draft): boolean => {
  const want = office.roles[0]
  if (!want) return false
  return (
    person.roles.some((have) => {
      if (have.office !== want.office) return false
      const country = have.country ?? person.country
      if (want.country && country && want.country !== country) return false
      // who serves a body of several countries is no official of one
      if (want.country && !country && have.organization >= 0 && want.organization !== have.organization) return false
      if (want.place >= 0 && have.place >= 0 && want.place !== have.place) return false
      if (want.organization >= 0 && have.organization >= 0 && want.organization !== have.organization) return false
      return true
    }) || holderFits(office, person)
  )
}

const holderFits = (office: Draft, person: Draft): boolean => {
  const want = office.roles[0]
  if (!want || !person.holder) return false
  if (want.country && person.holder.country !== want.country) return false
  return person.roles.length === 0 && person.holder.offices.some((o) => o.office === want.office && o.to === null)
}

/** Is the mention the genitive of the noun in front of it («سفر رئیس جمهور»)? Then it is no subject. */
const isGenitive = (s: Scan, m: Mention): boolean => {
  const i = m.first - 1
  if (i < 0 || s.text.kind[i] !== TokenKind.Word) return false
  if (s.grammarAt[i]! >= 0) return false
  return (s.wordFlags[i]! & (WordFlag.Frame | WordFlag.Common)) !== 0 && s.language.order === 'verb-last'
}

/** «… را»: done to, so not who does it. */
const isObject = (s: Scan, m: Mention): boolean => {
  const g = m.end < s.text.size ? s.grammarAt[m.end]! : -1
  const v = g >= 0 ? s.grammar[g]!.value : null
  return v?.is === 'signal' && v.signal === 'object'
}

/** Verbs that report what somebody says, asks, offers or promises. */
export const SPEECH: ReadonlySet<Act> = new Set([
  'say',
  'request',
  'propose',
  'pledge',
  'invite',
  'accuse',
  'reject',
  'threaten',
  'hope',
  'welcome',
])

/** Tokens between a verb and its subject behind or in front of it at most. */
const REACH = { behind: 4, ahead: 3 } as const

/** «كان المغرب قد أعلن»: does a verb stand in front of the name? */
const isSubjectOfAuxiliary = (s: Scan, m: Mention): boolean => {
  const g = m.first > 0 ? s.grammarAt[m.first - 1]! : -1
  return g >= 0 && s.grammar[g]!.value.is === 'verb' && (s.grammar[g]!.value as UnitOf<'verb'>).act === 'do'
}

/** In languages whose verb comes first: who does what a verb tells, right behind it or, where it opens no clause, in front of it. */
export const subjectOfVerb = (
  s: Scan,
  names: Names,
  able: readonly Mention[],
  verb: Found<UnitOf<'verb'>>,
): Mention | null => {
  const before = able.findLast(
    (m) =>
      m.end <= verb.first &&
      verb.first - m.end <= REACH.ahead &&
      (m.entity < 0 || isPersonal(names.drafts[m.entity]) || isSubjectOfAuxiliary(s, m)),
  )
  // «… رئيسي قال توكاييف»: who says it stands right behind
  const next = able.find((m) => m.first === verb.end)
  if (next && next.entity >= 0 && isPersonal(names.drafts[next.entity]) && SPEECH.has(verb.value.act)) return next
  if (before && !isJoiner(s.language, verb.proclitic)) return before
  const goes = verb.value.act === 'visit'
  const after = able.find(
    (m) =>
      m.first >= verb.end &&
      m.first - verb.end <= REACH.behind &&
      !(goes && m.entity >= 0 && !isPersonal(names.drafts[m.entity])),
  )
  return after && !blocked(s, verb.end, after.first) ? after : (before ?? null)
}

const subjectOf = (
  s: Scan,
  names: Names,
  start: number,
  end: number,
  mentions: readonly Mention[],
  verbs: readonly Found<UnitOf<'verb'>>[],
): Mention | null => {
  const able = (m: Mention): boolean =>
    m.preposition === null &&
    !isObject(s, m) &&
    !(m.entity >= 0 && names.drafts[m.entity]!.organization?.kind === 'news') &&
    m.via !== 'adjective' &&
    (m.entity < 0 || ['person', 'office', 'organization', 'country'].includes(names.drafts[m.entity]!.kind))
  const says = verbs.find((v) => v.value.act === 'say')
  if (s.language.order === 'verb-first') {
    const finite = verbs.filter((v) => !v.value.form.circumstantial)
    const sourced = finite.find((v) => v.value.form.sourced)
    const source = sourced
      ? mentions.findLast(
          (m) =>
            m.end <= sourced.first &&
            sourced.first - m.end <= REACH.ahead &&
            m.entity >= 0 &&
            isPersonal(names.drafts[m.entity]),
        )
      : undefined
    if (source) return source
    const speech = finite.filter((v) => SPEECH.has(v.value.act))
    for (const verb of speech.length > 0 ? speech : [...finite, ...verbs.filter((v) => !finite.includes(v))]) {
      const found = subjectOfVerb(s, names, mentions.filter(able), verb)
      if (found) return found
    }
    return null
  }
  const stop = says ? says.first : end
  const personal = mentions.find(
    (m) =>
      m.first >= start &&
      m.first < stop &&
      able(m) &&
      (m.via === 'pronoun' || m.group !== null || isPersonal(names.drafts[m.entity])) &&
      !isGenitive(s, m),
  )
  if (personal) return personal
  return (
    mentions.find(
      (m) =>
        m.first < stop && able(m) && m.entity >= 0 && names.drafts[m.entity]!.kind !== 'country' && !isGenitive(s, m),
    ) ??
    mentions.find(
      (m) =>
        m.first < stop &&
        able(m) &&
        (m.via === 'name' || m.via === 'seat') &&
        !isGenitive(s, m) &&
        m.first - start <= 2,
    ) ??
    null
  )
}

const blocked = (s: Scan, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    if (s.text.kind[i] === TokenKind.Punctuation && !/["«“(]/.test(wordAt(s.text, i))) return true
    const g = s.grammarAt[i]!
    if (g >= 0 && s.grammar[g]!.value.is === 'preposition') return true
    if (g >= 0 && s.grammar[g]!.value.is === 'signal' && (s.grammar[g]!.value as UnitOf<'signal'>).signal === 'that')
      return true
  }
  return false
}

/** Mentions a reader keeps in mind, back and ahead: more than any report has, so that long files stay linear. */
const MEMORY = 500

/** The most recent draft of a list that passes. */
const latest = (order: readonly number[], pass: (i: number) => boolean): number => {
  for (let k = order.length - 1; k >= Math.max(0, order.length - MEMORY); k--) if (pass(order[k]!)) return order[k]!
  return -1
}

/**
 * Resolves references in place (`mention.entity`, `draft.same`) and returns the sentences with their speakers.
 *
 * @param home      the outlet's own country: what an office without a country most likely belongs to
 * @param published EDTF date of the page: of two who held an office, who holds it then is meant
 */
export const resolve = (s: Scan, names: Names, home: string | null, published: string | null = null): Discourse => {
  const { drafts } = names
  const countries = weigh(names, home, datelineEnd(s))
  const pair = countries
    .slice(0, 2)
    .filter((c, i) => i === 0 || (c.weight >= 1 && c.weight >= countries[0]!.weight * SECOND))
    .map((c) => c.code)
  const recent: number[] = []
  const sentences: SentenceInfo[] = []
  let lastSpeaker = -1
  let m = 0
  const mentions = names.mentions
  const later = (from: number, pass: (i: number) => boolean): number => {
    for (let k = from; k < Math.min(mentions.length, from + MEMORY); k++) {
      const e = mentions[k]!.entity
      if (e >= 0 && drafts[e]!.kind === 'person' && pass(e)) return e
    }
    return -1
  }
  for (const { start, end } of s.text.sentences) {
    const inSentence: Mention[] = []
    while (m < mentions.length && mentions[m]!.first < end) {
      const mention = mentions[m]!
      const outer = inSentence.at(-1)
      if (outer && mention.first < outer.end) mention.inner = true
      if (!mention.inner) inSentence.push(mention)
      if (mention.entity >= 0 && drafts[mention.entity]!.kind === 'office') {
        const office = drafts[mention.entity]!
        const settle = office.roles[0]!
        const want = settle.country || settle.place >= 0 || settle.organization >= 0 ? office : null
        const serving = servingAmong(drafts, office, want !== null ? null : home, published)
        const known =
          serving >= 0
            ? serving
            : latest(
                recent,
                (i) =>
                  drafts[i]!.kind === 'person' &&
                  fits(office, drafts[i]!) &&
                  (want !== null || sameHome(drafts[i]!, home, recent, drafts)),
              )
        const found =
          known >= 0
            ? known
            : later(
                m + 1,
                (i) =>
                  fits(office, drafts[i]!) &&
                  (want !== null || drafts[i]!.country === null || drafts[i]!.country === home),
              )
        if (found >= 0) mention.entity = found
      }
      if (mention.via === 'pronoun') {
        const rank = rankOf(s, mention)
        const ranked = (i: number): boolean => rank !== null && hasRank(drafts[i]!, rank)
        const who =
          lastSpeaker >= 0 && (rank === null || ranked(lastSpeaker))
            ? lastSpeaker
            : (latest(recent, ranked) + 1 ||
                (lastSpeaker >= 0 ? lastSpeaker : latest(recent, (i) => isPersonal(drafts[i]))) + 1) - 1
        if (who >= 0) mention.entity = who
      }
      if (mention.entity >= 0) recent.push(mention.entity)
      m++
    }
    const verbs = verbsIn(s, start, end)
    const subject = subjectOf(s, names, start, end, inSentence, verbs)
    const says = verbs.some((v) => v.value.act === 'say')
    let speaker = -1
    if (subject && subject.entity >= 0 && (says || isPersonal(drafts[subject.entity]))) speaker = subject.entity
    else if (subject?.group) speaker = says ? -1 : lastSpeaker
    else speaker = lastSpeaker
    if (speaker >= 0 && drafts[speaker]!.kind === 'country' && !says) speaker = lastSpeaker
    if (speaker >= 0 && (isPersonal(drafts[speaker]) || says)) lastSpeaker = speaker
    sentences.push({ start, end, mentions: inSentence, verbs, subject, speaker, reported: says })
  }
  adoptNameless(names, sentences, s.text.sentenceOf)
  return { sentences, countries, pair }
}

type Rank = NonNullable<Language['pronounsOfRank']>[string]

/** Whom a pronoun of rank stands for, or null for a mere pronoun. */
const rankOf = (s: Scan, m: Mention): Rank | null => {
  const word = wordAt(s.text, m.first)
  for (const [pronoun, rank] of Object.entries(s.language.pronounsOfRank ?? {}))
    if (word.endsWith(foldKey(pronoun))) return rank
  return null
}

const hasRank = (d: Draft, rank: Rank): boolean =>
  isPersonal(d) &&
  d.roles.some(
    (r) =>
      rank.offices.includes(r.office) &&
      (!rank.titles || rank.titles.some((t) => foldKey(r.title).includes(foldKey(t)))),
  )

/** Of those named in the text, the one the lists know to hold the office on the day of the page. */
const servingAmong = (
  drafts: readonly Draft[],
  office: Draft,
  home: string | null,
  published: string | null,
): number => {
  const want = office.roles[0]!
  const country = want.country ?? home
  if (!published || !country || want.former) return -1
  const day = published.slice(0, 10)
  return drafts.findIndex(
    (d, i) =>
      i < MEMORY &&
      d.kind === 'person' &&
      d.same < 0 &&
      d.holder !== null &&
      d.country === country &&
      d.holder.offices.some(
        (o) =>
          o.office === want.office &&
          (o.from === null || o.from.slice(0, 10) <= day) &&
          (o.to === null || o.to >= day.slice(0, o.to.length)),
      ) &&
      (want.office !== 'minister' || d.roles.some((r) => r.office === 'minister')),
  )
}

const sameHome = (person: Draft, home: string | null, recent: readonly number[], drafts: readonly Draft[]): boolean => {
  if (person.country === home || person.country === null || home === null) return true
  // an office without a country means the one just spoken of when nobody at home holds it in this text
  return !recent.some(
    (i) =>
      drafts[i]!.kind === 'person' &&
      drafts[i]!.country === home &&
      drafts[i]!.roles.some((x) => person.roles.some((y) => y.office === x.office)),
  )
}

const verbsIn = (s: Scan, start: number, end: number): Found<UnitOf<'verb'>>[] => {
  const out: Found<UnitOf<'verb'>>[] = []
  for (let i = start; i < end; i++) {
    const g = s.grammarAt[i]!
    if (g < 0) continue
    const match = s.grammar[g]!
    if (match.value.is === 'verb') out.push(match as Found<UnitOf<'verb'>>)
    i = match.end - 1
  }
  return out
}

/** Share of the first country's weight that makes another the second of a pair. */
const SECOND = 0.12
/** How far a dateline reaches, in tokens. */
const DATELINE = 14

/** The end of the dateline «دبي، الإمارات العربية المتحدة (CNN)--»: what it names is where the writer sat. */
const datelineEnd = (s: Scan): { start: number; end: number } => {
  for (const { start, end } of s.text.sentences.slice(0, 4)) {
    for (let i = start; i < Math.min(end - 1, start + DATELINE); i++) {
      if (s.text.kind[i] !== TokenKind.Punctuation || wordAt(s.text, i) !== ')') continue
      if (/^[-–—:]$/u.test(wordAt(s.text, i + 1))) return { start, end: i }
    }
  }
  return { start: 0, end: 0 }
}

const weigh = (
  names: Names,
  home: string | null,
  dateline: { start: number; end: number },
): { code: string; weight: number }[] => {
  const weight = new Map<string, number>()
  const add = (code: string | null, n: number): void => {
    if (code) weight.set(code, (weight.get(code) ?? 0) + n)
  }
  for (const m of names.mentions) {
    if (m.entity < 0 || (m.first >= dateline.start && m.first < dateline.end)) continue
    const d = names.drafts[m.entity]!
    if (d.kind === 'country') add(d.country, 1)
    else if (d.kind === 'place' && !m.inner) add(d.country, 0.3)
    else if (isPersonal(d) && !m.inner) add(d.country ?? d.roles[0]?.country ?? null, 0.5)
    else if (d.kind === 'organization' && !m.inner && !isNews(d)) add(d.country, 0.5)
  }
  const { drafts } = names
  if (
    home &&
    drafts.some((d) => isPersonal(d) && d.country === null && d.roles.length > 0 && !isInternational(drafts, d))
  )
    add(home, 1)
  return [...weight].map(([code, w]) => ({ code, weight: w })).sort((a, b) => b.weight - a.weight)
}

/** Outlets are cited, whatever their country has to do with the matter. */
const isNews = (d: Draft): boolean => d.organization?.kind === 'news'

/** Sentences within which a name without office may follow the office it is of. */
const ADOPTION = 4

/**
 * Somebody named without any office is the holder of the office that spoke just before without a name: the lead says
 * «سفیر ایران گفت», the next sentence «غلامرضا … افزود».
 */
const adoptNameless = (names: Names, sentences: readonly SentenceInfo[], sentenceAt: Int32Array): void => {
  const { drafts, mentions } = names
  const sentenceOf = (m: Mention): number => sentenceAt[m.first]!
  const speakers = new Set(sentences.map((x) => x.speaker))
  const first = new Map<number, Mention>()
  for (const m of mentions) if (m.entity >= 0 && !m.inner && !first.has(m.entity)) first.set(m.entity, m)
  const offices = [...first].filter(([i]) => drafts[i]!.kind === 'office')
  const taken = new Set<number>()
  for (const [i, named] of first) {
    const d = drafts[i]!
    if (d.kind !== 'person' || d.same >= 0 || d.roles.length > 0 || d.holder !== null || d.country !== null) continue
    const at = sentenceOf(named)
    if (!sentences[at] || !speakers.has(i)) continue
    const candidates = offices
      .slice(0, MEMORY)
      .filter(([o, m]) => !taken.has(o) && m.first < named.first && speakers.has(o))
    const near =
      candidates.filter(([, m]) => at - sentenceOf(m) <= ADOPTION).at(-1) ??
      (candidates.length === 1 ? candidates[0] : undefined)
    if (!near) continue
    const [office] = near
    taken.add(office)
    for (const role of drafts[office]!.roles) {
      d.roles.push(role)
      d.country ??= role.country
    }
    for (const m of mentions) if (m.entity === office) m.entity = i
    for (const x of sentences) if (x.speaker === office) x.speaker = i
  }
}
