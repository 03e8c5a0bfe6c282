/** Who takes part in an event: peers of a meeting, doer and done-to, giver and given, writer and addressee, traveller and destination. */
import type { Act } from '../languages/language.js'
import { isJoiner } from '../names/clitics.js'
import type { Mention } from '../names/draft.js'
import { isPersonal, type SentenceInfo } from '../names/resolve.js'
import { TokenKind, wordAt } from '../text/text.js'
import { type Clause, type Context, draftOf, grammarAt, mentionsIn, signalAt } from './context.js'
import { counterpartsOf, listedFirst, peopleJoined } from './eventPeers.js'
import {
  antecedent,
  countriesOfParties,
  entitiesOf,
  isObject,
  isParty,
  lastCoordinated,
  partiesAfter,
  partiesBefore,
  partiesBehind,
  standIn,
} from './roles.js'
import { isTopic } from './topics.js'
import type { Trigger } from './triggers.js'

export const subjectFor = (c: Context, t: Trigger, clause: Clause, exclude: readonly Mention[]): Mention | null => {
  const { sentence } = clause
  const usable = (m: Mention | null): m is Mention =>
    m !== null && !exclude.some((x) => x.entity === m.entity && m.entity >= 0) && !exclude.includes(m)
  const s = sentence.subject
  if (t.possessed) {
    const owner = mentionsIn(c, sentence.start, t.first).findLast(
      (m) =>
        !m.inner &&
        m.end <= t.first &&
        m.via !== 'adjective' &&
        (m.via === 'pronoun' || (m.entity >= 0 && isPersonal(draftOf(c, m)))),
    )
    if (usable(owner ?? null)) return owner!
  }
  const ante = antecedent(c, clause)
  if (usable(ante)) return ante
  if (usable(s) && s.first >= clause.start && s.first < t.first) return s
  const before = partiesBefore(c, clause.start, t.first).subject.filter(
    (m) =>
      (t.kind !== 'visit' || !isObject(c, m)) &&
      (m.group !== null ||
        m.via === 'pronoun' ||
        (m.entity >= 0 && draftOf(c, m)!.kind !== 'country') ||
        clause.index === 0),
  )
  const nearest = lastCoordinated(c, before).at(-1) ?? null
  if (usable(nearest)) return nearest
  if (usable(s)) return s
  return null
}

export interface Filled {
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

export const ids = (c: Context, list: readonly Mention[]): number[] => entitiesOf(c, list)

/** Parties of a two-sided event around its trigger. */
export const twoSided = (c: Context, t: Trigger, clause: Clause): Filled => {
  const filled = partiesOf(c, t, clause)
  const around = mentionsIn(c, clause.start, clause.end).filter((m) => !m.inner && isPersonalMention(c, m))
  const used = new Set([...filled.actors, ...filled.recipients])
  return {
    ...filled,
    personal:
      around.some((m) => ids(c, [m]).some((e) => used.has(e))) ||
      [...used].some((e) => isPersonal(c.names.drafts[e])) ||
      pluralOfficeAfter(c, t, clause),
  }
}

/** Tokens between a call and the one it comes from at most. */
const CALLED_BY = 12

/** «تلقى الوزير اتصالا هاتفيا من نظيره»: who calls and who is called. */
const calledBy = (c: Context, t: Trigger, clause: Clause): Filled | null => {
  if (t.kind !== 'call' || c.scan.language.order !== 'verb-first') return null
  const caller = mentionsIn(c, t.end, Math.min(clause.sentence.end, t.end + CALLED_BY)).find(
    (m) => !m.inner && isParty(c, m),
  )
  if (caller?.preposition !== 'from' || caller.entity < 0) return null
  const called = t.verb ? partiesBehind(c, t.end, caller.first).subject[0] : undefined
  const receiver = called ?? subjectFor(c, t, clause, [caller])
  return receiver && receiver.entity !== caller.entity
    ? { actors: ids(c, [caller]), recipients: ids(c, [receiver]), group: false, explicit: true }
    : null
}

const partiesOf = (c: Context, t: Trigger, clause: Clause): Filled => {
  const call = calledBy(c, t, clause)
  if (call) return call
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
    const guests =
      object.length === 0 && partners.length === 0 && all.length > 0 ? delegationBehind(c, t, clause, all) : []
    if (guests.length > 0)
      return { actors: ids(c, all.slice(0, 1)), recipients: guests, group, explicit: true, personal: true }
    if (object.length > 0) return { actors: ids(c, all), recipients: ids(c, object), group, explicit: true }
    if (partners.length > 0) {
      const actors = all.length > 0 ? all : ahead
      return {
        actors: actors.length ? ids(c, actors) : fallback(partners),
        recipients: ids(c, partners),
        group,
        explicit: actors.length > 0,
      }
    }
    if (all.length >= 2) return { actors: ids(c, all), recipients: [], group, explicit: true }
    if (all.length === 1) {
      const ante = antecedent(c, clause)
      if (ante && ante.entity !== all[0]!.entity)
        return { actors: ids(c, [ante]), recipients: ids(c, all), group, explicit: true }
      if (ahead.length > 0) return { actors: ids(c, ahead), recipients: ids(c, all), group, explicit: true }
      const continued = isJoiner(c.scan.language, grammarAt(c.scan, t.first)?.proclitic ?? '')
      const actor = continued || !isPersonalMention(c, all[0]!) ? fallback(all) : []
      return actor.length
        ? { actors: actor, recipients: ids(c, all), group, explicit: false }
        : { actors: ids(c, all), recipients: ids(c, before.with), group, explicit: false }
    }
    if (ahead.length > 0)
      return { actors: ids(c, ahead), recipients: ids(c, before.with), group, explicit: ahead.length > 1 }
    return { actors: fallback([]), recipients: ids(c, before.with), group, explicit: false }
  }
  if (t.possessed && after.first.length === 0 && after.with.length === 0 && c.scan.language.order === 'verb-first') {
    // «خلال استقباله، في مقر الوزارة، وزيرة الخارجية»
    const guests = partiesBehind(c, t.end, clause.end)
    after.first.push(...guests.subject)
    after.with.push(...guests.with)
  }
  const host = after.first[0]
  if (host && after.first.length === 1 && signalAt(c.scan, host.end) === 'to-him') {
    // «خلال استقبال الأمير له»
    const guest = subjectFor(c, { ...t, possessed: false }, clause, [host])
    if (guest && guest.entity !== host.entity)
      return { actors: ids(c, [host]), recipients: ids(c, [guest]), group, explicit: true }
  }
  if (after.with.length > 0)
    return {
      actors: after.first.length ? ids(c, after.first) : fallback(after.with),
      recipients: ids(c, after.with),
      group,
      explicit: after.first.length > 0 || isTheirOwn(c, clause, t, after.with),
    }
  if (after.first.length > 0) {
    const actors = fallback(after.first)
    if (
      after.first.length >= 2 &&
      (!actors.length || t.possessed === false) &&
      new Set(countriesOfParties(c, ids(c, after.first))).size >= 2
    )
      return { actors: ids(c, after.first), recipients: [], group, explicit: true }
    return actors.length
      ? { actors, recipients: ids(c, after.first), group, explicit: true }
      : { actors: ids(c, after.first), recipients: [], group, explicit: false }
  }
  if (before.with.length > 0) {
    const subject = lastCoordinated(
      c,
      before.subject.filter((m) => m.first < before.with[0]!.first),
    )
    // «وزیر خارجه … که برای شرکت در نشست سازمان … سفر کرده با همتای خود دیدار کرد»
    const body = subject.length > 0 && !subject.some((m) => m.group !== null || isPersonalMention(c, m))
    const opening = body ? mentionsIn(c, clause.sentence.start, clause.sentence.start + 1)[0] : undefined
    const ante = body && c.scan.language.order === 'verb-last' ? (antecedent(c, clause) ?? opening) : null
    if (ante?.preposition === null && ante.first < subject[0]!.first && isPersonalMention(c, ante))
      subject.splice(0, subject.length, ante)
    // «با وزیر نفت عراق و وزیر نیروی این کشور دیدار کرد»
    const joined = before.subject.filter(
      (m) => m.first >= before.with.at(-1)!.end && m.group === null && signalAt(c.scan, m.first - 1) === 'and',
    )
    const partners = [...before.with.slice(-2), ...joined]
    partners.push(...counterpartsOf(c, partners.at(-1)!, t.first))
    return {
      actors: subject.length ? ids(c, subject) : fallback(partners),
      recipients: ids(c, partners),
      group,
      explicit: subject.length > 0,
    }
  }
  const last = lastCoordinated(c, before.subject)
  const subject = peopleJoined(c, before.subject) ?? (last.length < 2 ? listedFirst(c, before.subject) : null) ?? last
  return {
    actors: subject.length >= 2 ? ids(c, subject) : fallback([]),
    recipients: [],
    group,
    explicit: subject.length >= 2,
  }
}

/** Where verbs come last: does the clause itself begin with who meets («وزیر … پس از مذاکره با همتای خود گفت»)? */
const isTheirOwn = (c: Context, clause: Clause, t: Trigger, partners: readonly Mention[]): boolean => {
  const subject = c.scan.language.order === 'verb-last' ? subjectFor(c, t, clause, partners) : null
  return subject !== null && subject.first >= clause.start && subject.first < t.first && isPersonalMention(c, subject)
}

/** Tokens behind a delegation within which it is said whose it is. */
const SENT_BY = 7

/** The delegation somebody receives («استقبل الوزير وفدا من جامعة طهران»): who sent it. */
const delegationBehind = (c: Context, t: Trigger, clause: Clause, hosts: readonly Mention[]): number[] => {
  const own = new Set(countriesOfParties(c, ids(c, hosts)))
  for (let i = t.end; i < clause.end; i++) {
    if (signalAt(c.scan, i) !== 'delegation') continue
    const sender = mentionsIn(c, i, Math.min(clause.end, i + SENT_BY)).find(
      (m) => !m.inner && m.entity >= 0 && countriesOfParties(c, [m.entity]).some((x) => !own.has(x)),
    )
    return sender ? ids(c, [sender]) : []
  }
  return []
}

/** «الوزيران عقدا جلسة»: the last two named persons of two countries. */
export const lastTwoSides = (c: Context, sentence: SentenceInfo): number[] => {
  const near = mentionsIn(c, Math.max(0, sentence.start - NEAR), sentence.end).filter(
    (m) => !m.inner && m.entity >= 0 && c.names.drafts[m.entity]!.kind === 'person',
  )
  const last = near.at(-1)
  if (!last) return []
  const own = countriesOfParties(c, [last.entity])
  const other = near.findLast(
    (m) => m.entity !== last.entity && countriesOfParties(c, [m.entity]).some((x) => !own.includes(x)),
  )
  return other ? [other.entity, last.entity] : []
}

/** Tokens back in which the two sides were named. */
const NEAR = 250

/** Who writes to whom: the addressee stands behind «به», «إلى». */
export const letterParties = (c: Context, t: Trigger, clause: Clause): Filled => {
  const { sentence } = clause
  const able = (m: Mention): boolean =>
    !m.inner && m.entity >= 0 && isParty(c, m) && countriesOfParties(c, ids(c, [m])).length > 0
  const around = mentionsIn(c, sentence.start, sentence.end).filter(able)
  const to = around.find((m) => m.preposition === 'to' && (m.first >= t.end || t.first - m.end <= 8))
  const writer = around.find((m) => m.preposition === 'from' && m.first >= t.end && m.first - t.end <= WRITTEN_BY)
  const subject = (): Mention | null => {
    for (const v of sentence.verbs) {
      if (v.value.act !== 'send' && v.value.act !== 'congratulate' && v.value.act !== 'receive') continue
      const found =
        partiesBehind(c, v.end, sentence.end).subject[0] ??
        lastCoordinated(c, partiesBefore(c, sentence.start, v.first).subject)[0]
      if (found && able(found)) return found
    }
    return null
  }
  // «تسلّم الأمير رسالة من الرئيس»
  if (writer) {
    const receiver = to ?? (c.scan.language.order === 'verb-first' ? subject() : subjectFor(c, t, clause, [writer]))
    if (receiver && receiver.entity !== writer.entity)
      return { actors: ids(c, [writer]), recipients: ids(c, [receiver]), group: false, explicit: true, addressed: true }
  }
  if (!to) return twoSided(c, t, clause)
  const from =
    (c.scan.language.order === 'verb-first' ? subject() : null) ??
    mentionsIn(c, sentence.start, t.first).findLast(
      (m) =>
        !m.inner &&
        m.end <= t.first &&
        m.preposition === null &&
        m.via !== 'adjective' &&
        m.entity >= 0 &&
        m !== to &&
        isPersonal(draftOf(c, m)),
    ) ??
    partiesAfter(c, t.end, to.first).first[0] ??
    subjectFor(c, t, clause, [to])
  return {
    actors: from ? ids(c, [from]) : [],
    recipients: ids(c, [to]),
    group: false,
    explicit: from !== null && from !== undefined,
    addressed: true,
  }
}

/** Tokens between a letter and who wrote it at most. */
const WRITTEN_BY = 9

/** «دیدارهایی با سران کشورها»: several holders of an office, nobody named. */
export const pluralOfficeAfter = (c: Context, t: Trigger, clause: Clause): boolean => {
  for (let i = t.end; i < Math.min(clause.end, t.end + 6); i++) {
    const k = c.scan.thingAt[i]!
    if (k < 0) continue
    const v = c.scan.things[k]!.value
    if (v.is === 'office' && v.words.plural) return true
  }
  return false
}

export const isPersonalMention = (c: Context, m: Mention): boolean => isPersonal(draftOf(c, m))

/** Tokens between a noun and the adjective of who gives it at most. */
const GENITIVE = 2

/** What those do who open, hold, chair or attend a gathering. */
const PRESIDING: ReadonlySet<Act> = new Set(['open', 'hold', 'host', 'attend', 'do', 'visit', 'receive', 'meet'])

/** Where verbs come first: who opens, chairs or attends what a trigger tells, and with whom. */
export const presiding = (c: Context, t: Trigger, clause: Clause): Filled => {
  const none: Filled = { actors: [], recipients: [], group: false, explicit: true }
  if (c.scan.language.order !== 'verb-first') return none
  for (let i = t.verb ? t.first : t.first - 1; i >= clause.sentence.start; i--) {
    const g = grammarAt(c.scan, i)
    if (g?.value.is !== 'verb' || g.first !== i) continue
    if (!PRESIDING.has(g.value.act) || g.value.form.negated) return none
    const behind = partiesBehind(c, g.end, t.verb ? clause.end : t.first)
    const ahead = partiesBefore(c, clause.start, g.first).subject
    const parties = [...(behind.subject.length > 0 ? behind.subject : lastCoordinated(c, ahead)), ...behind.with]
    const people = parties.filter((m) => m.group === null && m.entity >= 0 && isPersonal(draftOf(c, m)))
    if (people.length > 0)
      return { ...none, actors: ids(c, people.slice(0, 1)), recipients: ids(c, people.slice(1, 3)) }
    break
  }
  // «برئاسة الوزير … وبمشاركة الأمين العام …»
  const chairs = mentionsIn(c, t.end, clause.sentence.end).filter(
    (m) =>
      !m.inner && m.entity >= 0 && (m.preposition === 'by' || m.preposition === 'other') && isPersonal(draftOf(c, m)),
  )
  return chairs.length > 0
    ? { ...none, actors: ids(c, chairs.slice(0, 1)), recipients: ids(c, chairs.slice(1, 3)) }
    : none
}

/** The place a mention names: a capital is its city here, not its state. */
export const placeOf = (m: Mention): number => (m.city >= 0 ? m.city : m.entity)

/** Who gives to whom: «کمک قطر به هرات», "Qatar sent aid to". */
export const giving = (c: Context, t: Trigger, clause: Clause): Filled => {
  // «کمک به زلزله‌زدگان افغانستان»: what stands behind «به» is given to
  const after = [
    // «مساعدات قطرية»
    ...mentionsIn(c, t.end, Math.min(clause.end, t.end + GENITIVE)).filter(
      (m) => m.via === 'adjective' && m.entity >= 0,
    ),
    ...partiesAfter(c, t.end, clause.end).first.filter(
      (m) => m.preposition !== 'to' && m.preposition !== 'for' && !isBehindTo(c, t.end, m.first),
    ),
  ]
  const giver = after[0] ?? subjectFor(c, t, clause, [])
  const givers = after.length > 0 ? after : giver ? coordinatedWith(c, clause, giver) : []
  const actors = giver
    ? ids(c, givers)
    : clause.sentence.speaker >= 0
      ? [standIn(c, clause.sentence.speaker)].filter((x) => x >= 0)
      : []
  const own = new Set(countriesOfParties(c, actors))
  const others = mentionsIn(c, clause.start, clause.sentence.end).filter(
    (m) =>
      !m.inner &&
      m.entity >= 0 &&
      m !== giver &&
      m.via !== 'adjective' &&
      !countriesOfParties(c, [m.entity]).some((x) => own.has(x)) &&
      countriesOfParties(c, [m.entity]).length > 0,
  )
  const given = others.find((m) => m.preposition === 'to' || m.preposition === 'for')
  const to = given ?? others[0]
  const sent = clause.sentence.verbs.some((v) => v.value.act === 'send' && v.first >= t.end && v.first < clause.end)
  const handed = given !== undefined && (t.verb !== null || sent) && giver !== null
  return {
    actors,
    recipients: to ? ids(c, [to]) : [],
    group: false,
    explicit: (after.length > 0 && to !== undefined) || handed,
  }
}

/** All that are joined to a party in its clause: «عربستان و روسیه … فرستادند». */
export const coordinatedWith = (c: Context, clause: Clause, one: Mention): Mention[] => {
  const before = partiesBefore(c, clause.start, one.end).subject
  const list = before.includes(one) ? lastCoordinated(c, before) : [one]
  const next = mentionsIn(c, one.end, one.end + 2).find((m) => !m.inner && m.preposition === null && m.entity >= 0)
  return next && lastCoordinated(c, [one, next]).length === 2 ? [...list, next] : list
}

/** Does a preposition of giving stand between two tokens? */
const isBehindTo = (c: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'preposition' && (g.value.preposition === 'to' || g.value.preposition === 'for'))
      return true
  }
  return false
}

/** Tokens from a visit to its destination at most: behind a verb its subject stands between. */
const BEHIND_VERB = 22
const BEHIND_NOUN = 12
const TOURED = 2

/** Where a visit goes: the country or city behind «به», or the object of the verb. */
export const destination = (c: Context, t: Trigger, clause: Clause): Mention | null => {
  const able = (m: Mention): boolean => {
    const d = draftOf(c, m)
    return (
      d !== undefined &&
      (d.kind === 'country' || d.kind === 'place') &&
      (m.via !== 'adjective' || signalAt(c.scan, m.first - 1) === 'city')
    )
  }
  const mentions = mentionsIn(c, clause.start, clause.end).filter((m) => !m.inner && able(m))
  // «دیدار از بلاروس»: the phrase itself ends in what governs where it goes
  const toured = grammarAt(c.scan, t.end - 1)
  if (t.verb === null && toured?.value.is === 'preposition' && toured.value.preposition === 'from') {
    const there = mentions.find((m) => m.first >= t.end && m.first - t.end <= TOURED)
    if (there) return there
  }
  const far = t.verb && c.scan.language.order === 'verb-first' ? BEHIND_VERB : BEHIND_NOUN
  const after = mentions.find((m) => m.first >= t.end && m.first - t.end <= far && m.preposition === 'to')
  if (after) return after
  // «الصادرات إلى الأردن وصلت …»: what stands before a verb is no destination of it
  const before = (t.verb && c.scan.language.order === 'verb-first' ? [] : [...mentions])
    .reverse()
    .find(
      (m) =>
        m.end <= t.first &&
        t.first - m.end <= 4 &&
        (m.preposition === 'to' ||
          (t.verb?.act === 'attend' && m.preposition === 'in') ||
          (t.verb?.act === 'tour' && (m.preposition === 'from' || m.preposition === 'before'))),
    )
  if (before) return before
  if (c.scan.language.order === 'verb-first' && t.verb)
    return mentions.find((m) => m.first >= t.end && m.first - t.end <= 10) ?? null
  return (
    mentions.find(
      (m) =>
        m.first >= t.end &&
        ((m.first - t.end <= 3 && m.preposition === 'in') || (m.preposition === null && m.first - t.end <= 1)),
    ) ?? null
  )
}

/** Tokens within which the quotation marks of a title stand around a name. */
const TITLE = 5

/** Does the name stand in a title («معرض "صنع في الصين"»)? */
const isInTitle = (c: Context, m: Mention): boolean => {
  const t = c.scan.text
  for (let i = m.first - 1; i >= Math.max(0, m.first - TITLE); i--) {
    if (t.kind[i] === TokenKind.Word) continue
    if (!/["«“]/.test(wordAt(t, i))) return false
    for (let j = m.end; j < Math.min(t.size, m.end + TITLE); j++) {
      if (t.kind[j] === TokenKind.Word) continue
      return j - i - 1 > m.end - m.first && /["»”]/.test(wordAt(t, j))
    }
    return false
  }
  return false
}

/** Where verbs come first: the country or city that hosts («تحتضن تونس اجتماع …», «باريس ستستضيف …»), or -1. */
export const hostOf = (c: Context, clause: Clause): number => {
  if (c.scan.language.order !== 'verb-first') return -1
  for (const v of clause.sentence.verbs) {
    if (v.value.act !== 'host' || v.first < clause.start - 1 || v.first > clause.end) continue
    const near = mentionsIn(c, v.first - 3, v.end + 3).filter(
      (m) =>
        !m.inner &&
        m.entity >= 0 &&
        m.via !== 'adjective' &&
        m.preposition === null &&
        ['country', 'place'].includes(draftOf(c, m)!.kind),
    )
    const host = near.find((m) => m.first >= v.end) ?? near.findLast((m) => m.end <= v.first)
    if (host) return placeOf(host)
  }
  return -1
}

/** Where verbs come last: does the place belong to what is talked about («درباره تحولات جاری در سوریه»)? */
const isOfTopic = (c: Context, clause: Clause, m: Mention): boolean => {
  if (c.scan.language.order !== 'verb-last') return false
  for (let i = m.first - 2; i >= Math.max(clause.start, m.first - TOPIC); i--) {
    const g = grammarAt(c.scan, i)
    if (g?.value.is === 'verb' || c.scan.text.kind[i] === TokenKind.Punctuation) return false
    if (g?.value.is === 'preposition' && g.value.preposition !== 'other') return g.value.preposition === 'about'
  }
  return false
}

/** Tokens a topic takes at most. */
const TOPIC = 9

export const placeIn = (c: Context, clause: Clause, token: number): number => {
  let best: Mention | null = null
  for (const m of mentionsIn(c, clause.start, clause.end)) {
    if (m.inner || m.entity < 0 || isInTitle(c, m)) continue
    const d = c.names.drafts[m.entity]!
    if (m.preposition !== 'in' || (d.kind !== 'place' && d.kind !== 'country')) continue
    if (isTopic(c, m) || isOfTopic(c, clause, m)) continue
    if (best === null || Math.abs(m.first - token) < Math.abs(best.first - token)) best = m
  }
  return best ? placeOf(best) : -1
}
