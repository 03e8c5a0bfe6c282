/** Does a clause speak of the future? Asked only around a weekday or a span without a direction. */
import type { Cursor } from './cursor.js'

/** How far back or forth a verb is looked for of the future. */
const NEAR = 14

/** Does the clause around some tokens speak of the future? The nearest sign decides. */
export const isFuture = (c: Cursor, first: number, end: number): boolean => {
  const { look } = c.words.future
  const prefixes = c.calendar.futurePrefixes
  const { text, sets } = c
  const sentence = text.sentences[text.sentenceOf[first]!]!
  const sign = (i: number): boolean | null => {
    if (text.kind[i] !== 0) return null
    if (sets.futureStops.at(text, i)?.end === i + 1) return false
    if (sets.futureWords.at(text, i)) return true
    const w = c.word(i)
    if (w.length > 3 && prefixes.some((p) => w.startsWith(p)) && !sets.futureNot.has(w)) return true
    return null
  }
  const scan = (from: number, to: number, step: number): boolean => {
    // a date may run on past the place where an endless sentence is cut: then nothing is left to look at
    for (let i = from; step > 0 ? i < to : i > to; i += step) {
      const s = sign(i)
      if (s !== null) return s
    }
    return false
  }
  if (look !== 'after' && scan(first - 1, Math.max(sentence.start, first - NEAR) - 1, -1)) return true
  return look !== 'before' && scan(end, Math.min(sentence.end, end + NEAR), 1)
}
