/** Bodies found by construction: a word that opens their names and what stands behind it, up to where the name ends. */

import type { Language, Signal } from '../languages/language.js'
import { foldKey } from '../text/fold.js'
import { TokenKind, wordAt } from '../text/text.js'
import { prepositionIn } from './clitics.js'
import { nameWords } from './nameWords.js'
import { type Found, type Scan, type UnitOf, WordFlag } from './scan.js'

/** One body in the text: its tokens and what they tell. */
export interface BodyPhrase {
  readonly first: number
  readonly end: number
  /** UTF-16 offset where the name begins behind its clitics. */
  readonly start: number
  readonly country: string | null
  readonly complete: boolean
  /** A ministry or parliament: of the outlet's country unless another is named. */
  readonly national: boolean
  /** Said to be the outlet's own («وزارت خارجه کشورمان»). */
  readonly home: boolean
  /** No more than a description («شرکت ایرانی», «مركز لوجستي»): it names no body. */
  readonly generic: boolean
}

type Kind = UnitOf<'body'>['words']['kind']

/** Words a body's name may run on for behind its opening. */
const MAX_TAIL = 7
/** Words in quotation marks that are still a name. */
const MAX_QUOTED = 5
/** Everyday words between an opening and the definite word that makes it a name («هيئة تنمية الصادرات»). */
const MAX_INDEFINITE = 3
/** Words of an unknown name behind «شركة». */
const MAX_PROPER = 3

/** There is one of each in a country, so that the outlet's own is meant when none is named. */
const NATIONAL: ReadonlySet<Kind> = new Set(['ministry', 'parliament', 'government', 'mission'])
/** Where no country is told, most likely the outlet's own too. */
const OF_HOME: ReadonlySet<Kind> = new Set(['agency', 'chamber', 'military'])
/** Several in every town: the town tells which. */
const LOCAL: ReadonlySet<Kind> = new Set(['chamber', 'university', 'government', 'mission', 'company'])
/** With a country alone behind them they name what only that country has («الجيش اللبناني»). */
const OF_STATE: ReadonlySet<Kind> = new Set(['government', 'military'])
/** Everyday words where no country stands behind them («گمرک», «سفارت»). */
const NEEDS_COUNTRY: ReadonlySet<Kind> = new Set(['mission', 'agency', 'military'])
/** What two countries may hold in common («اتاق مشترک ایران و ترکمنستان»). */
const SHARED: ReadonlySet<Kind> = new Set(['chamber', 'agency', 'company'])
/** They bear names of their own, which need no country or definite word. */
const OWN_NAME: ReadonlySet<Kind> = new Set(['company', 'university', 'party', 'news', 'other'])

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
  return t < 0 || s.things[t]!.value.is === 'place'
}

/** Signals whose words stand in names only where the lists have them there («الهيئة الوطنية»). */
const SOMETIMES: ReadonlySet<Signal> = new Set(['home', 'crowd', 'undertaking', 'modifier'])

/** Is the token a plain word, or one of another use that names of bodies hold too? */
const mayName = (s: Scan, i: number): boolean => {
  if (isPlainWord(s, i)) return true
  const g = i < s.text.size ? s.grammarAt[i]! : -1
  if (g < 0 || s.thingAt[i]! >= 0 || s.grammar[g]!.end - s.grammar[g]!.first > 1) return false
  const v = s.grammar[g]!.value
  return v.is === 'signal' && SOMETIMES.has(v.signal) && isNameWord(s, i)
}

/** The thing that begins at a token, or null. */
const thingFrom = (s: Scan, i: number): Found | null => {
  const t = i < s.text.size ? s.thingAt[i]! : -1
  return t >= 0 && s.things[t]!.first === i ? s.things[t]! : null
}

/** Does a thing stand right behind the word before it, with no clitic but the article between? */
const isAttached = (s: Scan, m: Found): boolean =>
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
const isStop = (s: Scan, i: number): boolean =>
  (s.wordFlags[i]! & WordFlag.Time) !== 0 || isOneOf(s.language.bodyStops, wordAt(s.text, i))

/** Is the word one that names of bodies are made of, or one that no everyday text uses? */
const isNameWord = (s: Scan, i: number): boolean =>
  (s.wordFlags[i]! & WordFlag.Sector) !== 0 || nameWords(s.language).has(wordAt(s.text, i))

const isSector = (s: Scan, i: number): boolean => (s.wordFlags[i]! & WordFlag.Sector) !== 0

const isEveryday = (s: Scan, i: number): boolean => (s.wordFlags[i]! & (WordFlag.Common | WordFlag.Frame)) !== 0

/** Do the words of a name make its body one of several countries («مرکز بین‌المللی …»)? */
const isWorldly = (s: Scan, first: number, end: number): boolean => {
  for (let i = first; i < end; i++)
    for (let j = i + 1; j <= Math.min(end, i + 2); j++) {
      let word = ''
      for (let k = i; k < j; k++) word += wordAt(s.text, k)
      if (isOneOf(s.language.worldWords, word)) return true
    }
  return false
}

/** Does a word end like an adjective made of a noun («تجاری», «الزراعية»)? */
const isAdjective = (s: Scan, i: number): boolean => {
  const word = wordAt(s.text, i)
  return (s.language.adjectiveEndings ?? []).some((e) => word.endsWith(foldKey(e)))
}

/** What grows while a name is followed. */
interface Tail {
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
const quotedEnd = (s: Scan, from: number): number => {
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
const takeCountry = (s: Scan, tail: Tail, m: Found<UnitOf<'country'>>, kind: Kind): void => {
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

/** Leaves to a light verb the noun in front of it: «صندوق … نظارت می‌کند». */
const leaveVerb = (s: Scan, m: Found, tail: Tail): void => {
  if (tail.quoted || tail.definite || tail.plain === 0 || tail.end === m.end) return
  const g = tail.end < s.text.size ? s.grammarAt[tail.end]! : -1
  const v = g >= 0 ? s.grammar[g]!.value : null
  if (v?.is !== 'verb' || v.act !== 'do') return
  tail.end--
  tail.plain--
}

/** Follows a name in a language without an article: «سازمان توسعه تجارت ایران». */
const followPlain = (s: Scan, m: Found<UnitOf<'body'>>): Tail => {
  const { kind, complete } = m.value.words
  const tail: Tail = { end: m.end, country: null, plain: 0, definite: false, adjectival: true, quoted: false }
  while (tail.end < s.text.size && tail.end - m.end < MAX_TAIL) {
    const i = tail.end
    const quoted = tail.quoted ? -1 : quotedEnd(s, i)
    if (quoted >= 0) {
      tail.end = quoted
      tail.definite = tail.quoted = true
      tail.plain++
      tail.adjectival = false
      continue
    }
    const thing = thingFrom(s, i)
    if (thing) {
      if (!isAttached(s, thing)) break
      if (thing.value.is === 'country') takeCountry(s, tail, thing as Found<UnitOf<'country'>>, kind)
      else if (thing.value.is === 'place' && thing.value.facts.kind === 'region' && tail.plain === 0) {
        tail.end = thing.end
        tail.plain++
        tail.adjectival = false
        continue
      } else if (thing.value.is === 'place') {
        if (complete && !LOCAL.has(kind)) break
        tail.country = thing.value.facts.country
        tail.end = thing.end
        tail.definite = LOCAL.has(kind) || tail.plain > 0
        tail.plain++
        tail.adjectival = false
      } else if (thing.value.is === 'organization' && thing.value.facts.country) {
        tail.country = thing.value.facts.country
        tail.end = thing.end
        tail.definite = true
      }
      break
    }
    if (tail.quoted) break
    if (grammarIs(s, i, 'home') || grammarIs(s, i, 'this-country')) break
    if (grammarIs(s, i, 'and')) {
      const next = s.wordFlags[i + 1] ?? 0
      if (tail.plain === 0 || !(next & WordFlag.Frame) || !isPlainWord(s, i + 1)) break
      tail.end++
      continue
    }
    if (!isPlainWord(s, i) || isStop(s, i) || (isEveryday(s, i) && !isNameWord(s, i))) break
    const person = (s.wordFlags[i]! & (WordFlag.Given | WordFlag.Honorific)) !== 0
    if (person && kind !== 'university') break
    if (complete && !((kind === 'ministry' || kind === 'chamber') && s.wordFlags[i]! & WordFlag.Frame)) break
    if (!isEveryday(s, i) || !isAdjective(s, i)) tail.adjectival = false
    tail.plain++
    tail.end++
  }
  leaveVerb(s, m, tail)
  while (tail.end > m.end && grammarIs(s, tail.end - 1, 'and')) tail.end--
  return tail
}

/** Is a word of the tail in no everyday text? */
const hasOwnWord = (s: Scan, m: Found, tail: Tail): boolean => {
  for (let i = m.end; i < tail.end; i++) if (s.thingAt[i]! < 0 && !isEveryday(s, i)) return true
  return false
}

/** Does a tail in a language without an article make its opening a name? */
const namesPlainly = (s: Scan, m: Found<UnitOf<'body'>>, tail: Tail): boolean => {
  const { kind, complete } = m.value.words
  if (complete) return !NEEDS_COUNTRY.has(kind) || tail.country !== null || tail.end > m.end
  if (tail.quoted) return true
  const first = thingFrom(s, m.end)
  if (first?.value.is === 'country') return OF_STATE.has(kind)
  if (first?.value.is === 'place' && !LOCAL.has(kind) && tail.plain < 2) return OF_STATE.has(kind)
  if (tail.plain === 0) return tail.country !== null && first?.value.is === 'organization'
  if (kind === 'university' && tail.country === null && first === null && isEveryday(s, m.end) && !isSector(s, m.end))
    return false
  if (kind === 'other' || (OF_STATE.has(kind) && !tail.definite)) return hasOwnWord(s, m, tail)
  if (kind === 'agency' && tail.plain === 1 && !tail.definite && !isSector(s, m.end)) return false
  if (grammarIs(s, m.end, 'province') || grammarIs(s, m.end, 'city')) return false
  if (tail.adjectival && tail.plain === 1) return kind === 'party' || (tail.definite && kind !== 'company')
  if (kind === 'company' && (s.wordFlags[m.end]! & (WordFlag.Common | WordFlag.Frame)) === WordFlag.Common) return false
  if (kind === 'company' && tail.country === null) {
    for (let i = m.end; i < tail.end; i++)
      if (!(s.wordFlags[i]! & (WordFlag.Common | WordFlag.Frame))) return tail.plain > 1 || !isAdjective(s, i)
    return false
  }
  return true
}

/** How a word of a language with an article stands in a name. */
const enum Stand {
  Definite,
  /** Joined and definite: «والري». */
  Joined,
  /** Behind a preposition of purpose: «للتنمية», «لمكافحة». */
  For,
  Bare,
}

/** The article as the preposition of purpose takes it up («لل»). */
const standOf = (s: Scan, i: number): Stand => {
  const word = wordAt(s.text, i)
  const { language } = s
  const article = foldKey(language.affixes.article ?? '')
  if (word.startsWith(article) && word.length > article.length + 1) return Stand.Definite
  for (const j of language.joiners) if (word.startsWith(j + article)) return Stand.Joined
  for (const [clitic, preposition] of Object.entries(language.cliticPrepositions))
    if (preposition === 'to' && word.startsWith(foldKey(clitic)) && word.length > MIN_FOR) return Stand.For
  return Stand.Bare
}

/** Letters above which a word that begins like a preposition may be one with its noun. */
const MIN_FOR = 4

const isDefiniteHead = (s: Scan, m: Found): boolean => {
  const article = foldKey(s.language.affixes.article ?? '')
  if (m.proclitic.endsWith(article)) return true
  // «للهيئة»: the article is taken up
  return prepositionIn(s.language, m.proclitic) === 'to' && m.proclitic.endsWith(article.slice(1).repeat(2))
}

/** Is an opening definite: by an article, or of several words by that of its last («غرفة التجارة»)? */
const isDefiniteEnd = (s: Scan, m: Found): boolean =>
  isDefiniteHead(s, m) ||
  (m.end - m.first > 1 && standOf(s, m.end - 1) !== Stand.Bare) ||
  m.value.is !== 'body' ||
  m.value.words.kind === 'ministry'

/** Follows a name in a language with an article: «هيئة تنمية الصادرات السعودية», «مركز الملك سلمان للإغاثة». */
const followArticle = (s: Scan, m: Found<UnitOf<'body'>>): Tail => {
  const { complete, kind } = m.value.words
  const head = isDefiniteHead(s, m)
  const tail: Tail = { end: m.end, country: null, plain: 0, definite: false, adjectival: true, quoted: false }
  let bare = 0
  let chained = false
  /** By a country: «الهلال الأحمر الإماراتي» ends there, «صندوق قطر» may go on with its purpose. */
  let closed: 'adjective' | 'name' | null = null
  if (!complete && m.end - m.first > 1 && standOf(s, m.end - 1) === Stand.Definite) {
    tail.definite = true
    tail.plain = m.end - m.first - 1
  }
  while (tail.end < s.text.size && tail.end - m.end < MAX_TAIL) {
    const i = tail.end
    const quoted = tail.quoted ? -1 : quotedEnd(s, i)
    if (quoted >= 0) {
      tail.end = quoted
      tail.definite = tail.quoted = true
      tail.plain++
      break
    }
    const thing = thingFrom(s, i)
    if (thing) {
      const { value: v } = thing
      if (!isAttached(s, thing) || closed) break
      if (v.is === 'country') {
        if (v.form === 'adjective' && thing.proclitic === '') break
        takeCountry(s, tail, thing as Found<UnitOf<'country'>>, kind)
        closed = v.form === 'adjective' ? 'adjective' : 'name'
        continue
      }
      if (v.is === 'place' && !head) {
        tail.country = v.facts.country
        tail.end = thing.end
        tail.definite = true
        closed = 'name'
        tail.plain++
        continue
      }
      if (v.is === 'organization' && v.facts.country && !head) {
        tail.country = v.facts.country
        tail.end = thing.end
        tail.definite = true
      }
      if ((v.is === 'office' || v.is === 'holder') && !head && isNamesakeWord(s, m)) {
        tail.end = namesakeEnd(s, thing)
        tail.definite = true
        closed = 'name'
        tail.plain++
        continue
      }
      break
    }
    if (!mayName(s, i) || isStop(s, i)) break
    const flags = s.wordFlags[i]!
    const stand = standOf(s, i)
    if (stand === Stand.Bare && isEveryday(s, i) && !isNameWord(s, i) && !closesChain(s, i + 1)) break
    if (stand === Stand.For) {
      if (!tail.definite || complete || (closed === 'adjective' && tail.plain > 0 && !isNameWord(s, i))) break
      chained = isChained(s, i)
      if (chained && !isNameWord(s, i) && !closesChain(s, i + 1)) break
      closed = null
    } else if (closed || complete) break
    else if (stand === Stand.Joined) {
      if (!tail.definite || !isNameWord(s, i)) break
    } else if (stand === Stand.Definite) {
      if (tail.definite && !chained && !isAdjective(s, i)) break
      if (head && tail.plain === 0 && !isAdjective(s, i) && !isNameWord(s, i)) break
      tail.definite = true
      chained = false
    } else {
      if (head || tail.definite || ++bare > MAX_INDEFINITE || flags & WordFlag.Governed) break
      if (flags & (WordFlag.Given | WordFlag.Honorific)) break
      if (OWN_NAME.has(kind) && bare > MAX_PROPER) break
    }
    if (!isEveryday(s, i)) tail.adjectival = false
    tail.plain++
    tail.end++
  }
  return tail
}

/** Is the word behind a preposition an indefinite noun, so that a definite one must follow («لحرية الصحافة»)? */
const isChained = (s: Scan, i: number): boolean => {
  const article = foldKey(s.language.affixes.article ?? '')
  return !wordAt(s.text, i).startsWith(article.slice(1).repeat(2))
}

/** Is the word definite, or a place that makes the one before it so? */
const closesChain = (s: Scan, i: number): boolean =>
  i < s.text.size &&
  (standOf(s, i) === Stand.Definite || ['place', 'country'].includes(thingFrom(s, i)?.value.is ?? ''))

const isNamesakeWord = (s: Scan, m: Found): boolean => (s.wordFlags[m.end - 1]! & WordFlag.Namesake) !== 0

/** Where the name of the person a body is called after ends. */
const namesakeEnd = (s: Scan, from: Found): number => {
  let i = from.end
  while (i < s.text.size && s.text.kind[i] === TokenKind.Word) {
    const thing = thingFrom(s, i)
    if (thing?.value.is === 'holder' && thing.proclitic === '') i = thing.end
    else if (s.thingAt[i]! < 0 && s.wordFlags[i]! & (WordFlag.Given | WordFlag.Surname | WordFlag.Link)) i++
    else break
  }
  return i
}

/** Does a tail in a language with an article make its opening a name? */
const namesDefinitely = (s: Scan, m: Found<UnitOf<'body'>>, tail: Tail): boolean => {
  const { kind, complete } = m.value.words
  if (complete) return tail.country !== null || (!NEEDS_COUNTRY.has(kind) && isDefiniteEnd(s, m))
  if (tail.quoted) return true
  if (!tail.definite) {
    if (!OWN_NAME.has(kind) || tail.plain === 0) return false
    for (let i = m.end; i < tail.end; i++) if (s.wordFlags[i]! & (WordFlag.Common | WordFlag.Frame)) return false
    return true
  }
  if (OF_STATE.has(kind) && tail.country !== null) return true
  if (kind === 'other') return hasOwnWord(s, m, tail)
  if (isDefiniteHead(s, m)) return tail.plain >= 2 || (tail.plain === 1 && tail.country !== null)
  const first = thingFrom(s, m.end)
  if (kind === 'company' && m.end - m.first === 1 && first !== null && tail.end === first.end) return false
  if (first?.value.is === 'country') return first.value.form !== 'adjective' && (LOCAL.has(kind) || tail.plain > 0)
  if (tail.plain === 1 && tail.country === null && tail.adjectival)
    return kind !== 'company' && (s.wordFlags[m.end]! & WordFlag.Frame) !== 0
  return true
}

/** Where an opening begins in the source: behind its clitics, with its article. */
const startOf = (s: Scan, m: Found): number => {
  const { article } = s.language.affixes
  const joined = article !== null && m.proclitic.endsWith(foldKey(article))
  const start = joined ? m.start - article.length : m.start
  return s.text.source.startsWith(joined ? article : '', start) ? start : m.start
}

/**
 * A body by its opening word: «سازمان توسعه تجارت ایران», «هيئة تنمية الصادرات السعودية».
 *
 * @returns the tokens it spans, or null when nothing of a name follows or the word is a plural or an adjective
 */
export const bodyPhrase = (s: Scan, m: Found<UnitOf<'body'>>): BodyPhrase | null => {
  const { language } = s
  const { words } = m.value
  const { adjectiveEndings = [], indefiniteEndings = [], possessiveEndings } = language
  if (
    m.ending !== '' &&
    [...adjectiveEndings, ...indefiniteEndings, ...possessiveEndings].some((e) => foldKey(e) === m.ending)
  )
    return null
  if (isPlural(language, m.ending) || language.pluralEndings.some((e) => foldKey(e) === wordAt(s.text, m.end)))
    return null
  const article = language.affixes.article !== null
  // «وكالة بلومبرغ», «شرکت آرامکو»: the name behind is in the lists
  const listed = thingFrom(s, m.end)
  if (listed?.value.is === 'organization' && [words.kind, 'news'].includes(listed.value.facts.kind)) return null
  const tail = article ? followArticle(s, m) : followPlain(s, m)
  if (!words.complete && tail.end === m.end) return null
  const named = article ? namesDefinitely(s, m, tail) : namesPlainly(s, m, tail)
  return {
    first: m.first,
    end: tail.end,
    country: tail.country,
    start: startOf(s, m),
    complete: words.complete ?? false,
    home: grammarIs(s, tail.end, 'home'),
    national:
      (NATIONAL.has(words.kind) && (tail.plain === 0 || words.kind === 'ministry')) ||
      (OF_HOME.has(words.kind) && !tail.quoted && !isWorldly(s, m.first, tail.end)),
    generic: !named || (tail.end - m.first === 1 && tail.country === null),
  }
}
