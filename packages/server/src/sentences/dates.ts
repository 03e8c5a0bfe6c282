/** EDTF in the words of a language, in a calendar and its digits. Days are days: no time zone moves them. */

type Message = (id: string, values: Readonly<Record<string, string | number>>) => string

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${tag} ${Object.keys(options).join()} ${options.dateStyle ?? ''}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
    formats.set(key, found)
  }
  return found
}

const at = (year: string, month: string, day: string): Date => new Date(`${year}-${month}-${day}T12:00:00Z`)

const lastDay = (year: string, month: string): string =>
  String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0')

const DAY = { dateStyle: 'long' } as const
const MONTH = { year: 'numeric', month: 'long' } as const
const YEAR = { year: 'numeric' } as const

const GREGORIAN = '-ca-gregory-'
const inGregorian = (tag: string): string => tag.replace(/-ca-[a-z-]+?-nu-/, `${GREGORIAN}nu-`)

/** A month of ours covers parts of two months of another calendar: then both stand. */
const months = (tag: string, message: Message, from: Date, to: Date): string => {
  if (tag.includes(GREGORIAN)) return format(tag, MONTH).format(to)
  const told = [from, to].map((d) => ({
    month: format(tag, { month: 'long' }).format(d),
    year: yearAlone(tag, d),
  })) as [{ month: string; year: string }, { month: string; year: string }]
  const [first, last] = told
  if (first.month === last.month) return message('date.month', last)
  return first.year === last.year
    ? message('date.month', { month: `${first.month}–${last.month}`, year: last.year })
    : `${message('date.month', first)} – ${message('date.month', last)}`
}

/** Without the name of the era, which some locales put behind years of other calendars. */
const yearAlone = (tag: string, date: Date): string =>
  format(tag, YEAR)
    .formatToParts(date)
    .find((p) => p.type === 'year')?.value ?? ''

const SIMPLE = /^(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/

interface Told {
  readonly words: string
  readonly isDay: boolean
}

const simple = (edtf: string, tag: string, message: Message): Told | null => {
  const isAbout = /[~?%]/.test(edtf)
  const bare = edtf.replace(/[~?%]/g, '').replace(/T.*$/, '')
  const about = (words: string, isDay: boolean): Told => ({
    words: isAbout ? message('date.about', { date: words }) : words,
    isDay,
  })
  // a year of ours covers parts of two of another calendar: it stays what it is, and says so
  const year = (y: string): string => {
    const date = format(inGregorian(tag), YEAR).format(at(y, '07', '01'))
    return tag.includes(GREGORIAN) ? date : message('date.gregorian', { date })
  }
  const decade = /^(\d{3})X$/.exec(bare)
  if (decade)
    return about(
      message('date.decade', { year: format(inGregorian(tag), YEAR).format(at(`${decade[1]}0`, '07', '01')) }),
      false,
    )
  const found = SIMPLE.exec(bare)
  if (!found) return null
  const [, y, m, d] = found as unknown as [string, string, string | undefined, string | undefined]
  if (!m || m === 'XX') return about(year(y), false)
  if (Number(m) > 12) {
    const id = `date.season.${m}`
    return /^(2[1-4]|3[3-6]|4[01])$/.test(m) ? about(message(id, { year: year(y) }), false) : null
  }
  if (Number(m) < 1) return null
  if (!d || d === 'XX') return about(months(tag, message, at(y, m, '01'), at(y, m, lastDay(y, m))), false)
  const date = at(y, m, d)
  return Number.isNaN(date.getTime()) ? null : about(format(tag, DAY).format(date), true)
}

const isOpen = (part: string): boolean => part === '' || part === '..'

/** @returns the words, and whether they name one day */
export const dateTold = (edtf: string, tag: string, message: Message): Told => {
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return simple(edtf, tag, message) ?? { words: edtf, isDay: false }
  const [a, b] = [isOpen(from) ? null : simple(from, tag, message), isOpen(to) ? null : simple(to, tag, message)]
  if (a && b) {
    // two whole days lend each other what they share
    const days = [from, to].map((d) => /^(\d{4})-(\d\d)-(\d\d)$/.exec(d))
    const words =
      days[0] && days[1]
        ? format(tag, DAY)
            .formatRange(at(days[0][1]!, days[0][2]!, days[0][3]!), at(days[1][1]!, days[1][2]!, days[1][3]!))
            .replace(/\u2009/g, '')
        : message('date.range', { from: a.words, to: b.words })
    return { words, isDay: false }
  }
  if (b && isOpen(from)) return { words: message('date.by', { date: b.words }), isDay: false }
  if (a && isOpen(to)) return { words: message('date.from', { date: a.words }), isDay: false }
  return { words: edtf, isDay: false }
}

/** "30 July 2024", "about June 2024", "24–26 April 2023"; what cannot be put into words comes back as it is. */
export const dateWords = (edtf: string, tag: string, message: Message): string => dateTold(edtf, tag, message).words
