/**
 * One walk over the text that finds every word and phrase the language and the world know of, in four layers that do
 * not disturb each other: names of things, grammar, frames, and single words that bear on names.
 */

import type { Sector } from '../kinds/parts.js'
import type { Language, Preposition, Signal } from '../languages/language.js'
import { type Entry, Lexicon } from '../text/lexicon.js'
import { type Text, TokenKind } from '../text/text.js'
import { world } from '../world/world.js'
import { isJoiner, prepositionIn } from './clitics.js'
import { settleForeign } from './foreignBodies.js'
import type { Found, Unit, UnitOf } from './units.js'

export type { Found, Unit, UnitOf } from './units.js'

type Layer = 'things' | 'grammar' | 'frames' | 'words'
const LAYER: Readonly<Record<Unit['is'], Layer>> = {
  country: 'things',
  place: 'things',
  organization: 'things',
  holder: 'things',
  office: 'things',
  body: 'things',
  preposition: 'grammar',
  verb: 'grammar',
  signal: 'grammar',
  event: 'frames',
  commitment: 'frames',
  agreement: 'frames',
  measure: 'frames',
  sector: 'frames',
  word: 'words',
}
/** Which of two readings of the same words goes first. */
const RANK: Readonly<Record<Unit['is'], number>> = {
  holder: 0,
  office: 1,
  organization: 2,
  country: 3,
  place: 4,
  body: 5,
  preposition: 1,
  verb: 0,
  signal: 2,
  event: 0,
  commitment: 0,
  agreement: 0,
  measure: 0,
  sector: 0,
  word: 0,
}

/** Of one word a country's own name goes before another's capital: «عمان». */
const FORM = { name: 0, capital: 1, seat: 2, adjective: 3 } as const

/** The layers of a scanned text. `things` and `grammar` hold no two overlapping matches but rivals over the same words. */
export interface Scan {
  readonly text: Text
  readonly language: Language
  /** Chosen matches of names of things, in order; overlapping losers are gone. */
  readonly things: readonly Found[]
  readonly grammar: readonly Found[]
  /** Frames may overlap: «حجم مبادلات تجاری» is a measure and holds a sector. */
  readonly frames: readonly Found[]
  /** Index into `things` by token, or -1. */
  readonly thingAt: Int32Array
  readonly grammarAt: Int32Array
  /** Bits per token: what single words say about names. */
  readonly wordFlags: Uint16Array
  /** All openings of bodies' names, also those inside an office («رئیس سنای پارلمان»), by their first token. */
  readonly bodies: ReadonlyMap<number, readonly Found<UnitOf<'body'>>[]>
  /** All names of the lists, also those inside an office («دبیر شورای عالی امنیت ملی»), by the token they end at. */
  readonly listed: ReadonlyMap<number, readonly Found<UnitOf<'organization'>>[]>
  /** Rival readings of a chosen match over the same words. */
  readonly rivals: ReadonlyMap<Found, readonly Found[]>
}

export enum WordFlag {
  Honorific = 1,
  Given = 2,
  Link = 4,
  Common = 8,
  Frame = 16,
  /** Weekdays, months, «today»: they follow names but are no part of them. */
  Time = 32,
  Surname = 64,
  /** What stands behind it is called after the person named («مطار الملك خالد»). */
  Namesake = 128,
  /** A conjunction is glued to the front: what begins here is another than what stands before. */
  Joined = 256,
  /** A preposition is glued to the front («بقطاع»): no part of the name before it. */
  Governed = 512,
  /** Tells of a sector: «تجارت», «الصحة». */
  Sector = 1024,
}

/** Characters of a Latin name below which it is an abbreviation of many things. */
const LATIN = 4

/** Characters of a name part below which a clitic in front of it is rather a part of another word. */
const SHORT = 4

const FLAG = {
  namesake: WordFlag.Namesake,
  surname: WordFlag.Surname,
  time: WordFlag.Time,
  honorific: WordFlag.Honorific,
  given: WordFlag.Given,
  link: WordFlag.Link,
  common: WordFlag.Common,
} as const

function* entriesOf(language: Language): Iterable<Entry<Unit>> {
  const { code } = language
  for (const c of world.countries) {
    for (const phrase of c.names[code] ?? []) yield { phrase, value: { is: 'country', code: c.code, form: 'name' } }
    for (const phrase of c.adjectives[code] ?? [])
      yield { phrase, value: { is: 'country', code: c.code, form: 'adjective' }, inflects: true }
    for (const phrase of c.capital[code] ?? [])
      yield { phrase, value: { is: 'country', code: c.code, form: 'capital' } }
    for (const phrase of c.seats[code] ?? []) yield { phrase, value: { is: 'country', code: c.code, form: 'seat' } }
  }
  for (const [phrase, among] of Object.entries(language.shared ?? {}))
    yield { phrase, value: { is: 'country', code: among[0]!, form: 'name', among }, literal: true }
  for (const facts of world.places)
    for (const phrase of facts.names[code] ?? []) yield { phrase, value: { is: 'place', facts } }
  for (const facts of world.organizations) {
    for (const phrase of facts.names[code] ?? []) yield { phrase, value: { is: 'organization', facts, short: false } }
    // in texts of other letters they stand in their own: «JP Morgan»
    if (facts.kind !== 'news')
      for (const phrase of facts.names.en)
        if (phrase.length >= LATIN) yield { phrase, value: { is: 'organization', facts, short: false }, literal: true }
    for (const phrase of facts.short?.[code] ?? []) yield { phrase, value: { is: 'organization', facts, short: true } }
  }
  for (const facts of world.holders)
    for (const phrase of facts.names[code] ?? [])
      yield { phrase, value: { is: 'holder', facts, full: /[\s‌]/u.test(phrase.trim()) }, literal: true }
  for (const words of language.offices)
    for (const phrase of words.phrases) yield { phrase, value: { is: 'office', words } }
  for (const words of language.bodies)
    for (const phrase of words.phrases) yield { phrase, value: { is: 'body', words }, inflects: true }
  for (const [preposition, phrases] of Object.entries(language.prepositions))
    for (const phrase of phrases)
      yield { phrase, value: { is: 'preposition', preposition: preposition as Preposition }, literal: true }
  for (const { act, forms } of language.verbs)
    for (const form of forms) yield { phrase: form.phrase, value: { is: 'verb', act, form }, literal: true }
  for (const [signal, phrases] of Object.entries(language.signals))
    for (const phrase of phrases)
      yield {
        phrase,
        value: { is: 'signal', signal: signal as Signal },
        inflects:
          signal !== 'and' &&
          signal !== 'that' &&
          signal !== 'pronoun' &&
          signal !== 'this' &&
          signal !== 'relative' &&
          signal !== 'if',
        literal:
          signal === 'relative' ||
          signal === 'if' ||
          signal === 'and' ||
          signal === 'that' ||
          signal === 'this' ||
          signal === 'pronoun',
      }
  for (const frame of language.events)
    for (const phrase of frame.phrases) yield { phrase, value: { is: 'event', frame }, inflects: true }
  for (const frame of language.commitments)
    for (const phrase of frame.phrases) yield { phrase, value: { is: 'commitment', frame }, inflects: true }
  for (const frame of language.agreements)
    for (const phrase of frame.phrases) yield { phrase, value: { is: 'agreement', frame }, inflects: true }
  for (const frame of language.measures)
    for (const phrase of frame.phrases) yield { phrase, value: { is: 'measure', frame }, inflects: true }
  for (const [sector, phrases] of Object.entries(language.sectors))
    for (const phrase of phrases) yield { phrase, value: { is: 'sector', sector: sector as Sector }, inflects: true }
  for (const phrase of language.honorifics) yield { phrase, value: { is: 'word', word: 'honorific' } }
  for (const phrase of language.givenNames) yield { phrase, value: { is: 'word', word: 'given' } }
  for (const phrase of language.surnames) yield { phrase, value: { is: 'word', word: 'surname' } }
  for (const phrase of language.nameLinks) yield { phrase, value: { is: 'word', word: 'link' }, literal: true }
  for (const phrase of language.namesakes ?? []) yield { phrase, value: { is: 'word', word: 'namesake' } }
  for (const phrase of timeWords(language)) yield { phrase, value: { is: 'word', word: 'time' } }
  for (const phrase of language.commonWords) yield { phrase, value: { is: 'word', word: 'common' }, inflects: true }
}

/** Weekdays, months and day words of a language's calendar. */
const timeWords = (language: Language): string[] =>
  [
    ...Object.values(language.calendar.weekdays).flat(),
    ...language.calendar.months.flatMap((m) => m.phrases),
    ...language.calendar.days.flatMap((d) => d.phrases),
  ].map((p) => p.replace(/^=/u, ''))

const lexicons = new Map<string, Lexicon<Unit>>()

/** The lexicon of a language with all the world's names in it; built once, on first use. */
export const lexiconOf = (language: Language): Lexicon<Unit> => {
  let lexicon = lexicons.get(language.code)
  if (!lexicon) {
    lexicon = new Lexicon(entriesOf(language), language.affixes)
    lexicons.set(language.code, lexicon)
  }
  return lexicon
}

/** Keeps the longest match at each place; equal spans with other meanings become rivals. */
const cover = (matches: Found[], size: number, rivals: Map<Found, Found[]>): { chosen: Found[]; at: Int32Array } => {
  const chosen: Found[] = []
  const at = new Int32Array(size).fill(-1)
  let i = 0
  while (i < matches.length) {
    let best = matches[i]!
    let j = i
    while (j < matches.length && matches[j]!.first === best.first) {
      if (better(matches[j]!, best)) best = matches[j]!
      j++
    }
    const same: Found[] = []
    for (let k = i; k < j; k++) if (matches[k] !== best && matches[k]!.end === best.end) same.push(matches[k]!)
    if (same.length > 0) rivals.set(best, same)
    for (let t = best.first; t < best.end; t++) at[t] = chosen.length
    chosen.push(best)
    i = j
    while (i < matches.length && matches[i]!.first < best.end) i++
  }
  return { chosen, at }
}

const better = (a: Found, b: Found): boolean => {
  if (a.end !== b.end) return a.end > b.end
  const affixes = (m: Found): number => m.proclitic.length + m.ending.length
  const demonym = (m: Found): boolean => (m.value.is === 'country' || m.value.is === 'place') && m.first === a.first
  if (a.value.is === 'holder' && !a.value.full && demonym(b)) return false
  if (b.value.is === 'holder' && !b.value.full && demonym(a)) return true
  if (affixes(a) !== affixes(b)) return affixes(a) < affixes(b)
  if (a.value.is === 'organization' && b.value.is === 'organization') return !a.value.short && b.value.short
  if (a.value.is === 'country' && b.value.is === 'country') return FORM[a.value.form] < FORM[b.value.form]
  return RANK[a.value.is] < RANK[b.value.is]
}

/** A single word that grammar claims whole («بأن») names nothing. */
const isFunctionWord = (m: Found, grammar: readonly Found[], at: Int32Array): boolean => {
  if (m.end - m.first !== 1) return false
  const g = at[m.first]!
  if (g < 0 || grammar[g]!.end - grammar[g]!.first !== 1) return false
  const v = grammar[g]!.value
  if (grammar[g]!.proclitic.length > m.proclitic.length) return false
  // «كتبت» is a verb, not the like of Tibet
  if (v.is === 'verb' && grammar[g]!.proclitic.length < m.proclitic.length) return true
  if (m.value.is === 'holder' && v.is === 'signal' && (v.signal === 'province' || v.signal === 'city')) return true
  return (
    v.is === 'preposition' ||
    (v.is === 'signal' &&
      (v.signal === 'that' ||
        v.signal === 'relative' ||
        v.signal === 'if' ||
        v.signal === 'and' ||
        v.signal === 'this' ||
        v.signal === 'pronoun'))
  )
}

/** Tokens of papers that stand behind a word of signing or a preposition: there «عقد» is a contract, no verb. */
const papersNamed = (frames: readonly Found[], grammar: readonly Found[]): ReadonlySet<number> => {
  const behind = new Set<number>()
  for (const f of frames) if (f.value.is === 'event' && f.value.frame.kind === 'signing') behind.add(f.end)
  for (const g of grammar) if (g.value.is === 'preposition' && g.proclitic === '') behind.add(g.end)
  const out = new Set<number>()
  for (const f of frames) if (f.value.is === 'agreement' && behind.has(f.first)) out.add(f.first)
  return out
}

/** Is the name cut behind a letter that joins clauses, inside a clause? */
const isMisjoined = (text: Text, language: Language, m: Found): boolean =>
  m.proclitic !== '' &&
  (language.clauseJoiners ?? []).some((j) => m.proclitic.startsWith(j)) &&
  !opensClause(text, m.first)

/** «عمان» is a capital where its country is named in the text and the country of that name is not. */
const settleCapitals = (things: readonly Found[], rivals: ReadonlyMap<Found, readonly Found[]>): readonly Found[] => {
  const capitalOf = (m: Found): Found | undefined =>
    m.value.is === 'country' && m.value.form === 'name'
      ? rivals.get(m)?.find((r) => r.value.is === 'country' && r.value.form === 'capital')
      : undefined
  if (!things.some((m) => capitalOf(m))) return things
  const named = new Set<string>()
  for (const m of things) {
    const { value: v } = m
    if (v.is === 'country' && !capitalOf(m)) named.add(v.code)
    else if (v.is === 'holder' && v.facts.country) named.add(v.facts.country)
  }
  return things.map((m) => {
    const capital = capitalOf(m)
    if (!capital || named.has((m.value as UnitOf<'country'>).code)) return m
    return named.has((capital.value as UnitOf<'country'>).code) ? capital : m
  })
}

/** Settles which country a shared name means: the one of those bearing it that the text names most, else the likeliest. */
const settleShared = (found: readonly Found[], rivals: ReadonlyMap<Found, readonly Found[]>): readonly Found[] => {
  const things = settleCapitals(found, rivals)
  if (!things.some((m) => m.value.is === 'country' && m.value.among)) return things
  const named = new Map<string, number>()
  for (const { value: v } of things) {
    const code =
      v.is === 'country' && !v.among ? v.code : v.is === 'place' || v.is === 'holder' ? v.facts.country : null
    if (code) named.set(code, (named.get(code) ?? 0) + 1)
  }
  return things.map((m) => {
    if (m.value.is !== 'country' || !m.value.among) return m
    const code = m.value.among.reduce((a, b) => ((named.get(b) ?? 0) > (named.get(a) ?? 0) ? b : a))
    return { ...m, value: { ...m.value, code } }
  })
}

/** Does the token begin a sentence, or follow a comma? */
const opensClause = (text: Text, i: number): boolean =>
  i === 0 || text.kind[i - 1]! >= TokenKind.Punctuation || text.sentences[text.sentenceOf[i]!]!.start === i

/** The list kept at a token, made on first use. */
const at = <T>(lists: Map<number, T[]>, token: number): T[] => {
  const list = lists.get(token) ?? []
  lists.set(token, list)
  return list
}

/** Finds all units of a text. Linear in its length. */
export const scan = (text: Text, language: Language): Scan => {
  const byLayer: Record<Layer, Found[]> = { things: [], grammar: [], frames: [], words: [] }
  const flags = new Uint16Array(text.size)
  const whole = new Uint8Array(text.size)
  for (const m of lexiconOf(language).matches(text)) {
    const layer = LAYER[m.value.is]
    if (m.proclitic === '') whole[m.first] = 1
    else if (whole[m.first] === 0 && prepositionIn(language, m.proclitic)) flags[m.first]! |= WordFlag.Governed
    if (m.value.is === 'word') {
      if (
        m.proclitic !== '' &&
        !(language.affixes.article && m.proclitic.endsWith(language.affixes.article)) &&
        m.stop - m.start < SHORT
      )
        continue
      // «برقية» is a telegram, not «ب» before «رقية»
      if (m.proclitic !== '' && whole[m.first] === 1 && m.value.word === 'given') continue
      if (
        isJoiner(language, m.proclitic) &&
        !(flags[m.first]! & (WordFlag.Given | WordFlag.Honorific | WordFlag.Surname))
      )
        flags[m.first]! |= WordFlag.Joined
      for (let i = m.first; i < m.end; i++) flags[i]! |= FLAG[m.value.word]
    } else if (m.value.is === 'verb' && m.value.form.opening && !opensClause(text, m.first)) continue
    else byLayer[layer].push(m)
    if (layer === 'frames')
      for (let i = m.first; i < m.end; i++)
        flags[i]! |= m.value.is === 'sector' ? WordFlag.Frame | WordFlag.Sector : WordFlag.Frame
  }
  const rivals = new Map<Found, Found[]>()
  const papers = papersNamed(byLayer.frames, byLayer.grammar)
  const grammar = cover(
    byLayer.grammar.filter((m) => !(m.value.is === 'verb' && m.end - m.first === 1 && papers.has(m.first))),
    text.size,
    rivals,
  )
  const things = cover(
    byLayer.things.filter((m) => !isFunctionWord(m, grammar.chosen, grammar.at) && !isMisjoined(text, language, m)),
    text.size,
    rivals,
  )
  const bodies = new Map<number, Found<UnitOf<'body'>>[]>()
  const listed = new Map<number, Found<UnitOf<'organization'>>[]>()
  for (const m of byLayer.things) {
    if (m.value.is === 'body') at(bodies, m.first).push(m as Found<UnitOf<'body'>>)
    if (m.value.is === 'organization' && !m.value.short) at(listed, m.end).push(m as Found<UnitOf<'organization'>>)
  }
  const isObject = (token: number): boolean => {
    const v = token < text.size && grammar.at[token]! >= 0 ? grammar.chosen[grammar.at[token]!]!.value : null
    return v?.is === 'signal' && v.signal === 'object'
  }
  settleForeign(things.chosen, things.at, bodies, language, isObject)
  return {
    text,
    language,
    things: settleShared(things.chosen, rivals),
    grammar: grammar.chosen,
    frames: byLayer.frames,
    thingAt: things.at,
    grammarAt: grammar.at,
    wordFlags: flags,
    rivals,
    bodies,
    listed,
  }
}
