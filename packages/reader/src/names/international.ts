/** People who serve a body of several countries: they act for the body, not for the country of their passport. */
import { world } from '../world/world.js'
import type { Draft, DraftRole } from './draft.js'

const isOfMany = (o: { readonly kind: string; readonly country: string | null }): boolean =>
  o.kind === 'international' && o.country === null

let listed: ReadonlySet<string> | null = null
const bodiesOfMany = (): ReadonlySet<string> => {
  listed ??= new Set(world.organizations.filter(isOfMany).map((o) => o.id))
  return listed
}

/** Is the role one of a body of several countries, and of no country («سفیر ایران در سازمان ملل» is one of Iran's)? */
export const isInternationalRole = (drafts: readonly Draft[], role: DraftRole): boolean => {
  const body = role.organization >= 0 ? drafts[role.organization]!.organization : null
  return role.country === null && body !== null && isOfMany(body)
}

/** Does somebody serve a body of several countries, by the text or, where it gives no office, by the lists? */
export const isInternational = (drafts: readonly Draft[], d: Draft): boolean =>
  d.country === null && (d.international || d.roles.some((role) => isInternationalRole(drafts, role)))

/** The office a listed person holds on a day, else the last one. */
const officeOn = (d: Draft, day: string | null): { readonly organization?: string } | undefined => {
  const offices = d.holder?.offices ?? []
  const held = offices.findLast(
    (o) =>
      day !== null &&
      (o.from === null || o.from.slice(0, day.length) <= day) &&
      (o.to === null || o.to >= day.slice(0, o.to.length)),
  )
  return held ?? [...offices].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).at(-1)
}

/**
 * Takes the country of their passport from all who serve a body of several countries.
 *
 * @param published EDTF date of the page: the office held then counts where the text gives none
 */
export const release = (drafts: readonly Draft[], published: string | null): void => {
  const day = published?.slice(0, 10) ?? null
  for (const d of drafts) {
    if (d.kind !== 'person' || d.holder === null) continue
    const roles = d.roles.filter((role) => !role.former)
    const body = roles.length === 0 ? officeOn(d, day)?.organization : undefined
    d.international = body !== undefined && bodiesOfMany().has(body)
    if (
      d.international ||
      (roles.some((role) => isInternationalRole(drafts, role)) && roles.every((role) => role.country === null))
    )
      d.country = null
  }
}
