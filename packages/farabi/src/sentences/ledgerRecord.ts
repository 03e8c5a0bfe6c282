/** A record of the ledger as an English sentence: said as the records of a reading are. */
import type { RecordRow } from '@farabi/ledger'
import type { Reading } from '@farabi/reader'
import { tell } from './records.js'
import { plain } from './said.js'

const EMPTY = { events: [], agreements: [], commitments: [], figures: [], pairings: [], doubts: [] }

/** The record alone as a reading. */
const readingOf = (r: RecordRow): Reading => {
  const ids = (...roles: string[]): string[] => r.parties.filter((p) => roles.includes(p.role)).map((p) => p.id)
  const base = {
    id: r.id,
    evidence: [],
    confidence: r.confidence,
    sectors: [...r.sectors],
    countries: [...r.countries],
  }
  const entities = [
    ...r.parties.map((p) => ({ id: p.id, kind: p.kind, name: p.name, country: p.country })),
    ...(r.place
      ? [
          {
            id: r.place.id,
            kind: r.place.id.startsWith('country-') ? 'country' : 'place',
            name: r.place.name,
            country: null,
          },
        ]
      : []),
  ].map((e) => ({ code: null, wikidata: null, roles: [], mentions: [], names: [e.name], ...e }))
  const place = r.place?.id ?? null
  const lists = {
    event: {
      events: [
        {
          ...base,
          kind: r.type,
          plover: r.plover,
          mode: null,
          contexts: [],
          actors: ids('actor'),
          recipients: ids('recipient'),
          place,
          date: r.date,
          dateInferred: r.inferred,
          status: r.status,
        },
      ],
    },
    agreement: {
      agreements: [
        {
          ...base,
          kind: r.type,
          title: r.title,
          count: r.count,
          parties: [...r.countries],
          term: null,
          signed: r.date,
          status: r.status,
          place,
        },
      ],
    },
    commitment: {
      commitments: [{ ...base, kind: r.type, by: ids('by'), to: ids('to'), text: r.text ?? '', due: r.due }],
    },
    figure: {
      figures: [
        {
          ...base,
          measure: r.type,
          value: r.value,
          unit: r.unit,
          comparison: r.comparison,
          nature: r.nature,
          asOf: r.date,
          by: ids('by'),
        },
      ],
    },
    pairing: { pairings: [{ ...base, a: ids('a')[0] ?? '', b: ids('b')[0] ?? '', status: r.status }] },
  }
  return {
    article: {
      id: '',
      language: r.language,
      title: null,
      source: null,
      credited: [],
      url: null,
      published: null,
      publishedAsWritten: null,
      text: '',
    },
    entities,
    ...EMPTY,
    ...lists[r.kind],
  } as unknown as Reading
}

export const recordSentence = (r: RecordRow): string => {
  const [told] = tell(readingOf(r))
  return told ? plain(told.said) : `${r.type} ${r.date ?? ''}`.trim()
}
