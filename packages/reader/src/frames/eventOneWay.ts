/** Who does what to whom, where an event has a doer and somebody it is done to: accusations, threats, sanctions, attacks. */
import type { EventKind } from '../kinds/event.js'
import type { Mention } from '../names/draft.js'
import { type Clause, type Context, countriesIn, countryDraft, grammarAt, mentionsIn, signalAt } from './context.js'
import { coordinatedWith, type Filled, ids, subjectFor } from './eventParties.js'
import {
  antecedent,
  countriesOfParties,
  isCredited,
  isGenitive,
  isObject,
  isParty,
  lastCoordinated,
  standIn,
} from './roles.js'
import type { Trigger } from './triggers.js'

/** Tokens between a noun and its genitive at most. */
const GENITIVE = 2

/**
 * Whom or what a hostile or one-way event is done to: the party behind «علیه» or in front of «را», else the first of
 * another country after the trigger, else before it. A noun's genitive does it: «تحریم‌های آمریکا علیه ایران».
 */
export const oneWay = (c: Context, t: Trigger, clause: Clause): Filled => {
  const inClause = mentionsIn(c, clause.start, clause.end).filter(
    (m) => !m.inner && isParty(c, m) && !isCredited(c, m) && m.entity >= 0,
  )
  const fought = t.kind === 'conflict' && t.verb === null
  if (fought) {
    const sides = sidesBehind(c, t, clause)
    if (sides.length > 1) return { actors: ids(c, sides), recipients: [], group: false, explicit: true }
  }
  const against = inClause.find((m) => m.preposition === 'against')
  const target = fought
    ? (against ?? attackedBehind(t, inClause))
    : ANSWERING.has(t.kind)
      ? (objectOf(c, inClause) ??
        (t.kind === 'rejection' && against ? inFrontOf(c, inClause, against) : null) ??
        against)
      : (against ?? objectOf(c, inClause))
  const doer = t.verb === null && (target || t.kind === 'conflict') ? nounsDoer(c, t, inClause, target) : null
  // «درگیری میان …»: a noun of fighting has no subject but its own
  const told = fought && !doer
  // «متهما طهران بـ…»: done by the subject of the verb before
  const circumstantial = t.verb?.form.circumstantial
  const teller = circumstantial ? (clause.sentence.subject ?? null) : null
  const subject = told
    ? null
    : circumstantial
      ? teller && teller.first < t.first
        ? teller
        : null
      : (doer ?? firstDoer(c, t, clause, inClause, target) ?? subjectFor(c, t, clause, target ? [target] : []))
  const actors = subject
    ? ids(c, subject === teller || subject === doer ? [subject] : coordinatedWith(c, clause, subject))
    : clause.sentence.speaker >= 0 && !told
      ? [standIn(c, clause.sentence.speaker)].filter((x) => x >= 0)
      : []
  const own = new Set(countriesOfParties(c, actors))
  const isOther = (m: Mention): boolean =>
    m !== subject && !actors.includes(m.entity) && !countriesOfParties(c, ids(c, [m])).some((x) => own.has(x))
  // a noun of fighting is done to whom it stands in front of, whoever condemns it
  const from = t.kind === 'conflict' && t.verb === null ? t.first : 0
  const rest = inClause.filter(
    (m) => isOther(m) && m.first >= from && m.preposition !== 'in' && m.preposition !== 'during',
  )
  const objects = rest
    .filter((m) => m.first >= t.end)
    .concat(rest.filter((m) => m.first < t.first && m.preposition !== null))
  const first = target && isOther(target) ? target : (objects[0] ?? rest[0] ?? adjectiveOf(c, t, clause, isOther))
  const struck = !first && t.kind === 'conflict' && t.verb ? placeStruck(c, clause, own) : -1
  return {
    actors,
    recipients: first ? ids(c, first === target ? targetsOf(c, clause, first) : [first]) : struck >= 0 ? [struck] : [],
    group: false,
    explicit: subject !== null && (first !== undefined || struck >= 0),
  }
}

/** All in front of «را» where the one beside it is joined to them («آمریکا و کره جنوبی را متهم کرد»). */
const targetsOf = (c: Context, clause: Clause, target: Mention): readonly Mention[] => {
  if (!isObject(c, target)) return [target]
  const before = mentionsIn(c, clause.start, target.end).filter(
    (m) => !m.inner && m.entity >= 0 && isParty(c, m) && (m === target || signalAt(c.scan, m.end) === 'and'),
  )
  return lastCoordinated(c, before).slice(-2)
}

/** The country in which the place lies that is attacked («به جنوب لبنان حمله کرد»), or -1. */
const placeStruck = (c: Context, clause: Clause, own: ReadonlySet<string>): number => {
  for (const m of mentionsIn(c, clause.start, clause.end)) {
    if (m.inner || m.entity < 0 || c.names.drafts[m.entity]!.kind !== 'place') continue
    const code = c.names.drafts[m.entity]!.country
    const country = code && !own.has(code) ? countryDraft(c, code) : -1
    if (country >= 0) return country
    if (code && !own.has(code)) return m.entity
  }
  return -1
}

/** Does the phrase end in «از», and no party stand behind it («با انتقاد از برخی رسانه‌ها»)? */
export const isOfNobody = (c: Context, t: Trigger): boolean => {
  const last = grammarAt(c.scan, t.end - 1)
  if (t.verb !== null || last?.value.is !== 'preposition' || last.value.preposition !== 'from') return false
  return !mentionsIn(c, t.end, t.end + BLAMED).some((m) => m.entity >= 0 && isParty(c, m))
}

/** Tokens between «از» and who is blamed at most. */
const BLAMED = 5

/** Of whom a claim is made, where that is another country: the first party of what is said («مدعی شد که ایران …»). */
export const claimOf = (c: Context, t: Trigger, clause: Clause): Filled | null => {
  const said = mentionsIn(c, t.end, clause.sentence.end).find((m) => !m.inner && m.entity >= 0 && isParty(c, m))
  const by = subjectFor(c, t, clause, [])
  const actors = by ? ids(c, [by]) : clause.sentence.speaker >= 0 ? [standIn(c, clause.sentence.speaker)] : []
  if (!said || said.preposition !== null || said.via === 'adjective' || actors.some((x) => x < 0)) return null
  const own = countriesOfParties(c, actors)
  const other = countriesOfParties(c, ids(c, [said]))
  if (own.length === 0 || other.length === 0 || other.some((x) => own.includes(x))) return null
  return { actors, recipients: ids(c, [said]), group: false, explicit: by !== null }
}

/** In languages whose verb comes first: whose the object is by its adjective («رفض التهديدات الأمريكية»). */
const adjectiveOf = (c: Context, t: Trigger, clause: Clause, isOther: (m: Mention) => boolean): Mention | undefined =>
  c.scan.language.order === 'verb-first' && t.verb
    ? mentionsIn(c, t.end, clause.end).find(
        (m) => !m.inner && m.via === 'adjective' && m.entity >= 0 && isOther(m) && isGenitive(c, m),
      )
    : undefined

/** Who does what a noun tells («حملات آذربایجان علیه ارمنستان», «اقدام آمریکا در اعمال تحریم علیه ایران»). */
const nounsDoer = (c: Context, t: Trigger, parties: readonly Mention[], target: Mention | undefined): Mention | null =>
  parties.find(
    (m) =>
      m !== target &&
      m.first >= t.end &&
      m.preposition === null &&
      m.first - t.end <= (c.scan.language.order === 'verb-last' && isGenitive(c, m) ? WEAPONS : GENITIVE),
  ) ??
  (c.scan.language.order === 'verb-last' && isBehindIn(c, t)
    ? (parties.findLast((m) => m !== target && m.end <= t.first && t.first - m.end <= GENITIVE + 1) ?? null)
    : null)

/** Tokens of what is fought with, between a noun of fighting and whose it is («حملات هواپیماهای بدون سرنشین آمریکا»). */
const WEAPONS = 5

/** Is the trigger what somebody's doing consists in («اقدام آمریکا در اعمال تحریم»)? */
const isBehindIn = (c: Context, t: Trigger): boolean => {
  const before = grammarAt(c.scan, t.first - 1)
  return before?.value.is === 'preposition' && before.value.preposition === 'in'
}

/**
 * The party in front of «را»; of a longer object the party whose doing it is: «حملهٔ روسیه به گرجستان را محکوم کرد»
 * condemns Russia.
 */
const objectOf = (c: Context, parties: readonly Mention[]): Mention | undefined => {
  const marked = parties.find((m) => isObject(c, m))
  if (!marked || marked.preposition === null) return marked
  return (
    parties.findLast(
      (m) => m.end <= marked.first && m.preposition === null && marked.first - m.end <= OBJECT && isGenitive(c, m),
    ) ?? marked
  )
}

/** Kinds that answer what somebody does: of «اقدام اسرائیل علیه لبنان را محکوم کرد» Israel is the target, not Lebanon. */
const ANSWERING: ReadonlySet<EventKind> = new Set(['accusation', 'rejection'])

/** Whose deed is against another («با قطعنامهٔ آمریکا علیه ایران مخالفت کرد»): the genitive beside it, or null. */
const inFrontOf = (c: Context, parties: readonly Mention[], against: Mention): Mention | null =>
  parties.findLast((m) => m.end <= against.first && against.first - m.end <= GENITIVE && isGenitive(c, m)) ?? null

/** The two sides a noun of fighting stands between («درگیری میان تایلند و کامبوج»), or nobody. */
const sidesBehind = (c: Context, t: Trigger, clause: Clause): Mention[] => {
  const near = mentionsIn(c, t.end, clause.end).filter((m) => !m.inner && m.entity >= 0 && isParty(c, m))
  const first = near[0]
  if (first?.preposition !== 'between' || first.first - t.end > BETWEEN) return []
  const second = near[1]
  return second && lastCoordinated(c, [first, second]).length === 2 ? [first, second] : []
}

/** Tokens between a noun of fighting and the first of those who fight at most. */
const BETWEEN = 7

/** Whom an attack told by a noun is on («حملهٔ روسیه به گرجستان»). */
const attackedBehind = (t: Trigger, parties: readonly Mention[]): Mention | undefined =>
  parties.find((m) => m.first >= t.end && m.first - t.end <= ATTACKED && m.preposition === 'to')

/** Tokens between a noun of fighting and whom it is done to at most. */
const ATTACKED = 7

/** Tokens of an object between whose doing it is and the party in front of «را» at most. */
const OBJECT = 6

/** Where verbs come last: the clause's first party that nothing governs, which is who does what the verb at its end tells. */
const firstDoer = (
  c: Context,
  t: Trigger,
  clause: Clause,
  parties: readonly Mention[],
  target: Mention | undefined,
): Mention | null => {
  if (c.scan.language.order !== 'verb-last' || t.possessed || antecedent(c, clause)) return null
  const first = parties.find((m) => m.first < t.first && m.via !== 'adjective' && m.preposition === null)
  if (!first || first === target || isObject(c, first) || isGenitive(c, first)) return null
  return first
}

/** The other country a hostile word is aimed at when nobody is named: one of the sentence, else the other of the pair. */
export const otherSide = (c: Context, clause: Clause, actors: readonly number[]): number[] => {
  const own = new Set(countriesOfParties(c, actors))
  const near =
    countriesIn(c, clause.sentence.start, clause.sentence.end).find((x) => !own.has(x)) ??
    c.discourse.pair.find((x) => !own.has(x) && c.discourse.pair.some((y) => own.has(y)))
  const draft = near ? countryDraft(c, near) : -1
  return draft >= 0 ? [draft] : []
}
