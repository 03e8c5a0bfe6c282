/** Persian letters to Latin, after the usage of Iranian English-language news; vowels that are not written are guessed. */
import type { Transliteration } from '../language.js'

export const transliteration: Transliteration = {
  letters: {
    ا: 'a', آ: 'a', ب: 'b', پ: 'p', ت: 't', ث: 's', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh',
    ص: 's', ض: 'z', ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'gh', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', و: 'v', ه: 'h', ی: 'i', ئ: 'i', ء: '',
  },
  names: {},
}
