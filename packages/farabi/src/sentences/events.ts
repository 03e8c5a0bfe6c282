/** "Masoud Pezeshkian, President of Iran, met Maulen Ashimbayev, Chairman of the Senate of Kazakhstan, on 30 July 2024 in Tehran." */
import type { Event, Reading } from '@farabi/reader'
import { theCountry } from './countries.js'
import { whenWords } from './dates.js'
import { type EventWords, eventWords } from './eventWords.js'
import { amongCountries, inPlace, type Lookup, party } from './names.js'
import { type Said, say, sentence } from './said.js'

const verb = (words: EventWords, status: Event['status'], many: boolean, alone: boolean): string => {
  const [past, base, ing] = alone && words.alone ? words.alone : [words.past, words.base, words.ing]
  if (status === 'planned') return `${many ? 'are' : 'is'} to ${base}`
  if (status === 'ongoing') return `${many ? 'are' : 'is'} ${ing}`
  return past
}

const ENDS: Readonly<Record<Event['status'], string>> = {
  happened: 'took place',
  planned: 'is planned',
  ongoing: 'is under way',
  cancelled: 'was cancelled',
}

const the = (noun: string): string => noun.replace(/^an? /, 'the ')

/** Where somebody went: the city with its country, or the country that is the other side. */
const destination = (event: Event, lookup: Lookup, reading: Reading): { to: Said; hosts: readonly string[] } => {
  const hosts = event.recipients.filter((id) => ['person', 'organization'].includes(lookup.get(id)?.kind ?? ''))
  const lands = event.recipients.filter((id) => !hosts.includes(id))
  const place = event.place ? lookup.get(event.place) : undefined
  if (!place) return { to: party(lands, lookup, reading), hosts }
  const city = party([place.id], lookup, reading)
  return { to: place.kind === 'place' && place.country ? say`${city} in ${theCountry(place.country)}` : city, hosts }
}

const comma = (said: Said): string => (said.at(-1)?.text.endsWith(',') ? '' : ',')

const visit = (event: Event, lookup: Lookup, reading: Reading, when: string): Said | null => {
  const { to, hosts } = destination(event, lookup, reading)
  if (event.actors.length === 0 || to.length === 0 || event.status === 'cancelled') return null
  const who = party(event.actors, lookup, reading)
  const hosted = hosts.length > 0 ? say`, received by ${party(hosts, lookup, reading)}` : []
  const many = event.actors.length > 1
  if (event.actors.every((id) => lookup.get(id)?.kind === 'country'))
    return say`${who} ${verb(eventWords('visit'), event.status, many, true)} to ${to}${when}${hosted}`
  return say`${who} ${verb(eventWords('visit'), event.status, many, false)} ${to}${when}${hosted}`
}

/** The countries of an event without named parties, unless its place says it already. */
const involved = (event: Event, lookup: Lookup): string => {
  const place = event.place ? lookup.get(event.place) : undefined
  return event.countries.length === 1 && place?.country === event.countries[0]
    ? ''
    : amongCountries(event.countries, 'involving')
}

export const eventSentence = (event: Event, lookup: Lookup, reading: Reading): Said => {
  const words = eventWords(event.kind)
  const when = event.date ? ` ${whenWords(event.date)}` : ''
  if (event.kind === 'visit') {
    const said = visit(event, lookup, reading, when)
    if (said) return sentence(said)
  }
  const where = inPlace(event.place, lookup, reading)
  const actors = party(event.actors, lookup, reading)
  const others = party(event.recipients, lookup, reading)
  if (event.status === 'cancelled') {
    const sides =
      actors.length > 0
        ? say` of ${actors}${others.length > 0 ? say` with ${others}` : []}`
        : [{ text: involved(event, lookup) }]
    return sentence(say`${the(words.noun)}${sides} ${ENDS.cancelled}${when}${where}`)
  }
  if (actors.length === 0 && others.length === 0)
    return sentence(say`${words.noun}${involved(event, lookup)} ${ENDS[event.status]}${when}${where}`)
  if (actors.length === 0)
    return sentence(say`${words.noun} with ${others}${comma(others)} ${ENDS[event.status]}${when}${where}`)
  const many = event.actors.length > 1
  if (others.length === 0)
    return sentence(say`${actors} ${verb(words, event.status, many, event.kind !== 'meeting' || !many)}${when}${where}`)
  const link = words.link ? `${words.link} ` : ''
  return sentence(say`${actors} ${verb(words, event.status, many, false)} ${link}${others}${when}${where}`)
}
