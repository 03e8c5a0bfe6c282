/** A watch: what somebody wants to hear of, for which reasons, and by which ways. */
import type { Watches } from '../keep/tables.js'

export const REASONS = ['new', 'due', 'overdue', 'dormant'] as const
export type Reason = (typeof REASONS)[number]

export const MAILS = ['never', 'daily', 'weekly'] as const
export type MailRhythm = (typeof MAILS)[number]

/** All that is given must fit. Ids are the ledger's. */
export interface WatchFilter {
  /** ISO 3166-1 alpha-3 codes, in any order. */
  readonly pair?: readonly [string, string] | undefined
  readonly kind?: string | undefined
  readonly type?: string | undefined
  readonly sector?: string | undefined
  readonly entity?: string | undefined
  readonly place?: string | undefined
  /** An outlet. */
  readonly source?: string | undefined
  /** Words, "phrases", beginnings* and names, as in search. */
  readonly text?: string | undefined
}

/** A row of desk_watches with its JSON read. */
export interface Watch extends Omit<Watches, 'filter' | 'reasons' | 'mail'> {
  readonly filter: WatchFilter
  readonly reasons: readonly Reason[]
  readonly mail: MailRhythm
}

export const watchOf = (row: Watches): Watch => ({
  ...row,
  filter: JSON.parse(row.filter) as WatchFilter,
  reasons: JSON.parse(row.reasons) as Reason[],
  mail: row.mail as MailRhythm,
})

/** @param day `YYYY-MM-DD` */
export const plusDays = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)
