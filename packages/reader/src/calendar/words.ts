/** What a language must say so that its dates are understood. Data only; a phrase that begins with `=` is taken letter by letter. */
import type { NumeralWords } from '../quantity/words.js'

export type CalendarId = 'persian' | 'islamic-umalqura' | 'gregory'
export type DateUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century'
/** −1 last, 0 this, 1 next. */
export type Direction = -1 | 0 | 1

export interface MonthWords {
  readonly calendar: CalendarId
  readonly month: number
  readonly phrases: readonly string[]
  /**
   * Also another word: taken only beside a number, a year or the noun «month». `year`: so common that even after a
   * number it needs a year, a stop or a word of `afterWeakMonth` behind it («می»). `number`: only beside a number or
   * behind the noun («۱۲ اسد», «ماه اسد»), never with «last» or «next».
   */
  readonly weak?: boolean | 'year' | 'number'
}

export interface UnitPhrases {
  readonly unit: DateUnit
  readonly phrases: readonly string[]
  readonly plural?: readonly string[]
  /** One word for two of them («شهرين»). */
  readonly dual?: readonly string[]
  /** The unit as part of an adjective («۱۲ روزه»): always a duration. */
  readonly adjective?: readonly string[]
  /** Opens a list of two («يومي 12 و13»). */
  readonly pair?: readonly string[]
  /** Several units in one noun («سه ماهه» as quarter is listed under quarter). */
  readonly count?: number
}

export interface CalendarWords {
  readonly numerals: NumeralWords
  /** The calendar of «this year», «last month». */
  readonly civil: CalendarId
  /** ISO number of the first day of the week (1 Monday … 7 Sunday). */
  readonly weekStart: number
  /** Order of numeric dates whose year has two digits, and of day and month where both are possible. */
  readonly numericOrder: 'ymd' | 'dmy' | 'mdy'
  /** Years 1300 to 1460 without a marker: which calendar. */
  readonly hijriYears: readonly { readonly from: number; readonly to: number; readonly calendar: CalendarId }[]
  /** Years of two digits («سال ۹۷»). */
  readonly shortYears: readonly {
    readonly from: number
    readonly to: number
    readonly add: number
    readonly calendar: CalendarId
  }[]
  readonly months: readonly MonthWords[]
  /** The noun before («شهر مايو») and behind («آذرماه») a month's name: makes weak names sure. */
  readonly monthBefore: readonly string[]
  readonly monthAfter: readonly string[]
  /** «المبارك», «الحرام». */
  readonly epithets: readonly string[]
  readonly afterWeakMonth: readonly string[]
  /** Words in front of a weak month that make it sure («في مارس»). */
  readonly beforeWeakMonth: readonly string[]
  readonly weekdays: Readonly<Record<number, readonly string[]>>
  /** «امام جمعه»: words before a weekday's name that make it none. */
  readonly notWeekdayAfter: readonly string[]
  /** A weekday whose name is also a city's («دوشنبه»), and the words before the city. */
  readonly weekdayCities: readonly { readonly day: number; readonly after: readonly string[] }[]
  readonly days: readonly { readonly offset: number; readonly phrases: readonly string[] }[]
  /** «اليوم الوطني»: words behind a day word that make it none. */
  readonly notDayBefore: readonly string[]
  /** Words for a whole period («امسال»). */
  readonly spans: readonly { readonly unit: DateUnit; readonly offset: number; readonly phrases: readonly string[] }[]
  readonly units: readonly UnitPhrases[]
  /** «الأمين العام»: words before a unit that make it none. */
  readonly notUnitAfter: readonly string[]
  /** Parts of the day («صبح»), before or behind a day. */
  readonly parts: readonly string[]
  readonly seasons: Readonly<Record<1 | 2 | 3 | 4, readonly string[]>>
  readonly decades: readonly { readonly value: number; readonly phrases: readonly string[] }[]
  readonly modifiers: readonly { readonly direction: Direction; readonly phrases: readonly string[] }[]
  /** Modifiers that mean something else before a word of `of` («روز قبل از انتخابات»). */
  readonly modifiersWithoutOf: readonly string[]
  /** «این هفته»: before or behind a unit; and the units with which it means the present one. */
  readonly these: readonly string[]
  readonly theseUnits: readonly DateUnit[]
  readonly eras: readonly { readonly calendar: CalendarId; readonly phrases: readonly string[] }[]
  /** «مالی», «الدراسي»: between «year» and its number. */
  readonly yearFillers: readonly string[]
  readonly few: readonly string[]
  readonly firsts: readonly string[]
  readonly agoBefore: readonly string[]
  readonly agoAfter: readonly string[]
  readonly henceBefore: readonly string[]
  readonly henceAfter: readonly string[]
  readonly within: readonly string[]
  /** As `within` where the clause speaks of the future, else the past or neither («خلال أسبوعين»). */
  readonly during: readonly string[]
  /** «لمدة»: a unit without a number behind it is one. */
  readonly lasting: readonly string[]
  readonly every: readonly string[]
  readonly since: readonly string[]
  readonly until: readonly string[]
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** «پایان», «مطلع»: before a period. */
  readonly edges: readonly string[]
  /** «بیش از», «پیش از»: a `since` word that ends one of these is none. */
  readonly notSince: readonly string[]
  /** Before a bare year («في 2019»). */
  readonly beforeYear: readonly string[]
  readonly of: readonly string[]
  readonly to: readonly string[]
  readonly between: readonly string[]
  /** «برابر با», «الموافق»: the same day in another calendar follows. */
  readonly same: readonly string[]
  /** Words of the future that send a weekday forward, and what ends the search. */
  readonly future: {
    readonly words: readonly string[]
    /** Beginnings of future verbs («سي»), with words that only look so. */
    readonly prefixes: readonly string[]
    readonly notPrefixed: readonly string[]
    readonly stops: readonly string[]
    /** Where the verb stands from the weekday: before it, behind it or both. */
    readonly look: 'before' | 'after' | 'both'
  }
  readonly am: readonly string[]
  readonly pm: readonly string[]
}
