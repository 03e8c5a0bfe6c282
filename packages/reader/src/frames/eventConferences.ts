/** Sittings without persons that are held somewhere: conferences. */
import type { Status } from '../kinds/event.js'
import { isPersonal } from '../names/resolve.js'
import { type Clause, type Context, countriesIn, dateNear, type EventDraft, evidenceOf, mentionsIn } from './context.js'
import { PLOVER } from './eventKinds.js'
import { countriesOfParties } from './roles.js'
import type { Trigger } from './triggers.js'

/** A sitting without persons that is held somewhere is a conference: «نشست بعدی کمیسیون … برگزار خواهد شد». */
export const conferenceOf = (
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

/** Does the clause name nobody who sits? */
export const isSitting = (c: Context, clause: Clause): boolean =>
  !mentionsIn(c, clause.start, clause.end).some(
    (m) => !m.inner && m.entity >= 0 && isPersonal(c.names.drafts[m.entity]),
  )
