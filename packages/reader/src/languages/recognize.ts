/** Which language a text is written in: by its script, then by the letters and commonest words of each language of that script. */
import { CharClass, classOf } from '../text/fold.js'
import { script as ar } from './ar/script.js'
import { script as en } from './en/script.js'
import { script as fa } from './fa/script.js'
import { script as kk } from './kk/script.js'
import type { ScriptWords } from './language.js'
import { script as ru } from './ru/script.js'

/** Of two languages that weigh the same, the earlier is taken. */
const known: readonly ScriptWords[] = [ar, fa, ru, kk, en]

/** How much of a text is looked at: plenty, and constant in time. */
const SAMPLE = 2_000
/** The commonest words say more than letters, which names bring along. */
const WORD_WEIGHT = 2
/** A report that quotes Latin names at length is still of its own script. */
const LATIN_WEIGHT = 0.5

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const candidates = known.map((k) => ({ ...k, common: new Set(k.words.map((w) => w.toLowerCase())) }))
const scripts = [...new Set(known.map((k) => k.script))].map((name) => ({
  name,
  pattern: new RegExp(`\\p{Script=${name}}`, 'u'),
  weight: name === 'Latin' ? LATIN_WEIGHT : 1,
}))
/** Which of the scripts a code unit belongs to, worked out once each: index into {@link scripts} and one more, 0 unknown yet. */
const scriptOf = new Uint8Array(65_536)
const NONE = 255
const scriptIndex = (code: number): number => {
  if (scriptOf[code] === 0) {
    const i = scripts.findIndex((s) => s.pattern.test(String.fromCharCode(code)))
    scriptOf[code] = i < 0 ? NONE : i + 1
  }
  return scriptOf[code]!
}

/** Runs of letters and their marks, in lower case. */
const wordsOf = (text: string): string[] => {
  const words: string[] = []
  let from = -1
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20
    const inside = classOf(code) === CharClass.Letter || (classOf(code) === CharClass.Ignored && code !== HALF_SPACE)
    if (inside && from < 0) from = i
    else if (!inside && from >= 0) {
      words.push(text.slice(from, i).toLowerCase())
      from = -1
    }
  }
  return words
}
const HALF_SPACE = 0x200c

/**
 * @param text any text
 * @returns BCP 47 primary subtag of the likeliest language, `und` when there are no letters
 */
export const recognizeLanguage = (text: string): string => {
  const sample = text.slice(0, SAMPLE)
  let script = ''
  let most = 0
  const letters = new Float64Array(NONE + 1)
  for (let i = 0; i < sample.length; i++) letters[scriptIndex(sample.charCodeAt(i))]!++
  for (const [i, s] of scripts.entries()) {
    const n = letters[i + 1]! * s.weight
    if (n <= most) continue
    most = n
    script = s.name
  }
  if (script === '') return 'und'
  const rivals = candidates.filter((c) => c.script === script)
  const seen = rivals.map((c) => (c.letters ? count(sample, c.letters) : 0))
  for (const word of wordsOf(sample))
    for (const [i, c] of rivals.entries()) if (c.common.has(word)) seen[i]! += WORD_WEIGHT
  let best = ''
  let weight = -1
  for (const [i, c] of rivals.entries()) {
    if (seen[i]! <= weight) continue
    weight = seen[i]!
    best = c.language
  }
  return best
}
