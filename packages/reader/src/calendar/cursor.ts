/** A text with the calendar words found in it, and the questions the rules ask of a place in it. */
import { type NumberRead, type NumberSource, numberAt } from '../quantity/numerals.js'
import type { Match } from '../text/lexicon.js'
import { type Text, TokenKind } from '../text/text.js'
import { type DayFields, dayOfEdtf, fieldsOf } from './calendars.js'
import type { CompiledCalendar, DateWord } from './compile.js'
import type { CalendarId, Direction } from './words.js'

type Word<K extends DateWord['t']> = Extract<DateWord, { t: K }>
const NONE: readonly never[] = []

export class Cursor implements NumberSource {
  readonly at: Map<number, Match<DateWord>[]> = new Map()
  /** Tokens at which a rule may begin, ascending. */
  readonly places: number[] = []
  /** Julian day number of the day of writing. */
  readonly anchor: number | null
  readonly slashDecimal = false
  readonly slashBackwards = false
  readonly fractionFirst = null
  readonly unitsFirst: boolean

  constructor(
    readonly text: Text,
    readonly calendar: CompiledCalendar,
    anchor: string | null,
  ) {
    this.anchor = dayOfEdtf(anchor)
    this.unitsFirst = calendar.words.numerals.compound === 'units-first'
    const matches = calendar.lexicon.matches(text)
    let m = 0
    for (let i = 0; i < text.size; i++) {
      let here = text.kind[i] === TokenKind.Number
      while (m < matches.length && matches[m]!.first === i) {
        // «سال السبت»: what is left of the first token is only the article
        const { proclitic } = matches[m]!
        if (
          proclitic !== '' &&
          text.at[i + 1]! - text.at[i]! - proclitic.length === calendar.article.length &&
          matches[m]!.end > i + 1
        ) {
          m++
          continue
        }
        const list = this.at.get(i)
        if (list) list.push(matches[m]!)
        else this.at.set(i, [matches[m]!])
        here = true
        m++
      }
      if (here) this.places.push(i)
    }
  }

  get words(): CompiledCalendar['words'] {
    return this.calendar.words
  }
  get sets(): CompiledCalendar['sets'] {
    return this.calendar.sets
  }

  /** The longest word of a kind that begins at a token. */
  hit<K extends DateWord['t']>(i: number, t: K): Match<Word<K>> | undefined {
    const list = this.at.get(i)
    if (list === undefined) return undefined
    for (const m of list) if (m.value.t === t) return m as Match<Word<K>>
    return undefined
  }

  wordsAt(i: number): ReturnType<NumberSource['wordsAt']> {
    const list = this.at.get(i)
    if (list === undefined) return NONE
    const out: { number: Word<'number'>['number']; end: number; start: number; stop: number; joined: boolean }[] = []
    for (const m of list) {
      if (m.value.t === 'number')
        out.push({
          number: m.value.number,
          end: m.end,
          start: m.start,
          stop: m.stop,
          joined: m.proclitic !== '' && this.sets.and.has(m.proclitic[0]!),
        })
    }
    return out
  }

  isAnd(i: number): boolean {
    return i < this.text.size && this.text.at[i + 1]! - this.text.at[i]! <= 2 && this.sets.and.has(this.word(i))
  }

  number(i: number): NumberRead | null {
    return numberAt(this, i)
  }

  /** «گذشته», «المقبل»; not «قبل» of «قبل از …». */
  modifier(i: number): { readonly value: Direction; readonly end: number } | null {
    const m = this.calendar.modifier.at(this.text, i)
    return m && this.sets.of.at(this.text, m.end) && this.sets.modifiersWithoutOf.at(this.text, i)?.end === m.end
      ? null
      : m
  }

  /** «پیش», «مضت»; not «پیش از …». */
  ago(i: number): { readonly end: number } | null {
    const m = this.sets.agoAfter.at(this.text, i)
    return m && this.sets.of.at(this.text, m.end) && this.sets.modifiersWithoutOf.at(this.text, i)?.end === m.end
      ? null
      : m
  }

  /** Digits of a number token without separators, else null. */
  digits(i: number): string | null {
    const { text } = this
    if (i < 0 || i >= text.size || text.kind[i] !== TokenKind.Number) return null
    const s = this.word(i)
    for (let k = 0; k < s.length; k++) if (s.charCodeAt(k) > 0x39 || s.charCodeAt(k) < 0x30) return null
    return s
  }

  word(i: number): string {
    return i >= 0 && i < this.text.size ? this.text.folded.slice(this.text.at[i]!, this.text.at[i + 1]!) : ''
  }

  isPunctuation(i: number, marks: string): boolean {
    const { text } = this
    return (
      i >= 0 && i < text.size && text.kind[i] === TokenKind.Punctuation && marks.includes(text.folded[text.at[i]!]!)
    )
  }

  /** Tokens `i` and `i + 1` touch. */
  tight(i: number): boolean {
    return this.text.end[i] === this.text.start[i + 1]
  }

  /** The day of writing in a calendar. */
  today(calendar: CalendarId): DayFields | null {
    return this.anchor === null ? null : fieldsOf(calendar, this.anchor)
  }
}
