import type { EntityNames } from '@farabi/ledger'
import { expect, it } from 'vitest'
import { nameIn } from './names.js'

const known = (more: Partial<EntityNames>): EntityNames => ({
  id: 'x',
  kind: 'person',
  name: 'Hamid Reda Norouzi',
  country: 'IRN',
  code: null,
  byLanguage: {},
  offices: [],
  ...more,
})
const own = { ar: '\u062d\u0645\u064a\u062f' }
const [name] = Object.values(own)

it.each<[string, Partial<EntityNames>, string, string]>([
  ['as its articles write it', { byLanguage: own }, 'ar', name!],
  ['a person: in the script of the language', { byLanguage: own }, 'fa', name!],
  ['a person: not in another script', { byLanguage: own }, 'kk', 'Hamid Reda Norouzi'],
  [
    'a body: not in the words of another language',
    { kind: 'organization', byLanguage: own },
    'fa',
    'Hamid Reda Norouzi',
  ],
  [
    'an office-holder of the lists: as that language calls them',
    { name: 'Kassym-Jomart Tokayev', country: 'KAZ' },
    'en',
    'Kassym-Jomart Tokayev',
  ],
])('%s', (_, more, language, called) => expect(nameIn(known(more), language)).toBe(called))
