/** One record out of what several articles tell of it. */
import { boundsOf, daysBetween } from '../dates/bounds.js'
import type { Body, BodyParty } from './body.js'

export interface Version {
  readonly body: Body
  readonly confidence: number
}

/** Days a date covers: fewer is more precise. */
const width = (date: string | null): number => {
  const { from, to } = boundsOf(date)
  return from && to ? daysBetween(from, to) + 1 : Number.POSITIVE_INFINITY
}

/** A dated telling goes before an undated one, a stated date before one taken from the page, a day before a month. */
const datedBest = (all: readonly Version[]): Body | undefined =>
  all
    .map((v) => v.body)
    .filter((b) => b.date !== null)
    .sort((a, b) => Number(a.inferred) - Number(b.inferred) || width(a.date) - width(b.date))[0]

/** What has happened is not planned again; what was called off stays so unless a later report says that it took place. */
const RANK: Readonly<Record<string, number>> = {
  planned: 0,
  'under-negotiation': 0,
  agreed: 1,
  ongoing: 1,
  cancelled: 2,
  happened: 3,
  signed: 3,
  'in-force': 4,
  active: 1,
}

const statusOf = (all: readonly Version[]): string | null => {
  const told = all.map((v) => v.body).filter((b) => b.status !== null)
  if (told.length === 0) return null
  const last = [...told].sort(
    (a, b) => (b.told ?? '').localeCompare(a.told ?? '') || (RANK[b.status!] ?? 0) - (RANK[a.status!] ?? 0),
  )[0]!
  const furthest = [...told].sort((a, b) => (RANK[b.status!] ?? 0) - (RANK[a.status!] ?? 0))[0]!
  return last.status === 'cancelled' ? 'cancelled' : furthest.status
}

/** Everyone any report names; a country beside its own people adds nothing. */
const partiesOf = (all: readonly Version[]): readonly BodyParty[] => {
  const seen = new Map<string, BodyParty>()
  for (const { body } of all)
    for (const p of body.parties) if (!seen.has(`${p.id} ${p.role}`)) seen.set(`${p.id} ${p.role}`, p)
  const parties = [...seen.values()]
  const people = (role: string, country: string | null) =>
    parties.some((p) => p.kind === 'person' && p.role === role && p.country === country)
  return parties
    .filter((p, i) => parties.findIndex((q) => q.id === p.id) === i)
    .filter((p) => p.kind !== 'country' || !people(p.role, p.country))
}

const union = <T>(lists: readonly (readonly T[] | undefined)[]): readonly T[] => [
  ...new Set(lists.flatMap((l) => l ?? [])),
]

/**
 * @param versions the tellings, at least one
 * @param edits corrections by people: they go before whatever articles tell
 */
export const settle = (versions: readonly Version[], edits: Readonly<Record<string, unknown>> = {}): Body => {
  const order = [...versions].sort(
    (a, b) => b.confidence - a.confidence || (a.body.told ?? '').localeCompare(b.body.told ?? ''),
  )
  const first = order[0]!.body
  const dated = datedBest(order)
  const days = versions.flatMap((v) => v.body.told ?? []).sort()
  const narrow = order.map((v) => v.body.place).find((p) => p !== null && !p.wide)
  return {
    ...first,
    status: statusOf(order),
    date: dated?.date ?? null,
    inferred: dated?.inferred ?? first.inferred,
    countries: union(order.map((v) => v.body.countries)),
    parties: partiesOf(order),
    place: narrow ?? order.map((v) => v.body.place).find((p) => p !== null) ?? null,
    sectors: union(order.map((v) => v.body.sectors)),
    told: days[0] ?? null,
    ...(first.keys ? { keys: union(order.map((v) => v.body.keys)) } : {}),
    ...(first.kind === 'agreement'
      ? {
          count: order.map((v) => v.body.count).find((c) => c != null) ?? null,
          term: order.map((v) => v.body.term).find((t) => t != null) ?? null,
          title: order.map((v) => v.body.title).find((t) => t != null) ?? null,
        }
      : {}),
    ...edits,
  }
}
