/** For each kind: where a reading keeps it, when a candidate is the gold record, and which of its fields are right. */
import { any, evidenceOf, list, namesOf, oneOf, sameName, touches } from './fold.js'
import type { Accepted, Candidate, Gold, GoldRecord, Scorable, ScoredKind } from './gold.js'

const jaccard = (a: readonly string[], b: readonly string[]): number =>
  a.filter((x) => b.includes(x)).length / (new Set([...a, ...b]).size || 1)
const sectorsRight = (gold: Accepted, got: readonly string[] | undefined): boolean =>
  any(gold) || jaccard(list<string>(gold), list(got)) >= 0.5
const countriesRight = (gold: Accepted, got: readonly string[] | undefined): boolean =>
  any(gold) || list<string>(gold).every((w) => list(got).includes(w))
const named = (got: readonly string[], accepted: Accepted): boolean =>
  got.some((n) => list<string>(accepted).some((m) => sameName(n, m)))

/** What matching needs to know of the whole reading and the whole gold. */
export interface Context {
  evidence(p: Candidate): string[]
  /** Every name of an entity; the id itself when there is no such entity. */
  names(id: string | null | undefined): readonly string[]
  allNames(ids: readonly string[] | undefined): string[]
  parties(g: GoldRecord, p: Candidate): boolean
}

export const contextOf = (reading: Scorable, gold: Gold): Context => {
  const text = reading.article?.text ?? ''
  const byId = new Map(list(reading.entities).map((e) => [e.id, e]))
  const names = (id: string | null | undefined): readonly string[] =>
    id != null && byId.has(id) ? namesOf(byId.get(id)) : id ? [id] : []
  const allNames = (ids: readonly string[] | undefined): string[] => list(ids).flatMap((id) => [...names(id)])
  const known = [...list(gold.people), ...list(gold.organizations)]
  // a gold name stands for the person or organisation under any of its names
  const aliases = (n: string): string[] => [
    n,
    ...known
      .filter((p) => list(p.names).some((m) => sameName(m, n)))
      .flatMap((p) => [...list(p.names), ...list<string>(p.latin ?? [])]),
  ]
  const has = (wanted: readonly string[], got: readonly string[]): boolean =>
    wanted.every((w) => aliases(w).some((a) => got.some((n) => sameName(a, n))))
  const side = (x: Accepted): readonly string[] => (any(x) ? [] : list<string>(x))
  return {
    evidence: (p) => evidenceOf(p, text),
    names,
    allNames,
    parties(g, p) {
      const got = [...allNames(p.actors), ...allNames(p.recipients)]
      const wanted = [...side(g.actors), ...side(g.recipients)]
      return (has(wanted.slice(0, 1), got) && countriesRight(g.countries, p.countries)) || has(wanted, got)
    },
  }
}

export interface KindRules {
  of(r: Scorable): readonly Candidate[]
  match(g: GoldRecord, p: Candidate, x: Context): boolean
  fields(g: GoldRecord, p: Candidate, x: Context): Readonly<Record<string, boolean>>
}

const by = (g: GoldRecord, p: Candidate, x: Context): boolean => any(g.by) || named(x.allNames(p.by), g.by)
const told = (g: GoldRecord, p: Candidate, x: Context): boolean => touches(x.evidence(p), g.anchors)
const goldNames = (g: GoldRecord): readonly string[] => list(g.names)

export const RULES: Readonly<Record<ScoredKind, KindRules>> = {
  people: {
    of: (r) => list(r.entities).filter((e) => e.kind === 'person'),
    match: (g, p) => named(namesOf(p), [...goldNames(g), ...list<string>(g.latin ?? [])]),
    fields: (g, p) => ({
      country: any(g.country) || p.country === g.country || list(p.roles).some((r) => r.country === g.country),
      office:
        any(g.office) ||
        oneOf(
          list(p.roles).map((r) => r.office),
          g.office,
        ),
    }),
  },
  organizations: {
    of: (r) => list(r.entities).filter((e) => e.kind === 'organization'),
    match: (g, p) => named(namesOf(p), goldNames(g)),
    fields: (g, p) => ({ country: g.country == null || p.country === g.country }),
  },
  events: {
    of: (r) => list(r.events),
    match: (g, p, x) => oneOf(p.kind, g.kind) && told(g, p, x) && x.parties(g, p),
    fields: (g, p, x) => ({
      plover: oneOf(p.plover, g.plover),
      countries: countriesRight(g.countries, p.countries),
      place: any(g.place) || named(x.names(p.place), g.place),
      date: any(g.date) || list<string | null>(g.date).includes(p.date ?? null),
      status: any(g.status) || p.status === g.status,
    }),
  },
  agreements: {
    of: (r) => list(r.agreements),
    match: told,
    fields: (g, p) => ({
      kind: oneOf(p.kind, g.kind),
      count: g.count == null || p.count === g.count,
      parties: countriesRight(g.parties, p.parties),
      sectors: sectorsRight(g.sectors, p.sectors),
      term: g.term == null || p.term === g.term,
      status: any(g.status) || p.status === g.status,
    }),
  },
  commitments: {
    of: (r) => list(r.commitments),
    match: told,
    fields: (g, p, x) => ({
      kind: oneOf(p.kind, g.kind),
      by: by(g, p, x),
      countries: countriesRight(g.countries, p.countries),
      sectors: sectorsRight(g.sectors, p.sectors),
      due: g.due == null || p.due === g.due,
    }),
  },
  figures: {
    of: (r) => list(r.figures),
    match: (g, p, x) =>
      Math.abs(Number(p.value) - Number(g.value)) <= 0.001 * Math.abs(Number(g.value)) &&
      oneOf(p.unit, g.unit) &&
      told(g, p, x),
    fields: (g, p, x) => ({
      measure: oneOf(p.measure, g.measure),
      comparison: any(g.comparison) || p.comparison === g.comparison,
      nature: any(g.nature) || p.nature === g.nature,
      by: by(g, p, x),
    }),
  },
  pairings: {
    of: (r) => list(r.pairings),
    match(g, p, x) {
      const is = (names: readonly string[], accepted: Accepted): boolean => any(accepted) || named(names, accepted)
      const a = x.names(p.a)
      const b = x.names(p.b)
      return (is(a, g.a) && is(b, g.b)) || (is(a, g.b) && is(b, g.a))
    },
    fields: (g, p) => ({ status: any(g.status) || p.status === g.status }),
  },
}
