/** Everything the reader knows of the world, gathered in one place. */
import { countries } from './countries.js'
import type { CountryFacts } from './facts.js'
import { officeHolders } from './office-holders.js'
import { organizations } from './organizations.js'
import { places } from './places.js'

export const world = { countries, places, organizations, holders: officeHolders } as const

const byCode = new Map(countries.map((c) => [c.code, c]))

/** @param code ISO 3166-1 alpha-3 */
export const countryFacts = (code: string): CountryFacts | undefined => byCode.get(code)
