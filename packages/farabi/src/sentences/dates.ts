/** EDTF in English words. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }
/** Sub-year groupings of ISO 8601-2: quarters and halves. */
const PARTS: Readonly<Record<string, string>> = {
  33: 'the first quarter of',
  34: 'the second quarter of',
  35: 'the third quarter of',
  36: 'the fourth quarter of',
  40: 'the first half of',
  41: 'the second half of',
}

interface Simple {
  readonly words: string
  readonly preposition: 'on' | 'in'
  readonly about: boolean
}

const parse = (edtf: string): Simple | null => {
  const about = /[~?%]/.test(edtf)
  const bare = edtf.replace(/[~?%]/g, '').replace(/T.*$/, '')
  const decade = /^(\d{3})X$/.exec(bare)
  if (decade) return { words: `the ${decade[1]}0s`, preposition: 'in', about }
  const found = /^(-?\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(bare)
  if (!found) return null
  const [, year, month, day] = found
  if (!month || month === 'XX') return { words: String(Number(year)), preposition: 'in', about }
  const part = SEASONS[month] ?? PARTS[month]
  if (part) return { words: `${part} ${Number(year)}`, preposition: 'in', about }
  const name = MONTHS[Number(month) - 1]
  if (!name) return null
  if (!day || day === 'XX') return { words: `${name} ${Number(year)}`, preposition: 'in', about }
  return { words: `${Number(day)} ${name} ${Number(year)}`, preposition: 'on', about }
}

/** "24 to 26 April 2023": the later date lends what the two share. */
const range = (a: Simple, b: Simple): string => {
  const tail = b.words.split(' ')
  const head = a.words.split(' ')
  while (head.length > 1 && tail.length > 1 && head.at(-1) === tail.at(-1)) {
    head.pop()
    tail.pop()
  }
  return `${head.join(' ')} to ${b.words}`
}

const about = (s: Simple): string => (s.about ? `about ${s.words}` : s.words)

/** @returns "2 December 2025", "about June 2024", "24 to 26 April 2023"; what cannot be put into words comes back as it is */
export const dateWords = (edtf: string): string => {
  const [from, to] = edtf.split('/')
  if (to === undefined) {
    const s = parse(edtf)
    return s ? about(s) : edtf
  }
  const a = parse(from ?? '')
  const b = parse(to)
  if (a && b) return range(a, b)
  if (b && (from === '..' || from === '')) return `by ${about(b)}`
  if (a && (to === '..' || to === '')) return `from ${about(a)}`
  return edtf
}

/** An interval too long for one event: the event lies somewhere in it, such as a year of another calendar. */
const isLong = (edtf: string): boolean => {
  const [from, to] = edtf.split('/').map((d) => Date.parse(d.replace(/[~?%]/g, '').slice(0, 10)))
  return from !== undefined && to !== undefined && to - from > 21 * 86_400_000
}

/** With the preposition a sentence needs: "on 30 July 2024", "in June 2024", "by 2 December 2025". */
export const whenWords = (edtf: string): string => {
  if (edtf.includes('/')) {
    const words = dateWords(edtf)
    if (/^(by|from) /.test(words)) return words
    return isLong(edtf) ? `between ${words.replace(' to ', ' and ')}` : `from ${words}`
  }
  const s = parse(edtf)
  if (!s) return edtf
  return s.about && s.preposition === 'on' ? `on or about ${s.words}` : `${s.preposition} ${about(s)}`
}

/** The time of day, when the date has one: "17:16". */
export const timeOf = (edtf: string): string | null => /T(\d\d:\d\d)/.exec(edtf)?.[1] ?? null

/** "20 years" from `P20Y`; null for what is no plain duration. */
export const durationWords = (iso: string): string | null => {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(iso)
  if (!found) return null
  const words = ['year', 'month', 'week', 'day'].flatMap((unit, i) => {
    const n = found[i + 1]
    return n ? [`${Number(n)} ${unit}${Number(n) === 1 ? '' : 's'}`] : []
  })
  return words.join(' and ') || null
}
