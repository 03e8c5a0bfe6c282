/** The port of a ledger's database: a few verbs, the same over both engines, held by store.contract.ts. */
import type { Kysely } from 'kysely'
import type { Tables } from './tables.js'

export type Database = Kysely<Tables>

/** What the engines do in different ways. */
export interface Words {
  /** Adds or replaces the words of an article. `terms` are folded stems in their order, `names` those of who is in it. */
  index(db: Database, no: number, terms: readonly string[], names: readonly string[]): Promise<void>
  /**
   * Numbers of articles that hold every group of terms, best first. A group is a phrase: its terms follow one another; a
   * term ending in `*` matches its beginnings.
   */
  find(db: Database, phrases: readonly (readonly string[])[], limit: number, offset: number): Promise<readonly number[]>
}

export interface Store {
  readonly engine: 'sqlite' | 'postgres'
  /** For reading; sees what is committed. */
  readonly db: Database
  readonly words: Words
  /**
   * Everything that `work` writes, or nothing. No other writer, of this or another process, comes between; when it
   * resolves, the writes outlive a power cut.
   */
  write<T>(work: (db: Database) => Promise<T>): Promise<T>
  close(): Promise<void>
}
