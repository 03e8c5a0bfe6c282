/** A feed or sitemap: what is new in it, each address once, and how it is asked again. */
import type { Feed } from '@farabi/ledger'
import { FarabiError } from '@farabi/reader'
import type { Crawl } from './crawl.js'
import { type Entry, type FeedContent, feedContent } from './feedEntries.js'
import { type Fetched, fetchAddress, retryAfter, statusError } from './fetching.js'
import type { Input, Settled } from './source.js'

/** An address that failed so often is not tried again. */
const MAX_TRIES = 5
/** A feed that fails is asked ever more rarely, at least once in so many minutes. */
const RAREST_MINUTES = 24 * 60
/** What a feed says of its own pace is believed up to here. */
const LONGEST_TTL_MINUTES = 60
/** A sitemap index leads to sitemaps; one that leads to further indexes is followed so deep. */
const MAX_DEPTH = 3
/** Seconds that a host may ask to wait before a request is given up for now. */
const PATIENCE_SECONDS = 60

/** Troubles that pass: the address is tried again with the next look at its feed. */
const PASSING = new Set([
  'web-timeout',
  'web-unreachable',
  'web-failed',
  'web-busy',
  'robots-unreachable',
  'interrupted',
])

const later = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

/** "https://site.org/news/12345.html" → "12345". */
export const baseOf = (address: string): string => {
  if (!URL.canParse(address)) return 'page'
  const url = new URL(address)
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? url.hostname
  return last.replace(/\.(html?|pdf|docx|txt|aspx?|php|xml|rss|atom|json)$/i, '')
}

/** Fetches what a feed leads to: only what the site allows, in its host's turn, waiting when it asks to. */
export const fetchPolitely = async (
  address: string,
  crawl: Crawl,
  headers: Record<string, string> = {},
): Promise<Fetched> => {
  const { hosts, robots, signal } = crawl
  const before = async (url: URL): Promise<void> => {
    await robots.check(url)
    const seconds = hosts.restOf(url)
    if (seconds > PATIENCE_SECONDS)
      throw new FarabiError(
        'web-busy',
        `${url.host} asks to wait ${Math.ceil(seconds / 60)} minutes`,
        'Run it again later.',
      )
    await hosts.turn(url, signal)
  }
  for (let attempt = 1; ; attempt++) {
    const answer = await fetchAddress(address, { headers, signal, before })
    if (answer.status !== 429 && answer.status !== 503) return answer
    const url = new URL(answer.url)
    hosts.rest(url, retryAfter(answer) ?? 2 ** attempt * 5)
    if (attempt > 2 || hosts.restOf(url) > PATIENCE_SECONDS) return answer
  }
}

const within =
  (since: string | undefined) =>
  ({ changed }: Entry): boolean =>
    !since || !changed || changed >= since

/** The entries that were not dealt with yet, or changed since. */
const news = async (entries: readonly Entry[], { memory, since }: Crawl) => {
  const wanted = entries.filter(within(since))
  const before = (await memory?.fetchedBefore(wanted.map((e) => e.address))) ?? new Map()
  return wanted.flatMap((entry) => {
    const seen = before.get(entry.address)
    const tries = seen?.tries ?? 0
    if (!seen) return [{ entry, tries }]
    if (entry.changed && entry.changed > seen.at) return [{ entry, tries: 0 }]
    return seen.article_id === null && tries > 0 && tries < MAX_TRIES ? [{ entry, tries }] : []
  })
}

/** Counts a feed's entries as they are settled; only when none is left over is the next look spared them. */
const tally = (finish: (clean: boolean) => Promise<void>) => {
  let open = 1
  let clean = true
  const close = async (): Promise<void> => {
    if (--open === 0) await finish(clean)
  }
  return {
    begin: () => {
      open++
    },
    end: (ok: boolean) => {
      clean &&= ok
      return close()
    },
  }
}

const entryInput = (address: string, tries: number, crawl: Crawl, done: (ok: boolean) => Promise<void>): Input => ({
  name: address,
  base: baseOf(address),
  weight: 1,
  open: async () => {
    const answer = await fetchPolitely(address, crawl)
    if (answer.status < 200 || answer.status >= 300) throw statusError(answer.status)
    return { bytes: answer.bytes, contentType: answer.contentType, url: answer.url }
  },
  settle: async (end: Settled) => {
    if ('code' in end && end.code === 'interrupted') return
    const passing = 'code' in end && PASSING.has(end.code) && tries + 1 < MAX_TRIES
    await crawl.memory?.keepFetched({
      address,
      at: new Date().toISOString(),
      article_id: 'id' in end ? end.id : null,
      tries: passing ? tries + 1 : 0,
      trouble: 'code' in end ? end.reason : null,
    })
    await done(!passing)
  },
})

const broken = (name: string, error: unknown): Input => ({
  name,
  base: baseOf(name),
  weight: 0,
  open: () => Promise.reject(error),
})

const asked = (state: Feed | null): Record<string, string> => ({
  ...(state?.etag ? { 'if-none-match': state.etag } : {}),
  ...(state?.last_modified ? { 'if-modified-since': state.last_modified } : {}),
})

export interface FeedLook {
  readonly address: string
  readonly crawl: Crawl
  /** Told how many articles there are to come. */
  readonly expect: (articles: number) => void
}

/** Keeps what was learnt of a feed, and when it is asked again. */
const keep = async ({ crawl, address }: FeedLook, state: Feed): Promise<void> => {
  if (crawl.due.has(address))
    crawl.due.set(address, state.next_at ? Date.parse(state.next_at) : Number.POSITIVE_INFINITY)
  await crawl.memory?.keepFeed(state)
}

/** A feed that cannot be had: asked again later and later; one that is gone for good is not asked again. */
export const failed = async (look: FeedLook, state: Feed, error: FarabiError, wait: number | null): Promise<Input> => {
  const failures = state.failures + 1
  const minutes = Math.max(Math.min(look.crawl.every * 2 ** failures, RAREST_MINUTES), (wait ?? 0) / 60)
  const gone = error.code === 'web-gone' && failures >= MAX_TRIES
  await keep(look, {
    ...state,
    checked_at: new Date().toISOString(),
    next_at: gone ? null : later(minutes),
    failures,
    trouble: error.detail,
  })
  return broken(look.address, error)
}

const blank = (address: string): Feed => ({
  address,
  kind: 'unknown',
  title: null,
  etag: null,
  last_modified: null,
  checked_at: null,
  next_at: null,
  failures: 0,
  trouble: null,
})

/** The articles of a feed whose answer is here. */
export async function* newsOf(look: FeedLook, answer: Fetched, content: FeedContent, depth = 0): AsyncGenerator<Input> {
  const { address, crawl, expect } = look
  const kept: Feed = {
    ...blank(address),
    kind: content.kind,
    title: content.title,
    checked_at: new Date().toISOString(),
    next_at: later(Math.max(crawl.every, Math.min(content.minutes ?? 0, LONGEST_TTL_MINUTES))),
  }
  // before the first entry: a process that is killed meanwhile leaves a feed that will be asked for everything
  await keep(look, kept)
  const whole = content.entries.every(within(crawl.since))
  const count = tally((clean) =>
    clean && whole
      ? keep(look, { ...kept, etag: answer.header('etag'), last_modified: answer.header('last-modified') })
      : Promise.resolve(),
  )
  if (content.kind === 'sitemap index') {
    for (const child of content.entries.filter(within(crawl.since)))
      yield* feedInputs({ address: child.address, crawl, expect }, depth + 1)
  } else {
    const fresh = await news(content.entries, crawl)
    expect(fresh.length)
    for (const { entry, tries } of fresh) {
      count.begin()
      yield entryInput(entry.address, tries, crawl, count.end)
    }
  }
  await count.end(true)
}

/** Asks for a feed and yields its articles; one that has not changed yields none. */
export async function* feedInputs(look: FeedLook, depth = 0): AsyncGenerator<Input> {
  const { address, crawl } = look
  const state = (await crawl.memory?.feed(address)) ?? null
  const now = state ?? blank(address)
  let answer: Fetched | null = null
  try {
    if (depth > MAX_DEPTH)
      throw new FarabiError('feed-deep', 'sitemaps lead to sitemaps without end', 'Give the address of one sitemap.')
    answer = await fetchPolitely(address, crawl, asked(state))
    if (answer.status === 304) {
      await keep(look, {
        ...now,
        checked_at: new Date().toISOString(),
        next_at: later(crawl.every),
        failures: 0,
        trouble: null,
      })
      return
    }
    if (answer.status < 200 || answer.status >= 300) throw statusError(answer.status)
    const content = feedContent(answer.bytes, answer.contentType, answer.url)
    if (!content)
      throw new FarabiError(
        'feed-none',
        'there is no feed or sitemap at this address',
        'Check the address of the feed.',
      )
    yield* newsOf(look, answer, content, depth)
  } catch (error) {
    if (!(error instanceof FarabiError)) throw error
    if (error.code !== 'interrupted') yield await failed(look, now, error, answer ? retryAfter(answer) : null)
  }
}
