/** The verbs of each kind of event. A kind without a row of its own is told with those of `other`. */
import type { EventKind } from '@farabi/reader'

export interface EventWords {
  readonly past: string
  readonly base: string
  readonly ing: string
  /** What stands between the verb and the other side. */
  readonly link: string
  /** Verb for one side alone, when the usual one needs an object: past, base, -ing. */
  readonly alone?: readonly [past: string, base: string, ing: string]
  readonly noun: string
}

const takePart = (noun: string): EventWords => ({
  past: `took part in ${noun}`,
  base: `take part in ${noun}`,
  ing: `taking part in ${noun}`,
  link: 'with',
  noun,
})

const WORDS = {
  meeting: {
    past: 'met',
    base: 'meet',
    ing: 'meeting',
    link: '',
    alone: ['held a meeting', 'hold a meeting', 'holding a meeting'],
    noun: 'a meeting',
  },
  visit: {
    past: 'visited',
    base: 'visit',
    ing: 'visiting',
    link: '',
    alone: ['paid a visit', 'pay a visit', 'paying a visit'],
    noun: 'a visit',
  },
  call: {
    past: 'spoke by telephone',
    base: 'speak by telephone',
    ing: 'speaking by telephone',
    link: 'with',
    noun: 'a telephone call',
  },
  letter: {
    past: 'wrote',
    base: 'write',
    ing: 'writing',
    link: 'to',
    alone: ['sent a message', 'send a message', 'sending a message'],
    noun: 'a message',
  },
  conference: takePart('a conference'),
  signing: {
    past: 'signed documents',
    base: 'sign documents',
    ing: 'signing documents',
    link: 'with',
    noun: 'a signing',
  },
  launch: takePart('an opening'),
  exhibition: takePart('an exhibition'),
  ceremony: takePart('a ceremony'),
  delegation: {
    past: 'sent a delegation',
    base: 'send a delegation',
    ing: 'sending a delegation',
    link: 'to',
    noun: 'a delegation',
  },
  appointment: {
    past: 'appointed',
    base: 'appoint',
    ing: 'appointing',
    link: '',
    alone: ['took up a new office', 'take up a new office', 'taking up a new office'],
    noun: 'an appointment',
  },
  exercise: {
    past: 'held a military exercise',
    base: 'hold a military exercise',
    ing: 'holding a military exercise',
    link: 'with',
    noun: 'a military exercise',
  },
  aid: { past: 'gave aid', base: 'give aid', ing: 'giving aid', link: 'to', noun: 'aid' },
  accusation: {
    past: 'accused',
    base: 'accuse',
    ing: 'accusing',
    link: '',
    alone: ['made an accusation', 'make an accusation', 'making an accusation'],
    noun: 'an accusation',
  },
  rejection: {
    past: 'turned down',
    base: 'turn down',
    ing: 'turning down',
    link: '',
    alone: ['rejected what was said or asked', 'reject what was said or asked', 'rejecting what was said or asked'],
    noun: 'a rejection',
  },
  threat: {
    past: 'threatened',
    base: 'threaten',
    ing: 'threatening',
    link: '',
    alone: ['made a threat', 'make a threat', 'making a threat'],
    noun: 'a threat',
  },
  protest: { past: 'protested', base: 'protest', ing: 'protesting', link: 'to', noun: 'a protest' },
  sanction: {
    past: 'imposed sanctions',
    base: 'impose sanctions',
    ing: 'imposing sanctions',
    link: 'on',
    noun: 'a sanction',
  },
  conflict: { past: 'clashed', base: 'clash', ing: 'clashing', link: 'with', noun: 'a clash' },
  other: { past: 'had dealings', base: 'have dealings', ing: 'having dealings', link: 'with', noun: 'an event' },
} satisfies Record<string, EventWords>

export const eventWords = (kind: EventKind): EventWords =>
  (WORDS as Readonly<Record<string, EventWords>>)[kind] ?? WORDS.other
