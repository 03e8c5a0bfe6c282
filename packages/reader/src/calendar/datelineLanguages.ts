/** The languages whose month names stand in datelines; English because feeds and HTTP write their dates in it. */
import { calendar as ar } from '../languages/ar/calendar.js'
import { calendar as fa } from '../languages/fa/calendar.js'
import type { DatelineWords } from './dateline.js'

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

const feeds: DatelineWords = {
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

export const datelineLanguages: readonly DatelineWords[] = [fa, ar, feeds]
