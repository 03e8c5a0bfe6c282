/** The interface's languages: one folder each, loaded when it is chosen. */

export interface Language {
  /** BCP 47 */
  readonly code: string
  /** By whose habits dates and numbers are written. */
  readonly locale: string
  readonly direction: 'rtl' | 'ltr'
  /** In its own language. */
  readonly name: string
  /** Calendar and digits that its readers expect, as CLDR calls them. */
  readonly calendar: Calendar
  readonly digits: Digits
}

export type Calendar = 'gregory' | 'persian' | 'islamic-umalqura'
export type Digits = 'latn' | 'arabext' | 'arab'
export type Messages = Readonly<Record<string, string>>

const heads = import.meta.glob<Language>('./*/language.json', { eager: true, import: 'default' })
const bodies = import.meta.glob<Messages>('./*/messages.ts', { import: 'messages' })

/** In the order in which they are offered. */
export const languages: readonly Language[] = Object.values(heads).sort((x, y) => x.code.localeCompare(y.code))

/** @returns the language of that code, else null */
export const languageOf = (code: string | null | undefined): Language | null =>
  languages.find((l) => l.code === code?.toLowerCase().split('-')[0]) ?? null

/** Every message of a language by its id. */
export const messagesOf = async (code: string): Promise<Messages> => (await bodies[`./${code}/messages.ts`]?.()) ?? {}
