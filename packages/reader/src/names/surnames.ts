/** Step 3: a surname, or the end of a name, stands for the person named in full elsewhere in the text. */
import { foldKey } from '../text/fold.js'
import { TokenKind, wordAt } from '../text/text.js'
import type { Draft } from './draft.js'
import { addRole, type Recognizer, take } from './recognizer.js'
import { type Scan, WordFlag } from './scan.js'

/** Step 3: a surname (or the last words of a name) stands for the person named in full elsewhere in the text. */
export const surnames = (r: Recognizer): void => {
  const { s } = r
  const byLast = new Map<string, number>()
  r.drafts.forEach((d, i) => {
    if (d.kind !== 'person') return
    for (const n of d.names) {
      const words = n
        .split(/[\s«»"“”()]+/u)
        .filter(Boolean)
        .map(foldKey)
      for (let k = 1; k <= 2 && k < words.length + 1; k++) {
        const key = words.slice(-k).join('')
        if (key.length >= 3 && !byLast.has(key)) byLast.set(key, i)
      }
    }
  })
  if (byLast.size === 0) return
  const endings = new Set<number>()
  for (const key of byLast.keys()) endings.add(lastLetters(key, key.length))
  const mayEnd = (i: number): boolean => endings.has(lastLetters(s.text.folded, s.text.at[i + 1]!))
  const article = s.language.affixes.article ? foldKey(s.language.affixes.article) : ''
  const clitics = [...s.language.joiners, ...Object.keys(s.language.cliticPrepositions)].map(foldKey)
  for (let i = 0; i < s.text.size; i++) {
    if (r.taken[i] || s.text.kind[i] !== TokenKind.Word) continue
    const one = mayEnd(i) ? stripped(wordAt(s.text, i), article, clitics, byLast) : -1
    const two = i + 1 < s.text.size && mayEnd(i + 1) ? wordAt(s.text, i) + wordAt(s.text, i + 1) : ''
    const wide = two !== '' && byLast.has(two) && !r.taken[i + 1] ? 2 : 0
    const person = wide ? byLast.get(two)! : one
    if (person === -1 || person === undefined) continue
    if (
      !wide &&
      s.thingAt[i]! >= 0 &&
      s.things[s.thingAt[i]!]!.value.is !== 'holder' &&
      s.things[s.thingAt[i]!]!.value.is !== 'place' &&
      !isCountryName(s, i)
    )
      continue
    if (!wide && s.wordFlags[i]! & (WordFlag.Common | WordFlag.Frame)) continue
    const end = i + (wide || 1)
    take(r, i, end)
    r.drafts[person]!.names.add(r.surface(i, end))
    r.mention(i, end, person, 'surname')
  }
}

/** The two letters before `end`: most words end unlike any surname of a text. */
const lastLetters = (s: string, end: number): number => s.charCodeAt(end - 2) * 65_536 + s.charCodeAt(end - 1)

/** A country's name that is also the surname of somebody named in full («کامرون»). */
const isCountryName = (s: Scan, i: number): boolean => {
  const { value } = s.things[s.thingAt[i]!]!
  return value.is === 'country' && value.form === 'name'
}

const stripped = (
  word: string,
  article: string,
  clitics: readonly string[],
  byLast: ReadonlyMap<string, number>,
): number => {
  const direct = byLast.get(word)
  if (direct !== undefined) return direct
  for (const p of clitics)
    if (word.startsWith(p) && byLast.has(word.slice(p.length))) return byLast.get(word.slice(p.length))!
  if (article && word.startsWith(article) && byLast.has(word.slice(article.length)))
    return byLast.get(word.slice(article.length))!
  if (article && byLast.has(article + word)) return byLast.get(article + word)!
  return -1
}

/** Names that are the end of a fuller one («پوتین», «ولادیمیر پوتین») are the same person. */
export const unite = (r: Recognizer): void => {
  // «محمد بن سلمان» does not end in his father's name
  const links = r.s.language.nameLinks.map(foldKey).filter((l) => l.length > 1)
  const people = r.drafts
    .map((d, i) => ({ d, i, keys: [...d.names].map(foldKey) }))
    .filter(({ d }) => d.kind === 'person')
  const kin = new Map<string, typeof people>()
  for (const p of people)
    for (const end of new Set(p.keys.map((k) => k.slice(-3)))) kin.set(end, [...(kin.get(end) ?? []), p])
  for (const short of people) {
    const full = short.keys
      .flatMap((k) => kin.get(k.slice(-3)) ?? [])
      .find(
        (p) =>
          p !== short &&
          p.d.same < 0 &&
          short.keys.some(
            (k) =>
              k.length >= 3 &&
              p.keys.some((f) => f.length > k.length && f.endsWith(k) && !links.some((l) => f.endsWith(l + k))),
          ) &&
          compatible(p.d, short.d),
      )
    if (!full) continue
    short.d.same = full.i
    for (const n of short.d.names) full.d.names.add(n)
    for (const role of short.d.roles) addRole(full.d, role)
    for (const m of r.mentions) if (m.entity === short.i) m.entity = full.i
  }
}

const compatible = (a: Draft, b: Draft): boolean =>
  (a.country === null || b.country === null || a.country === b.country) &&
  (a.holder === null || b.holder === null || a.holder === b.holder)
