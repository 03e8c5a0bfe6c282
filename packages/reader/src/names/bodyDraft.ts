/** Which body a phrase names: one of the lists, one named before in the text, or a new one. */

import { foldKey } from '../text/fold.js'
import { wordAt } from '../text/text.js'
import type { OrganizationFacts } from '../world/facts.js'
import { world } from '../world/world.js'
import { isAmbiguous } from './ambiguous.js'
import type { BodyPhrase } from './bodies.js'
import { type NamedBody, newDraft } from './draft.js'
import { listedDraft, type Recognizer, thingDraft } from './recognizer.js'
import type { Found, Scan, UnitOf } from './scan.js'

/** Words a name needs to be one body with a longer name that holds them all. */
const ENOUGH = 2

const listed = new Map<string, ReadonlyMap<string, OrganizationFacts>>()

/** The bodies of the lists by their folded names in a language. */
const listedIn = (code: string): ReadonlyMap<string, OrganizationFacts> => {
  let byName = listed.get(code)
  if (!byName) {
    byName = new Map(world.organizations.flatMap((o) => (o.names[code] ?? []).map((n) => [foldKey(n), o] as const)))
    listed.set(code, byName)
  }
  return byName
}

/** The folded words of a name, the first without clitics and article. */
const wordsOf = (s: Scan, first: number, end: number, start: number): string[] => {
  const head = foldKey(s.text.source.slice(start, s.text.end[first]!))
  const article = foldKey(s.language.affixes.article ?? '')
  const out = [article && head.startsWith(article) ? head.slice(article.length) : head]
  for (let i = first + 1; i < end; i++) if (wordAt(s.text, i) !== '') out.push(wordAt(s.text, i))
  return out
}

/** Is one name the other, cut short at its end or in the middle («وزارت خارجه», «وزارت امور خارجه روسیه»)? */
const isKin = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short[0] !== long[0]) return false
  if (short.every((w, i) => w === long[i]) || short.join('') === long.join('')) return true
  return short.length >= ENOUGH && short.every((w) => long.includes(w))
}

const familyOf = (r: Recognizer, head: string): NamedBody[] => {
  if (r.bodies.size === 0)
    for (const m of r.s.things) {
      if (m.value.is !== 'organization' || m.value.short) continue
      const words = wordsOf(r.s, m.first, m.end, m.start)
      const named = { words, draft: () => thingDraft(r, m as Found<UnitOf<'organization'>>) }
      r.bodies.set(words[0]!, [...(r.bodies.get(words[0]!) ?? []), named])
    }
  const family = r.bodies.get(head) ?? []
  r.bodies.set(head, family)
  return family
}

/** Bodies back at most in search of the same one: more than a report names, so that long files stay linear. */
const BACK = 200

/** Where in a family the body named last stands that these words may mean, or -1. */
const lastKin = (
  r: Recognizer,
  family: readonly NamedBody[],
  words: readonly string[],
  country: string | null,
): number => {
  for (let i = family.length - 1; i >= Math.max(0, family.length - BACK); i--) {
    if (!isKin(family[i]!.words, words)) continue
    const d = r.drafts[family[i]!.draft()]!
    if (d.country === null || country === null || d.country === country) return i
  }
  return -1
}

/** How many times the next country one must be named to be what a text is about. */
const AHEAD = 1.5

/** The country that a text names far more than any other, or null: what its bodies without a country are of. */
const mostNamed = (s: Scan): string | null => {
  let known = spokenOf.get(s)
  if (known === undefined) {
    const counts = new Map<string, number>()
    for (const m of s.things) {
      const v = m.value
      if (v.is === 'country' && isAmbiguous(s, m as Found<UnitOf<'country'>>)) continue
      const code = v.is === 'country' ? v.code : v.is === 'place' || v.is === 'organization' ? v.facts.country : null
      if (code) counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
    known = first && first[1] >= AHEAD * (second?.[1] ?? 1) ? first[0] : null
    spokenOf.set(s, known)
  }
  return known
}
const spokenOf = new WeakMap<Scan, string | null>()

/** The draft of a body named by construction. */
export const bodyDraft = (r: Recognizer, body: BodyPhrase): number => {
  const { s } = r
  const { surface } = body
  const words = wordsOf(s, body.first, body.end, body.start)
  const facts = listedIn(s.language.code).get(foldKey(surface))
  if (facts && (body.country === null || facts.country === body.country)) return listedDraft(r, facts, surface)
  const country = body.country ?? (body.home ? r.home : null)
  const family = familyOf(r, words[0]!)
  const kin = lastKin(r, family, words, country)
  if (kin >= 0) {
    const [named] = family.splice(kin, 1)
    family.push(named!)
    const d = r.drafts[named!.draft()]!
    d.names.add(surface)
    d.country ??= country
    return named!.draft()
  }
  const i = r.draft(`body:${words.join(' ')}:${country ?? ''}`, () =>
    newDraft('organization', surface, { country: country ?? (body.national ? (r.home ?? mostNamed(s)) : null) }),
  )
  family.push({ words, draft: () => i })
  return i
}
