/** Pages of the web by their http(s) address. */
import { FarabiError } from '@farabi/reader'
import { Agent, fetch, type Response } from 'undici'
import { checkAddress, guardedLookup } from './addresses.js'
import { MAX_BYTES, type Opened, onePlace, type Source, tooLarge } from './source.js'

const TIMEOUT_SECONDS = 30
const MAX_REDIRECTS = 5

const agent = new Agent({ connect: { lookup: guardedLookup, timeout: 10_000 } })

const HEADERS = {
  'user-agent': 'farabi (reads single articles on request)',
  accept: 'text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5',
}

/** The first answer that is no redirect. Every stop on the way is checked like the first. */
const follow = async (start: URL, signal: AbortSignal): Promise<{ response: Response; url: URL }> => {
  let url = start
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    checkAddress(url)
    const response = await fetch(url, { redirect: 'manual', dispatcher: agent, headers: HEADERS, signal })
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

const bytesOf = async (response: Response): Promise<Uint8Array> => {
  if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) {
    await response.body?.cancel()
    throw tooLarge()
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MAX_BYTES) throw tooLarge()
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
    if (e.name === 'TimeoutError' || e.name === 'AbortError')
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

const openPage = async (address: string): Promise<Opened> => {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_SECONDS * 1000)
    const { response, url } = await follow(new URL(address), signal)
    if (!response.ok) {
      await response.body?.cancel()
      throw new FarabiError(
        'web-status',
        `the site answered ${response.status}${response.statusText ? ` ${response.statusText}` : ''}`,
        'Open it in a browser; save the page and give the file when the site admits people only.',
      )
    }
    return { bytes: await bytesOf(response), contentType: response.headers.get('content-type'), url: url.href }
  } catch (error) {
    throw webError(error)
  }
}

/** "https://site.org/news/12345.html" → "12345". */
const baseOf = (address: string): string => {
  if (!URL.canParse(address)) return 'page'
  const url = new URL(address)
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? url.hostname
  return last.replace(/\.(html?|pdf|docx|txt|aspx?|php)$/i, '')
}

export const webSource: Source = {
  takes: async (word) => /^https?:/i.test(word),
  places: async (address) => [
    onePlace({ name: address, base: baseOf(address), weight: 1, open: () => openPage(address) }),
  ],
}
