/** The way from bytes to a reading, step by step. */
import { type CleanArticle, clean, cleanText } from './article/clean.js'
import { calendarOf } from './calendar/calendar.js'
import { FarabiError } from './error.js'
import { findAgreements } from './frames/agreements.js'
import { assemble } from './frames/assemble.js'
import { findCommitments } from './frames/commitments.js'
import { type Context, coverage, datelinePlace } from './frames/context.js'
import { findEvents } from './frames/events.js'
import { findFigures } from './frames/figures.js'
import { gate } from './frames/gate.js'
import { findPairings } from './frames/pairings.js'
import { recognizeLanguage } from './languages/recognize.js'
import { languageOf } from './languages/registry.js'
import { homeOf } from './names/home.js'
import { recognizeNames } from './names/recognize.js'
import { resolve } from './names/resolve.js'
import { scan } from './names/scan.js'
import { quantitiesOf } from './quantity/quantity.js'
import type { Reading } from './reading.js'
import { sha256 } from './sha256.js'
import { tokenize } from './text/text.js'

/** What the caller knows that the page may not say. */
export interface ReadOptions {
  /** Publication date as EDTF in the Gregorian calendar; goes before what the page says. */
  readonly published?: string | null
  /** BCP 47; recognised from the text when absent. */
  readonly language?: string | null
  /** The outlet. */
  readonly source?: string | null
  readonly url?: string | null
  /** File name or address: only the kind of file is taken from it. */
  readonly name?: string | null
  /** MIME type, when a server said one. */
  readonly contentType?: string | null
  /** Adds to each record which frame and words led to it. */
  readonly explain?: boolean
}

/**
 * Reads one article.
 *
 * A pure function of its arguments: the same bytes and options give the same reading, whatever the clock says. It
 * touches no file and no network and runs in Node and in browsers alike.
 *
 * @param input the bytes of a page or document (HTML, plain text, PDF, DOCX), or a text
 * @returns the reading, as contracted in reading.ts
 * @throws FarabiError when the bytes hold no text that can be read, with a code and a remedy
 */
export const read = async (input: Uint8Array | string, options: ReadOptions = {}): Promise<Reading> => {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const article = await clean({
    bytes,
    contentType: options.contentType ?? (typeof input === 'string' ? 'text/plain; charset=utf-8' : null),
    name: options.name ?? null,
    url: options.url ?? null,
  })
  return readArticle(article, `sha256:${sha256(bytes)}`, options)
}

/**
 * Reads a plain text at once, without waiting: as {@link read}, for callers that already have the text.
 *
 * @param text an article's text with or without page furniture
 */
export const readText = (text: string, options: ReadOptions = {}): Reading =>
  readArticle(
    cleanText(text, { url: options.url ?? null }),
    `sha256:${sha256(new TextEncoder().encode(text))}`,
    options,
  )

/** The order is the design: each step may use what the steps above it found. */
const readArticle = (article: CleanArticle, id: string, options: ReadOptions): Reading => {
  const code = options.language ?? recognizeLanguage(article.text)
  const language = languageOf(code)
  const published = options.published ?? article.published
  const source = options.source ?? article.source
  if (options.language && !language)
    throw new FarabiError(
      'unknown-language',
      `no folder reads "${options.language}"`,
      'Leave the language out, or give one that `farabi languages` lists.',
    )
  const head = {
    id,
    language: code,
    title: article.title,
    source,
    url: options.url ?? article.url,
    published,
    publishedAsWritten: article.publishedAsWritten,
    text: article.text,
    skipped: article.skipped,
  }
  if (!language) return assemble(head, null, null, false)
  const text = tokenize(article.text)
  const dates = calendarOf(language).recognize(text, published)
  const quantities = quantitiesOf(language).recognize(text, dates)
  const scanned = scan(text, language)
  const home = homeOf(scanned, source, language)
  const names = recognizeNames(scanned, home, published)
  const discourse = resolve(scanned, names, home, published)
  const titleEnd = article.title && article.text.startsWith(article.title) ? (text.sentences[0]?.end ?? 0) : 0
  const context: Context = {
    scan: scanned,
    names,
    discourse,
    dates,
    quantities,
    published,
    home,
    covered: coverage(names, text.size),
    dateline: datelinePlace(scanned, names, discourse.sentences),
    titleEnd,
  }
  const events = findEvents(context)
  const found = {
    events,
    agreements: findAgreements(context),
    commitments: findCommitments(context, events),
    figures: findFigures(context),
    pairings: findPairings(context),
  }
  return assemble(head, context, gate(context, found), options.explain ?? false)
}
