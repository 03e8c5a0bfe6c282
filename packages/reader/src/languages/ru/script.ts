/** What Russian writing looks like beside other languages of its script. */
import type { ScriptWords } from '../language.js'

export const script: ScriptWords = {
  language: 'ru',
  script: 'Cyrillic',
  letters: /[ёъэщ]/giu,
  words: ['и', 'в', 'на', 'что', 'не', 'с', 'по', 'он', 'как', 'его', 'для', 'из', 'это', 'был', 'также', 'года'],
}
