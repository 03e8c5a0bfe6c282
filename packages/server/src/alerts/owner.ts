/** How the owner of a watch reads, and where they find the desk. */
import type { Desk } from '../http/app.js'
import { mannerFrom } from '../sentences/languages.js'
import type { Manner } from '../sentences/manner.js'

export const mannerOfOwner = async ({ keep }: Pick<Desk, 'keep'>, owner: string): Promise<Manner> => {
  const row = await keep.db.selectFrom('desk_preferences').select('data').where('owner', '=', owner).executeTakeFirst()
  const { language, calendar, digits } = (row ? JSON.parse(row.data) : {}) as Record<string, string | null | undefined>
  return mannerFrom({
    language: language ?? undefined,
    calendar: calendar ?? undefined,
    digits: digits ?? undefined,
  })
}

/** Addresses of the desk's pages, as mail and feeds give them. */
export interface Places {
  readonly host: string
  record(id: string): string
  readonly alerts: string
  feed(key: string, format: 'atom' | 'json'): string
  stopMail(key: string): string
}

export const placesOf = ({ settings }: Pick<Desk, 'settings'>): Places => {
  const base = (settings.FARABI_PUBLIC_URL ?? `http://${settings.FARABI_HOST}:${settings.FARABI_PORT}`).replace(
    /\/+$/,
    '',
  )
  return {
    host: new URL(base).host,
    record: (id) => `${base}/records/${encodeURIComponent(id)}`,
    alerts: `${base}/alerts`,
    feed: (key, format) => `${base}/feeds/${key}.${format}`,
    stopMail: (key) => `${base}/feeds/unsubscribe/${key}`,
  }
}
