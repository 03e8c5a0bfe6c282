/** What a site allows programs to read: robots.txt after RFC 9309. */
import { createRequire } from 'node:module'
import { FarabiError } from '@farabi/reader'
import { fetchAddress, ROBOT } from './fetching.js'
import type { Hosts } from './hosts.js'

interface Rules {
  isAllowed(url: string, agent?: string): boolean | undefined
  getCrawlDelay(agent?: string): number | undefined
}

// the package describes itself as an ES module and is none
const parse = createRequire(import.meta.url)('robots-parser') as (url: string, text: string) => Rules

/** RFC 9309: at least 500 KiB are read. */
const MAX_BYTES = 512 * 1024
const FRESH_MS = 24 * 3600 * 1000
/** A site whose robots.txt cannot be had now is asked again after this. */
const RETRY_MS = 10 * 60 * 1000

export interface Robots {
  /** @throws FarabiError `robots-refused`, `robots-unreachable` */
  check(url: URL): Promise<void>
}

const refused = new FarabiError(
  'robots-refused',
  "the site's robots.txt does not allow programs to read it",
  'Ask the outlet for leave, or save the page and give the file.',
)

export const askRobots = (hosts: Hosts, signal?: AbortSignal): Robots => {
  const known = new Map<string, { readonly rules: Promise<Rules | FarabiError>; readonly until: number }>()
  const load = async (origin: string): Promise<Rules | FarabiError> => {
    const address = `${origin}/robots.txt`
    try {
      const answer = await fetchAddress(address, {
        maxBytes: MAX_BYTES,
        signal,
        before: (url) => hosts.turn(url, signal),
      })
      if (answer.status >= 500 || answer.status === 429)
        return new FarabiError('robots-unreachable', `robots.txt cannot be had: ${answer.status}`, 'Try again later.')
      // a site without one forbids nothing
      return parse(address, answer.status < 300 ? new TextDecoder().decode(answer.bytes) : '')
    } catch (error) {
      if (error instanceof FarabiError && error.code === 'too-large') return parse(address, '')
      const why = error instanceof FarabiError ? error.detail : String(error)
      return new FarabiError('robots-unreachable', `robots.txt cannot be had: ${why}`, 'Try again later.')
    }
  }
  return {
    async check(url) {
      let entry = known.get(url.origin)
      if (!entry || entry.until < Date.now()) {
        entry = { rules: load(url.origin), until: Date.now() + FRESH_MS }
        known.set(url.origin, entry)
      }
      const rules = await entry.rules
      if (rules instanceof FarabiError) {
        known.set(url.origin, { rules: entry.rules, until: Math.min(entry.until, Date.now() + RETRY_MS) })
        throw rules
      }
      const delay = rules.getCrawlDelay(ROBOT)
      if (delay) hosts.slow(url, delay)
      if (rules.isAllowed(url.href, ROBOT) === false) throw refused
    },
  }
}
