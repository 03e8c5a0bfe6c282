/** Dates that cannot be: days no month has, and days on the wrong side of the page's date for what is told. */
import { daysInMonth } from '../calendar/calendars.js'
import type { DateMention } from '../calendar/mention.js'
import type { Doubt } from '../kinds/doubt.js'
import { TokenKind, wordAt } from '../text/text.js'
import type { Context, EventDraft } from './context.js'

/** Numbers before a month's name that can only be meant as its day: «۳۱ مهر», «31 حزيران». */
const LAST_DAYS = { from: 29, to: 31 } as const
/** Solar Hijri years begin so many years after Gregorian ones. */
const HIJRI_EPOCH = 621

/** The day before a month's name that the month does not have, as written, or null. */
const absentDay = (c: Context, d: DateMention): { start: number; words: string } | null => {
  const { text } = c.scan
  const { calendar, month, day } = d.stated
  const before = d.first - 1
  if (d.grain !== 'month' || d.kind !== 'point' || month === undefined || day !== undefined || before < 0) return null
  if (text.kind[before] !== TokenKind.Number) return null
  const said = Number(wordAt(text, before))
  if (!(said >= LAST_DAYS.from && said <= LAST_DAYS.to)) return null
  const gregorian = Number(d.edtf.slice(0, 4))
  const year = d.stated.year ?? (calendar === 'persian' ? gregorian - HIJRI_EPOCH : gregorian)
  if (!Number.isInteger(year) || said <= daysInMonth(calendar, year, month)) return null
  return { start: text.start[before]!, words: text.source.slice(text.start[before]!, d.stop) }
}

/** The one day with its year that stands in an event's evidence; null where there are several dates or none. */
const onlyDay = (c: Context, e: EventDraft): string | null => {
  const inside = c.dates.filter((d) => e.evidence.some((x) => d.start >= x.start && d.stop <= x.end))
  const d = inside[0]
  return inside.length === 1 && d!.grain === 'day' && d!.stated.year !== undefined && d!.bound === null && !d!.inferred
    ? d!.edtf
    : null
}

/** Ids of the events' records. */
type EventId = (i: number) => string

/**
 * @param published the page's day, EDTF
 * @returns doubts about events and about the article
 */
export const doubtfulDates = (c: Context, events: readonly EventDraft[], published: string, idOf: EventId): Doubt[] => {
  const out: Doubt[] = []
  const page = published.slice(0, 10)
  for (const d of c.dates) {
    const absent = absentDay(c, d)
    if (!absent) continue
    const of = events.findIndex((e) => e.evidence.some((x) => d.start >= x.start && d.stop <= x.end))
    out.push({
      code: 'date-impossible',
      message: `There is no such day: ${absent.words}`,
      about: of < 0 ? 'article' : idOf(of),
      evidence: [{ start: absent.start, end: d.stop }],
    })
  }
  events.forEach((e, i) => {
    if (!e.statusSure || events.some((o) => o !== e && o.sentence === e.sentence)) return
    const day = onlyDay(c, e)
    if (day === null || page.length < 10) return
    const late = e.status === 'happened' && day > page
    const early = e.status === 'planned' && day < page
    if (!late && !early) return
    out.push({
      code: 'date-impossible',
      message: `Told as ${late ? 'past' : 'planned'}, but dated ${day}, ${late ? 'after' : 'before'} the page's date ${page}`,
      about: idOf(i),
      evidence: e.evidence,
    })
  })
  return out
}
