/** Webhooks: a call is kept until it came through, tried again later and later, and given up after ten tries. */
import { randomUUID } from 'node:crypto'
import { FarabiError } from '@farabi/reader'
import type { Desk } from '../http/app.js'
import type { Deliveries } from '../keep/tables.js'
import { postJson } from '../outbound/post.js'
import type { RecordView } from '../sentences/manner.js'
import { chunks } from './fitting.js'
import { signedHeaders } from './signature.js'
import type { Reason, Watch } from './watch.js'

export const TRIES = 10
const FIRST_WAIT_MS = 60_000
const LAST_WAIT_MS = 12 * 3_600_000
/** While a call is under way nobody else makes it; a call that a stop of the server cut off is made again then. */
const CLAIM_MS = 60_000
/** Calls made at the same time. */
const ABREAST = 4
/** Days for which calls that came through, or were given up, can be looked through. */
const KEPT_DAYS = 30
/** Alerts of one call. */
const BATCH = 100

export interface Told {
  readonly id: string
  readonly reason: Reason
  readonly at: string
  readonly record: RecordView
}

/** Milliseconds until the next try, each time 2.3 times as long; null when it is given up. */
export const waitAfter = (tries: number): number | null =>
  tries >= TRIES ? null : Math.round(FIRST_WAIT_MS * (LAST_WAIT_MS / FIRST_WAIT_MS) ** ((tries - 1) / (TRIES - 2)))

export const bodyOf = (id: string, watch: Pick<Watch, 'id' | 'name'>, alerts: readonly Told[], test = false): string =>
  JSON.stringify({ id, watch: { id: watch.id, name: watch.name }, ...(test ? { test } : {}), alerts })

/** The calls that tell of these alerts, to be kept. */
export const deliveriesFor = (watch: Watch, alerts: readonly Told[], at: string): Deliveries[] =>
  chunks(alerts, BATCH).map((some) => {
    const id = `msg_${randomUUID().replaceAll('-', '')}`
    return {
      id,
      watch_id: watch.id,
      body: bodyOf(id, watch, some),
      created_at: at,
      next_at: at,
      tries: 0,
      delivered_at: null,
      trouble: null,
    }
  })

/** In words, what went wrong. */
export const troubleOf = (error: unknown): string =>
  error instanceof FarabiError ? `${error.detail}. ${error.remedy}` : 'It could not be sent.'

type Needs = Pick<Desk, 'keep' | 'settings'>

/** @throws FarabiError when it did not come through */
export const call = async (
  { settings }: Pick<Desk, 'settings'>,
  watch: { readonly webhook: string | null; readonly secret: string | null },
  id: string,
  body: string,
  now: Date,
): Promise<void> => {
  if (!watch.webhook || !watch.secret)
    throw new FarabiError('webhook-unset', 'this watch has no webhook', 'Give it an address first.')
  return postJson(
    watch.webhook,
    body,
    signedHeaders(watch.secret, id, body, now),
    settings.FARABI_WEBHOOK_PRIVATE ?? false,
  )
}

/** Makes a call that is due, unless somebody else is making it. */
export const deliver = async (desk: Needs, delivery: Deliveries, now: () => Date): Promise<void> => {
  const { db } = desk.keep
  const until = new Date(now().getTime() + CLAIM_MS).toISOString()
  const claimed = await db
    .updateTable('desk_deliveries')
    .set({ next_at: until })
    .where('id', '=', delivery.id)
    .where('delivered_at', 'is', null)
    .where('next_at', '=', delivery.next_at)
    .executeTakeFirst()
  if (Number(claimed.numUpdatedRows) === 0) return
  const watch = await db
    .selectFrom('desk_watches')
    .select(['webhook', 'secret'])
    .where('id', '=', delivery.watch_id)
    .executeTakeFirst()
  const tries = delivery.tries + 1
  const result = await call(desk, watch ?? { webhook: null, secret: null }, delivery.id, delivery.body, now()).then(
    () => ({ delivered_at: now().toISOString(), next_at: null, trouble: null }),
    (error: unknown) => {
      const wait = waitAfter(tries)
      return {
        next_at: wait === null ? null : new Date(now().getTime() + wait).toISOString(),
        trouble: troubleOf(error),
      }
    },
  )
  await db
    .updateTable('desk_deliveries')
    .set({ ...result, tries })
    .where('id', '=', delivery.id)
    .execute()
  if (result.trouble !== null) await postpone(desk, delivery.watch_id, result.trouble, now())
}

/** A host that fails one call is not tried with the others that are due: it counts as a try of each. */
const postpone = async ({ keep }: Needs, watch: string, trouble: string, now: Date): Promise<void> => {
  for (let tries = TRIES; tries > 0; tries--) {
    const wait = waitAfter(tries)
    await keep.db
      .updateTable('desk_deliveries')
      .set({ tries, trouble, next_at: wait === null ? null : new Date(now.getTime() + wait).toISOString() })
      .where('watch_id', '=', watch)
      .where('next_at', '<=', now.toISOString())
      .where('tries', '=', tries - 1)
      .execute()
  }
}

/** Makes every call that is due, the oldest first. */
export const deliverDue = async (desk: Needs, now: () => Date, stop: AbortSignal): Promise<void> => {
  while (!stop.aborted) {
    const due = await desk.keep.db
      .selectFrom('desk_deliveries')
      .selectAll()
      .where('next_at', '<=', now().toISOString())
      .orderBy('next_at')
      .orderBy('created_at')
      .limit(ABREAST)
      .execute()
    if (due.length === 0) return
    await Promise.all(due.map((d) => deliver(desk, d, now)))
  }
}

export const forgetOldCalls = async ({ keep }: Pick<Desk, 'keep'>, now: Date): Promise<void> => {
  await keep.db
    .deleteFrom('desk_deliveries')
    .where('next_at', 'is', null)
    .where('created_at', '<', new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString())
    .execute()
}
