/** Whether two reports tell of one promise or one agreement. */
import { type Bounds, daysBetween, gapBetween } from '../dates/bounds.js'
import type { Verdict } from './people.js'

export interface Promised {
  readonly kind: 'commitment' | 'agreement'
  readonly type: string
  readonly told: string | null
  /** Agreements: when it was signed. */
  readonly bounds: Bounds
  readonly countries: readonly string[]
  /** Countries of those who promise. */
  readonly by: readonly string[]
  readonly sectors: readonly string[]
  readonly count: number | null
  /** Concrete concepts (`thing:…`) and named ones (`name:…`) that its words hold. */
  readonly keys: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  readonly language: string
  readonly status: string | null
}

const other = (why: string): Verdict => ({ is: 'other', score: 0, why: [why] })

/** Days within which reports of one meeting or signing come out. */
const NEWS = 10
/** Wishes and offers of one thing: what one reporter calls a request another calls a proposal. */
const SOFT: ReadonlySet<string> = new Set(['proposal', 'request'])
const FIRM: ReadonlySet<string> = new Set(['pledge', 'plan'])

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const x of a) if (b.has(x)) both++
  return both / (a.size + b.size - both)
}

const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x))

const alikeTypes = (a: Promised, b: Promised): boolean => {
  if (a.type === b.type) return true
  if (a.kind === 'agreement')
    return a.type === 'document' || b.type === 'document' || a.type === 'agreement' || b.type === 'agreement'
  return (SOFT.has(a.type) && SOFT.has(b.type)) || (FIRM.has(a.type) && FIRM.has(b.type))
}

const keysTold = (a: Promised, b: Promised): string =>
  [...a.keys]
    .filter((k) => b.keys.has(k))
    .map((k) => k.replace(/^\w+:/, ''))
    .join(', ')

/** Share of words over which a sentence is a copy, whatever was recognised in it. */
const COPIED = 0.85

/** Both name concrete things, and none that the other names: a bank and a trade centre may be promised in like words. */
const otherThings = (a: Promised, b: Promised): boolean => {
  const things = ({ keys }: Promised): string[] => [...keys].filter((k) => k.startsWith('thing:'))
  const [x, y] = [things(a), things(b)]
  return x.length > 0 && y.length > 0 && !overlap(x, y)
}

/** @returns whether two tellings of different articles are one promise or agreement */
export const comparePromises = (a: Promised, b: Promised): Verdict => {
  if (a.kind !== b.kind || !alikeTypes(a, b)) return other('another kind')
  const countries = a.countries.filter((c) => b.countries.includes(c))
  if (countries.length < Math.min(2, a.countries.length, b.countries.length)) return other('other countries')
  const apart = a.told && b.told ? Math.abs(daysBetween(a.told, b.told)) : null
  const fresh = apart !== null && apart <= NEWS
  const keys = share(a.keys, b.keys)
  const words = a.language === b.language ? share(a.stems, b.stems) : 0
  const sectors = a.sectors.length === 0 || b.sectors.length === 0 || overlap(a.sectors, b.sectors)
  if (a.kind === 'agreement') {
    if (a.count !== null && b.count !== null && a.count !== b.count && a.count > 1 && b.count > 1)
      return other('another number of them')
    const gap = gapBetween(a.bounds, b.bounds)
    if (gap !== null && gap > NEWS) return other('signed at another time')
    if (keys >= 0.5) return { is: 'same', score: 0.85, why: [`the same parties and things: ${keysTold(a, b)}`] }
    if ((fresh || gap === 0) && sectors && keys >= (a.keys.size > 0 && b.keys.size > 0 ? 0.2 : 0))
      return {
        is: 'same',
        score: 0.7,
        why: ['the same parties, kind and days', ...(overlap(a.sectors, b.sectors) ? ['the same sectors'] : [])],
      }
    return other('nothing says that it is the same')
  }
  const sides = a.by.length === 0 || b.by.length === 0 || overlap(a.by, b.by)
  if (!sides) return other('promised by the other side')
  if (words < COPIED && otherThings(a, b)) return other('other things')
  if (words >= 0.6) return { is: 'same', score: 0.95, why: ['nearly the same words'] }
  if (fresh && words >= 0.3 && sectors) return { is: 'same', score: 0.8, why: ['alike words of the same days'] }
  if (keys >= 0.5) return { is: 'same', score: fresh ? 0.85 : 0.75, why: [`the same things: ${keysTold(a, b)}`] }
  if (fresh && keys >= 0.34 && overlap(a.sectors, b.sectors))
    return { is: 'same', score: 0.65, why: [`the same things in the same days: ${keysTold(a, b)}`] }
  return other('other things')
}
