/** The interface's languages, and a manner of reading out of what somebody asked for. */
import { FarabiError } from '@farabi/reader'
import { CALENDARS, type Calendar, DIGITS, type Digits, type Manner } from './manner.js'
import { wordFiles } from './wordFiles.js'

export interface InterfaceLanguage {
  /** BCP 47 */
  readonly code: string
  /** By whose habits dates and numbers are written. */
  readonly locale: string
  readonly direction: 'rtl' | 'ltr'
  readonly name: string
  readonly calendar: Calendar
  readonly digits: Digits
}

export const interfaceLanguages: readonly InterfaceLanguage[] = wordFiles.map((f) => f.language as InterfaceLanguage)

const oneOf = <T extends string>(all: readonly T[], value: string | null | undefined, usual: T, what: string): T => {
  if (!value) return usual
  if (!(all as readonly string[]).includes(value))
    throw new FarabiError(`${what}-unknown`, `${value} is no ${what} of the desk`, `These are: ${all.join(', ')}.`)
  return value as T
}

/**
 * What is not asked for is as the language's readers expect it.
 *
 * @throws FarabiError `language-unknown`, `calendar-unknown`, `digits-unknown`
 */
export const mannerFrom = (asked: {
  readonly language?: string | null
  readonly calendar?: string | null
  readonly digits?: string | null
}): Manner => {
  const codes = interfaceLanguages.map((l) => l.code)
  const language = oneOf(codes, asked.language?.toLowerCase().split('-')[0], codes[0]!, 'language')
  const usual = interfaceLanguages.find((l) => l.code === language)!
  return {
    language,
    calendar: oneOf(CALENDARS, asked.calendar, usual.calendar, 'calendar'),
    digits: oneOf(DIGITS, asked.digits, usual.digits, 'digits'),
  }
}
