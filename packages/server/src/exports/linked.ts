/** Linked data: a record and a person in the words of schema.org. Nothing is said that the ledger does not know. */
import type { Profile, RecordPage } from '@farabi/ledger'
import type { RecordView, Words } from '../sentences/manner.js'
import type { Addresses } from './address.js'
import { isoOf, lastDayOf } from './days.js'
import { plain } from './plain.js'

export type Linked = Readonly<Record<string, unknown>>

const CONTEXT = 'https://schema.org'

const given = (fields: Record<string, unknown>): Linked =>
  Object.fromEntries(
    Object.entries(fields).filter(([, v]) => v !== null && v !== undefined && !(Array.isArray(v) && v.length === 0)),
  )

const PARTY: Readonly<Record<string, string>> = {
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  place: 'Place',
}

const partyOf = (p: RecordView['parties'][number], words: Words, to: Addresses): Linked =>
  given({
    '@type': PARTY[p.kind] ?? 'Thing',
    '@id': to.person(p.id),
    name: plain(p.name),
    jobTitle: p.kind === 'person' ? (p.office ? plain(p.office) : null) : null,
    nationality:
      p.kind === 'person' && p.country
        ? { '@type': 'Country', name: words.country(p.country), identifier: p.country }
        : null,
  })

const articlesOf = (page: RecordPage, to: Addresses): readonly Linked[] =>
  page.tellings.map((t) =>
    given({
      '@type': 'NewsArticle',
      '@id': to.article(t.article),
      headline: t.title,
      url: t.url,
      datePublished: isoOf(t.published).start,
      inLanguage: t.language,
      publisher: t.source ? { '@type': 'Organization', name: t.source } : null,
      hasPart: t.evidence.map((e) => given({ '@type': 'Quotation', text: e.text, inLanguage: t.language })),
    }),
  )

const eventFields = (view: RecordView): Record<string, unknown> => {
  const { start, end } = isoOf(view.date)
  return {
    '@type': 'Event',
    additionalType: view.type,
    startDate: start,
    endDate: end,
    eventStatus: `${CONTEXT}/${view.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
  }
}

const ACTION: Readonly<Record<string, string>> = {
  'in-progress': 'ActiveActionStatus',
  fulfilled: 'CompletedActionStatus',
  broken: 'FailedActionStatus',
}

const promiseFields = (view: RecordView): Record<string, unknown> => ({
  '@type': view.type === 'request' ? 'AskAction' : 'PlanAction',
  additionalType: view.type,
  actionStatus: `${CONTEXT}/${ACTION[view.standing ?? ''] ?? 'PotentialActionStatus'}`,
  endTime: lastDayOf(view.due) === view.due ? view.due : null,
  scheduledTime: lastDayOf(view.due) === view.due ? null : isoOf(view.due).start,
  object: view.text ? { '@type': 'CreativeWork', text: view.text, inLanguage: view.language } : null,
})

const agreementFields = (view: RecordView): Record<string, unknown> => ({
  '@type': 'AgreeAction',
  additionalType: view.type,
  actionStatus: `${CONTEXT}/${view.status === 'signed' || view.status === 'in-force' ? 'CompletedActionStatus' : 'PotentialActionStatus'}`,
  startTime: isoOf(view.date).start,
  object: given({ '@type': 'CreativeWork', name: view.title, inLanguage: view.title ? view.language : null }),
})

const figureFields = (view: RecordView): Record<string, unknown> => ({
  '@type': 'Observation',
  measuredProperty: view.type,
  value: given({ '@type': 'QuantitativeValue', value: view.value, unitText: view.unit }),
  observationDate: isoOf(view.date).start,
  measurementQualifier: [view.nature, view.comparison].filter((q) => q !== null),
})

const fieldsOf = (view: RecordView): Record<string, unknown> => {
  if (view.kind === 'event') return eventFields(view)
  if (view.kind === 'commitment') return promiseFields(view)
  if (view.kind === 'agreement') return agreementFields(view)
  if (view.kind === 'figure') return figureFields(view)
  return { '@type': 'Action', additionalType: view.type }
}

/** Who had which part, in the property that schema.org has for it. */
const partiesOf = (view: RecordView, words: Words, to: Addresses): Record<string, unknown> => {
  const of = (...roles: readonly string[]): readonly Linked[] =>
    view.parties.filter((p) => roles.includes(p.role)).map((p) => partyOf(p, words, to))
  if (view.kind === 'event') return { attendee: of('actor', 'recipient') }
  if (view.kind === 'commitment') return { agent: of('by'), participant: of('to') }
  if (view.kind === 'figure') return { creator: of('by') }
  return { participant: of('party', 'a', 'b') }
}

/** A record as schema.org tells it; dates stand in it only where the ledger has them in ISO 8601. */
export const recordLinked = (page: RecordPage, view: RecordView, words: Words, to: Addresses): Linked => {
  const place = view.place ? { '@type': 'Place', '@id': to.person(view.place.id), name: plain(view.place.name) } : null
  return given({
    '@context': CONTEXT,
    '@id': to.record(view.id),
    url: to.record(view.id),
    identifier: view.id,
    ...fieldsOf(view),
    name: plain(view.sentence),
    inLanguage: words.manner.language,
    ...partiesOf(view, words, to),
    location: place,
    about: view.sectors.map((s) => ({ '@type': 'Thing', identifier: s, name: words.label('sector', s) })),
    subjectOf: articlesOf(page, to),
  })
}

/** A person as schema.org tells of one, under every name in every script; the office is the last they were seen in. */
export const personLinked = (profile: Profile, name: string, words: Words, to: Addresses): Linked => {
  const office = [...profile.offices].sort((x, y) => y.lastSeen.localeCompare(x.lastSeen))[0]
  const country = (code: string): Linked => ({ '@type': 'Country', name: words.country(code), identifier: code })
  const employer = office?.organization
    ? { '@type': 'Organization', '@id': to.person(office.organization.id), name: office.organization.name }
    : office?.country
      ? { '@type': 'Organization', areaServed: country(office.country) }
      : null
  return given({
    '@context': CONTEXT,
    '@type': 'Person',
    '@id': to.person(profile.id),
    url: to.person(profile.id),
    identifier: profile.id,
    name,
    alternateName: [...new Set([profile.name, ...profile.names.map((n) => n.name)])].filter((n) => n !== name),
    jobTitle: office ? words.label('office', office.office) : null,
    worksFor: employer,
    nationality: profile.country ? country(profile.country) : null,
    sameAs: profile.wikidata ? `https://www.wikidata.org/entity/${profile.wikidata}` : null,
  })
}
