/** What is no event though its word stands there: proposed, threatened, denied, done by crowds, dated by another noun. */
import type { DateMention } from '../calendar/calendar.js'
import type { Act } from '../languages/language.js'
import { WordFlag } from '../names/scan.js'
import { TokenKind, wordAt } from '../text/text.js'
import {
  type Clause,
  type Context,
  clausesOf,
  countriesIn,
  framesIn,
  grammarAt,
  hasGroup,
  mentionsIn,
  signalAt,
} from './context.js'
import type { Trigger } from './triggers.js'

/** Is what a verb of going is said of a thing («وصلت الصادرات»)? */
export const isThing = (c: Context, i: number): boolean =>
  i < c.scan.text.size &&
  c.scan.thingAt[i]! < 0 &&
  c.scan.grammarAt[i]! < 0 &&
  (c.scan.wordFlags[i]! & WordFlag.Frame) !== 0 &&
  (c.scan.wordFlags[i]! & (WordFlag.Time | WordFlag.Given)) === 0

/** Does the date belong to another noun («پیش از امضا … توافق‌های سفر سال گذشته»)? */
export const isOfAnother = (c: Context, t: Trigger, d: DateMention): boolean =>
  framesIn(c.scan, 'event', Math.max(0, d.first - 4), d.first).some((f) => f.end === d.first && f.first !== t.first)

/** Tokens and sentences a dateline reaches into a report, and tokens from its date to the dash that ends it. */
const DATELINE = { tokens: 12, sentences: 4, dash: 8 } as const

/** Is it the date of the dateline («طهران / ۲۳ تموز / إرنا - …»)? */
export const isDateline = (c: Context, d: DateMention): boolean => {
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

/** Is the clause denied («قراردادی امضا نشده است»)? */
export const isNegated = (c: Context, clause: Clause): boolean => {
  for (let i = clause.start; i < clause.end; i++) {
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'verb' && g.value.form.negated) return true
  }
  return false
}

/** Is what a hostile word tells only threatened («تهدید به حمله نظامی», «تهدید کرد که … تحریم خواهد کرد»)? */
export const isThreatened = (c: Context, clause: Clause): boolean =>
  framesIn(c.scan, 'event', clause.start, clause.end).some((f) => f.value.frame.kind === 'threat') ||
  verbIn(c, clause, THREATENING) ||
  (signalAt(c.scan, clause.start - 1) === 'that' &&
    clause.sentence.verbs.some(
      (v) => v.value.act === 'threaten' && v.first < clause.start && clause.start - v.end <= 2,
    ))
const THREATENING: ReadonlySet<Act> = new Set(['threaten'])

/** Is the thing denied («نفت الوزارة ما تردد عن لقاء»)? Then nobody says that it was. */
export const isDenied = (c: Context, t: Trigger, clause: Clause): boolean =>
  c.scan.language.order === 'verb-first' &&
  clause.sentence.verbs.some(
    (v) => v.value.act === 'reject' && v.end <= t.first && v.first >= clause.start && t.first - v.end <= DENIED,
  )

/** Tokens between a denial and what is denied at most. */
const DENIED = 9

/** Is the noun only what somebody is after («تلاش برای وضع تحریم»)? */
export const isAim = (c: Context, t: Trigger): boolean => {
  const before = t.verb === null && c.scan.language.order === 'verb-last' ? grammarAt(c.scan, t.first - 1) : null
  return before?.value.is === 'preposition' && before.value.preposition === 'for'
}

/** Does a clause of what is said follow? */
const endsInThat = (c: Context, clause: Clause): boolean => signalAt(c.scan, clause.end - 1) === 'that'

/** Is what is signed named, and do two countries have a part in the sentence? */
export const isOfPaper = (c: Context, t: Trigger, clause: Clause): boolean => {
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
export const isAttended = (c: Context, t: Trigger): boolean => {
  const before = grammarAt(c.scan, t.first - 1)
  if (before?.value.is !== 'preposition' || before.value.preposition !== 'in') return false
  return signalAt(c.scan, before.first - 1) === 'attendance'
}

/** Is it the going of people in numbers («میزان سفر جهانگردان»)? */
export const isCrowd = (c: Context, t: Trigger): boolean =>
  signalAt(c.scan, t.first - 1) === 'crowd' || signalAt(c.scan, t.end) === 'crowd'

/** Is the noun the thing somebody proposes («پیشنهاد برگزاری نمایشگاه»)? Then it is a commitment, no event. */
export const isProposed = (c: Context, t: Trigger, clause: Clause): boolean =>
  framesIn(c.scan, 'commitment', Math.max(clause.start, t.first - 4), t.first).some(
    (f) => f.value.frame.kind === 'proposal' && f.value.frame.weight >= 0.7,
  )

/** The clause with the relative clause that follows it. */
export const withRelative = (c: Context, t: Trigger, clause: Clause): Clause => {
  if (clause.end >= clause.sentence.end || signalAt(c.scan, clause.end - 1) !== 'that') return clause
  const next = clausesOf(c, clause.sentence).find((x) => x.start === clause.end)
  return next ? { ...clause, start: t.first, end: next.end } : clause
}

export const verbIn = (c: Context, clause: Clause, acts: ReadonlySet<Act>): boolean => {
  for (let i = clause.start; i < clause.end; i++) {
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'verb' && acts.has(g.value.act)) return true
  }
  return false
}

/** Where verbs come last: is it said what another will meet with («هشدار داد … لبنان بهای سنگینی خواهد پرداخت»)? */
const isMenaced = (c: Context, clause: Clause, t: Trigger): boolean =>
  mentionsIn(c, t.end, clause.sentence.end).some(
    (m) =>
      !m.inner &&
      m.preposition === null &&
      m.via !== 'adjective' &&
      m.entity >= 0 &&
      c.names.drafts[m.entity]!.kind === 'country' &&
      clause.sentence.verbs.find((v) => v.first >= m.end)?.value.form.tense === 'future' &&
      !isBehindNoun(c, m.first),
  )

/** Is a token behind a plain noun, whose genitive it may be? */
const isBehindNoun = (c: Context, i: number): boolean =>
  c.scan.text.kind[i - 1] === TokenKind.Word && c.scan.grammarAt[i - 1]! < 0 && c.scan.thingAt[i - 1]! < 0

/** Is somebody of a country named, in the clause or in what is threatened, whom a threat may be aimed at? */
export const isAimed = (c: Context, clause: Clause, t: Trigger): boolean =>
  (c.scan.language.order === 'verb-last' && isMenaced(c, clause, t)) ||
  mentionsIn(c, clause.start, endsInThat(c, clause) ? clause.sentence.end : clause.end).some(
    (m) =>
      !m.inner &&
      m.entity >= 0 &&
      m.via !== 'adjective' &&
      (m.preposition === 'against' ||
        m.preposition === 'to' ||
        m.preposition === 'from' ||
        signalAt(c.scan, m.end) === 'object' ||
        (c.scan.language.order === 'verb-first' && m.preposition === null)),
  )
