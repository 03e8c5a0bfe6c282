/** What Persian writing looks like beside other languages of its script; also as typed on Arabic keyboards. */
import type { ScriptWords } from '../language.js'

export const script: ScriptWords = {
  language: 'fa',
  script: 'Arabic',
  letters: /[پچژگ]|[کی](?=\p{L})/gu,
  words: [
    'است', 'این', 'اين', 'که', 'كه', 'را', 'با', 'های', 'هاي', 'می', 'مي', 'شد', 'شده', 'کرد', 'كرد', 'از', 'در', 'به', 'خود', 'آن', 'و', 'برای',
    'براي', 'یک', 'يك', 'گفت', 'هم', 'تا', 'بر', 'نیز', 'نيز', 'وی', 'وي', 'کشور', 'كشور', 'اند', 'بود', 'باید', 'بايد',
  ],
}
