/**
 * The reader's steps one by one, as packages/reader/src/read.ts runs them, with the time each takes and the drafts
 * before their confidence is calibrated. `check` makes sure that the way here is the way there.
 *
 *   node bench/steps.mjs      checks it on every sample and prints where the time goes
 */
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { clean, cleanText } from '../packages/reader/dist/article/clean.js'
import { calendarOf } from '../packages/reader/dist/calendar/calendar.js'
import { findAgreements } from '../packages/reader/dist/frames/agreements.js'
import { assemble } from '../packages/reader/dist/frames/assemble.js'
import { findCommitments } from '../packages/reader/dist/frames/commitments.js'
import { coverage, datelinePlace } from '../packages/reader/dist/frames/context.js'
import { findEvents } from '../packages/reader/dist/frames/events.js'
import { findFigures } from '../packages/reader/dist/frames/figures.js'
import { gate } from '../packages/reader/dist/frames/gate.js'
import { findPairings } from '../packages/reader/dist/frames/pairings.js'
import { recognizeLanguage } from '../packages/reader/dist/languages/recognize.js'
import { languageOf } from '../packages/reader/dist/languages/registry.js'
import { homeOf } from '../packages/reader/dist/names/home.js'
import { recognizeNames } from '../packages/reader/dist/names/recognize.js'
import { resolve } from '../packages/reader/dist/names/resolve.js'
import { scan } from '../packages/reader/dist/names/scan.js'
import { quantitiesOf } from '../packages/reader/dist/quantity/quantity.js'
import { readText } from '../packages/reader/dist/read.js'
import { tokenize } from '../packages/reader/dist/text/text.js'
import { round, sampleTexts } from './corpus.mjs'
import { save, table } from './report.mjs'

export const STEPS = [
  'clean',
  'language',
  'tokenize',
  'dates',
  'quantities',
  'scan',
  'names',
  'references',
  'frames',
  'reading',
]

/** Milliseconds by step, added up. */
export const noTimes = () => Object.fromEntries(STEPS.map((s) => [s, 0]))

const afterCleaning = (article, options, times) => {
  const timed = (step, run) => {
    const from = performance.now()
    const result = run()
    times[step] += performance.now() - from
    return result
  }
  const code = timed('language', () => recognizeLanguage(article.text))
  const language = languageOf(code)
  const published = options.published ?? article.published
  const head = {
    id: 'sha256:',
    language: code,
    title: article.title,
    source: article.source,
    url: article.url ?? null,
    published,
    publishedAsWritten: article.publishedAsWritten,
    text: article.text,
    skipped: article.skipped,
  }
  if (!language) return { reading: assemble(head, null, null, false), records: null }
  const text = timed('tokenize', () => tokenize(article.text))
  const dates = timed('dates', () => calendarOf(language).recognize(text, published))
  const quantities = timed('quantities', () => quantitiesOf(language).recognize(text, dates))
  const scanned = timed('scan', () => scan(text, language))
  const [home, names] = timed('names', () => {
    const from = homeOf(scanned, article.source, language)
    return [from, recognizeNames(scanned, from)]
  })
  const discourse = timed('references', () => resolve(scanned, names, home, published))
  const [context, records] = timed('frames', () => {
    const titleEnd = article.title && article.text.startsWith(article.title) ? (text.sentences[0]?.end ?? 0) : 0
    const c = {
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
    const events = findEvents(c)
    return [
      c,
      gate(c, {
        events,
        agreements: findAgreements(c),
        commitments: findCommitments(c, events),
        figures: findFigures(c),
        pairings: findPairings(c),
      }),
    ]
  })
  return { reading: timed('reading', () => assemble(head, context, records, false)), records }
}

/** Reads a text step by step, adding the time of each step to `times`. */
export const textInSteps = (text, options = {}, times = noTimes()) => {
  const from = performance.now()
  const article = cleanText(text, { url: null })
  times.clean += performance.now() - from
  return afterCleaning(article, options, times)
}

/** As {@link textInSteps}, for the bytes of a page. */
export const bytesInSteps = async (bytes, name, options = {}, times = noTimes()) => {
  const from = performance.now()
  const article = await clean({ bytes, contentType: null, name, url: null })
  times.clean += performance.now() - from
  return afterCleaning(article, options, times)
}

/** Throws when the steps here no longer give what the reader gives: read.ts has changed and this file must follow. */
export const check = (text) => {
  const { article: a, ...here } = textInSteps(text).reading
  const { article: b, ...there } = readText(text)
  if (!isDeepStrictEqual(here, there) || a.text !== b.text)
    throw new Error('bench/steps.mjs no longer follows packages/reader/src/read.ts')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = await sampleTexts()
  for (const text of texts) check(text)
  const times = noTimes()
  const ROUNDS = 5
  for (let i = 0; i < ROUNDS; i++) for (const text of texts) textInSteps(text, {}, times)
  const whole = STEPS.reduce((sum, s) => sum + times[s], 0)
  const perArticle = (ms) => round(ms / ROUNDS / texts.length)
  console.log(`${texts.length} samples, every step as the reader takes it\n`)
  console.log(
    table([
      ['step', 'ms per article', 'share of time'],
      ...STEPS.map((s) => [s, perArticle(times[s]), `${((100 * times[s]) / whole).toFixed(1)} %`]),
      ['all', perArticle(whole), '100.0 %'],
    ]),
  )
  const steps = Object.fromEntries(
    STEPS.map((s) => [s, { msPerArticle: perArticle(times[s]), share: round(times[s] / whole) }]),
  )
  console.log(`\n${save('steps.json', { samples: texts.length, msPerArticle: perArticle(whole), steps })}`)
}
