/** What readers of a language call somebody or something that the world's data know. */
import { officeHolders } from './office-holders.js'
import { organizations } from './organizations.js'
import { places } from './places.js'

type Kind = 'person' | 'organization' | 'place'

let index: ReadonlyMap<string, Readonly<Record<string, readonly string[] | undefined>>> | null = null

const keyOf = (kind: string, name: string, country: string | null): string => `${kind}|${name}|${country ?? ''}`

const build = (): NonNullable<typeof index> => {
  const all = new Map<string, Readonly<Record<string, readonly string[] | undefined>>>()
  const add = (kind: Kind, list: readonly { name: string; country: string | null; names: object }[]): void => {
    for (const { name, country, names } of list) all.set(keyOf(kind, name, country), names as never)
  }
  add('place', places)
  add('organization', organizations)
  add('person', officeHolders)
  return all
}

/**
 * @param entity its kind, and the display name and country (ISO 3166-1 alpha-3) that a reading gives it
 * @param language BCP 47
 * @returns the usual name in that language, null when it is not known
 */
export const calledIn = (
  entity: { readonly kind: string; readonly name: string; readonly country: string | null },
  language: string,
): string | null => {
  index ??= build()
  return index.get(keyOf(entity.kind, entity.name, entity.country))?.[language]?.[0] ?? null
}
