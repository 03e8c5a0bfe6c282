/**
 * Folding: the letters of one word as two writers would both recognise them.
 *
 * Arabic-script letters that differ by keyboard (ي/ی, ك/ک), hamza carriers and ta marbuta become one letter, vowel
 * marks, tatweel and zero-width characters vanish, digits of the three sets become ASCII, Latin and Cyrillic letters
 * become lower case. The mapping follows Unicode's compatibility decompositions and what Persian and Arabic search
 * engines usually unify; the author's text itself is never changed (see text.ts for the way back).
 */

/** What a character is to the tokenizer. */
export const enum CharClass {
  Space = 0,
  Letter = 1,
  Digit = 2,
  Punctuation = 3,
  /** Marks, tatweel, half-space, bidi controls: part of the word they stand in, absent from its folded form. */
  Ignored = 4,
  Break = 5,
}

const SAME_LETTER: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ې: 'ی',
  ێ: 'ی',
  ے: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ۆ: 'و',
  ۇ: 'و',
  ڕ: 'ر',
  ڵ: 'ل',
  ء: '',
  ё: 'е',
}

const UNKNOWN = 255
const classes = new Uint8Array(65536).fill(UNKNOWN)
const folds = new Uint16Array(65536)
/** The few characters that fold to more than one letter (ligatures such as ﻻ, ß). */
const longFolds = new Map<number, string>()
const isLong = new Uint8Array(65536)

const foldString = (ch: string): string => {
  const code = ch.charCodeAt(0)
  const latin = code < 0x250 || (code >= 0x1e00 && code < 0x1f00)
  const plain = latin ? ch.normalize('NFKD') : ch.normalize('NFKC')
  let out = ''
  for (const c of plain.toLowerCase()) {
    if (/\p{M}/u.test(c)) continue
    out += SAME_LETTER[c] ?? c
  }
  return out
}

const digitValue = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= 0x660 && code <= 0x669) return code - 0x660
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0
  return -1
}

const learn = (code: number): void => {
  const ch = String.fromCharCode(code)
  const digit = digitValue(code)
  let cls: CharClass = CharClass.Punctuation
  let fold = code
  if (digit >= 0) {
    cls = CharClass.Digit
    fold = 0x30 + digit
  } else if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85 || code === 12)
    cls = CharClass.Break
  else if (code >= 0xd800 && code <= 0xdfff) cls = CharClass.Space
  else if (code === 0x640 || code === 0xad || /\p{M}|\p{Cf}/u.test(ch)) cls = CharClass.Ignored
  // hashtags are words: «#اتفاق_تعاون»
  else if (/[\s_#]|\p{Cc}|\p{Z}/u.test(ch)) cls = CharClass.Space
  else if (/\p{L}|\p{N}/u.test(ch)) {
    const s = foldString(ch)
    cls = s === '' ? CharClass.Ignored : CharClass.Letter
    fold = s.charCodeAt(0)
    if (s.length > 1) {
      longFolds.set(code, s)
      isLong[code] = 1
    }
  } else if (code === 0x66b) fold = 0x2e
  else if (code === 0x66c) fold = 0x2c
  classes[code] = cls
  folds[code] = fold
}

/** The class of a UTF-16 code unit. */
export const classOf = (code: number): CharClass => {
  if (classes[code] === UNKNOWN) learn(code)
  return classes[code] as CharClass
}

/** The folded code unit of a letter, digit or mark of punctuation; ask {@link longFoldOf} too. */
export const foldOf = (code: number): number => {
  if (classes[code] === UNKNOWN) learn(code)
  return folds[code]!
}

/** The folded letters of a character that folds to several, else undefined. */
export const longFoldOf = (code: number): string | undefined => (isLong[code] === 0 ? undefined : longFolds.get(code))

/** Folded units on their way into a string. */
const UNITS = 1024
const units = new Uint16Array(UNITS + 32)

/**
 * Folds a word or phrase and drops all white space, marks and punctuation: two spellings of one name give one key.
 *
 * @param s any text, e.g. `همکاری‌های` or `Қазақстан`
 * @returns its letters and digits, folded, e.g. `همکاریهای`
 */
export const foldKey = (s: string): string => {
  let out = ''
  let n = 0
  for (let i = 0; i < s.length; i++) {
    const code = s.charCodeAt(i)
    let cls = classes[code]
    if (cls === UNKNOWN) cls = classOf(code)
    if (cls !== CharClass.Letter && cls !== CharClass.Digit) continue
    const long = longFoldOf(code)
    if (long !== undefined) for (let j = 0; j < long.length; j++) units[n++] = long.charCodeAt(j)
    else units[n++] = folds[code]!
    if (n > UNITS) {
      out += String.fromCharCode(...units.subarray(0, n))
      n = 0
    }
  }
  const rest = String.fromCharCode.apply(null, units.subarray(0, n) as unknown as number[])
  return out === '' ? rest : out + rest
}
