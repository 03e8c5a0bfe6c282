/**
 * Confidence that means something: raw scores of the frames mapped to the share of such records that a careful reader
 * writes down too. The knots come from bench/calibration.mjs over the founding reports, the samples and 155 real reports
 * annotated for the purpose; docs/confidence.md says how to read them.
 */

type Calibrated = 'event' | 'agreement' | 'commitment' | 'figure' | 'pairing'

/** Raw score to share right, in order; level outside the first and last. */
const KNOTS: Readonly<Record<Calibrated, readonly (readonly [raw: number, right: number])[]>> = {
  event: [
    [0.4, 0.52],
    [0.45, 0.69],
    [0.575, 0.78],
    [0.75, 0.81],
    [0.875, 0.85],
  ],
  agreement: [
    [0.55, 0.87],
    [0.7, 0.96],
    [0.85, 0.97],
  ],
  commitment: [
    [0.4, 0.74],
    [0.55, 0.77],
    [0.7, 0.82],
    [0.775, 0.87],
    [0.85, 0.96],
  ],
  figure: [
    [0.45, 0.76],
    [0.55, 0.93],
    [0.65, 0.98],
  ],
  pairing: [[0.775, 0.91]],
}

/** On the line through the knots. */
const along = (knots: readonly (readonly [number, number])[], raw: number): number => {
  const first = knots[0]!
  if (raw <= first[0]) return first[1]
  for (let i = 1; i < knots.length; i++) {
    const [x0, y0] = knots[i - 1]!
    const [x1, y1] = knots[i]!
    if (raw <= x1) return y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0)
  }
  return knots.at(-1)![1]
}

/**
 * @param raw what the frame scored, 0..1
 * @returns probability, 0..1, rounded to two digits
 */
export const calibrate = (kind: Calibrated, raw: number): number => Math.round(along(KNOTS[kind], raw) * 100) / 100
