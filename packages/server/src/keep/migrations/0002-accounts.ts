/** Tokens and wrong passwords. People, sessions and second factors have tables of better-auth's own. */
import type { Kysely } from 'kysely'
import { makeTables, type Plan } from './plan.js'

const PLANS: readonly Plan[] = [
  [
    'desk_tokens',
    [
      ['id', 'text', 'key'],
      ['owner', 'text'],
      ['name', 'text'],
      ['hash', 'text'],
      ['scopes', 'text'],
      ['created_at', 'text'],
      ['expires_at', 'text', 'null'],
      ['used_at', 'text', 'null'],
    ],
    [['hash'], ['owner', 'created_at']],
  ],
  [
    'desk_attempts',
    [
      ['address', 'text', 'key'],
      ['failures', 'integer'],
      ['until', 'text'],
    ],
    [],
  ],
]

export const accountTables = (db: Kysely<never>): Promise<void> => makeTables(db, PLANS)
