/** What every language folder must hold, checked on each one that the registry lists. */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { AGREEMENT_KINDS } from '../kinds/agreement.js'
import { COMMITMENT_KINDS } from '../kinds/commitment.js'
import { OFFICES } from '../kinds/entity.js'
import { EVENT_KINDS, PLOVER_TYPES } from '../kinds/event.js'
import { MEASURES } from '../kinds/figure.js'
import { SECTORS } from '../kinds/parts.js'
import { read, readText } from '../read.js'
import { foldKey } from '../text/fold.js'
import { world } from '../world/world.js'
import type { Language } from './language.js'
import { recognizeLanguage } from './recognize.js'
import { languageOf, languages } from './registry.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const source = fileURLToPath(new URL('..', import.meta.url))
const folders = readdirSync(here, { withFileTypes: true })
  .filter((f) => f.isDirectory())
  .map((f) => f.name)
/** The catch-all of a list of kinds needs no words of its own. */
const named = <T extends string>(list: readonly T[]): T[] => list.filter((x) => x !== 'other')

/** Phrases with where they stand, taken from any part of a language's data. */
function* phrasesIn(value: unknown, path: string): Generator<readonly [path: string, phrase: string]> {
  if (typeof value === 'string') yield [path, value]
  else if (Array.isArray(value)) for (const [i, v] of value.entries()) yield* phrasesIn(v, `${path}[${i}]`)
  else if (value !== null && typeof value === 'object')
    for (const [k, v] of Object.entries(value)) if (!NO_PHRASES.has(k)) yield* phrasesIn(v, `${path}.${k}`)
}
/** Fields that hold no phrases of the language. */
const NO_PHRASES = new Set([
  'code',
  'direction',
  'order',
  'home',
  'kind',
  'office',
  'scope',
  'act',
  'tense',
  'plover',
  'mode',
  'status',
  'measure',
  'unit',
  'thing',
  'comparison',
  'change',
  'calendar',
  'civil',
  'numericOrder',
  'compound',
  'look',
  'transliteration',
  'signs',
  'beforeEnding',
  'proclitics',
  'endings',
  'article',
  'weak',
  'slashDecimal',
  'theseUnits',
])

/** Lists that may hold marks of punctuation beside words. */
const MARKS = /\.(labels|between|classifiers|to|and|of|same|stops|signs|quote-open|quote-close|that)\b/

/** The phrases that two entries of one list claim for different things. */
const contradictions = <T>(
  list: readonly T[],
  phrases: (entry: T) => readonly string[],
  meaning: (entry: T) => string,
): string[] => {
  const seen = new Map<string, string>()
  const wrong: string[] = []
  for (const entry of list) {
    for (const phrase of phrases(entry)) {
      const first = seen.get(phrase)
      if (first !== undefined && first !== meaning(entry)) wrong.push(`«${phrase}» is ${first} and ${meaning(entry)}`)
      seen.set(phrase, first ?? meaning(entry))
    }
  }
  return wrong
}

describe('the registry', () => {
  it('lists every folder that has an index, and each language once', () => {
    const whole = folders.filter((f) => existsSync(`${here}${f}/index.ts`)).sort()
    expect(languages.map((l) => l.code).sort()).toEqual(whole)
  })
  it('finds a language by its code', () => {
    for (const l of languages) expect(languageOf(l.code)).toBe(l)
    expect(languageOf('xx')).toBeUndefined()
  })
})

describe.each(languages.map((l) => [l.code, l] as const))('%s', (code, language: Language) => {
  it('stands in a folder of its own, with an index and rows in its own words', () => {
    expect(existsSync(`${here}${code}/index.ts`)).toBe(true)
    const rows = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (f) => f.endsWith(`.${code}.test.ts`) || (f.startsWith(`languages/${code}/`) && f.endsWith('.test.ts')),
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  it('is a language that the world knows by its code', () => {
    expect(new Intl.DisplayNames(['en'], { type: 'language' }).of(code)).not.toBe(code)
    expect(new Intl.Locale(code).language).toBe(code)
  })

  it('has every field filled', () => {
    const filled: Record<string, readonly unknown[]> = {
      offices: language.offices,
      bodies: language.bodies,
      honorifics: language.honorifics,
      givenNames: language.givenNames,
      nameLinks: language.nameLinks,
      commonWords: language.commonWords,
      prepositions: Object.values(language.prepositions),
      verbs: language.verbs,
      signals: Object.values(language.signals),
      events: language.events,
      commitments: language.commitments,
      agreements: language.agreements,
      measures: language.measures,
      sectors: Object.values(language.sectors),
      letters: Object.keys(language.transliteration.letters),
      months: language.calendar.months,
      weekdays: Object.values(language.calendar.weekdays),
      dayUnits: language.calendar.units,
      numbers: Object.values(language.quantity.numerals.cardinals),
      units: language.quantity.units,
    }
    expect(
      Object.entries(filled)
        .filter(([, list]) => list.length === 0)
        .map(([name]) => name),
    ).toEqual([])
    expect(['rtl', 'ltr']).toContain(language.direction)
    if (language.home !== null) expect(world.countries.map((c) => c.code)).toContain(language.home)
  })

  it('has no phrase that folds to nothing', () => {
    const empty = [...phrasesIn(language, code)].filter(
      ([path, p]) => foldKey(p.replace(/^=/, '')) === '' && !MARKS.test(path),
    )
    expect(empty.map(([path, p]) => `${path}: ${JSON.stringify(p)}`)).toEqual([])
  })

  it('claims no phrase for two different things inside one list', () => {
    const wrong = [
      ...contradictions(
        language.events,
        (f) => f.phrases,
        (f) => f.kind,
      ),
      ...contradictions(
        language.agreements,
        (f) => f.phrases,
        (f) => f.kind,
      ),
      ...contradictions(
        language.commitments,
        (f) => f.phrases,
        (f) => f.kind,
      ),
      ...contradictions(
        language.measures,
        (f) => f.phrases,
        (f) => f.measure,
      ),
      ...contradictions(
        language.offices,
        (o) => o.phrases,
        (o) => `${o.office}${o.plural ? ' (plural)' : ''}`,
      ),
      ...contradictions(
        language.calendar.months,
        (m) => m.phrases,
        (m) => `${m.calendar} ${m.month}`,
      ),
      ...contradictions(
        Object.entries(language.calendar.weekdays),
        ([, p]) => p,
        ([day]) => `weekday ${day}`,
      ),
      ...contradictions(
        Object.entries(language.quantity.numerals.cardinals),
        ([, p]) => p,
        ([n]) => n,
      ),
      ...contradictions(
        language.quantity.numerals.scales,
        (s) => [...s.phrases, ...(s.plural ?? [])],
        (s) => String(s.value),
      ),
      ...contradictions(
        language.quantity.comparisons,
        (c) => c.phrases,
        (c) => c.comparison,
      ),
    ]
    expect(wrong).toEqual([])
  })

  it('has a frame for every kind of event, agreement and commitment', () => {
    expect(named(EVENT_KINDS).filter((k) => !language.events.some((f) => f.kind === k))).toEqual([])
    expect(named(AGREEMENT_KINDS).filter((k) => !language.agreements.some((f) => f.kind === k))).toEqual([])
    expect(named(COMMITMENT_KINDS).filter((k) => !language.commitments.some((f) => f.kind === k))).toEqual([])
  })

  it('has words for every measure, sector and office', () => {
    // growth beside words of trade is trade-growth: it has no words of its own
    const measures = named(MEASURES).filter((m) => m !== 'trade-growth')
    expect(
      measures.filter(
        (m) =>
          !language.measures.some((f) => f.measure === m) &&
          !language.quantity.units.some((u) => countedAs(u.unit, u.thing, m)),
      ),
    ).toEqual([])
    expect(named(SECTORS).filter((s) => (language.sectors[s] ?? []).length === 0)).toEqual([])
    expect(named(OFFICES).filter((o) => !language.offices.some((w) => w.office === o))).toEqual([])
  })

  it('names only kinds that there are', () => {
    for (const f of language.events) {
      expect(EVENT_KINDS).toContain(f.kind)
      if (f.plover) expect(PLOVER_TYPES).toContain(f.plover)
    }
    for (const f of language.commitments) expect(f.weight >= 0 && f.weight <= 1, `${f.kind} ${f.weight}`).toBe(true)
  })

  it('knows the twelve months of the Gregorian calendar and of its civil one, and the seven days', () => {
    for (const calendar of new Set(['gregory', language.calendar.civil])) {
      const months = new Set(language.calendar.months.filter((m) => m.calendar === calendar).map((m) => m.month))
      expect(
        [...months].sort((a, b) => a - b),
        calendar,
      ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    }
    expect(Object.keys(language.calendar.weekdays).length).toBe(7)
  })

  it('counts to a thousand and names the great numbers', () => {
    const { cardinals, scales } = language.quantity.numerals
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 19, 20, 30, 90, 100])
      expect(cardinals[n]?.length ?? 0, String(n)).toBeGreaterThan(0)
    for (const n of [1e3, 1e6, 1e9])
      expect(
        scales.some((s) => s.value === n),
        String(n),
      ).toBe(true)
    for (const u of ['USD', 'EUR', 'percent', 'tonne', 'person', 'year', 'day', 'kilometre'])
      expect(
        language.quantity.units.some((x) => x.unit === u),
        u,
      ).toBe(true)
  })

  it('is told from the others by its commonest words', () => {
    const sentence = [...language.commonWords].slice(0, 200).join(' ')
    expect(recognizeLanguage(sentence)).toBe(code)
  })

  it('names every country of the world', () => {
    const unnamed = world.countries.filter(
      (c) => ((c.names as unknown as Record<string, readonly string[] | undefined>)[code] ?? []).length === 0,
    )
    expect(unnamed.map((c) => c.code)).toEqual([])
  })

  it('reads a text of its own words without a fault', async () => {
    const frames = [...language.events, ...language.agreements, ...language.commitments]
      .flatMap((f) => f.phrases)
      .join(' ')
    expect(readText(frames, { language: code }).article.language).toBe(code)
    expect((await read(frames, { language: code })).article.language).toBe(code)
  })
})

/** What is counted is a measure of its own: a unit of companies measures companies. */
const countedAs = (unit: string, thing: string | undefined, measure: string): boolean => {
  const counted: Readonly<Record<string, readonly string[]>> = {
    participants: ['person'],
    companies: ['company'],
    documents: ['document'],
    agreements: ['document', 'memorandum', 'agreement'],
    students: ['student'],
    flights: ['flight'],
    visits: ['visit'],
    duration: ['year', 'day'],
    distance: ['kilometre'],
    'transit-volume': ['tonne'],
  }
  return (counted[measure] ?? []).some((x) => x === unit || x === thing)
}
