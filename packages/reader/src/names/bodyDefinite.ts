/** Names of bodies in a language with an article: «هيئة تنمية الصادرات السعودية». */
import { foldKey } from '../text/fold.js'
import { TokenKind, wordAt } from '../text/text.js'
import {
  hasOwnWord,
  isAdjective,
  isAttached,
  isEveryday,
  isNameWord,
  isStop,
  LOCAL,
  MAX_INDEFINITE,
  MAX_PROPER,
  MAX_TAIL,
  mayName,
  NEEDS_COUNTRY,
  OF_STATE,
  OWN_NAME,
  quotedEnd,
  type Tail,
  takeCountry,
  thingFrom,
} from './bodyWords.js'
import { prepositionIn } from './clitics.js'
import { type Found, type Scan, type UnitOf, WordFlag } from './scan.js'

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

/** «للهيئة»: is the article taken up by the preposition in front of it? */
export const isTakenUp = (s: Scan, m: Found): boolean => {
  const article = foldKey(s.language.affixes.article ?? '')
  return (
    article !== '' &&
    prepositionIn(s.language, m.proclitic) === 'to' &&
    m.proclitic.endsWith(article.slice(1).repeat(2))
  )
}

const isDefiniteHead = (s: Scan, m: Found): boolean =>
  m.proclitic.endsWith(foldKey(s.language.affixes.article ?? '')) || isTakenUp(s, m)

/** Is an opening definite: by an article, or of several words by that of its last («غرفة التجارة»)? */
const isDefiniteEnd = (s: Scan, m: Found): boolean =>
  isDefiniteHead(s, m) ||
  (m.end - m.first > 1 && standOf(s, m.end - 1) !== Stand.Bare) ||
  m.value.is !== 'body' ||
  m.value.words.kind === 'ministry'

/** Follows a name in a language with an article: «هيئة تنمية الصادرات السعودية», «مركز الملك سلمان للإغاثة». */
export const followArticle = (s: Scan, m: Found<UnitOf<'body'>>): Tail => {
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
      const proper = chained && !isEveryday(s, i)
      if (!proper && (head || tail.definite || ++bare > MAX_INDEFINITE || flags & WordFlag.Governed)) break
      if (proper) chained = false
      if (flags & (WordFlag.Given | WordFlag.Honorific)) break
      if (OWN_NAME.has(kind) && (bare > MAX_PROPER || (bare > 1 && isEveryday(s, i) && !isEveryday(s, i - 1)))) break
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

/** Is the word definite, or a name that makes the one before it so? */
const closesChain = (s: Scan, i: number): boolean =>
  i < s.text.size &&
  (standOf(s, i) === Stand.Definite ||
    ['place', 'country'].includes(thingFrom(s, i)?.value.is ?? '') ||
    (s.thingAt[i]! < 0 && s.grammarAt[i]! < 0 && s.text.kind[i] === TokenKind.Word && s.wordFlags[i] === 0))

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
export const namesDefinitely = (s: Scan, m: Found<UnitOf<'body'>>, tail: Tail): boolean => {
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
