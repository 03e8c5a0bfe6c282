/** Latin display names for people and bodies that no list knows. */
import type { Language } from '../languages/language.js'
import { foldKey } from '../text/fold.js'

const LATIN = /^[\p{Script=Latin}\p{N}&.'’-]+$/u
const VOWELS = /[aeiouy]/i

/**
 * Writes a name in Latin letters. Names whose vowels the language knows are taken whole; otherwise letters are mapped
 * one by one and an `a` is put between consonants that no vowel parts, which is right more often than any other vowel.
 *
 * @param name as written, e.g. `بخت رستموف`
 */
export const latinName = (name: string, language: Language): string => {
  const { letters, names } = language.transliteration
  const known = knownNames(language.code, names)
  return name
    .split(/[\s‌]+/u)
    .map((word) => {
      const whole = known.get(foldKey(word))
      if (whole) return whole
      if (LATIN.test(word)) return word
      const { first, middle, last } = affixed(word.normalize('NFKC'), language)
      const stem = first === '' ? known.get(foldKey(middle)) : undefined
      return capital(
        first +
          (stem ??
            vowelled(
              [...middle].map((ch) => letters[ch] ?? letters[foldKey(ch)] ?? (/[\p{L}\p{N}-]/u.test(ch) ? ch : '')),
            )) +
          last,
      )
    })
    .filter(Boolean)
    .reduce((whole, word, i) => (i === 0 ? word : isEnding(word, language) ? whole + word : `${whole} ${word}`), '')
}

/** An ending that was written apart («کریم پور») belongs to the word before it. */
const isEnding = (latin: string, { transliteration }: Language): boolean =>
  /^\p{Ll}{3,}$/u.test(latin) && Object.values(transliteration.endings).includes(latin)

/**
 * Names a body in English as far as its words are known: they stand the other way round (`صندوق ثروت ملی`, National Wealth
 * Fund); from the first word on that is not known, the name is written in Latin letters.
 */
export const bodyName = (name: string, language: Language): string => {
  const { glosses, article } = glossesOf(language)
  const words = name.split(/\s+/u).filter(Boolean)
  const known = (word: string): string | undefined => {
    const key = foldKey(word)
    return glosses.get(key) ?? (article && key.startsWith(article) ? glosses.get(key.slice(article.length)) : undefined)
  }
  let end = 0
  while (end < words.length && known(words[end]!)) end++
  if (end === 0) return latinName(name, language)
  const english = words
    .slice(0, end)
    .map((w) => known(w)!)
    .reverse()
    .join(' ')
    .replace(/(?<!\p{L})\p{L}/gu, (l) => l.toUpperCase())
    .replace(/\bAnd\b/g, 'and')
  // letters told one by one are a name of letters: «HMS», not «H M S»
  const rest = latinName(words.slice(end).join(' '), language).replace(/\b[A-Z](?: [A-Z]\b)+/g, (l) =>
    l.replace(/ /g, ''),
  )
  return rest ? `${english} ${rest}` : english
}

const glossCaches = new Map<string, { glosses: ReadonlyMap<string, string>; article: string }>()
const glossesOf = (language: Language) => {
  let cache = glossCaches.get(language.code)
  if (!cache) {
    const { glosses } = language.transliteration
    cache = {
      glosses: new Map(Object.entries(glosses).map(([word, english]) => [foldKey(word), english])),
      article: language.affixes.article ? foldKey(language.affixes.article) : '',
    }
    glossCaches.set(language.code, cache)
  }
  return cache
}

/** Letters that are left of a name at least when a part is taken off: short parts are the ends of other words too («شریف»). */
const leftOf = (part: string): number => Math.max(2, 6 - part.length)

/** A name parted into the beginning and the end that many names share, in Latin letters, and what is between, as written. */
const affixed = (word: string, { transliteration }: Language) => {
  const longest = (of: Readonly<Record<string, string>>, is: (part: string) => boolean) =>
    Object.entries(of)
      .filter(([part]) => is(part))
      .sort(([x], [y]) => y.length - x.length)[0] ?? ['', '']
  const [end, last] = longest(transliteration.endings, (p) => word.endsWith(p) && word.length >= p.length + leftOf(p))
  const stem = word.slice(0, word.length - end.length)
  const [begin, first] = longest(transliteration.beginnings, (p) => {
    const next = transliteration.letters[stem[p.length] ?? '']
    return stem.startsWith(p) && stem.length >= p.length + 2 && next !== undefined && next !== '' && !VOWELS.test(next)
  })
  return { first, middle: stem.slice(begin.length), last }
}

const caches = new Map<string, Map<string, string>>()
const knownNames = (code: string, names: Readonly<Record<string, string>>): Map<string, string> => {
  let cache = caches.get(code)
  if (!cache) {
    cache = new Map(Object.entries(names).map(([k, v]) => [foldKey(k), v]))
    caches.set(code, cache)
  }
  return cache
}

/** `v` and `i` between consonants are the vowels u and i; consonants that meet are parted, at the end two may stay. */
const vowelled = (letters: readonly string[]): string => {
  const parts = letters.filter(Boolean)
  let out = ''
  parts.forEach((p, i) => {
    const previous = parts[i - 1]
    const next = parts[i + 1]
    const isVowel = (x: string | undefined): boolean => x !== undefined && VOWELS.test(x) && x !== 'y'
    if ((p === 'v' || p === 'w') && i > 0 && previous && !isVowel(previous) && (next === undefined || !isVowel(next))) {
      out += 'u'
      return
    }
    if (
      i > 0 &&
      previous &&
      !isVowel(p) &&
      !isVowel(previous) &&
      previous !== 'v' &&
      next !== undefined &&
      !VOWELS.test(out.at(-1) ?? '')
    )
      out += 'a'
    else if (i === 1 && !isVowel(p) && previous && !isVowel(previous)) out += 'a'
    out += p
  })
  return out
}

const capital = (s: string): string => (s ? s[0]!.toUpperCase() + s.slice(1) : s)
