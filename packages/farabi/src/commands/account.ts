/** `farabi account …`: who may sign in to a desk that serves others. */
import { openLedger } from '@farabi/ledger'
import { FarabiError } from '@farabi/reader'
import { type Accounts, type AccountView, makeAccounts, openKeep, ROLES, type Role, readSettings } from '@farabi/server'
import { type Command, InvalidArgumentError } from 'commander'
import { ledgerSettings } from '../settings.js'
import { put } from '../work/sinks.js'
import type { ExitCode } from './command.js'

export interface AccountFlags {
  readonly name?: string
  readonly role?: Role
}

type Work = (accounts: Accounts) => Promise<string>
type Run = (work: Work) => Promise<void>

/** The accounts of this ledger, whether or not a desk is running on it. */
export const runAccount = async (work: Work): Promise<ExitCode> => {
  const settings = readSettings({ FARABI_ACCOUNTS: 'yes', ...process.env })
  const place = ledgerSettings()
  // its folder and its database are made as for any other command
  await (await openLedger(place)).close()
  const keep = await openKeep(place)
  try {
    const accounts = await makeAccounts(keep, settings, place.databaseUrl ? null : place.home, (_level, message) =>
      process.stderr.write(`${message}\n`),
    )
    await put(`${await work(accounts)}\n`)
    return 0
  } finally {
    await keep.close()
  }
}

const find = async (accounts: Accounts, email: string): Promise<AccountView> => {
  const found = (await accounts.list()).find((a) => a.email === email.trim().toLowerCase())
  if (found) return found
  throw new FarabiError('not-found', `there is no account ${email}`, 'farabi account list tells which there are.')
}

const linkFor = async (accounts: Accounts, { id, name }: AccountView): Promise<string> => {
  const { link, expiresAt } = await accounts.link(id)
  return `${name} sets a password at this address, once, until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC:\n${link}`
}

const line = (a: AccountView): string =>
  [a.email, a.name, a.role, ...(a.disabled ? ['closed'] : []), ...(a.secondFactor ? ['second factor'] : [])].join('\t')

const email = (text: string): string => {
  if (!/^[^\s@]+@[^\s@]+$/.test(text)) throw new InvalidArgumentError('Write it as name@example.org.')
  return text
}
const role = (text: string): Role => {
  const found = ROLES.find((r) => r === text)
  if (!found) throw new InvalidArgumentError(`There are ${ROLES.join(', ')}.`)
  return found
}

export const addAccount = (program: Command, run: Run): void => {
  const account = program
    .command('account')
    .summary('say who may sign in to the desk')
    .description(
      'Accounts of a desk that serves others. They are in the ledger of FARABI_HOME or FARABI_DATABASE_URL;\nlinks begin with FARABI_PUBLIC_URL. docs/security.md tells more.',
    )
  account
    .command('add')
    .summary('add somebody, and print the link by which they set a password')
    .argument('<email>', 'address by which they sign in', email)
    .option('--name <name>', 'as decisions are signed (default: what stands before the @)')
    .option('--role <role>', 'reader, editor or admin', role, 'reader')
    .action((address: string, flags: AccountFlags) =>
      run(async (accounts) => {
        const name = flags.name ?? address.split('@')[0]!
        return linkFor(accounts, await accounts.add({ email: address, name, role: flags.role ?? 'reader' }))
      }),
    )
  account
    .command('list')
    .summary('list the accounts')
    .action(() =>
      run(async (accounts) => {
        const all = await accounts.list()
        return all.length > 0 ? all.map(line).join('\n') : 'There are no accounts. farabi account add makes one.'
      }),
    )
  account
    .command('link')
    .summary('print a new link to set a password')
    .argument('<email>', 'address of the account', email)
    .action((address: string) => run(async (accounts) => linkFor(accounts, await find(accounts, address))))
  account
    .command('role')
    .summary('change what somebody may do')
    .argument('<email>', 'address of the account', email)
    .argument('<role>', 'reader, editor or admin', role)
    .action((address: string, wanted: Role) =>
      run(async (accounts) => line(await accounts.change((await find(accounts, address)).id, { role: wanted }))),
    )
  for (const [verb, disabled, summary] of [
    ['close', true, 'close an account: its sessions and tokens end'],
    ['open', false, 'open a closed account again'],
  ] as const)
    account
      .command(verb)
      .summary(summary)
      .argument('<email>', 'address of the account', email)
      .action((address: string) =>
        run(async (accounts) => line(await accounts.change((await find(accounts, address)).id, { disabled }))),
      )
}
