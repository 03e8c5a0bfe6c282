import { describe, expect, it } from 'vitest'
import { comparePromises, type Promised } from './promises.js'

const NO_DAY = { from: null, to: null }
const promise = (keys: readonly string[], words: string, more: Partial<Promised> = {}): Promised => ({
  kind: 'commitment',
  type: 'pledge',
  told: '2025-12-02',
  bounds: NO_DAY,
  countries: ['IRN', 'KAZ'],
  by: ['KAZ'],
  sectors: ['transport'],
  count: null,
  keys: new Set(keys),
  stems: new Set(words.split(' ')),
  language: 'fa',
  status: null,
  ...more,
})
const flights = ['thing:direct-flight']
const later = { told: '2027-03-01' }

describe('comparePromises', () => {
  it.each<[string, Promised, Promised, boolean]>([
    ['the same words', promise([], 'a b c d e f'), promise([], 'a b c d e g'), true],
    [
      'the same thing in another language',
      promise(flights, 'a b c'),
      promise(flights, 'x y z', { language: 'ar', ...later }),
      true,
    ],
    [
      'like words of two things',
      promise(flights, 'a b c d e f g h'),
      promise(['thing:bank-branch'], 'a b c d e f g i'),
      false,
    ],
    ['by the other side', promise(flights, 'a b'), promise(flights, 'a b', { by: ['IRN'] }), false],
    ['with a third country', promise(flights, 'a b'), promise(flights, 'a b', { countries: ['IRN', 'TKM'] }), false],
    ['a pledge and a request', promise(flights, 'a b'), promise(flights, 'a b', { type: 'request' }), false],
    [
      'a proposal and a request',
      promise(flights, 'a b', { type: 'proposal' }),
      promise(flights, 'a b', { type: 'request' }),
      true,
    ],
    ['nothing in common', promise([], 'a b c'), promise([], 'x y z'), false],
    [
      'two agreements signed a year apart',
      promise(flights, '', { kind: 'agreement', type: 'memorandum', bounds: { from: '2025-12-02', to: '2025-12-02' } }),
      promise(flights, '', { kind: 'agreement', type: 'memorandum', bounds: { from: '2024-12-02', to: '2024-12-02' } }),
      false,
    ],
    [
      'fourteen documents and three',
      promise([], '', { kind: 'agreement', type: 'document', count: 14 }),
      promise([], '', { kind: 'agreement', type: 'document', count: 3 }),
      false,
    ],
  ])('%s', (_, a, b, same) => {
    expect([comparePromises(a, b).is, comparePromises(b, a).is]).toEqual(same ? ['same', 'same'] : ['other', 'other'])
  })
})
