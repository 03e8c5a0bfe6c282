/** Names of the lists that another country's body bears too: «سازمان فضایی هند» is not the outlet's own. */
import type { Language } from '../languages/language.js'
import { foldKey } from '../text/fold.js'
import type { Found } from './units.js'

/**
 * Gives way to the word that opens a body's name where a listed name of one country has another country right behind it.
 *
 * @param things chosen matches in order; changed in place
 * @param at     index into `things` by token, or -1; changed in place
 * @param openings all openings of bodies' names by their first token
 * @param isObject does the token mark what stands before it as an object («را»)?
 */
export const settleForeign = (
  things: Found[],
  at: Int32Array,
  openings: ReadonlyMap<number, readonly Found[]>,
  language: Language,
  isObject: (token: number) => boolean,
): void => {
  const article = foldKey(language.affixes.article ?? '')
  for (const [i, m] of things.entries()) {
    const next = things[i + 1]
    if (m.value.is !== 'organization' || next?.first !== m.end) continue
    // what belongs to no country has none behind it, but may be what the next word is about
    if (!m.value.facts.country && article === '') continue
    if (next.value.is !== 'country' || next.value.code === m.value.facts.country || isObject(next.end)) continue
    // a country's name behind a subject is what its verb is about
    if (article === '' ? next.proclitic !== '' : next.value.form !== 'adjective' || next.proclitic !== article) continue
    const opening = (openings.get(m.first) ?? []).filter((o) => o.end <= m.end).sort((a, b) => b.end - a.end)[0]
    if (!opening) continue
    things[i] = opening
    for (let t = opening.end; t < m.end; t++) at[t] = -1
  }
}
