/** Silence: what is kept of a text that is not, or only by the way, about relations between countries. */
import type { AgreementDraft } from './agreements.js'
import type { CommitmentDraft } from './commitments.js'
import type { Context, EventDraft } from './context.js'
import type { FigureDraft } from './figures.js'
import type { PairingDraft } from './pairings.js'
import { isPersonal } from '../names/resolve.js'

export interface Records {
  events: EventDraft[]
  agreements: AgreementDraft[]
  commitments: CommitmentDraft[]
  figures: FigureDraft[]
  pairings: PairingDraft[]
}

/** Share of sentences with words of sport, crime or show business above which a text is of another world. */
const ELSEWHERE = 0.3

/** How much a text is about relations: 0 not, 1 by the way, 2 wholly. */
export const relationScore = (c: Context): number => {
  const { sentences, countries } = c.discourse
  const total = Math.max(1, sentences.length)
  let elsewhere = 0
  let relations = 0
  for (const x of sentences) {
    let other = false
    let related = false
    for (let i = x.start; i < x.end; i++) {
      const g = c.scan.grammarAt[i]!
      if (g < 0) continue
      const v = c.scan.grammar[g]!.value
      if (v.is !== 'signal') continue
      if (v.signal === 'elsewhere') other = true
      if (v.signal === 'relations' || v.signal === 'both-sides' || v.signal === 'two-countries') related = true
    }
    if (other) elsewhere++
    if (related) relations++
  }
  const strong = countries.filter((x) => x.weight >= 1).length
  const officials = new Set<string>()
  for (const m of c.names.mentions) {
    if (m.entity < 0 || m.inner) continue
    const d = c.names.drafts[m.entity]!
    if (isPersonal(d) && d.roles.length > 0) officials.add(d.country ?? d.roles[0]!.country ?? c.home ?? '?')
  }
  if (elsewhere / total > ELSEWHERE && elsewhere > relations) return 0
  if (strong < 2) return 0
  let score = 0
  if (relations / total > 0.12) score += 1
  if (officials.size >= 2) score += 1
  else if (officials.size === 1 && strong >= 2) score += 0.5
  return score
}

/** Drops what a text of another world seems to tell. */
export const gate = (c: Context, found: Records): Records => {
  const score = relationScore(c)
  if (score >= 1.5) return found
  const sure = score >= 1 ? 0.6 : score >= 0.5 ? 0.75 : 0.95
  return {
    events: found.events.filter((e) => e.confidence >= sure),
    agreements: score >= 0.5 ? found.agreements.filter((a) => a.confidence >= sure) : [],
    commitments: score >= 1 ? found.commitments.filter((x) => x.confidence >= sure) : [],
    figures: score >= 0.5 ? found.figures.filter((f) => f.confidence >= sure) : [],
    pairings: score >= 0.5 ? found.pairings : [],
  }
}
