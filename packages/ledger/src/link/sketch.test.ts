import { describe, expect, it } from 'vitest'
import { bandsOf, fromText, likeness, sketchOf, toText } from './sketch.js'

const WORDS =
  'وزیر خارجه ایران دیروز با همتای قزاق خود درباره ترانزیت بندر راه آهن تجارت گندم انرژی دانشگاه سفر نشست بیانیه توافق کشور دیدار سفارت گمرک بازرگان هیئت'.split(
    ' ',
  )
/** A text of so many words, the same for the same seed. */
const text = (n: number, seed: number): string => {
  let x = seed
  return Array.from({ length: n }, () => {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0
    return WORDS[(x >>> 16) % WORDS.length]
  }).join(' ')
}
const A = text(240, 1)

describe('sketchOf', () => {
  it('estimates the common share of two texts', () => {
    const half = `${A} ${text(240, 2)}`
    const { common, held } = likeness(sketchOf(A)!, sketchOf(half)!)
    expect(common).toBeGreaterThan(0.3)
    expect(common).toBeLessThan(0.7)
    expect(held).toBeGreaterThan(0.8)
    expect(likeness(sketchOf(A)!, sketchOf(text(240, 3))!).common).toBeLessThan(0.1)
    expect(likeness(sketchOf(A)!, sketchOf(A)!)).toEqual({ common: 1, held: 1 })
  })
  it('takes no notice of half-spaces, spaces and other keyboards', () => {
    const other = A.replace(/ه /g, 'ه\u200c').replaceAll('ی', 'ي').replaceAll('ک', 'ك')
    expect(likeness(sketchOf(A)!, sketchOf(other)!).common).toBe(1)
  })
  it('gives copies with small edits a band in common', () => {
    const copy = A.replace('دیروز', 'روز گذشته').slice(40)
    const bands = bandsOf(sketchOf(A)!)
    expect(bandsOf(sketchOf(copy)!).some((b) => bands.includes(b))).toBe(true)
    expect(bandsOf(sketchOf(text(240, 3))!).some((b) => bands.includes(b))).toBe(false)
  })
  it('says nothing of short notices', () => expect(sketchOf('خبر کوتاه')).toBeNull())
  it('is kept as text', () => {
    const sketch = sketchOf(A)!
    expect(fromText(toText(sketch), sketch.letters)).toEqual(sketch)
  })
})
