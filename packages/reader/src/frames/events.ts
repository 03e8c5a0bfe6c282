/** Events: which frame makes which, with its parties, place, date and status; told twice is one. */
import type { DateMention } from '../calendar/calendar.js'
import { isInternational } from '../names/international.js'
import { isPersonal } from '../names/resolve.js'
import {
  addEvidence,
  type Clause,
  type Context,
  clauseAt,
  clausesOf,
  countriesIn,
  countryDraft,
  dateNear,
  draftOf,
  type EventDraft,
  evidenceOf,
  hasGroup,
  hasSignal,
  mentionsIn,
  RECALL,
  signalAt,
} from './context.js'
import { conferenceOf, isSitting } from './eventConferences.js'
import {
  isAim,
  isAimed,
  isAttended,
  isCrowd,
  isDateline,
  isDenied,
  isNegated,
  isOfAnother,
  isOfPaper,
  isProposed,
  isThing,
  isThreatened,
  verbIn,
  withRelative,
} from './eventFilters.js'
import {
  CROWDED,
  HOLDING,
  HOSTED,
  LASTING,
  OPENING,
  PLOVER,
  PROPOSABLE,
  SENDING,
  SETTING,
  SITUATED,
  TAKING_PLACE,
  TWO_SIDED,
} from './eventKinds.js'
import { claimOf, isOfNobody, oneWay, otherSide } from './eventOneWay.js'
import {
  destination,
  type Filled,
  giving,
  hostOf,
  ids,
  isPersonalMention,
  lastTwoSides,
  letterParties,
  placeIn,
  placeOf,
  pluralOfficeAfter,
  presiding,
  subjectFor,
  twoSided,
} from './eventParties.js'
import { isInvited, isPast, lowerOf, statusOf, timelyFor } from './eventStatus.js'
import { summons } from './eventSummons.js'
import { delegationBefore, furtherStops, hostReceiving, invitedTo, withDelegation } from './eventVisits.js'
import { countriesOfParties, partiesAfter, standIn } from './roles.js'
import { merge, sameEvent } from './sameEvent.js'
import { dateSignings } from './signedAtMeeting.js'
import { HOSTILE, isReference, type Trigger, triggersIn } from './triggers.js'

/** How far behind «if» a word still tells of what may be, in tokens. */
const HYPOTHESIS = 8

/** Is a word of many uses borne out: by a verb with both sides, or a fight by the place it is told of? */
const isTold = (c: Context, t: Trigger, clause: Clause, filled: Filled, place: number): boolean =>
  t.verb
    ? filled.actors.length > 0 && filled.recipients.length > 0
    : t.kind === 'conflict' && (place >= 0 || verbIn(c, clause, HOLDING))

/** Is it a body of several countries, or somebody who serves one? */
const isForMany = (c: Context, entity: number): boolean => {
  const d = c.names.drafts[entity]!
  if (isPersonal(d)) return isInternational(c.names.drafts, d)
  return d.kind === 'organization' && d.country === null && d.organization?.kind === 'international'
}

/** Makes the events of a text. Order of the result is order of first telling. */
export const findEvents = (c: Context): EventDraft[] => {
  const events: EventDraft[] = []
  const add = (made: EventDraft): void => {
    const known = events.slice(-RECALL).find((e) =>
      sameEvent(
        e,
        made,
        (x) => isPersonal(c.names.drafts[x]),
        (x) => c.names.drafts[x]!.kind === 'organization',
      ),
    )
    if (known) merge(known, made)
    else events.push(made)
  }
  c.discourse.sentences.forEach((sentence, index) => {
    const clauses = clausesOf(c, sentence)
    for (const t of triggersIn(c, sentence)) {
      const made = build(
        c,
        t,
        clauseAt(clauses, t.first),
        index,
        events.some((e) => e.kind === 'meeting'),
      )
      if (made === null) continue
      if (Array.isArray(made)) {
        for (const one of made) add(one)
        continue
      }
      if (made === 'reference') {
        const recent = events.slice(-RECALL)
        const known =
          recent.findLast((e) => e.kind === t.kind) ??
          (t.kind === 'meeting' || t.kind === 'conference'
            ? recent.findLast((e) => e.kind === 'meeting' || e.kind === 'conference' || e.kind === 'call')
            : undefined)
        if (known) tellMore(c, known, t, clauseAt(clauses, t.first))
        continue
      }
      add(made)
    }
  })
  dateSignings(events)
  return events
}

/** «این دیدار که در تهران برگزار شد»: a later mention brings its evidence, and a place and date where there was none. */
const tellMore = (c: Context, known: EventDraft, t: Trigger, clause: Clause): void => {
  addEvidence(known.evidence, evidenceOf(c, t.first, t.end))
  if (known.placeStated || !isReference(c, t)) return
  const place = placeIn(c, clause, t.first)
  if (place < 0) return
  known.place = place
  known.placeStated = true
}

const build = (
  c: Context,
  t: Trigger,
  clause: Clause,
  sentence: number,
  met: boolean,
): EventDraft | EventDraft[] | 'reference' | null => {
  if (isReference(c, t)) return 'reference'
  if (hasSignal(c.scan, Math.max(clause.sentence.start, t.first - HYPOTHESIS), t.first, 'if')) return null
  const [plover, mode] = PLOVER[t.kind]
  if (t.verb === null && PROPOSABLE.has(t.kind) && isProposed(c, t, clause)) return null
  const found = statusOf(c, t, SETTING.has(t.kind) ? withRelative(c, t, clause) : clause)
  let { status, sure } = found
  if (t.verb?.form.negated && (t.kind === 'signing' || HOSTILE.has(t.kind))) return null
  if (t.verb?.form.tense === 'subjunctive' && HOSTILE.has(t.kind)) return null
  if (t.verb === null && signalAt(c.scan, t.first - 1) === 'unreal' && HOSTILE.has(t.kind)) return null
  if (t.kind === 'conflict' && status === 'planned') return null
  if ((t.kind === 'conflict' || t.kind === 'sanction') && (isThreatened(c, clause) || isAim(c, t))) return null
  // «العقوبات الأمريكية»: known already
  if (t.kind === 'sanction' && t.definite && !t.verb) return null
  if (!t.verb && !HOSTILE.has(t.kind) && isDenied(c, t, clause)) return null
  if (t.kind === 'launch' && t.verb?.form.tense === 'subjunctive') return null
  if (t.kind === 'signing' && status === 'cancelled' && isNegated(c, clause)) return null
  if (t.kind === 'signing' && !isOfPaper(c, t, clause)) return null
  if (
    t.kind === 'threat' &&
    !isAimed(
      c,
      t.verb?.act === 'threaten' ? { ...clause, start: clause.sentence.start, end: clause.sentence.end } : clause,
      t,
    )
  )
    return null
  // «محکوم شد»: nobody says by whom
  const summoned = t.frame?.summons ? summons(c, clause) : null
  if (t.verb?.form.passive && t.kind === 'accusation' && !summoned) return null
  if (CROWDED.has(t.kind) && isCrowd(c, t)) return null
  let filled: Filled = { actors: [], recipients: [], group: false, explicit: false }
  let place = -1
  let confidence = 0.6
  if (t.kind === 'visit') {
    const to = destination(c, t, clause) ?? hostReceiving(c, t, clause)
    if (!to) return t.weak ? null : 'reference'
    const after = partiesAfter(c, t.end, to.first >= t.end ? to.first : clause.end).first.filter(
      (m) =>
        m.entity >= 0 && (isPersonal(draftOf(c, m)) || (draftOf(c, m)!.kind === 'country' && m !== to)) && m !== to,
    )
    const sent = delegationBefore(c, clause, t)
    const subject = after[0] ?? sent ?? subjectFor(c, t, clause, [to])
    const invited = isInvited(c, t, clause)
    const guest = invited ? invitedTo(c, t, clause, to) : null
    if (invited && !guest && c.scan.language.order === 'verb-last') return null
    const actor = guest
      ? ids(c, [guest])
      : subject && subject !== to
        ? ids(c, [subject])
        : clause.sentence.speaker >= 0
          ? [standIn(c, clause.sentence.speaker)].filter((x) => x >= 0)
          : []
    const code = countriesOfParties(c, [to.entity])[0]
    const host = code ? countryDraft(c, code) : -1
    filled = {
      actors: actor,
      recipients: [host >= 0 ? host : to.entity],
      group: false,
      explicit: after.length > 0 || subject !== null,
    }
    place = placeOf(to)
    const from = countriesOfParties(c, actor)
    if (actor.length === 0 || (code && from.length > 0 && from.every((x) => x === code))) return null
    if (
      t.weak &&
      !sent &&
      !(subject
        ? isPersonalMention(c, subject) || subject.via === 'pronoun'
        : actor.some((e) => isPersonal(c.names.drafts[e])))
    )
      return null
    if (t.verb?.act === 'attend' && !(to.preposition === 'in' && to.end <= t.first && t.first - to.end <= 3))
      return null
    if (
      t.verb?.act === 'go' &&
      !(
        to.preposition === 'to' &&
        (c.scan.language.order === 'verb-first' || (t.first - to.end <= 3 && to.end <= t.first)) &&
        draftOf(c, to)!.country !== null
      )
    )
      return null
    if (t.verb && c.scan.language.order === 'verb-first' && after.length === 0 && isThing(c, t.end)) return null
    confidence = filled.explicit ? 0.85 : 0.6
  } else if (
    t.kind === 'meeting' ||
    t.kind === 'call' ||
    t.kind === 'letter' ||
    t.kind === 'exercise' ||
    t.kind === 'delegation'
  ) {
    filled = t.kind === 'letter' ? letterParties(c, t, clause) : twoSided(c, t, clause)
    if (t.kind === 'meeting') filled = withDelegation(c, t, clause, filled)
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
      const to = mentionsIn(c, clause.sentence.start, clause.sentence.end).find(
        (m) =>
          !m.inner &&
          m.preposition === 'to' &&
          m.entity >= 0 &&
          ['country', 'place'].includes(c.names.drafts[m.entity]!.kind),
      )
      if (to) place = placeOf(to)
    }
    filled = presiding(c, t, clause)
    confidence = filled.actors.length > 0 ? 0.7 : 0.6
  } else if (t.kind === 'aid') {
    filled = giving(c, t, clause)
    place = placeIn(c, clause, t.first)
    confidence = filled.explicit ? 0.75 : 0.5
  } else if (t.kind === 'protest' || t.kind === 'conflict') {
    place = placeIn(c, clause, t.first)
    filled = t.kind === 'conflict' ? oneWay(c, t, clause) : filled
    confidence = t.verb ? 0.65 : 0.56
  } else {
    const claim = t.frame?.claims ? claimOf(c, t, clause) : null
    if (t.frame?.claims && !claim) return null
    if (isOfNobody(c, t)) return null
    // a court may call in anybody
    if (t.frame?.summons && !summoned) return null
    filled = summoned ?? claim ?? oneWay(c, t, clause)
    if (filled.recipients.length === 0 && filled.actors.length > 0 && (t.verb || (!t.weak && clause.sentence.reported)))
      filled.recipients = otherSide(c, clause, filled.actors)
    confidence = filled.explicit ? 0.78 : t.verb ? 0.6 : 0.5
  }
  if (t.kind === 'ceremony') {
    const around = twoSided(c, t, clause)
    if (countriesOfParties(c, [...around.actors, ...around.recipients]).length >= 2)
      filled = { ...around, explicit: true }
  }
  filled.recipients = filled.recipients.filter((x) => !filled.actors.includes(x))
  const countries = new Set(
    countriesOfParties(c, [...filled.actors, ...filled.recipients, ...(place >= 0 ? [place] : [])]),
  )
  if (filled.group || t.kind === 'signing') for (const x of c.discourse.pair) countries.add(x)
  if (t.weak && t.kind === 'meeting' && !t.verb && isSitting(c, clause)) {
    // «گفت‌وگوهایی که قرار بود در رم برگزار شود»
    const held = place >= 0 ? clause : withRelative(c, t, clause)
    const where = place >= 0 ? place : placeIn(c, held, t.first)
    if (where >= 0 && verbIn(c, held, HOLDING)) return conferenceOf(c, t, held, where, status, sure, sentence)
  }
  const partyCountries = new Set(countriesOfParties(c, [...filled.actors, ...filled.recipients]))
  const others = t.kind === 'meeting' && pluralOfficeAfter(c, t, clause)
  if (
    TWO_SIDED.has(t.kind) &&
    partyCountries.size < 2 &&
    !(filled.group && c.discourse.pair.length === 2) &&
    !(others && partyCountries.size === 1)
  ) {
    const international = [...filled.actors, ...filled.recipients].some((e) => isForMany(c, e))
    if (!(international && partyCountries.size >= 1))
      return t.kind === 'meeting' || t.kind === 'call' ? 'reference' : null
  }
  if (
    TWO_SIDED.has(t.kind) &&
    filled.actors.length + filled.recipients.length < 2 &&
    (!filled.group || t.weak || t.verb?.act === 'discuss') &&
    !others
  )
    return 'reference'
  if (t.weak && t.kind === 'aid' && !filled.explicit) return null
  if (t.weak && HOSTILE.has(t.kind) && t.kind !== 'protest' && t.kind !== 'conflict' && !filled.explicit && !t.verb)
    return null
  if (t.kind === 'protest' || t.kind === 'conflict') {
    for (const x of countriesIn(c, clause.start, clause.end)) countries.add(x)
    if (t.kind === 'conflict' ? countries.size < 2 : place < 0 || c.discourse.countries.length < 2) return null
  }
  if (t.kind === 'appointment') {
    for (const x of countriesIn(c, clause.start, clause.end)) countries.add(x)
    if (countries.size < 2) return null
  }
  if (t.kind === 'exercise') {
    if (!filled.explicit) {
      filled.actors = []
      filled.recipients = []
    }
    for (const x of countriesIn(c, clause.start, clause.end)) countries.add(x)
    if (countries.size === 0 || c.discourse.countries.length < 2) return null
  }
  if (t.kind === 'launch' && !t.verb && !verbIn(c, clause, OPENING)) return null
  const personal =
    filled.personal ?? [...filled.actors, ...filled.recipients].some((e) => isPersonal(c.names.drafts[e]))
  if (t.weak && t.kind === 'meeting' && !personal) {
    if (place >= 0 && verbIn(c, clause, HOLDING)) return conferenceOf(c, t, clause, place, status, sure, sentence)
    return 'reference'
  }
  if (
    t.weak &&
    t.kind === 'meeting' &&
    !t.verb &&
    !(filled.explicit && filled.recipients.length > 0) &&
    [...filled.actors, ...filled.recipients].filter((e) => isPersonal(c.names.drafts[e])).length < 2 &&
    !(filled.explicit && pluralOfficeAfter(c, t, clause))
  )
    return 'reference'
  if (t.kind === 'conference' || t.kind === 'exhibition' || t.kind === 'ceremony' || t.kind === 'launch') {
    if (place < 0) place = hostOf(c, clause)
    if (c.discourse.countries.length < 2) return null
    if (t.definite && placeIn(c, clause, t.first) < 0 && dateNear(c, t.first, clause.start, clause.end) === null)
      return 'reference'
    const organization = mentionsIn(c, t.end, t.end + 4).find(
      (m) => m.entity >= 0 && c.names.drafts[m.entity]!.kind === 'organization',
    )
    const around = withRelative(c, t, clause)
    if (
      t.kind !== 'launch' &&
      t.kind !== 'ceremony' &&
      !organization &&
      !(place >= 0 && isAttended(c, t)) &&
      placeIn(c, around, t.first) < 0 &&
      dateNear(c, t.first, clause.start, around.end) === null &&
      !verbIn(c, around, TAKING_PLACE)
    )
      return 'reference'
    for (const x of countriesIn(c, clause.start, clause.end)) countries.add(x)
    if (hasGroup(c, clause.start, clause.end, 'two-countries')) for (const x of c.discourse.pair) countries.add(x)
    if (place < 0 && !organization && countries.size === 0) return null
    if (t.kind !== 'conference' && countries.size === 0) return null
  }
  const told = dateNear(c, t.first, clause.start, clause.end, (d) => !isDateline(c, d))
  if (!sure && told && c.published && isPast(told.edtf, c.published)) sure = true
  else if (
    !sure &&
    told &&
    c.published &&
    status === 'happened' &&
    lowerOf(told.edtf) > c.published.slice(0, 10) &&
    lowerOf(told.edtf).length > 4 &&
    !told.bound
  ) {
    status = 'planned'
    sure = true
  }
  if (place < 0 && HOSTED.has(t.kind)) place = hostOf(c, clause)
  const placeStated = place >= 0
  if (place < 0 && SITUATED.has(t.kind) && sentence <= 8) place = c.dateline
  const inTime = timelyFor(c, status, LASTING.has(t.kind))
  const timely = (d: DateMention): boolean => inTime(d) && !isOfAnother(c, t, d) && !isDateline(c, d)
  const near =
    dateNear(c, t.first, clause.start, clause.end, timely) ??
    dateNear(c, t.first, clause.sentence.start, clause.sentence.end, timely)
  const made: EventDraft = {
    kind: t.kind,
    plover: t.frame?.plover ?? plover,
    mode: t.frame?.mode !== undefined ? t.frame.mode : mode,
    actors: filled.actors,
    recipients: filled.recipients,
    countries,
    place,
    placeStated,
    earlier: hasSignal(c.scan, clause.start, clause.end, 'past-reference'),
    date: near?.edtf ?? null,
    dateStated: near !== null,
    status,
    statusSure: sure,
    evidence: [evidenceOf(c, t.first, t.end)],
    sentence,
    confidence: t.weak && !isTold(c, t, clause, filled, place) ? confidence - 0.15 : confidence,
    words: [c.scan.text.source.slice(c.scan.text.start[t.first]!, c.scan.text.end[t.end - 1]!)],
  }
  return t.kind === 'visit' ? [made, ...furtherStops(c, made, destination(c, t, clause), clause)] : made
}
