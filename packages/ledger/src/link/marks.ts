/** The concrete things that an article's sentences name, and what they say came of them, in whatever language. */

import { traces } from '@farabi/reader'
import type { Span } from './span.js'

export interface Mark extends Span {
  /** `thing:railway` */
  readonly key: string
}

/** A sentence that names something and may say what came of it. */
export interface Outcome extends Span {
  /** `restated`: it is only named. */
  readonly step: 'fulfilled' | 'progress' | 'contradicted' | 'delayed' | 'restated'
  readonly keys: readonly string[]
  /** The words that say so. */
  readonly words: string
}

export interface Marks {
  readonly marks: readonly Mark[]
  readonly outcomes: readonly Outcome[]
}

/** Said of one sentence: what speaks against goes before what speaks for. */
const ORDER = ['contradicted', 'delayed', 'fulfilled', 'progress'] as const

export const marksOf = (text: string, language: string): Marks => {
  const found = traces(text, language)
  const marks = found.flatMap((t) => t.concepts.map((c) => ({ key: `thing:${c.concept}`, start: c.start, end: c.end })))
  const outcomes = found.flatMap((t): Outcome[] => {
    const keys = [...new Set(t.concepts.map((c) => `thing:${c.concept}`))]
    const first = ORDER.flatMap((step) => t.outcomes.filter((o) => o.outcome === step))[0]
    if (keys.length === 0) return []
    if (!first) return [{ start: t.start, end: t.end, step: 'restated', keys, words: '' }]
    return [{ start: t.start, end: t.end, step: first.outcome, keys, words: text.slice(first.start, first.end) }]
  })
  return { marks, outcomes }
}
