/** Entities as they stand in an English sentence. */
import type { Entity, Reading } from '@farabi/reader'
import { theCountry } from './countries.js'
import { officeWords, theBody } from './offices.js'
import { joinAll, type Part, type Said, say } from './said.js'

export type Lookup = ReadonlyMap<string, Entity>

export const lookupOf = (reading: Reading): Lookup => new Map(reading.entities.map((e) => [e.id, e]))

/** Somebody whom the article names by office alone: every form of the name is a title. */
const namelessOf = (e: Entity): boolean =>
  e.kind === 'person' &&
  e.roles.length > 0 &&
  e.names.every((n) => e.roles.some((r) => r.title.includes(n) || n.includes(r.title)))

/** The name alone: "Masoud Pezeshkian", "the Senate of Kazakhstan", "Iran", "the President of Iran". */
export const nameOf = (e: Entity, reading: Reading): string => {
  if (e.kind === 'country' && (e.code ?? e.country)) return theCountry((e.code ?? e.country)!)
  if (e.kind === 'organization') return theBody(e.name)
  if (namelessOf(e)) return `the ${officeWords(e.roles[0]!, reading)}`
  return e.name
}

const named = (e: Entity, reading: Reading): Part => ({ text: nameOf(e, reading), entity: e.id })

/** The name with the office behind it, closed by a comma: "Masoud Pezeshkian, President of Iran,". */
const introduced = (e: Entity, reading: Reading): Said => {
  const role = e.roles[0]
  if (e.kind !== 'person' || !role || namelessOf(e)) return [named(e, reading)]
  return [named(e, reading), { text: `, ${officeWords(role, reading)},` }]
}

/**
 * Several entities as one party of a sentence. Offices are told while there are at most two names.
 *
 * @param ids entities of the reading; unknown ones are left out
 */
export const party = (ids: readonly string[], lookup: Lookup, reading: Reading): Said => {
  const all = ids.flatMap((id) => lookup.get(id) ?? [])
  // "the minister of Iran and Iran": who serves a country stands for it
  const found = all.filter(
    (e) => e.kind !== 'country' || !all.some((o) => o.kind !== 'country' && o.country === e.country),
  )
  return joinAll(found.map((e) => (found.length <= 2 ? introduced(e, reading) : [named(e, reading)])))
}

/** "in Tehran"; empty when the place is unknown. */
export const inPlace = (id: string | null, lookup: Lookup, reading: Reading): Said => {
  const place = id ? lookup.get(id) : undefined
  if (!place) return []
  return say` ${place.kind === 'organization' ? 'at' : 'in'} ${[named(place, reading)]}`
}

/** "between Iran and Kazakhstan"; for one country "of Iran", or what the caller says instead; empty when no country is known. */
export const amongCountries = (codes: readonly string[], one = 'of'): string => {
  if (codes.length === 0) return ''
  const names = codes.map(theCountry)
  if (names.length === 1) return ` ${one} ${names[0]}`
  if (names.length === 2) return ` between ${names[0]} and ${names[1]}`
  return ` among ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
