/** The terms by which a text is searched: folded stems, the same from a report and from what somebody types. */
import { languages } from './languages/registry.js'
import { foldKey } from './text/fold.js'
import { TokenKind, tokenize, wordAt } from './text/text.js'

export interface Term {
  /** Folded, without article and endings. */
  readonly stem: string
  /** UTF-16 offsets of the word in the text. */
  readonly start: number
  readonly end: number
}

/** Letters that must be left of a word. */
const LEAST = 3

/** Who types a query names no language, so endings and articles of all languages are taken off any text alike. */
const endings = [...new Set(languages.flatMap((l) => l.affixes.endings.map(foldKey)))]
  .filter((e) => e.length > 0)
  .sort((a, b) => b.length - a.length)
const articles = languages.flatMap((l) => {
  const article = l.affixes.article
  if (article === null) return []
  const key = foldKey(article)
  // the article whole, or melted into a preposition that ends in its letter
  return l.affixes.proclitics.map(foldKey).filter((p) => p.endsWith(key) || p.endsWith(key.slice(-1).repeat(2)))
})
const opening = [...new Set(articles)].sort((a, b) => b.length - a.length)
const alone = new Set(endings.filter((e) => e.length > 1))

const stemOf = (word: string): string => {
  const front = opening.find((p) => word.startsWith(p) && word.length - p.length >= LEAST)
  const rest = front ? word.slice(front.length) : word
  const back = endings.find((e) => rest.endsWith(e) && rest.length - e.length >= LEAST)
  return back ? rest.slice(0, -back.length) : rest
}

/**
 * The terms of a text in their order. Singular and plural, with a half-space, a space or neither, give one stem; linear
 * in the text's length.
 *
 * @param text any language and script
 */
export const terms = (text: string): readonly Term[] => {
  const t = tokenize(text)
  const found: Term[] = []
  for (let i = 0; i < t.size; i++) {
    if (t.kind[i] !== TokenKind.Word && t.kind[i] !== TokenKind.Number) continue
    const word = wordAt(t, i)
    // an ending parted from its word by a space
    if (found.length > 0 && alone.has(word) && word.length <= LEAST) continue
    found.push({ stem: stemOf(word), start: t.start[i]!, end: t.end[i]! })
  }
  return found
}
