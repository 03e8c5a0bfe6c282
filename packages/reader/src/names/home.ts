/** The outlet's own country: what «کشورمان» means, and an office that no country is named for. */
import type { Language } from '../languages/language.js'
import { world } from '../world/world.js'
import { foldKey } from '../text/fold.js'
import type { Scan } from './scan.js'

/**
 * By the outlet when it is known, by an agency the text credits, else the language's likely one.
 *
 * @param source the outlet's name, or null
 * @returns ISO 3166-1 alpha-3, or null when nothing tells
 */
export const homeOf = (s: Scan, source: string | null, language: Language): string | null => {
  if (source) {
    const key = foldKey(source)
    for (const o of world.organizations) {
      if (o.kind !== 'news' || !o.country) continue
      for (const names of Object.values({ ...o.names })) for (const n of names ?? []) if (key.includes(foldKey(n)) && foldKey(n).length >= 4) return o.country
    }
  }
  for (const m of s.things) if (m.value.is === 'organization' && m.value.facts.kind === 'news' && m.value.facts.country && s.text.sentenceOf[m.first]! <= 4) return m.value.facts.country
  return language.home
}
