/** Silence: what is kept of a text that is not, or only by the way, about relations between countries. */

import type { Office } from '../kinds/entity.js'
import type { EventKind } from '../kinds/event.js'
import type { AgreementDraft } from './agreements.js'
import type { CommitmentDraft } from './commitments.js'
import { type Context, countryOf, draftOf, type EventDraft } from './context.js'
import type { FigureDraft } from './figures.js'
import type { PairingDraft } from './pairings.js'

export interface Records {
  events: EventDraft[]
  agreements: AgreementDraft[]
  commitments: CommitmentDraft[]
  figures: FigureDraft[]
  pairings: PairingDraft[]
}

/** Share of sentences with words of sport, crime or show business above which a text is of another world. */
const ELSEWHERE = 0.3
/** Tokens from which on a sentence counts: shorter ones are headings and furniture. */
const LONG = 8
/** Offices whose holders speak for states. */
const STATELY: ReadonlySet<Office> = new Set([
  'head-of-state',
  'head-of-government',
  'supreme-leader',
  'deputy-head',
  'minister',
  'deputy-minister',
  'speaker',
  'ambassador',
  'consul',
  'diplomat',
])
/** Events that relations between countries consist of. */
const DIPLOMATIC: ReadonlySet<EventKind> = new Set(['meeting', 'visit', 'call', 'letter', 'conference', 'signing'])

/** Events that are between states as often as inside one. */
const BETWEEN_STATES: ReadonlySet<EventKind> = new Set([
  'aid',
  'sanction',
  'accusation',
  'rejection',
  'exercise',
  'delegation',
])

/**
 * How densely a text speaks of relations between countries: words of co-operation and of both sides, offices of state
 * and diplomatic events, per sentence. On news agencies' files nine in ten reports of other worlds stay under 0.6 and
 * nine in ten on relations over 0.5 (bench/silence).
 */
export const relationDensity = (c: Context): number => {
  const { sentences, countries } = c.discourse
  if (countries.filter((x) => x.weight >= 1).length < 2) return 0
  const total = Math.max(3, sentences.filter((x) => x.end - x.start >= LONG).length)
  let elsewhere = 0
  let related = 0
  let n = 0
  for (const x of sentences) {
    let other = false
    let near = false
    for (let i = x.start; i < x.end; i++) {
      const g = c.scan.grammarAt[i]!
      if (g < 0 || c.scan.grammar[g]!.first !== i) continue
      const v = c.scan.grammar[g]!.value
      if (v.is !== 'signal') continue
      if (v.signal === 'elsewhere') other = true
      else if (v.signal === 'relations') {
        n += 1
        near = true
      } else if (v.signal === 'both-sides' || v.signal === 'two-countries') {
        n += 2
        near = true
      }
    }
    if (other) elsewhere++
    if (near) related++
  }
  let stately = 0
  for (const m of c.scan.things) if (m.value.is === 'office' && STATELY.has(m.value.words.office)) stately++
  // a ball game before ministers is still a ball game; an evening of poetry of two embassies is not
  if (elsewhere / total > ELSEWHERE && elsewhere > related + stately) return 0
  n += stately
  let last = -1
  for (const f of c.scan.frames) {
    if (f.value.is !== 'event' || f.first < last) continue
    last = f.end
    if (f.value.frame.weak) continue
    if (DIPLOMATIC.has(f.value.frame.kind)) n++
    else if (BETWEEN_STATES.has(f.value.frame.kind)) n += 0.5
  }
  const { both, abroad } = entanglement(c, total)
  const density = (n < 3 ? (n / total) * 0.5 : n / total) + both
  return abroad < HOME_NEWS ? density * DOMESTIC : density
}

/**
 * How much a text is of two countries at once, whatever it says of them, and how much of it is of other countries at
 * all: hostile news has few words of co-operation, but names both sides in most of its sentences; news of one country
 * may be full of trade and co-operation, but names others by the way.
 */
const entanglement = (c: Context, total: number): { both: number; abroad: number } => {
  const second = (c.discourse.countries[1]?.weight ?? 0) / total
  let both = 0
  let abroad = 0
  for (const x of c.discourse.sentences) {
    if (x.end - x.start < LONG) continue
    const named = new Set<string>()
    let far = false
    for (const m of x.mentions) {
      far ||= m.group !== null
      const code = m.entity >= 0 ? countryOf(c, m.entity) : null
      if (code && draftOf(c, m)!.kind !== 'place') named.add(code)
      else far ||= code !== null && code !== c.home
    }
    if (named.size > 1) both++
    if (far || named.size > 1 || [...named].some((code) => code !== c.home)) abroad++
  }
  return { both: ENTANGLED * Math.min(1, second) * (both / total), abroad: second < BY_THE_WAY ? 0 : abroad / total }
}

/** Weight of naming both sides beside words of relations: more finds more of hostile news, and more where nothing is. */
const ENTANGLED = 0.4
/** Mentions of the second country per sentence below which it is named by the way. */
const BY_THE_WAY = 0.12
/** Share of sentences on other countries below which a text is of its own country. */
const HOME_NEWS = 0.3
/** What such a text keeps of its density. */
const DOMESTIC = 0.2

/** How sure a record must be to be kept, by how much the text is about relations. */
const LEVELS: readonly { density: number; event: number; other: number }[] = [
  { density: 0.75, event: 0.4, other: 0 },
  { density: 0.5, event: 0.55, other: 0.6 },
  { density: 0.3, event: 0.65, other: 0.75 },
  { density: 0.15, event: 0.75, other: 0.97 },
  { density: 0, event: 0.85, other: 1 },
]

/** Drops what a text of another world seems to tell. */
export const gate = (c: Context, found: Records): Records => {
  const density = relationDensity(c)
  const level = LEVELS.find((l) => density >= l.density)!
  const keep =
    (sure: number) =>
    (x: { confidence: number }): boolean =>
      density > 0 && x.confidence >= sure
  return {
    events: found.events.filter(keep(level.event)),
    agreements: found.agreements.filter(keep(level.other)),
    commitments: found.commitments.filter(keep(level.other)),
    figures: found.figures.filter(keep(level.other)),
    pairings: found.pairings.filter(keep(level.other)),
  }
}
