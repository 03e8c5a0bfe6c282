/** Watches as their owners keep them: nobody else's are found. */
import { randomBytes, randomUUID } from 'node:crypto'
import { FarabiError } from '@farabi/reader'
import type { Desk } from '../http/app.js'
import type { Watches } from '../keep/tables.js'
import { checkAddress } from '../outbound/post.js'
import { lastArticle } from './fresh.js'
import { canMail, mailUnset } from './mail.js'
import { placesOf } from './owner.js'
import { newSecret } from './signature.js'
import { type MailRhythm, plusDays, type Reason, type Watch, type WatchFilter, watchOf } from './watch.js'

/** Watches of one person at most. */
const MOST = 100

export interface WatchWishes {
  readonly name: string
  readonly filter: WatchFilter
  readonly reasons: readonly Reason[]
  readonly mail: MailRhythm
  readonly address: string | null
  readonly webhook: string | null
}

type Needs = Pick<Desk, 'ledger' | 'keep' | 'settings'>

/** Letters and digits alone: an address ends in it with `.atom` behind. */
const newKey = (): string => randomBytes(20).toString('hex')

export const watchById = async ({ keep }: Pick<Desk, 'keep'>, owner: string, id: string): Promise<Watch> => {
  const row = await keep.db
    .selectFrom('desk_watches')
    .selectAll()
    .where('id', '=', id)
    .where('owner', '=', owner)
    .executeTakeFirst()
  if (!row) throw new FarabiError('not-found', `you have no watch ${id}`, 'Take its number from the list of watches.')
  return watchOf(row)
}

/** @throws FarabiError when what is wished cannot be done here */
const check = ({ settings }: Pick<Desk, 'settings'>, { mail, address, webhook }: WatchWishes): void => {
  if (mail !== 'never') {
    if (!canMail(settings)) throw mailUnset()
    if (!address) throw new FarabiError('address-missing', 'a digest needs an address', 'Say where it is to go.')
  }
  if (webhook) checkAddress(new URL(webhook), settings.FARABI_WEBHOOK_PRIVATE ?? false)
}

const columns = ({ filter, reasons, ...rest }: WatchWishes) => ({
  ...rest,
  filter: JSON.stringify(filter),
  reasons: JSON.stringify(reasons),
})

/** What is in the ledger already is not told, but for promises that are due soon. */
export const makeWatch = async (desk: Needs, owner: string, wishes: WatchWishes): Promise<Watch> => {
  check(desk, wishes)
  const { db } = desk.keep
  const { n } = await db
    .selectFrom('desk_watches')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow()
  if (Number(n) >= MOST)
    throw new FarabiError('too-many-watches', `you have ${MOST} watches`, 'Delete one that you do not need.')
  const row: Watches = {
    id: randomUUID(),
    owner,
    ...columns(wishes),
    secret: wishes.webhook ? newSecret() : null,
    feed_key: newKey(),
    mail_key: newKey(),
    created_at: new Date().toISOString(),
    seen_no: await lastArticle(desk.ledger.store.db),
    seen_day: plusDays(desk.ledger.today(), -1),
    mailed_at: null,
    trouble: null,
  }
  await db.insertInto('desk_watches').values(row).execute()
  return watchOf(row)
}

export const changeWatch = async (
  desk: Needs,
  owner: string,
  id: string,
  changes: Partial<WatchWishes>,
  renew: readonly ('secret' | 'feeds')[],
): Promise<Watch> => {
  const old = await watchById(desk, owner, id)
  const { name, filter, reasons, mail, address, webhook } = { ...old, ...changes }
  const wishes: WatchWishes = { name, filter, reasons, mail, address, webhook }
  check(desk, wishes)
  const secret = !webhook ? null : renew.includes('secret') ? newSecret() : (old.secret ?? newSecret())
  await desk.keep.db
    .updateTable('desk_watches')
    .set({
      ...columns(wishes),
      secret,
      feed_key: renew.includes('feeds') ? newKey() : old.feed_key,
      ...(mail === old.mail && address === old.address ? {} : { trouble: null }),
    })
    .where('id', '=', id)
    .execute()
  if (!webhook)
    await desk.keep.db
      .updateTable('desk_deliveries')
      .set({ next_at: null, trouble: 'The webhook was taken away before this was sent.' })
      .where('watch_id', '=', id)
      .where('next_at', 'is not', null)
      .execute()
  return watchById(desk, owner, id)
}

/** With its alerts and what was still to be sent. */
export const dropWatch = async (desk: Needs, owner: string, id: string): Promise<void> => {
  await watchById(desk, owner, id)
  await desk.keep.db.transaction().execute(async (db) => {
    await db.deleteFrom('desk_watches').where('id', '=', id).execute()
    await db.deleteFrom('desk_alerts').where('watch_id', '=', id).execute()
    await db.deleteFrom('desk_deliveries').where('watch_id', '=', id).execute()
  })
}

/** A watch as its owner sees it. */
export const viewOfWatch = (desk: Pick<Desk, 'settings'>, w: Watch, unread: number) => {
  const places = placesOf(desk)
  const { pair, ...rest } = w.filter
  return {
    id: w.id,
    name: w.name,
    filter: { ...rest, ...(pair ? { pair: [...pair] } : {}) },
    reasons: [...w.reasons],
    mail: w.mail,
    address: w.address,
    webhook: w.webhook,
    secret: w.secret,
    feeds: { atom: places.feed(w.feed_key, 'atom'), json: places.feed(w.feed_key, 'json') },
    createdAt: w.created_at,
    mailedAt: w.mailed_at,
    trouble: w.trouble,
    unread,
  }
}
