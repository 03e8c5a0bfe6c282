/** A gold record: what a careful desk officer would write down, loosened where careful readers differ (samples/README.md). */

/** One value, a list of acceptable ones, or `"*"` for any. */
export type Accepted = string | readonly string[] | null | undefined

export interface GoldRecord {
  readonly optional?: boolean
  readonly anchors?: readonly string[]
  readonly names?: readonly string[]
  readonly latin?: string
  readonly office?: Accepted
  readonly country?: string | null
  readonly kind?: Accepted
  readonly plover?: Accepted
  readonly actors?: Accepted
  readonly recipients?: Accepted
  readonly countries?: Accepted
  readonly parties?: Accepted
  readonly place?: Accepted
  readonly date?: Accepted
  readonly status?: string | null
  readonly count?: number | null
  readonly sectors?: Accepted
  readonly term?: string | null
  readonly by?: Accepted
  readonly due?: string | null
  readonly value?: number
  readonly unit?: Accepted
  readonly measure?: Accepted
  readonly comparison?: string | null
  readonly nature?: string | null
  readonly a?: readonly string[]
  readonly b?: readonly string[]
}

export const SCORED = ['people', 'organizations', 'events', 'agreements', 'commitments', 'figures', 'pairings'] as const
export type ScoredKind = (typeof SCORED)[number]
/** The kinds that "ledger" pools. */
export const LEDGER = ['events', 'agreements', 'commitments', 'figures', 'pairings'] as const

export type Gold = {
  readonly article: {
    readonly language: string
    readonly published?: string | null
    readonly boilerplate?: readonly string[]
  }
} & { readonly [K in ScoredKind]?: readonly GoldRecord[] }

/** A record of a reading, of whatever kind, as it comes from a file that anybody may have written. */
export interface Candidate {
  readonly id?: string
  readonly kind?: string
  readonly name?: string
  readonly names?: readonly string[]
  readonly code?: string | null
  readonly country?: string | null
  readonly roles?: readonly { readonly office?: string; readonly country?: string | null }[]
  readonly evidence?: readonly { readonly start: number; readonly end: number }[]
  readonly plover?: string
  readonly actors?: readonly string[]
  readonly recipients?: readonly string[]
  readonly countries?: readonly string[]
  readonly parties?: readonly string[]
  readonly place?: string | null
  readonly date?: string | null
  readonly status?: string
  readonly count?: number | null
  readonly sectors?: readonly string[]
  readonly term?: string | null
  readonly by?: readonly string[]
  readonly due?: string | null
  readonly text?: string
  readonly value?: number
  readonly unit?: string
  readonly measure?: string
  readonly comparison?: string
  readonly nature?: string
  readonly a?: string
  readonly b?: string
}

export type Scorable = {
  readonly article?: { readonly language?: string; readonly published?: string | null; readonly text?: string }
  readonly entities?: readonly Candidate[]
} & { readonly [K in (typeof LEDGER)[number]]?: readonly Candidate[] }
