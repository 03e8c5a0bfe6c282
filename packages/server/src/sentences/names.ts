/** What somebody or something is called in the language of whoever asks. */
import type { EntityNames } from '@farabi/ledger'
import { calledIn } from '@farabi/reader'

/** The usual name in that language, else the spelling that its articles use most, else the display name. */
export const nameIn = (known: EntityNames, language: string): string =>
  calledIn(known, language) ?? known.byLanguage[language] ?? known.name
