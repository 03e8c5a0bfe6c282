/** A copy of the embedded ledger while it is in use, and the way back. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { FarabiError } from '@farabi/reader'
import Sqlite from 'better-sqlite3'
import { storeError } from '../errors.js'

const checked = (file: string): Sqlite.Database => {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true })
  const [answer] = db.pragma('quick_check') as { quick_check: string }[]
  if (answer?.quick_check !== 'ok')
    throw new FarabiError('ledger-damaged', `${file} is damaged`, 'Take an older backup.')
  return db
}

/** A half copy is of no use; where none could be made there is none to take away. */
const discard = (half: string): void => {
  if (existsSync(half)) rmSync(half)
}

/** What the system says of a place where nothing can be written. */
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'])

/**
 * Copies a ledger page by page while others read and write it; the copy is whole as of one moment.
 *
 * @returns bytes of the copy
 * @throws FarabiError `backup-exists`, `ledger-missing`, `disk-full`
 */
export const backupSqlite = async (file: string, to: string): Promise<number> => {
  if (!existsSync(file)) throw new FarabiError('ledger-missing', `there is no ledger ${file}`, 'Check FARABI_HOME.')
  if (existsSync(to))
    throw new FarabiError(
      'backup-exists',
      `${to} is there already`,
      'Name a new file: a backup never overwrites another.',
    )
  const half = `${to}.part`
  try {
    mkdirSync(dirname(to), { recursive: true })
    const db = new Sqlite(file, { readonly: true, timeout: 30_000 })
    try {
      await db.backup(half)
    } finally {
      db.close()
    }
    checked(half).close()
    renameSync(half, to)
    return statSync(to).size
  } catch (error) {
    discard(half)
    if (UNWRITABLE.has(String((error as NodeJS.ErrnoException).code)))
      throw new FarabiError(
        'backup-unwritable',
        `${to} cannot be written`,
        'Name a file in a folder that you may write to.',
      )
    throw storeError(error)
  }
}

/**
 * Puts a backup in the ledger's place; what stood there is kept beside it.
 *
 * @returns where the old ledger is now, null when there was none
 * @throws FarabiError `ledger-damaged`, `ledger-foreign`, `ledger-unreachable`
 */
export const restoreSqlite = async (backup: string, file: string, at: string): Promise<string | null> => {
  if (!existsSync(backup))
    throw new FarabiError('backup-missing', `${backup}: no such file`, 'Name a file that farabi ledger backup wrote.')
  const half = `${file}.part`
  try {
    mkdirSync(dirname(file), { recursive: true })
    const db = checked(backup)
    try {
      if (!db.prepare(`select 1 from sqlite_master where name = 'decisions'`).get())
        throw new FarabiError(
          'ledger-foreign',
          `${backup} is no backup of a ledger`,
          'Name a file that farabi ledger backup wrote.',
        )
      await db.backup(half)
    } finally {
      db.close()
    }
    let old: string | null = null
    if (existsSync(file)) {
      old = `${file}.${at.replace(/[:.]/g, '-')}`
      // the log beside it belongs to it
      const folded = new Sqlite(file)
      folded.pragma('wal_checkpoint(TRUNCATE)')
      folded.close()
      renameSync(file, old)
    }
    for (const tail of ['-wal', '-shm']) rmSync(`${file}${tail}`, { force: true })
    renameSync(half, file)
    return old
  } catch (error) {
    discard(half)
    throw storeError(error)
  }
}
