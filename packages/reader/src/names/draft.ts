/** Entities while they are being found: mutable, with indices instead of ids. */
import type { Office } from '../kinds/entity.js'
import type { OfficeScope, Preposition } from '../languages/language.js'
import type { OfficeHolderFacts, OrganizationFacts, PlaceFacts } from '../world/facts.js'

export interface DraftRole {
  readonly office: Office
  readonly scope: OfficeScope
  readonly title: string
  /** Draft index of the body served, or -1. */
  readonly organization: number
  readonly country: string | null
  /** Draft index of the province or city governed, or -1. */
  readonly place: number
  readonly former: boolean
}

export interface Draft {
  readonly kind: 'person' | 'organization' | 'country' | 'place' | 'office'
  /** Latin display name once known. */
  name: string | null
  readonly names: Set<string>
  country: string | null
  code: string | null
  wikidata: string | null
  readonly roles: DraftRole[]
  readonly holder: OfficeHolderFacts | null
  readonly place: PlaceFacts | null
  readonly organization: OrganizationFacts | null
  /** Serves a body of several countries, by the lists. */
  international: boolean
  /** Another draft this one turned out to be, or -1. */
  same: number
}

/** Groups that stand for several entities at once. */
export type Group = 'both-sides' | 'two-countries'

/** One place in the text where an entity (or a group) is named or referred to. */
export interface Mention {
  /** Tokens, end exclusive. */
  readonly first: number
  readonly end: number
  /** UTF-16 offsets. */
  readonly start: number
  readonly stop: number
  /** Draft index, or -1 for a group. */
  entity: number
  readonly group: Group | null
  readonly via: 'name' | 'office' | 'surname' | 'pronoun' | 'group' | 'adjective' | 'seat' | 'counterpart'
  /** The preposition that governs it, if any. */
  preposition: Preposition | null
  /** Draft index of the capital city, when the mention is a capital that stands for its state; else -1. */
  readonly city: number
  /** Inside a larger mention («قزاقستان» in «سفیر قزاقستان»). */
  inner: boolean
}

/** A body named in the text so far, or named in it by one of the lists. */
export interface NamedBody {
  readonly words: readonly string[]
  /** Its draft; of a listed body only once it is asked for. */
  readonly draft: () => number
}

export const newDraft = (kind: Draft['kind'], surface: string, more: Partial<Draft> = {}): Draft => ({
  kind,
  name: null,
  names: new Set([surface]),
  country: null,
  code: null,
  wikidata: null,
  roles: [],
  holder: null,
  place: null,
  organization: null,
  international: false,
  same: -1,
  ...more,
})
