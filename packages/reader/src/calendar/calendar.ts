/** Dates: one recogniser per language, made when it is first asked for. */
import type { Affixes } from '../text/lexicon.js'
import { type CalendarRecognizer, makeCalendar } from './recognize.js'
import type { CalendarWords } from './words.js'

export { type Dateline, DatelineReader, type DatelineWords } from './dateline.js'
export type { Bound, DateMention, StatedDate } from './mention.js'
export { type CalendarRecognizer, makeCalendar } from './recognize.js'
export type { CalendarWords } from './words.js'

const made = new WeakMap<CalendarWords, CalendarRecognizer>()

/** The recogniser of a language's dates. */
export const calendarOf = (language: {
  readonly affixes: Affixes
  readonly calendar: CalendarWords
}): CalendarRecognizer => {
  let recognizer = made.get(language.calendar)
  if (recognizer === undefined) {
    recognizer = makeCalendar(language.calendar, language.affixes)
    made.set(language.calendar, recognizer)
  }
  return recognizer
}
