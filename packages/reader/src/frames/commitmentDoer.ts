/** Where verbs come last: whose deed a verb tells, and what becomes of a proposal. */
import type { Mention } from '../names/draft.js'
import type { SentenceInfo } from '../names/resolve.js'
import type { Span } from '../text/text.js'
import { type Context, clauseAt, clausesOf, mentionsIn, signalAt } from './context.js'
import { isCredited, isGenitive, isParty } from './roles.js'

/** Where verbs come last: the state, body or person whose deed the verb at a token tells, as its clause's first party. */
export const doerOf = (c: Context, sentence: SentenceInfo, verb: number): Mention | null => {
  if (c.scan.language.order !== 'verb-last') return null
  const clause = clauseAt(clausesOf(c, sentence), verb)
  const first = mentionsIn(c, clause.start, verb).find(
    (m) => !m.inner && m.entity >= 0 && isParty(c, m) && !isCredited(c, m) && m.preposition === null,
  )
  return first && first.via !== 'adjective' && !isGenitive(c, first) && signalAt(c.scan, first.end) !== 'object'
    ? first
    : null
}

/** Is what is proposed only refused by whom the clause is about («پیشنهاد روسیه را رد کرد»)? */
export const isRefused = (c: Context, sentence: SentenceInfo, cue: Span): boolean => {
  if (c.scan.language.order !== 'verb-last') return false
  const { end } = clauseAt(clausesOf(c, sentence), cue.start)
  return sentence.verbs.some((v) => v.value.act === 'reject' && v.first >= cue.end && v.first < end)
}
