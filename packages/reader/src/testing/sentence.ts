/** One sentence read for a test's row, as ../read.ts reads an article. */
import { calendarOf } from '../calendar/calendar.js'
import { findAgreements } from '../frames/agreements.js'
import { assemble } from '../frames/assemble.js'
import { findCommitments } from '../frames/commitments.js'
import { type Context, coverage, datelinePlace } from '../frames/context.js'
import { findEvents } from '../frames/events.js'
import { findFigures } from '../frames/figures.js'
import { findPairings } from '../frames/pairings.js'
import { languageOf } from '../languages/registry.js'
import { recognizeNames } from '../names/recognize.js'
import { resolve } from '../names/resolve.js'
import { scan } from '../names/scan.js'
import { quantitiesOf } from '../quantity/quantity.js'
import type { Reading } from '../reading.js'
import { tokenize } from '../text/text.js'

/** The day on which every row is published. */
export const PUBLISHED = '2025-12-10'

/**
 * Reads a sentence without cleaning, without an outlet and without the silence at the end: one sentence alone is too
 * little to say what its text is about, so the reader would keep quiet of most.
 */
export const readSentence = (sentence: string, code: 'fa' | 'ar', published: string = PUBLISHED): Reading => {
  const language = languageOf(code)!
  const text = tokenize(sentence)
  const dates = calendarOf(language).recognize(text, published)
  const scanned = scan(text, language)
  const names = recognizeNames(scanned, null, published)
  const discourse = resolve(scanned, names, null, published)
  const context: Context = {
    scan: scanned,
    names,
    discourse,
    dates,
    quantities: quantitiesOf(language).recognize(text, dates),
    published,
    home: null,
    covered: coverage(names, text.size),
    dateline: datelinePlace(scanned, names, discourse.sentences),
    titleEnd: 0,
  }
  const events = findEvents(context)
  const found = {
    events,
    agreements: findAgreements(context),
    commitments: findCommitments(context, events),
    figures: findFigures(context),
    pairings: findPairings(context),
  }
  const head = { id: 'sha256:', language: code, title: null, source: null, url: null, published, text: sentence }
  return assemble({ ...head, publishedAsWritten: null, skipped: [] }, context, found, false)
}

/** The names of entities, in order, joined: `Iran + Qatar`. */
export const namesOf = ({ entities }: Reading, ids: readonly string[]): string =>
  ids.map((id) => entities.find((e) => e.id === id)!.name).join(' + ')

/** «kind status: actors → recipients @ place, date»: countries where nobody acts, and only a date that the sentence gives. */
export const eventsTold = (reading: Reading): string[] =>
  reading.events.map((e) => {
    const to = e.recipients.length > 0 ? ` → ${namesOf(reading, e.recipients)}` : ''
    const parties = e.actors.length > 0 ? namesOf(reading, e.actors) + to : to === '' ? e.countries.join(' ') : `?${to}`
    const place = e.place ? ` @ ${namesOf(reading, [e.place])}` : ''
    const date = e.date && !e.dateInferred ? `, ${e.date}` : ''
    return `${e.kind} ${e.status}: ${parties}${place}${date}`
  })
