/** What the frames work on: a text with everything found in it, and the small questions they all ask. */

import type { DateMention } from '../calendar/calendar.js'
import type { EventKind, PloverType, Status } from '../kinds/event.js'
import type { Sector } from '../kinds/parts.js'
import type { Signal } from '../languages/language.js'
import { isJoiner } from '../names/clitics.js'
import type { Draft, Mention } from '../names/draft.js'
import type { Names } from '../names/recognizer.js'
import { type Discourse, isPersonal, type SentenceInfo } from '../names/resolve.js'
import { type Found, type Scan, type Unit, type UnitOf, WordFlag } from '../names/scan.js'
import type { Quantity } from '../quantity/quantity.js'
import { type Span, TokenKind, wordAt } from '../text/text.js'

/** Everything known of a text before its records are made. */
export interface Context {
  readonly scan: Scan
  readonly names: Names
  readonly discourse: Discourse
  readonly dates: readonly DateMention[]
  readonly quantities: readonly Quantity[]
  readonly published: string | null
  readonly home: string | null
  /** 1 for each token inside the name of a person, office or body: no frame begins there. */
  readonly covered: Uint8Array
  /** Draft index of the city the report is dated from, or -1. */
  readonly dateline: number
  /** Tokens of the title's sentence, if the first sentence is a headline. */
  readonly titleEnd: number
}

/** A stretch of a sentence with one predicate: between colons, «که», semicolons and finite verbs. */
export interface Clause extends Span {
  readonly sentence: SentenceInfo
  readonly index: number
}

/** An event while it is being put together. */
export interface EventDraft {
  kind: EventKind
  plover: PloverType
  mode: string | null
  actors: number[]
  recipients: number[]
  countries: Set<string>
  place: number
  /** The place is told with the event, not taken from the dateline. */
  placeStated: boolean
  /** Told as something of the past («پیشتر», «سال گذشته»): not news of the page's day. */
  earlier: boolean
  date: string | null
  dateStated: boolean
  /** The status is told by a verb or by the words themselves, not by default. */
  statusSure: boolean
  status: Status
  evidence: Span[]
  sentence: number
  confidence: number
  words: string[]
}

export const grammarAt = (s: Scan, i: number): Found | null => {
  const g = i >= 0 && i < s.text.size ? s.grammarAt[i]! : -1
  return g < 0 ? null : s.grammar[g]!
}

export const signalAt = (s: Scan, i: number): Signal | null => {
  const g = grammarAt(s, i)
  return g && g.value.is === 'signal' ? g.value.signal : null
}

/** Does a signal stand anywhere in the stretch? */
export const hasSignal = (s: Scan, start: number, end: number, signal: Signal): boolean => {
  for (let i = start; i < end; i++) {
    const g = grammarAt(s, i)
    if (!g) continue
    if (g.value.is === 'signal' && g.value.signal === signal) return true
    // «رفع» is an aim and an undertaking alike
    for (const r of s.rivals.get(g) ?? []) if (r.value.is === 'signal' && r.value.signal === signal) return true
  }
  return false
}

const COLON = new Set([':', '؛', ';'])

/** Is the token a hard edge between clauses? */
export const isEdge = (s: Scan, i: number): boolean => {
  if (s.text.kind[i] === TokenKind.Break) return true
  if (s.text.kind[i] === TokenKind.Punctuation) return COLON.has(wordAt(s.text, i)) || /[.!?؟]/.test(wordAt(s.text, i))
  const signal = signalAt(s, i)
  return signal === 'that' || signal === 'relative'
}

const isComma = (s: Scan, i: number): boolean =>
  s.text.kind[i] === TokenKind.Punctuation && /[،,]/.test(wordAt(s.text, i))

/** Marks the tokens inside names of people, offices and bodies. */
export const coverage = (names: Names, size: number): Uint8Array => {
  const out = new Uint8Array(size)
  for (const m of names.mentions) {
    if (m.entity < 0 || m.via === 'pronoun') continue
    const { kind } = names.drafts[m.entity]!
    if (kind === 'person' || kind === 'office' || kind === 'organization') out.fill(1, m.first, m.end)
  }
  return out
}

/** How many records back a telling is compared with: more than any report holds, so that long files stay linear. */
export const RECALL = 300

/** How far into a report's first paragraphs a dateline reaches, in tokens and sentences. */
const DATELINE = { tokens: 8, sentences: 4 } as const

/** The city in front of the report: «آستانه - قزاقستان: …», «الرياض (واس) –». */
export const datelinePlace = (scan: Scan, names: Names, sentences: readonly SentenceInfo[]): number => {
  for (const x of sentences.slice(0, DATELINE.sentences)) {
    const first = names.mentions.find((m) => m.first >= x.start && m.first < x.end && !m.inner)
    if (!first || first.first > x.start + 1 || first.entity < 0) continue
    const place = first.city >= 0 ? first.city : names.drafts[first.entity]!.kind === 'place' ? first.entity : -1
    if (place < 0) continue
    for (let i = first.end; i < Math.min(x.end, first.end + DATELINE.tokens); i++) {
      if (scan.text.kind[i] === TokenKind.Punctuation && /[-–—:/(]/.test(wordAt(scan.text, i))) return place
      if (scan.text.kind[i] === TokenKind.Word && scan.thingAt[i]! < 0 && !(scan.wordFlags[i]! & WordFlag.Time)) break
    }
  }
  return -1
}

/** The clauses of one sentence, left to right. In verb-last languages a finite verb closes its clause; in others it opens one. */
export const clausesOf = (c: Context, sentence: SentenceInfo): Clause[] => {
  const s = c.scan
  const out: Clause[] = []
  let start = sentence.start
  const close = (end: number): void => {
    if (end > start) out.push({ start, end, sentence, index: out.length })
    start = end
  }
  for (let i = sentence.start; i < sentence.end; i++) {
    if (isEdge(s, i)) {
      close(i + 1)
      continue
    }
    const g = grammarAt(s, i)
    if (g?.value.is !== 'verb' || g.first !== i) continue
    if (s.language.order === 'verb-last') {
      if (g.end < sentence.end && (isComma(s, g.end) || signalAt(s, g.end) === 'and')) close(g.end)
      i = g.end - 1
    } else if (i > sentence.start && (isComma(s, i - 1) || isJoiner(s.language, g.proclitic))) close(i)
  }
  close(sentence.end)
  return out
}

export const clauseAt = (clauses: readonly Clause[], token: number): Clause =>
  clauses.find((x) => token >= x.start && token < x.end) ?? clauses.at(-1)!

/** The mentions whose first token is in a stretch, in order; found by halving, so that long texts stay linear. */
export const mentionsIn = (c: Pick<Context, 'names'>, start: number, end: number): readonly Mention[] => {
  const { mentions } = c.names
  const a = firstFrom(mentions, start)
  let to = a
  while (to < mentions.length && mentions[to]!.first < end) to++
  return mentions.slice(a, to)
}

/** The draft of a country, or -1. */
export const countryDraft = (c: Context, code: string): number => c.names.countries.get(code) ?? -1

export const draftOf = (c: Context, m: Mention): Draft | undefined =>
  m.entity >= 0 ? c.names.drafts[m.entity] : undefined

export const countryOf = (c: Context, entity: number): string | null => {
  const d = c.names.drafts[entity]
  if (!d) return null
  const role = d.roles[0]
  // whoever speaks for a body of several countries does not speak for the one of their passport
  if (isPersonal(d) && role && role.country === null && role.organization >= 0) {
    const body = c.names.drafts[role.organization]!
    if (body.country === null && body.organization?.kind === 'international') return null
  }
  return d.country ?? role?.country ?? (isPersonal(d) && role ? c.home : null)
}

/** The countries a stretch of text names, in order, without repetition. */
export const countriesIn = (c: Context, start: number, end: number): string[] => {
  const out = new Set<string>()
  for (const m of mentionsIn(c, start, end)) {
    if (m.entity < 0) continue
    const d = c.names.drafts[m.entity]!
    if (d.kind === 'country' || isPersonal(d) || d.kind === 'organization' || d.kind === 'place') {
      const code = countryOf(c, m.entity)
      if (code) out.add(code)
    }
  }
  return [...out]
}

export const hasGroup = (c: Context, start: number, end: number, group: 'both-sides' | 'two-countries'): boolean =>
  mentionsIn(c, start, end).some((m) => m.group === group)

/** Frames of one kind inside a stretch, the longest at each place, in order. */
export const framesIn = <K extends Unit['is']>(s: Scan, is: K, start: number, end: number): Found<UnitOf<K>>[] => {
  const out: Found<UnitOf<K>>[] = []
  let from = firstFrom(s.frames, start)
  let last = -1
  for (; from < s.frames.length && s.frames[from]!.first < end; from++) {
    const f = s.frames[from]!
    if (f.value.is !== is || f.first < last) continue
    out.push(f as Found<UnitOf<K>>)
    last = f.end
  }
  return out
}

/** The sectors a stretch speaks of; the names of offices and bodies («وزارت خارجه») count only where nothing else does. */
export const sectorsIn = (c: Pick<Context, 'scan' | 'covered'>, start: number, end: number): Sector[] => {
  const found = framesIn(c.scan, 'sector', start, end)
  const free = found.filter((f) => !c.covered[f.first])
  return [...new Set((free.length > 0 ? free : found).map((f) => f.value.sector))]
}

/** The evidence span of some tokens: their sentence, cut to the clause around them when it is longer than a span may be. */
export const evidenceOf = (c: Context, first: number, end: number): Span => {
  const t = c.scan.text
  const sentence = t.sentences[t.sentenceOf[first]!]!
  let a = sentence.start
  let b = sentence.end
  while (b > a + 1 && t.kind[b - 1] === TokenKind.Break) b--
  while (a < b - 1 && t.kind[a] === TokenKind.Break) a++
  const length = (x: number, y: number): number => t.end[y - 1]! - t.start[x]!
  const MAX = 690
  if (length(a, b) > MAX) {
    let x = first
    let y = Math.max(end, first + 1)
    while (length(x, y) > MAX && y > x + 1) y--
    while (true) {
      const left = x > a && length(x - 1, y) <= MAX
      if (left) x--
      const right = y < b && length(x, y + 1) <= MAX
      if (right) y++
      if (!left && !right) break
    }
    a = x
    b = y
  }
  return { start: t.start[a]!, end: Math.min(t.end[b - 1]!, t.start[a]! + 700) }
}

export const addEvidence = (spans: Span[], span: Span): void => {
  if (!spans.some((x) => x.start === span.start && x.end === span.end)) spans.push(span)
}

/** Index of the first item that begins at a token or later, in a list ordered by first token. */
export const firstFrom = (list: readonly { readonly first: number }[], token: number): number => {
  let a = 0
  let b = list.length
  while (a < b) {
    const mid = (a + b) >> 1
    if (list[mid]!.first < token) a = mid + 1
    else b = mid
  }
  return a
}

/** Weight below which a date says nothing worth recording («in recent months»). */
const VAGUE = 0.3

/** The date mention nearest to a token inside a stretch, points before ranges, durations never. */
export const dateNear = (
  c: Context,
  token: number,
  start: number,
  end: number,
  fits: (d: DateMention) => boolean = () => true,
): DateMention | null => {
  let best: DateMention | null = null
  for (let i = firstFrom(c.dates, start); i < c.dates.length && c.dates[i]!.first < end; i++) {
    const d = c.dates[i]!
    if (d.end > end || d.kind === 'duration' || d.kind === 'recurring' || d.edtf === '' || d.weight < VAGUE || !fits(d))
      continue
    if (best === null || Math.abs(d.first - token) < Math.abs(best.first - token)) best = d
  }
  return best
}
