/**
 * A lexicon: thousands of words and phrases found in one walk over a text.
 *
 * Phrases are kept in a trie over folded letters without spaces, and a walk begins at each token and may end only where
 * a token ends (or where a known ending is all that is left of it). So «بین‌المللی», «بین المللی» and «بینالمللی» are one
 * entry, and «روابطشان» is «روابط» with an ending. Languages with an article or with clitics in front of the word
 * declare them as data; the walk then also begins behind them.
 */
import { foldKey } from './fold.js'
import { type Text, TokenKind } from './text.js'

/** What one language glues to its words, as data. All strings are folded when the lexicon is built. */
export interface Affixes {
  /** Clitics in front of a word that may be skipped: `و`, `بال`, `لل`. */
  readonly proclitics: readonly string[]
  /** The article, skipped at the beginning of any word of a phrase (in entries and texts alike): `ال`. */
  readonly article: string | null
  /** Endings that an inflecting entry may bear: `ها`, `های`, `شان`. */
  readonly endings: readonly string[]
  /** Rewritings of an entry's last letters before an ending: `ة` → `ت`, `اء` → `ائ`. */
  readonly beforeEnding: readonly (readonly [from: string, to: string])[]
}

/** One way of writing something, and what it stands for. */
export interface Entry<T> {
  readonly phrase: string
  readonly value: T
  /** May the last word bear an ending? Names of people may not. */
  readonly inflects?: boolean
  /** Taken letter by letter: no article is skipped or stripped («التقى» is a verb). */
  readonly literal?: boolean
}

/** Where an entry was found: tokens `first` up to `end` (exclusive). */
export interface Match<T> {
  readonly value: T
  readonly first: number
  readonly end: number
  /** The folded clitic in front (`و`, `بال`), or ''. */
  readonly proclitic: string
  /** The folded ending, or ''. */
  readonly ending: string
  /** UTF-16 offsets of the entry itself in the source: without the clitic, with the ending. */
  readonly start: number
  readonly stop: number
}

const EMPTY = -1

/** A hash table from (node, letter) to node: flat, so that a lexicon of 50,000 entries opens in milliseconds. */
class Edges {
  #keys: Int32Array
  #nodes: Int32Array
  #mask: number
  #size = 0
  constructor(capacity = 1 << 12) {
    this.#keys = new Int32Array(capacity * 2).fill(EMPTY)
    this.#nodes = new Int32Array(capacity)
    this.#mask = capacity - 1
  }
  #slot(node: number, letter: number): number {
    let h = (Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) >>> 0
    h ^= h >>> 15
    let slot = h & this.#mask
    while (this.#keys[slot * 2] !== EMPTY && (this.#keys[slot * 2] !== node || this.#keys[slot * 2 + 1] !== letter)) slot = (slot + 1) & this.#mask
    return slot
  }
  get(node: number, letter: number): number {
    const slot = this.#slot(node, letter)
    return this.#keys[slot * 2] === EMPTY ? EMPTY : this.#nodes[slot]!
  }
  set(node: number, letter: number, next: number): void {
    if (this.#size * 2 > this.#mask) this.#grow()
    const slot = this.#slot(node, letter)
    if (this.#keys[slot * 2] === EMPTY) this.#size++
    this.#keys[slot * 2] = node
    this.#keys[slot * 2 + 1] = letter
    this.#nodes[slot] = next
  }
  #grow(): void {
    const keys = this.#keys
    const nodes = this.#nodes
    this.#keys = new Int32Array(keys.length * 2).fill(EMPTY)
    this.#nodes = new Int32Array(nodes.length * 2)
    this.#mask = nodes.length * 2 - 1
    this.#size = 0
    for (let i = 0; i < nodes.length; i++) if (keys[i * 2] !== EMPTY) this.set(keys[i * 2]!, keys[i * 2 + 1]!, nodes[i]!)
  }
}

interface Leaf<T> {
  readonly value: T
  readonly inflects: boolean
  /** The entry was rewritten for an ending and is no word without one. */
  readonly needsEnding: boolean
  readonly literal: boolean
  /** Bit n: the phrase has a space or half-space before its n-th letter. */
  readonly cuts: number
}

/** Letters of a piece that may be parted from the rest of its word by a space the phrase does not have («عبد الله», but not «روس و»). */
const PIECE = 3
/** Letters up to which a phrase's inner spaces are remembered. */
const REMEMBERED = 30

/** A set of entries of one language, ready to be searched for in texts of that language. */
export class Lexicon<T> {
  readonly #edges = new Edges()
  readonly #leaves = new Map<number, Leaf<T>[]>()
  readonly #endings: ReadonlySet<string>
  readonly #longestEnding: number
  readonly #proclitics: readonly string[]
  readonly #procliticFirst: ReadonlySet<number>
  readonly #article: string
  readonly #rawArticle: string
  #nodes = 1

  /**
   * @param entries phrases of any spelling; the same phrase may stand for several things
   * @param affixes what the language glues to words
   */
  constructor(entries: Iterable<Entry<T>>, affixes: Affixes) {
    this.#rawArticle = affixes.article ?? ''
    this.#article = foldKey(this.#rawArticle)
    this.#endings = new Set(affixes.endings.map(foldKey))
    this.#longestEnding = Math.max(0, ...affixes.endings.map((s) => foldKey(s).length))
    this.#proclitics = [...new Set(affixes.proclitics.map(foldKey))].sort((a, b) => b.length - a.length)
    this.#procliticFirst = new Set(this.#proclitics.map((p) => p.charCodeAt(0)))
    for (const e of entries) {
      const leaf = { value: e.value, inflects: e.inflects ?? false, needsEnding: false, literal: e.literal ?? false, cuts: 0 }
      this.#add(e.phrase, leaf)
      if (!e.inflects) continue
      for (const [from, to] of affixes.beforeEnding) if (e.phrase.endsWith(from)) this.#add(e.phrase.slice(0, -from.length) + to, { ...leaf, needsEnding: true })
    }
  }

  #add(phrase: string, leaf: Leaf<T>): void {
    const raw = phrase.split(/[^\p{L}\p{N}\p{M}\p{Cf}ـ]+/u).filter((w) => foldKey(w) !== '')
    const kept = raw.map((w) => (leaf.literal ? foldKey(w) : this.#stripArticle(w)))
    const key = kept.join('')
    if (key === '') return
    const cuts = cutsOf(phrase, kept)
    let node = 0
    for (let i = 0; i < key.length; i++) {
      const letter = key.charCodeAt(i)
      let next = this.#edges.get(node, letter)
      if (next === EMPTY) {
        next = this.#nodes++
        this.#edges.set(node, letter, next)
      }
      node = next
    }
    const leaves = this.#leaves.get(node)
    if (leaves) leaves.push({ ...leaf, cuts })
    else this.#leaves.set(node, [{ ...leaf, cuts }])
  }

  /** The article itself, not letters that fold to it («السودان», but not «ألمانيا»). */
  #stripArticle(raw: string): string {
    const word = foldKey(raw)
    const a = this.#article
    return a && word.length > a.length + 1 && raw.startsWith(this.#rawArticle) ? word.slice(a.length) : word
  }

  /**
   * All places where entries stand, in order of their first token, longer ones first. Overlapping matches are all
   * given; the caller decides. Linear in the text for a given lexicon.
   *
   * @param from first token to begin at
   * @param to   token before which matches must begin
   */
  matches(text: Text, from = 0, to = text.size): Match<T>[] {
    const found: Match<T>[] = []
    for (let i = from; i < to; i++) {
      if (text.kind[i] !== TokenKind.Word && text.kind[i] !== TokenKind.Number) continue
      const before = found.length
      this.#walk(text, i, 0, '', found)
      if (this.#procliticFirst.has(text.folded.charCodeAt(text.at[i]!))) {
        const length = text.at[i + 1]! - text.at[i]!
        for (const p of this.#proclitics) if (length > p.length && text.folded.startsWith(p, text.at[i]!)) this.#walk(text, i, p.length, p, found)
      }
      if (found.length - before > 1) sortLongestFirst(found, before)
    }
    return found
  }

  /** Walks the trie from inside token `i`, recording every entry that ends at a token's end or before an ending. */
  #walk(text: Text, i: number, skip: number, proclitic: string, found: Match<T>[]): void {
    const begin = text.at[i]! + skip
    const stack = [0, begin, i, 0, 0]
    while (stack.length > 0) {
      let seams = stack.pop()!
      let depth = stack.pop()!
      let token = stack.pop()!
      let k = stack.pop()!
      let node = stack.pop()!
      while (true) {
        const tokenEnd = text.at[token + 1]!
        while (k < tokenEnd) {
          node = this.#edges.get(node, text.folded.charCodeAt(k))
          if (node === EMPTY) break
          k++
          depth++
          const leaves = this.#leaves.get(node)
          if (leaves !== undefined && tokenEnd - k <= this.#longestEnding) this.#take(text, leaves, i, token, begin, k, tokenEnd, proclitic, seams, found)
        }
        if (node === EMPTY) break
        token += isHyphen(text, token + 1) ? 2 : 1
        if (token >= text.size || text.kind[token]! > TokenKind.Number) break
        k = text.at[token]!
        if (depth <= REMEMBERED && (tokenEnd - Math.max(begin, text.at[token - 1]!) < PIECE || text.at[token + 1]! - k < PIECE)) seams |= 1 << depth
        const a = this.#article
        if (a && text.at[token + 1]! - k > a.length + 1 && text.folded.startsWith(a, k)) stack.push(node, k + a.length, token, depth, seams)
      }
    }
  }

  #take(text: Text, leaves: readonly Leaf<T>[], first: number, last: number, begin: number, k: number, tokenEnd: number, proclitic: string, seams: number, found: Match<T>[]): void {
    const ending = k === tokenEnd ? '' : text.folded.slice(k, tokenEnd)
    const known = ending === '' || this.#endings.has(ending)
    if (!known) return
    for (const leaf of leaves) {
      if (ending === '' ? leaf.needsEnding : !leaf.inflects) continue
      if (seams & ~leaf.cuts) continue
      if (leaf.literal && this.#article && proclitic.endsWith(this.#article)) continue
      found.push({ value: leaf.value, first, end: last + 1, proclitic, ending, start: text.origin[begin]!, stop: text.end[last]! })
    }
  }
}

/** Is the token a hyphen that ties its two neighbours («جونغ-أون»)? */
export const isHyphen = (text: Text, i: number): boolean =>
  i > 0 &&
  i + 1 < text.size &&
  text.kind[i] === TokenKind.Punctuation &&
  HYPHENS.has(text.source.charCodeAt(text.start[i]!)) &&
  text.start[i] === text.end[i - 1] &&
  text.start[i + 1] === text.end[i]
const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0x2010, 0x2011])

/** Where a phrase has spaces or half-spaces, as bits over the letters of its key. */
const cutsOf = (phrase: string, kept: readonly string[]): number => {
  let cuts = 0
  let at = 0
  const words = phrase.split(/[^\p{L}\p{N}\p{M}\p{Cf}ـ]+/u).filter((w) => foldKey(w) !== '')
  words.forEach((word, i) => {
    if (at > 0 && at <= REMEMBERED) cuts |= 1 << at
    const dropped = foldKey(word).length - (kept[i]?.length ?? 0)
    let inner = -dropped
    for (const piece of word.split('\u200c')) {
      inner += foldKey(piece).length
      if (at + inner > 0 && at + inner <= REMEMBERED) cuts |= 1 << (at + inner)
    }
    at += kept[i]?.length ?? 0
  })
  return cuts
}

const sortLongestFirst = <T>(found: Match<T>[], from: number): void => {
  const tail = found.splice(from)
  tail.sort((a, b) => b.end - a.end || a.proclitic.length - b.proclitic.length || a.ending.length - b.ending.length)
  for (const m of tail) found.push(m)
}
