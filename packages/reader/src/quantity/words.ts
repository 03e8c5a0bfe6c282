/** What a language must say so that its numbers, currencies and counted things are understood. Data only. */

/** How a language writes numbers. Phrases are as people write them; spacing inside them does not matter. */
export interface NumeralWords {
  /** Numbers below a thousand that are words of their own. */
  readonly cardinals: Readonly<Record<number, readonly string[]>>
  /** «بیست و یک» names the tens first, «واحد وعشرون» the units. */
  readonly compound: 'tens-first' | 'units-first'
  /** Words that join the parts of a number. */
  readonly and: readonly string[]
  /** Thousand, million …; a plural alone («ملايين») counts nothing, a dual counts two. */
  readonly scales: readonly {
    readonly value: number
    readonly phrases: readonly string[]
    readonly plural?: readonly string[]
    readonly dual?: readonly string[]
  }[]
  readonly fractions: readonly { readonly value: number; readonly phrases: readonly string[] }[]
  readonly ordinals: Readonly<Record<number, readonly string[]>>
  /** The tens as they end an ordinal («الخامس والعشرين»); only where units come first. */
  readonly ordinalTens?: Readonly<Record<number, readonly string[]>>
  /** Number words that are far oftener something else («نه»: nine, no); taken only before a scale or a strong unit. */
  readonly weak: readonly string[]
  /** A slash between two numbers is a decimal point («۲/۵ میلیارد»). */
  readonly slashDecimal: boolean
  /**
   * Letters of old keyboards, and the language's own in their stead. Where a text is typed with the old ones its western
   * figures are typed as they had to be to look right then: the fraction first, `8/15` for 15.8.
   */
  readonly oldLetters?: { readonly old: string; readonly own: string }
  /** A letter between two figures whose fraction stands first («3ر2» is 2.3). */
  readonly fractionFirst?: string
}

export type Comparison = 'exactly' | 'about' | 'over' | 'under' | 'up-to'
export type Change = 'up' | 'down'

export interface UnitWords {
  /** ISO 4217, or a unit of the contract: percent, tonne, company, person, document, country, year, day, kilometre, other. */
  readonly unit: string
  /** What is counted, finer than the unit: 'flight', 'student', 'memorandum'. */
  readonly thing?: string
  readonly phrases: readonly string[]
  /** Money that several countries call by one name: the ISO 4217 code of each, by alpha-3 («دينار»). */
  readonly among?: Readonly<Record<string, string>>
  /** Phrases that bear no ending («ین»); short ones never do. */
  readonly exact?: readonly string[]
  /** One word that says «two of them» («مذكرتين»). */
  readonly dual?: readonly string[]
  /** The value is multiplied by this (toman → rial 10, pair → person 2). */
  readonly times?: number
  /** Another unit if one of these follows («۱۰ تن از …» are people, «۱۰ تن گندم» is weight). */
  readonly instead?: { readonly before: readonly string[]; readonly unit: string; readonly thing: string | null }
  /** Money, per cent and measures: one or two of them is worth telling («یک درصد»). */
  readonly strong?: boolean
  /** «دو کشور»: two of them are the countries of the report, not a count. */
  readonly notBelow?: number
}

export interface QuantityWords {
  readonly numerals: NumeralWords
  readonly units: readonly UnitWords[]
  /** Words between a number and what it counts («فقره», «نفر», «من»). */
  readonly classifiers: readonly string[]
  /** Directly before the number. */
  readonly comparisons: readonly { readonly comparison: Comparison; readonly phrases: readonly string[] }[]
  /** Directly after the unit. */
  readonly comparisonsAfter: readonly { readonly comparison: Comparison; readonly phrases: readonly string[] }[]
  /** Verbs a few words before («يقترب حجم التبادل إلى 3 مليارات»). */
  readonly comparisonsFar: readonly { readonly comparison: Comparison; readonly phrases: readonly string[] }[]
  /** May stand between a comparison and its number («بنسبة», «مرز»). */
  readonly between: readonly string[]
  readonly changes: readonly { readonly change: Change; readonly phrases: readonly string[] }[]
  /** Words before a number that make it a name or a time, no count («ساعت ۱۰», «ماده ۵», «القرار 1701»). */
  readonly labels: readonly string[]
  /** «صدها هزار»: words that leave the scale behind them without a number. */
  readonly vague: readonly string[]
  /** Signs that stand before or behind a number: `%`, `$`. */
  readonly signs: Readonly<Record<string, string>>
  /** «از ۱۰ تا ۱۵»: between the two numbers of a range. */
  readonly to: readonly string[]
  /** «بين 10 و15»: opens a range whose numbers «and» joins. */
  readonly openers: readonly string[]
  /** What joins the two behind an opener only («از ۵ به ۷ میلیارد»). */
  readonly reaching?: readonly string[]
}
