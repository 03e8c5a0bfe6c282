import type { Ledger } from '@farabi/ledger'

/** Opens the ledger of the settings for one piece of work; a number is the exit code. */
export type Run = (work: (ledger: Ledger) => Promise<unknown>) => Promise<void>
