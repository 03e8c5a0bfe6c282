/** What single words say about the names of bodies, and what grows while such a name is followed. */
import type { Language, Signal } from '../languages/language.js'
import { foldKey } from '../text/fold.js'
import { TokenKind, wordAt } from '../text/text.js'
import { isAmbiguous } from './ambiguous.js'
import { nameWords } from './nameWords.js'
import { type Found, type Scan, type UnitOf, WordFlag } from './scan.js'

export type Kind = UnitOf<'body'>['words']['kind']

/** Words a body's name may run on for behind its opening. */
export const MAX_TAIL = 7
/** Words in quotation marks that are still a name. */
export const MAX_QUOTED = 5
/** Everyday words between an opening and the definite word that makes it a name («هيئة تنمية الصادرات»). */
export const MAX_INDEFINITE = 3
/** Words of an unknown name behind «شركة». */
export const MAX_PROPER = 3

/** There is one of each in a country, so that the outlet's own is meant when none is named. */
export const NATIONAL: ReadonlySet<Kind> = new Set(['ministry', 'parliament', 'government', 'mission'])
/** Where no country is told, most likely the outlet's own too. */
export const OF_HOME: ReadonlySet<Kind> = new Set(['agency', 'chamber', 'military'])
/** Several in every town: the town tells which. */
export const LOCAL: ReadonlySet<Kind> = new Set(['chamber', 'university', 'government', 'mission', 'company'])
/** With a country alone behind them they name what only that country has («الجيش اللبناني»). */
export const OF_STATE: ReadonlySet<Kind> = new Set(['government', 'military'])
/** Everyday words where no country stands behind them («گمرک», «سفارت»). */
export const NEEDS_COUNTRY: ReadonlySet<Kind> = new Set(['mission', 'agency', 'military'])
/** What two countries may hold in common («اتاق مشترک ایران و ترکمنستان»). */
export const SHARED: ReadonlySet<Kind> = new Set(['chamber', 'agency', 'company'])
/** They bear names of their own, which need no country or definite word. */
export const OWN_NAME: ReadonlySet<Kind> = new Set(['company', 'university', 'party', 'news', 'other'])

/** Signals whose words also stand in the names of bodies: «مجمع همکاری‌های …», «سازمان توسعه …». */
const NAMEABLE: ReadonlySet<Signal> = new Set([
  'relations',
  'importance',
  'province',
  'city',
  'target',
  'growth',
  'forecast',
  'sister',
  'signature',
  'elsewhere',
])

/** Does the ending make its noun a plural? */
export const isPlural = (language: Language, ending: string): boolean =>
  ending !== '' && language.pluralEndings.some((e) => ending.startsWith(foldKey(e)))

/** Is the token a word of that signal? */
export const grammarIs = (s: Scan, i: number, signal: Signal): boolean => {
  const g = i < s.text.size ? s.grammarAt[i]! : -1
  if (g < 0) return false
  const v = s.grammar[g]!.value
  return v.is === 'signal' && v.signal === signal
}

/** Is the token a word that could go on a body's name: no verb, no preposition, no person? */
export const isPlainWord = (s: Scan, i: number): boolean => {
  if (i >= s.text.size || s.text.kind[i] !== TokenKind.Word) return false
  const g = s.grammarAt[i]!
  if (g >= 0) {
    const v = s.grammar[g]!.value
    if (v.is !== 'signal' || !NAMEABLE.has(v.signal)) return false
  }
  const t = s.thingAt[i]!
  return t < 0 || s.things[t]!.value.is === 'place' || isOnlyWord(s, i)
}

/** Signals whose words stand in names only where the lists have them there («الهيئة الوطنية»). */
const SOMETIMES: ReadonlySet<Signal> = new Set(['home', 'crowd', 'undertaking', 'modifier'])

/** Is the token a plain word, or one of another use that names of bodies hold too? */
export const mayName = (s: Scan, i: number): boolean => {
  if (isPlainWord(s, i)) return true
  const g = i < s.text.size ? s.grammarAt[i]! : -1
  if (g < 0 || s.thingAt[i]! >= 0 || s.grammar[g]!.end - s.grammar[g]!.first > 1) return false
  const v = s.grammar[g]!.value
  return v.is === 'signal' && SOMETIMES.has(v.signal) && isNameWord(s, i)
}

/** The thing that begins at a token, or null. */
export const thingFrom = (s: Scan, i: number): Found | null => {
  const t = i < s.text.size ? s.thingAt[i]! : -1
  return t >= 0 && s.things[t]!.first === i && !isOnlyWord(s, i) ? s.things[t]! : null
}

/** Is a country's name rather the word of a trade here («السوق المالية»)? */
const isOnlyWord = (s: Scan, i: number): boolean => {
  const m = s.things[s.thingAt[i]!]!
  return m.value.is === 'country' && isSector(s, i) && isAmbiguous(s, m as Found<UnitOf<'country'>>)
}

/** Does a thing stand right behind the word before it, with no clitic but the article between? */
export const isAttached = (s: Scan, m: Found): boolean =>
  m.proclitic === '' || m.proclitic === foldKey(s.language.affixes.article ?? '')

const folded = new WeakMap<readonly string[], ReadonlySet<string>>()

const isOneOf = (words: readonly string[] | undefined, word: string): boolean => {
  if (!words) return false
  let set = folded.get(words)
  if (!set) {
    set = new Set(words.map(foldKey))
    folded.set(words, set)
  }
  return set.has(word)
}

/** Is the word in no name, but tells of the body before it («سفارت آماده», «شركة أخرى»)? */
export const isStop = (s: Scan, i: number): boolean =>
  (s.wordFlags[i]! & (WordFlag.Time | WordFlag.Sector)) === WordFlag.Time ||
  isOneOf(s.language.bodyStops, wordAt(s.text, i))

/** Is the word one that names of bodies are made of, or one that no everyday text uses? */
export const isNameWord = (s: Scan, i: number): boolean =>
  (s.wordFlags[i]! & WordFlag.Sector) !== 0 || nameWords(s.language).has(wordAt(s.text, i))

export const isSector = (s: Scan, i: number): boolean => (s.wordFlags[i]! & WordFlag.Sector) !== 0

export const isEveryday = (s: Scan, i: number): boolean => (s.wordFlags[i]! & (WordFlag.Common | WordFlag.Frame)) !== 0

/** Do the words of a name make its body one of several countries («مرکز بین‌المللی …»)? */
export const isWorldly = (s: Scan, first: number, end: number): boolean => {
  for (let i = first; i < end; i++)
    for (let j = i + 1; j <= Math.min(end, i + 2); j++) {
      let word = ''
      for (let k = i; k < j; k++) word += wordAt(s.text, k)
      if (isOneOf(s.language.worldWords, word)) return true
    }
  return false
}

/** Does a word end like an adjective made of a noun («تجاری», «الزراعية»)? */
export const isAdjective = (s: Scan, i: number): boolean => {
  const word = wordAt(s.text, i)
  return (s.language.adjectiveEndings ?? []).some((e) => word.endsWith(foldKey(e)))
}

/** What grows while a name is followed. */
export interface Tail {
  end: number
  country: string | null
  /** Words of the name behind its opening. */
  plain: number
  /** The name is closed by something definite: an article, a country, a place, quotation marks. */
  definite: boolean
  /** All its words are everyday adjectives. */
  adjectival: boolean
  quoted: boolean
}

/** «شرکت «بنادر جهانی هند»»: a name in quotation marks or brackets right behind the opening; its end, or -1. */
export const quotedEnd = (s: Scan, from: number): number => {
  if (from >= s.text.size || !/^[«"“'‘]$/u.test(wordAt(s.text, from))) return -1
  if (thingFrom(s, from + 1)?.value.is === 'organization') return -1
  for (let i = from + 1; i < s.text.size && i - from <= MAX_QUOTED + 1; i++) {
    if (/^[»"”'’]$/u.test(wordAt(s.text, i))) return i - from > 1 ? i + 1 : -1
    if (s.text.kind[i] !== TokenKind.Word && s.text.kind[i] !== TokenKind.Number && !/^[-–.]$/u.test(wordAt(s.text, i)))
      return -1
  }
  return -1
}

/** Takes the country at the tail's end: one, or two of them for what they hold in common. */
export const takeCountry = (s: Scan, tail: Tail, m: Found<UnitOf<'country'>>, kind: Kind): void => {
  tail.country = m.value.code
  tail.end = m.end
  tail.definite = true
  if (!SHARED.has(kind)) return
  const joined = grammarIs(s, m.end, 'and') ? m.end + 1 : m.end
  const next = thingFrom(s, joined)
  if (next?.value.is !== 'country' || next.value.code === tail.country || next.value.form !== m.value.form) return
  const adjectives = m.value.form === 'adjective' && next.proclitic === m.proclitic && m.proclitic !== ''
  if (joined === m.end && !adjectives) return
  tail.country = null
  tail.end = next.end
}

/** Is a word of the tail in no everyday text? */
export const hasOwnWord = (s: Scan, m: Found, tail: Tail): boolean => {
  for (let i = m.end; i < tail.end; i++) if (s.thingAt[i]! < 0 && !isEveryday(s, i)) return true
  return false
}
