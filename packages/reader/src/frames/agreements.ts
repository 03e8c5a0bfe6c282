/** Agreements: texts signed, agreed on, planned or negotiated, with their number, term, sectors and parties. */

import type { DateMention } from '../calendar/calendar.js'
import type { AgreementKind, AgreementStatus } from '../kinds/agreement.js'
import type { Sector } from '../kinds/parts.js'
import { isPlural } from '../names/bodyWords.js'
import { isJoiner } from '../names/clitics.js'
import type { SentenceInfo } from '../names/resolve.js'
import type { Found } from '../names/scan.js'
import { type Span, TokenKind, wordAt } from '../text/text.js'
import {
  addEvidence,
  type Clause,
  type Context,
  clauseAt,
  clausesOf,
  countriesIn,
  countryOf,
  dateNear,
  evidenceOf,
  firstFrom,
  framesIn,
  grammarAt,
  hasSignal,
  RECALL,
  sectorsIn,
  signalAt,
} from './context.js'

export interface AgreementDraft {
  kind: AgreementKind
  /** Several, uncounted. */
  plural: boolean
  weak: boolean
  /** A verb or noun of signing tells of it; it is not only named. */
  told: boolean
  /** Joined to what stands before it («واتفاقية …»): another paper of the same list. */
  listed: boolean
  title: string | null
  count: number | null
  parties: Set<string>
  sectors: Sector[]
  term: string | null
  signed: string | null
  status: AgreementStatus
  place: number
  evidence: Span[]
  sentence: number
  /** The sentence it was last told in. */
  last: number
  confidence: number
  words: string[]
}

/** Tokens behind a paper within which it is said that it is in force. */
const FORCE = 25

/** Tokens within which a word of negotiating is about the paper. */
const TALKS = 10

const statusIn = (c: Context, clause: Clause, first: number): { status: AgreementStatus; sure: number } | null => {
  const { scan } = c
  const { start, end } = clause
  let signed = false
  let agreed = false
  let future = hasSignal(scan, start, scan.language.order === 'verb-first' ? Math.min(end, first + 3) : end, 'future')
  // «من المقرر أن توقع»: what is to come is said in front of the clause
  if (hasSignal(scan, Math.max(clause.sentence.start, start - AHEAD), start, 'future') && opensBehindThat(c, start))
    future = true
  for (let i = start; i < end; i++) {
    const g = grammarAt(scan, i)
    if (!g || g.first !== i || g.value.is !== 'verb' || g.value.form.participle) continue
    const { act, form } = g.value
    if (act === 'sign') signed = true
    if (act === 'agree') agreed = true
    if (
      (act === 'sign' || act === 'agree' || (act === 'do' && (i < first || scan.language.order !== 'verb-first'))) &&
      (form.tense === 'future' || form.tense === 'subjunctive')
    )
      future = true
    // «تفاهم‌نامه‌ای امضا می‌کنند»
    if (act === 'sign' && form.tense === 'present' && scan.language.order === 'verb-last') future = true
    if (form.negated && (act === 'sign' || act === 'agree')) return null
  }
  if (hasSignal(scan, Math.max(start, first - TALKS), Math.min(end, first + TALKS), 'negotiation'))
    return { status: 'under-negotiation', sure: 0.65 }
  if (!signed && hasSignal(scan, Math.max(start, first - 8), Math.min(end, first + 12), 'signature')) signed = true
  const verbFirst = scan.language.order === 'verb-first'
  // «الاتفاقية الموقعة العام الماضي والتي بدأ العمل بها»
  if (verbFirst && hasSignal(scan, first, Math.min(clause.sentence.end, first + FORCE), 'in-force'))
    return { status: 'in-force', sure: 0.7 }
  if (signed) return { status: future ? 'planned' : 'signed', sure: 0.85 }
  if (hasSignal(scan, start, end, 'in-force')) return { status: 'in-force', sure: 0.7 }
  if (agreed) return { status: future ? 'planned' : 'agreed', sure: 0.7 }
  return null
}

/** Tokens in front of a clause in which it is said that it is to come. */
const AHEAD = 4

const opensBehindThat = (c: Context, start: number): boolean =>
  signalAt(c.scan, start) === 'that' || signalAt(c.scan, start - 1) === 'that'

/** A duration of months or years: how long an agreement is for. */
const termIn = (c: Context, start: number, end: number): DateMention | null => {
  for (let i = firstFrom(c.dates, start); i < c.dates.length && c.dates[i]!.first < end; i++) {
    const d = c.dates[i]!
    if (d.kind === 'duration' && d.iso && /Y|M/.test(d.iso)) return d
  }
  return null
}

/** Tokens behind a paper within which the years stand that it is for. */
const YEARS = 9

/** «خطة العمل للفترة 2025-2030»: the years an agreement is for, as a duration. */
const yearsFor = (c: Context, end: number, limit: number): string | null => {
  for (let i = firstFrom(c.dates, end); i < c.dates.length && c.dates[i]!.first < Math.min(limit, end + YEARS); i++) {
    const range = /^(\d{4})\/(\d{4})$/.exec(c.dates[i]!.edtf)
    if (range && Number(range[2]) > Number(range[1])) return `P${Number(range[2]) - Number(range[1])}Y`
  }
  return null
}

const countFor = (c: Context, first: number, end: number): number | null => {
  for (let i = firstFrom(c.quantities, first - 6); i < c.quantities.length && c.quantities[i]!.first < end; i++) {
    const q = c.quantities[i]!
    if (q.ordinal || q.value !== Math.round(q.value) || q.value < 1 || q.value > 500) continue
    if (
      (q.end === first || (q.first <= first && q.end >= first) || (q.first >= first && q.first < end)) &&
      (q.unit === 'document' || q.unit === 'other')
    )
      return q.value
    if (q.end === first && !/^[A-Z]{3}$/.test(q.unit) && q.unit !== 'percent') return q.value
  }
  return null
}

/** How far behind «if» a paper is still one that may be, in tokens. */
const HYPOTHESIS = 12

/** Makes the agreements of a text; a vague later mention («این اسناد») joins the one it speaks of. */
export const findAgreements = (c: Context): AgreementDraft[] => {
  const out: AgreementDraft[] = []
  let list: AgreementStatus | null = null
  c.discourse.sentences.forEach((sentence, index) => {
    const opened = opensList(c, sentence)
    if (opened) list = opened
    else if (list && !isItem(c, sentence)) list = null
    const frames = framesIn(c.scan, 'agreement', sentence.start, sentence.end)
    if (frames.length === 0) return
    const clauses = clausesOf(c, sentence)
    for (const [n, f] of frames.entries()) {
      const clause = clauseAt(clauses, f.first)
      const listed: { status: AgreementStatus; sure: number } | null =
        list && !opened ? { status: list, sure: 0.8 } : null
      const weak = f.value.frame.weak ?? false
      if (hasSignal(c.scan, Math.max(sentence.start, f.first - HYPOTHESIS), f.first, 'if')) continue
      const back = signalAt(c.scan, f.first - 1) === 'this'
      if (back) {
        const last = out.findLast((x) => x.kind === f.value.frame.kind) ?? out.at(-1)
        if (last) {
          addEvidence(last.evidence, evidenceOf(c, f.first, f.end))
          last.term ??= termIn(c, clause.start, clause.end)?.iso ?? null
        }
        continue
      }
      const found = listed ?? statusIn(c, clause, f.first) ?? (weak ? null : named(c, f, sentence.end))
      if (!found) continue
      if (found.status === 'agreed' && f.value.frame.kind !== 'agreement' && weak) continue
      const { article } = c.scan.language.affixes
      const settled = out.findLast((x) => x.status === found.status)
      if (article !== null && f.proclitic.endsWith(article) && settled && countFor(c, f.first, f.end) === null) {
        // «الاتفاقيات»: those told of before
        addEvidence(settled.evidence, evidenceOf(c, f.first, f.end))
        continue
      }
      const parties = new Set(countriesIn(c, sentence.start, sentence.end))
      if (sentence.speaker >= 0) for (const x of [countryOf(c, sentence.speaker)]) if (x) parties.add(x)
      if (parties.size < 2) for (const x of c.discourse.pair) parties.add(x)
      if (parties.size < 2) continue
      const count = countFor(c, f.first, f.end)
      const duration = termIn(c, clause.start, sentence.end)
      const next = frames[n + 1]?.first ?? clause.end
      const own = frames.length > 1 ? sectorsIn(c, f.end, Math.min(clause.end, next)) : []
      const beside = own.length > 0 ? own : sectorsIn(c, clause.start, clause.end)
      const sectors = beside.length > 0 ? beside : sectorsIn(c, sentence.start, sentence.end)
      const day = c.published?.slice(0, 10)
      const past = (d: DateMention): boolean => !day || d.edtf.slice(0, day.length) <= day
      const near = found.status === 'signed' ? dateNear(c, f.first, clause.start, clause.end, past) : null
      const made: AgreementDraft = {
        kind: f.value.frame.kind,
        weak,
        plural: f.value.frame.plural === true || isPlural(c.scan.language, f.ending),
        told: found.sure >= TOLD,
        listed: isJoiner(c.scan.language, f.proclitic),
        title: titleOf(c, f.end),
        count,
        parties,
        sectors,
        term: duration?.iso ?? yearsFor(c, f.end, clause.end),
        signed: near?.edtf ?? null,
        status: found.status,
        place: -1,
        evidence: [evidenceOf(c, f.first, f.end)],
        sentence: index,
        last: index,
        confidence: Math.max(0.3, found.sure - (weak ? 0.1 : 0)),
        words: [c.scan.text.source.slice(c.scan.text.start[f.first]!, c.scan.text.end[f.end - 1]!)],
      }
      const known = listed ? undefined : out.slice(-RECALL).find((x) => same(x, made, index))
      if (known) merge(known, made)
      else out.push(made)
    }
  })
  for (const x of out) if (x.count === null && !x.plural) x.count = 1
  return out
}

/** A singular agreement that says what it is about or with whom is told of even when nobody signs it here. */
const named = (c: Context, f: Found, end: number): { status: AgreementStatus; sure: number } | null => {
  if (isPlural(c.scan.language, f.ending)) return null
  const to = Math.min(end, f.end + 6)
  const specified = sectorsIn(c, f.end, to).length > 0 || countriesIn(c, f.end, to).length > 0 || moneyIn(c, f.end, to)
  return specified ? { status: 'signed', sure: 0.5 } : null
}
const moneyIn = (c: Context, start: number, end: number): boolean => {
  for (let i = firstFrom(c.quantities, start); i < c.quantities.length && c.quantities[i]!.first < end; i++)
    if (/^[A-Z]{3}$/.test(c.quantities[i]!.unit)) return true
  return false
}

/** A sentence that ends in a colon and tells of signing opens a list of what was signed. */
const opensList = (c: Context, s: SentenceInfo): AgreementStatus | null => {
  let i = s.end - 1
  while (i > s.start && c.scan.text.kind[i] === TokenKind.Break) i--
  if (wordAt(c.scan.text, i) !== ':' || !hasSignal(c.scan, s.start, s.end, 'signature')) return null
  return 'signed'
}

/** An item of a list: a bullet, a number, or the agreement's name at once. */
const isItem = (c: Context, s: SentenceInfo): boolean => {
  const first = c.scan.text.kind[s.start]
  if (first === TokenKind.Punctuation || first === TokenKind.Number) return true
  return framesIn(c.scan, 'agreement', s.start, Math.min(s.end, s.start + 2)).length > 0
}

const titleOf = (c: Context, at: number): string | null => {
  const t = c.scan.text
  if (at >= t.size || !/[«"“]/.test(t.source.slice(t.start[at]!, t.end[at]!))) return null
  for (let i = at + 1; i < Math.min(t.size, at + 25); i++)
    if (/[»"”]/.test(t.source.slice(t.start[i]!, t.end[i]!))) return t.source.slice(t.end[at]!, t.start[i]!)
  return null
}

/** From this confidence on a paper is told of, not only named again. */
const TOLD = 0.6

/** Words that may speak of a paper of any kind. */
const isVague = (x: AgreementDraft): boolean => x.weak && (x.kind === 'agreement' || x.kind === 'document')

const vague = (x: AgreementDraft): boolean => x.weak || x.kind === 'document' || x.count === null

const same = (a: AgreementDraft, b: AgreementDraft, index: number): boolean => {
  if (a.count !== null && b.count !== null && a.count !== b.count) return false
  if (a.count !== null && a.count > 1 && a.count === b.count && a.status === b.status) return true
  if (b.listed && a.last === index && (a.kind !== b.kind || b.count !== null || !b.plural)) return false
  // «سبع وثائق شملت اتفاقية …»: one of several
  if (a.last === index && (a.count ?? 1) > 1 && b.count === null && !b.plural && !b.weak) return false
  if (a.signed !== null && b.signed !== null && a.signed !== b.signed) return false
  if (a.kind !== b.kind && !isVague(a) && !isVague(b) && a.count === null && b.count === null && b.told) return false
  if (a.sentence === index && b.listed && a.kind === b.kind && !a.plural && !b.plural) return false
  // «22 اتفاقية ومذكرة تفاهم»; «9 وثائق … وتشمل مذكرات التفاهم»
  if (a.sentence === index && a.count !== null && a.count === b.count) return true
  if (a.count !== null && b.count === null && b.plural && a.status === b.status) return true
  if (a.kind !== b.kind && ((a.count !== null && !b.weak) || (b.count !== null && !a.weak))) return false
  const settled = (s: AgreementStatus): boolean => s === 'signed' || s === 'agreed' || s === 'in-force'
  const told = a.told && b.told
  if (a.status !== b.status && told && !(settled(a.status) && settled(b.status))) return false
  if (a.sentence === index && (a.weak || b.weak || a.kind === b.kind)) return true
  if (a.kind === b.kind) return true
  if (a.status !== b.status && told) return false
  return vague(b) && vague(a) ? a.weak || b.weak : b.weak || a.weak
}

const merge = (a: AgreementDraft, b: AgreementDraft): void => {
  for (const e of b.evidence) addEvidence(a.evidence, e)
  if (a.weak && !b.weak && !(a.count !== null && b.count === null)) {
    a.kind = b.kind
    a.weak = false
  }
  if (!a.told && b.told) a.status = b.status
  a.told ||= b.told
  a.last = b.last
  a.count ??= b.count
  a.term ??= b.term
  a.signed ??= b.signed
  a.title ??= b.title
  for (const x of b.sectors) if (!a.sectors.includes(x)) a.sectors.push(x)
  for (const x of b.parties) if (a.parties.size < 2) a.parties.add(x)
  a.confidence = Math.max(a.confidence, b.confidence)
}
