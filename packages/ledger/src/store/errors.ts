/** What a database complains of, in words that say what to do. */
import { FarabiError } from '@farabi/reader'

type Said = readonly [code: string, detail: string, remedy: string]

const NO_FOLDER: Said = [
  'ledger-unreachable',
  'the ledger cannot be opened',
  'Check that FARABI_HOME names a folder that you may write to.',
]

const FULL: Said = [
  'disk-full',
  'the disk is full; what was added before is safe',
  'Free some space and add the rest again: what is there already is passed over.',
]

const KNOWN: Readonly<Record<string, Said>> = {
  SQLITE_BUSY: ['ledger-locked', 'another program keeps the ledger locked', 'Wait until it has ended, then try again.'],
  SQLITE_READONLY: [
    'ledger-readonly',
    'the ledger cannot be written',
    'Give yourself the right to write its file and its folder, or name another folder with FARABI_HOME.',
  ],
  SQLITE_CANTOPEN: NO_FOLDER,
  EACCES: NO_FOLDER,
  EPERM: NO_FOLDER,
  EROFS: NO_FOLDER,
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  SQLITE_FULL: FULL,
  ENOSPC: FULL,
  SQLITE_IOERR: [
    'disk-failed',
    'the disk did not take what was written; what was added before is safe',
    'Check the disk and its free space, then try again.',
  ],
  SQLITE_NOTADB: [
    'ledger-foreign',
    'the file is no ledger',
    'Name another folder with FARABI_HOME, or restore a backup: farabi ledger restore.',
  ],
  SQLITE_CORRUPT: [
    'ledger-damaged',
    'the file of the ledger is damaged',
    'Restore the last backup: farabi ledger restore; then add what is newer again.',
  ],
  ECONNREFUSED: [
    'database-unreachable',
    'the PostgreSQL server does not answer',
    'Start it, or correct FARABI_DATABASE_URL.',
  ],
  ENOTFOUND: ['database-unreachable', 'the host of the database is not known', 'Correct FARABI_DATABASE_URL.'],
  '28P01': ['database-refused', 'the database refuses this user or password', 'Correct FARABI_DATABASE_URL.'],
  '28000': ['database-refused', 'the database refuses this user', 'Correct FARABI_DATABASE_URL.'],
  '3D000': [
    'database-missing',
    'there is no such database',
    'Create it (createdb NAME), or correct FARABI_DATABASE_URL.',
  ],
  '42501': ['database-rights', 'this user may not write here', 'Grant the user the right to create tables and write.'],
  '53100': ['disk-full', 'the disk of the database is full', 'Free some space there, then add the rest again.'],
  '57P01': ['database-gone', 'the database server was stopped', 'Start it again, then add the rest again.'],
  '57P03': ['database-starting', 'the database server is not ready yet', 'Wait a moment, then try again.'],
  '25006': ['ledger-readonly', 'the database takes no writing now', 'Connect to the primary server, not to a copy.'],
}

/** The error itself when nobody knows it better. */
export const storeError = (error: unknown): unknown => {
  if (error instanceof FarabiError || !(error instanceof Error)) return error
  const code = String((error as { code?: unknown }).code ?? '')
  const said = KNOWN[code] ?? KNOWN[code.split('_').slice(0, 2).join('_')]
  if (said) return new FarabiError(...said)
  if (/Connection terminated|not queryable|ECONNRESET|EPIPE|server closed the connection/i.test(error.message))
    return new FarabiError(
      'database-gone',
      'the connection to the database broke',
      'Check the server, then add the rest again.',
    )
  return error
}
