/** What English writing looks like: the language of Latin letters that the reader knows by name. */
import type { ScriptWords } from '../language.js'

export const script: ScriptWords = { language: 'en', script: 'Latin', letters: null, words: [] }
