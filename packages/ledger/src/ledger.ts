/** A ledger opened: everything that the command, the server and other programs do with it. */
import { join } from 'node:path'
import type { Reading } from '@farabi/reader'
import { copyLedger } from './exchange/copy.js'
import { exportLines, importLines } from './exchange/jsonl.js'
import { digests, rowsIn, TABLES } from './exchange/rows.js'
import { type Added, addArticles, type NewArticle } from './intake/add.js'
import { type Feed, type FetchedAddress, feed, feeds, fetchedBefore, keepFeed, keepFetched } from './intake/feeds.js'
import { original, originals, rereadArticle } from './intake/reread.js'
import { articleIdOf } from './link/identity.js'
import { articlePage, sources } from './queries/article.js'
import { type ArticleFilters, articles } from './queries/articles.js'
import { counts } from './queries/counts.js'
import { type FigureFilters, figures } from './queries/figures.js'
import { namesOf } from './queries/names.js'
import { overview, pairs } from './queries/overview.js'
import type { Paging } from './queries/page.js'
import { type Filters as EntityFilters, entities, mostActive, network, profile } from './queries/people.js'
import { placeMap } from './queries/places.js'
import { type PromiseFilters, promises, silence, standings } from './queries/promises.js'
import { proposals, queue } from './queries/queue.js'
import { recordPage } from './queries/record.js'
import { rowsById } from './queries/rows.js'
import { searchArticles, searchNames, searchRecords } from './queries/search.js'
import { type Filters, months, sectorsByMonth, timeline } from './queries/timeline.js'
import { readLog, verifyLog } from './review/audit.js'
import { type Decided, type Decision, decide } from './review/decide.js'
import { storeError } from './store/errors.js'
import { openPostgres } from './store/postgres/postgres.js'
import { openSqlite } from './store/sqlite/sqlite.js'
import type { Store } from './store/store.js'
import type { Tables } from './store/tables.js'

export interface LedgerSettings {
  /** Folder of the embedded ledger. */
  readonly home: string
  /** postgres://…; then the ledger is there, and `home` is not used. */
  readonly databaseUrl?: string | null
  /** The day it is, `YYYY-MM-DD`; by default this machine's. Overdue and dormant depend on it. */
  readonly today?: () => string
}

const day = (): string => {
  const d = new Date()
  return `${d.getFullYear()}-${String(d.getMonth() + 1).padStart(2, '0')}-${String(d.getDate()).padStart(2, '0')}`
}

export type Ledger = ReturnType<typeof over>

/** Whatever the database says of itself, in the middle of anything, is told with what to do. */
const telling = (ledger: Ledger): Ledger =>
  Object.fromEntries(
    Object.entries(ledger).map(([name, verb]) => [
      name,
      typeof verb !== 'function'
        ? verb
        : (...words: never[]) => {
            const result = (verb as (...words: never[]) => unknown)(...words)
            return result instanceof Promise
              ? result.catch((error: unknown) => {
                  throw storeError(error)
                })
              : result
          },
    ]),
  ) as Ledger

const over = (store: Store, today: () => string) => ({
  store,
  engine: store.engine,
  today,
  /** Adds articles, all or none; those that are there already are passed over. */
  add: (articles: readonly NewArticle[]): Promise<readonly Added[]> => addArticles(store, articles),
  /** The identifier under which these bytes are in the ledger, null when they are not. */
  has: async (bytes: Uint8Array): Promise<string | null> => {
    const id = articleIdOf(bytes)
    return (await store.db.selectFrom('articles').select('id').where('id', '=', id).executeTakeFirst())?.id ?? null
  },
  feed: (address: string): Promise<Feed | null> => feed(store.db, address),
  feeds: (): Promise<readonly Feed[]> => feeds(store.db),
  keepFeed: (state: Feed): Promise<void> => keepFeed(store, state),
  /** Those of the addresses that a feed led to before. */
  fetchedBefore: (addresses: readonly string[]) => fetchedBefore(store.db, addresses),
  keepFetched: (address: FetchedAddress): Promise<void> => keepFetched(store, address),
  /** Carries a person's decision out and logs it. */
  decide: (decision: Decision, by: Decided): Promise<number> => decide(store, decision, by),
  log: (options?: Parameters<typeof readLog>[1]) => readLog(store.db, options),
  verify: () => verifyLog(store.db),
  /** Another one whenever something in it was changed, by whatever program. */
  version: () => store.version(),
  pairs: (limit?: number) => pairs(store.db, limit),
  overview: (a: string, b: string) => overview(store.db, a, b, today()),
  timeline: (a: string, b: string, filters: Filters = {}) => timeline(store, a, b, filters, today()),
  months: (a: string, b: string) => months(store.db, a, b),
  sectors: (a: string, b: string) => sectorsByMonth(store.db, a, b),
  promises: (a: string, b: string, filters: PromiseFilters = {}) => promises(store.db, a, b, filters, today()),
  standings: (a: string, b: string) => standings(store.db, a, b, today()),
  silence: (a: string, b: string, paging: Paging = {}) => silence(store.db, a, b, today(), paging),
  figures: (a: string, b: string, filters: FigureFilters = {}) => figures(store.db, a, b, today(), filters),
  mostActive: (a: string, b: string, kind: string, limit?: number) => mostActive(store.db, a, b, kind, limit),
  network: (a: string, b: string) => network(store.db, a, b),
  places: (a: string, b: string) => placeMap(store.db, a, b, today()),
  entities: (filters: EntityFilters = {}) => entities(store.db, filters),
  /** Names in all languages and offices of many at once. */
  names: (ids: readonly string[]) => namesOf(store.db, ids),
  profile: (id: string, paging: Paging = {}) => profile(store.db, id, paging, today()),
  record: (id: string, paging: Paging = {}) => recordPage(store.db, id, today(), paging),
  /** Those of the records that no person has rejected. */
  recordsById: (ids: readonly string[]) => rowsById(store.db, ids, today()),
  article: (id: string) => articlePage(store.db, id),
  /** What was added, newest first. */
  articles: (filters: ArticleFilters = {}) => articles(store.db, filters),
  sources: () => sources(store.db),
  queue: (paging: Paging = {}) => queue(store.db, paging, today()),
  proposals: (paging: Paging = {}) => proposals(store.db, paging),
  search: (query: string, options?: Parameters<typeof searchArticles>[2]) => searchArticles(store, query, options),
  searchNames: (query: string, options?: Parameters<typeof searchNames>[2]) => searchNames(store, query, options),
  searchRecords: (query: string, options?: Parameters<typeof searchRecords>[3]) =>
    searchRecords(store, query, today(), options),
  /** The bytes of an article as they came, null when they were not kept. */
  original: (id: string) => original(store.db, id),
  /** Articles that another version of the reader read, with their bytes. */
  originals: (reader: string) => originals(store.db, reader),
  /** Replaces what an article says; people's decisions stay. */
  reread: (reading: Reading, reader: string) => rereadArticle(store, reading, reader),
  exportLines: () => exportLines(store.db),
  importLines: (lines: AsyncIterable<string>) => importLines(store, lines),
  exportTables: () => TABLES,
  rows: (table: keyof Tables) => rowsIn(store.db, table),
  digests: () => digests(store.db),
  copyTo: (other: { readonly store: Store }) => copyLedger(store, other.store),
  counts: () => counts(store.db),
  close: () => store.close(),
})

/** The file of the embedded ledger in its folder. */
export const ledgerFile = (home: string): string => join(home, 'ledger.sqlite')

/**
 * Opens a ledger, made when there is none.
 *
 * @throws FarabiError with what to do: see store/errors.ts and store/migrate.ts
 */
export const openLedger = async ({ home, databaseUrl, today = day }: LedgerSettings): Promise<Ledger> =>
  telling(over(databaseUrl ? await openPostgres(databaseUrl) : await openSqlite(ledgerFile(home)), today))
