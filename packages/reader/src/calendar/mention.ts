/** A date as it stands in a text, and the half-made form that the rules hand to each other. */
import type { Stretch } from './calendars.js'
import type { CalendarId, DateUnit } from './words.js'

/** What the text itself says, in its own calendar; nothing worked out. */
export interface StatedDate {
  readonly calendar: CalendarId
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** ISO number: 1 Monday … 7 Sunday. */
  readonly weekday?: number
  /** 1 spring … 4 winter. */
  readonly season?: number
}

/** `by`, `since`, `before`, `after`, `within`: the date bounds something («تا سال ۲۰۳۰»). */
export type Bound = 'by' | 'since' | 'before' | 'after' | 'within'

export interface DateMention {
  /** Tokens, end exclusive. */
  readonly first: number
  readonly end: number
  /** UTF-16 offsets into the source, end exclusive. */
  readonly start: number
  readonly stop: number
  /** Gregorian EDTF, resolved as far as stated and inferred; '' when nothing resolves it (a mere duration, no anchor). */
  readonly edtf: string
  /** The date without its bound: `2030` where `edtf` is `../2030`. */
  readonly date: string
  readonly stated: StatedDate
  /** The day of writing was needed. */
  readonly inferred: boolean
  readonly kind: 'point' | 'range' | 'duration' | 'recurring'
  /** How fine the date is. */
  readonly grain: DateUnit | 'season' | 'span'
  readonly bound: Bound | null
  /** How complete the mention is, 0..1: a day with its year is 1. */
  readonly weight: number
  /** ISO 8601 duration (`P20Y`), for durations and horizons. */
  readonly iso: string | null
  /** First and last day as Julian day numbers; null where open or unknown. */
  readonly from: number | null
  readonly to: number | null
}

/** What a rule found: not yet bounded or joined with its neighbours. */
export interface Found {
  readonly first: number
  readonly end: number
  readonly grain: DateMention['grain']
  /** Null when there is nothing to resolve it against. */
  readonly stretch: Stretch | null
  readonly stated: StatedDate
  readonly inferred: boolean
  readonly kind: DateMention['kind']
  readonly weight: number
  readonly iso?: string
  /** EDTF where the stretch does not say it (`../2024-11-25`, `XXXX-05-12`). */
  readonly edtf?: string
  readonly bound?: Bound
  /** A weekday or «today» gives way to a date beside it. */
  readonly loose?: 'weekday' | 'day'
}
