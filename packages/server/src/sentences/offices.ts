/** What somebody was at the time, in the reader's language. */
import type { EntityNames, EntityOffice } from '@farabi/ledger'
import type { Words } from './manner.js'

/** Heads of state who are no presidents (as of 2025; CIA World Factbook, "Executive branch"). */
const MONARCHS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'BEL BHR BTN DNK ESP GBR JOR KHM LSO MAR MYS NLD NOR SAU SWE SWZ THA TON'.split(' ').map((c) => [c, 'king']),
  ),
  BRN: 'sultan',
  JPN: 'emperor',
  KWT: 'emir',
  LIE: 'prince',
  MCO: 'prince',
  OMN: 'sultan',
  QAT: 'emir',
  VAT: 'pope',
}
/** Heads of government who are no prime ministers. */
const HEADS: Readonly<Record<string, string>> = { AUT: 'chancellor', DEU: 'chancellor', CHN: 'premier' }

/** Days before the first and after the last sight in which an office is still taken for theirs. */
const NEAR_DAYS = 200
const GENERAL: ReadonlySet<string> = new Set(['other', 'official', 'diplomat'])

const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000

const distance = (o: EntityOffice, day: string): number => {
  if (o.firstSeen < '1' || (o.firstSeen <= day && day <= o.lastSeen)) return 0
  return Math.min(daysApart(o.firstSeen, day), daysApart(o.lastSeen, day))
}

/** The office most told around a day: what is said rarely or of anybody comes after. */
export const officeAt = (known: EntityNames, day: string): EntityOffice | null => {
  const near = known.offices.filter((o) => distance(o, day) <= NEAR_DAYS)
  const rank = (o: EntityOffice): number => (GENERAL.has(o.office) ? -1000 : 0) + o.articles + (o.country ? 0.5 : 0)
  return near.toSorted((x, y) => rank(y) - rank(x) || distance(x, day) - distance(y, day))[0] ?? null
}

/** "President of Iran"; null for what says nothing. */
export const officeWords = (
  office: EntityOffice,
  bodyName: (id: string, name: string) => string,
  words: Words,
): string | null => {
  const { country, organization } = office
  const key =
    (office.office === 'head-of-state' && MONARCHS[country ?? '']) ||
    (office.office === 'head-of-government' && HEADS[country ?? '']) ||
    office.office
  if (key === 'other' && !organization) return null
  const label = words.label('office', key)
  const of = country ? words.country(country) : null
  const body = organization ? bodyName(organization.id, organization.name) : null
  // heads of states are known by their country alone
  const isHead = /^(head-of-|supreme-)/.test(office.office)
  if (body && !isHead)
    return of && !body.includes(of)
      ? words.message('office.body.of', { office: label, body, of })
      : words.message('office.body', { office: label, body })
  return of ? words.message('office.of', { office: label, of }) : label
}
