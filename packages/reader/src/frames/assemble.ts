/** From drafts to a reading: ids, entities that are really there, dates taken from the page, doubts. */
import type { Entity } from '../kinds/entity.js'
import type { Draft, DraftRole } from '../names/draft.js'
import { isInternational } from '../names/international.js'
import { bodyName, latinName } from '../names/latin.js'
import type { Article, Reading } from '../reading.js'
import type { Span } from '../text/text.js'
import type { OfficeHolderFacts } from '../world/facts.js'
import { calibrate } from './confidence.js'
import type { Context, EventDraft } from './context.js'
import { findDoubts } from './doubts.js'
import type { Records } from './gate.js'
import { standIn } from './roles.js'

type Head = Omit<Article, 'credited' | 'skipped'> & { skipped: { what: string; reason: string }[] }

const empty = (head: Head): Reading => ({
  article: articleOf(head, []),
  entities: [],
  events: [],
  agreements: [],
  commitments: [],
  figures: [],
  pairings: [],
  doubts: [],
})

const articleOf = (head: Head, credited: string[]): Article => {
  const { skipped, ...rest } = head
  return { ...rest, credited, ...(skipped.length > 0 ? { skipped } : {}) }
}

/** Agencies that the text credits, as written. */
const creditsOf = (c: Context): string[] => {
  const out = new Set<string>()
  for (const m of c.names.mentions) {
    if (m.entity < 0) continue
    const d = c.names.drafts[m.entity]!
    if (d.organization?.kind === 'news') out.add(c.scan.text.source.slice(m.start, m.stop))
  }
  return [...out]
}

/**
 * Makes the reading.
 *
 * @param c       null when no language folder can read the text: then the article alone comes back
 * @param explain add the frame and words behind each record
 */
export const assemble = (head: Head, c: Context | null, records: Records | null, explain: boolean): Reading => {
  if (!c || !records) return empty(head)
  const { drafts, mentions } = c.names
  const used = new Set<number>()
  for (const m of mentions) if (m.entity >= 0 && drafts[m.entity]!.kind !== 'office') used.add(m.entity)
  for (const i of [...used]) {
    for (const role of drafts[i]!.roles) {
      if (role.organization >= 0) used.add(role.organization)
      if (role.place >= 0) used.add(role.place)
    }
  }
  const refer = (list: readonly number[]): number[] => [
    ...new Set(list.map((e) => standIn(c, e)).filter((e) => e >= 0)),
  ]
  for (const e of records.events) {
    e.actors = refer(e.actors)
    e.recipients = refer(e.recipients).filter((x) => !e.actors.includes(x))
    for (const x of [...e.actors, ...e.recipients, e.place]) if (x >= 0) used.add(x)
  }
  for (const x of records.commitments) for (const e of [...x.by, ...x.to]) used.add(e)
  for (const x of records.figures) for (const e of x.by) used.add(e)
  for (const x of records.pairings) used.add(x.a).add(x.b)

  const first = new Map<number, number>()
  const titles = new Map<number, Set<string>>()
  for (const m of mentions) {
    if (m.entity < 0) continue
    if (!first.has(m.entity)) first.set(m.entity, m.first)
    if (m.city >= 0 && !first.has(m.city)) first.set(m.city, m.first)
    if (m.via !== 'office' || drafts[m.entity]!.kind !== 'person') continue
    const forms = titles.get(m.entity) ?? new Set()
    titles.set(m.entity, forms.add(c.scan.text.source.slice(m.start, m.stop)))
  }
  const at = (draft: number): number => first.get(draft) ?? Number.MAX_SAFE_INTEGER
  const order = [...used].sort((a, b) => at(a) - at(b))
  const idOf = new Map<number, string>()
  for (const [i, draft] of order.entries()) idOf.set(draft, `e${i + 1}`)
  const id = (draft: number): string => idOf.get(draft)!
  const spans = new Map<number, Span[]>()
  for (const m of mentions) {
    // a capital that stands for its state is named as a place as well
    for (const e of m.city >= 0 ? [m.entity, m.city] : [m.entity]) {
      if (e < 0 || !idOf.has(e)) continue
      const list = spans.get(e) ?? []
      list.push({ start: m.start, end: m.stop })
      spans.set(e, list)
    }
  }
  const entities: Entity[] = order.map((draft) => {
    const d = drafts[draft]!
    const name = d.name ?? (d.kind === 'organization' ? bodyName : latinName)([...d.names][0]!, c.scan.language)
    return {
      id: id(draft),
      kind: d.kind === 'office' ? 'person' : d.kind,
      name,
      names: [...new Set([...d.names, ...(titles.get(draft) ?? [])])],
      country: d.country,
      code: d.code,
      wikidata: d.wikidata,
      listed: d.kind === 'country' || d.holder !== null || d.place !== null || d.organization !== null,
      ...(d.kind === 'office' ? { unnamed: true } : {}),
      roles: rolesOf(c, d).map((r) => ({
        office: r.office,
        title: r.title,
        organization: r.organization >= 0 ? id(r.organization) : null,
        country: r.country ?? d.country ?? (r.scope === 'state' && !isInternational(drafts, d) ? c.home : null),
      })),
      mentions: spans.get(draft) ?? impliedBy(c, draft),
    }
  })
  for (const [i, e] of entities.entries())
    if (e.kind === 'person' && e.country === null && e.roles.length > 0 && !isInternational(drafts, drafts[order[i]!]!))
      e.country = e.roles.find((r) => r.country)?.country ?? c.home

  const why = (frame: string, words: string[]) => (explain ? { why: { frame, words } } : {})
  const sortCountries = (set: ReadonlySet<string>): string[] => [...set]
  const place = (draft: number): string | null => (draft >= 0 ? id(draft) : null)
  const reading: Reading = {
    article: articleOf(head, creditsOf(c)),
    entities,
    events: records.events.map((e, i) => ({
      id: `v${i + 1}`,
      kind: e.kind,
      plover: e.plover,
      mode: e.mode,
      contexts: contextsOf(e),
      actors: e.actors.map(id),
      recipients: e.recipients.map(id),
      countries: sortCountries(e.countries),
      place: place(e.place),
      date: e.date ?? inferredDate(c, e),
      dateInferred: e.date === null,
      status: e.status,
      evidence: e.evidence,
      confidence: calibrate('event', e.confidence),
      ...why(`event ${e.kind}`, e.words),
    })),
    agreements: records.agreements.map((a, i) => ({
      id: `a${i + 1}`,
      kind: a.kind,
      title: a.title,
      count: a.count,
      parties: sortCountries(a.parties),
      sectors: a.sectors,
      term: a.term,
      signed: a.signed,
      status: a.status,
      place: place(a.place),
      evidence: a.evidence,
      confidence: calibrate('agreement', a.confidence),
      ...why(`agreement ${a.kind}`, a.words),
    })),
    commitments: records.commitments.map((x, i) => ({
      id: `c${i + 1}`,
      kind: x.kind,
      by: x.by.map(id),
      to: x.to.map(id),
      countries: sortCountries(x.countries),
      text: c.scan.text.source.slice(x.text.start, x.text.end),
      sectors: x.sectors,
      due: x.due,
      evidence: x.evidence,
      confidence: calibrate('commitment', x.confidence),
      ...why(`commitment ${x.kind}`, x.words),
    })),
    figures: records.figures.map((f, i) => ({
      id: `f${i + 1}`,
      measure: f.measure,
      value: f.value,
      unit: f.unit,
      comparison: f.comparison,
      nature: f.nature,
      asOf: f.asOf,
      by: f.by.map(id),
      countries: sortCountries(f.countries),
      evidence: f.evidence,
      confidence: calibrate('figure', f.confidence),
      ...why(`figure ${f.measure}`, f.words),
    })),
    pairings: records.pairings.map((p, i) => ({
      id: `p${i + 1}`,
      a: id(p.a),
      b: id(p.b),
      status: p.status,
      evidence: p.evidence,
      confidence: calibrate('pairing', p.confidence),
      ...why('pairing', p.words),
    })),
    doubts: [],
  }
  reading.doubts = findDoubts(c, records, {
    entity: (d) => idOf.get(d) ?? null,
    event: (i) => `v${i + 1}`,
    figure: (i) => `f${i + 1}`,
    pairing: (i) => `p${i + 1}`,
  })
  return reading
}

/** The words that imply an entity without naming it: whose office is of it («وزارت خارجه ترکیه» is Turkey's). */
const impliedBy = (c: Context, draft: number): Span[] => {
  const { drafts, mentions } = c.names
  const wanted = drafts[draft]!
  const m =
    mentions.find(
      (x) => x.entity >= 0 && drafts[x.entity]!.roles.some((r) => r.organization === draft || r.place === draft),
    ) ?? mentions.find((x) => x.entity >= 0 && wanted.country !== null && drafts[x.entity]!.country === wanted.country)
  return m ? [{ start: m.start, end: m.stop }] : []
}

/** The draft of a listed body that the text names, or -1. */
const bodyNamed = (c: Context, id: string | undefined): number =>
  id === undefined
    ? -1
    : (c.names.mentions.find((m) => m.entity >= 0 && c.names.drafts[m.entity]!.organization?.id === id)?.entity ?? -1)

/** The offices a text gives somebody, else the one the lists know him to hold at the page's date. */
const rolesOf = (c: Context, d: Draft): readonly DraftRole[] => {
  if (d.roles.length > 0 || !d.holder) return d.roles
  // who serves a body of several countries serves none of them
  const country = d.international ? null : d.holder.country
  const at = c.published?.slice(0, 10) ?? null
  const role = (o: OfficeHolderFacts['offices'][number], former: boolean): DraftRole => ({
    office: o.office as DraftRole['office'],
    scope: 'state',
    title: o.title,
    organization: bodyNamed(c, o.organization),
    country,
    place: -1,
    former,
  })
  const held = d.holder.offices.filter(
    (o) =>
      at !== null &&
      (o.from === null || o.from.slice(0, 10) <= at) &&
      (o.to === null || o.to >= at.slice(0, o.to.length)),
  )
  const o = held.at(-1) ?? (at === null ? highest(d.holder.offices) : undefined)
  if (!o) return []
  const own = role(o, held.length === 0)
  return o.office === 'deputy-head' && /minister of/iu.test(o.title) ? [own, { ...own, office: 'minister' }] : [own]
}

/** Offices by rank: of a page without a date the highest is the one its bearer is known for. */
const RANK: readonly string[] = ['supreme-leader', 'head-of-state', 'head-of-government', 'deputy-head', 'minister']
const highest = (offices: OfficeHolderFacts['offices']): OfficeHolderFacts['offices'][number] | undefined => {
  const rank = (o: { office: string }): number => (RANK.includes(o.office) ? RANK.indexOf(o.office) : RANK.length)
  return [...offices].reverse().sort((a, b) => rank(a) - rank(b))[0]
}

/** News told at the head of a report without a date is of the day of the page; the record says that it was inferred. */
/** Sentences in which an outlet tells its news. */
const HEAD = 6

const inferredDate = (c: Context, e: EventDraft): string | null => {
  if (!c.published || e.status !== 'happened') return null
  return e.kind !== 'conflict' && (e.sentence <= HEAD || !e.earlier) ? c.published.slice(0, 10) : null
}

const contextsOf = (e: EventDraft): string[] => {
  if (e.kind === 'conflict' || e.kind === 'exercise') return ['military']
  if (e.kind === 'exhibition' || e.kind === 'launch') return ['economic']
  return ['diplomatic']
}
