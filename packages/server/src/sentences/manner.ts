/** How somebody reads: the interface's language, calendar, digits and time zone. The shapes of what sentences/ gives. */
import type { RecordRow } from '@farabi/ledger'

export const CALENDARS = ['gregory', 'persian', 'islamic-umalqura'] as const
export type Calendar = (typeof CALENDARS)[number]

/** Numbering systems of CLDR. */
export const DIGITS = ['latn', 'arabext', 'arab'] as const
export type Digits = (typeof DIGITS)[number]

export interface Manner {
  /** BCP 47 code of an interface language, as words/ has them. */
  readonly language: string
  readonly calendar: Calendar
  readonly digits: Digits
}

/** A record as somebody reads it: names in their language, and the whole as one sentence. */
export interface RecordView extends Omit<RecordRow, 'parties' | 'place'> {
  /** One grammatical sentence in the interface language; names are wrapped in U+2068 and U+2069. */
  readonly sentence: string
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    readonly kind: string
    readonly country: string | null
    readonly role: string
    /** What they were at the time, in the interface language: "President of Iran". */
    readonly office: string | null
  }[]
  readonly place: { readonly id: string; readonly name: string } | null
}

/** The words of one manner of reading. All are pure and fast. */
export interface Words {
  readonly manner: Manner
  readonly direction: 'rtl' | 'ltr'
  /** An ISO 3166-1 alpha-3 code's name. */
  country(code: string): string
  /** EDTF in words, in the chosen calendar and digits: "30 July 2024". */
  date(edtf: string): string
  /** "about 400 million US dollars" */
  amount(value: number, unit: string | null, comparison?: string | null): string
  number(value: number): string
  /** Kinds, types, statuses, standings, steps, sectors, offices, measures, roles: `label('sector', 'energy')`. */
  label(group: string, value: string): string
  /** A message of words/CODE.json by its id, in ICU MessageFormat. */
  message(id: string, values?: Readonly<Record<string, string | number>>): string
}
