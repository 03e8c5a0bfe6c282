import { describe, expect, it } from 'vitest'
import { boundsOf } from '../dates/bounds.js'
import { compareEvents, type Told } from './events.js'

const told = (date: string | null, more: Partial<Told> = {}): Told => ({
  type: 'meeting',
  status: 'happened',
  bounds: boundsOf(date),
  inferred: false,
  told: '2025-12-02',
  countries: ['IRN', 'KAZ'],
  persons: [
    { id: 'p1', country: 'IRN' },
    { id: 'p2', country: 'KAZ' },
  ],
  place: null,
  sectors: [],
  from: [],
  to: [],
  ...more,
})
const astana = { id: 'place-astana', country: 'KAZ', wide: false }
const tehran = { id: 'place-tehran', country: 'IRN', wide: false }
const kazakhstan = { id: 'country-kaz', country: 'KAZ', wide: true }

describe('compareEvents', () => {
  const day = '2025-12-02'
  it.each<[string, Told, Told, boolean]>([
    ['one day, the same people', told(day), told(day), true],
    ['the next day by the page', told(day), told('2025-12-03', { inferred: true }), true],
    [
      'some day of that month, and nobody in common',
      told(day, { persons: [] }),
      told('2025-12', { persons: [] }),
      false,
    ],
    ['a week later', told(day), told('2025-12-09'), false],
    ['another kind', told(day), told(day, { type: 'call' }), false],
    [
      'other people of one side',
      told(day),
      told(day, {
        persons: [
          { id: 'p9', country: 'IRN' },
          { id: 'p2', country: 'KAZ' },
        ],
      }),
      false,
    ],
    ['another country', told(day), told(day, { countries: ['IRN', 'TKM'] }), false],
    ['two towns', told(day, { place: astana }), told(day, { place: tehran }), false],
    ['a town and its country', told(day, { place: astana }), told(day, { place: kazakhstan }), true],
    ['planned for that day, then happened', told(day, { status: 'planned', told: '2025-11-20' }), told(day), true],
    [
      'put off by a week',
      told('2025-11-25', { status: 'planned', told: '2025-11-20', type: 'visit' }),
      told(day, { type: 'visit' }),
      true,
    ],
    [
      'planned for spring, happened in December',
      told('2025-04-02', { status: 'planned', told: '2025-03-20' }),
      told(day),
      false,
    ],
    [
      'an accusation and its answer',
      told(day, { type: 'accusation', from: ['IRN'], to: ['KAZ'] }),
      told(day, { type: 'accusation', from: ['KAZ'], to: ['IRN'] }),
      false,
    ],
    [
      'a conference of which two reports name other guests',
      told(day, { type: 'conference', place: tehran }),
      told(day, { type: 'conference', place: tehran, persons: [{ id: 'p7', country: 'IRN' }] }),
      true,
    ],
  ])('%s', (_, a, b, same) => {
    expect([compareEvents(a, b).is, compareEvents(b, a).is]).toEqual(same ? ['same', 'same'] : ['other', 'other'])
  })
})
