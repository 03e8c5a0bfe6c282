/** The port through which articles come in: reading and fetching are done by whoever starts the server. */
import type { Told } from '@farabi/ledger'

export type Wanted =
  | {
      readonly kind: 'bytes'
      readonly name: string
      readonly bytes: Uint8Array
      readonly contentType: string | null
      readonly told: Told
    }
  /** An article's page, a feed or a sitemap. */
  | { readonly kind: 'address'; readonly address: string; readonly told: Told }

/** What came of one input. */
export type Outcome =
  | { readonly ok: true; readonly name: string; readonly id: string; readonly known: boolean; readonly records: number }
  | {
      readonly ok: false
      readonly name: string
      readonly reason: string
      readonly remedy: string
      readonly code: string
    }

export interface Intake {
  /**
   * Reads and adds; an address of a feed gives one outcome for each of its articles.
   *
   * @param total told how many are expected, as soon as it is known
   */
  take(
    wanted: readonly Wanted[],
    options: { readonly signal: AbortSignal; readonly total?: (n: number) => void },
  ): AsyncIterable<Outcome>
  /** Asks every feed that is due, once. */
  poll(options: { readonly signal: AbortSignal }): AsyncIterable<Outcome>
}
