/** Whether two reports tell of one event: its kind, its day, who took part, where. */
import { type Bounds, daysBetween, gapBetween } from '../dates/bounds.js'
import type { Verdict } from './people.js'

/** An event with its parties as entities of the ledger. */
export interface Told {
  readonly type: string
  readonly status: string | null
  readonly bounds: Bounds
  /** The text gives no day for it. */
  readonly inferred: boolean
  /** The day the report came out. */
  readonly told: string | null
  readonly countries: readonly string[]
  readonly persons: readonly Party[]
  readonly place: Place | null
  readonly sectors: readonly string[]
  /** Countries of those who act, in kinds where one acts on another. */
  readonly from: readonly string[]
  readonly to: readonly string[]
}

export interface Party {
  readonly id: string
  readonly country: string | null
}

export interface Place {
  readonly id: string
  /** Its number in the reading it comes from. */
  readonly local?: string
  readonly country: string | null
  /** Latin display name: a town and the province it is the seat of bear one. */
  readonly name?: string
  /** A country as a whole: any town of it fits. */
  readonly wide: boolean
}

const other = (why: string): Verdict => ({ is: 'other', score: 0, why: [why] })

/** Days that reports of one event may differ in: they come out the day after, or take the day of the page. */
const SLACK: Readonly<Record<string, number>> = {
  visit: 3,
  conference: 3,
  exhibition: 5,
  exercise: 5,
  delegation: 3,
  letter: 3,
  appointment: 5,
}
const USUAL_SLACK = 1
/** Days after being told of within which a plan without a day comes about. */
const PLAN = 60
/** Days that a thing may be put off and still be the thing that was planned. */
const PUT_OFF = 10

/** One side acts and the other suffers it: who is who tells events apart. */
const DIRECTED: ReadonlySet<string> = new Set([
  'accusation',
  'rejection',
  'threat',
  'protest',
  'sanction',
  'conflict',
  'aid',
  'letter',
])
/** Two countries have one of these in a month, seldom two. */
const SELDOM: ReadonlySet<string> = new Set(['visit', 'conference', 'exhibition', 'exercise', 'launch', 'appointment'])
/** Many take part; reports name some of them. */
const GATHERING: ReadonlySet<string> = new Set(['conference', 'exhibition', 'exercise', 'ceremony', 'launch'])

const pending = (s: string | null): boolean => s === 'planned'

/** Both sides of a country are named, and by other people. */
const strangers = (a: Told, b: Told): string | null => {
  for (const country of new Set(a.persons.map((p) => p.country))) {
    const mine = a.persons.filter((p) => p.country === country)
    const theirs = b.persons.filter((p) => p.country === country)
    if (mine.length > 0 && theirs.length > 0 && !mine.some((p) => theirs.some((q) => q.id === p.id)))
      return country ?? 'one side'
  }
  return null
}

const samePlace = (a: Place, b: Place): boolean =>
  a.id === b.id || (a.name !== undefined && a.name === b.name && a.country === b.country)

const placesApart = (a: Place | null, b: Place | null): boolean => {
  if (!a || !b || samePlace(a, b)) return false
  if (a.country && b.country && a.country !== b.country) return true
  return !a.wide && !b.wide
}

/** Days of the longest visit or summit. */
const LONGEST = 7

const isShort = ({ from, to }: Bounds): boolean => from !== null && to !== null && daysBetween(from, to) < LONGEST

const timeFits = (a: Told, b: Told): { readonly fits: boolean; readonly why: string; readonly close: boolean } => {
  const gap = gapBetween(a.bounds, b.bounds)
  const [plan, fact] = pending(a.status) ? [a, b] : [b, a]
  if (pending(a.status) !== pending(b.status)) {
    if (gap !== null) return { fits: gap <= PUT_OFF, why: `planned within ${gap} days of it`, close: gap <= 1 }
    const day = fact.bounds.from ?? fact.told
    const after = plan.told && day ? daysBetween(plan.told, day) : null
    return { fits: after !== null && after >= -2 && after <= PLAN, why: `planned ${after} days before`, close: false }
  }
  const slack = (SLACK[a.type] ?? USUAL_SLACK) + (a.inferred || b.inferred ? 1 : 0)
  if (gap !== null)
    return {
      fits: gap <= slack,
      why:
        gap === 0 ? (isShort(a.bounds) && isShort(b.bounds) ? 'the same day' : 'the same time') : `${gap} days apart`,
      // the day of the page is often the day after
      close: gap === 0 || (gap === 1 && (a.inferred || b.inferred)),
    }
  const apart = a.told && b.told ? Math.abs(daysBetween(a.told, b.told)) : null
  const limit = pending(a.status) ? PLAN : slack + 1
  return { fits: apart !== null && apart <= limit, why: `told ${apart} days apart`, close: false }
}

/**
 * @returns whether two tellings of different articles are one event; a score under 0.6 is no merge
 */
export const compareEvents = (a: Told, b: Told): Verdict => {
  if (a.type !== b.type) return other('another kind')
  const time = timeFits(a, b)
  if (!time.fits) return other('another time')
  const shared = a.countries.filter((c) => b.countries.includes(c))
  if (shared.length < Math.min(2, a.countries.length, b.countries.length)) return other('other countries')
  const who = strangers(a, b)
  if (who && !GATHERING.has(a.type)) return other(`other people of ${who}`)
  if (placesApart(a.place, b.place)) return other('another place')
  if (DIRECTED.has(a.type)) {
    const clash = (x: readonly string[], y: readonly string[]) =>
      x.length > 0 && y.length > 0 && !x.some((c) => y.includes(c))
    if (clash(a.from, b.from) || clash(a.to, b.to)) return other('the other way round')
  }
  const people = a.persons.filter((p) => b.persons.some((q) => q.id === p.id)).length
  const where = a.place !== null && b.place !== null && samePlace(a.place, b.place)
  const why = [`${a.type} of the same countries`, time.why]
  // of what happens often, a month in common says little unless somebody or somewhere is the same
  const rare = SELDOM.has(a.type) || (isShort(a.bounds) && isShort(b.bounds))
  const close = time.close && (rare || people > 0 || where)
  let score = 0.45 + (close ? 0.15 : 0)
  if (people > 0) {
    score += Math.min(0.3, 0.2 * people)
    why.push(`${people} of the same people`)
  } else if (a.persons.length > 0 && b.persons.length > 0 && !GATHERING.has(a.type)) return other('nobody in common')
  if (where) {
    score += 0.15
    why.push('the same place')
  }
  if (a.countries.length === b.countries.length && shared.length === a.countries.length) score += 0.1
  return { is: score >= 0.6 ? 'same' : 'other', score: Math.min(1, score), why }
}
