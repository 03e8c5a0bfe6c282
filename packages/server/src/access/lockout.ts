/** Wrong passwords make one wait, longer each time, whether the account exists or not. */
import { FarabiError } from '@farabi/reader'
import type { Keep } from '../keep/keep.js'

/** Wrong passwords in a row that cost nothing. */
const FREE = 5
const FIRST_SECONDS = 30
const LONGEST_SECONDS = 3600

const keyOf = (email: string): string => email.trim().toLowerCase()

/** @returns seconds to wait after so many wrong passwords in a row */
export const waitAfter = (failures: number): number =>
  failures < FREE ? 0 : Math.min(FIRST_SECONDS * 2 ** (failures - FREE), LONGEST_SECONDS)

/** @throws FarabiError `too-many` while one has to wait */
export const checkLock = async ({ db }: Keep, email: string, now: Date): Promise<void> => {
  const row = await db
    .selectFrom('desk_attempts')
    .select('until')
    .where('address', '=', keyOf(email))
    .executeTakeFirst()
  const seconds = row ? Math.ceil((Date.parse(row.until) - now.getTime()) / 1000) : 0
  if (seconds > 0)
    throw new FarabiError(
      'too-many',
      'too many wrong passwords',
      `Wait ${seconds} seconds, or ask an administrator for a link.`,
    )
}

export const countFailure = async ({ db }: Keep, email: string, now: Date): Promise<void> => {
  const address = keyOf(email)
  const { failures } = await db
    .insertInto('desk_attempts')
    .values({ address, failures: 1, until: now.toISOString() })
    .onConflict((c) => c.column('address').doUpdateSet((e) => ({ failures: e('desk_attempts.failures', '+', 1) })))
    .returning('failures')
    .executeTakeFirstOrThrow()
  const until = new Date(now.getTime() + waitAfter(failures) * 1000).toISOString()
  await db.updateTable('desk_attempts').set({ until }).where('address', '=', address).execute()
}

export const forgetFailures = async ({ db }: Keep, email: string): Promise<void> => {
  await db.deleteFrom('desk_attempts').where('address', '=', keyOf(email)).execute()
}
