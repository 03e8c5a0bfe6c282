/** Names by their sound: one man written in three scripts shares a key. */
import { foldKey } from '@farabi/reader'
import { ARTICLES, DENTAL_END, PARTICLES, SERVANT_OF, SOUNDS } from './letters.js'

/** Letters that one entry of the table covers at most. */
const WIDEST = 3
/** Ways of hearing one word at most. */
const WAYS = 12

/** Turkish and Czech letters mean a sound that folding takes away. */
const MARKED = /[çşğšžč]/

/**
 * The sound classes of one word of a name, in every way it may be heard.
 *
 * @param word any script
 * @returns keys such as `TKF`; `-` for a word of vowels alone
 */
export const soundsOf = (word: string): readonly string[] => {
  const lower = word.toLowerCase()
  const letters = MARKED.test(lower) ? lower.normalize('NFC') : foldKey(word)
  const article = ARTICLES.find((a) => letters.startsWith(a) && letters.length > a.length + 2)
  const from = article?.length ?? 0
  let ways: string[] = ['']
  for (let i = from; i < letters.length; ) {
    let width = Math.min(WIDEST, letters.length - i)
    let heard: readonly string[] | undefined
    for (; width > 0; width--) if ((heard = SOUNDS[letters.slice(i, i + width)])) break
    i += Math.max(1, width)
    if (!heard) continue
    const next: string[] = []
    for (const way of ways)
      for (const sound of heard) {
        // doubled letters are heard once
        const longer = sound === '' || way.endsWith(sound) ? way : way + sound
        if (!next.includes(longer)) next.push(longer)
      }
    ways = next.slice(0, WAYS)
  }
  // the end of a name is hard in Turkic mouths and soft in Arabic script
  if (DENTAL_END.test(letters))
    ways = [...new Set([...ways, ...ways.map((w) => w.replace(/[DT]$/, (l) => (l === 'D' ? 'T' : 'D')))])]
  return ways.map((w) => w || '-')
}

/** The words of a name that tell one from another, in their order, folded. */
export const wordsOf = (name: string): readonly string[] => {
  const words = name
    .replace(SERVANT_OF, '$1')
    .replace(/\b(al|el|as|ar|an|at|az|ash|ad)-(?=\p{L})/giu, '')
    .replace(/\u200c/g, '')
    .split(/[\s\p{P}]+/u)
    .map((w) => (MARKED.test(w.toLowerCase()) ? w.toLowerCase() : foldKey(w)))
    .filter((w) => w.length > 1 && !PARTICLES.has(w))
  return words.length > 0 ? words : [foldKey(name)]
}

const LATIN = /^\p{Script=Latin}/u
const CYRILLIC = /^\p{Script=Cyrillic}/u
const scriptOf = (word: string): string => (LATIN.test(word) ? 'Latn' : CYRILLIC.test(word) ? 'Cyrl' : 'Arab')

/** Whether two words differ by one letter at most: one changed, one too many, two neighbours swapped. */
export const nearlySame = (a: string, b: string): boolean => {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  let k = 0
  while (k < a.length - i && k < b.length - i && a[a.length - 1 - k] === b[b.length - 1 - k]) k++
  const x = a.length - i - k
  const y = b.length - i - k
  return (x <= 1 && y <= 1) || (x === 2 && y === 2 && a[i] === b[i + 1] && a[i + 1] === b[i])
}

/** Whether two words can be one name: nearly the same letters in one script, the same sound across scripts. */
export const soundAlike = (a: string, b: string): boolean => {
  if (a === b) return true
  if (scriptOf(a) === scriptOf(b) && scriptOf(a) !== 'Latn') return nearlySame(a, b)
  const heard = soundsOf(a)
  return soundsOf(b).some((s) => heard.includes(s))
}

/** How far two names agree. */
export type NameMatch =
  /** Every word of the shorter, at least two. */
  | 'full'
  /** The one word that one of them has is the other's last. */
  | 'surname'
  /** The one word is some other word of the other's. */
  | 'part'
  /** The last words agree, the first ones do not. */
  | 'kin'
  | 'none'

export const matchNames = (a: string, b: string): NameMatch => {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [
    readonly string[],
    readonly string[],
  ]
  const left = [...long]
  let found = 0
  let last = false
  for (const word of short) {
    const at = left.findIndex((w) => w !== '' && soundAlike(word, w))
    if (at < 0) continue
    found++
    if (at === left.length - 1 && word === short.at(-1)) last = true
    left[at] = ''
  }
  if (found === short.length && short.length > 1) return 'full'
  // a name written in one word here and in two there
  if (short.length > 1 && short.length !== long.length && soundAlike(short.join(''), long.join(''))) return 'full'
  if (short.length === 1) return found === 0 ? 'none' : last ? 'surname' : 'part'
  return last ? 'kin' : 'none'
}

/** The keys by which a name is looked up: each of its words in every way it may be heard. */
export const keysOf = (names: readonly string[]): readonly string[] => [
  ...new Set(
    names.flatMap((n) => {
      const words = wordsOf(n)
      const joined = words.length > 2 ? [words.slice(-2).join('')] : []
      return [...words, ...joined].flatMap((w) => soundsOf(w))
    }),
  ),
]
