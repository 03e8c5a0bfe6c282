/** The port of a ledger's database: a few verbs, the same over both engines, held by store.contract.ts. */
import type { Kysely } from 'kysely'
import type { Tables } from './tables.js'

export type Database = Kysely<Tables>

/** Terms that follow one another; one ending in `*` matches its beginnings. */
export type Phrase = readonly string[]

/** Any of these ways of saying one thing. */
export type Wanted = readonly Phrase[]

/** What the engines do in different ways. */
export interface Words {
  /** Adds or replaces the words of an article: folded stems in their order, and tokens of who is named in it. */
  index(db: Database, no: number, terms: readonly string[], who: readonly string[]): Promise<void>
  /** Numbers of the articles in which everything wanted stands, best first. */
  find(db: Database, wanted: readonly Wanted[], limit: number, offset: number): Promise<readonly number[]>
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
  /** Another one whenever something was committed, by whatever program; the same state may have several. */
  version(): Promise<string>
  close(): Promise<void>
}
