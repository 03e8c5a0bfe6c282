/** A ledger moved from one engine to another, with proof that nothing was lost. */
import { FarabiError } from '@farabi/reader'
import type { Store } from '../store/store.js'
import { exportLines, importLines } from './jsonl.js'
import { type Digest, digests } from './rows.js'

export interface Copied {
  readonly rows: number
  readonly tables: readonly Digest[]
}

/**
 * @param to an empty ledger
 * @throws FarabiError `copy-differs` when a table's count or digest is another one afterwards, `ledger-not-empty`
 */
export const copyLedger = async (from: Store, to: Store): Promise<Copied> => {
  const rows = await importLines(to, exportLines(from.db))
  const [before, after] = [await digests(from.db), await digests(to.db)]
  const differs = before.filter((d, i) => d.rows !== after[i]!.rows || d.digest !== after[i]!.digest)
  if (differs.length > 0)
    throw new FarabiError(
      'copy-differs',
      `other contents in ${differs.map((d) => d.table).join(', ')}`,
      'Stop adding to the old ledger while it is copied, empty the new one and copy again.',
    )
  return { rows, tables: after }
}
