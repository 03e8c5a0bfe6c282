/** The desk's own database, beside the ledger: what people set up, and their accounts. */
import { type Beside, openBeside } from '@farabi/ledger'
import { firstTables } from './migrations/0001-desk.js'
import { accountTables } from './migrations/0002-accounts.js'
import type { KeepTables } from './tables.js'

export type Keep = Beside<KeepTables>

/** @throws FarabiError as `openLedger` does */
export const openKeep = (place: { readonly home: string; readonly databaseUrl?: string | null }): Promise<Keep> =>
  openBeside<KeepTables>(place, 'desk', {
    '0001-desk': { up: firstTables },
    '0002-accounts': { up: accountTables },
  })
