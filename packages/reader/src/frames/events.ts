/** Events: which frame makes which, with its parties, place, date and status; told twice is one. */
import type { DateMention } from '../calendar/calendar.js'
import type { EventKind, PloverType, Status } from '../kinds/event.js'
import type { Act } from '../languages/language.js'
import type { Draft, Mention } from '../names/draft.js'
import { isPersonal } from '../names/resolve.js'
import { WordFlag } from '../names/scan.js'
import { TokenKind, wordAt } from '../text/text.js'
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
  framesIn,
  grammarAt,
  hasGroup,
  hasSignal,
  mentionsIn,
  RECALL,
  signalAt,
} from './context.js'
import {
  destination,
  type Filled,
  giving,
  hostOf,
  ids,
  isPersonalMention,
  lastTwoSides,
  letterParties,
  oneWay,
  otherSide,
  placeIn,
  placeOf,
  pluralOfficeAfter,
  presiding,
  subjectFor,
  twoSided,
} from './eventParties.js'
import { isInvited, isPast, lowerOf, statusOf, timelyFor } from './eventStatus.js'
import { countriesOfParties, lastCoordinated, partiesAfter, standIn } from './roles.js'
import { merge, sameEvent } from './sameEvent.js'
import { HOSTILE, isReference, type Trigger, triggersIn } from './triggers.js'

/** What each kind is in PLOVER unless its frame says otherwise. */
const PLOVER: Readonly<Record<EventKind, readonly [PloverType, mode: string | null]>> = {
  meeting: ['CONSULT', 'visit'],
  visit: ['CONSULT', 'visit'],
  call: ['CONSULT', 'phone'],
  letter: ['CONSULT', null],
  conference: ['CONSULT', 'multilateral'],
  signing: ['SUPPORT', null],
  launch: ['COOPERATE', null],
  exhibition: ['COOPERATE', null],
  ceremony: ['SUPPORT', null],
  delegation: ['CONSULT', 'visit'],
  appointment: ['SUPPORT', null],
  exercise: ['COOPERATE', null],
  aid: ['AID', null],
  accusation: ['ACCUSE', 'disapprove'],
  rejection: ['REJECT', null],
  threat: ['THREATEN', null],
  protest: ['PROTEST', 'demo'],
  sanction: ['SANCTION', null],
  conflict: ['ASSAULT', null],
  other: ['SUPPORT', null],
}

/** Kinds that need somebody doing it to somebody of another country. */
const TWO_SIDED: ReadonlySet<EventKind> = new Set([
  'meeting',
  'call',
  'letter',
  'accusation',
  'rejection',
  'threat',
  'sanction',
  'aid',
  'delegation',
  'appointment',
])

/** Is what a verb of going is said of a thing («وصلت الصادرات»)? */
const isThing = (c: Context, i: number): boolean =>
  i < c.scan.text.size &&
  c.scan.thingAt[i]! < 0 &&
  c.scan.grammarAt[i]! < 0 &&
  (c.scan.wordFlags[i]! & WordFlag.Frame) !== 0 &&
  (c.scan.wordFlags[i]! & (WordFlag.Time | WordFlag.Given)) === 0

/** How far behind «if» a word still tells of what may be, in tokens. */
const HYPOTHESIS = 8

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
  if (t.kind === 'conflict' && (status === 'planned' || isThreatened(c, clause))) return null
  if (t.kind === 'launch' && t.verb?.form.tense === 'subjunctive') return null
  if (t.kind === 'signing' && status === 'cancelled' && isNegated(c, clause)) return null
  if (t.kind === 'signing' && !isOfPaper(c, t, clause)) return null
  // «محکوم شد»: nobody says by whom
  if (t.verb?.form.passive && t.kind === 'accusation') return null
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
    const guest = isInvited(c, t, clause) ? invitedTo(c, t, clause, to) : null
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
    filled = oneWay(c, t, clause)
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
  const partyCountries = new Set(countriesOfParties(c, [...filled.actors, ...filled.recipients]))
  const others = t.kind === 'meeting' && pluralOfficeAfter(c, t, clause)
  if (
    TWO_SIDED.has(t.kind) &&
    partyCountries.size < 2 &&
    !(filled.group && c.discourse.pair.length === 2) &&
    !(others && partyCountries.size === 1)
  ) {
    const international = [...filled.actors, ...filled.recipients].some(
      (e) =>
        c.names.drafts[e]!.kind === 'organization' &&
        c.names.drafts[e]!.country === null &&
        c.names.drafts[e]!.organization?.kind === 'international',
    )
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
  if (t.kind === 'exercise') {
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
    if (place < 0) place = hostOf(c, t, clause)
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
  if (place < 0 && HOSTED.has(t.kind)) place = hostOf(c, t, clause)
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
    confidence: t.weak && !(t.verb && filled.explicit) ? confidence - 0.15 : confidence,
    words: [c.scan.text.source.slice(c.scan.text.start[t.first]!, c.scan.text.end[t.end - 1]!)],
  }
  return t.kind === 'visit' ? [made, ...furtherStops(c, made, destination(c, t, clause), clause)] : made
}

/** «استقبل الأمير الرئيس …، الذي يقوم بزيارة رسمية»: the visit is to whoever receives. */
const hostReceiving = (c: Context, t: Trigger, clause: Clause): Mention | null => {
  if (c.scan.language.order !== 'verb-first' || !t.verb) return null
  const verb = clause.sentence.verbs.find((v) => v.value.act === 'receive' && v.end <= t.first)
  const host = verb ? partiesAfter(c, verb.end, clause.sentence.end, true).first[0] : undefined
  const code = host && host.entity >= 0 ? countriesOfParties(c, ids(c, [host]))[0] : undefined
  const draft = code ? countryDraft(c, code) : -1
  return host && draft >= 0 ? { ...host, entity: draft, via: 'name', city: -1 } : null
}

/** Who is invited: the last one named in front of the visit who is not from where it goes, else the other side of the talks. */
const invitedTo = (c: Context, t: Trigger, clause: Clause, to: Mention): Mention | null => {
  const code = countriesOfParties(c, [to.entity])[0]
  const foreign = (m: Mention): boolean => {
    const own = m.entity >= 0 ? countriesOfParties(c, ids(c, [m])) : []
    return own.length > 0 && !own.includes(code ?? '')
  }
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

/** Does the date belong to another noun («پیش از امضا … توافق‌های سفر سال گذشته»)? */
const isOfAnother = (c: Context, t: Trigger, d: DateMention): boolean =>
  framesIn(c.scan, 'event', Math.max(0, d.first - 4), d.first).some((f) => f.end === d.first && f.first !== t.first)

/** Tokens and sentences a dateline reaches into a report, and tokens from its date to the dash that ends it. */
const DATELINE = { tokens: 12, sentences: 4, dash: 8 } as const

/** Is it the date of the dateline («طهران / ۲۳ تموز / إرنا - …»)? */
const isDateline = (c: Context, d: DateMention): boolean => {
  const { text } = c.scan
  const sentence = text.sentenceOf[d.first]!
  if (sentence > DATELINE.sentences || d.first - text.sentences[sentence]!.start > DATELINE.tokens) return false
  for (let i = text.sentences[sentence]!.start; i < d.first; i++)
    if (grammarAt(c.scan, i)?.value.is === 'verb') return false
  for (let i = d.end; i < Math.min(text.size, d.end + DATELINE.dash); i++) {
    if (text.kind[i] === TokenKind.Punctuation && /[-–—:]/.test(wordAt(text, i))) return true
    if (grammarAt(c.scan, i)?.value.is === 'verb') return false
  }
  return false
}

/** Kinds that somebody hosts. */
const HOSTED: ReadonlySet<EventKind> = new Set(['meeting', 'conference', 'exhibition', 'exercise', 'ceremony'])

/** Kinds that may go on after the report. */
const LASTING: ReadonlySet<EventKind> = new Set(['visit', 'exhibition', 'conference', 'exercise', 'delegation'])

/** Kinds that happen where the report comes from unless it says otherwise. */
const SITUATED: ReadonlySet<EventKind> = new Set(['meeting', 'signing'])

/** A country, or a city or province of one. */
const isHomeOfDelegation = (d: Draft | undefined): boolean =>
  d?.kind === 'country' || (d?.kind === 'place' && d.country !== null)

/** The country whose delegation goes («هیئت تجاری ایران وارد باکو شد»). */
const delegationBefore = (c: Context, clause: Clause, t: Trigger): Mention | null => {
  for (let i = t.first - 1; i >= clause.start; i--)
    if (signalAt(c.scan, i) === 'delegation')
      return (
        mentionsIn(c, i, t.first).find(
          (m) =>
            !m.inner &&
            (((m.preposition === null || m.via === 'adjective') && isHomeOfDelegation(draftOf(c, m))) ||
              (m.preposition === 'from' && draftOf(c, m)?.kind === 'organization')),
        ) ?? null
      )
  return null
}

/** Is the clause denied («قراردادی امضا نشده است»)? */
const isNegated = (c: Context, clause: Clause): boolean => {
  for (let i = clause.start; i < clause.end; i++) {
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'verb' && g.value.form.negated) return true
  }
  return false
}

/** Is the attack only threatened («تهدید به حمله نظامی»)? */
const isThreatened = (c: Context, clause: Clause): boolean =>
  framesIn(c.scan, 'event', clause.start, clause.end).some((f) => f.value.frame.kind === 'threat')

/** Is what is signed named, and do two countries have a part in the sentence? */
const isOfPaper = (c: Context, t: Trigger, clause: Clause): boolean => {
  const { start, end } = clause.sentence
  if (framesIn(c.scan, 'agreement', Math.max(start, t.first - PAPER), Math.min(end, t.end + PAPER)).length === 0)
    return false
  return (
    t.verb?.form.tense === 'past' ||
    countriesIn(c, start, end).length > 1 ||
    hasGroup(c, start, end, 'both-sides') ||
    hasGroup(c, start, end, 'two-countries')
  )
}

/** Tokens between a paper and its signing at most. */
const PAPER = 25

/** Does somebody go there to take part («برای شرکت در اجلاس»)? */
const isAttended = (c: Context, t: Trigger): boolean => {
  const before = grammarAt(c.scan, t.first - 1)
  if (before?.value.is !== 'preposition' || before.value.preposition !== 'in') return false
  return signalAt(c.scan, before.first - 1) === 'attendance'
}

/** Kinds that are no event when people in numbers do it. */
const CROWDED: ReadonlySet<EventKind> = new Set(['visit', 'meeting'])

/** Is it the going of people in numbers («میزان سفر جهانگردان»)? */
const isCrowd = (c: Context, t: Trigger): boolean =>
  signalAt(c.scan, t.first - 1) === 'crowd' || signalAt(c.scan, t.end) === 'crowd'

/** Kinds that somebody may only propose. */
const PROPOSABLE: ReadonlySet<EventKind> = new Set([
  'exhibition',
  'conference',
  'launch',
  'exercise',
  'ceremony',
  'delegation',
  'visit',
  'aid',
  'signing',
])

/** Kinds whose time and place stand in a relative clause behind them («همایشی که قرار است … برگزار شود»). */
const SETTING: ReadonlySet<EventKind> = new Set(['exhibition', 'conference', 'ceremony', 'exercise', 'visit'])

/** Is the noun the thing somebody proposes («پیشنهاد برگزاری نمایشگاه»)? Then it is a commitment, no event. */
const isProposed = (c: Context, t: Trigger, clause: Clause): boolean =>
  framesIn(c.scan, 'commitment', Math.max(clause.start, t.first - 4), t.first).some(
    (f) => f.value.frame.kind === 'proposal' && f.value.frame.weight >= 0.7,
  )

/** The clause with the relative clause that follows it. */
const withRelative = (c: Context, t: Trigger, clause: Clause): Clause => {
  if (clause.end >= clause.sentence.end || signalAt(c.scan, clause.end - 1) !== 'that') return clause
  const next = clausesOf(c, clause.sentence).find((x) => x.start === clause.end)
  return next ? { ...clause, start: t.first, end: next.end } : clause
}

const OPENING: ReadonlySet<Act> = new Set(['open', 'hold', 'attend'])

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
const conferenceOf = (
  c: Context,
  t: Trigger,
  clause: Clause,
  place: number,
  status: Status,
  sure: boolean,
  sentence: number,
): EventDraft | null => {
  if (c.discourse.countries.length < 2) return null
  const near = dateNear(c, t.first, clause.start, clause.end)
  const [plover, mode] = PLOVER.conference
  return {
    kind: 'conference',
    plover,
    mode,
    actors: [],
    recipients: [],
    countries: new Set([...countriesOfParties(c, [place]), ...countriesIn(c, clause.start, clause.end)]),
    place,
    placeStated: true,
    earlier: false,
    date: near?.edtf ?? null,
    dateStated: near !== null,
    status,
    statusSure: sure,
    evidence: [evidenceOf(c, t.first, t.end)],
    sentence,
    confidence: 0.55,
    words: [c.scan.text.source.slice(c.scan.text.start[t.first]!, c.scan.text.end[t.end - 1]!)],
  }
}

/** «سفر به قزاقستان و ترکمنستان» is two visits. */
const furtherStops = (c: Context, made: EventDraft, to: Mention | null, clause: Clause): EventDraft[] => {
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
