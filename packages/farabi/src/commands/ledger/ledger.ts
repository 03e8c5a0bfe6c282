/** `farabi ledger …`: everything that is done with a ledger but adding to it. */
import { openLedger } from '@farabi/ledger'
import type { Command } from 'commander'
import { ledgerSettings } from '../../settings.js'
import { addDecide } from './decide.js'
import { addKeep } from './keep.js'
import { addOrigins } from './origins.js'
import type { Run } from './run.js'
import { addShow } from './show.js'

export const addLedger = (program: Command, version: string): void => {
  const ledger = program
    .command('ledger')
    .summary('what two countries did and promised, and what came of it')
    .description('Shows, searches, corrects and keeps the ledger in FARABI_HOME (~/.farabi) or FARABI_DATABASE_URL.')
  const run: Run = async (work) => {
    const opened = await openLedger(ledgerSettings())
    try {
      const code = await work(opened)
      process.exitCode = typeof code === 'number' ? code : 0
    } finally {
      await opened.close()
    }
  }
  addShow(ledger, run)
  addOrigins(ledger, run)
  addDecide(ledger, run)
  addKeep(ledger, run, version)
}
