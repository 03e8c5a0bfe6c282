/** Fetching of the web: http(s) alone, nothing of this machine's own network, bounded in time, size and redirects. */
import { FarabiError } from '@farabi/reader'
import { Agent, fetch, type Response } from 'undici'
import { guard } from './addresses.js'
import { MAX_BYTES, tooLarge } from './source.js'

const TIMEOUT_SECONDS = 30
const MAX_REDIRECTS = 5

/** Name under which robots.txt may speak to this program. */
export const ROBOT = 'farabi'

const agent = new Agent({ connect: { lookup: guard.lookup, timeout: 10_000 } })

const HEADERS = {
  'user-agent': `${ROBOT} (reads news articles of single outlets on request)`,
  accept:
    'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/pdf, text/plain;q=0.9, */*;q=0.5',
}

export interface Fetched {
  readonly status: number
  /** Empty unless the status is 200 to 299. */
  readonly bytes: Uint8Array
  readonly contentType: string | null
  /** After redirects. */
  readonly url: string
  readonly header: (name: string) => string | null
}

export interface FetchOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly maxBytes?: number
  readonly signal?: AbortSignal | undefined
  /** Asked before each request, redirects included. */
  readonly before?: (url: URL) => Promise<void>
}

/** The first answer that is no redirect. Every stop on the way is checked like the first. */
const arrive = async (
  start: URL,
  { headers, before }: FetchOptions,
  signal: AbortSignal,
): Promise<{ response: Response; url: URL }> => {
  let url = start
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    guard.check(url)
    await before?.(url)
    signal.throwIfAborted()
    const within = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_SECONDS * 1000)])
    const response = await fetch(url, {
      redirect: 'manual',
      dispatcher: agent,
      headers: { ...HEADERS, ...headers },
      signal: within,
    })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || !location) return { response, url }
    await response.body?.cancel()
    if (!URL.canParse(location, url.href))
      throw new FarabiError(
        'web-redirect',
        'the site leads on to an address that cannot be read',
        'Open it in a browser and give the final address.',
      )
    url = new URL(location, url)
  }
  throw new FarabiError(
    'web-redirects',
    `more than ${MAX_REDIRECTS} redirects`,
    'Open it in a browser and give the final address.',
  )
}

/** Counted as they come out of the decompression: a bomb goes no further than a large page. */
const bytesOf = async (response: Response, limit: number): Promise<Uint8Array> => {
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel()
    throw tooLarge(limit)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const REASONS: Readonly<Record<string, readonly [detail: string, remedy: string]>> = {
  ENOTFOUND: ['no such host', 'Check the address and the connection.'],
  EAI_AGAIN: ['the name could not be looked up', 'Check the connection and try again.'],
  ECONNREFUSED: ['the host refused the connection', 'Check the address and the port.'],
  ECONNRESET: ['the host broke the connection off', 'Try again later, or save the page and give the file.'],
  UND_ERR_SOCKET: ['the host broke the connection off', 'Try again later, or save the page and give the file.'],
  UND_ERR_CONNECT_TIMEOUT: ['the host does not answer', 'Try again later, or save the page and give the file.'],
}

/** fetch hides its reasons in causes of causes. */
const webError = (error: unknown): FarabiError => {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 6; e = e.cause, depth++) {
    if (e instanceof FarabiError) return e
    if (e.name === 'AbortError') return new FarabiError('interrupted', 'broken off', 'Run it again.')
    if (e.name === 'TimeoutError')
      return new FarabiError(
        'web-timeout',
        `no full answer in ${TIMEOUT_SECONDS} seconds`,
        'Try again later, or save the page and give the file.',
      )
    const known = REASONS[(e as NodeJS.ErrnoException).code ?? '']
    if (known) return new FarabiError('web-unreachable', ...known)
  }
  const deepest = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return new FarabiError(
    'web-failed',
    deepest instanceof Error ? deepest.message : String(deepest),
    'Check the address, or save the page and give the file.',
  )
}

/**
 * Fetches an address, whatever its status.
 *
 * @throws FarabiError `address-*`, `web-*`, `too-large`, `interrupted`
 */
export const fetchAddress = async (address: string, options: FetchOptions = {}): Promise<Fetched> => {
  try {
    const signal = options.signal ?? new AbortController().signal
    const { response, url } = await arrive(new URL(address), options, signal)
    const header = (name: string): string | null => response.headers.get(name)
    const bytes = response.ok ? await bytesOf(response, options.maxBytes ?? MAX_BYTES) : new Uint8Array()
    if (!response.ok) await response.body?.cancel()
    return { status: response.status, bytes, contentType: header('content-type'), url: url.href, header }
  } catch (error) {
    throw webError(error)
  }
}

export const statusError = (status: number): FarabiError =>
  new FarabiError(
    status === 404 || status === 410 ? 'web-gone' : status === 429 || status >= 500 ? 'web-busy' : 'web-status',
    `the site answered ${status}`,
    status === 429 || status >= 500
      ? 'Try again later.'
      : 'Open it in a browser; save the page and give the file when the site admits people only.',
  )

/** Seconds that a server asks to wait, by its Retry-After header; null when it does not say. */
export const retryAfter = ({ header }: Fetched): number | null => {
  const said = header('retry-after')?.trim()
  if (!said) return null
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null
}
