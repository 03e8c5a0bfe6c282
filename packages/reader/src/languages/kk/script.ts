/** What Kazakh writing looks like beside other languages of its script. */
import type { ScriptWords } from '../language.js'

export const script: ScriptWords = {
  language: 'kk',
  script: 'Cyrillic',
  letters: /[әғқңөұүһі]/giu,
  words: ['және', 'мен', 'бұл', 'үшін', 'деп', 'бойынша', 'туралы', 'пен', 'осы', 'екі', 'жылы', 'болды'],
}
