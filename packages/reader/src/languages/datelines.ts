/** The words of datelines in all languages. */
import type { DatelineWords } from '../calendar/calendar.js'
import { calendar as ar } from './ar/calendar.js'
import { datelines as en } from './en/datelines.js'
import { calendar as fa } from './fa/calendar.js'

export const datelineWords: readonly DatelineWords[] = [fa, ar, en]
