/** Precision, recall and F1, plain and strict. */
import type { Counts } from './assign.js'

export const zero: Counts = { gold: 0, predicted: 0, found: 0, right: 0 }

export const add = (a: Counts, b: Counts): Counts => ({
  gold: a.gold + b.gold,
  predicted: a.predicted + b.predicted,
  found: a.found + b.found,
  right: a.right + b.right,
})

export interface Rates extends Counts {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** F1 when a record counts as found only with every scored field right. */
  readonly strictF1: number
}

const f1 = (a: number, b: number): number => (a + b ? (2 * a * b) / (a + b) : 0)

/** `right` becomes the share of the found records whose every scored field is right. */
export const ratesOf = ({ gold, predicted, found, right }: Counts): Rates => {
  const precision = predicted ? found / predicted : gold ? 0 : 1
  const recall = gold ? found / gold : 1
  const strictPrecision = predicted ? right / predicted : gold ? 0 : 1
  const strictRecall = gold ? right / gold : 1
  return {
    gold,
    predicted,
    found,
    precision,
    recall,
    f1: f1(precision, recall),
    right: found ? right / found : 0,
    strictF1: f1(strictPrecision, strictRecall),
  }
}
