/** A reading made by hand for the tests: two people meet, one document, one promise, one figure, one pairing, one doubt. */
import type { Entity, Reading } from '@farabi/reader'

const TITLE = 'دیدار وزیران دو کشور در آستانه'
const MEETING = 'آستانه - کامران نیکفر، وزیر انرژی ایران، روز سه‌شنبه با دانیار صادقوف، وزیر انرژی قزاقستان، دیدار کرد.'
const SIGNED = 'دو طرف ۳ یادداشت تفاهم در زمینه ترانزیت برای بیست سال امضا کردند و حجم مبادلات به ۴۰۰ میلیون دلار رسید.'
const PROMISE = 'نیکفر گفت: آماده‌ایم کمیته مشترک را تا پایان سال احیا کنیم.'

export const TEXT = `${TITLE}\n\n${MEETING}\n${SIGNED}\n\n${PROMISE}`

const span = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}

const entity = (
  id: string,
  kind: Entity['kind'],
  name: string,
  names: string[],
  more: Partial<Entity> = {},
): Entity => ({
  id,
  kind,
  name,
  names,
  country: null,
  code: null,
  wikidata: null,
  roles: [],
  mentions: names.map(span),
  ...more,
})

export const exampleReading = (): Reading => ({
  article: {
    id: 'sha256:00',
    language: 'fa',
    title: TITLE,
    source: 'نمونه',
    credited: [],
    url: 'https://example.org/1',
    published: '2025-12-02T17:16',
    publishedAsWritten: '1404/09/11 - 17:16',
    text: TEXT,
  },
  entities: [
    entity('e1', 'person', 'Kamran Nikfar', ['کامران نیکفر', 'نیکفر'], {
      country: 'IRN',
      roles: [{ office: 'minister', title: 'وزیر انرژی ایران', organization: 'e5', country: 'IRN' }],
    }),
    entity('e2', 'person', 'Daniyar Sadeqov', ['دانیار صادقوف'], {
      country: 'KAZ',
      roles: [{ office: 'minister', title: 'Minister of Energy', organization: null, country: 'KAZ' }],
    }),
    entity('e3', 'country', 'Kazakhstan', ['قزاقستان'], { country: 'KAZ', code: 'KAZ' }),
    entity('e4', 'place', 'Astana', ['آستانه'], { country: 'KAZ', code: 'KZ-71' }),
    entity('e5', 'organization', 'Ministry of Energy', ['وزیر انرژی'], { country: 'IRN' }),
    entity('e6', 'place', 'Tehran', ['کمیته'], { country: 'IRN', code: 'IR-23' }),
  ],
  events: [
    {
      id: 'v1',
      kind: 'meeting',
      plover: 'CONSULT',
      mode: 'visit',
      contexts: ['diplomatic'],
      actors: ['e1'],
      recipients: ['e2'],
      countries: ['IRN', 'KAZ'],
      place: 'e4',
      date: '2025-12-02',
      dateInferred: false,
      status: 'happened',
      evidence: [span(TITLE), span(MEETING)],
      confidence: 0.93,
      why: { frame: 'event meeting', words: ['دیدار کرد'] },
    },
  ],
  agreements: [
    {
      id: 'a1',
      kind: 'memorandum',
      title: null,
      count: 3,
      parties: ['IRN', 'KAZ'],
      sectors: ['transport'],
      term: 'P20Y',
      signed: '2025-12-02~',
      status: 'signed',
      place: 'e4',
      evidence: [span(SIGNED)],
      confidence: 0.9,
    },
  ],
  commitments: [
    {
      id: 'c1',
      kind: 'pledge',
      by: ['e1'],
      to: ['e3'],
      countries: ['IRN', 'KAZ'],
      text: 'کمیته مشترک را تا پایان سال احیا کنیم',
      sectors: ['energy', 'trade'],
      due: '2026-03',
      evidence: [span(PROMISE)],
      confidence: 0.41,
    },
  ],
  figures: [
    {
      id: 'f1',
      measure: 'trade-turnover',
      value: 4e8,
      unit: 'USD',
      comparison: 'about',
      nature: 'actual',
      asOf: null,
      by: ['e1'],
      countries: ['IRN', 'KAZ'],
      evidence: [span('حجم مبادلات به ۴۰۰ میلیون دلار رسید')],
      confidence: 0.8,
    },
  ],
  pairings: [{ id: 'p1', a: 'e6', b: 'e4', status: 'active', evidence: [span('آستانه - کامران')], confidence: 0.7 }],
  doubts: [
    {
      code: 'place-kind',
      message: 'A country stands where a province must.',
      about: 'p1',
      evidence: [span('آستانه - کامران')],
    },
  ],
})
