/**
 * Who and what a text names: people with their offices, organisations, countries and places, every mention with the
 * preposition that governs it. People are found by construction (office + name, name + apposition, honorific, quoted
 * name) and the lists only make sure; an office without a name stands for whoever holds it in this text.
 */

import { release } from './international.js'
import { offices } from './officesNamed.js'
import { type Names, Recognizer } from './recognizer.js'
import { governing, references } from './references.js'
import type { Scan } from './scan.js'
import { speakersWithoutOffice, standaloneNames } from './standaloneNames.js'
import { surnames, unite } from './surnames.js'
import { things, unknownPlaces } from './thingsNamed.js'

/**
 * Recognises all names of a scanned text.
 *
 * @param home alpha-3 of the outlet's own country, which «کشورمان» and offices without a country mean; null if unknown
 * @param published EDTF date of the page: what offices listed people hold then
 */
export const recognizeNames = (s: Scan, home: string | null, published: string | null = null): Names => {
  const r = new Recognizer(s, home)
  offices(r)
  standaloneNames(r)
  surnames(r)
  unite(r)
  speakersWithoutOffice(r)
  unite(r)
  surnames(r)
  things(r)
  unknownPlaces(r)
  references(r)
  release(r.drafts, published)
  const mentions = r.mentions.sort((a, b) => a.first - b.first || b.end - a.end)
  for (const m of mentions) m.preposition = governing(s, m)
  // inside a name there is no verb: not in «فيصل»
  for (const m of mentions) {
    if (m.entity < 0 || m.via === 'pronoun') continue
    const { kind } = r.drafts[m.entity]!
    if (kind !== 'person' && kind !== 'office' && kind !== 'organization') continue
    for (let i = m.first; i < m.end; i++) {
      const g = s.grammarAt[i]!
      if (g >= 0 && s.grammar[g]!.value.is === 'verb') s.grammarAt[i] = -1
    }
  }
  return { drafts: r.drafts, mentions, countries: r.countries }
}
