/** Triggers: the words of a sentence that may tell of an event, before anybody asks who takes part. */

import type { EventKind } from '../kinds/event.js'
import type { Act, EventFrame, VerbForm } from '../languages/language.js'
import type { SentenceInfo } from '../names/resolve.js'
import type { Found } from '../names/scan.js'
import { foldKey } from '../text/fold.js'
import { type Context, framesIn, signalAt } from './context.js'

/** Verbs that tell of an event by themselves. */
const KIND_OF_ACT: Readonly<Partial<Record<Act, EventKind>>> = {
  meet: 'meeting',
  receive: 'meeting',
  visit: 'visit',
  tour: 'visit',
  go: 'visit',
  attend: 'visit',
  call: 'call',
  sign: 'signing',
  open: 'launch',
  accuse: 'accusation',
  reject: 'rejection',
  threaten: 'threat',
  sanction: 'sanction',
  attack: 'conflict',
  aid: 'aid',
  protest: 'protest',
  discuss: 'meeting',
  host: 'meeting',
}

const WEAK_ACTS: ReadonlySet<Act> = new Set([
  'go',
  'attend',
  'discuss',
  'host',
  'open',
  'reject',
  'threaten',
  'attack',
  'aid',
])

export interface Trigger {
  readonly kind: EventKind
  readonly first: number
  readonly end: number
  readonly frame: EventFrame | null
  readonly verb: { act: Act; form: VerbForm } | null
  readonly weak: boolean
  /** The clitics in front of the noun: «لزيارة». */
  readonly proclitic: string
  /** A pronoun glued to the noun: «لقائه», «سفرش». */
  readonly possessed: boolean
  /** With the article: known already, unless told anew. */
  readonly definite: boolean
}

/** Kinds of events against somebody. */
export const HOSTILE: ReadonlySet<EventKind> = new Set([
  'accusation',
  'rejection',
  'threat',
  'sanction',
  'conflict',
  'protest',
])

/** Kinds of gatherings, of which one may be a sitting of another. */
const GATHERING: ReadonlySet<EventKind> = new Set(['conference', 'exhibition', 'meeting'])

/** Kinds that are opened: their opening is no launch of its own. */
const OPENED: ReadonlySet<EventKind> = new Set(['exhibition', 'conference'])

/** Tokens within which a call and the word for talking tell of the same talk. */
const ONE_TALK = 25

/** Tokens within which a sitting and its gathering are named. */
const SITTING = 8

export const triggersIn = (c: Context, sentence: SentenceInfo): Trigger[] => {
  const out: Trigger[] = []
  const { article } = c.scan.language.affixes
  for (const f of framesIn(c.scan, 'event', sentence.start, sentence.end)) {
    if (c.covered[f.first]) continue
    out.push({
      kind: f.value.frame.kind,
      first: f.first,
      end: f.end,
      frame: f.value.frame,
      verb: null,
      weak: f.value.frame.weak ?? false,
      proclitic: f.proclitic,
      possessed: isPossessive(c, f),
      definite: article !== null && f.proclitic.endsWith(article),
    })
  }
  for (const v of sentence.verbs) {
    const kind = KIND_OF_ACT[v.value.act]
    if (!kind) continue
    const verb = { act: v.value.act, form: v.value.form }
    const noun = out.findIndex((t) => t.verb === null && t.first < v.end && t.end > v.first)
    if (noun >= 0) out[noun] = { ...out[noun]!, verb, weak: out[noun]!.weak && WEAK_ACTS.has(v.value.act) }
    else
      out.push({
        kind,
        first: v.first,
        end: v.end,
        frame: null,
        verb,
        weak: WEAK_ACTS.has(v.value.act),
        proclitic: '',
        possessed: false,
        definite: false,
      })
  }
  // an opening of a fair, a signing at a meeting of a commission: one trigger names the other's kind
  return (
    out
      .filter(
        (t) =>
          t.kind !== 'launch' ||
          !out.some(
            (o) =>
              OPENED.has(o.kind) &&
              (Math.abs(o.first - t.end) <= 3 ||
                (t.verb && (c.scan.language.order === 'verb-last' ? o.first < t.first : o.first > t.first))),
          ),
      )
      // who travels at the head of a delegation makes a visit; who talks with one has a meeting
      .filter((t) => t.kind !== 'delegation' || !out.some((o) => o.kind === 'visit' || o.kind === 'meeting'))
      // «در تماسی تلفنی گفت‌وگو کردند» is one talk
      .filter(
        (t) =>
          t.kind !== 'meeting' ||
          !(t.weak || t.verb?.act === 'meet' || t.verb?.act === 'discuss') ||
          !out.some(
            (o) =>
              o.kind === 'call' &&
              (o.first < t.first
                ? t.first - o.end <= ONE_TALK
                : c.scan.language.order === 'verb-first' && t.verb !== null && o.first - t.end <= SITTING),
          ),
      )
      // «اجتماع اللجنة المشتركة» is one gathering
      .filter(
        (t) =>
          t.kind !== 'meeting' ||
          t.verb !== null ||
          c.scan.language.order !== 'verb-first' ||
          !out.some((o) => o.kind === 'conference' && !o.frame?.part && o.first === t.end),
      )
      .filter(
        (t) =>
          !t.frame?.part ||
          !out.some((o) => o !== t && GATHERING.has(o.kind) && !o.frame?.part && Math.abs(o.first - t.end) <= SITTING),
      )
      .sort((a, b) => a.first - b.first)
  )
}

/** Does the noun bear a pronoun? */
const isPossessive = (c: Context, f: Found): boolean =>
  f.ending !== '' && c.scan.language.possessiveEndings.some((e) => foldKey(e) === f.ending)

/** Is the noun pointed back at («این دیدار», «خلال هذا اللقاء»)? */
export const isReference = (c: Context, t: Trigger): boolean => {
  for (let i = t.first - 1; i >= Math.max(0, t.first - 1); i--) if (signalAt(c.scan, i) === 'this') return true
  return signalAt(c.scan, t.end) === 'this' && c.scan.language.order === 'verb-first'
}
