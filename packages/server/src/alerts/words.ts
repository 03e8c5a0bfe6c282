/** The words of mail and feeds: one file of messages for each interface language. */
import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Manner } from '../sentences/manner.js'

const FOLDER = new URL('./words/', import.meta.url)

/** ICU MessageFormat by its id, by language. */
export const messages: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  readdirSync(FOLDER)
    .filter((f) => f.endsWith('.json'))
    .map((f) => [f.slice(0, -5), JSON.parse(readFileSync(new URL(f, FOLDER), 'utf8')) as Record<string, string>]),
)

export interface LetterWords {
  say(id: string, values?: Readonly<Record<string, string | number>>): string
  list(parts: readonly string[]): string
}

/** Messages made ready, by locale and id. */
const ready = new Map<string, IntlMessageFormat>()

export const letterWords = ({ language, digits }: Pick<Manner, 'language' | 'digits'>): LetterWords => {
  const locale = `${language}-u-nu-${digits}`
  const own = messages.get(language)!
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  return {
    say: (id, values) => {
      const key = `${locale} ${id}`
      const message = ready.get(key) ?? new IntlMessageFormat(own[id]!, locale, undefined, { ignoreTag: true })
      ready.set(key, message)
      return String(message.format(values))
    },
    list: (parts) => lists.format(parts),
  }
}
