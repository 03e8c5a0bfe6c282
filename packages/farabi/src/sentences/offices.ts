/** Offices in English: "President of Iran", "Minister of Foreign Affairs of Kazakhstan". */
import type { Office, Reading, Role } from '@farabi/reader'
import { theCountry } from './countries.js'

/** Heads of state who are no presidents (as of 2025; CIA World Factbook, "Executive branch"). */
const MONARCHS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'BEL',
      'BHR',
      'BTN',
      'DNK',
      'ESP',
      'GBR',
      'JOR',
      'KHM',
      'LSO',
      'MAR',
      'MYS',
      'NLD',
      'NOR',
      'SAU',
      'SWE',
      'SWZ',
      'THA',
      'TON',
    ].map((c) => [c, 'King']),
  ),
  BRN: 'Sultan',
  JPN: 'Emperor',
  KWT: 'Emir',
  LIE: 'Prince',
  LUX: 'Grand Duke',
  MCO: 'Prince',
  OMN: 'Sultan',
  QAT: 'Emir',
  VAT: 'Pope',
}
/** Heads of government who are no prime ministers. */
const CHANCELLORS: Readonly<Record<string, string>> = { AUT: 'Chancellor', DEU: 'Chancellor', CHN: 'Premier' }

const LABELS: Readonly<Record<Office, string>> = {
  'head-of-state': 'President',
  'head-of-government': 'Prime Minister',
  'supreme-leader': 'Supreme Leader',
  'deputy-head': 'deputy leader',
  minister: 'minister',
  'deputy-minister': 'deputy minister',
  speaker: 'Speaker',
  legislator: 'member of parliament',
  ambassador: 'Ambassador',
  consul: 'Consul',
  diplomat: 'diplomat',
  governor: 'governor',
  'deputy-governor': 'deputy governor',
  mayor: 'mayor',
  military: 'military officer',
  official: 'official',
  executive: 'executive',
  scholar: 'scholar',
  clergy: 'cleric',
  journalist: 'journalist',
  other: 'office-holder',
}

/** Public name of an office alone: "Prime Minister". */
export const officeName = (office: Office): string => LABELS[office]

const ministry = /^(?:the )?Ministry (?:of|for) /i

/** "Minister of Defence" from the list of office-holders; titles in the article's own language are told by the kind of office. */
const inEnglish = /^[A-Z][A-Za-z .,'’()-]+$/

const headOf = (role: Role): string => {
  const country = role.country ?? ''
  if (inEnglish.test(role.title)) return role.title
  if (role.office === 'head-of-state') return MONARCHS[country] ?? LABELS['head-of-state']
  if (role.office === 'head-of-government') return CHANCELLORS[country] ?? LABELS['head-of-government']
  return LABELS[role.office]
}

/** Proper names of bodies that English gives the article. */
const wantsThe =
  /\b(of|for|Union|Organi[sz]ation|Council|Committee|Commission|Bank|Parliament|Ministry|Senate|Assembly|Chamber|Agency|Forum|Nations|League)\b/

export const theBody = (name: string): string => (/^the /i.test(name) || !wantsThe.test(name) ? name : `the ${name}`)

/**
 * One role in English.
 *
 * @param role what the article says somebody is
 * @param reading where the body of the role is looked up
 */
export const officeWords = (role: Role, reading: Reading): string => {
  const country = role.country ? theCountry(role.country) : null
  const body = role.organization ? (reading.entities.find((e) => e.id === role.organization) ?? null) : null
  const withCountry = (words: string): string =>
    country && !words.includes(country.replace(/^the /, '')) ? `${words} of ${country}` : words
  if (!body) {
    if (inEnglish.test(role.title)) return withCountry(role.title)
    if (role.office === 'speaker') return country ? `Speaker of the parliament of ${country}` : 'Speaker of parliament'
    return country ? `${headOf(role)} of ${country}` : headOf(role)
  }
  if (role.office === 'minister' && ministry.test(body.name))
    return withCountry(`Minister of ${body.name.replace(ministry, '')}`)
  if (role.office === 'deputy-minister' && ministry.test(body.name))
    return withCountry(`Deputy Minister of ${body.name.replace(ministry, '')}`)
  if (role.office === 'speaker')
    return withCountry(`${/senate|council/i.test(body.name) ? 'Chairman' : 'Speaker'} of ${theBody(body.name)}`)
  return withCountry(`${headOf(role)} of ${theBody(body.name)}`)
}
