/** Latin display names for people and bodies that no list knows. */
import type { Language } from '../languages/language.js'
import { foldKey } from '../text/fold.js'

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
      return capital(
        vowelled(
          [...word.normalize('NFKC')].map(
            (ch) => letters[ch] ?? letters[foldKey(ch)] ?? (/[\p{L}\p{N}-]/u.test(ch) ? ch : ''),
          ),
        ),
      )
    })
    .filter(Boolean)
    .join(' ')
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
