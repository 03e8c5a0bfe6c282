/** Outlets by the names they go by, in whatever language. */
import { foldKey } from './text/fold.js'
import { organizations } from './world/organizations.js'

export interface Outlet {
  readonly id: string
  /** In Latin letters. */
  readonly name: string
  /** ISO 3166-1 alpha-3; null for those of no one country. */
  readonly country: string | null
}

let byName: Map<string, Outlet> | null = null

const index = (): Map<string, Outlet> => {
  const map = new Map<string, Outlet>()
  for (const { id, kind, name, country, names } of organizations)
    if (kind === 'news')
      for (const known of [name, ...Object.values(names).flatMap((n) => n ?? [])])
        map.set(foldKey(known), { id, name, country: country ?? null })
  return map
}

/** The outlet of the lists that goes by this name, null for an unknown one. */
export const outletOf = (name: string): Outlet | null => {
  byName ??= index()
  return byName.get(foldKey(name)) ?? null
}
