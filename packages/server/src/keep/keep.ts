/** The desk's own database, beside the ledger: what people set up, and their accounts. */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { type Beside, openBeside } from '@farabi/ledger'
import { firstTables } from './migrations/0001-desk.js'
import { accountTables } from './migrations/0002-accounts.js'
import type { KeepTables } from './tables.js'

export type Keep = Beside<KeepTables>

/** @throws FarabiError as `openLedger` does */
export const openKeep = async (place: {
  readonly home: string
  readonly databaseUrl?: string | null
}): Promise<Keep> => {
  const keep = await openBeside<KeepTables>(place, 'desk', {
    '0001-desk': { up: firstTables },
    '0002-accounts': { up: accountTables },
  })
  // hashes of passwords and keys of webhooks are nobody else's
  if (keep.engine === 'sqlite') chmodSync(join(place.home, 'desk.sqlite'), 0o600)
  return keep
}
