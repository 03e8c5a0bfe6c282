/** The desk's own tables: what people set up and write, beside the ledger. Days are `YYYY-MM-DD`, times ISO 8601 in UTC. */

/** A saved search or a pair that somebody watches. */
export interface Watches {
  id: string
  owner: string
  name: string
  /** JSON: what is watched, as filters of a timeline or words of a search. */
  filter: string
  /** JSON: a list of new, due, overdue, dormant. */
  reasons: string
  /** never, daily, weekly */
  mail: string
  address: string | null
  webhook: string | null
  /** Key of the webhook's signature. */
  secret: string | null
  /** The feed of a watch is read with this, without signing in. */
  feed_key: string
  /** Its mail is stopped with this, without signing in. */
  mail_key: string
  created_at: string
  /** Up to where it has been told: the number of the last article seen. */
  seen_no: number
  /** The last day on which it was asked what is due, overdue and dormant. */
  seen_day: string
  mailed_at: string | null
  /** Why its last mail was not sent. */
  trouble: string | null
}

/** Something new for a watch. */
export interface Alerts {
  /** The same for the same watch, record and reason. */
  id: string
  watch_id: string
  owner: string
  record_id: string
  /** new, due, overdue, dormant */
  reason: string
  at: string
  read_at: string | null
}

/** A call of a webhook that is to be made, or was. */
export interface Deliveries {
  id: string
  watch_id: string
  body: string
  created_at: string
  /** When it is tried next; null when it came through or was given up. */
  next_at: string | null
  tries: number
  delivered_at: string | null
  trouble: string | null
}

/** Somebody wants to be reminded of a commitment. */
export interface Reminders {
  id: string
  owner: string
  record_id: string
  day: string
  note: string | null
  done_at: string | null
  created_at: string
}

export interface Briefs {
  id: string
  owner: string
  title: string
  language: string
  a: string
  b: string
  from_day: string
  to_day: string
  /** JSON: sections with their paragraphs and citations. */
  body: string
  created_at: string
  changed_at: string
}

/** How somebody wants the desk. */
export interface Preferences {
  owner: string
  /** JSON */
  data: string
}

/** What was taken in by hand. */
export interface Jobs {
  id: string
  owner: string
  label: string
  created_at: string
  ended_at: string | null
  total: number
  added: number
  known: number
  records: number
  failed: number
  /** JSON: the last outcomes, newest first. */
  outcomes: string
}

/** A token of the API. The token itself is shown once and not kept. */
export interface Tokens {
  id: string
  owner: string
  name: string
  /** SHA-256 in hex. */
  hash: string
  /** JSON: a list of read, write, admin. */
  scopes: string
  created_at: string
  expires_at: string | null
  used_at: string | null
}

/** Wrong passwords in a row for one e-mail address, whether it has an account or not. */
export interface Attempts {
  address: string
  failures: number
  /** Nothing is tried before this. */
  until: string
}

export interface KeepTables {
  desk_watches: Watches
  desk_alerts: Alerts
  desk_deliveries: Deliveries
  desk_reminders: Reminders
  desk_briefs: Briefs
  desk_preferences: Preferences
  desk_jobs: Jobs
  desk_tokens: Tokens
  desk_attempts: Attempts
}
