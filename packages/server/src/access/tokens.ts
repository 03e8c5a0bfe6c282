/** Tokens of programs: a role's worth of rights at most, shown once, kept as a hash. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { FarabiError } from '@farabi/reader'
import type { Keep } from '../keep/keep.js'
import type { Tokens } from '../keep/tables.js'
import type { Scope } from './who.js'

const PREFIX = 'farabi_'
/** Milliseconds between two notes of its last use. */
const NOTED_MS = 60_000

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export interface TokenView {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly usedAt: string | null
}

const viewOf = (t: Tokens): TokenView => ({
  id: t.id,
  name: t.name,
  scopes: JSON.parse(t.scopes) as Scope[],
  createdAt: t.created_at,
  expiresAt: t.expires_at,
  usedAt: t.used_at,
})

export const tokensOf = async ({ db }: Keep, owner: string): Promise<readonly TokenView[]> =>
  (
    await db.selectFrom('desk_tokens').selectAll().where('owner', '=', owner).orderBy('created_at', 'desc').execute()
  ).map(viewOf)

/** @returns the token itself, which cannot be had again, and what is kept of it */
export const makeToken = async (
  { db }: Keep,
  owner: string,
  { name, scopes, expiresAt }: Pick<TokenView, 'name' | 'scopes' | 'expiresAt'>,
  now = new Date(),
): Promise<{ readonly token: string; readonly view: TokenView }> => {
  const token = `${PREFIX}${randomBytes(32).toString('base64url')}`
  const row: Tokens = {
    id: randomUUID(),
    owner,
    name,
    hash: hashOf(token),
    scopes: JSON.stringify(scopes),
    created_at: now.toISOString(),
    expires_at: expiresAt,
    used_at: null,
  }
  await db.insertInto('desk_tokens').values(row).execute()
  return { token, view: viewOf(row) }
}

/** @throws FarabiError `not-found` */
export const endToken = async ({ db }: Keep, owner: string, id: string): Promise<void> => {
  const { numDeletedRows } = await db
    .deleteFrom('desk_tokens')
    .where('owner', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new FarabiError('not-found', 'there is no such token', 'It may be ended already.')
}

/** @returns whose token it is and what it may; null when it is none, or has run out */
export const readToken = async (
  { db }: Keep,
  token: string,
  now = new Date(),
): Promise<{ readonly owner: string; readonly name: string; readonly scopes: readonly Scope[] } | null> => {
  if (!token.startsWith(PREFIX)) return null
  const row = await db.selectFrom('desk_tokens').selectAll().where('hash', '=', hashOf(token)).executeTakeFirst()
  if (!row || (row.expires_at !== null && row.expires_at <= now.toISOString())) return null
  if (row.used_at === null || now.getTime() - Date.parse(row.used_at) > NOTED_MS)
    await db.updateTable('desk_tokens').set({ used_at: now.toISOString() }).where('id', '=', row.id).execute()
  return { owner: row.owner, name: row.name, scopes: JSON.parse(row.scopes) as Scope[] }
}
