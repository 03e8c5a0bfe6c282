/** What Persian glues to its words. */
import type { Affixes } from '../../text/lexicon.js'

export const affixes: Affixes = {
  proclitics: [],
  article: null,
  endings: [
    'ها', 'های', 'هایی', 'هائی', 'هایش', 'هایشان', 'هایمان', 'هایم', 'هاست', 'ی', 'یی', 'ای', 'ئی', 'م', 'ش', 'مان', 'تان', 'شان', 'اش', 'ام', 'اند',
    'ات', 'اتی', 'ان', 'ست', 'است', 'ایم', 'یم', 'گان', 'گانه', 'را', 'یش', 'یشان', 'یمان', 'هایتان', 'تر', 'ترین', 'یها', 'یهای', 'یهایی', 'ین', 'ون',
  ],
  beforeEnding: [],
}
