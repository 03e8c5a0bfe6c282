/** One request at a time to a host, and a pause between two: no outlet feels that it is read. */
import { setTimeout as sleep } from 'node:timers/promises'

export interface Hosts {
  /** Waits for the host's turn. */
  turn(url: URL, signal?: AbortSignal): Promise<void>
  /** Seconds between two requests that the host asks for. */
  slow(url: URL, seconds: number): void
  /** Nothing is sent to the host for so many seconds. */
  rest(url: URL, seconds: number): void
  /** Seconds until the host may be asked. */
  restOf(url: URL): number
}

/** A host that asks for longer pauses than this is given this. */
const LONGEST_PAUSE_SECONDS = 120

/** @param pause seconds between the starts of two requests to a host */
export const paceHosts = (pause: number): Hosts => {
  const next = new Map<string, number>()
  const pauses = new Map<string, number>()
  return {
    async turn({ host }, signal) {
      for (;;) {
        const now = Date.now()
        const free = next.get(host) ?? 0
        if (free <= now) {
          next.set(host, now + (pauses.get(host) ?? pause) * 1000)
          return
        }
        // woken early when the host was slowed meanwhile: asked anew
        await sleep(free - now, undefined, signal ? { signal } : {})
      }
    },
    slow({ host }, seconds) {
      pauses.set(host, Math.max(pause, Math.min(seconds, LONGEST_PAUSE_SECONDS)))
    },
    rest({ host }, seconds) {
      next.set(host, Math.max(next.get(host) ?? 0, Date.now() + seconds * 1000))
    },
    restOf: ({ host }) => Math.max(0, ((next.get(host) ?? 0) - Date.now()) / 1000),
  }
}
