/** The concrete things that an article's sentences name, and what they say came of them, in whatever language. */

import type { Span } from './span.js'
import { concepts, traces } from './tracesShim.js'

export interface Mark extends Span {
  /** `thing:railway` */
  readonly key: string
}

/** A sentence that says what came of something. */
export interface Outcome extends Span {
  readonly step: 'fulfilled' | 'progress' | 'contradicted' | 'delayed'
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
  const concrete = (id: string): boolean => concepts[id]?.kind === 'thing'
  const marks = found.flatMap((t) =>
    t.concepts
      .filter((c) => concrete(c.concept))
      .map((c) => ({ key: `thing:${c.concept}`, start: c.start, end: c.end })),
  )
  const outcomes = found.flatMap((t): Outcome[] => {
    const keys = [...new Set(t.concepts.filter((c) => concrete(c.concept)).map((c) => `thing:${c.concept}`))]
    const first = ORDER.flatMap((step) => t.outcomes.filter((o) => o.outcome === step))[0]
    if (!first || keys.length === 0) return []
    return [{ start: t.start, end: t.end, step: first.outcome, keys, words: text.slice(first.start, first.end) }]
  })
  return { marks, outcomes }
}
