/**
 * A lexicon: thousands of words and phrases found in one walk over a text.
 *
 * Phrases are kept in a trie over folded letters without spaces, and a walk begins at each token and may end only where
 * a token ends (or where a known ending is all that is left of it). So «بین‌المللی», «بین المللی» and «بینالمللی» are one
 * entry, and «روابطشان» is «روابط» with an ending. Languages with an article or with clitics in front of the word
 * declare them as data; the walk then also begins behind them.
 */
import { CharClass, classOf, foldKey } from './fold.js'
import { type Text, TokenKind } from './text.js'
import { EMPTY, Growth, Trie } from './trie.js'

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
  readonly #trie: Trie
  /** What ends at the trie's leaves. */
  readonly #leaves: Leaf<T>[][] = []
  readonly #endings: ReadonlySet<string>
  readonly #longestEnding: number
  readonly #proclitics: readonly string[]
  /** Clitics by their first letter. */
  readonly #procliticsFrom: ReadonlyMap<number, readonly string[]>
  readonly #article: string
  readonly #rawArticle: string

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
    const from = new Map<number, string[]>()
    for (const p of this.#proclitics) from.set(p.charCodeAt(0), [...(from.get(p.charCodeAt(0)) ?? []), p])
    this.#procliticsFrom = from
    const growth = new Growth()
    const add = (phrase: string, leaf: Leaf<T>): void => {
      let key = ''
      let cuts = 0
      for (const word of wordsOf(phrase)) {
        const folded = foldKey(word)
        if (folded === '') continue
        const kept = leaf.literal ? folded : this.#stripArticle(word, folded)
        cuts |= bit(key.length) | cutsIn(word, key.length + kept.length - folded.length, folded.length)
        key += kept
      }
      if (key === '') return
      const node = growth.node(key)
      const made = { ...leaf, cuts }
      const known = growth.leaf[node]!
      if (known !== EMPTY) this.#leaves[known]!.push(made)
      else growth.leaf[node] = this.#leaves.push([made]) - 1
    }
    for (const e of entries) {
      const leaf = {
        value: e.value,
        inflects: e.inflects ?? false,
        needsEnding: false,
        literal: e.literal ?? false,
        cuts: 0,
      }
      add(e.phrase, leaf)
      if (!e.inflects) continue
      for (const [from, to] of affixes.beforeEnding)
        if (e.phrase.endsWith(from)) add(e.phrase.slice(0, -from.length) + to, { ...leaf, needsEnding: true })
    }
    this.#trie = new Trie(growth)
  }

  /** The article itself, not letters that fold to it («السودان», but not «ألمانيا»). */
  #stripArticle(raw: string, word: string): string {
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
    const trie = this.#trie
    for (let i = from; i < to; i++) {
      if (text.kind[i]! > TokenKind.Number) continue
      const before = found.length
      const begin = text.at[i]!
      const letter = text.folded.charCodeAt(begin)
      if (trie.begin(letter) !== EMPTY) this.#walk(text, i, begin, '', found)
      const proclitics = this.#procliticsFrom.get(letter)
      if (proclitics !== undefined) {
        const length = text.at[i + 1]! - begin
        for (const p of proclitics) {
          if (length <= p.length || trie.begin(text.folded.charCodeAt(begin + p.length)) === EMPTY) continue
          if (text.folded.startsWith(p, begin)) this.#walk(text, i, begin + p.length, p, found)
        }
      }
      if (found.length - before > 1) sortLongestFirst(found, before)
    }
    return found
  }

  /** Walks the trie from inside token `i`, recording every entry that ends at a token's end or before an ending. */
  #walk(text: Text, i: number, begin: number, proclitic: string, found: Match<T>[]): void {
    const trie = this.#trie
    const { at, kind, folded } = text
    const article = this.#article
    /** Ways that go on behind an article: node, place, token, depth, seams. */
    let others: number[] | null = null
    let node = EMPTY
    let k = begin
    let token = i
    let depth = 0
    let seams = 0
    while (true) {
      walk: while (true) {
        const tokenEnd = at[token + 1]!
        while (k < tokenEnd) {
          const letter = folded.charCodeAt(k)
          node = depth === 0 ? trie.begin(letter) : trie.step(node, letter)
          if (node === EMPTY) break walk
          k++
          depth++
          const leaf = trie.leaf(node)
          if (leaf !== EMPTY && tokenEnd - k <= this.#longestEnding)
            this.#take(text, this.#leaves[leaf]!, i, token, begin, k, tokenEnd, proclitic, seams, found)
        }
        token++
        if (token >= text.size) break
        if (kind[token]! > TokenKind.Number) {
          if (!isHyphen(text, token) || kind[token + 1]! > TokenKind.Number) break
          token++
        }
        k = at[token]!
        if (depth <= REMEMBERED && (tokenEnd - Math.max(begin, at[token - 1]!) < PIECE || at[token + 1]! - k < PIECE))
          seams |= 1 << depth
        if (article !== '' && at[token + 1]! - k > article.length + 1 && folded.startsWith(article, k)) {
          others ??= []
          others.push(node, k + article.length, token, depth, seams)
        }
      }
      if (others === null || others.length === 0) return
      seams = others.pop()!
      depth = others.pop()!
      token = others.pop()!
      k = others.pop()!
      node = others.pop()!
    }
  }

  #take(
    text: Text,
    leaves: readonly Leaf<T>[],
    first: number,
    last: number,
    begin: number,
    k: number,
    tokenEnd: number,
    proclitic: string,
    seams: number,
    found: Match<T>[],
  ): void {
    const ending = k === tokenEnd ? '' : text.folded.slice(k, tokenEnd)
    const known = ending === '' || this.#endings.has(ending)
    if (!known) return
    for (const leaf of leaves) {
      if (ending === '' ? leaf.needsEnding : !leaf.inflects) continue
      if (seams & ~leaf.cuts) continue
      if (leaf.literal && this.#article && proclitic.endsWith(this.#article)) continue
      found.push({
        value: leaf.value,
        first,
        end: last + 1,
        proclitic,
        ending,
        start: text.origin[begin]!,
        stop: text.end[last]!,
      })
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

const HALF_SPACE = '\u200c'

/** A phrase between its spaces and marks of punctuation. */
const wordsOf = (phrase: string): string[] => {
  const words: string[] = []
  let from = -1
  for (let i = 0; i <= phrase.length; i++) {
    const cls = i < phrase.length ? classOf(phrase.charCodeAt(i)) : CharClass.Space
    if (cls === CharClass.Letter || cls === CharClass.Digit || cls === CharClass.Ignored) {
      if (from < 0) from = i
    } else if (from >= 0) {
      words.push(phrase.slice(from, i))
      from = -1
    }
  }
  return words
}

const bit = (at: number): number => (at > 0 && at <= REMEMBERED ? 1 << at : 0)

/** Where a word ends and has half-spaces, as bits over the letters of its phrase's key; the word begins at `at`. */
const cutsIn = (word: string, at: number, letters: number): number => {
  if (!word.includes(HALF_SPACE)) return bit(at + letters)
  let cuts = 0
  let inner = at
  for (const piece of word.split(HALF_SPACE)) {
    inner += foldKey(piece).length
    cuts |= bit(inner)
  }
  return cuts
}

const sortLongestFirst = <T>(found: Match<T>[], from: number): void => {
  for (let i = from + 1; i < found.length; i++) {
    const m = found[i]!
    let at = i
    while (at > from && isLater(found[at - 1]!, m)) {
      found[at] = found[at - 1]!
      at--
    }
    found[at] = m
  }
}

/** Does `a` stand behind `b`: it is shorter, or has more glued to it? */
const isLater = <T>(a: Match<T>, b: Match<T>): boolean =>
  a.end !== b.end
    ? a.end < b.end
    : a.proclitic.length !== b.proclitic.length
      ? a.proclitic.length > b.proclitic.length
      : a.ending.length > b.ending.length
