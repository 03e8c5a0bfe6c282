/** Records as somebody reads them: names in their language, and the whole as one sentence. */
import type { EntityNames, Ledger, RecordRow } from '@farabi/ledger'
import { dateTold } from './dates.js'
import type { Manner, RecordView, Words } from './manner.js'
import { nameIn } from './names.js'
import { officeAt, officeWords } from './offices.js'
import { tagOf, wordsOf } from './words.js'

type Party = RecordView['parties'][number]
type Names = ReadonlyMap<string, EntityNames>

/** A name between isolates: its neighbours' punctuation does not jump, and it can be shown as a name. */
const isolated = (text: string): string => `\u2068${text}\u2069`

const codeOf = (id: string): string | null => /^country-([a-z]{3})$/i.exec(id)?.[1]?.toUpperCase() ?? null

const nameOf = (id: string, usual: string, names: Names, words: Words): string => {
  const code = codeOf(id)
  if (code) return words.country(code)
  const known = names.get(id)
  return known ? nameIn(known, words.manner.language) : usual
}

const partiesOf = (r: RecordRow, names: Names, words: Words): Party[] =>
  r.parties.map((p) => {
    const known = p.kind === 'person' ? names.get(p.id) : undefined
    const office = known ? officeAt(known, r.day) : null
    return {
      ...p,
      name: nameOf(p.id, p.name, names, words),
      office: office ? officeWords(office, (id, name) => nameOf(id, name, names, words), words) : null,
    }
  })

const lists = new Map<string, Intl.ListFormat>()
const listed = (all: readonly string[], language: string): string => {
  let format = lists.get(language)
  if (!format) {
    format = new Intl.ListFormat(language, { type: 'conjunction' })
    lists.set(language, format)
  }
  return format.format(all)
}

/** Names of one sentence at most; the rest are counted on the record's page. */
const NAMED = 4

const introduced = (p: Party, words: Words): string =>
  p.office ? words.message('person', { name: isolated(p.name), office: p.office }) : isolated(p.name)

/** A comma at the end of an apposition goes before other marks. */
const smooth = (text: string): string =>
  text
    .replace(/[,،](?=\s*[.:;،,)؛–])/gu, '')
    .replace(/([,،])(?=$)/u, '')
    .replace(/\s+/g, ' ')
    // a word that ends in a full stop ends the sentence
    .replace(/\.\.$/u, '.')
    .replace(/\s+([.,:;،؛])/gu, '$1')
    .trim()

const told = (parties: readonly Party[], words: Words): { who: string; n: number } => {
  // a country goes without saying beside its people
  const people = parties.filter((p) => p.kind !== 'country')
  const own = new Set(people.map((p) => p.country))
  const shown = [...people, ...parties.filter((p) => p.kind === 'country' && !own.has(p.country ?? codeOf(p.id)))]
  const some = (shown.length > 0 ? shown : parties).slice(0, NAMED)
  return {
    who: listed(
      some.map((p) => introduced(p, words)),
      words.manner.language,
    ),
    n: some.length,
  }
}

const countries = (codes: readonly string[], words: Words): { who: string; n: number } => ({
  who: listed(
    codes.map((c) => isolated(words.country(c))),
    words.manner.language,
  ),
  n: codes.length,
})

/** Where and when, as the language puts them behind a sentence. */
const tailOf = (r: RecordRow, place: string | null, words: Words): string => {
  const where = place ? words.message('where', { place: isolated(place) }) : ''
  const date = r.date && !r.inferred ? dateTold(r.date, tagOf(words.manner), words.message) : null
  const id = r.date?.includes('/') ? 'when.range' : date?.isDay ? 'when.day' : 'when.span'
  const when = date ? words.message(id, { date: date.words }) : ''
  return words.message('tail', { where: where || 'none', when: when || 'none' })
}

const sides = (parties: readonly Party[], ...roles: readonly string[]): Party[] =>
  parties.filter((p) => roles.includes(p.role))

/** Events in which one side acts towards the other. */
const DIRECTED: ReadonlySet<string> = new Set([
  'delegation',
  'appointment',
  'aid',
  'accusation',
  'rejection',
  'threat',
  'protest',
  'sanction',
  'conflict',
])

const statusOf = (r: RecordRow, words: Words): string =>
  r.status === null || r.status === 'happened' ? 'none' : words.label('status', r.status)

const eventSentence = (r: RecordRow, parties: readonly Party[], tail: string, words: Words): string => {
  const label = capital(words.label('event', r.type))
  const status = statusOf(r, words)
  const all = parties.length > 0 ? told(parties, words) : countries(r.countries, words)
  if (all.n === 0)
    return words.message(status === 'none' ? 'event.nobody' : 'event.nobody.status', { label, tail, status })
  if (status !== 'none') return words.message('event.other.status', { label, who: all.who, tail, status })
  const [actors, others] = [sides(parties, 'actor'), sides(parties, 'recipient')]
  if (DIRECTED.has(r.type) && actors.length > 0) {
    const { who, n } = told(actors, words)
    const whom = others.length > 0 ? told(others, words).who : 'none'
    return words.message(`event.${r.type}`, { label, who, n, whom, tail })
  }
  return words.message(`event.${r.type}`, { label, who: all.who, n: all.n, whom: 'none', tail })
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** A figure of no measure is called a figure. */
const groupOf = (r: RecordRow): string => (r.kind !== 'figure' ? r.kind : r.type === 'other' ? 'figure' : 'measure')

/** Longest quoted words of a sentence, in letters. */
const QUOTED = 220
const quoted = (text: string): string =>
  isolated(text.length > QUOTED ? `${text.slice(0, QUOTED).replace(/\s+\S*$/u, '')} …` : text)

/** A record's sentence, its names known already. Exported for its rows of tests. */
export const sentenceOf = (r: RecordRow, parties: readonly Party[], place: string | null, words: Words): string =>
  smooth(roughly(r, parties, place, words))

const roughly = (r: RecordRow, parties: readonly Party[], place: string | null, words: Words): string => {
  const tail = tailOf(r, place, words)
  const status = statusOf(r, words)
  if (r.kind === 'event') return eventSentence(r, parties, tail, words)
  const label = capital(words.label(groupOf(r), r.type))
  if (r.kind === 'agreement') {
    const { who, n } = parties.length > 1 ? told(parties, words) : countries(r.countries, words)
    const title = r.title ? words.message('title', { title: isolated(r.title) }) : ''
    const count = r.count && r.count > 1 ? words.message('count', { n: words.number(r.count) }) : ''
    return words.message('agreement', { label, title, count, who, n, status, tail })
  }
  if (r.kind === 'commitment') {
    const [by, to] = [sides(parties, 'by'), sides(parties, 'to')]
    const { who, n } = by.length > 0 ? told(by, words) : { who: '', n: 0 }
    const whom = to.length > 0 ? told(to, words).who : 'none'
    const due = r.due ? words.date(r.due) : 'none'
    return words.message(`commitment.${r.type}`, { label, who, n, whom, text: quoted(r.text ?? ''), due })
  }
  if (r.kind === 'figure') {
    const { who, n } = told(sides(parties, 'by'), words)
    const between = r.countries.length > 1 ? countries(r.countries, words).who : 'none'
    const amount = words.amount(r.value ?? 0, r.unit, r.comparison)
    const about = [
      r.nature && r.nature !== 'actual' ? words.label('nature', r.nature) : null,
      r.date && !r.inferred ? words.date(r.date) : null,
    ].filter((x) => x !== null)
    return words.message('figure', {
      label,
      between,
      amount,
      about: about.length > 0 ? listedShort(about) : 'none',
      who,
      n,
    })
  }
  const { who } = parties.length > 0 ? told(parties, words) : countries(r.countries, words)
  const state = r.status === null || r.status === 'active' ? 'none' : words.label('status', r.status)
  return words.message('pairing', { label: capital(words.label('pairing', 'pairing')), who, status: state, tail })
}

const listedShort = (all: readonly string[]): string => all.join(' · ')

/** Records in the words of a manner. Names are looked up for all of them at once. */
export const viewsOf = async (
  ledger: Ledger,
  rows: readonly RecordRow[],
  manner: Manner,
): Promise<readonly RecordView[]> => {
  if (rows.length === 0) return []
  const words = wordsOf(manner)
  const ids = rows.flatMap((r) => [...r.parties.map((p) => p.id), ...(r.place ? [r.place.id] : [])])
  const names = await ledger.names(ids.filter((id) => codeOf(id) === null))
  const bodies = [...names.values()].flatMap((e) => e.offices.flatMap((o) => o.organization?.id ?? []))
  const missing = bodies.filter((id) => !names.has(id) && codeOf(id) === null)
  const all = missing.length > 0 ? new Map([...names, ...(await ledger.names(missing))]) : names
  return rows.map((r) => {
    const parties = partiesOf(r, all, words)
    const place = r.place ? nameOf(r.place.id, r.place.name, all, words) : null
    return {
      ...r,
      parties,
      place: r.place ? { id: r.place.id, name: place! } : null,
      sentence: sentenceOf(r, parties, place, words),
    }
  })
}
