/** Dates as days: none is made up, none is moved. */
import { describe, expect, it } from 'vitest'
import { dayAfter, daysOf, isoOf, lastDayOf } from './days.js'

const none = { time: null, zone: null, uncertain: false }

describe('the days of a date', () => {
  it.each([
    ['2025-12-02', { from: '2025-12-02', to: '2025-12-02', ...none }],
    ['2025-12-02/2025-12-04', { from: '2025-12-02', to: '2025-12-04', ...none }],
    ['2025-12-02~', { from: '2025-12-02', to: '2025-12-02', ...none, uncertain: true }],
    ['2025-12-02T10:30', { from: '2025-12-02', to: '2025-12-02', ...none, time: '10:30:00' }],
    ['2025-12-02T10:30:15+03:30', { from: '2025-12-02', to: '2025-12-02', ...none, time: '10:30:15', zone: '+03:30' }],
  ])('%s', (edtf, days) => expect(daysOf(edtf)).toEqual(days))

  it.each(['2025-12', '2025', '../2025-12-02', '2025-12-02/..', '2025-12-05/2025-12-02', 'soon', ''])(
    '%s is no day',
    (edtf) => expect(daysOf(edtf)).toBeNull(),
  )
})

it.each([
  ['2026', '2026-12-31'],
  ['2024-02', '2024-02-29'],
  ['2026-33', '2026-03-31'],
  ['2026-41', '2026-12-31'],
  ['202X', '2029-12-31'],
  ['../2028', '2028-12-31'],
  ['2026-01-01/2026-03-05', '2026-03-05'],
  ['2026-03-05~', '2026-03-05'],
  ['2026-01-01/..', null],
  ['2026-21', null],
])('%s is over after %s', (edtf, last) => expect(lastDayOf(edtf)).toBe(last))

it('a year ends and a leap day comes', () => {
  expect(dayAfter('2025-12-31')).toBe('2026-01-01')
  expect(dayAfter('2024-02-28')).toBe('2024-02-29')
})

it.each([
  ['2025-12', { start: '2025-12', end: null }],
  ['2025-12-02/2025-12-04', { start: '2025-12-02', end: '2025-12-04' }],
  ['../2025-12-02', { start: null, end: '2025-12-02' }],
  ['2025-12-02~', { start: null, end: null }],
  ['2025-33', { start: null, end: null }],
])('%s in ISO 8601', (edtf, iso) => expect(isoOf(edtf)).toEqual(iso))
