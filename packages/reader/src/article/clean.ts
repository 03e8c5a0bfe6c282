/** Step 1, cleaning: bytes to a title, a publication date and the report's own text. */
import { FarabiError } from '../error.js'
import { furnitureWords } from '../languages/furniture.js'
import { foldKey } from '../text/fold.js'
import { world } from '../world/world.js'
import { toText } from './bytes.js'
import { readDateline } from './dateline.js'
import { readDocx, readPdf } from './documents.js'
import { stripFurniture } from './furniture.js'

export interface ArticleInput {
  readonly bytes: Uint8Array
  /** MIME type as a server said it. */
  readonly contentType?: string | null
  /** File name or address: only the kind of file is taken from it. */
  readonly name?: string | null
  readonly url?: string | null
}

export interface CleanArticle {
  readonly title: string | null
  readonly source: string | null
  readonly url: string | null
  /** EDTF, Gregorian; with a time only when the page shows one. */
  readonly published: string | null
  readonly publishedAsWritten: string | null
  readonly byline: string | null
  readonly languageHint: string | null
  readonly text: string
  readonly skipped: { what: string; reason: string }[]
}

/** Bytes of the largest document that is read. */
const LARGEST = 64 * 1024 * 1024

let outletNames: ReadonlyMap<string, string> | null = null
const outlets = (): ReadonlyMap<string, string> => {
  if (!outletNames) {
    const map = new Map<string, string>()
    for (const o of world.organizations)
      if (o.kind === 'news')
        for (const list of Object.values(o.names)) for (const n of list ?? []) map.set(foldKey(n), n)
    outletNames = map
  }
  return outletNames
}

/**
 * Cleans a plain text that may bear page furniture.
 *
 * @param text one block a line
 */
export const cleanText = (text: string, options: { readonly url?: string | null } = {}): CleanArticle => {
  const s = stripFurniture(text.startsWith('\ufeff') ? text.slice(1) : text, furnitureWords, outlets())
  return {
    title: s.title,
    source: s.source,
    url: options.url ?? null,
    published: s.published,
    publishedAsWritten: s.publishedAsWritten,
    byline: null,
    languageHint: null,
    text: s.text,
    skipped: [],
  }
}

/** A machine's date as EDTF without changing its zone: `2025-12-02T17:16:05+03:30` → `2025-12-02T17:16`. */
const machineDate = (s: string | null): string | null => {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/u.exec(s ?? '')
  if (!m) return null
  const day = `${m[1]}-${m[2]}-${m[3]}`
  return m[4] && !(m[4] === '00' && m[5] === '00') ? `${day}T${m[4]}:${m[5]}` : day
}

/** Cleans an HTML page. What parses pages is loaded with the first of them: texts need none of it. */
const cleanHtml = async (html: string, options: { readonly url?: string | null } = {}): Promise<CleanArticle> => {
  const { readPage } = await import('./html.js')
  const page = readPage(html)
  const s = stripFurniture(page.text, furnitureWords, outlets())
  const machine = machineDate(page.published)
  const shown = machine || s.published ? null : (page.lines.map((l) => readDateline(l)).find((d) => d !== null) ?? null)
  return {
    title: page.title && s.text.includes(page.title) ? page.title : (s.title ?? page.title),
    source: page.source ?? s.source,
    url: options.url ?? page.url,
    published: machine ?? s.published ?? shown?.edtf ?? null,
    publishedAsWritten: machine ? page.published : (s.publishedAsWritten ?? shown?.asWritten ?? null),
    byline: page.byline,
    languageHint: page.language,
    text: s.text,
    skipped: [],
  }
}

type Format = 'html' | 'pdf' | 'docx' | 'text'

/** By the first bytes, then by what the server or the name says. */
const formatOf = ({ bytes, contentType, name }: ArticleInput): Format => {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return 'docx'
  if (/^text\/plain/iu.test(contentType ?? '') || /\.(txt|md)$/iu.test(name ?? '')) return 'text'
  if (/html/iu.test(contentType ?? '') || /\.x?html?(\?|#|$)/iu.test(name ?? '')) return 'html'
  return /<(!doctype\s+html|html|head|body|article|div|p|meta)[\s>]/iu.test(head.replaceAll('\u0000', ''))
    ? 'html'
    : 'text'
}

/**
 * Cleans a document of any known kind.
 *
 * @throws FarabiError `empty`, `too-large`, `not-a-text`, `unreadable-pdf`, `pdf-without-text`, `unreadable-docx`, `zip-bomb`
 */
export const clean = async (input: ArticleInput): Promise<CleanArticle> => {
  const { bytes } = input
  if (bytes.length === 0) throw new FarabiError('empty', 'no bytes', 'Give a file or address that holds an article.')
  if (bytes.length > LARGEST)
    throw new FarabiError(
      'too-large',
      `${bytes.length} bytes`,
      `Give documents of at most ${LARGEST} bytes, one article each.`,
    )
  const format = formatOf(input)
  const options = { url: input.url ?? null }
  if (format === 'pdf') return cleanText(await readPdf(bytes), options)
  if (format === 'docx') return cleanText(await readDocx(bytes), options)
  const text = toText(bytes, /charset\s*=\s*["']?([\w-]+)/iu.exec(input.contentType ?? '')?.[1]?.toLowerCase() ?? null)
  return format === 'html' ? cleanHtml(text, options) : cleanText(text, options)
}
