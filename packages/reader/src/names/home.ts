/** The outlet's own country: what «کشورمان» means, and an office that no country is named for. */
import type { Office } from '../kinds/entity.js'
import type { Language } from '../languages/language.js'
import { foldKey } from '../text/fold.js'
import { wordAt } from '../text/text.js'
import { world } from '../world/world.js'
import { officePhrase } from './offices.js'
import { nameFrom } from './people.js'
import type { Found, Scan, UnitOf } from './scan.js'

/** Offices that only a country has. */
const STATELY: ReadonlySet<Office> = new Set([
  'head-of-state',
  'head-of-government',
  'deputy-head',
  'minister',
  'deputy-minister',
  'speaker',
])
/** How many times the next country the likeliest one must be named when nothing but its offices tells it. */
const AHEAD = 1.2

/**
 * By the outlet when it is known, by an agency the text credits, by the holders of offices that it names without their
 * country, else the language's likely one.
 *
 * @param source the outlet's name, or null
 * @returns ISO 3166-1 alpha-3, or null when nothing tells
 */
export const homeOf = (s: Scan, source: string | null, language: Language): string | null => {
  if (source) {
    const key = foldKey(source)
    for (const o of world.organizations) {
      if (o.kind !== 'news' || !o.country || o.abroad) continue
      for (const names of Object.values({ ...o.names }))
        for (const n of names ?? []) if (key.includes(foldKey(n)) && foldKey(n).length >= 4) return o.country
    }
  }
  const told = language.home === null ? homeByOffices(s) : homeByWords(s, language)
  if (told) return told
  for (const m of s.things)
    if (
      m.value.is === 'organization' &&
      m.value.facts.kind === 'news' &&
      m.value.facts.country &&
      m.value.facts.writes?.includes(language.code) &&
      s.text.sentenceOf[m.first]! <= 4
    )
      return m.value.facts.country
  return language.home
}

/** The country whose outlets alone write like this. */
const homeByWords = (s: Scan, language: Language): string | null => {
  for (const [country, words] of Object.entries(language.homeWords ?? {})) {
    const keys = new Set(words.map(foldKey))
    for (let i = 0; i < Math.min(s.text.size, BEGINNING); i++) if (keys.has(wordAt(s.text, i))) return country
  }
  return null
}

/** Tokens in which an outlet's own words are looked for. */
const BEGINNING = 600

/**
 * An outlet names its own ministers without their country («وزير الخارجية سامح شكري ونظيره الروسي»): the country that
 * listed holders of such offices serve, else the one most spoken of whose offices are never named with it.
 */
const homeByOffices = (s: Scan): string | null => {
  const votes = new Map<string, number>()
  // an office named with its country before is later spoken of without it
  const told = new Set<Office>()
  const foreign = new Set<string>()
  const named = new Map<string, number>()
  const add = (to: Map<string, number>, code: string): void => {
    to.set(code, (to.get(code) ?? 0) + 1)
  }
  let bare = 0
  for (const m of s.things) {
    const v = m.value
    if (v.is === 'country') add(named, v.code)
    if (v.is === 'place' && v.facts.country) add(named, v.facts.country)
    if (v.is !== 'office' || v.words.plural || v.words.counterpart || v.words.scope === 'body') continue
    const p = officePhrase(s, m as Found<UnitOf<'office'>>)
    if (p.organization || told.has(v.words.office)) continue
    if (p.country !== null) {
      const next = m.end < s.text.size ? s.thingAt[m.end]! : -1
      const ours =
        next >= 0 &&
        s.things[next]!.value.is === 'country' &&
        (s.things[next]!.value as UnitOf<'country'>).form === 'adjective'
      // «السفير الصيني» is here from abroad, «سفير مصر لدى …» may be ours
      if (v.words.scope === 'state' || (v.words.scope === 'envoy' && ours)) foreign.add(p.country)
      if (v.words.scope === 'state') told.add(v.words.office)
      continue
    }
    if (p.countryBy !== null || p.body || !STATELY.has(v.words.office)) continue
    const holder = nameFrom(s, p.end)?.holder?.value.facts
    if (holder?.country) add(votes, holder.country)
    else if (p.end - p.first > 1) bare++
  }
  const heaviest = (of: ReadonlyMap<string, number>): [string, number][] => [...of].sort((a, b) => b[1] - a[1])
  const [vote] = heaviest(votes)
  if (vote) return vote[0]
  if (bare === 0) return null
  const [first, second] = heaviest(named).filter(([code]) => !foreign.has(code))
  return first && first[1] >= AHEAD * (second?.[1] ?? 0) ? first[0] : null
}
