import { describe, expect, it } from 'vitest'
import { compare, type Held, type Person } from './people.js'

const held = (office: string, title: string, more: Partial<Held> = {}): Held => ({
  office,
  title,
  organization: null,
  country: null,
  first: '2025-01-10',
  last: '2025-03-01',
  ...more,
})
const person = (name: string, country: string | null, ...offices: readonly Held[]): Person => ({
  names: [name],
  name,
  country,
  listed: false,
  unnamed: false,
  offices,
  first: '2025-01-10',
  last: '2025-03-01',
})
const listed = (p: Person): Person => ({ ...p, listed: true })
const unnamed = (p: Person): Person => ({ ...p, unnamed: true })
const foreign = held('minister', 'وزیر امور خارجه')

describe('compare', () => {
  it.each<[string, Person, Person, 'same' | 'propose' | 'other']>([
    [
      'one name, office and country',
      person('Murat Nurtleu', 'KAZ', foreign),
      person('مراد نورتلو', 'KAZ', foreign),
      'same',
    ],
    ['one name, two countries', person('Mohammed Ali', 'EGY'), person('محمد علی', 'PAK'), 'other'],
    ['one name of nobody known', person('Mohammed Ali', null), person('محمد علی', null), 'propose'],
    ['a name and country, no office', person('Ali Rezaei', 'IRN'), person('علی رضایی', 'IRN'), 'same'],
    [
      'namesakes at work at one time',
      person('Ali Rezaei', 'IRN', held('governor', 'استاندار گلستان', { organization: 'organization-golestan' })),
      person('علی رضایی', 'IRN', held('ambassador', 'سفیر', { organization: 'organization-embassy' })),
      'propose',
    ],
    [
      'given names with the same consonants',
      person('Mohammed Reda', 'IRN', held('governor', 'governor of Khuzestan')),
      person('Hamid Reda Norouzi', 'IRN', {
        ...held('ambassador', 'ambassador'),
        first: '2026-01-10',
        last: '2026-01-25',
      }),
      'other',
    ],
    [
      'brothers by another name',
      person('Hassan Rezaei', 'IRN'),
      { ...person('حسین رضایی', 'IRN'), name: 'Hossein Rezaei' },
      'other',
    ],
    [
      'one given name in two spellings',
      person('Mohammed Rezaei', 'IRN'),
      { ...person('محمد رضایی', 'IRN'), name: 'Mohammad Rezaei' },
      'same',
    ],
    ['a surname and no office', person('Rezaei', 'IRN'), person('علی رضایی', 'IRN', foreign), 'propose'],
    ['a surname with its office', person('نورتلو', 'KAZ', foreign), person('Murat Nurtleu', 'KAZ', foreign), 'same'],
    ['brothers', person('Sadegh Larijani', 'IRN', foreign), person('علی لاریجانی', 'IRN', foreign), 'other'],
    ['two of the list', listed(person('Ali Larijani', 'IRN')), listed(person('Sadegh Larijani', 'IRN')), 'other'],
    ['one of the list twice', listed(person('Ali Larijani', 'IRN')), listed(person('Ali Larijani', 'IRN')), 'same'],
    [
      'the president alone, in his term',
      unnamed(person('President', 'KAZ', held('head-of-state', 'رئیس جمهور'))),
      person('Kassym-Jomart Tokayev', 'KAZ', held('head-of-state', 'President')),
      'same',
    ],
    [
      'the president alone, of another country',
      unnamed(person('President', 'TKM', held('head-of-state', 'رئیس جمهور'))),
      person('Kassym-Jomart Tokayev', 'KAZ', held('head-of-state', 'President')),
      'other',
    ],
    [
      'the president alone, ten years later',
      unnamed(
        person('President', 'KAZ', held('head-of-state', 'رئیس جمهور', { first: '2035-01-01', last: '2035-01-01' })),
      ),
      person('Kassym-Jomart Tokayev', 'KAZ', held('head-of-state', 'President')),
      'other',
    ],
  ])('%s', (_, a, b, is) => {
    for (const verdict of [compare(a, b), compare(b, a)]) {
      expect(verdict.is).toBe(is)
      expect(verdict.why.join('').length).toBeGreaterThan(0)
    }
  })
})
