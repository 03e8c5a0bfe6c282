/** The datelines of pages, in all languages at once: a page's language is not known before its furniture is gone. */
import { type Dateline, DatelineReader } from '../calendar/calendar.js'
import { datelineWords } from '../languages/datelines.js'

let reader: DatelineReader | null = null

/**
 * The date that a short header line of a page shows.
 *
 * @param line one line, e.g. `• 1404/09/11 - 17:16`; only its first 400 characters are read
 * @returns the date as Gregorian EDTF and where it stands, or null when the line shows none
 */
export const readDateline = (line: string): Dateline | null => {
  reader ??= new DatelineReader(datelineWords)
  return reader.read(line)
}
