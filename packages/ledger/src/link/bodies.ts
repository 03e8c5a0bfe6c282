/** The records of one reading, with their names linked. */
import type { Reading } from '@farabi/reader'
import { terms } from '@farabi/reader'
import type { Body, BodyParty, RecordKind, Role } from './body.js'
import type { Known } from './entities.js'
import type { Place } from './events.js'
import type { Mark } from './marks.js'
import type { Span } from './span.js'

export interface Telling {
  readonly local: string
  readonly body: Body
  readonly evidence: readonly Span[]
  readonly confidence: number
}

/** Stems kept of a promise's words at most. */
const STEMS = 60

/**
 * @param to entities of the ledger by their number in the reading
 * @param day the day the article came out
 * @param marks what concrete things the text names, and where
 */
export const tellingsOf = (
  reading: Reading,
  to: ReadonlyMap<string, Known>,
  day: string | null,
  marks: readonly Mark[],
): readonly Telling[] => {
  const { language, text } = reading.article
  const entity = new Map(reading.entities.map((e) => [e.id, e]))
  const party =
    (role: Role) =>
    (local: string): BodyParty[] => {
      const k = to.get(local)
      return k
        ? [{ id: k.id, local, role, kind: k.kind, country: k.country ?? entity.get(local)?.country ?? null }]
        : []
    }
  const place = (local: string | null): Place | null => {
    const k = local ? to.get(local) : undefined
    return k ? { id: k.id, local: local!, name: k.name, country: k.country, wide: k.kind === 'country' } : null
  }
  const country = (code: string): BodyParty => ({
    id: `country-${code.toLowerCase()}`,
    role: 'party',
    kind: 'country',
    country: code,
  })
  /** Concrete things, and the bodies and works named, in a promise's words. */
  const keysIn = (spans: readonly Span[], parties: readonly BodyParty[]): string[] => {
    const inside = (m: Span): boolean => spans.some((s) => m.start >= s.start && m.end <= s.end)
    const own = new Set(parties.map((p) => p.id))
    const names = reading.entities.flatMap((e) => {
      const k = to.get(e.id)
      if (!k || own.has(k.id) || e.kind === 'country' || e.kind === 'person') return []
      return e.mentions.some(inside) ? [`name:${k.id}`] : []
    })
    return [...new Set([...marks.filter(inside).map((m) => m.key), ...names])]
  }
  /** Where the promised words stand; the whole evidence when they are not one piece of it. */
  const wordsAt = (words: string, evidence: readonly Span[]): readonly Span[] => {
    const within = evidence.find((s) => text.slice(s.start, s.end).includes(words))
    if (!within) return evidence
    const start = within.start + text.slice(within.start, within.end).indexOf(words)
    return [{ start, end: start + words.length }]
  }
  const base = {
    told: day,
    language,
    inferred: false,
    place: null,
    sectors: [] as readonly string[],
    status: null,
    date: null,
  }
  const told = (
    kind: RecordKind,
    r: { id: string; evidence: readonly Span[]; confidence: number },
    body: Omit<Body, 'kind' | 'told' | 'language'>,
  ): Telling => ({
    local: r.id,
    evidence: r.evidence.map(({ start, end }) => ({ start, end })),
    confidence: r.confidence,
    body: { kind, told: day, language, ...body },
  })
  return [
    ...reading.events.map((v) =>
      told('event', v, {
        ...base,
        type: v.kind,
        status: v.status,
        date: v.date,
        inferred: v.dateInferred,
        countries: v.countries,
        parties: [...v.actors.flatMap(party('actor')), ...v.recipients.flatMap(party('recipient'))],
        place: place(v.place),
        plover: v.plover,
        mode: v.mode,
        contexts: v.contexts,
      }),
    ),
    ...reading.agreements.map((a) => {
      const parties = a.parties.map(country)
      return told('agreement', a, {
        ...base,
        type: a.kind,
        status: a.status,
        date: a.signed,
        countries: a.parties,
        parties,
        place: place(a.place),
        sectors: a.sectors,
        title: a.title,
        count: a.count,
        term: a.term,
        keys: keysIn(a.evidence, parties),
      })
    }),
    ...reading.commitments.map((c) => {
      const parties = [...c.by.flatMap(party('by')), ...c.to.flatMap(party('to'))]
      return told('commitment', c, {
        ...base,
        type: c.kind,
        date: c.due,
        countries: c.countries,
        parties,
        sectors: c.sectors,
        text: c.text,
        keys: keysIn(wordsAt(c.text, c.evidence), parties),
        stems: [...new Set(terms(c.text).map((t) => t.stem))].slice(0, STEMS),
      })
    }),
    ...reading.figures.map((f) =>
      told('figure', f, {
        ...base,
        type: f.measure,
        date: f.asOf,
        countries: f.countries,
        parties: f.by.flatMap(party('by')),
        value: f.value,
        unit: f.unit,
        comparison: f.comparison,
        nature: f.nature,
      }),
    ),
    ...reading.pairings.map((p) => {
      const parties = [...party('a')(p.a), ...party('b')(p.b)]
      return told('pairing', p, {
        ...base,
        type: 'pairing',
        status: p.status,
        countries: [...new Set(parties.flatMap((x) => x.country ?? []))],
        parties,
        sectors: ['provincial'],
      })
    }),
  ]
}

/** Where an article promises or agrees. */
export const promisedIn = (tellings: readonly Telling[]): readonly Span[] =>
  tellings.filter((t) => t.body.kind === 'commitment' || t.body.kind === 'agreement').flatMap((t) => t.evidence)
