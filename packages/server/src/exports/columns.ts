/** The columns of each table that is given out; docs/exports.md tells what stands in them. */
import type { EntityRow, Line, SourceRow } from '@farabi/ledger'
import type { RecordView } from '../sentences/manner.js'
import type { Columns } from './csv.js'
import { plain } from './plain.js'

/** What every record has, beside its address on the desk. */
export interface RecordLine {
  readonly view: RecordView
  readonly url: string
}

const partyText = (p: RecordView['parties'][number]): string =>
  `${p.name} (${[p.role, p.office, p.country].filter(Boolean).join(', ')})`

const id: Columns<RecordLine> = [['id', (r) => r.view.id]]
const what: Columns<RecordLine> = [
  ['kind', (r) => r.view.kind],
  ['type', (r) => r.view.type],
]
const who: Columns<RecordLine> = [
  ['countries', (r) => r.view.countries],
  ['parties', (r) => r.view.parties.map(partyText)],
]
const told: Columns<RecordLine> = [
  ['language', (r) => r.view.language],
  ['confidence', (r) => r.view.confidence],
  ['articles', (r) => r.view.articles],
  ['reports', (r) => r.view.reports],
  ['first_told', (r) => r.view.firstTold],
  ['last_told', (r) => r.view.lastTold],
  ['review', (r) => r.view.review],
  ['url', (r) => r.url],
]
const sentence: Columns<RecordLine> = [['sentence', (r) => plain(r.view.sentence)]]
const amount: Columns<RecordLine> = [
  ['value', (r) => r.view.value],
  ['unit', (r) => r.view.unit],
  ['comparison', (r) => r.view.comparison],
  ['nature', (r) => r.view.nature],
]

export const timelineColumns: Columns<RecordLine> = [
  ...id,
  ['day', (r) => r.view.day],
  ['date', (r) => r.view.date],
  ['date_inferred', (r) => r.view.inferred],
  ...what,
  ['status', (r) => r.view.status],
  ['standing', (r) => r.view.standing],
  ['due', (r) => r.view.due],
  ...sentence,
  ...who,
  ['place', (r) => r.view.place?.name ?? null],
  ['sectors', (r) => r.view.sectors],
  ['title', (r) => r.view.title],
  ['text', (r) => r.view.text],
  ['count', (r) => r.view.count],
  ...amount,
  ['plover', (r) => r.view.plover],
  ...told,
]

export const commitmentColumns: Columns<RecordLine> = [
  ...id,
  ['type', (r) => r.view.type],
  ['standing', (r) => r.view.standing],
  ['due', (r) => r.view.due],
  ...sentence,
  ...who,
  ['sectors', (r) => r.view.sectors],
  ['text', (r) => r.view.text],
  ...told,
]

/** A figure with what the ledger holds against it. */
export interface FigureLine extends RecordLine {
  readonly rules: readonly string[]
  readonly against: readonly string[]
}

export const figureColumns: Columns<FigureLine> = [
  ...id,
  ['measure', (r) => r.view.type],
  ['date', (r) => r.view.date],
  ['day', (r) => r.view.day],
  ...amount,
  ...sentence,
  ...who,
  ['disagreement', (r) => r.rules],
  ['disagrees_with', (r) => r.against],
  ...told,
]

/** Somebody of a pair, with the office they were last seen in. */
export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly names: readonly string[]
  readonly office: string | null
  readonly organization: string | null
  readonly records: number
  readonly lastDay: string
  readonly wikidata: string | null
  readonly url: string
}

export const pairPeopleColumns: Columns<PersonLine> = [
  ['id', (p) => p.id],
  ['name', (p) => p.name],
  ['country', (p) => p.country],
  ['office', (p) => p.office],
  ['organization', (p) => p.organization],
  ['records', (p) => p.records],
  ['last_day', (p) => p.lastDay],
  ['names', (p) => p.names],
  ['wikidata', (p) => p.wikidata],
  ['url', (p) => p.url],
]

export interface DirectoryLine extends EntityRow {
  readonly names: readonly string[]
  readonly url: string
}

export const peopleColumns: Columns<DirectoryLine> = [
  ['id', (p) => p.id],
  ['name', (p) => p.name],
  ['country', (p) => p.country],
  ['articles', (p) => p.articles],
  ['first_seen', (p) => p.firstSeen],
  ['last_seen', (p) => p.lastSeen],
  ['names', (p) => p.names],
  ['url', (p) => p.url],
]

export const sourceColumns: Columns<SourceRow> = [
  ['id', (s) => s.id],
  ['name', (s) => s.name],
  ['host', (s) => s.host],
  ['country', (s) => s.country],
  ['language', (s) => s.language],
  ['kind', (s) => s.kind],
  ['reliability', (s) => s.reliability],
  ['articles', (s) => s.articles],
]

export const logColumns: Columns<Line> = [
  ['seq', (l) => l.seq],
  ['at', (l) => l.at],
  ['who', (l) => l.who],
  ['action', (l) => l.action],
  ['target', (l) => l.target],
  ['why', (l) => l.why],
  ['change', (l) => JSON.stringify(l.change)],
  ['hash', (l) => l.hash],
]
