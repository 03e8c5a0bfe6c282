/** What the environment settles. Every setting stands in docs/settings.md. */
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { LedgerSettings } from '@farabi/ledger'
import { FarabiError } from '@farabi/reader'

const given = (name: string): string | null => process.env[name]?.trim() || null

/** FARABI_HOME, else `.farabi` in the home folder. */
export const homeFolder = (): string => given('FARABI_HOME') ?? join(homedir(), '.farabi')

/** @throws FarabiError `setting-wrong` */
export const ledgerSettings = (): LedgerSettings => {
  const databaseUrl = given('FARABI_DATABASE_URL')
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new FarabiError(
      'setting-wrong',
      'FARABI_DATABASE_URL is no address of a PostgreSQL database',
      'Write it as postgres://user:password@host:5432/database, or unset it for the embedded ledger.',
    )
  const today = given('FARABI_TODAY')
  if (today && !/^\d{4}-\d\d-\d\d$/.test(today))
    throw new FarabiError('setting-wrong', `FARABI_TODAY is ${today}`, 'Write it as 2025-12-31, or unset it.')
  return { home: homeFolder(), databaseUrl, ...(today ? { today: () => today } : {}) }
}

/** Who decides: FARABI_USER, else the user of this machine. */
export const whoAmI = (): string => given('FARABI_USER') ?? userInfo().username
