/**
 * Small sets of words that are asked for only beside something already found: no walk over the whole text.
 *
 * A phrase fits where its folded letters stand exactly, whatever the spaces; points inside abbreviations («ه.ش») and
 * half-spaces do not matter.
 */
import { foldKey } from '../text/fold.js'
import { type Text, TokenKind } from '../text/text.js'

/** A small map from phrases to what they mean. */
export class Phrases<T> {
  /** With the number of words: a phrase may stand joined, but not in more pieces than it has. */
  readonly #values = new Map<string, { readonly value: T; readonly words: number }>()
  #longest = 0
  #letters = 0

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const key = foldKey(phrase)
      if (key === '') continue
      const words = phrase.split(/[\s.‌]+/u).filter(Boolean).length
      if (!this.#values.has(key)) this.#values.set(key, { value, words })
      this.#longest = Math.max(this.#longest, words)
      this.#letters = Math.max(this.#letters, key.length)
    }
  }

  static of(...lists: readonly (readonly string[])[]): Phrases<true> {
    return new Phrases(lists.flat().map((p) => [p.replace('=', ''), true] as const))
  }

  /** The longest phrase that begins at a token. */
  at(text: Text, i: number): { readonly value: T; readonly end: number } | null {
    let best: { value: T; end: number } | null = null
    let key = ''
    let words = 0
    for (let k = i; k < text.size && words <= this.#longest; k++) {
      const piece = text.folded.slice(text.at[k]!, text.at[k + 1]!)
      if (piece === '.' && k > i) continue
      if (text.kind[k]! > TokenKind.Number) break
      key += piece
      words++
      if (key.length > this.#letters) break
      const found = this.#values.get(key)
      if (found !== undefined && words <= found.words) best = { value: found.value, end: k + 1 }
    }
    return best
  }

  /** The longest phrase that ends before a token. */
  before(text: Text, i: number, from = 0): { readonly value: T; readonly first: number } | null {
    let best: { value: T; first: number } | null = null
    for (let k = i - 1; k >= from && k >= i - this.#longest; k--) {
      if (text.kind[k]! > TokenKind.Number) break
      if (text.at[i]! - text.at[k]! > this.#letters) break
      const found = this.#values.get(text.folded.slice(text.at[k]!, text.at[i]!))
      if (found !== undefined && i - k <= found.words) best = { value: found.value, first: k }
    }
    return best
  }

  /** Is a single folded word one of them? */
  has(word: string): boolean {
    return this.#values.has(word)
  }
}
