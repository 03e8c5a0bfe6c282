/** The outlet of an article: known by name from the lists, else by its host. Its reliability is for people alone to say. */
import { createHash } from 'node:crypto'
import { outletOf, type Reading } from '@farabi/reader'
import countries from 'i18n-iso-countries'
import { sql } from 'kysely'
import { slug } from '../link/identity.js'
import type { Database } from '../store/store.js'

/** Domains of countries that anybody takes for the look of the letters. */
const BORROWED = new Set([
  'tv',
  'io',
  'me',
  'co',
  'ai',
  'fm',
  'ws',
  'cc',
  'to',
  'gg',
  'ly',
  'la',
  'nu',
  'sh',
  'st',
  'vc',
])

const hostOf = (url: string | null): string | null =>
  url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null

const countryOfHost = (host: string | null): string | null => {
  const last = host?.split('.').at(-1) ?? ''
  if (last.length !== 2 || BORROWED.has(last)) return null
  return countries.alpha2ToAlpha3(last === 'uk' ? 'GB' : last.toUpperCase()) ?? null
}

/** @returns the outlet's identifier, null when nothing is known of it */
export const keepSource = async (
  db: Database,
  { source, url, language }: Reading['article'],
): Promise<string | null> => {
  const host = hostOf(url)
  const name = source ?? host
  if (!name) return null
  const outlet = outletOf(name)
  const id =
    outlet?.id ?? (slug(host ?? name) || `source-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`)
  const country = outlet?.country ?? countryOfHost(host)
  await db
    .insertInto('sources')
    .values({ id, name: outlet?.name ?? name, host, country, language, kind: null, reliability: null, articles: 1 })
    .onConflict((c) =>
      c.column('id').doUpdateSet({
        articles: sql`sources.articles + 1`,
        host: sql`coalesce(sources.host, excluded.host)`,
      }),
    )
    .execute()
  return id
}
