/** Names of bodies in a language without an article: «سازمان توسعه تجارت ایران». */
import {
  grammarIs,
  hasOwnWord,
  isAdjective,
  isAttached,
  isEveryday,
  isNameWord,
  isPlainWord,
  isSector,
  isStop,
  LOCAL,
  MAX_TAIL,
  NEEDS_COUNTRY,
  OF_STATE,
  quotedEnd,
  type Tail,
  takeCountry,
  thingFrom,
} from './bodyWords.js'
import { type Found, type Scan, type UnitOf, WordFlag } from './scan.js'

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
export const followPlain = (s: Scan, m: Found<UnitOf<'body'>>): Tail => {
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
      if (thing.value.is === 'country') {
        takeCountry(s, tail, thing as Found<UnitOf<'country'>>, kind)
        const named = thing.value.form === 'adjective' ? quotedEnd(s, tail.end) : -1
        // «شرکت ایتالیایی «…»»
        if (named >= 0) {
          tail.end = named
          tail.quoted = true
        }
      } else if (thing.value.is === 'place' && thing.value.facts.kind === 'region' && tail.plain === 0) {
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

/** Does a tail in a language without an article make its opening a name? */
export const namesPlainly = (s: Scan, m: Found<UnitOf<'body'>>, tail: Tail): boolean => {
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
