/** Tense and mood of an event: happened, planned or cancelled, and the dates that fit it. */
import type { DateMention } from '../calendar/calendar.js'
import type { EventKind, Status } from '../kinds/event.js'
import { prepositionIn } from '../names/clitics.js'
import type { SentenceInfo } from '../names/resolve.js'
import { type Clause, type Context, dateNear, grammarAt, hasSignal, signalAt } from './context.js'
import type { Trigger } from './triggers.js'

/** Kinds whose present tense tells what is arranged («دوشنبه با همتای خود دیدار می‌کند»). */
const ARRANGED: ReadonlySet<EventKind> = new Set(['visit', 'meeting', 'call', 'signing'])

/** Tense and mood of what a trigger tells, from its own verb, its clause's verb and the signals around it. */
export const statusOf = (c: Context, t: Trigger, clause: Clause): { status: Status; sure: boolean } => {
  const { scan } = c
  if (t.frame?.status) return { status: t.frame.status, sure: true }
  const near = (from: number, to: number, signal: 'future' | 'cancelled' | 'past-reference'): boolean =>
    hasSignal(scan, Math.max(from, clause.start), Math.min(to, clause.end), signal)
  if (near(t.first - 4, t.end + 6, 'cancelled') || (t.verb === null && isCalledOff(c, t, clause)))
    return { status: 'cancelled', sure: true }
  if (t.verb) {
    if (t.verb.form.negated) return { status: 'cancelled', sure: true }
    if (t.verb.form.tense === 'future' || t.verb.form.tense === 'subjunctive') return { status: 'planned', sure: true }
    if (near(clause.start, t.end, 'future')) return { status: 'planned', sure: true }
    if (t.verb.form.tense === 'present' && scan.language.order === 'verb-last' && ARRANGED.has(t.kind))
      return { status: 'planned', sure: false }
    if (t.verb.form.tense === 'present' && hasSignal(scan, clause.start, clause.end, 'now'))
      return { status: 'ongoing', sure: true }
    if (t.verb.form.tense === 'present' && c.scan.language.order === 'verb-first' && t.verb.act !== 'discuss')
      return { status: presentIsFuture(c, clause) ? 'planned' : 'happened', sure: false }
    return { status: 'happened', sure: true }
  }
  if (t.kind === 'visit' && isInvited(c, t, clause)) return { status: 'planned', sure: true }
  // what is threatened is to come, the threat is not
  if (t.kind === 'threat' && scan.language.order === 'verb-last') return { status: 'happened', sure: true }
  if (near(t.first - 3, t.end + 3, 'future')) return { status: 'planned', sure: true }
  // «سفر اخیر رئیس‌جمهور … موجب گسترش خواهد شد»
  if (scan.language.order === 'verb-last' && near(t.end, t.end + 2, 'past-reference'))
    return { status: 'happened', sure: true }
  if (isGoverned(c, t)) {
    if (scan.language.order === 'verb-last' && futureVerbAfter(c, t, clause)) return { status: 'planned', sure: true }
    return { status: 'happened', sure: t.kind === 'meeting' }
  }
  if (scan.language.order === 'verb-last') {
    const planned = futureVerbAfter(c, t, clause) || near(clause.start, clause.end, 'future')
    return { status: planned ? 'planned' : 'happened', sure: planned }
  }
  for (let i = t.first - 1; i >= clause.start; i--) {
    const g = grammarAt(scan, i)
    if (g && g.value.is === 'verb') {
      const planned =
        g.value.form.tense === 'future' ||
        (g.value.form.tense === 'subjunctive' && g.value.act !== 'say') ||
        near(clause.start, t.end + 4, 'future')
      return { status: planned ? 'planned' : 'happened', sure: planned }
    }
  }
  const planned = near(clause.start, t.end + 6, 'future')
  return { status: planned ? 'planned' : 'happened', sure: planned }
}

/** Tokens between an invitation and the visit it is to at most. */
const INVITED = 10

/** Is somebody invited to the visit («دعوة نظيره لزيارة طهران»)? */
export const isInvited = (c: Context, t: Trigger, clause: Clause): boolean => {
  if (c.scan.language.order === 'verb-last') return invitation(c, t, clause) !== null || isOfInvitation(c, t, clause)
  if (c.scan.language.order !== 'verb-first' || t.verb !== null) return false
  const before = grammarAt(c.scan, t.first - 1)
  const to =
    (t.proclitic !== '' && prepositionIn(c.scan.language, t.proclitic) === 'to') ||
    (before?.value.is === 'preposition' && before.value.preposition === 'to')
  if (!to) return false
  for (let i = t.first - 1; i >= Math.max(clause.sentence.start, t.first - INVITED); i--) {
    const g = grammarAt(c.scan, i)
    if (g?.value.is === 'verb' && g.value.act === 'invite') return true
    if (signalAt(c.scan, i) === 'invitation') return true
  }
  return false
}

/**
 * Where verbs come last, the verb by which somebody is asked to make the visit: behind it («برای سفر به تهران دعوت
 * کرد») or, of a visit that may be, in front of it («دعوت کرد به تهران سفر کند»).
 */
export const invitation = (c: Context, t: Trigger, clause: Clause): SentenceInfo['verbs'][number] | null => {
  const { verbs } = clause.sentence
  if (t.verb)
    return t.verb.form.tense === 'subjunctive'
      ? (verbs.findLast((v) => v.value.act === 'invite' && v.end <= t.first && t.first - v.end <= INVITED) ?? null)
      : null
  const next = verbs.find((v) => v.first >= t.end)
  const before = grammarAt(c.scan, t.first - 1)
  const aim = before?.value.is === 'preposition' && ['for', 'to'].includes(before.value.preposition)
  return aim && next?.value.act === 'invite' && next.first - t.end <= INVITED ? next : null
}

/** «دعوت همتای خود برای سفر به تهران را پذیرفت»: the invitation is a noun in front of the visit. */
const isOfInvitation = (c: Context, t: Trigger, clause: Clause): boolean => {
  if (t.verb) return false
  const before = grammarAt(c.scan, t.first - 1)
  if (before?.value.is !== 'preposition' || !['for', 'to'].includes(before.value.preposition)) return false
  return hasSignal(c.scan, Math.max(clause.start, t.first - INVITED), t.first, 'invitation')
}

/** Does the verb that closes the clause call the thing off («سفر وزیر … به تعویق افتاد»)? */
const isCalledOff = (c: Context, t: Trigger, clause: Clause): boolean => {
  if (c.scan.language.order !== 'verb-last' || isGoverned(c, t)) return false
  for (let i = t.end; i < clause.end; i++) {
    const g = grammarAt(c.scan, i)
    if (g && g.value.is === 'verb') return g.value.act === 'cancel'
  }
  return false
}

/** Does the noun stand behind «در», «طی», «پس از»: as the setting of something else? */
const isGoverned = (c: Context, t: Trigger): boolean => {
  const before = grammarAt(c.scan, t.first - 1)
  return before !== null && before.value.is === 'preposition' && SETTING.has(before.value.preposition)
}
const SETTING: ReadonlySet<string> = new Set(['in', 'during', 'after'])

const presentIsFuture = (c: Context, clause: Clause): boolean => {
  if (hasSignal(c.scan, clause.start, clause.end, 'future')) return true
  const d = dateNear(c, clause.start, clause.start, clause.end)
  return d !== null && c.published !== null && lowerOf(d.edtf) > c.published.slice(0, 10)
}

export const lowerOf = (edtf: string): string => edtf.split('/')[0]!.replace(/[~?]/g, '')

const futureVerbAfter = (c: Context, t: Trigger, clause: Clause): boolean => {
  for (let i = t.end; i < clause.end; i++) {
    const g = grammarAt(c.scan, i)
    if (!g || g.first !== i) continue
    if (g.value.is === 'verb') {
      if (g.value.act === 'say') return false
      if (g.value.form.tense === 'present' && g.value.form.passive) return true
      return g.value.form.tense === 'future' || g.value.form.tense === 'subjunctive'
    }
  }
  return false
}

/** What has happened cannot bear a date to come, nor a deadline; what is planned none that is past. */
export const timelyFor =
  (c: Context, status: Status, lasts: boolean) =>
  (d: DateMention): boolean => {
    if (d.bound && status === 'happened') return false
    if (!c.published) return true
    const page = c.published.slice(0, 10)
    const [from = '', to = from] = d.edtf.replace(/[~?]/g, '').split('/')
    if (status === 'happened') {
      if (from === '..' || to === '..' || from.slice(0, page.length) > page) return false
      return lasts || to.slice(0, page.length) <= page || to.startsWith(from) || page.startsWith(to)
    }
    if (status === 'planned') return to === '..' || to >= page.slice(0, to.length)
    return true
  }

export const isPast = (edtf: string, published: string): boolean => {
  const last = edtf.replace(/[~?]/g, '').split('/').at(-1)!
  return last !== '..' && last < published.slice(0, last.length)
}
