/** «تحولات سوریه», «ملف ليبيا»: what is talked about takes no part in the talk. */
import type { Language } from '../languages/language.js'
import { withoutClitic } from '../names/clitics.js'
import type { Mention } from '../names/draft.js'
import { WordFlag } from '../names/scan.js'
import { foldKey } from '../text/fold.js'
import { TokenKind, wordAt } from '../text/text.js'
import { type Context, draftOf, firstFrom, signalAt } from './context.js'

const folded = new WeakMap<Language, ReadonlySet<string>>()
const topicsOf = (language: Language): ReadonlySet<string> => {
  let set = folded.get(language)
  if (!set) {
    set = new Set((language.topics ?? []).map(foldKey))
    folded.set(language, set)
  }
  return set
}

const isTopicWord = (c: Context, i: number): boolean => {
  const { text, language } = c.scan
  const topics = topicsOf(language)
  const word = wordAt(text, i)
  const article = language.affixes.article ? foldKey(language.affixes.article) : ''
  const bare = (w: string): string => (article && w.startsWith(article) ? w.slice(article.length) : w)
  return topics.has(word) || topics.has(bare(word)) || topics.has(bare(withoutClitic(language, word)))
}

/** Tokens between a topic and the last name of the list that it governs at most, and plain words among them. */
const REACH = 10
const PLAIN = 1

/** Is it governed by a word for a topic, alone or in a list («تحولات قفقاز و سوریه», «الأوضاع في غزة»)? */
export const isTopic = (c: Context, m: Mention): boolean => {
  if (m.entity < 0 || !c.scan.language.topics) return false
  const kind = draftOf(c, m)?.kind
  if (kind !== 'country' && kind !== 'organization' && kind !== 'place') return false
  const { scan } = c
  const start = scan.text.sentences[scan.text.sentenceOf[m.first]!]!.start
  let plain = 0
  for (let i = m.first - 1; i >= Math.max(start, m.first - REACH); i--) {
    if (scan.text.kind[i] === TokenKind.Punctuation) {
      if (!/[،,«"“]/.test(wordAt(scan.text, i))) return false
      continue
    }
    if (isTopicWord(c, i)) return true
    const signal = signalAt(scan, i)
    if (signal === 'and' || signal === 'modifier') continue
    const g = scan.grammarAt[i]!
    if (g >= 0) {
      const v = scan.grammar[g]!.value
      // «الأوضاع في غزة»
      const within = scan.language.order === 'verb-first' && v.is === 'preposition' && v.preposition === 'in'
      return within && isTopicWord(c, i - 1)
    }
    if (isPlace(c, i)) {
      plain = 0
      continue
    }
    if (scan.thingAt[i]! >= 0 || !(scan.wordFlags[i]! & (WordFlag.Common | WordFlag.Frame)) || ++plain > PLAIN)
      return false
  }
  return false
}

/** Is the token in the name of a country, body or place, not of somebody? */
const isPlace = (c: Context, i: number): boolean => {
  const { mentions, drafts } = c.names
  for (let k = firstFrom(mentions, i + 1) - 1; k >= Math.max(0, firstFrom(mentions, i + 1) - NESTED); k--) {
    const m = mentions[k]!
    if (m.end <= i || m.entity < 0) continue
    const { kind } = drafts[m.entity]!
    return kind === 'country' || kind === 'place' || kind === 'organization'
  }
  return false
}

/** Mentions back that may still cover a token. */
const NESTED = 3
