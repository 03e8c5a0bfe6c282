/** The desk's first tables. Once released, a migration is never changed: the next one goes beside it. */
import type { Kysely } from 'kysely'
import { makeTables, type Plan } from './plan.js'

const PLANS: readonly Plan[] = [
  [
    'desk_watches',
    [
      ['id', 'text', 'key'],
      ['owner', 'text'],
      ['name', 'text'],
      ['filter', 'text'],
      ['reasons', 'text'],
      ['mail', 'text'],
      ['address', 'text', 'null'],
      ['webhook', 'text', 'null'],
      ['secret', 'text', 'null'],
      ['feed_key', 'text'],
      ['mail_key', 'text'],
      ['created_at', 'text'],
      ['seen_no', 'integer'],
      ['seen_day', 'text'],
      ['mailed_at', 'text', 'null'],
      ['trouble', 'text', 'null'],
    ],
    [['owner'], ['feed_key'], ['mail_key']],
  ],
  [
    'desk_alerts',
    [
      ['id', 'text', 'key'],
      ['watch_id', 'text'],
      ['owner', 'text'],
      ['record_id', 'text'],
      ['reason', 'text'],
      ['at', 'text'],
      ['read_at', 'text', 'null'],
    ],
    [
      ['watch_id', 'at'],
      ['owner', 'at', 'id'],
      ['owner', 'read_at'],
    ],
  ],
  [
    'desk_deliveries',
    [
      ['id', 'text', 'key'],
      ['watch_id', 'text'],
      ['body', 'text'],
      ['created_at', 'text'],
      ['next_at', 'text', 'null'],
      ['tries', 'integer'],
      ['delivered_at', 'text', 'null'],
      ['trouble', 'text', 'null'],
    ],
    [['next_at'], ['watch_id', 'created_at']],
  ],
  [
    'desk_reminders',
    [
      ['id', 'text', 'key'],
      ['owner', 'text'],
      ['record_id', 'text'],
      ['day', 'text'],
      ['note', 'text', 'null'],
      ['done_at', 'text', 'null'],
      ['created_at', 'text'],
    ],
    [['owner', 'day'], ['record_id']],
  ],
  [
    'desk_briefs',
    [
      ['id', 'text', 'key'],
      ['owner', 'text'],
      ['title', 'text'],
      ['language', 'text'],
      ['a', 'text'],
      ['b', 'text'],
      ['from_day', 'text'],
      ['to_day', 'text'],
      ['body', 'text'],
      ['created_at', 'text'],
      ['changed_at', 'text'],
    ],
    [['owner', 'changed_at']],
  ],
  [
    'desk_preferences',
    [
      ['owner', 'text', 'key'],
      ['data', 'text'],
    ],
    [],
  ],
  [
    'desk_jobs',
    [
      ['id', 'text', 'key'],
      ['owner', 'text'],
      ['label', 'text'],
      ['created_at', 'text'],
      ['ended_at', 'text', 'null'],
      ['total', 'integer'],
      ['added', 'integer'],
      ['known', 'integer'],
      ['records', 'integer'],
      ['failed', 'integer'],
      ['outcomes', 'text'],
    ],
    [['created_at']],
  ],
]

export const firstTables = (db: Kysely<never>): Promise<void> => makeTables(db, PLANS)
