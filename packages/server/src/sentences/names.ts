/** What somebody or something is called in the language of whoever asks. */
import type { EntityNames } from '@farabi/ledger'
import { calledIn } from '@farabi/reader'

const scripts = new Map<string, string | undefined>()
const scriptOf = (language: string): string | undefined => {
  if (!scripts.has(language)) scripts.set(language, new Intl.Locale(language).maximize().script)
  return scripts.get(language)
}

/** A person's name keeps its letters from one language of a script to another; the name of a body is translated. */
const inScript = ({ kind, byLanguage }: EntityNames, language: string): string | undefined =>
  kind === 'person' ? Object.entries(byLanguage).find(([l]) => scriptOf(l) === scriptOf(language))?.[1] : undefined

/** The usual name in that language, else the spelling that its articles use most, else one in its script, else the display name. */
export const nameIn = (known: EntityNames, language: string): string =>
  calledIn(known, language) ?? known.byLanguage[language] ?? inScript(known, language) ?? known.name
