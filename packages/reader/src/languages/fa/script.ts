/** What Persian writing looks like beside other languages of its script. */
import type { ScriptWords } from '../language.js'

export const script: ScriptWords = {
  language: 'fa',
  script: 'Arabic',
  letters: /[پچژگ]|[کی](?=\p{L})/gu,
  words: ['است', 'این', 'که', 'را', 'با', 'های', 'می', 'شد', 'کرد', 'از', 'در', 'به', 'خود', 'آن', 'و', 'برای', 'یک', 'گفت', 'هم', 'تا'],
}
