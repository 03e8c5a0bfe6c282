/** Agreements, commitments, figures and pairings in English. */
import type { Agreement, Commitment, Figure, Pairing, Reading } from '@farabi/reader'
import { figureAmount, numberWords } from './amounts.js'
import { theCountry } from './countries.js'
import { durationWords, whenWords } from './dates.js'
import { amongCountries, inPlace, type Lookup, party } from './names.js'
import { joinAll, type Said, say, sentence } from './said.js'

const SECTOR_WORDS: Readonly<Record<string, string>> = {
  legal: 'legal matters',
  provincial: 'ties between provinces',
  parliament: 'parliamentary ties',
  mobility: 'travel',
  'technical-services': 'technical services',
  politics: 'political matters',
}

/** "on transport and technical services"; empty without sectors. */
const onSectors = (sectors: readonly string[]): Said =>
  sectors.length > 0 ? say` on ${joinAll(sectors.map((s) => [{ text: SECTOR_WORDS[s] ?? s }]))}` : []

const DOCUMENTS: Readonly<Record<Agreement['kind'], readonly [one: string, many: string]>> = {
  treaty: ['a treaty', 'treaties'],
  agreement: ['an agreement', 'agreements'],
  memorandum: ['a memorandum of understanding', 'memoranda of understanding'],
  contract: ['a contract', 'contracts'],
  protocol: ['a protocol', 'protocols'],
  roadmap: ['a roadmap', 'roadmaps'],
  plan: ['a plan', 'plans'],
  declaration: ['a declaration', 'declarations'],
  document: ['a document', 'documents'],
}
const ACTIVE: Readonly<Record<Agreement['status'], readonly [one: string, many: string]>> = {
  signed: ['signed', 'signed'],
  agreed: ['agreed on', 'agreed on'],
  planned: ['plans to sign', 'plan to sign'],
  'in-force': ['has in force', 'have in force'],
  'under-negotiation': ['is negotiating', 'are negotiating'],
}
const PASSIVE: Readonly<Record<Agreement['status'], readonly [one: string, many: string]>> = {
  signed: ['was signed', 'were signed'],
  agreed: ['was agreed on', 'were agreed on'],
  planned: ['is to be signed', 'are to be signed'],
  'in-force': ['is in force', 'are in force'],
  'under-negotiation': ['is under negotiation', 'are under negotiation'],
}

export const agreementSentence = (a: Agreement, lookup: Lookup, reading: Reading): Said => {
  const many = a.count !== null && a.count > 1
  const noun = many ? `${numberWords(a.count!)} ${DOCUMENTS[a.kind][1]}` : DOCUMENTS[a.kind][0]
  const title: Said = a.title ? [{ text: ' ' }, { text: a.title, quoted: true }] : []
  const term = a.term ? durationWords(a.term) : null
  const tail = say`${term ? ` for ${term}` : ''}${a.signed ? ` ${whenWords(a.signed)}` : ''}${inPlace(a.place, lookup, reading)}`
  const what = say`${noun}${title}${onSectors(a.sectors)}`
  if (a.parties.length === 0) return sentence(say`${what} ${PASSIVE[a.status][many ? 1 : 0]}${tail}`)
  const parties = joinAll(a.parties.map((c) => [{ text: theCountry(c) }]))
  return sentence(say`${parties} ${ACTIVE[a.status][a.parties.length > 1 ? 1 : 0]} ${what}${tail}`)
}

const COMMITTED: Readonly<Record<Commitment['kind'], readonly [verb: string, noun: string]>> = {
  pledge: ['promised', 'a promise'],
  proposal: ['proposed', 'a proposal'],
  request: ['asked', 'a request'],
  plan: ['announced a plan', 'a plan'],
}

export const commitmentSentence = (c: Commitment, lookup: Lookup, reading: Reading): Said => {
  const [verb, noun] = COMMITTED[c.kind]
  const by = party(c.by, lookup, reading)
  const to = party(c.to, lookup, reading)
  const alone = c.kind === 'request' && to.length === 0 ? 'made a request' : verb
  const subject = by.length > 0 ? say`${by} ${alone}` : say`${noun}${amongCountries(c.countries)} was made`
  const link = c.kind === 'request' && by.length > 0 ? ' ' : ' to '
  const due = c.due ? `, to be done ${whenWords(c.due)}` : ''
  const said = sentence(say`${subject}${to.length > 0 ? say`${link}${to}` : []}${onSectors(c.sectors)}${due}`)
  return [...said.slice(0, -1), { text: ': ' }, { text: c.text, quoted: true }]
}

const MEASURES: Readonly<Record<Figure['measure'], string>> = {
  'trade-turnover': 'trade turnover',
  export: 'exports',
  import: 'imports',
  investment: 'investment',
  'trade-growth': 'the growth of trade',
  growth: 'growth',
  'transit-volume': 'transit',
  participants: 'the number of participants',
  companies: 'the number of companies',
  documents: 'the number of documents',
  agreements: 'the number of agreements',
  students: 'the number of students',
  flights: 'the number of flights',
  visits: 'the number of visits',
  duration: 'the duration',
  capacity: 'the capacity',
  distance: 'the distance',
  population: 'the population',
  other: 'a figure',
}
/** What is measured between two countries; anything else merely concerns them. */
const BETWEEN = new Set<Figure['measure']>([
  'trade-turnover',
  'trade-growth',
  'transit-volume',
  'flights',
  'visits',
  'agreements',
])
const PLURAL = new Set<Figure['measure']>(['export', 'import'])

export const figureSentence = (f: Figure, lookup: Lookup, reading: Reading): Said => {
  const be = PLURAL.has(f.measure) ? 'are' : 'is'
  const verb = {
    actual: be === 'are' ? 'stand at' : 'stands at',
    target: `${be} to reach`,
    forecast: `${be} expected to reach`,
  }[f.nature]
  const by = party(f.by, lookup, reading)
  const asOf = f.asOf ? ` ${whenWords(f.asOf)}` : ''
  const source = by.length > 0 ? say`, according to ${by}` : []
  const countries =
    BETWEEN.has(f.measure) || f.countries.length < 2
      ? amongCountries(f.countries)
      : ` (${f.countries.map(theCountry).join(', ')})`
  return sentence(say`${MEASURES[f.measure]}${countries} ${verb} ${figureAmount(f)}${asOf}${source}`)
}

const PAIRED: Readonly<Record<Pairing['status'], string>> = {
  active: 'are paired',
  'in-progress': 'are being paired',
  planned: 'are to be paired',
  ended: 'are no longer paired',
}

export const pairingSentence = (p: Pairing, lookup: Lookup, reading: Reading): Said => {
  const side = (id: string): Said => {
    const country = lookup.get(id)?.kind === 'country' ? null : lookup.get(id)?.country
    return say`${party([id], lookup, reading)}${country ? ` (${theCountry(country)})` : ''}`
  }
  return sentence(say`${side(p.a)} and ${side(p.b)} ${PAIRED[p.status]}`)
}
