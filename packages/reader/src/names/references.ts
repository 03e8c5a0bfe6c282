/** Step 6: words that refer («دو طرف», «کشورمان», «این کشور») and the prepositions that govern mentions. */

import { TokenKind, wordAt } from '../text/text.js'
import { countryFacts } from '../world/world.js'
import { prepositionIn } from './clitics.js'
import type { Mention } from './draft.js'
import { lastCountryBefore, type Recognizer } from './recognizer.js'
import { type Scan, WordFlag } from './scan.js'

/** Step 6: pronouns, «دو طرف», «کشورمان», «این کشور», «همتای روسی». */
export const references = (r: Recognizer): void => {
  const { s } = r
  for (const g of s.grammar) {
    if (g.value.is !== 'signal' || r.taken[g.first]) continue
    const { signal } = g.value
    if (signal === 'pronoun') r.mention(g.first, g.end, -1, 'pronoun')
    else if (signal === 'both-sides' || signal === 'two-countries')
      r.mention(g.first, g.end, -1, 'group', { group: signal })
    else if (signal === 'home' && r.home)
      r.mention(g.first, g.end, r.country(r.home, countryFacts(r.home)?.names[s.language.code]?.[0] ?? r.home), 'name')
    else if (signal === 'this-country') {
      const code = lastCountryBefore(s, g.first, r.home)
      if (code)
        r.mention(g.first, g.end, r.country(code, countryFacts(code)?.names[s.language.code]?.[0] ?? code), 'name')
    }
  }
}

/** Is it a word for holders of an office, whose country follows («با مقامات سوریه»)? */
const isOfficesBefore = (s: Scan, i: number): boolean => {
  const v = s.thingAt[i]! >= 0 ? s.things[s.thingAt[i]!]!.value : null
  return v?.is === 'office' && (v.words.plural ?? false)
}

/** The preposition in front of a mention, looking through honorifics, quotation marks and demonstratives. */
export const governing = (s: Scan, m: Mention): Mention['preposition'] => {
  const t = s.thingAt[m.first]!
  if (t >= 0) {
    const clitic = s.things[t]!.proclitic
    const preposition = prepositionIn(s.language, clitic)
    // «بقطر» is there, «بنظيره» is with him
    if (preposition === 'in')
      return ['country', 'place'].includes(s.things[t]!.value.is) && m.via !== 'adjective' ? 'in' : 'with'
    if (preposition) return preposition
  }
  let steps = 0
  for (let i = m.first - 1; i >= 0 && steps < 3; i--) {
    if (isOfficesBefore(s, i)) continue
    steps++
    const g = s.grammarAt[i]!
    if (g >= 0) {
      const v = s.grammar[g]!.value
      if (v.is === 'preposition') return v.preposition
      if (
        v.is === 'signal' &&
        (v.signal === 'this' ||
          v.signal === 'province' ||
          v.signal === 'city' ||
          v.signal === 'state' ||
          v.signal === 'modifier')
      ) {
        // «بمقاطعة …»: the clitic of the word for province governs the name
        const clitic = prepositionIn(s.language, s.grammar[g]!.proclitic)
        if (clitic && v.signal !== 'this' && v.signal !== 'modifier') return clitic
        continue
      }
      return null
    }
    if (s.text.kind[i] === TokenKind.Punctuation && /[«"“‘(]/.test(wordAt(s.text, i))) continue
    if (s.wordFlags[i]! & WordFlag.Honorific) continue
    return null
  }
  return null
}
