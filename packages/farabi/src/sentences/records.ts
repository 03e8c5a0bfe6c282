/** Every record of a reading as people see it: an English sentence and the few facts beside it, in the order of the contract. */
import { kinds, type Reading } from '@farabi/reader'
import { dateWords } from './dates.js'
import { eventSentence } from './events.js'
import { lookupOf, nameOf } from './names.js'
import { agreementSentence, commitmentSentence, figureSentence, pairingSentence } from './others.js'
import type { Said } from './said.js'

export interface Told {
  readonly id: string
  /** Name of the reading's list: events, agreements … */
  readonly group: Group
  /** The record's own kind: meeting, memorandum, pledge, trade-turnover …; null for pairings. */
  readonly kind: string | null
  readonly said: Said
  readonly status: string | null
  readonly date: string | null
  readonly place: string | null
  readonly confidence: number
  readonly evidence: readonly { readonly start: number; readonly end: number }[]
  readonly why: { readonly frame: string; readonly words: readonly string[] } | null
}

export const GROUPS = ['events', 'agreements', 'commitments', 'figures', 'pairings'] as const
export type Group = (typeof GROUPS)[number]

/** "Events", "Agreements" … from the kinds' own labels. */
export const groupLabel = (group: Group | 'doubts', count = 2): string => {
  const label = kinds.find((k) => k.list === group)?.labels.en[count === 1 ? 0 : 1] ?? group
  return label.charAt(0).toUpperCase() + label.slice(1)
}

export const tell = (reading: Reading): readonly Told[] => {
  const lookup = lookupOf(reading)
  const place = (id: string | null): string | null => {
    const e = id ? lookup.get(id) : undefined
    return e ? nameOf(e, reading) : null
  }
  const date = (edtf: string | null): string | null => (edtf ? dateWords(edtf) : null)
  const base = (r: { id: string; confidence: number; evidence: Told['evidence']; why?: Told['why'] | undefined }) => ({
    id: r.id,
    confidence: r.confidence,
    evidence: r.evidence,
    why: r.why ?? null,
  })
  const none = { status: null, date: null, place: null }
  return [
    ...reading.events.map(
      (r): Told => ({
        ...base(r),
        group: 'events',
        kind: r.kind,
        said: eventSentence(r, lookup, reading),
        status: r.status,
        date: r.date && r.dateInferred ? `${date(r.date)} (inferred)` : date(r.date),
        place: place(r.place),
      }),
    ),
    ...reading.agreements.map(
      (r): Told => ({
        ...base(r),
        group: 'agreements',
        kind: r.kind,
        said: agreementSentence(r, lookup, reading),
        status: r.status,
        date: date(r.signed),
        place: place(r.place),
      }),
    ),
    ...reading.commitments.map(
      (r): Told => ({
        ...base(r),
        ...none,
        group: 'commitments',
        kind: r.kind,
        said: commitmentSentence(r, lookup, reading),
        date: r.due ? `due ${date(r.due)}` : null,
      }),
    ),
    ...reading.figures.map(
      (r): Told => ({
        ...base(r),
        ...none,
        group: 'figures',
        kind: r.measure,
        said: figureSentence(r, lookup, reading),
        status: r.nature,
        date: date(r.asOf),
      }),
    ),
    ...reading.pairings.map(
      (r): Told => ({
        ...base(r),
        ...none,
        group: 'pairings',
        kind: null,
        said: pairingSentence(r, lookup, reading),
        status: r.status,
      }),
    ),
  ]
}

/** 0.934 → "93 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`
