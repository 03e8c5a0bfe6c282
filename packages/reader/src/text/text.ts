/**
 * A text as tokens and sentences over the author's own characters.
 *
 * Tokens are kept as arrays of numbers rather than objects: a report is read many times over by the steps that follow,
 * and a million words must fit in memory and in the cache. `folded` holds every token's folded letters one after the
 * other without any space, so that a phrase is found whether its half-spaces stand, are lost or became spaces.
 */
import { CharClass, classOf, foldOf, longFoldOf } from './fold.js'

/** What a token is. */
export const enum TokenKind {
  Word = 0,
  Number = 1,
  Punctuation = 2,
  Break = 3,
}

/** A stretch of tokens or of UTF-16 code units: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A tokenised text. Arrays with one entry per token unless said otherwise. */
export interface Text {
  readonly source: string
  /** Number of tokens. */
  readonly size: number
  /** UTF-16 offsets into `source`. */
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** All tokens' folded characters without spaces. */
  readonly folded: string
  /** Where each token begins in `folded`; one more entry than tokens. */
  readonly at: Int32Array
  /** For each unit of `folded`, its offset in `source`. */
  readonly origin: Int32Array
  /** Token spans of the sentences, in order. */
  readonly sentences: readonly Span[]
  /** For each token, the index of its sentence. */
  readonly sentenceOf: Int32Array
}

class Growing {
  array: Int32Array
  size = 0
  constructor(capacity: number) {
    this.array = new Int32Array(Math.max(16, capacity))
  }
  push(n: number): void {
    if (this.size === this.array.length) {
      const wider = new Int32Array(this.array.length * 2)
      wider.set(this.array)
      this.array = wider
    }
    this.array[this.size++] = n
  }
  done(): Int32Array {
    return this.array.subarray(0, this.size)
  }
}

const fromCodes = (codes: Int32Array): string => {
  const parts: string[] = []
  for (let i = 0; i < codes.length; i += 8192) parts.push(String.fromCharCode(...codes.subarray(i, i + 8192)))
  return parts.join('')
}

const isSeparatorInNumber = (code: number): boolean =>
  code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c

/**
 * Cuts a text into tokens and sentences. Linear in its length.
 *
 * Words are runs of letters with their marks and half-spaces; numbers are digits with inner separators (`1,200.5`);
 * letters and digits that touch (`مرداد17`) are two tokens. Every newline is a token of its own.
 *
 * @param source the author's text, UTF-16; lone surrogates count as white space
 */
export const tokenize = (source: string): Text => {
  const n = source.length
  const start = new Growing(n / 5)
  const end = new Growing(n / 5)
  const kind = new Growing(n / 5)
  const at = new Growing(n / 5)
  const folded = new Growing(n)
  const origin = new Growing(n)
  const put = (code: number, from: number): void => {
    folded.push(code)
    origin.push(from)
  }
  const open = (i: number, k: TokenKind): void => {
    start.push(i)
    kind.push(k)
    at.push(folded.size)
  }
  let i = 0
  while (i < n) {
    const code = source.charCodeAt(i)
    const cls = classOf(code)
    if (cls === CharClass.Space || cls === CharClass.Ignored) {
      i++
    } else if (cls === CharClass.Letter) {
      open(i, TokenKind.Word)
      let last = i
      while (i < n) {
        const c = source.charCodeAt(i)
        const k = classOf(c)
        if (k === CharClass.Letter) {
          const long = longFoldOf(c)
          if (long) for (let j = 0; j < long.length; j++) put(long.charCodeAt(j), i)
          else put(foldOf(c), i)
          last = i
        } else if (k !== CharClass.Ignored) break
        else if (c === 0x640 || (c >= 0x64b && c <= 0x65f) || c === 0x621) last = i
        i++
      }
      end.push(last + 1)
    } else if (cls === CharClass.Digit) {
      open(i, TokenKind.Number)
      let last = i
      while (i < n) {
        const c = source.charCodeAt(i)
        const k = classOf(c)
        if (k === CharClass.Digit) {
          put(foldOf(c), i)
          last = i
        } else if (isSeparatorInNumber(c) && i + 1 < n && classOf(source.charCodeAt(i + 1)) === CharClass.Digit)
          put(foldOf(c), i)
        else if (k !== CharClass.Ignored) break
        i++
      }
      end.push(last + 1)
    } else {
      open(i, cls === CharClass.Break ? TokenKind.Break : TokenKind.Punctuation)
      put(cls === CharClass.Break ? 10 : foldOf(code), i)
      i++
      end.push(i)
    }
  }
  at.push(folded.size)
  const size = start.size
  const text = {
    source,
    size,
    start: start.done(),
    end: end.done(),
    kind: Uint8Array.from(kind.done()),
    folded: fromCodes(folded.done()),
    at: at.done(),
    origin: origin.done(),
  }
  return { ...text, ...sentencesOf(text) }
}

const FULL_STOPS = new Set([0x2e, 0x21, 0x3f, 0x61f, 0x2026, 0x6d4, 0x3002])
const CLOSERS = new Set([0x22, 0xbb, 0x201d, 0x29, 0x2019, 0x5d])

/** Tokens at which a sentence is cut: no report has one as long, and what is read within a sentence stays linear. */
const LONGEST = 400

/** A sentence ends at a newline or a full stop, but not at the point of an abbreviation of one letter (د. محمد) or of a number. */
const sentencesOf = (t: Omit<Text, 'sentences' | 'sentenceOf'>): Pick<Text, 'sentences' | 'sentenceOf'> => {
  const sentences: Span[] = []
  const sentenceOf = new Int32Array(t.size)
  let from = 0
  const close = (to: number): void => {
    if (to <= from) return
    for (let i = from; i < to; i++) sentenceOf[i] = sentences.length
    sentences.push({ start: from, end: to })
    from = to
  }
  for (let i = 0; i < t.size; i++) {
    if (t.kind[i] === TokenKind.Break) {
      if (i > from) close(i + 1)
      else {
        // empty lines belong to the sentence before them
        sentenceOf[i] = Math.max(0, sentences.length - 1)
        from = i + 1
      }
      continue
    }
    if (i - from >= LONGEST) close(i)
    if (t.kind[i] !== TokenKind.Punctuation) continue
    const code = t.folded.charCodeAt(t.at[i]!)
    if (!FULL_STOPS.has(code)) continue
    if (code === 0x2e && i > from && t.kind[i - 1] === TokenKind.Word && t.at[i]! - t.at[i - 1]! === 1) continue
    let j = i + 1
    while (j < t.size && t.kind[j] === TokenKind.Punctuation) {
      const c = t.folded.charCodeAt(t.at[j]!)
      if (!FULL_STOPS.has(c) && !CLOSERS.has(c)) break
      j++
    }
    close(j)
    i = j - 1
  }
  close(t.size)
  return { sentences, sentenceOf }
}

/** The folded form of one token. */
export const wordAt = (t: Text, i: number): string =>
  i >= 0 && i < t.size ? t.folded.slice(t.at[i]!, t.at[i + 1]!) : ''

/** The source offsets of a stretch of tokens, without the white space around it. */
export const sourceSpan = (t: Text, first: number, end: number): Span => ({
  start: t.start[first]!,
  end: t.end[Math.max(first, end - 1)]!,
})
