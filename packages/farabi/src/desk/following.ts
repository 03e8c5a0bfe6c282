/** Feeds that the ledger knows are asked again for as long as the desk is open. */
import { setTimeout as sleep } from 'node:timers/promises'
import { FarabiError } from '@farabi/reader'
import type { Bell, Intake } from '@farabi/server'
import { complaint } from '../work/messages.js'

/** Milliseconds between two looks at which feeds are due. */
const LOOK_MS = 60_000

/** @returns when the last article at hand is safe, after `signal` */
export const follow = async (intake: Intake, bell: Bell, signal: AbortSignal): Promise<void> => {
  for (;;) {
    await sleep(LOOK_MS, undefined, { signal, ref: false }).catch(() => {})
    if (signal.aborted) return
    try {
      for await (const one of intake.poll({ signal }))
        if (one.ok && !one.known) bell.ring({ kind: 'article', data: { id: one.id, records: one.records } })
    } catch (error) {
      // a database that restarts does not end the desk
      if (!(error instanceof FarabiError)) throw error
      process.stderr.write(`${complaint(null, error.detail, error.remedy)}\n`)
    }
  }
}
