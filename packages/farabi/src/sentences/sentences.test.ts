import type { Event } from '@farabi/reader'
import { describe, expect, it } from 'vitest'
import { exampleReading } from '../testing/reading.js'
import { amountWords } from './amounts.js'
import { countryName, theCountry } from './countries.js'
import { dateWords, durationWords, whenWords } from './dates.js'
import { eventSentence } from './events.js'
import { lookupOf } from './names.js'
import { officeWords } from './offices.js'
import { commitmentSentence } from './others.js'
import { tell } from './records.js'
import { plain } from './said.js'

describe('dates in words', () => {
  it.each([
    ['2024-07-30', '30 July 2024', 'on 30 July 2024'],
    ['2025-12-02T17:16', '2 December 2025', 'on 2 December 2025'],
    ['2025-12-02~', 'about 2 December 2025', 'on or about 2 December 2025'],
    ['2024-06', 'June 2024', 'in June 2024'],
    ['2013', '2013', 'in 2013'],
    ['201X', 'the 2010s', 'in the 2010s'],
    ['2024-21', 'spring 2024', 'in spring 2024'],
    ['../2025-12-02', 'by 2 December 2025', 'by 2 December 2025'],
    ['2025-12-02/..', 'from 2 December 2025', 'from 2 December 2025'],
    ['2023-04-24/2023-04-26', '24 to 26 April 2023', 'from 24 to 26 April 2023'],
    ['2023-04-30/2023-05-02', '30 April to 2 May 2023', 'from 30 April to 2 May 2023'],
    ['2024-03-20/2025-03-20', '20 March 2024 to 20 March 2025', 'between 20 March 2024 and 20 March 2025'],
    ['not a date', 'not a date', 'not a date'],
  ])('%s', (edtf, words, when) => {
    expect([dateWords(edtf), whenWords(edtf)]).toEqual([words, when])
  })
  it.each([
    ['P20Y', '20 years'],
    ['P1Y6M', '1 year and 6 months'],
    ['PT5H', null],
  ])('%s', (iso, words) => {
    expect(durationWords(iso)).toBe(words)
  })
})

it.each([
  [3e9, 'USD', '3 billion US dollars'],
  [4e8, 'KZT', '400 million Kazakhstani tenges'],
  [50, 'percent', '50 per cent'],
  [1, 'company', '1 company'],
  [1500, 'tonne', '1,500 tonnes'],
  [12, 'other', '12'],
  [7, 'lorry', '7 lorry'],
] as const)('%s %s', (value, unit, words) => {
  expect(amountWords(value, unit)).toBe(words)
})

it.each([
  ['IRN', 'Iran', 'Iran'],
  ['ARE', 'United Arab Emirates', 'the United Arab Emirates'],
  ['XXQ', 'XXQ', 'XXQ'],
])('country %s', (code, name, inText) => {
  expect([countryName(code), theCountry(code)]).toEqual([name, inText])
})

it.each([
  ['head-of-state', 'IRN', 'رئیس جمهور', 'President of Iran'],
  ['head-of-state', 'JOR', 'ملك', 'King of Jordan'],
  ['head-of-state', 'OMN', 'سلطان', 'Sultan of Oman'],
  ['head-of-government', 'DEU', 'صدر اعظم', 'Chancellor of Germany'],
  ['speaker', 'KAZ', 'رئیس مجلس', 'Speaker of the parliament of Kazakhstan'],
  ['minister', 'KAZ', 'Minister of Foreign Affairs', 'Minister of Foreign Affairs of Kazakhstan'],
  ['ambassador', null, 'سفیر', 'Ambassador'],
] as const)('%s of %s, %s', (office, country, title, words) => {
  expect(officeWords({ office, country, title, organization: null }, exampleReading())).toBe(words)
})

const reading = exampleReading()
const event = (change: Partial<Event>): string =>
  plain(eventSentence({ ...reading.events[0]!, ...change }, lookupOf(reading), reading))
const NIKFAR = 'Kamran Nikfar, Minister of Energy of Iran,'
const SADEQOV = 'Daniyar Sadeqov, Minister of Energy of Kazakhstan'

describe('events in words', () => {
  it.each<[string, Partial<Event>, string]>([
    ['a meeting', {}, `${NIKFAR} met ${SADEQOV}, on 2 December 2025 in Astana.`],
    ['planned', { status: 'planned', place: null }, `${NIKFAR} is to meet ${SADEQOV}, on 2 December 2025.`],
    [
      'two sides as actors',
      { actors: ['e1', 'e2'], recipients: [], date: null },
      `${NIKFAR} and ${SADEQOV}, met in Astana.`,
    ],
    [
      'one side alone',
      { recipients: [], date: null, place: null },
      'Kamran Nikfar, Minister of Energy of Iran, held a meeting.',
    ],
    [
      'cancelled',
      { status: 'cancelled', date: null, place: null },
      `The meeting of ${NIKFAR} with ${SADEQOV}, was cancelled.`,
    ],
    [
      'nobody named',
      { actors: [], recipients: [], place: null },
      'A meeting between Iran and Kazakhstan took place on 2 December 2025.',
    ],
    [
      'a visit to a city',
      { kind: 'visit', recipients: ['e3'] },
      `${NIKFAR} visited Astana in Kazakhstan on 2 December 2025.`,
    ],
    [
      'a visit to somebody',
      { kind: 'visit', date: null },
      `${NIKFAR} visited Astana in Kazakhstan, received by ${SADEQOV}.`,
    ],
    [
      'somebody and his own country',
      { recipients: ['e2', 'e3'], date: null, place: null },
      `${NIKFAR} met ${SADEQOV}.`,
    ],
    ['a letter', { kind: 'letter', date: null, place: null }, `${NIKFAR} wrote to ${SADEQOV}.`],
    [
      'a conference',
      { kind: 'conference', actors: [], recipients: [], countries: ['KAZ'], date: '2026', status: 'planned' },
      'A conference is planned in 2026 in Astana.',
    ],
    [
      'ids that lead nowhere',
      { actors: ['e99'], recipients: [], place: 'e98', date: null },
      'A meeting between Iran and Kazakhstan took place.',
    ],
  ])('%s', (_, change, words) => {
    expect(event(change)).toBe(words)
  })
})

it('writes one comma where two meet', () => {
  const asked = { ...reading.commitments[0]!, kind: 'request' as const, to: ['e2'], sectors: [] }
  expect(plain(commitmentSentence(asked, lookupOf(reading), reading))).toContain(
    `${SADEQOV}, to be done in March 2026:`,
  )
})

it('tells every other record', () => {
  expect(
    tell(reading)
      .slice(1)
      .map((t) => plain(t.said)),
  ).toEqual([
    'Iran and Kazakhstan signed 3 memoranda of understanding on transport for 20 years on or about 2 December 2025 in Astana.',
    `${NIKFAR} promised to Kazakhstan on energy and trade, to be done in March 2026: “کمیته مشترک را تا پایان سال احیا کنیم”`,
    'Trade turnover between Iran and Kazakhstan stands at about 400 million US dollars, according to Kamran Nikfar, Minister of Energy of Iran.',
    'Tehran (Iran) and Astana (Kazakhstan) are paired.',
  ])
})
