/** What a feed or sitemap leads to: RSS, Atom, RDF, JSON Feed, sitemaps and their indexes. */
import { gunzipSync } from 'node:zlib'
import { FarabiError } from '@farabi/reader'
import { XMLParser } from 'fast-xml-parser'
import { parseFeed } from 'feedsmith'
import { MAX_BYTES, tooLarge } from './source.js'

export interface Entry {
  readonly address: string
  /** Moment of publication or last change, ISO 8601; null when the feed does not say. */
  readonly changed: string | null
}

export interface FeedContent {
  readonly kind: 'rss' | 'atom' | 'rdf' | 'json' | 'sitemap' | 'sitemap index'
  readonly title: string | null
  /** Newest first where the feed says when; each address once. Of a sitemap index: its sitemaps. */
  readonly entries: readonly Entry[]
  /** How long the feed says that it may be kept. */
  readonly minutes: number | null
}

/** Characters in which a feed shows itself. */
const HEAD = 2048

/** Bytes to text by mark, header or XML declaration. */
const decode = (bytes: Uint8Array, contentType: string | null): string => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const label = /^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/.test(head)
    ? { ÿ: 'utf-16le', þ: 'utf-16be', ï: 'utf-8' }[head[0]!]
    : (/charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? /<\?xml[^>]*encoding=["']([\w-]+)/.exec(head)?.[1])
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

const unpacked = (bytes: Uint8Array): Uint8Array => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    return bytes
  }
}

const isFeed = (text: string): boolean => {
  const head = text
    .slice(0, HEAD)
    .replace(/<!--[\s\S]*?-->/g, '')
    .trimStart()
  if (head.startsWith('{')) return /"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(head.replace(/\\\//g, '/'))
  return /^(?:<\?[\s\S]*?\?>\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex|\w+:(?:feed|urlset|sitemapindex))[\s>]/i.test(
    head,
  )
}

const moment = (...said: readonly unknown[]): string | null => {
  for (const s of said) {
    const at = typeof s === 'string' ? Date.parse(s) : Number.NaN
    if (Number.isFinite(at)) return new Date(at).toISOString()
  }
  return null
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value])
const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() || null
  if (typeof value === 'number') return String(value)
  return typeof value === 'object' && value !== null ? textOf((value as Record<string, unknown>)['#text']) : null
}

const sitemap = (text: string): { kind: FeedContent['kind']; found: [string | null, string | null][] } | null => {
  const root = new XMLParser({ removeNSPrefix: true, parseTagValue: false }).parse(text) as Record<string, never>
  const [kind, items] = root.sitemapindex
    ? (['sitemap index', list((root.sitemapindex as Record<string, unknown>).sitemap)] as const)
    : root.urlset !== undefined
      ? (['sitemap', list((root.urlset as Record<string, unknown>).url)] as const)
      : [null, []]
  if (kind === null) return null
  return {
    kind,
    found: items.map((item) => {
      const { loc, lastmod, news } = item as Record<string, unknown>
      const told = news as Record<string, unknown> | undefined
      return [textOf(loc), moment(textOf(lastmod), textOf(told?.publication_date))]
    }),
  }
}

interface Item {
  readonly link?: string
  readonly url?: string
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean }
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[]
  readonly [date: string]: unknown
}

const linkOf = (item: Item): string | null => {
  const { link, url, guid, links } = item
  const alternate = links?.find((l) => (l.rel ?? 'alternate') === 'alternate')?.href
  return link ?? url ?? alternate ?? (guid && guid.isPermaLink !== false ? guid.value : null) ?? null
}

const syndicated = (
  text: string,
): {
  kind: FeedContent['kind']
  title: string | null
  minutes: number | null
  base: string | null
  found: [string | null, string | null][]
} => {
  const { format, feed } = parseFeed(text)
  const { title, items, entries, ttl, xml } = feed as {
    title?: string | { value?: string }
    items?: readonly Item[]
    entries?: readonly Item[]
    ttl?: number
    xml?: { base?: string }
  }
  return {
    kind: format,
    title: (typeof title === 'string' ? title : title?.value)?.trim() || null,
    minutes: typeof ttl === 'number' && ttl > 0 ? ttl : null,
    base: xml?.base ?? null,
    found: (items ?? entries ?? []).map((item) => {
      const dc = item.dc as { dates?: readonly string[]; date?: string } | undefined
      const when = [item.updated, item.date_modified, item.pubDate, item.published, item.date_published]
      return [linkOf(item), moment(...when, dc?.date, ...(dc?.dates ?? []))]
    }),
  }
}

/** Links in the order of the feed, newest first where it says when; what is no http(s) address is left out. */
const entriesOf = (found: readonly (readonly [string | null, string | null])[], base: string): readonly Entry[] => {
  const entries = new Map<string, Entry>()
  for (const [link, changed] of found) {
    if (!link || !URL.canParse(link.trim(), base)) continue
    const url = new URL(link.trim(), base)
    url.hash = ''
    if (/^https?:$/.test(url.protocol) && !entries.has(url.href)) entries.set(url.href, { address: url.href, changed })
  }
  const all = [...entries.values()]
  if (!all.every((e) => e.changed)) return all
  return all.sort((a, b) => (a.changed! < b.changed! ? 1 : a.changed! > b.changed! ? -1 : 0))
}

/**
 * @param url where it was fetched, for relative links
 * @returns null when the bytes are no feed and no sitemap
 * @throws FarabiError `feed-malformed`, `too-large`
 */
export const feedContent = (bytes: Uint8Array, contentType: string | null, url: string): FeedContent | null => {
  const plain = unpacked(bytes)
  if (!isFeed(decode(plain.subarray(0, HEAD * 2), contentType))) return null
  const text = decode(plain, contentType)
  try {
    const map = /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(text.slice(0, HEAD)) ? sitemap(text) : null
    if (map) return { kind: map.kind, title: null, minutes: null, entries: entriesOf(map.found, url) }
    const { kind, title, minutes, base, found } = syndicated(text)
    const from = base && URL.canParse(base, url) ? new URL(base, url).href : url
    return { kind, title, minutes, entries: entriesOf(found, from) }
  } catch (error) {
    throw new FarabiError(
      'feed-malformed',
      `the feed cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'Tell its outlet, or give the addresses of the articles themselves.',
    )
  }
}
