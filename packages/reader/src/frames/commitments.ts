/** Commitments: what somebody says will, could or should be done, with who says it to whom about what. */
import type { DateMention } from '../calendar/calendar.js'
import type { CommitmentKind } from '../kinds/commitment.js'
import type { EventKind } from '../kinds/event.js'
import type { Sector } from '../kinds/parts.js'
import type { Act } from '../languages/language.js'
import { prepositionIn } from '../names/clitics.js'
import type { Mention } from '../names/draft.js'
import { isPersonal, type SentenceInfo } from '../names/resolve.js'
import type { Found, UnitOf } from '../names/scan.js'
import { type Span, TokenKind, wordAt } from '../text/text.js'
import { doerOf, isRefused } from './commitmentDoer.js'
import {
  addEvidence,
  type Context,
  clauseAt,
  clausesOf,
  countriesIn,
  dateNear,
  type EventDraft,
  evidenceOf,
  firstFrom,
  framesIn,
  grammarAt,
  hasGroup,
  hasSignal,
  isEdge,
  mentionsIn,
  RECALL,
  sectorsIn,
  signalAt,
} from './context.js'
import { countriesOfParties, entitiesOf, isGenitive, speakerAhead, standIn } from './roles.js'

export interface CommitmentDraft {
  kind: CommitmentKind
  by: number[]
  to: number[]
  countries: Set<string>
  text: Span
  sectors: Sector[]
  due: string | null
  evidence: Span[]
  sentence: number
  confidence: number
  words: string[]
  /** Folded content words, to recognise the same promise told twice. */
  content: ReadonlySet<string>
}

/** The parts of a sentence between colons, semicolons and full stops: what one breath says. */
const breaths = (c: Context, sentence: SentenceInfo): Span[] => {
  const out: Span[] = []
  let start = sentence.start
  for (let i = sentence.start; i <= sentence.end; i++) {
    const edge =
      i === sentence.end || (c.scan.text.kind[i] === TokenKind.Punctuation && /[:؛;]/.test(wordAt(c.scan.text, i)))
    if (!edge) continue
    if (i > start) out.push({ start, end: i })
    start = i + 1
  }
  return out
}

interface Cue {
  readonly kind: CommitmentKind
  readonly weight: number
  readonly first: number
  readonly end: number
  readonly frame: string
  /** A verb in the third person: its subject is who promises. */
  readonly personal: boolean
}

/** Where verbs of these acts stand, the clause is a request, proposal or pledge whatever its nouns. */
const ACT_KIND = {
  request: ['request', 0.8],
  propose: ['proposal', 0.8],
  pledge: ['pledge', 0.85],
  invite: ['request', 0.75],
  hope: ['pledge', 0.4],
} as const

/** Somebody who can promise stands before the verb as its subject. */
const hasDoer = (c: Context, span: Span, verb: number): boolean =>
  mentionsIn(c, span.start, c.scan.language.order === 'verb-last' ? verb : span.end).some(
    (m) =>
      !m.inner &&
      m.preposition === null &&
      m.via !== 'adjective' &&
      m.entity >= 0 &&
      c.names.drafts[m.entity]!.kind !== 'place' &&
      !(c.scan.language.order === 'verb-last' && isGenitive(c, m)),
  )

/** Is the doer of a passive named («از طرف روسیه تأمین خواهد شد»)? */
const hasAgent = (c: Context, span: Span, verb: number): boolean =>
  mentionsIn(c, span.start, verb).some((m) => !m.inner && m.entity >= 0 && m.preposition === 'by')

/** Futures that tell of events and states rather than of promises. */
const NO_PROMISE: ReadonlySet<Act> = new Set([
  'hold',
  'visit',
  'meet',
  'attend',
  'sign',
  'say',
  'reach',
  'receive',
  'call',
])
/** Tokens between the one asked and the verb of asking at most. */
const ASKED = 14

/** Is somebody asked («از دانشگاه تبریز خواست»)? */
const isAskedOf = (c: Context, span: Span, verb: number): boolean => {
  for (let i = verb - 1; i >= Math.max(span.start, verb - ASKED); i--) {
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'preposition' && g.value.preposition === 'from') return true
  }
  return false
}

/** Is the word the thing that a number counts («60 طالبا»)? */
const isCounted = (c: Context, token: number): boolean => {
  const q = c.quantities[firstFrom(c.quantities, token + 1) - 1]
  return q !== undefined && q.first < token && token < q.end
}

/** Tokens between an announcement and what is announced at most: who announces stands between. */
const ANNOUNCED = 9

/** Is the word what a verb of announcing has for its object («أعلن الرئيس رفع …»)? */
const isAnnounced = (c: Context, token: number, sentence: SentenceInfo): boolean => {
  const verb = sentence.verbs.findLast((v) => v.first < token)
  if (!verb?.value.form.announces || token - verb.end > ANNOUNCED) return false
  for (let i = verb.end; i < token; i++) {
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'preposition' && !(g.value.preposition === 'from' && i === token - 1)) return false
    if (g && g.value.is === 'signal' && g.value.signal === 'that') return false
  }
  return true
}

/** Is the word part of a longer small word («مبنی بر»)? */
const isInside = (c: Context, token: number): boolean => {
  const g = grammarAt(c.scan, token)
  return g !== null && g.first < token
}

/** Is the word pointed back at («این پیشنهاد را پذیرفتند»)? */
const isPointedAt = (c: Context, token: number): boolean => token > 0 && signalAt(c.scan, token - 1) === 'this'

/** Is the sentence a question? */
const asks = (c: Context, sentence: SentenceInfo): boolean => {
  for (let i = sentence.end - 1; i >= Math.max(sentence.start, sentence.end - 3); i--)
    if (c.scan.text.kind[i] === TokenKind.Punctuation && /[?؟]/.test(wordAt(c.scan.text, i))) return true
  return false
}

/** The one who promises or asks where it is not the speaker: the subject of the cue's own clause («اردوغان پیشنهاد کرده است …»). */
const subjectOfCue = (c: Context, sentence: SentenceInfo, cue: Cue): Mention | null => {
  if (c.scan.language.order === 'verb-first') return speakerAhead(c, sentence, cue.first)
  if (c.scan.language.order !== 'verb-last') return null
  // «ایران آماده است …»
  if (!cue.personal)
    return cue.kind === 'pledge' && sentence.speaker < 0 && !sentence.reported ? doerOf(c, sentence, cue.first) : null
  if (!sentence.reported && cue.frame === 'future') return doerOf(c, sentence, cue.first)
  const clause = clauseAt(clausesOf(c, sentence), cue.first)
  return (
    mentionsIn(c, clause.start, cue.first).find(
      (m) =>
        !m.inner &&
        m.preposition === null &&
        m.via !== 'adjective' &&
        m.entity >= 0 &&
        isPersonal(c.names.drafts[m.entity]) &&
        !isObjectOf(c, m),
    ) ?? (sentence.speaker < 0 ? doerOf(c, sentence, cue.first) : null)
  )
}

const isObjectOf = (c: Context, m: Mention): boolean => signalAt(c.scan, m.end) === 'object'

/** The sectors of a cue's clause, else of all that is said in its breath. */
const sectorsOf = (c: Context, sentence: SentenceInfo, span: Span, cue: Cue): Sector[] => {
  const clause = clauseAt(clausesOf(c, sentence), cue.first)
  const start = Math.max(clause.start, span.start)
  const end = Math.min(clause.end, span.end)
  const near = sectorsIn(c, start, end)
  return near.length > 0 ? near : sectorsIn(c, span.start, span.end)
}

/** Of a noun and a verb that say as much, the verb: its subject is known. */
const OWN_VERB = 0.01

/** Cues this weak count only where something to be undertaken is named before them. */
const WEAK_CUE = 0.5

const cuesIn = (c: Context, span: Span, sentence: SentenceInfo): Cue[] => {
  const out: Cue[] = []
  const { scan } = c
  for (const f of framesIn(scan, 'commitment', span.start, span.end) as Found<UnitOf<'commitment'>>[]) {
    if (f.value.frame.asked && !isAskedOf(c, span, f.first)) continue
    if (f.value.frame.announced && !isAnnounced(c, f.first, sentence)) continue
    if (isInside(c, f.first) || isCounted(c, f.first) || isPointedAt(c, f.first)) continue
    out.push({
      kind: f.value.frame.kind,
      weight: f.value.frame.weight + (f.value.frame.personal ? OWN_VERB : 0),
      first: f.first,
      end: f.end,
      frame: f.value.frame.kind,
      personal: f.value.frame.personal ?? false,
    })
  }
  for (const v of sentence.verbs) {
    if (v.first < span.start || v.first >= span.end || isCounted(c, v.first)) continue
    const act = ACT_KIND[v.value.act as keyof typeof ACT_KIND]
    if (v.value.act === 'invite' && asksToCome(c, v.end, span.end)) continue
    if (act && !v.value.form.negated)
      out.push({
        kind: act[0],
        weight: act[1] + OWN_VERB,
        first: v.first,
        end: v.end,
        frame: `verb ${v.value.act}`,
        personal: v.value.form.person === 3,
      })
    else if (v.value.form.tense === 'future' && v.value.form.person === 1 && !v.value.form.negated)
      out.push({
        kind: 'pledge',
        weight: 0.7,
        first: v.first,
        end: v.end,
        frame: 'first person future',
        personal: false,
      })
    else if (
      v.value.form.tense === 'future' &&
      !v.value.form.negated &&
      (!v.value.form.passive || hasAgent(c, span, v.first)) &&
      !NO_PROMISE.has(v.value.act) &&
      !v.value.form.stative &&
      (sentence.reported || isDoneBy(c, v.end) || doerOf(c, sentence, v.first)) &&
      !startsWithThis(c, span)
    ) {
      if (hasDoer(c, span, v.first))
        out.push({ kind: 'pledge', weight: 0.55, first: v.first, end: v.end, frame: 'future', personal: true })
      else if (c.scan.language.order === 'verb-first' && dueIn(c, span, v.first))
        out.push({
          kind: 'plan',
          weight: 0.5,
          first: v.first,
          end: v.end,
          frame: 'future with a date',
          personal: false,
        })
    }
  }
  return out.sort((a, b) => b.weight - a.weight)
}

/** Where verbs come first: does a country or body stand right behind the verb as its subject («ستتولى تركيا …»)? */
const isDoneBy = (c: Context, end: number): boolean =>
  c.scan.language.order === 'verb-first' &&
  mentionsIn(c, end, end + 2).some(
    (m) =>
      !m.inner &&
      m.preposition === null &&
      m.via !== 'adjective' &&
      m.entity >= 0 &&
      ['country', 'organization'].includes(c.names.drafts[m.entity]!.kind),
  )

/** The date to come that a stretch names, or null. */
const dueIn = (c: Context, span: Span, token: number): DateMention | null => {
  const day = c.published?.slice(0, 10)
  return day ? dateNear(c, token, span.start, span.end, (d) => upperOf(d.edtf) > day) : null
}

/** Tokens behind an invitation within which the visit stands that it is to. */
const INVITED = 12

/** Is it an invitation to visit («دعاه إلى زيارة طهران»)? Then it is no request. */
const asksToCome = (c: Context, from: number, end: number): boolean =>
  framesIn(c.scan, 'event', from, Math.min(end, from + INVITED)).some((f) => {
    const before = grammarAt(c.scan, f.first - 1)
    const to = before?.value.is === 'preposition' && before.value.preposition === 'to'
    return f.value.frame.kind === 'visit' && (to || prepositionIn(c.scan.language, f.proclitic) === 'to')
  })

const contentOf = (c: Context, span: Span): Set<string> => {
  const out = new Set<string>()
  for (let i = span.start; i < span.end; i++) {
    if (c.scan.text.kind[i] !== TokenKind.Word || c.scan.grammarAt[i]! >= 0) continue
    out.add(wordAt(c.scan.text, i).slice(0, 5))
  }
  return out
}

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let n = 0
  for (const x of a) if (b.has(x)) n++
  return n / Math.max(1, Math.min(a.size, b.size))
}

/** How much a stretch speaks of relations between countries: 0 not at all. */
const relevance = (c: Context, span: Span): number => {
  const { scan } = c
  let n = 0
  if (hasSignal(scan, span.start, span.end, 'relations')) n += 1
  if (hasGroup(c, span.start, span.end, 'two-countries') || hasGroup(c, span.start, span.end, 'both-sides')) n += 1
  const countries = countriesIn(c, span.start, span.end).length
  n += Math.min(countries, 2)
  if (sectorsIn(c, span.start, span.end).length > 0) n += 0.5
  return n
}

/** Events at which two sides speak with each other. */
const TALKS: ReadonlySet<EventKind> = new Set(['call', 'conference', 'exhibition', 'launch'])

/** Makes the commitments of a text; `events` tells which stretches are planned events rather than promises. */
export const findCommitments = (c: Context, events: readonly EventDraft[]): CommitmentDraft[] => {
  const out: CommitmentDraft[] = []
  let lastPair: number[] = []
  const meetings = bySentence(
    events,
    (e) =>
      e.kind === 'meeting' || (TALKS.has(e.kind) && e.actors.length > 0 && e.actors.length + e.recipients.length > 1),
  )
  const plans = bySentence(events, (e) => e.status === 'planned')
  c.discourse.sentences.forEach((sentence, index) => {
    for (const e of meetings.get(index) ?? []) lastPair = [...e.actors, ...e.recipients]
    for (const span of breaths(c, sentence)) {
      for (const cue of strongest(c, cuesIn(c, span, sentence), sentence)) {
        const made = build(c, span, cue, sentence, index, lastPair)
        const told = cue.kind === 'plan' || (cue.frame === 'future' && !sentence.reported)
        if (!made || (told && tellsOf(c, plans.get(index) ?? [], cue))) continue
        const known = out.slice(-RECALL).find((x) => sameCommitment(x, made))
        if (known) join(known, made)
        else out.push(made)
      }
    }
  })
  return out
}

/** From this weight on a second cue in another clause makes a commitment of its own. */
const SECOND = 0.75

/** The best cue of a breath, and those of other clauses that are as strong and of another kind. */
const strongest = (c: Context, cues: readonly Cue[], sentence: SentenceInfo): Cue[] => {
  const best = cues[0]
  if (!best) return []
  const clauses = clausesOf(c, sentence)
  const out = [best]
  for (const cue of cues) {
    if (
      cue.weight < SECOND ||
      out.some((o) => o.kind === cue.kind || clauseAt(clauses, o.first) === clauseAt(clauses, cue.first))
    )
      continue
    out.push(cue)
  }
  return out
}

/** Is the plan an event that is recorded as planned? */
const tellsOf = (c: Context, events: readonly EventDraft[], cue: Cue): boolean =>
  events.some((e) =>
    e.evidence.some((x) => x.start <= c.scan.text.start[cue.first]! && x.end >= c.scan.text.end[cue.end - 1]!),
  )

const sameCommitment = (a: CommitmentDraft, b: CommitmentDraft): boolean =>
  (a.kind === b.kind || (a.sentence !== b.sentence && likeness(a.content, b.content) > 0.8)) &&
  sameBy(a, b) &&
  likeness(a.content, b.content) > 0.6

const join = (known: CommitmentDraft, told: CommitmentDraft): void => {
  for (const e of told.evidence) addEvidence(known.evidence, e)
  for (const s of told.sectors) if (!known.sectors.includes(s)) known.sectors.push(s)
  if (known.by.length === 0) known.by = told.by
  if (told.confidence <= known.confidence) return
  known.confidence = told.confidence
  known.kind = told.kind
}

const bySentence = (events: readonly EventDraft[], pass: (e: EventDraft) => boolean): Map<number, EventDraft[]> => {
  const out = new Map<number, EventDraft[]>()
  for (const e of events) {
    if (!pass(e)) continue
    const list = out.get(e.sentence)
    if (list) list.push(e)
    else out.set(e.sentence, [e])
  }
  return out
}

const sameBy = (a: CommitmentDraft, b: CommitmentDraft): boolean =>
  a.by.length === 0 || b.by.length === 0 || a.by.some((x) => b.by.includes(x))

const build = (
  c: Context,
  span: Span,
  cue: Cue,
  sentence: SentenceInfo,
  index: number,
  lastPair: readonly number[],
): CommitmentDraft | null => {
  const rel = relevance(c, span)
  const groupSubject = sentence.subject?.group === 'both-sides'
  const own = subjectOfCue(c, sentence, cue)
  const speaker = groupSubject ? -1 : own ? own.entity : sentence.speaker
  const near = dueIn(c, span, cue.first)
  let weight = cue.weight
  if (cue.kind === 'plan' && near && c.scan.language.order === 'verb-first') weight += 0.1
  if (!sentence.reported && !groupSubject && speaker < 0) weight -= cue.kind === 'plan' && near ? 0.1 : 0.3
  else if (!sentence.reported) weight -= 0.1
  if (
    cue.kind === 'proposal' &&
    cue.weight < WEAK_CUE &&
    (!hasSignal(c.scan, span.start, cue.first, 'undertaking') || startsWithThis(c, span))
  )
    return null
  if (cue.kind === 'proposal' && isRefused(c, sentence, { start: cue.first, end: cue.end })) return null
  if (rel < 0.5 && cue.kind === 'request') return null
  if (rel < 1) weight -= 0.25
  else if (rel < 1.5) weight -= 0.05
  if (sentence.end <= c.titleEnd || asks(c, sentence)) return null
  if (hasSignal(c.scan, span.start, cue.first, 'if')) return null
  if (speaker >= 0 && isPrivate(c, speaker)) weight -= 0.25
  if (weight < 0.4) return null
  const by = groupSubject ? [...lastPair] : speaker >= 0 ? [standIn(c, speaker)].filter((x) => x >= 0) : []
  const countries = new Set<string>([...countriesOfParties(c, by), ...countriesIn(c, span.start, span.end)])
  const mutual =
    rel >= 1.5 ||
    lastPair.length > 0 ||
    hasSignal(c.scan, span.start, span.end, 'relations') ||
    hasGroup(c, span.start, span.end, 'two-countries') ||
    hasGroup(c, span.start, span.end, 'both-sides')
  if (countries.size < 2 && mutual) for (const x of c.discourse.pair) countries.add(x)
  if (countries.size < 2) return null
  const to = recipientsOf(c, span, by, lastPair)
  const due = near ? (near.bound ? (near.date ?? near.edtf) : near.edtf) : null
  return {
    kind: cue.kind,
    by,
    to,
    countries,
    text: contentSpan(c, span, cue),
    sectors: sectorsOf(c, sentence, span, cue),
    due,
    evidence: [evidenceOf(c, cue.first, cue.end)],
    sentence: index,
    confidence: Math.min(0.95, weight),
    words: [c.scan.text.source.slice(c.scan.text.start[cue.first]!, c.scan.text.end[cue.end - 1]!)],
    content: contentOf(c, span),
  }
}

/** Somebody whom neither the text nor the lists give an office: an analyst, a party member. */
const isPrivate = (c: Context, speaker: number): boolean => {
  const d = c.names.drafts[speaker]!
  return (
    d.kind === 'person' &&
    d.holder === null &&
    d.roles.every((r) => r.office === 'scholar' || r.office === 'journalist')
  )
}

/** «این سفر می‌تواند …» describes; it proposes nothing. */
const startsWithThis = (c: Context, span: Span): boolean => {
  for (let i = span.start; i < Math.min(span.end, span.start + 3); i++) {
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'signal' && g.value.signal === 'this') return true
  }
  return false
}

const upperOf = (edtf: string): string => {
  const last = edtf.split('/').at(-1)!.replace(/[~?]/g, '')
  return last === '..' ? '9999' : last.length === 4 ? `${last}-12-31` : last.length === 7 ? `${last}-31` : last
}

/** To whom: the other side of the talks it was said in. */
const recipientsOf = (c: Context, span: Span, by: readonly number[], lastPair: readonly number[]): number[] => {
  const own = new Set(countriesOfParties(c, by))
  const named: Mention[] = mentionsIn(c, span.start, span.end).filter(
    (m) =>
      !m.inner &&
      m.entity >= 0 &&
      (m.preposition === 'with' || m.preposition === 'to') &&
      (isPersonal(c.names.drafts[m.entity]) || c.names.drafts[m.entity]!.kind === 'country'),
  )
  const direct = entitiesOf(c, named).filter(
    (e) => !by.includes(e) && !countriesOfParties(c, [e]).some((x) => own.has(x)),
  )
  if (direct.length > 0) return direct.slice(0, 2)
  return lastPair.filter((e) => !by.includes(e) && !countriesOfParties(c, [e]).some((x) => own.has(x))).slice(0, 2)
}

/** The promised thing as written: the breath without the words that introduce the speaker. */
const contentSpan = (c: Context, span: Span, cue: Cue): Span => {
  let first = span.start
  for (let i = span.start; i < cue.first; i++) if (isEdge(c.scan, i)) first = i + 1
  let end = span.end
  while (end > first + 1 && c.scan.text.kind[end - 1]! >= TokenKind.Punctuation) end--
  const g = grammarAt(c.scan, end - 1)
  if (g && g.value.is === 'verb' && g.value.act === 'say' && g.first > first) end = g.first
  while (first < end - 1 && c.scan.text.kind[first]! >= TokenKind.Punctuation) first++
  return { start: c.scan.text.start[first]!, end: c.scan.text.end[end - 1]! }
}
