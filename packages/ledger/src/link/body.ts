/** What the ledger keeps of a record: the reading's record with its names linked to the ledger's entities. */
import type { Bounds } from '../dates/bounds.js'
import { boundsOf } from '../dates/bounds.js'
import type { Place, Told } from './events.js'
import type { Promised } from './promises.js'

export const RECORD_KINDS = ['event', 'agreement', 'commitment', 'figure', 'pairing'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** Who has a part in it: actor, recipient (events); by, to (commitments, figures); party (agreements); a, b (pairings). */
export type Role = 'actor' | 'recipient' | 'by' | 'to' | 'party' | 'a' | 'b'

export interface BodyParty {
  /** In a telling, as it was linked when it was told; in a record, as it is linked now. */
  readonly id: string
  /** Its number in the reading it comes from; absent for countries named by code. */
  readonly local?: string
  readonly role: Role
  readonly kind: string
  readonly country: string | null
}

export interface Body {
  readonly kind: RecordKind
  readonly type: string
  readonly status: string | null
  /** EDTF: when it happened, was signed, is due (commitments) or holds (figures). */
  readonly date: string | null
  /** The text gave no date: the page's was taken, or none. */
  readonly inferred: boolean
  /** ISO 3166-1 alpha-3. */
  readonly countries: readonly string[]
  readonly parties: readonly BodyParty[]
  readonly place: Place | null
  readonly sectors: readonly string[]
  /** Day on which the article that tells it came out. */
  readonly told: string | null
  readonly language: string
  readonly plover?: string
  readonly mode?: string | null
  readonly contexts?: readonly string[]
  readonly title?: string | null
  readonly count?: number | null
  readonly term?: string | null
  /** The promised thing, as written. */
  readonly text?: string
  readonly value?: number
  readonly unit?: string
  readonly comparison?: string
  readonly nature?: string
  /** What names a promise beyond its parties: `thing:railway`, `name:person-…`. */
  readonly keys?: readonly string[]
  readonly stems?: readonly string[]
}

const countriesOf = (body: Body, roles: readonly Role[]): string[] => [
  ...new Set(body.parties.flatMap((p) => (roles.includes(p.role) && p.country ? [p.country] : []))),
]

export const toldOf = (b: Body): Told => ({
  type: b.type,
  status: b.status,
  bounds: boundsOf(b.date),
  inferred: b.inferred,
  told: b.told,
  countries: b.countries,
  persons: b.parties.filter((p) => p.kind === 'person'),
  place: b.place,
  sectors: b.sectors,
  from: countriesOf(b, ['actor']),
  to: countriesOf(b, ['recipient']),
})

export const promisedOf = (b: Body): Promised => ({
  kind: b.kind as 'commitment' | 'agreement',
  type: b.type,
  told: b.told,
  bounds: b.kind === 'agreement' ? boundsOf(b.date) : NO_DAYS,
  countries: b.countries,
  by: countriesOf(b, ['by']),
  sectors: b.sectors,
  count: b.count ?? null,
  keys: new Set(b.keys ?? []),
  stems: new Set(b.stems ?? []),
  language: b.language,
  status: b.status,
})
const NO_DAYS: Bounds = { from: null, to: null }

/** More countries than this are a crowd: only those of the parties make pairs. */
const CROWD = 5

/** The pairs of countries whose page shows it, each in alphabetical order. */
export const pairsOf = (b: Pick<Body, 'countries' | 'parties'>): readonly (readonly [string, string])[] => {
  const all = [...new Set(b.countries)].sort()
  const few = all.length <= CROWD ? all : [...new Set(b.parties.flatMap((p) => p.country ?? []))].sort().slice(0, CROWD)
  return few.flatMap((a, i) => few.slice(i + 1).map((c) => [a, c] as const))
}

/** The day by which a record stands on the timeline. */
export const sortDay = (b: Body): string => {
  const bounds = boundsOf(b.kind === 'commitment' ? null : b.date)
  return bounds.from ?? bounds.to ?? b.told ?? '0000-00-00'
}
