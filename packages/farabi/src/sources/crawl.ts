/** What fetching has in common over many addresses: pace, leave of the sites, and what is remembered of feeds. */
import type { Feed, FetchedAddress } from '@farabi/ledger'
import { type Hosts, paceHosts } from './hosts.js'
import { askRobots, type Robots } from './robots.js'

/** Where feeds are remembered from one run to the next: a ledger. */
export interface FeedMemory {
  feed(address: string): Promise<Feed | null>
  keepFeed(feed: Feed): Promise<void>
  fetchedBefore(addresses: readonly string[]): Promise<ReadonlyMap<string, FetchedAddress>>
  keepFetched(address: FetchedAddress): Promise<void>
}

export interface CrawlOptions {
  readonly memory?: FeedMemory
  /** Seconds between two requests to one host. */
  readonly pause?: number
  /** Minutes between two requests for one feed. */
  readonly every?: number
  /** Entries that their feed dates before this day (YYYY-MM-DD) are left out. */
  readonly since?: string | undefined
  /** Feeds are asked again and again: each only when its time has come. */
  readonly follow?: boolean
  readonly signal?: AbortSignal
}

export interface Crawl extends CrawlOptions {
  readonly every: number
  readonly hosts: Hosts
  readonly robots: Robots
  /** The feeds that the user named, and when each is asked again: milliseconds since 1970, Infinity for never. */
  readonly due: Map<string, number>
  /** Addresses that are no feeds: fetched once. */
  readonly pages: Set<string>
}

export const PAUSE_SECONDS = 1
export const EVERY_MINUTES = 15

export const startCrawl = (options: CrawlOptions = {}): Crawl => {
  const hosts = paceHosts(options.pause ?? PAUSE_SECONDS)
  return {
    ...options,
    every: options.every ?? EVERY_MINUTES,
    hosts,
    robots: askRobots(hosts, options.signal),
    due: new Map(),
    pages: new Set(),
  }
}
