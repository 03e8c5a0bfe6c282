/** Where people's names begin and end: by the office or honorific beside them, by quotation marks, by what no name contains. */
import { foldKey } from '../text/fold.js'
import { isHyphen } from '../text/lexicon.js'
import { TokenKind, wordAt } from '../text/text.js'
import type { Found, Scan, UnitOf } from './scan.js'
import { WordFlag } from './scan.js'

/** Tokens of a name and how sure its extent is. */
export interface NameRun {
  readonly first: number
  readonly end: number
  readonly holder: Found<UnitOf<'holder'>> | null
  /** 0 unknown words only, 1 with a given name or link, 2 quoted or in the lists. */
  readonly strength: 0 | 1 | 2
}

const MAX_NAME = 5
const OPEN = new Set(['«', '"', '“', '‘', "'", '('])
const CLOSE = new Set(['»', '"', '”', '’', "'", ')'])

const isQuote = (s: Scan, i: number, set: ReadonlySet<string>): boolean =>
  i >= 0 && i < s.text.size && s.text.kind[i] === TokenKind.Punctuation && set.has(wordAt(s.text, i))

const holderAt = (s: Scan, i: number): Found<UnitOf<'holder'>> | null => {
  const t = i >= 0 && i < s.text.size ? s.thingAt[i]! : -1
  if (t < 0) return null
  const thing = s.things[t]!
  return thing.value.is === 'holder' ? (thing as Found<UnitOf<'holder'>>) : null
}

/** Signals of what a text is about: such a word is a name where names stand («داود گل»). */
const TOPICAL: ReadonlySet<string> = new Set([
  'elsewhere',
  'relations',
  'growth',
  'decline',
  'importance',
  'undertaking',
])

/** Is the token a verb, a preposition or a word that builds sentences? */
const isGrammar = (s: Scan, i: number): boolean => {
  const g = s.grammarAt[i]!
  if (g < 0) return false
  const v = s.grammar[g]!.value
  return !(v.is === 'signal' && TOPICAL.has(v.signal))
}

/** «آلان», «آلم»: begins with letters that only fold to the article, so it is not the everyday word it folds to. */
const isMistakenForDefinite = (s: Scan, i: number): boolean => {
  const { article } = s.language.affixes
  return (
    article !== null &&
    wordAt(s.text, i).startsWith(foldKey(article)) &&
    s.text.source[s.text.start[i]!] !== article[0] &&
    LONG_A.has(s.text.source[s.text.start[i]!]!)
  )
}
const LONG_A: ReadonlySet<string> = new Set(['\u0622'])

/** May the token be part of an unknown person's name? */
export const isNameWord = (s: Scan, i: number): boolean => {
  if (i < 0 || i >= s.text.size || s.text.kind[i] !== TokenKind.Word) return false
  const flags = isMistakenForDefinite(s, i) ? 0 : s.wordFlags[i]!
  if (flags & WordFlag.Time && i > 0 && s.text.kind[i - 1] === TokenKind.Number) return false
  if (flags & (WordFlag.Link | WordFlag.Given)) {
    const g = s.grammarAt[i]!
    if (!isGrammar(s, i)) return true
    const v = s.grammar[g]!.value
    // «على» and «علي» are one word to the folded eye: the author's last letter tells the name
    if (v.is === 'preposition' || v.is === 'signal')
      return (
        (flags & WordFlag.Given) !== 0 &&
        (s.language.givenNameEndings ?? []).includes(s.text.source[s.text.end[i]! - 1]!) &&
        s.grammar[g]!.end - s.grammar[g]!.first === 1 &&
        v.is === 'preposition'
      )
    return v.is !== 'verb' || (flags & WordFlag.Given) !== 0
  }
  if (flags & WordFlag.Surname && !(flags & WordFlag.Frame) && !isGrammar(s, i) && s.thingAt[i]! < 0)
    // «معالي المهندس» is no name, «كمال المهندس» is
    return !(flags & WordFlag.Honorific) || (i > 0 && (s.wordFlags[i - 1]! & WordFlag.Given) !== 0)
  if (flags & (WordFlag.Common | WordFlag.Frame | WordFlag.Honorific | WordFlag.Time)) return false
  if (s.grammarAt[i]! >= 0 || s.thingAt[i]! >= 0) return false
  return s.text.at[i + 1]! - s.text.at[i]! > 1
}

/** A surname that is also an adjective or a city («سوری»), right behind a given name. */
const isNameBehindGiven = (s: Scan, i: number): boolean => {
  const t = i > 0 && i < s.text.size ? s.thingAt[i]! : -1
  if (t < 0 || !(s.wordFlags[i - 1]! & WordFlag.Given)) return false
  const thing = s.things[t]!
  if (thing.end - thing.first !== 1 || thing.proclitic !== '') return false
  return (
    thing.value.is === 'place' ||
    (thing.value.is === 'country' && thing.value.form === 'adjective' && s.thingAt[i - 1]! < 0)
  )
}

/** A common word with the article behind a given name («عمر البشير», «شوقي الطبيب») is a surname. */
const isArticleSurname = (s: Scan, i: number): boolean => {
  const article = s.language.affixes.article
  if (
    !article ||
    i >= s.text.size ||
    s.text.kind[i] !== TokenKind.Word ||
    !(s.wordFlags[i - 1]! & (WordFlag.Given | WordFlag.Link))
  )
    return false
  if (s.grammarAt[i]! >= 0 || s.thingAt[i]! >= 0 || s.wordFlags[i]! & WordFlag.Time) return false
  return wordAt(s.text, i).startsWith(foldKey(article)) && wordAt(s.text, i).length > foldKey(article).length + 2
}

/** Do the words in front of a listed surname belong to the listed person («آیخان» + «حاجی‌زاده» is another man)? */
const isLike = (s: Scan, m: Found<UnitOf<'holder'>>, first: number): boolean => {
  if (first >= m.first) return true
  const full = (m.value.facts.names[s.language.code] ?? []).map(foldKey)
  for (let i = first; i < m.first; i++) {
    if (s.wordFlags[i]! & WordFlag.Link) continue
    const word = wordAt(s.text, i)
    if (!full.some((n) => n.includes(word))) return false
  }
  return true
}

const strengthOf = (s: Scan, first: number, end: number): 0 | 1 => {
  for (let i = first; i < end; i++)
    if (s.wordFlags[i]! & (WordFlag.Given | WordFlag.Link) || (i > first && s.wordFlags[i]! & WordFlag.Surname))
      return 1
  return 0
}

const skipHonorifics = (s: Scan, i: number): number => {
  while (
    i < s.text.size &&
    s.wordFlags[i]! & WordFlag.Honorific &&
    (s.thingAt[i]! < 0 ||
      (s.things[s.thingAt[i]!]!.value.is === 'place' &&
        i + 1 < s.text.size &&
        s.wordFlags[i + 1]! & (WordFlag.Honorific | WordFlag.Given)))
  )
    i++
  return i
}

/** A name that begins at token `i` (behind honorifics and an opening quotation mark). */
export const nameFrom = (s: Scan, at: number): NameRun | null => {
  let i = skipHonorifics(s, at)
  const quoted = isQuote(s, i, OPEN)
  if (quoted) i = skipHonorifics(s, i + 1)
  const known = holderAt(s, i)
  if (known && known.first === i) {
    // given names that the list does not have in front of a surname that it has, and surnames behind
    let end = known.end
    if (known.value.full)
      while (end < s.text.size && end - i < MAX_NAME && s.wordFlags[end]! & WordFlag.Link && isNameWord(s, end + 1))
        end += 2
    return { first: i, end, holder: known, strength: 2 }
  }
  if (quoted && s.text.kind[i] === TokenKind.Word) {
    let close = i
    while (
      close - i <= MAX_NAME &&
      close < s.text.size &&
      s.text.kind[close] === TokenKind.Word &&
      s.thingAt[close]! < 0 &&
      s.grammarAt[close]! < 0
    )
      close++
    if (close - i >= 2 && close - i <= MAX_NAME && isQuote(s, close, CLOSE))
      return { first: i, end: close, holder: null, strength: 2 }
  }
  let end = i
  while (
    end - i < MAX_NAME &&
    (isNameWord(s, end) ||
      (end > i &&
        (isNameBehindGiven(s, end) ||
          isArticleSurname(s, end) ||
          isBeforeEnding(s, end) ||
          isBeforeEnding(s, end - 1))))
  ) {
    end++
    if (isHyphen(s.text, end) && s.text.kind[end + 1] === TokenKind.Word) end += 2
    const next = holderAt(s, end)
    if (next && next.first === end && end - i <= 2 && next.proclitic === '')
      return { first: i, end: next.end, holder: isLike(s, next, i) ? next : null, strength: 2 }
  }
  while (end > i && s.wordFlags[end - 1]! & WordFlag.Link && !(s.wordFlags[end - 1]! & WordFlag.Given) && end - 1 > i)
    end--
  if (end === i) return null
  if (quoted && !isQuote(s, end, CLOSE)) {
    // a quotation that goes on is no name
    if (end - i > 3) return null
  }
  return { first: i, end, holder: null, strength: quoted && isQuote(s, end, CLOSE) ? 2 : strengthOf(s, i, end) }
}

const endings = new WeakMap<object, ReadonlySet<string>>()

/** An everyday word that the ending of a surname follows apart («رضا موالی زاده»). */
const isBeforeEnding = (s: Scan, i: number): boolean => {
  if (i + 1 >= s.text.size || !isPlainSurname(s, i) || s.text.kind[i + 1] !== TokenKind.Word) return false
  const { endings: written } = s.language.transliteration
  let folded = endings.get(written)
  if (!folded) {
    folded = new Set(Object.keys(written).map(foldKey))
    endings.set(written, folded)
  }
  return folded.has(wordAt(s.text, i + 1))
}

/** An everyday word where only a surname can stand: between a given name and an office («مهدی عبوری شهردار»). */
const isPlainSurname = (s: Scan, i: number): boolean =>
  s.text.kind[i] === TokenKind.Word &&
  s.thingAt[i]! < 0 &&
  s.grammarAt[i]! < 0 &&
  !(s.wordFlags[i]! & (WordFlag.Time | WordFlag.Honorific))

/** Does an honorific stand in front? */
const isAddressed = (s: Scan, first: number): boolean =>
  first > 0 && (s.wordFlags[first - 1]! & WordFlag.Honorific) !== 0

/** First token of a short quoted run of words that are nothing else we know, ending before `end`; -1 if there is none. */
const quotedFrom = (s: Scan, end: number): number => {
  let i = end
  while (
    end - i < MAX_NAME &&
    i > 0 &&
    s.text.kind[i - 1] === TokenKind.Word &&
    s.thingAt[i - 1]! < 0 &&
    !isGrammar(s, i - 1)
  )
    i--
  return i < end && isQuote(s, i - 1, OPEN) ? i : -1
}

/** A name that ends just before token `at` (in front of an office), across a comma or a closing quotation mark. */
export const nameBefore = (s: Scan, at: number): NameRun | null => {
  let end = at
  const comma = end > 0 && (wordAt(s.text, end - 1) === '،' || wordAt(s.text, end - 1) === ',')
  if (comma) end--
  const quoted = isQuote(s, end - 1, CLOSE)
  if (quoted) end--
  const known = holderAt(s, end - 1)
  if (known && known.end === end) {
    let first = known.first
    if (!known.value.full) while (first > 0 && known.end - first < MAX_NAME - 1 && isNameWord(s, first - 1)) first--
    return { first, end, holder: isLike(s, known, first) ? known : null, strength: 2 }
  }
  if (quoted) {
    const open = quotedFrom(s, end)
    if (open >= 0 && end - open >= 2) return { first: open, end, holder: null, strength: 2 }
  }
  let first = end
  while (end - first < MAX_NAME && (isNameWord(s, first - 1) || isNameBehindGiven(s, first - 1))) {
    first--
    if (s.wordFlags[first]! & WordFlag.Given && !(s.wordFlags[first - 1]! & (WordFlag.Given | WordFlag.Link))) break
  }
  if (
    first === end &&
    end >= 2 &&
    s.wordFlags[end - 2]! & WordFlag.Given &&
    isNameWord(s, end - 2) &&
    isPlainSurname(s, end - 1)
  )
    first = end - 2
  if (first === end) return null
  const isClosed = quoted && isQuote(s, first - 1, OPEN)
  if (quoted && !isClosed) return null
  return { first, end, holder: null, strength: isClosed ? 2 : isAddressed(s, first) ? 1 : strengthOf(s, first, end) }
}
