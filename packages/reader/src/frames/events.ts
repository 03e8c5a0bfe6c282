/** Events: which frame makes which, with its parties, place, date and status; told twice is one. */
import type { EventKind, PloverType, Status } from '../kinds/event.js'
import type { Act, EventFrame, VerbForm } from '../languages/language.js'
import type { DateMention } from '../calendar/calendar.js'
import type { Mention } from '../names/draft.js'
import { isPersonal, type SentenceInfo } from '../names/resolve.js'
import { type Found, type UnitOf, WordFlag } from '../names/scan.js'
import { addEvidence, type Clause, clauseAt, clausesOf, type Context, RECALL, countriesIn, dateNear, draftOf, type EventDraft, evidenceOf, framesIn, grammarAt, hasGroup, hasSignal, signalAt, mentionsIn, countryDraft } from './context.js'
import { antecedent, countriesOfParties, entitiesOf, isCredited, isParty, lastCoordinated, partiesAfter, partiesBefore, partiesBehind, standIn } from './roles.js'

/** What each kind is in PLOVER unless its frame says otherwise. */
const PLOVER: Readonly<Record<EventKind, readonly [PloverType, mode: string | null]>> = {
  meeting: ['CONSULT', 'visit'], visit: ['CONSULT', 'visit'], call: ['CONSULT', 'phone'], letter: ['CONSULT', null], conference: ['CONSULT', 'multilateral'],
  signing: ['SUPPORT', null], launch: ['COOPERATE', null], exhibition: ['COOPERATE', null], ceremony: ['SUPPORT', null], delegation: ['CONSULT', 'visit'],
  appointment: ['SUPPORT', null], exercise: ['COOPERATE', null], aid: ['AID', null], accusation: ['ACCUSE', 'disapprove'], rejection: ['REJECT', null],
  threat: ['THREATEN', null], protest: ['PROTEST', 'demo'], sanction: ['SANCTION', null], conflict: ['ASSAULT', null], other: ['SUPPORT', null],
}

/** Verbs that tell of an event by themselves. */
const KIND_OF_ACT: Readonly<Partial<Record<Act, EventKind>>> = {
  meet: 'meeting', receive: 'meeting', visit: 'visit', go: 'visit', attend: 'visit', call: 'call', sign: 'signing', open: 'launch', accuse: 'accusation', reject: 'rejection',
  threaten: 'threat', sanction: 'sanction', attack: 'conflict', aid: 'aid', discuss: 'meeting', host: 'meeting',
}
const WEAK_ACTS: ReadonlySet<Act> = new Set(['go', 'attend', 'discuss', 'host', 'open', 'reject', 'threaten', 'attack', 'aid'])
/** Kinds that need somebody doing it to somebody of another country. */
const TWO_SIDED: ReadonlySet<EventKind> = new Set(['meeting', 'call', 'letter', 'accusation', 'rejection', 'threat', 'sanction', 'aid', 'delegation', 'appointment', 'exercise'])
const HOSTILE: ReadonlySet<EventKind> = new Set(['accusation', 'rejection', 'threat', 'sanction', 'conflict', 'protest'])

interface Trigger {
  readonly kind: EventKind
  readonly first: number
  readonly end: number
  readonly frame: EventFrame | null
  readonly verb: { act: Act; form: VerbForm } | null
  readonly weak: boolean
  /** A pronoun glued to the noun: «لقائه», «سفرش». */
  readonly possessed: boolean
  /** With the article: known already, unless told anew. */
  readonly definite: boolean
}

/** Kinds of gatherings, of which one may be a sitting of another. */
const GATHERING: ReadonlySet<EventKind> = new Set(['conference', 'exhibition', 'meeting'])
/** Tokens within which a sitting and its gathering are named. */
const SITTING = 8

/** Is what a verb of going is said of a thing («وصلت الصادرات»)? */
const isThing = (c: Context, i: number): boolean => i < c.scan.text.size && c.scan.thingAt[i]! < 0 && c.scan.grammarAt[i]! < 0 && (c.scan.wordFlags[i]! & WordFlag.Frame) !== 0 && (c.scan.wordFlags[i]! & (WordFlag.Time | WordFlag.Given)) === 0

const triggersIn = (c: Context, sentence: SentenceInfo): Trigger[] => {
  const out: Trigger[] = []
  const { article } = c.scan.language.affixes
  for (const f of framesIn(c.scan, 'event', sentence.start, sentence.end)) {
    if (c.covered[f.first]) continue
    out.push({ kind: f.value.frame.kind, first: f.first, end: f.end, frame: f.value.frame, verb: null, weak: f.value.frame.weak ?? false, possessed: isPossessive(f), definite: article !== null && f.proclitic.endsWith(article) })
  }
  for (const v of sentence.verbs) {
    const kind = KIND_OF_ACT[v.value.act]
    if (!kind) continue
    const verb = { act: v.value.act, form: v.value.form }
    const noun = out.findIndex((t) => t.verb === null && t.first < v.end && t.end > v.first)
    if (noun >= 0) out[noun] = { ...out[noun]!, verb, weak: out[noun]!.weak && WEAK_ACTS.has(v.value.act) }
    else out.push({ kind, first: v.first, end: v.end, frame: null, verb, weak: WEAK_ACTS.has(v.value.act), possessed: false, definite: false })
  }
  // an opening of a fair, a signing at a meeting of a commission: one trigger names the other's kind
  return out
    .filter((t) => t.kind !== 'launch' || !out.some((o) => (o.kind === 'exhibition' || o.kind === 'conference') && Math.abs(o.first - t.end) <= 3))
    .filter((t) => !t.frame?.part || !out.some((o) => o !== t && GATHERING.has(o.kind) && !o.frame?.part && Math.abs(o.first - t.end) <= SITTING))
    .sort((a, b) => a.first - b.first)
}

const isPossessive = (f: Found): boolean => /^(ه|ها|هما|هم|ش|شان|اش|یش|یه|یها|یهم|وه|وها|ته|تها|تهم)$/.test(f.ending)

/** Is the noun pointed back at («این دیدار», «خلال هذا اللقاء»)? */
const isReference = (c: Context, t: Trigger): boolean => {
  for (let i = t.first - 1; i >= Math.max(0, t.first - 1); i--) if (signalAt(c.scan, i) === 'this') return true
  return signalAt(c.scan, t.end) === 'this' && c.scan.language.order === 'verb-first'
}

/** Tense and mood of what a trigger tells, from its own verb, its clause's verb and the signals around it. */
const statusOf = (c: Context, t: Trigger, clause: Clause): { status: Status; sure: boolean } => {
  const { scan } = c
  if (t.frame?.status) return { status: t.frame.status, sure: true }
  const near = (from: number, to: number, signal: 'future' | 'cancelled' | 'past-reference'): boolean => hasSignal(scan, Math.max(from, clause.start), Math.min(to, clause.end), signal)
  if (near(t.first - 4, t.end + 6, 'cancelled')) return { status: 'cancelled', sure: true }
  if (t.verb) {
    if (t.verb.form.negated) return { status: 'cancelled', sure: true }
    if (t.verb.form.tense === 'future' || t.verb.form.tense === 'subjunctive') return { status: 'planned', sure: true }
    if (near(clause.start, t.end, 'future')) return { status: 'planned', sure: true }
    if (t.verb.form.tense === 'present' && c.scan.language.order === 'verb-first' && t.verb.act !== 'discuss') return { status: presentIsFuture(c, clause) ? 'planned' : 'happened', sure: false }
    return { status: 'happened', sure: true }
  }
  if (near(t.first - 3, t.end + 3, 'future')) return { status: 'planned', sure: true }
  const before = grammarAt(scan, t.first - 1)
  const during = before && before.value.is === 'preposition' && (before.value.preposition === 'in' || before.value.preposition === 'during' || before.value.preposition === 'after')
  if (during) {
    if (scan.language.order === 'verb-last' && futureVerbAfter(c, t, clause) && t.kind !== 'meeting') return { status: 'planned', sure: true }
    return { status: 'happened', sure: t.kind === 'meeting' }
  }
  if (scan.language.order === 'verb-last') {
    const planned = futureVerbAfter(c, t, clause) || near(clause.start, clause.end, 'future')
    return { status: planned ? 'planned' : 'happened', sure: planned }
  }
  for (let i = t.first - 1; i >= clause.start; i--) {
    const g = grammarAt(scan, i)
    if (g && g.value.is === 'verb') {
      const planned = g.value.form.tense === 'future' || (g.value.form.tense === 'subjunctive' && g.value.act !== 'say') || near(clause.start, t.end + 4, 'future')
      return { status: planned ? 'planned' : 'happened', sure: planned }
    }
  }
  const planned = near(clause.start, t.end + 6, 'future')
  return { status: planned ? 'planned' : 'happened', sure: planned }
}

const presentIsFuture = (c: Context, clause: Clause): boolean => {
  if (hasSignal(c.scan, clause.start, clause.end, 'future')) return true
  const d = dateNear(c, clause.start, clause.start, clause.end)
  return d !== null && c.published !== null && lowerOf(d.edtf) > c.published.slice(0, 10)
}
const lowerOf = (edtf: string): string => edtf.split('/')[0]!.replace(/[~?]/g, '')

const futureVerbAfter = (c: Context, t: Trigger, clause: Clause): boolean => {
  for (let i = t.end; i < clause.end; i++) {
    const g = grammarAt(c.scan, i)
    if (!g || g.first !== i) continue
    if (g.value.is === 'verb') {
      if (g.value.act === 'say') return false
      if (g.value.form.tense === 'present' && g.value.form.passive) return true
      return g.value.form.tense === 'future' || g.value.form.tense === 'subjunctive'
    }
  }
  return false
}

const subjectFor = (c: Context, t: Trigger, clause: Clause, exclude: readonly Mention[]): Mention | null => {
  const { sentence } = clause
  const usable = (m: Mention | null): m is Mention => m !== null && !exclude.some((x) => x.entity === m.entity && m.entity >= 0) && !exclude.includes(m)
  const s = sentence.subject
  if (t.possessed) {
    const owner = mentionsIn(c, sentence.start, t.first).findLast((m) => !m.inner && m.end <= t.first && m.via !== 'adjective' && (m.via === 'pronoun' || (m.entity >= 0 && isPersonal(draftOf(c, m)))))
    if (usable(owner ?? null)) return owner!
  }
  const ante = antecedent(c, clause)
  if (usable(ante)) return ante
  if (usable(s) && s.first >= clause.start && s.first < t.first) return s
  const before = partiesBefore(c, clause.start, t.first).subject.filter((m) => m.group !== null || m.via === 'pronoun' || (m.entity >= 0 && draftOf(c, m)!.kind !== 'country') || clause.index === 0)
  const nearest = lastCoordinated(c, before).at(-1) ?? null
  if (usable(nearest)) return nearest
  if (usable(s)) return s
  return null
}

interface Filled {
  actors: number[]
  recipients: number[]
  group: boolean
  /** Everybody was named beside the trigger, nobody carried over. */
  explicit: boolean
  /** A person or the holder of an office, named or not, is among them. */
  personal?: boolean
  /** A letter whose addressee is named as such. */
  addressed?: boolean
}

const ids = (c: Context, list: readonly Mention[]): number[] => entitiesOf(c, list)

/** Parties of a two-sided event around its trigger. */
const twoSided = (c: Context, t: Trigger, clause: Clause): Filled => {
  const filled = partiesOf(c, t, clause)
  const around = mentionsIn(c, clause.start, clause.end).filter((m) => !m.inner && isPersonalMention(c, m))
  const used = new Set([...filled.actors, ...filled.recipients])
  return { ...filled, personal: around.some((m) => ids(c, [m]).some((e) => used.has(e))) || [...used].some((e) => isPersonal(c.names.drafts[e])) || pluralOfficeAfter(c, t, clause) }
}

const partiesOf = (c: Context, t: Trigger, clause: Clause): Filled => {
  const after = partiesAfter(c, t.end, clause.end, t.verb !== null && c.scan.language.order === 'verb-first')
  const before = partiesBefore(c, clause.start, t.first)
  const group = [...after.first, ...after.with, ...before.subject].some((m) => m.group === 'both-sides')
  const speaker = clause.sentence.speaker
  const fallback = (exclude: readonly Mention[]): number[] => {
    const m = subjectFor(c, t, clause, exclude)
    if (m) return ids(c, [m])
    const s = speaker >= 0 ? standIn(c, speaker) : -1
    return s >= 0 && !ids(c, exclude).includes(s) ? [s] : []
  }
  if (t.verb && c.scan.language.order === 'verb-first') {
    const { subject: all, object, with: partners } = partiesBehind(c, t.end, clause.end)
    const ahead = lastCoordinated(c, before.subject)
    if (object.length > 0) return { actors: ids(c, all), recipients: ids(c, object), group, explicit: true }
    if (partners.length > 0) {
      const actors = all.length > 0 ? all : ahead
      return { actors: actors.length ? ids(c, actors) : fallback(partners), recipients: ids(c, partners), group, explicit: actors.length > 0 }
    }
    if (all.length >= 2) return { actors: ids(c, all), recipients: [], group, explicit: true }
    if (all.length === 1) {
      if (ahead.length > 0) return { actors: ids(c, ahead), recipients: ids(c, all), group, explicit: true }
      const continued = grammarAt(c.scan, t.first)?.proclitic.startsWith('و') ?? false
      const actor = continued || !isPersonalMention(c, all[0]!) ? fallback(all) : []
      return actor.length ? { actors: actor, recipients: ids(c, all), group, explicit: false } : { actors: ids(c, all), recipients: ids(c, before.with), group, explicit: false }
    }
    if (ahead.length > 0) return { actors: ids(c, ahead), recipients: ids(c, before.with), group, explicit: ahead.length > 1 }
    return { actors: fallback([]), recipients: ids(c, before.with), group, explicit: false }
  }
  if (after.with.length > 0) return { actors: after.first.length ? ids(c, after.first) : fallback(after.with), recipients: ids(c, after.with), group, explicit: after.first.length > 0 }
  if (after.first.length > 0) {
    const actors = fallback(after.first)
    if (after.first.length >= 2 && (!actors.length || t.possessed === false) && new Set(countriesOfParties(c, ids(c, after.first))).size >= 2) return { actors: ids(c, after.first), recipients: [], group, explicit: true }
    return actors.length ? { actors, recipients: ids(c, after.first), group, explicit: true } : { actors: ids(c, after.first), recipients: [], group, explicit: false }
  }
  if (before.with.length > 0) {
    const subject = lastCoordinated(c, before.subject.filter((m) => m.first < before.with[0]!.first))
    return { actors: subject.length ? ids(c, subject) : fallback(before.with), recipients: ids(c, before.with.slice(-2)), group, explicit: subject.length > 0 }
  }
  const subject = lastCoordinated(c, before.subject)
  return { actors: subject.length >= 2 ? ids(c, subject) : fallback([]), recipients: [], group, explicit: subject.length >= 2 }
}

/** «الوزيران عقدا جلسة»: the last two named persons of two countries. */
const lastTwoSides = (c: Context, sentence: SentenceInfo): number[] => {
  const near = mentionsIn(c, Math.max(0, sentence.start - NEAR), sentence.end).filter((m) => !m.inner && m.entity >= 0 && c.names.drafts[m.entity]!.kind === 'person')
  const last = near.at(-1)
  if (!last) return []
  const own = countriesOfParties(c, [last.entity])
  const other = near.findLast((m) => m.entity !== last.entity && countriesOfParties(c, [m.entity]).some((x) => !own.includes(x)))
  return other ? [other.entity, last.entity] : []
}
/** Tokens back in which the two sides were named. */
const NEAR = 250

/** Who writes to whom: the addressee stands behind «به», «إلى». */
const letterParties = (c: Context, t: Trigger, clause: Clause): Filled => {
  const to = mentionsIn(c, clause.sentence.start, clause.sentence.end).find((m) => !m.inner && m.preposition === 'to' && m.entity >= 0 && isParty(c, m) && (m.first >= t.end || t.first - m.end <= 8) && countriesOfParties(c, ids(c, [m])).length > 0)
  if (!to) return twoSided(c, t, clause)
  const from = mentionsIn(c, clause.sentence.start, t.first).findLast((m) => !m.inner && m.end <= t.first && m.preposition === null && m.via !== 'adjective' && m.entity >= 0 && m !== to && isPersonal(draftOf(c, m))) ?? partiesAfter(c, t.end, to.first).first[0] ?? subjectFor(c, t, clause, [to])
  return { actors: from ? ids(c, [from]) : [], recipients: ids(c, [to]), group: false, explicit: from !== null && from !== undefined, addressed: true }
}

/** «دیدارهایی با سران کشورها»: several holders of an office, nobody named. */
const pluralOfficeAfter = (c: Context, t: Trigger, clause: Clause): boolean => {
  for (let i = t.end; i < Math.min(clause.end, t.end + 6); i++) {
    const k = c.scan.thingAt[i]!
    if (k < 0) continue
    const v = c.scan.things[k]!.value
    if (v.is === 'office' && v.words.plural) return true
  }
  return false
}

const isPersonalMention = (c: Context, m: Mention): boolean => isPersonal(draftOf(c, m))

/** Whom or what a hostile or one-way event is done to: the first party of another country after the trigger, else before it. */
const oneWay = (c: Context, t: Trigger, clause: Clause): Filled => {
  const inClause = mentionsIn(c, clause.start, clause.end).filter((m) => !m.inner && isParty(c, m) && !isCredited(c, m))
  const subject = subjectFor(c, t, clause, [])
  const actors = subject ? ids(c, [subject]) : clause.sentence.speaker >= 0 ? [standIn(c, clause.sentence.speaker)].filter((x) => x >= 0) : []
  const own = new Set(countriesOfParties(c, actors))
  const rest = inClause.filter((m) => m !== subject && m.entity >= 0 && !actors.includes(m.entity) && !countriesOfParties(c, ids(c, [m])).some((x) => own.has(x)))
  const objects = rest.filter((m) => m.first >= t.end).concat(rest.filter((m) => m.first < t.first && m.preposition !== null))
  const first = objects[0] ?? rest[0]
  return { actors, recipients: first ? ids(c, [first]) : [], group: false, explicit: subject !== null && first !== undefined }
}

/** The place a mention names: a capital is its city here, not its state. */
const placeOf = (m: Mention): number => (m.city >= 0 ? m.city : m.entity)

/** The other country a hostile word is aimed at when nobody is named: one of the sentence, else the other of the pair. */
const otherSide = (c: Context, clause: Clause, actors: readonly number[]): number[] => {
  const own = new Set(countriesOfParties(c, actors))
  const near = countriesIn(c, clause.sentence.start, clause.sentence.end).find((x) => !own.has(x)) ?? c.discourse.pair.find((x) => !own.has(x) && c.discourse.pair.some((y) => own.has(y)))
  const draft = near ? countryDraft(c, near) : -1
  return draft >= 0 ? [draft] : []
}

/** Who gives to whom: «کمک قطر به هرات», "Qatar sent aid to". */
const giving = (c: Context, t: Trigger, clause: Clause): Filled => {
  const after = partiesAfter(c, t.end, clause.end).first
  const giver = after[0] ?? subjectFor(c, t, clause, [])
  const actors = giver ? ids(c, [giver]) : clause.sentence.speaker >= 0 ? [standIn(c, clause.sentence.speaker)].filter((x) => x >= 0) : []
  const own = new Set(countriesOfParties(c, actors))
  const to = mentionsIn(c, clause.start, clause.sentence.end).find((m) => !m.inner && m.entity >= 0 && m !== giver && m.via !== 'adjective' && !countriesOfParties(c, [m.entity]).some((x) => own.has(x)) && countriesOfParties(c, [m.entity]).length > 0)
  return { actors, recipients: to ? ids(c, [to]) : [], group: false, explicit: after.length > 0 && to !== undefined }
}

/** Where a visit goes: the country or city behind «به», or the object of the verb. */
const destination = (c: Context, t: Trigger, clause: Clause): Mention | null => {
  const able = (m: Mention): boolean => {
    const d = draftOf(c, m)
    return d !== undefined && (d.kind === 'country' || d.kind === 'place') && (m.via !== 'adjective' || signalAt(c.scan, m.first - 1) === 'city')
  }
  const mentions = mentionsIn(c, clause.start, clause.end).filter((m) => !m.inner && able(m))
  const after = mentions.find((m) => m.first >= t.end && m.first - t.end <= 12 && m.preposition === 'to')
  if (after) return after
  const before = [...mentions].reverse().find((m) => m.end <= t.first && t.first - m.end <= 4 && (m.preposition === 'to' || (t.verb?.act === 'attend' && m.preposition === 'in')))
  if (before) return before
  if (c.scan.language.order === 'verb-first' && t.verb) return mentions.find((m) => m.first >= t.end && m.first - t.end <= 10) ?? null
  return mentions.find((m) => m.first >= t.end && (m.first - t.end <= 3 && m.preposition === 'in' || m.preposition === null && m.first - t.end <= 1)) ?? null
}

const placeIn = (c: Context, clause: Clause, token: number): number => {
  let best: Mention | null = null
  for (const m of mentionsIn(c, clause.start, clause.end)) {
    if (m.inner || m.entity < 0) continue
    const d = c.names.drafts[m.entity]!
    if (m.preposition !== 'in' || (d.kind !== 'place' && d.kind !== 'country')) continue
    if (best === null || Math.abs(m.first - token) < Math.abs(best.first - token)) best = m
  }
  return best ? placeOf(best) : -1
}

const overlap = (a: readonly number[], b: readonly number[]): boolean => a.some((x) => b.includes(x))

/** The same happening told again? Same kind, and parties, place or date that do not speak against it. */
const sameEvent = (a: EventDraft, b: EventDraft, isPerson: (e: number) => boolean): boolean => {
  if (a.kind !== b.kind || (a.status !== b.status && a.statusSure && b.statusSure && !(a.kind === 'visit' && (a.status === 'cancelled' || b.status === 'cancelled')))) return false
  if (a.dateStated && b.dateStated && a.date !== b.date && !a.date!.startsWith(b.date!) && !b.date!.startsWith(a.date!)) return false
  const pa = [...a.actors, ...a.recipients]
  const pb = [...b.actors, ...b.recipients]
  if (a.kind === 'visit') return (overlap(a.actors, b.actors) || a.actors.length === 0 || b.actors.length === 0 || sharesCountry(a, b)) && overlap(a.recipients, b.recipients)
  if (a.kind === 'signing') return sharesCountry(a, b) || a.countries.size < 2 || b.countries.size < 2
  if (a.kind === 'exhibition' || a.kind === 'ceremony' || a.kind === 'launch' || a.kind === 'exercise') return a.place < 0 || b.place < 0 || a.place === b.place
  if (a.kind === 'conference') return a.words[0] === b.words[0] ? a.place < 0 || b.place < 0 || a.place === b.place || !(a.dateStated && b.dateStated) : a.place >= 0 && a.place === b.place
  if (pa.length === 0 || pb.length === 0) return true
  const [few, many] = pa.length <= pb.length ? [pa, pb] : [pb, pa]
  if (few.every((x) => many.includes(x))) return !(a.dateStated && b.dateStated && a.date !== b.date)
  return overlap(pa, pb) && [...a.countries].every((x) => b.countries.has(x)) && (HOSTILE.has(a.kind) || !differentPeople(a, b, isPerson))
}
const sharesCountry = (a: EventDraft, b: EventDraft): boolean => [...a.countries].some((x) => b.countries.has(x)) && a.countries.size === b.countries.size && [...a.countries].every((x) => b.countries.has(x))
/** Each side of two tellings has somebody the other does not: two meetings of one man. */
const differentPeople = (a: EventDraft, b: EventDraft, isPerson: (e: number) => boolean): boolean => {
  const pa = [...a.actors, ...a.recipients].filter(isPerson)
  const pb = [...b.actors, ...b.recipients].filter(isPerson)
  return pa.some((x) => !pb.includes(x)) && pb.some((x) => !pa.includes(x))
}

const merge = (into: EventDraft, from: EventDraft): void => {
  for (const e of from.evidence) addEvidence(into.evidence, e)
  for (const x of from.actors) if (!into.actors.includes(x) && !into.recipients.includes(x) && into.actors.length < 4 && into.kind !== 'visit') into.actors.push(x)
  if (into.actors.length === 0) into.actors.push(...from.actors)
  for (const x of from.recipients) if (!into.actors.includes(x) && !into.recipients.includes(x) && into.recipients.length < 4) into.recipients.push(x)
  for (const x of from.countries) into.countries.add(x)
  if (into.place < 0) into.place = from.place
  if ((from.statusSure && !into.statusSure) || from.status === 'cancelled') {
    into.status = from.status
    into.statusSure = true
  }
  if (!into.dateStated && from.dateStated) {
    into.date = from.date
    into.dateStated = true
  }
  into.confidence = Math.max(into.confidence, from.confidence)
}

/** How far behind «if» a word still tells of what may be, in tokens. */
const HYPOTHESIS = 8

/** Makes the events of a text. Order of the result is order of first telling. */
export const findEvents = (c: Context): EventDraft[] => {
  const events: EventDraft[] = []
  const add = (made: EventDraft): void => {
    const known = events.slice(-RECALL).find((e) => sameEvent(e, made, (x) => isPersonal(c.names.drafts[x])))
    if (known) merge(known, made)
    else events.push(made)
  }
  c.discourse.sentences.forEach((sentence, index) => {
    const clauses = clausesOf(c, sentence)
    for (const t of triggersIn(c, sentence)) {
      const made = build(c, t, clauseAt(clauses, t.first), index, events.some((e) => e.kind === 'meeting'))
      if (made === null) continue
      if (Array.isArray(made)) {
        for (const one of made) add(one)
        continue
      }
      if (made === 'reference') {
        const recent = events.slice(-RECALL)
        const known = recent.findLast((e) => e.kind === t.kind) ?? (t.kind === 'meeting' || t.kind === 'conference' ? recent.findLast((e) => e.kind === 'meeting' || e.kind === 'conference' || e.kind === 'call') : undefined)
        if (known) addEvidence(known.evidence, evidenceOf(c, t.first, t.end))
        continue
      }
      add(made)
    }
  })
  return events
}

const build = (c: Context, t: Trigger, clause: Clause, sentence: number, met: boolean): EventDraft | EventDraft[] | 'reference' | null => {
  if (isReference(c, t)) return 'reference'
  if (hasSignal(c.scan, Math.max(clause.sentence.start, t.first - HYPOTHESIS), t.first, 'if')) return null
  const [plover, mode] = PLOVER[t.kind]
  if (t.verb === null && PROPOSABLE.has(t.kind) && isProposed(c, t, clause)) return null
  const found = statusOf(c, t, SETTING.has(t.kind) ? withRelative(c, t, clause) : clause)
  let { status, sure } = found
  let filled: Filled = { actors: [], recipients: [], group: false, explicit: false }
  let place = -1
  let confidence = 0.6
  if (t.kind === 'visit') {
    const to = destination(c, t, clause)
    if (!to) return t.weak ? null : 'reference'
    const after = partiesAfter(c, t.end, to.first >= t.end ? to.first : clause.end).first.filter((m) => m.entity >= 0 && (isPersonal(draftOf(c, m)) || draftOf(c, m)!.kind === 'country' && m !== to) && m !== to)
    const subject = after[0] ?? subjectFor(c, t, clause, [to])
    const actor = subject && subject !== to ? ids(c, [subject]) : clause.sentence.speaker >= 0 ? [standIn(c, clause.sentence.speaker)].filter((x) => x >= 0) : []
    const code = countriesOfParties(c, [to.entity])[0]
    const host = code ? countryDraft(c, code) : -1
    filled = { actors: actor, recipients: [host >= 0 ? host : to.entity], group: false, explicit: after.length > 0 || subject !== null }
    place = placeOf(to)
    const from = countriesOfParties(c, actor)
    if (actor.length === 0 || (code && from.length > 0 && from.every((x) => x === code))) return null
    if (t.weak && !(subject ? isPersonalMention(c, subject) || (subject.via === 'pronoun') : actor.some((e) => isPersonal(c.names.drafts[e])))) return null
    if (t.verb?.act === 'attend' && !(to.preposition === 'in' && to.end <= t.first && t.first - to.end <= 3)) return null
    if (t.verb?.act === 'go' && !(to.preposition === 'to' && (c.scan.language.order === 'verb-first' || (t.first - to.end <= 3 && to.end <= t.first)) && draftOf(c, to)!.country !== null)) return null
    if (t.verb && c.scan.language.order === 'verb-first' && after.length === 0 && isThing(c, t.end)) return null
    confidence = filled.explicit ? 0.85 : 0.6
  } else if (t.kind === 'meeting' || t.kind === 'call' || t.kind === 'letter' || t.kind === 'exercise' || t.kind === 'delegation') {
    filled = t.kind === 'letter' ? letterParties(c, t, clause) : twoSided(c, t, clause)
    confidence = filled.explicit ? 0.9 : 0.65
    place = placeIn(c, clause, t.first)
    if (filled.group && filled.actors.length + filled.recipients.length === 0) {
      if (met) return 'reference'
      filled.actors = lastTwoSides(c, clause.sentence)
    }
    if (t.kind === 'letter' && !filled.addressed && !verbIn(c, clause, SENDING)) return null
  } else if (t.kind === 'signing') {
    filled = twoSided(c, t, clause)
    place = placeIn(c, clause, t.first)
    confidence = 0.75
  } else if (t.kind === 'conference' || t.kind === 'exhibition' || t.kind === 'ceremony' || t.kind === 'launch') {
    place = placeIn(c, clause, t.first)
    if (place < 0) place = placeIn(c, { ...clause, start: clause.sentence.start, end: clause.sentence.end }, t.first)
    if (place < 0) {
      const to = mentionsIn(c, clause.sentence.start, clause.sentence.end).find((m) => !m.inner && m.preposition === 'to' && m.entity >= 0 && ['country', 'place'].includes(c.names.drafts[m.entity]!.kind))
      if (to) place = placeOf(to)
    }
    filled = { actors: [], recipients: [], group: false, explicit: true }
    confidence = 0.6
  } else if (t.kind === 'aid') {
    filled = giving(c, t, clause)
    place = placeIn(c, clause, t.first)
    confidence = filled.explicit ? 0.75 : 0.5
  } else if (t.kind === 'protest' || t.kind === 'conflict') {
    place = placeIn(c, clause, t.first)
    filled = t.kind === 'conflict' ? oneWay(c, t, clause) : filled
    confidence = t.verb ? 0.65 : 0.56
  } else {
    filled = oneWay(c, t, clause)
    if (filled.recipients.length === 0 && filled.actors.length > 0 && (t.verb || (!t.weak && clause.sentence.reported))) filled.recipients = otherSide(c, clause, filled.actors)
    confidence = filled.explicit ? 0.78 : t.verb ? 0.6 : 0.5
  }
  if (t.kind === 'ceremony') {
    const around = twoSided(c, t, clause)
    if (countriesOfParties(c, [...around.actors, ...around.recipients]).length >= 2) filled = { ...around, explicit: true }
  }
  filled.recipients = filled.recipients.filter((x) => !filled.actors.includes(x))
  const countries = new Set(countriesOfParties(c, [...filled.actors, ...filled.recipients, ...(place >= 0 ? [place] : [])]))
  if (filled.group || t.kind === 'signing') for (const x of c.discourse.pair) countries.add(x)
  const partyCountries = new Set(countriesOfParties(c, [...filled.actors, ...filled.recipients]))
  const others = t.kind === 'meeting' && pluralOfficeAfter(c, t, clause)
  if (TWO_SIDED.has(t.kind) && partyCountries.size < 2 && !(filled.group && c.discourse.pair.length === 2) && !(others && partyCountries.size === 1)) {
    const international = [...filled.actors, ...filled.recipients].some((e) => c.names.drafts[e]!.kind === 'organization' && c.names.drafts[e]!.country === null && c.names.drafts[e]!.organization?.kind === 'international')
    if (!(international && partyCountries.size >= 1)) return t.kind === 'meeting' || t.kind === 'call' ? 'reference' : null
  }
  if (TWO_SIDED.has(t.kind) && filled.actors.length + filled.recipients.length < 2 && (!filled.group || t.weak || t.verb?.act === 'discuss') && !others) return 'reference'
  if (t.weak && t.kind === 'aid' && !filled.explicit) return null
  if (t.weak && HOSTILE.has(t.kind) && t.kind !== 'protest' && t.kind !== 'conflict' && !filled.explicit && !t.verb) return null
  if (t.kind === 'protest' || t.kind === 'conflict') {
    for (const x of countriesIn(c, clause.start, clause.end)) countries.add(x)
    if (t.kind === 'conflict' ? countries.size < 2 : place < 0 || c.discourse.countries.length < 2) return null
  }
  if (t.kind === 'launch' && !t.verb && !verbIn(c, clause, OPENING)) return null
  const personal = filled.personal ?? [...filled.actors, ...filled.recipients].some((e) => isPersonal(c.names.drafts[e]))
  if (t.weak && t.kind === 'meeting' && !personal) {
    if (place >= 0 && verbIn(c, clause, HOLDING)) return conferenceOf(c, t, clause, place, status, sure, sentence)
    return 'reference'
  }
  if (t.weak && t.kind === 'meeting' && !t.verb && !(filled.explicit && filled.recipients.length > 0) && [...filled.actors, ...filled.recipients].filter((e) => isPersonal(c.names.drafts[e])).length < 2 && !(filled.explicit && pluralOfficeAfter(c, t, clause))) return 'reference'
  if (t.kind === 'conference' || t.kind === 'exhibition' || t.kind === 'ceremony' || t.kind === 'launch') {
    if (c.discourse.countries.length < 2) return null
    if (t.definite && placeIn(c, clause, t.first) < 0 && dateNear(c, t.first, clause.start, clause.end) === null) return 'reference'
    const organization = mentionsIn(c, t.end, t.end + 4).find((m) => m.entity >= 0 && c.names.drafts[m.entity]!.kind === 'organization')
    const around = withRelative(c, t, clause)
    if (t.kind !== 'launch' && t.kind !== 'ceremony' && !organization && placeIn(c, around, t.first) < 0 && dateNear(c, t.first, clause.start, around.end) === null && !verbIn(c, around, TAKING_PLACE)) return 'reference'
    for (const x of countriesIn(c, clause.start, clause.end)) countries.add(x)
    if (hasGroup(c, clause.start, clause.end, 'two-countries')) for (const x of c.discourse.pair) countries.add(x)
    if (place < 0 && !organization && countries.size === 0) return null
    if (t.kind !== 'conference' && countries.size === 0) return null
  }
  const told = dateNear(c, t.first, clause.start, clause.end)
  if (!sure && told && c.published && isPast(told.edtf, c.published)) sure = true
  else if (!sure && told && c.published && status === 'happened' && lowerOf(told.edtf) > c.published.slice(0, 10) && lowerOf(told.edtf).length > 4 && !told.bound) {
    status = 'planned'
    sure = true
  }
  if (place < 0 && SITUATED.has(t.kind) && sentence <= 8) place = c.dateline
  const timely = timelyFor(c, status)
  const near = dateNear(c, t.first, clause.start, clause.end, timely) ?? dateNear(c, t.first, clause.sentence.start, clause.sentence.end, timely)
  const made: EventDraft = {
    kind: t.kind, plover: t.frame?.plover ?? plover, mode: t.frame?.mode !== undefined ? t.frame.mode : mode, actors: filled.actors, recipients: filled.recipients, countries, place,
    date: near?.edtf ?? null, dateStated: near !== null, status, statusSure: sure, evidence: [evidenceOf(c, t.first, t.end)], sentence, confidence: t.weak ? confidence - 0.15 : confidence,
    words: [c.scan.text.source.slice(c.scan.text.start[t.first]!, c.scan.text.end[t.end - 1]!)],
  }
  return t.kind === 'visit' ? [made, ...furtherStops(c, made, destination(c, t, clause), clause)] : made
}

/** What has happened cannot bear a date to come, nor a deadline; what is planned none that is past. */
const timelyFor = (c: Context, status: Status) => (d: DateMention): boolean => {
  if (d.bound && status === 'happened') return false
  if (!c.published) return true
  const page = c.published.slice(0, 10)
  const [from = '', to = from] = d.edtf.replace(/[~?]/g, '').split('/')
  if (status === 'happened') return from !== '..' && to !== '..' && from.slice(0, page.length) <= page
  if (status === 'planned') return to === '..' || to >= page.slice(0, to.length)
  return true
}

const isPast = (edtf: string, published: string): boolean => {
  const last = edtf.replace(/[~?]/g, '').split('/').at(-1)!
  return last !== '..' && last < published.slice(0, last.length)
}
/** Kinds that happen where the report comes from unless it says otherwise. */
const SITUATED: ReadonlySet<EventKind> = new Set(['meeting', 'signing'])
/** Kinds that somebody may only propose. */
const PROPOSABLE: ReadonlySet<EventKind> = new Set(['exhibition', 'conference', 'launch', 'exercise', 'ceremony', 'delegation', 'visit', 'aid', 'signing'])
/** Kinds whose time and place stand in a relative clause behind them («همایشی که قرار است … برگزار شود»). */
const SETTING: ReadonlySet<EventKind> = new Set(['exhibition', 'conference', 'ceremony', 'exercise', 'visit'])

/** Is the noun the thing somebody proposes («پیشنهاد برگزاری نمایشگاه»)? Then it is a commitment, no event. */
const isProposed = (c: Context, t: Trigger, clause: Clause): boolean => framesIn(c.scan, 'commitment', Math.max(clause.start, t.first - 4), t.first).some((f) => f.value.frame.kind === 'proposal' && f.value.frame.weight >= 0.7)

/** The clause with the relative clause that follows it. */
const withRelative = (c: Context, t: Trigger, clause: Clause): Clause => {
  if (clause.end >= clause.sentence.end || signalAt(c.scan, clause.end - 1) !== 'that') return clause
  const next = clausesOf(c, clause.sentence).find((x) => x.start === clause.end)
  return next ? { ...clause, start: t.first, end: next.end } : clause
}

const OPENING: ReadonlySet<Act> = new Set(['open', 'hold', 'sign'])
const HOLDING: ReadonlySet<Act> = new Set(['hold'])
const SENDING: ReadonlySet<Act> = new Set(['send', 'congratulate', 'receive'])
const TAKING_PLACE: ReadonlySet<Act> = new Set(['hold', 'open', 'attend', 'host', 'cancel'])

const verbIn = (c: Context, clause: Clause, acts: ReadonlySet<Act>): boolean => {
  for (let i = clause.start; i < clause.end; i++) {
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'verb' && acts.has(g.value.act)) return true
  }
  return false
}

/** A sitting without persons that is held somewhere is a conference: «نشست بعدی کمیسیون … برگزار خواهد شد». */
const conferenceOf = (c: Context, t: Trigger, clause: Clause, place: number, status: Status, sure: boolean, sentence: number): EventDraft | null => {
  if (c.discourse.countries.length < 2) return null
  const near = dateNear(c, t.first, clause.start, clause.end)
  const [plover, mode] = PLOVER.conference
  return {
    kind: 'conference', plover, mode, actors: [], recipients: [], countries: new Set(countriesOfParties(c, [place])), place, date: near?.edtf ?? null, dateStated: near !== null, status, statusSure: sure,
    evidence: [evidenceOf(c, t.first, t.end)], sentence, confidence: 0.55, words: [c.scan.text.source.slice(c.scan.text.start[t.first]!, c.scan.text.end[t.end - 1]!)],
  }
}

/** «سفر به قزاقستان و ترکمنستان» is two visits. */
const furtherStops = (c: Context, made: EventDraft, to: Mention | null, clause: Clause): EventDraft[] => {
  const out: EventDraft[] = []
  let last = to
  while (last) {
    const next: Mention | undefined = mentionsIn(c, last!.end, clause.end).find((m) => !m.inner && m.entity >= 0 && ['country', 'place'].includes(c.names.drafts[m.entity]!.kind) && m.via !== 'adjective')
    if (!next || next.first - last.end > 1 || lastCoordinated(c, [last, next]).length !== 2) break
    const code = countriesOfParties(c, [next.entity])[0]
    const own = countriesOfParties(c, made.actors)
    if (code && !made.countries.has(code)) out.push({ ...made, recipients: [next.entity], countries: new Set([...own, code]), place: placeOf(next), evidence: [...made.evidence], words: [...made.words] })
    last = next
  }
  return out
}

/** PLOVER's rules over a finished event: what is planned or promised is AGREE only where its codebook says so. */
export const ploverOf = (e: EventDraft): PloverType => e.plover
export type { UnitOf }
