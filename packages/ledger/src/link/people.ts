/**
 * Whether two sightings of people are one person: by their names' sound together with country, office and time, never
 * by name alone.
 */
import { foldKey } from '@farabi/reader'
import { daysBetween } from '../dates/bounds.js'
import { otherGiven } from './given.js'
import { matchNames, type NameMatch } from './sounds.js'

export interface Held {
  readonly office: string
  readonly title: string
  readonly organization: string | null
  readonly country: string | null
  readonly first: string | null
  readonly last: string | null
}

/** Somebody as one article, or the whole ledger so far, knows them. */
export interface Person {
  readonly names: readonly string[]
  /** Latin display name. */
  readonly name: string
  readonly country: string | null
  /** By the reader's list of office-holders. */
  readonly listed: boolean
  /** Told of by an office alone. */
  readonly unnamed: boolean
  readonly offices: readonly Held[]
  readonly first: string | null
  readonly last: string | null
}

export interface Verdict {
  readonly is: 'same' | 'propose' | 'other'
  readonly score: number
  readonly why: readonly string[]
}

const other = (...why: string[]): Verdict => ({ is: 'other', score: 0, why })
const same = (score: number, ...why: string[]): Verdict => ({ is: 'same', score, why })
const propose = (score: number, ...why: string[]): Verdict => ({ is: 'propose', score, why })

/** Held by one at a time in a country. */
const SINGLE: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'supreme-leader', 'speaker'])
/** Steps of one career in the service of a state. */
const STATE: ReadonlySet<string> = new Set([
  ...SINGLE,
  'deputy-head',
  'minister',
  'deputy-minister',
  'legislator',
  'ambassador',
  'consul',
  'diplomat',
  'governor',
  'deputy-governor',
  'mayor',
  'official',
])
/** Said of many offices at once: they contradict nothing. */
const VAGUE: ReadonlySet<string> = new Set(['official', 'other', 'diplomat'])

/** Days within which an office seen twice is one term of it. */
const TERM = 5 * 365
/** Days around its sightings in which an office is surely held. */
const HELD = 45
/** Days within which a surname alone means whom it meant last. */
const RECENT = 120

const far = (a: Held, b: Held, days: number): boolean => {
  if (!a.first || !a.last || !b.first || !b.last) return false
  return (
    (a.last < b.first && daysBetween(a.last, b.first) > days) ||
    (b.last < a.first && daysBetween(b.last, a.first) > days)
  )
}

const alike = (a: Held, b: Held): boolean => a.title !== '' && foldKey(a.title) === foldKey(b.title)

/** One office seen twice: the same body or title for those that many hold at once. */
export const sameOffice = (a: Held, b: Held): boolean => {
  if (a.office !== b.office || VAGUE.has(a.office)) return alike(a, b) && a.office === b.office
  if (a.country && b.country && a.country !== b.country) return false
  if (far(a, b, TERM)) return false
  if (SINGLE.has(a.office)) return true
  if (a.organization && b.organization) return a.organization === b.organization
  return alike(a, b)
}

const sharedOffice = (a: Person, b: Person): Held | undefined =>
  a.offices.find((x) => b.offices.some((y) => sameOffice(x, y)))

/** Offices of both at one time that no one person holds together. */
const clash = (a: Person, b: Person): readonly [Held, Held] | null => {
  for (const x of a.offices)
    for (const y of b.offices) {
      if (VAGUE.has(x.office) || VAGUE.has(y.office)) continue
      const unlike = STATE.has(x.office) !== STATE.has(y.office)
      const together = !far(x, y, HELD)
      const apart =
        x.office !== y.office ||
        (x.organization !== null && y.organization !== null && x.organization !== y.organization)
      if (apart && (unlike || together)) return [x, y]
    }
  return null
}

const best = (a: Person, b: Person): NameMatch => {
  const ranks: readonly NameMatch[] = ['full', 'surname', 'part', 'kin', 'none']
  let found = matchNames(a.name, b.name)
  for (const x of a.names)
    for (const y of b.names) {
      const m = matchNames(x, y)
      if (ranks.indexOf(m) < ranks.indexOf(found)) found = m
    }
  // Hassan and Hossein sound alike in keys without vowels
  if (found === 'full' && otherGiven(a.name, b.name)) return 'kin'
  return found
}

const byOffice = (a: Person, b: Person): Verdict => {
  const office = a.offices.find((x) => b.offices.some((y) => sameOffice(x, y) && !far(x, y, RECENT)))
  if (!office || !a.country || a.country !== b.country) return other('no office in common at that time')
  return same(0.75, `the ${office.office} of ${office.country ?? a.country} at that time`)
}

/**
 * @returns whether they are one, how sure that is (0 to 1) and the reasons, in words
 */
export const compare = (a: Person, b: Person): Verdict => {
  if (a.country && b.country && a.country !== b.country) return other(`${a.country} is not ${b.country}`)
  if (a.listed && b.listed) {
    if (a.name === b.name) return same(1, `both are ${a.name} by the list of office-holders`)
    return other('two people of the list of office-holders')
  }
  if (a.unnamed || b.unnamed) return byOffice(a, b)
  const match = best(a, b)
  if (match === 'none' || match === 'kin') return other('other names')
  const office = sharedOffice(a, b)
  const against = clash(a, b)
  const named = `the name sounds alike: ${a.name}, ${b.name}`
  if (match === 'full') {
    if (office && (a.country || b.country)) return same(0.97, named, `both ${office.office}`)
    if (against) return propose(0.4, named, `but ${against[0].office} and ${against[1].office} at one time`)
    if (a.country && a.country === b.country) return same(0.85, named, `both serve ${a.country}`)
    if (a.listed || b.listed) return same(0.75, named, 'one of them is on the list of office-holders')
    return propose(0.5, named, 'no country or office to tell by')
  }
  if (office && a.country && a.country === b.country)
    return same(match === 'surname' ? 0.88 : 0.7, named, `both ${office.office} of ${a.country}`)
  if (against) return other('another office')
  const near = a.first && b.last && Math.abs(daysBetween(b.last, a.first)) <= RECENT
  if (match === 'surname' && a.country && a.country === b.country && near)
    return propose(0.45, named, `both serve ${a.country}`, 'named within four months')
  return other('a surname is not enough')
}
