/** iCalendar (RFC 5545): what happened on a day and what is planned for one, and commitments with the day they are due. */
import ical, {
  escape as escaped,
  foldLines,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import type { RecordView } from '../sentences/manner.js'
import { dayAfter, daysOf, lastDayOf } from './days.js'
import { plain } from './plain.js'

const STATUS: Readonly<Record<string, ICalEventStatus>> = {
  planned: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

/** Standings as RFC 5545 knows them for a VTODO; the rest wait for something to be done. */
const TODO: Readonly<Record<string, string>> = {
  'in-progress': 'IN-PROCESS',
  fulfilled: 'COMPLETED',
  broken: 'CANCELLED',
}

export interface CalendarAsked {
  readonly name: string
  /** Address of a record's page. */
  readonly url: (id: string) => string
}

/** The same wherever the desk runs: the ledger's own id. */
const uidOf = (view: RecordView): string => `${view.id}@farabi.ledger`

const compact = (day: string): string => day.replaceAll('-', '')

/** A moment from text, so that the machine's zone has no part in it. */
const utc = (day: string, time = '00:00:00', zone = 'Z'): Date => new Date(`${day}T${time}${zone}`)

/** The last day a report told of it: the ledger keeps days. */
const changedOf = (view: RecordView): Date => utc(view.lastTold ?? view.day)

const summaryOf = (view: RecordView): string => plain(view.sentence).replace(/\.\s*$/, '')

const detailOf = (view: RecordView, url: string): string =>
  [view.title, view.text, url].filter((part) => part !== null).join('\n')

const eventOf = (view: RecordView, url: string): ICalEventData | null => {
  const days = daysOf(view.date)
  if (!days) return null
  const { from, to, time, zone, uncertain } = days
  return {
    id: uidOf(view),
    summary: summaryOf(view),
    description: detailOf(view, url),
    url,
    // without a zone in the text the clock's own reading is given, which calendars show as it stands
    ...(time
      ? { start: utc(from, time, zone ?? 'Z'), floating: zone === null }
      : { start: utc(from), end: utc(dayAfter(to)), allDay: true }),
    location: view.place ? plain(view.place.name) : null,
    status: uncertain ? ICalEventStatus.TENTATIVE : (STATUS[view.status ?? ''] ?? ICalEventStatus.CONFIRMED),
    stamp: changedOf(view),
    lastModified: changedOf(view),
    categories: [view.type, ...view.sectors].map((name) => ({ name })),
    x: [
      { key: 'X-FARABI-DATE', value: view.date! },
      ...(view.inferred ? [{ key: 'X-FARABI-DATE-INFERRED', value: 'TRUE' }] : []),
    ],
  }
}

/** The library writes events alone. */
const todoOf = (view: RecordView, url: string): string | null => {
  const due = lastDayOf(view.due)
  if (!due) return null
  const changed = `${compact(view.lastTold ?? view.day)}T000000Z`
  const lines = [
    'BEGIN:VTODO',
    `UID:${uidOf(view)}`,
    `DTSTAMP:${changed}`,
    `DUE;VALUE=DATE:${compact(due)}`,
    `SUMMARY:${escaped(summaryOf(view), false)}`,
    `DESCRIPTION:${escaped(detailOf(view, url), false)}`,
    `STATUS:${TODO[view.standing ?? ''] ?? 'NEEDS-ACTION'}`,
    `CATEGORIES:${[view.type, ...view.sectors].map((c) => escaped(c, false)).join(',')}`,
    `LAST-MODIFIED:${changed}`,
    `URL;VALUE=URI:${url}`,
    `X-FARABI-DATE:${escaped(view.due!, false)}`,
    ...(view.standing ? [`X-FARABI-STANDING:${view.standing}`] : []),
    'END:VTODO',
  ]
  return `${foldLines(lines.join('\r\n'))}\r\n`
}

/**
 * @param pages records, page by page; those without a day are left out
 * @returns the calendar, CRLF between lines
 */
export const calendarOf = async (
  { name, url }: CalendarAsked,
  pages: AsyncIterable<readonly RecordView[]>,
): Promise<string> => {
  const calendar = ical({
    prodId: { company: 'Farabi', product: 'Follow-up desk' },
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(plain(name), false),
    scale: 'GREGORIAN',
  })
  const todos: string[] = []
  for await (const views of pages)
    for (const view of views) {
      const event = view.kind === 'event' ? eventOf(view, url(view.id)) : null
      const todo = view.kind === 'commitment' ? todoOf(view, url(view.id)) : null
      if (event) calendar.createEvent(event)
      if (todo) todos.push(todo)
    }
  const written = calendar.toString()
  const end = written.lastIndexOf('END:VCALENDAR')
  return `${written.slice(0, end)}${todos.join('')}END:VCALENDAR\r\n`
}
