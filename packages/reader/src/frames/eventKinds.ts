/** What kinds of events are and need: their PLOVER type, which take two sides, which last, which may only be proposed. */
import type { EventKind, PloverType } from '../kinds/event.js'
import type { Act } from '../languages/language.js'

/** What each kind is in PLOVER unless its frame says otherwise. */
export const PLOVER: Readonly<Record<EventKind, readonly [PloverType, mode: string | null]>> = {
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
export const TWO_SIDED: ReadonlySet<EventKind> = new Set([
  'meeting',
  'call',
  'letter',
  'accusation',
  'rejection',
  'threat',
  'sanction',
  'aid',
  'delegation',
])

/** Kinds that somebody hosts. */
export const HOSTED: ReadonlySet<EventKind> = new Set(['meeting', 'conference', 'exhibition', 'exercise', 'ceremony'])

/** Kinds that may go on after the report. */
export const LASTING: ReadonlySet<EventKind> = new Set(['visit', 'exhibition', 'conference', 'exercise', 'delegation'])

/** Kinds that happen where the report comes from unless it says otherwise. */
export const SITUATED: ReadonlySet<EventKind> = new Set(['meeting', 'signing'])

/** Kinds that are no event when people in numbers do it. */
export const CROWDED: ReadonlySet<EventKind> = new Set(['visit', 'meeting'])

/** Kinds that somebody may only propose. */
export const PROPOSABLE: ReadonlySet<EventKind> = new Set([
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
export const SETTING: ReadonlySet<EventKind> = new Set(['exhibition', 'conference', 'ceremony', 'exercise', 'visit'])

export const OPENING: ReadonlySet<Act> = new Set(['open', 'hold', 'attend'])

export const HOLDING: ReadonlySet<Act> = new Set(['hold'])

export const SENDING: ReadonlySet<Act> = new Set(['send', 'congratulate', 'receive'])

export const TAKING_PLACE: ReadonlySet<Act> = new Set(['hold', 'open', 'attend', 'host', 'cancel'])
