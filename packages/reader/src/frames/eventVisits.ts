/** Who travels where: hosts, invitations, delegations and further stops. */
import type { Draft, Mention } from '../names/draft.js'
import { type Clause, type Context, countryDraft, draftOf, type EventDraft, mentionsIn, signalAt } from './context.js'
import { otherSide } from './eventOneWay.js'
import { type Filled, ids, isPersonalMention, placeOf } from './eventParties.js'
import { invitation } from './eventStatus.js'
import { countriesOfParties, lastCoordinated, partiesAfter } from './roles.js'
import type { Trigger } from './triggers.js'

/** «استقبل الأمير الرئيس …، الذي يقوم بزيارة رسمية»: the visit is to whoever receives. */
export const hostReceiving = (c: Context, t: Trigger, clause: Clause): Mention | null => {
  if (c.scan.language.order !== 'verb-first' || !t.verb) return null
  const verb = clause.sentence.verbs.find((v) => v.value.act === 'receive' && v.end <= t.first)
  const host = verb ? partiesAfter(c, verb.end, clause.sentence.end, true).first[0] : undefined
  const code = host && host.entity >= 0 ? countriesOfParties(c, ids(c, [host]))[0] : undefined
  const draft = code ? countryDraft(c, code) : -1
  return host && draft >= 0 ? { ...host, entity: draft, via: 'name', city: -1 } : null
}

/** Who is invited: the last one named in front of the visit who is not from where it goes, else the other side of the talks. */
export const invitedTo = (c: Context, t: Trigger, clause: Clause, to: Mention): Mention | null => {
  const code = countriesOfParties(c, [to.entity])[0]
  const foreign = (m: Mention): boolean => {
    const own = m.entity >= 0 ? countriesOfParties(c, ids(c, [m])) : []
    return own.length > 0 && !own.includes(code ?? '')
  }
  const asked = c.scan.language.order === 'verb-last' ? invitation(c, t, clause) : null
  if (asked)
    // «از همتای ترک خود دعوت کرد»
    return (
      mentionsIn(c, clause.sentence.start, asked.first).findLast(
        (m) => !m.inner && m.preposition === 'from' && foreign(m),
      ) ?? null
    )
  return (
    mentionsIn(c, clause.sentence.start, t.first).findLast((m) => !m.inner && isPersonalMention(c, m) && foreign(m)) ??
    mentionsIn(c, Math.max(0, clause.sentence.start - TALKS), clause.sentence.start).findLast(
      (m) => !m.inner && isPersonalMention(c, m) && foreign(m),
    ) ??
    null
  )
}

/** Tokens back in which the one invited was named. */
const TALKS = 200

/** A country, or a city or province of one. */
const isHomeOfDelegation = (d: Draft | undefined): boolean =>
  d?.kind === 'country' || (d?.kind === 'place' && d.country !== null)

/** Tokens behind a delegation within which it is said who leads it. */
const LED_BY = 20

/** Who leads the delegation at a token («هیئتی به ریاست وزیر نفت», «الوفد الكوري، برئاسة الوزير كيم»). */
export const leaderOf = (c: Context, delegation: number, end: number): Mention | null =>
  mentionsIn(c, delegation, Math.min(end, delegation + LED_BY)).find(
    (m) => !m.inner && m.preposition === 'by' && isPersonalMention(c, m),
  ) ?? null

/** Whose the delegation at a token is: its leader's, else the country's or body's that sent it. */
const senderOf = (c: Context, delegation: number, end: number): Mention | null =>
  leaderOf(c, delegation, end) ??
  mentionsIn(c, delegation, end).find(
    (m) =>
      !m.inner &&
      (((m.preposition === null || m.via === 'adjective') && isHomeOfDelegation(draftOf(c, m))) ||
        (m.preposition === 'from' && draftOf(c, m)?.kind === 'organization')),
  ) ??
  null

/** Who goes with a delegation: «هیئت تجاری ایران وارد باکو شد», «وصل إلى بغداد وفد إيراني برئاسة الوزير». */
export const delegationBefore = (c: Context, clause: Clause, t: Trigger): Mention | null => {
  for (let i = t.first - 1; i >= clause.start; i--)
    if (signalAt(c.scan, i) === 'delegation') return senderOf(c, i, t.first)
  if (c.scan.language.order !== 'verb-first' || !t.verb) return null
  for (let i = t.end; i < Math.min(clause.end, t.end + ARRIVING); i++)
    if (signalAt(c.scan, i) === 'delegation') return senderOf(c, i, clause.sentence.end)
  return null
}

/** Tokens between a verb of going and the delegation that goes at most. */
const ARRIVING = 8

/** «سفر به قزاقستان و ترکمنستان» is two visits. */
export const furtherStops = (c: Context, made: EventDraft, to: Mention | null, clause: Clause): EventDraft[] => {
  const out: EventDraft[] = []
  let last = to
  while (last) {
    const next: Mention | undefined = mentionsIn(c, last!.end, clause.end).find(
      (m) =>
        !m.inner &&
        m.entity >= 0 &&
        ['country', 'place'].includes(c.names.drafts[m.entity]!.kind) &&
        m.via !== 'adjective',
    )
    if (!next || next.first - last.end > 1 || lastCoordinated(c, [last, next]).length !== 2) break
    const code = countriesOfParties(c, [next.entity])[0]
    const own = countriesOfParties(c, made.actors)
    if (code && !made.countries.has(code))
      out.push({
        ...made,
        recipients: [next.entity],
        countries: new Set([...own, code]),
        place: placeOf(next),
        evidence: [...made.evidence],
        words: [...made.words],
      })
    last = next
  }
  return out
}

/** Tokens behind a meeting within which the delegation it is with stands. */
const MET = 5

/** A meeting of or with a delegation: «استاندار در دیدار با این هیئت», «هیئت پارلمانی روسیه پس از دیدار با …». */
export const withDelegation = (c: Context, t: Trigger, clause: Clause, filled: Filled): Filled => {
  if (filled.actors.length === 0 && filled.recipients.length > 0) {
    const sent = delegationBefore(c, clause, t)
    return sent ? { ...filled, actors: ids(c, [sent]), explicit: true, personal: true } : filled
  }
  if (filled.recipients.length > 0 || filled.actors.length === 0) return filled
  if (countriesOfParties(c, filled.actors).length !== 1) return filled
  for (let i = t.end; i < Math.min(clause.end, t.end + MET); i++)
    if (signalAt(c.scan, i) === 'delegation')
      return { ...filled, recipients: otherSide(c, clause, filled.actors), personal: true }
  return filled
}
