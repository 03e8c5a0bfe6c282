/** Whether two reports tell of one figure, or of one pairing. */
import { daysBetween } from '../dates/bounds.js'
import type { Body } from './body.js'
import type { Verdict } from './people.js'

const other = (why: string): Verdict => ({ is: 'other', score: 0, why: [why] })

/** Share by which two mentions of a figure may differ: «حدود ۴۰۰ میلیون» and 402 million are two figures. */
const ROUNDING = 0.002
/** Days within which the same number of the same measure is the same claim. */
const CLAIM = 200

export const compareFigures = (a: Body, b: Body): Verdict => {
  if (a.type !== b.type || a.unit !== b.unit || a.nature !== b.nature) return other('another measure')
  const top = Math.max(Math.abs(a.value ?? 0), Math.abs(b.value ?? 0))
  if (Math.abs((a.value ?? 0) - (b.value ?? 0)) > top * ROUNDING) return other('another number')
  if (a.date && b.date && a.date !== b.date) return other('of another time')
  if (a.countries.length !== b.countries.length || a.countries.some((c) => !b.countries.includes(c)))
    return other('of other countries')
  const apart = a.told && b.told ? Math.abs(daysBetween(a.told, b.told)) : 0
  if (apart > CLAIM) return other('claimed at another time')
  return { is: 'same', score: 0.85, why: [`the same ${a.type}, number and countries`] }
}

export const comparePairings = (a: Body, b: Body): Verdict => {
  const ids = (x: Body) =>
    x.parties
      .map((p) => p.id)
      .sort()
      .join(' ')
  return ids(a) === ids(b) ? { is: 'same', score: 0.9, why: ['the same two'] } : other('others')
}
