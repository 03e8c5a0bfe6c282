/** Steps 2 and 4: people named without an office: from the list, by an honorific, or as the speaker of a sentence. */
import { foldKey } from '../text/fold.js'
import { TokenKind, wordAt } from '../text/text.js'
import type { OfficeHolderFacts } from '../world/facts.js'
import { withoutClitic } from './clitics.js'
import { isNameWord, type NameRun, nameFrom } from './people.js'
import { free, isNamesake, normal, personDraft, type Recognizer, take } from './recognizer.js'
import { type Found, type Scan, type UnitOf, WordFlag } from './scan.js'

/** Step 2: listed people and honorifics without an office beside them. */
export const standaloneNames = (r: Recognizer): void => {
  const { s } = r
  for (const m of s.things) {
    if (m.value.is !== 'holder' || !free(r, m.first, m.end) || isNamesake(s, m.first)) continue
    if (!m.value.full && (!trustShort(s, m as Found<UnitOf<'holder'>>) || endsOther(r, m as Found<UnitOf<'holder'>>)))
      continue
    const facts = (m as Found<UnitOf<'holder'>>).value.facts
    let first = m.first
    if (!m.value.full)
      while (
        m.end - first < 4 &&
        first > 0 &&
        s.wordFlags[first - 1]! & WordFlag.Given &&
        isNameWord(s, first - 1) &&
        !r.taken[first - 1]
      )
        first--
    const unlike = first < m.first && !sameGivenName(facts, normal(s, first, m.first), s)
    const i = personDraft(
      r,
      { first, end: m.end, holder: unlike ? null : (m as Found<UnitOf<'holder'>>), strength: 2 },
      null,
    )
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
  return article === null || withoutClitic(s.language, wordAt(s.text, i)).startsWith(foldKey(article))
}

const hasKnownName = (s: Scan, run: NameRun): boolean => {
  if (run.holder) return true
  for (let i = run.first; i < run.end; i++)
    if (s.wordFlags[i]! & (WordFlag.Given | WordFlag.Link | WordFlag.Surname)) return true
  return false
}

const sameGivenName = (facts: OfficeHolderFacts, given: string, s: Scan): boolean => {
  const { code } = s.language
  const folded = given.replaceAll(' ', '')
  return (facts.names[code] ?? []).some((n) => n.includes(' ') && foldKey(n).includes(folded))
}

const isQuoted = (s: Scan, m: Found): boolean =>
  m.first > 0 && m.end < s.text.size && /[«"“]/.test(wordAt(s.text, m.first - 1)) && /[»"”]/.test(wordAt(s.text, m.end))

/**
 * Is the surname, or the whole word with what looks like a clitic («باباييف» is no «ب» + «أباييف»), that of somebody
 * else whom the text names in full?
 */
const endsOther = (r: Recognizer, m: Found<UnitOf<'holder'>>): boolean => {
  const { source, start } = r.s.text
  const keys = [m.start, start[m.first]!].map((from) => foldKey(source.slice(from, m.stop)))
  return r.drafts.some(
    (d) =>
      d.kind === 'person' &&
      d.holder !== m.value.facts &&
      [...d.names].map(foldKey).some((n) => keys.some((key) => n.length > key.length && n.endsWith(key))),
  )
}

/** A surname alone that is also a common word or a given name needs more than the list. */
const trustShort = (s: Scan, m: Found<UnitOf<'holder'>>): boolean => {
  if (m.end - m.first > 1 || isQuoted(s, m)) return true
  const flags = s.wordFlags[m.first]!
  return (!(flags & WordFlag.Given) || (flags & WordFlag.Surname) !== 0) && m.ending === ''
}

/** Step 4: a name nobody introduced, at the head of a sentence that reports what its bearer said. */
export const speakersWithoutOffice = (r: Recognizer): void => {
  const { s } = r
  for (const { start, end } of s.text.sentences) {
    if (!saysSomething(s, start, end)) continue
    let i = afterCredit(s, start, end)
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

/** Tokens within which the credit of an outlet ends with a comma. */
const CREDIT = 14

/** Where a sentence begins behind «به گزارش …،» or «وقالت الوكالة،». */
const afterCredit = (s: Scan, start: number, end: number): number => {
  const g = s.grammarAt[start]!
  const credit = g >= 0 && s.grammar[g]!.first === start && CREDITING.has(grammarKind(s, g))
  if (!credit) return start
  for (let i = start; i < Math.min(end, start + CREDIT); i++) if (/[،,]/.test(wordAt(s.text, i))) return i + 1
  return start
}
const CREDITING: ReadonlySet<string> = new Set(['credit', 'other'])
const grammarKind = (s: Scan, g: number): string => {
  const v = s.grammar[g]!.value
  return v.is === 'signal' ? v.signal : v.is === 'preposition' ? v.preposition : ''
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

/** Names are followed by a verb, a small word or a word of time. */
const followedByGrammar = (s: Scan, i: number): boolean =>
  i < s.text.size &&
  ((s.grammarAt[i]! >= 0 && s.grammar[s.grammarAt[i]!]!.first === i) || (s.wordFlags[i]! & WordFlag.Time) !== 0)
