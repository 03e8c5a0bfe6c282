/** Headings and connecting words of briefs, in every language of words/. */
import { readdirSync, readFileSync } from 'node:fs'
import { FarabiError } from '@farabi/reader'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Manner } from '../sentences/manner.js'

const FOLDER = new URL('./words/', import.meta.url)

type Messages = Readonly<Record<string, string>>

/** By BCP 47 code. */
export const briefWords: ReadonlyMap<string, Messages> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Messages,
    ]),
)

export type Say = (id: string, values?: Readonly<Record<string, string | number>>) => string

const made = new Map<string, IntlMessageFormat>()

/**
 * @returns what says a message of words/ in the manner's language and digits
 * @throws FarabiError `language-unknown`
 */
export const briefSay = ({ language, digits }: Manner): Say => {
  const messages = briefWords.get(language)
  if (!messages)
    throw new FarabiError(
      'language-unknown',
      `briefs are not written in ${language}`,
      `There are: ${[...briefWords.keys()].join(', ')}.`,
    )
  return (id, values = {}) => {
    const message = messages[id]
    if (message === undefined) throw new Error(`words/${language}.json has no ${id}`)
    const key = `${language} ${digits} ${id}`
    const format = made.get(key) ?? new IntlMessageFormat(message, `${language}-u-nu-${digits}`)
    made.set(key, format)
    return String(format.format(values))
  }
}
