/** `farabi ledger export|import|copy|backup|restore|reread`: a ledger's own upkeep. */
import { createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { backupSqlite, type Ledger, ledgerFile, openLedger, restoreSqlite } from '@farabi/ledger'
import { FarabiError, type Reading } from '@farabi/reader'
import { type Command, Option } from 'commander'
import { stringify } from 'csv-stringify'
import { homeFolder, ledgerSettings } from '../../settings.js'
import { fileError } from '../../sources/fileError.js'
import { inOrder } from '../../work/inOrder.js'
import { complaint } from '../../work/messages.js'
import { put } from '../../work/sinks.js'
import { startWorkers } from '../../work/workers.js'
import type { Run } from './run.js'

const refused = (error: unknown): never => {
  throw fileError(error)
}

const embeddedOnly = (): string => {
  if (ledgerSettings().databaseUrl)
    throw new FarabiError(
      'ledger-elsewhere',
      'this ledger is in PostgreSQL',
      'Use pg_dump and pg_restore, or farabi ledger export.',
    )
  return ledgerFile(homeFolder())
}

async function* csvRows(l: Ledger, table: Parameters<Ledger['rows']>[0]): AsyncGenerator<readonly unknown[]> {
  let head: readonly string[] | null = null
  for await (const rows of l.rows(table))
    for (const row of rows) {
      if (!head) {
        head = Object.keys(row)
        yield head
      }
      yield head.map((k) =>
        row[k] instanceof Uint8Array ? Buffer.from(row[k] as Uint8Array).toString('base64') : row[k],
      )
    }
}

const exportCsv = async (l: Ledger, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const table of l.exportTables())
    await pipeline(csvRows(l, table), stringify({ bom: true }), createWriteStream(join(folder, `${table}.csv`)))
}

/** @param all also what this version has read */
const rereadAll = async (l: Ledger, version: string, all: boolean): Promise<void> => {
  const jobs = Math.min(4, availableParallelism())
  const workers = startWorkers(jobs)
  let done = 0
  try {
    const read = inOrder(l.originals(all ? '' : version), jobs * 4, (o) =>
      workers.run({
        bytes: o.bytes,
        options: { name: o.name, contentType: o.contentType, url: o.url, ...o.told },
        view: { format: 'jsonl', width: 0, colours: false },
      }),
    )
    for await (const [o, outcome] of read) {
      if (outcome.ok) {
        await l.reread(JSON.parse(outcome.text) as Reading, version)
        done++
      } else process.stderr.write(`${complaint(o.name, outcome.reason, outcome.remedy)}\n`)
    }
  } finally {
    await workers.close()
  }
  await put(`${done} articles read again\n`)
}

export const addKeep = (ledger: Command, run: Run, version: string): void => {
  ledger
    .command('export')
    .summary('the whole ledger as JSON lines, or as CSV files')
    .addOption(
      new Option('-f, --format <format>', 'jsonl goes to standard output').choices(['jsonl', 'csv']).default('jsonl'),
    )
    .option('-o, --out <dir>', 'folder of the CSV files, one per table')
    .action((flags: { format: string; out?: string }) =>
      run(async (l) => {
        if (flags.format === 'csv') {
          if (!flags.out) throw new FarabiError('out-missing', 'CSV files need a folder', 'Add --out DIR.')
          return exportCsv(l, flags.out)
        }
        for await (const line of l.exportLines()) await put(`${line}\n`)
      }),
    )
  ledger
    .command('import')
    .summary('fills an empty ledger with what export wrote')
    .argument('<FILE>', 'a .jsonl file, or - for standard input')
    .action((file: string) =>
      run(async (l) => {
        const input = file === '-' ? process.stdin : (await open(file).catch(refused)).createReadStream()
        const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
        await put(`${(await l.importLines(lines)).toLocaleString('en')} rows\n`)
      }),
    )
  ledger
    .command('copy')
    .summary('moves this ledger into another, empty one, and proves that nothing was lost')
    .argument('<TO>', 'postgres://… or a folder')
    .action((to: string) =>
      run(async (l) => {
        const other = await openLedger(/^postgres(ql)?:/.test(to) ? { home: '', databaseUrl: to } : { home: to })
        try {
          const { rows, tables } = await l.copyTo(other)
          for (const t of tables)
            if (t.rows > 0) await put(`${String(t.rows).padStart(9)}  ${t.table.padEnd(18)} ${t.digest}\n`)
          await put(`${rows.toLocaleString('en')} rows, the same counts and digests in both\n`)
        } finally {
          await other.close()
        }
      }),
    )
  ledger
    .command('backup')
    .summary('a copy of the embedded ledger, also while it is in use')
    .argument('<FILE>')
    .action(async (file: string) => {
      const bytes = await backupSqlite(embeddedOnly(), file)
      await put(`${file}: ${(bytes / 1024 / 1024).toFixed(1)} MiB\n`)
    })
  ledger
    .command('restore')
    .summary('puts a backup in the place of the embedded ledger; the old one is kept beside it')
    .argument('<FILE>')
    .action(async (file: string) => {
      const old = await restoreSqlite(file, embeddedOnly(), new Date().toISOString())
      await put(old ? `restored; the old ledger is ${old}\n` : 'restored\n')
    })
  ledger
    .command('reread')
    .summary('reads every article again that an older reader read; decisions stay')
    .option('--all', 'also what this version has read')
    .action((flags: { all?: boolean }) => run((l) => rereadAll(l, version, flags.all === true)))
}
