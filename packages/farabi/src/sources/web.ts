/** Addresses of the web: an article, or a feed or sitemap that leads to articles. */
import { FarabiError } from '@farabi/reader'
import type { Crawl } from './crawl.js'
import { baseOf, feedInputs, newsOf } from './feed.js'
import { feedContent } from './feedEntries.js'
import { fetchAddress, statusError } from './fetching.js'
import type { Hosts } from './hosts.js'
import type { Input, Opened, Place, Source } from './source.js'

const inputOf = (address: string, open: () => Promise<Opened>): Input => ({
  name: address,
  base: baseOf(address),
  weight: 1,
  open,
})

/** A redirect within one host is the same visit. */
const turnOfEachHost = (hosts: Hosts, signal: AbortSignal | undefined) => {
  const visited = new Set<string>()
  return async (url: URL): Promise<void> => {
    if (visited.has(url.host)) return
    visited.add(url.host)
    await hosts.turn(url, signal)
  }
}

/** Nothing is known of the address yet: it is fetched as a person would, and shows what it is. */
async function* firstLook(address: string, crawl: Crawl, expect: (n: number) => void): AsyncGenerator<Input> {
  const { hosts, signal } = crawl
  let opened: Opened
  try {
    const answer = await fetchAddress(address, { signal, before: turnOfEachHost(hosts, signal) })
    if (answer.status < 200 || answer.status >= 300) throw statusError(answer.status)
    const content = feedContent(answer.bytes, answer.contentType, answer.url)
    if (content) {
      crawl.due.set(address, 0)
      yield* newsOf({ address, crawl, expect }, answer, content)
      return
    }
    opened = { bytes: answer.bytes, contentType: answer.contentType, url: answer.url }
  } catch (error) {
    if (!(error instanceof FarabiError)) throw error
    yield inputOf(address, () => Promise.reject(error))
    return
  }
  crawl.pages.add(address)
  yield inputOf(address, async () => opened)
}

const webPlace = (address: string, crawl: Crawl): Place => {
  let expected = 1
  const expect = (articles: number): void => {
    expected = articles
  }
  return {
    get weight() {
      return expected
    },
    async *inputs() {
      if (crawl.pages.has(address)) return
      const state = (await crawl.memory?.feed(address)) ?? null
      if (!state) return yield* firstLook(address, crawl, expect)
      if (!crawl.due.has(address)) crawl.due.set(address, crawl.follow && state.next_at ? Date.parse(state.next_at) : 0)
      if (crawl.follow && crawl.due.get(address)! > Date.now()) return
      yield* feedInputs({ address, crawl, expect })
    },
  }
}

export const webSource = (crawl: Crawl): Source => ({
  takes: async (word) => /^https?:/i.test(word),
  places: async (address) => [webPlace(address, crawl)],
})
