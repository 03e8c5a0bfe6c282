/** A language's calendar words as one lexicon (what dates begin with) and small sets (what stands around them). */
import { type NumberWord, numberWords } from '../quantity/numerals.js'
import { Phrases } from '../quantity/phrases.js'
import { foldKey } from '../text/fold.js'
import { type Affixes, type Entry, Lexicon } from '../text/lexicon.js'
import type { CalendarId, CalendarWords, DateUnit, Direction } from './words.js'

/** What a word of the lexicon is to a date. */
export type DateWord =
  | {
      readonly t: 'month'
      readonly calendar: CalendarId
      readonly month: number
      readonly weak: boolean | 'year' | 'number'
    }
  | { readonly t: 'weekday'; readonly day: number }
  | { readonly t: 'day'; readonly offset: number }
  | { readonly t: 'span'; readonly unit: DateUnit; readonly offset: number }
  | { readonly t: 'unit'; readonly unit: DateUnit; readonly form: 'one' | 'plural' | 'dual' | 'adjective' | 'pair' }
  | { readonly t: 'part' }
  | { readonly t: 'season'; readonly season: 1 | 2 | 3 | 4 }
  | { readonly t: 'decade'; readonly value: number }
  | { readonly t: 'number'; readonly number: NumberWord }

export interface CompiledCalendar {
  readonly words: CalendarWords
  readonly lexicon: Lexicon<DateWord>
  /** Folded; '' where the language has none. */
  readonly article: string
  readonly futurePrefixes: readonly string[]
  readonly weekdayCities: ReadonlyMap<number, Phrases<true>>
  readonly modifier: Phrases<Direction>
  readonly era: Phrases<CalendarId>
  readonly sets: Readonly<Record<SetName, Phrases<true>>>
}

type SetName =
  | 'and'
  | 'modifiersWithoutOf'
  | 'epithets'
  | 'afterWeakMonth'
  | 'beforeWeakMonth'
  | 'monthBefore'
  | 'notWeekdayAfter'
  | 'notDayBefore'
  | 'notUnitAfter'
  | 'these'
  | 'yearFillers'
  | 'few'
  | 'firsts'
  | 'agoBefore'
  | 'agoAfter'
  | 'henceBefore'
  | 'henceAfter'
  | 'within'
  | 'during'
  | 'lasting'
  | 'every'
  | 'since'
  | 'until'
  | 'before'
  | 'after'
  | 'edges'
  | 'notSince'
  | 'beforeYear'
  | 'of'
  | 'to'
  | 'between'
  | 'same'
  | 'futureWords'
  | 'futureNot'
  | 'futureStops'

export const compileCalendar = (words: CalendarWords, affixes: Affixes): CompiledCalendar => {
  const entries: Entry<DateWord>[] = []
  const put = (phrases: readonly string[] | undefined, value: DateWord): void => {
    for (const p of phrases ?? [])
      entries.push(p.startsWith('=') ? { phrase: p.slice(1), value, literal: true } : { phrase: p, value })
  }
  for (const m of words.months) {
    const { calendar, month } = m
    put(m.phrases, { t: 'month', calendar, month, weak: m.weak ?? false })
    const sure: DateWord = { t: 'month', calendar, month, weak: false }
    put(
      m.phrases.flatMap((p) => words.monthBefore.map((b) => `${b} ${p}`)),
      sure,
    )
    put(
      m.phrases.flatMap((p) => words.monthAfter.map((a) => `${p} ${a}`)),
      m.weak === 'number' ? { ...sure, weak: 'number' } : sure,
    )
  }
  for (const [day, phrases] of Object.entries(words.weekdays)) put(phrases, { t: 'weekday', day: Number(day) })
  for (const d of words.days) put(d.phrases, { t: 'day', offset: d.offset })
  for (const s of words.spans) put(s.phrases, { t: 'span', unit: s.unit, offset: s.offset })
  for (const u of words.units) {
    put(u.phrases, { t: 'unit', unit: u.unit, form: 'one' })
    put(u.plural, { t: 'unit', unit: u.unit, form: 'plural' })
    put(u.dual, { t: 'unit', unit: u.unit, form: 'dual' })
    put(u.adjective, { t: 'unit', unit: u.unit, form: 'adjective' })
    put(u.pair, { t: 'unit', unit: u.unit, form: 'pair' })
  }
  put(words.parts, { t: 'part' })
  for (const [season, phrases] of Object.entries(words.seasons))
    put(phrases, { t: 'season', season: Number(season) as 1 | 2 | 3 | 4 })
  for (const d of words.decades) put(d.phrases, { t: 'decade', value: d.value })
  for (const n of numberWords(words.numerals)) put([n.phrase], { t: 'number', number: n.number })
  const w = words
  return {
    words,
    lexicon: new Lexicon(entries, affixes),
    article: affixes.article ? foldKey(affixes.article) : '',
    futurePrefixes: w.future.prefixes.map(foldKey),
    weekdayCities: new Map(w.weekdayCities.map((x) => [x.day, Phrases.of(x.after)])),
    modifier: new Phrases(w.modifiers.flatMap((m) => m.phrases.map((p) => [p, m.direction] as const))),
    era: new Phrases(w.eras.flatMap((e) => e.phrases.map((p) => [p, e.calendar] as const))),
    sets: {
      and: Phrases.of(w.numerals.and),
      modifiersWithoutOf: Phrases.of(w.modifiersWithoutOf),
      epithets: Phrases.of(w.epithets),
      afterWeakMonth: Phrases.of(w.afterWeakMonth),
      beforeWeakMonth: Phrases.of(w.beforeWeakMonth),
      monthBefore: Phrases.of(w.monthBefore),
      notWeekdayAfter: Phrases.of(w.notWeekdayAfter),
      notDayBefore: Phrases.of(w.notDayBefore),
      notUnitAfter: Phrases.of(w.notUnitAfter),
      these: Phrases.of(w.these),
      yearFillers: Phrases.of(w.yearFillers),
      few: Phrases.of(w.few),
      firsts: Phrases.of(w.firsts),
      agoBefore: Phrases.of(w.agoBefore),
      agoAfter: Phrases.of(w.agoAfter),
      henceBefore: Phrases.of(w.henceBefore),
      henceAfter: Phrases.of(w.henceAfter),
      within: Phrases.of(w.within),
      during: Phrases.of(w.during),
      lasting: Phrases.of(w.lasting),
      every: Phrases.of(w.every),
      since: Phrases.of(w.since),
      until: Phrases.of(w.until),
      before: Phrases.of(w.before),
      after: Phrases.of(w.after),
      edges: Phrases.of(w.edges),
      notSince: Phrases.of(w.notSince),
      beforeYear: Phrases.of(w.beforeYear),
      of: Phrases.of(w.of),
      to: Phrases.of(w.to),
      between: Phrases.of(w.between),
      same: Phrases.of(w.same),
      futureWords: Phrases.of(w.future.words),
      futureNot: Phrases.of(w.future.notPrefixed),
      futureStops: Phrases.of(w.future.stops),
    },
  }
}
