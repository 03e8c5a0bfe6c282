/** What Arabic writing looks like beside other languages of its script. */
import type { ScriptWords } from '../language.js'

export const script: ScriptWords = {
  language: 'ar',
  script: 'Arabic',
  letters: /[ةىؤإأ]|(?<!\p{L})[وبفل]?ال(?=\p{L}{3})/gu,
  words: ['في', 'من', 'على', 'إلى', 'الى', 'أن', 'ان', 'التي', 'الذي', 'عن', 'مع', 'هذا', 'هذه', 'بين', 'قال', 'كما', 'وقال', 'خلال', 'بعد', 'لا', 'ما'],
}
