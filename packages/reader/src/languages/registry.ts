/** The languages that Farabi reads. Adding one is adding its folder and its line here. */
import { ar } from './ar/index.js'
import { fa } from './fa/index.js'
import type { Language } from './language.js'

export const languages: readonly Language[] = [fa, ar]

/** @param code BCP 47 primary subtag */
export const languageOf = (code: string): Language | undefined => languages.find((l) => l.code === code)
