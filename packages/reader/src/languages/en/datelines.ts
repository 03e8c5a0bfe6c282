/** How English writes the dates of pages; feeds and HTTP write theirs in it whatever the page's language. */
import type { DatelineWords } from '../../calendar/calendar.js'

const names = [
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

export const datelines: DatelineWords = {
  months: names.map((name, i) => ({
    calendar: 'gregory',
    month: i + 1,
    phrases: [name, name.slice(0, 3), ...(name === 'September' ? ['Sept'] : [])],
  })),
  monthBefore: [],
  monthAfter: [],
  weekdays: {
    1: ['Monday', 'Mon'],
    2: ['Tuesday', 'Tue'],
    3: ['Wednesday', 'Wed'],
    4: ['Thursday', 'Thu'],
    5: ['Friday', 'Fri'],
    6: ['Saturday', 'Sat'],
    7: ['Sunday', 'Sun'],
  },
  hijriYears: [],
  shortYears: [],
  numericOrder: 'dmy',
  eras: [],
  units: [],
  of: ['of'],
  am: ['AM'],
  pm: ['PM'],
}
