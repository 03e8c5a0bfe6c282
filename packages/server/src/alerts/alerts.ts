/** Watches are looked after while the server runs: after articles come in, once an hour, and when a call is due. */
import type { Desk } from '../http/app.js'
import { deliverDue, forgetOldCalls } from './deliver.js'
import { digestWhenDue } from './digest.js'
import { looker } from './look.js'
import { watchOf } from './watch.js'

export interface AlertSettings {
  /** The clock, by default this machine's. */
  readonly now?: () => Date
  /** Milliseconds without a new article after which is looked. */
  readonly quietMs?: number
  /** Milliseconds between two looks when nothing happens. */
  readonly everyMs?: number
  /** Told of what failed; it is tried again at the next look. */
  readonly failed?: (error: unknown) => void
}

export interface AlertsRunning {
  /** Looks now: writes alerts, makes the calls and sends the mail that are due. Resolves when all is done. */
  look(): Promise<void>
  /** Ends what runs; nothing is lost. */
  stop(): Promise<void>
}

const HOUR_MS = 3_600_000
const QUIET_MS = 2000
/** Between two looks for calls that are due: as long as the first wait of one that failed. */
const CALLS_MS = 60_000
/** Articles that keep coming are not waited for longer than this. */
const LONGEST_QUIET = 15

export const startAlerts = (
  desk: Pick<Desk, 'ledger' | 'keep' | 'bell' | 'settings'>,
  { now = () => new Date(), quietMs = QUIET_MS, everyMs = HOUR_MS, failed = () => {} }: AlertSettings = {},
): AlertsRunning => {
  const end = new AbortController()
  let soon: NodeJS.Timeout | undefined
  let waitsSince: number | null = null

  const lookAll = async (): Promise<void> => {
    const watches = (await desk.keep.db.selectFrom('desk_watches').selectAll().execute()).map(watchOf)
    if (watches.length === 0) return
    const lookAfter = await looker(desk, now, end.signal)
    for (const watch of watches) {
      if (end.signal.aborted) return
      // one that fails does not keep the others waiting
      await lookAfter(watch)
        .then(() => digestWhenDue(desk, watch, now()))
        .catch(failed)
    }
  }

  // hosts that are slow to answer calls hold up no look
  const looking = oneByOne(end.signal)
  const calling = oneByOne(end.signal)
  const call = (): Promise<void> => calling.run(() => deliverDue(desk, now, end.signal))
  const look = async (): Promise<void> => {
    clearTimeout(soon)
    waitsSince = null
    await looking.run(lookAll)
    await call()
    await calling.run(() => forgetOldCalls(desk, now()))
  }

  const deaf = desk.bell.listen(({ kind }) => {
    if (kind !== 'article') return
    waitsSince ??= Date.now()
    clearTimeout(soon)
    const left = waitsSince + quietMs * LONGEST_QUIET - Date.now()
    soon = setTimeout(() => look().catch(failed), Math.max(0, Math.min(quietMs, left))).unref()
  })
  const looks = setInterval(() => look().catch(failed), everyMs).unref()
  const calls = setInterval(() => call().catch(failed), CALLS_MS).unref()
  // what a stop of the server left
  soon = setTimeout(() => look().catch(failed), quietMs).unref()

  return {
    look,
    stop: async () => {
      end.abort()
      deaf()
      clearInterval(looks)
      clearInterval(calls)
      clearTimeout(soon)
      await Promise.all([looking.done(), calling.done()])
    },
  }
}

/** Work in a line: two looks at once would find the same. */
const oneByOne = (end: AbortSignal) => {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (work: () => Promise<void>): Promise<void> => {
      const mine = last.then(() => (end.aborted ? undefined : work()))
      last = mine.catch(() => {})
      return mine
    },
    done: () => last,
  }
}
