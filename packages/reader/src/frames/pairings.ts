/** Pairings: provinces and cities of two countries tied to each other, as the text names them. */

import type { PairingStatus } from '../kinds/pairing.js'
import { isJoiner } from '../names/clitics.js'
import type { Mention } from '../names/draft.js'
import type { Span } from '../text/text.js'
import {
  type Context,
  clauseAt,
  clausesOf,
  countryOf,
  draftOf,
  evidenceOf,
  grammarAt,
  hasSignal,
  mentionsIn,
  signalAt,
} from './context.js'

export interface PairingDraft {
  a: number
  b: number
  status: PairingStatus
  evidence: Span[]
  sentence: number
  confidence: number
  /** A country stands where a province must. */
  wrongKind: number
  words: string[]
}

/** A place of its own: a province or city, or a country that is called a province. */
const isSide = (c: Context, m: Mention): boolean => {
  const d = draftOf(c, m)
  if (!d || m.inner || m.via === 'adjective') return false
  if (d.kind === 'place') return d.place?.kind === 'province' || d.place?.kind === 'city' || d.place === null
  return d.kind === 'country' && signalAt(c.scan, m.first - 1) === 'province'
}

/** Makes the pairings of a text: «استان A با B و C», «A and B are sister cities». */
export const findPairings = (c: Context): PairingDraft[] => {
  const out: PairingDraft[] = []
  const add = (p: PairingDraft): void => {
    if (!out.some((x) => (x.a === p.a && x.b === p.b) || (x.a === p.b && x.b === p.a))) out.push(p)
  }
  c.discourse.sentences.forEach((sentence, index) => {
    const { start, end } = sentence
    const sister = hasSignal(c.scan, start, end, 'sister')
    const province = hasSignal(c.scan, start, end, 'province')
    if (!sister && !province) return
    const clauses = clausesOf(c, sentence)
    const sides = mentionsIn(c, start, end).filter((m) => isSide(c, m))
    for (let i = 0; i < sides.length; i++) {
      const a = sides[i]!
      if (
        i > 0 &&
        sides[i - 1]!.preposition === 'with' &&
        !hasOwnPartner(c, a, sides[i + 1]) &&
        a.preposition === null &&
        joined(c, sides[i - 1]!, a)
      )
        continue
      if (
        i > 0 &&
        (a.preposition === 'with' || (a.preposition === 'in' && bound(c, a))) &&
        a.first - sides[i - 1]!.end <= NEXT
      )
        continue
      const partners: Mention[] = []
      for (let j = i + 1; j < sides.length; j++) {
        const b = sides[j]!
        const link = partners.length === 0 ? between(c, a, b, sister) : joined(c, partners.at(-1)!, b)
        if (
          !link ||
          b.preposition === 'between' ||
          (partners.length > 0 && (b.preposition === 'with' || hasOwnPartner(c, b, sides[j + 1])))
        )
          break
        partners.push(b)
      }
      for (const b of partners) {
        const ca = countryOf(c, a.entity)
        const cb = countryOf(c, b.entity)
        const unknown = ca === null || cb === null
        if ((unknown ? !sister || (ca === null && cb === null) : ca === cb) || a.entity === b.entity) continue
        const clause = clauseAt(clauses, a.first)
        const adjacent = b.first - a.end <= 6
        if (!sister && !(adjacent && partners[0]!.preposition === 'with')) continue
        const wrong = draftOf(c, a)!.kind === 'country' ? a.entity : draftOf(c, b)!.kind === 'country' ? b.entity : -1
        add({
          a: a.entity,
          b: b.entity,
          status: pairingStatus(c, clause.start, clause.end, sister),
          evidence: [evidenceOf(c, a.first, b.end)],
          sentence: index,
          confidence: sister ? 0.8 : 0.75,
          wrongKind: wrong,
          words: [c.scan.text.source.slice(a.start, b.stop)],
        })
      }
    }
  })
  return out
}

const pairingStatus = (c: Context, start: number, end: number, sister: boolean): PairingStatus => {
  if (hasSignal(c.scan, start, end, 'future')) return 'planned'
  for (let i = start; i < end; i++) {
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'verb' && (g.value.form.tense === 'future' || g.value.form.tense === 'subjunctive'))
      return 'planned'
  }
  if (sister && hasSignal(c.scan, start, end, 'negotiation')) return 'in-progress'
  return 'active'
}

/** Is `b` bound to `a` by «با» or «و» with little between them? */
const between = (c: Context, a: Mention, b: Mention, sister: boolean): boolean =>
  b.first - a.end <= 8 &&
  (b.preposition === 'with' ||
    b.preposition === 'to' ||
    (sister && b.preposition === 'in' && bound(c, b)) ||
    joined(c, a, b))

/** Tokens between the words of two pairs told in one breath. */
const NEXT = 4

/** «… ومحافظة C بمقاطعة D»: does a place have a partner of its own behind it? */
const hasOwnPartner = (c: Context, m: Mention, next: Mention | undefined): boolean =>
  next !== undefined &&
  next.first - m.end <= NEXT &&
  (next.preposition === 'with' || (next.preposition === 'in' && bound(c, next)))

/** Does the preposition stand as a clitic on the word for province or city or on the name («بمقاطعة …»)? */
const bound = (c: Context, m: Mention): boolean => {
  const word = grammarAt(c.scan, m.first - 1)
  const t = c.scan.thingAt[m.first]!
  return (word?.value.is === 'signal' && word.proclitic !== '') || (t >= 0 && c.scan.things[t]!.proclitic !== '')
}

const joined = (c: Context, a: Mention, b: Mention): boolean => {
  if (b.first - a.end > 4) return false
  for (let i = a.end; i < b.first; i++) {
    if (signalAt(c.scan, i) === 'and') return true
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'verb') return false
    if (g && isJoiner(c.scan.language, g.proclitic)) return true
  }
  const t = c.scan.thingAt[b.first]!
  return t >= 0 && isJoiner(c.scan.language, c.scan.things[t]!.proclitic)
}
