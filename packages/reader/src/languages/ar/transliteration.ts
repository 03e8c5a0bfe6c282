/** Arabic letters to Latin, after the usage of English-language Arab news; vowels that are not written are guessed. */
import type { Transliteration } from '../language.js'

export const transliteration: Transliteration = {
  letters: {
    ا: 'a', أ: 'a', إ: 'i', آ: 'a', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh',
    ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', ة: 'a', و: 'w', ي: 'i', ى: 'a', ئ: 'i', ؤ: 'u', ء: '', پ: 'p', چ: 'ch', ڤ: 'v', گ: 'g', ژ: 'zh', ک: 'k', ی: 'i',
  },
  names: { محمد: 'Mohammed', أحمد: 'Ahmed', علي: 'Ali', حسن: 'Hassan', حسين: 'Hussein', عبدالله: 'Abdullah', بن: 'bin', عبد: 'Abdel', الله: 'Allah', خالد: 'Khalid', فيصل: 'Faisal', محمود: 'Mahmoud', إبراهيم: 'Ibrahim', يوسف: 'Yousef', عمر: 'Omar', سالم: 'Salem', ناصر: 'Nasser', مصطفى: 'Mustafa' },
}
