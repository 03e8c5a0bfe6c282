/** What the clitics in front of a word say: that it is joined to what stands before, or which preposition governs it. */
import type { Language, Preposition } from '../languages/language.js'
import { foldKey } from '../text/fold.js'

/** Does the clitic begin with one that joins («وقطر»)? */
export const isJoiner = (language: Language, proclitic: string): boolean =>
  proclitic !== '' && language.joiners.some((j) => proclitic.startsWith(j))

/** The preposition among the clitics in front of a word, or null. */
export const prepositionIn = (language: Language, proclitic: string): Preposition | null => {
  if (proclitic === '') return null
  const joiner = language.joiners.find((j) => proclitic.startsWith(j)) ?? ''
  const rest = proclitic.slice(joiner.length)
  for (const [clitic, preposition] of Object.entries(language.cliticPrepositions))
    if (rest.startsWith(foldKey(clitic))) return preposition
  return null
}

/** A folded word without the one clitic it begins with, if any. */
export const withoutClitic = (language: Language, word: string): string => {
  for (const clitic of [...language.joiners, ...Object.keys(language.cliticPrepositions)])
    if (word.startsWith(foldKey(clitic))) return word.slice(foldKey(clitic).length)
  return word
}
