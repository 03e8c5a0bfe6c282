/** What is kept of feeds: when each was asked, what its server said, and which of its addresses are done with. */
import type { Database, Store } from '../store/store.js'
import type { Feeds, Fetched } from '../store/tables.js'

export type Feed = Readonly<Feeds>
export type FetchedAddress = Readonly<Fetched>

/** Addresses of one query: fewer than an engine takes as parameters. */
const AT_ONCE = 500

export const feed = async (db: Database, address: string): Promise<Feed | null> =>
  (await db.selectFrom('feeds').selectAll().where('address', '=', address).executeTakeFirst()) ?? null

export const feeds = (db: Database): Promise<readonly Feed[]> =>
  db.selectFrom('feeds').selectAll().orderBy('address').execute()

/** @returns those of the addresses that were fetched before, by address */
export const fetchedBefore = async (
  db: Database,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, FetchedAddress>> => {
  const found = new Map<string, FetchedAddress>()
  for (let i = 0; i < addresses.length; i += AT_ONCE)
    for (const row of await db
      .selectFrom('fetched')
      .selectAll()
      .where('address', 'in', addresses.slice(i, i + AT_ONCE))
      .execute())
      found.set(row.address, row)
  return found
}

export const keepFeed = (store: Store, { address, ...rest }: Feed): Promise<void> =>
  store.write(async (db) => {
    await db
      .insertInto('feeds')
      .values({ address, ...rest })
      .onConflict((c) => c.column('address').doUpdateSet(rest))
      .execute()
  })

export const keepFetched = (store: Store, { address, ...rest }: FetchedAddress): Promise<void> =>
  store.write(async (db) => {
    await db
      .insertInto('fetched')
      .values({ address, ...rest })
      .onConflict((c) => c.column('address').doUpdateSet(rest))
      .execute()
  })
