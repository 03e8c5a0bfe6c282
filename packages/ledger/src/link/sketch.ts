/**
 * Near-duplicates by MinHash: of all runs of letters of a text, the smallest under each of sixty hash functions. The
 * share of equal ones estimates how much of two texts is the same (Broder 1997); bands of three find candidates without
 * comparing with every article.
 */
import { foldKey } from '@farabi/reader'

const HASHES = 60
const ROWS = 3
/** Letters of one run. Folded letters without spaces: lost half-spaces and other keyboards change nothing. */
const RUN = 14
/** Texts shorter than this are compared by nothing: two short notices are easily alike. */
const SHORTEST = 200

export interface Sketch {
  readonly hashes: Uint32Array
  /** Letters of the folded text. */
  readonly letters: number
}

const mix = (x: number): number => {
  let h = x ^ (x >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
const MULTIPLY = Uint32Array.from({ length: HASHES }, (_, i) => mix(2 * i + 1) | 1)
const ADD = Uint32Array.from({ length: HASHES }, (_, i) => mix(0x9e37 + i))

/** @returns null for a text too short to say */
export const sketchOf = (text: string): Sketch | null => {
  const letters = foldKey(text)
  if (letters.length < SHORTEST) return null
  const hashes = new Uint32Array(HASHES).fill(0xffffffff)
  // a rolling polynomial over 32 bits, then mixed
  const BASE = 0x01000193
  let power = 1
  for (let i = 1; i < RUN; i++) power = Math.imul(power, BASE)
  let rolling = 0
  for (let i = 0; i < letters.length; i++) {
    if (i >= RUN) rolling = (rolling - Math.imul(letters.charCodeAt(i - RUN), power)) | 0
    rolling = (Math.imul(rolling, BASE) + letters.charCodeAt(i)) | 0
    if (i < RUN - 1) continue
    const h = mix(rolling)
    // one run in four is enough: chosen by its own hash, so alike in every text
    if (h & 3) continue
    for (let k = 0; k < HASHES; k++) {
      const v = (Math.imul(h, MULTIPLY[k]!) + ADD[k]!) >>> 0
      if (v < hashes[k]!) hashes[k] = v
    }
  }
  return { hashes, letters: letters.length }
}

/** Keys that two texts with a third of their runs in common nearly always share one of. */
export const bandsOf = ({ hashes }: Sketch): readonly number[] =>
  Array.from({ length: HASHES / ROWS }, (_, band) => {
    let h = band + 1
    for (let r = 0; r < ROWS; r++) h = mix(h ^ hashes[band * ROWS + r]!)
    return h | 0
  })

export interface Likeness {
  /** Share of the runs of both that are in both. */
  readonly common: number
  /** Share of the shorter one's runs that are in the longer. */
  readonly held: number
}

export const likeness = (a: Sketch, b: Sketch): Likeness => {
  let equal = 0
  for (let k = 0; k < HASHES; k++) if (a.hashes[k] === b.hashes[k]) equal++
  const common = equal / HASHES
  const both = (common * (a.letters + b.letters)) / (1 + common)
  return { common, held: Math.min(1, both / Math.min(a.letters, b.letters)) }
}

export const toText = ({ hashes }: Sketch): string => Buffer.from(hashes.buffer).toString('base64')
export const fromText = (text: string, letters: number): Sketch => {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'))
  return { hashes: new Uint32Array(bytes.buffer), letters }
}
