/** «پس از این دیدار … امضا شد»: what two sides sign right after they met is signed on the day they met. */
import type { EventDraft } from './context.js'

/** Sentences behind a meeting in which its signing is told. */
const BEHIND = 2

const isDay = (edtf: string | null): boolean => edtf !== null && /^\d{4}-\d{2}-\d{2}/.test(edtf) && !edtf.includes('/')

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => [...some].every((x) => all.has(x))

const MET: ReadonlySet<EventDraft['kind']> = new Set(['meeting', 'visit', 'conference'])

/** Gives signings without a date the day of the meeting of the same countries that was told just before with its day. */
export const dateSignings = (events: readonly EventDraft[]): void => {
  for (const e of events) {
    if (e.kind !== 'signing' || e.date !== null || e.status !== 'happened' || e.earlier) continue
    const met = events.findLast(
      (m) =>
        MET.has(m.kind) &&
        m.status === 'happened' &&
        m.dateStated &&
        isDay(m.date) &&
        m.sentence <= e.sentence &&
        e.sentence - m.sentence <= BEHIND &&
        m.countries.size > 1 &&
        (isWithin(m.countries, e.countries) || (e.countries.size > 0 && isWithin(e.countries, m.countries))),
    )
    if (!met) continue
    if (e.countries.size < 2) for (const x of met.countries) e.countries.add(x)
    e.date = met.date
    e.dateStated = true
  }
}
