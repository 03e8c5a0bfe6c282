/** Sentences that name concrete things which countries promise, or say what came of something: what follow-up looks for. */
import type { Language, OutcomeKind } from './languages/language.js'
import { languages } from './languages/registry.js'
import { Lexicon, type Match } from './text/lexicon.js'
import { sourceSpan, tokenize } from './text/text.js'
import { type Concept, concepts } from './world/concepts.js'

export type { Concept, OutcomeKind }
export { concepts }

interface Found {
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
}

export interface Trace extends Found {
  readonly concepts: readonly (Found & { readonly concept: Concept })[]
  readonly outcomes: readonly (Found & { readonly outcome: OutcomeKind })[]
}

type Value = { readonly concept: Concept } | { readonly outcome: OutcomeKind } | { readonly unreal: true }

const lexicons = new Map<string, Lexicon<Value>>()

const lexiconOf = (language: Language): Lexicon<Value> => {
  let lexicon = lexicons.get(language.code)
  if (!lexicon) {
    const { concepts: things, outcomes, unreal } = language
    lexicon = new Lexicon<Value>(
      [
        ...Object.entries(things).flatMap(([concept, phrases]) =>
          phrases.map((phrase) => ({ phrase, value: { concept: concept as Concept }, inflects: true })),
        ),
        ...Object.entries(outcomes).flatMap(([outcome, phrases]) =>
          phrases.map((phrase) => ({ phrase, value: { outcome: outcome as OutcomeKind } })),
        ),
        ...unreal.map((phrase) => ({ phrase, value: { unreal: true as const } })),
      ],
      language.affixes,
    )
    lexicons.set(language.code, lexicon)
  }
  return lexicon
}

/** Only the longest of what overlaps: a dry port is no port, and what was not begun has not begun. A thing may share words with what came of it. */
const longest = (matches: readonly Match<Value>[]): Match<Value>[] => {
  const kept: Match<Value>[] = []
  const order = [...matches].sort((a, b) => b.stop - b.start - (a.stop - a.start) || a.start - b.start)
  for (const m of order)
    if (!kept.some((k) => 'concept' in k.value === 'concept' in m.value && m.start < k.stop && k.start < m.stop))
      kept.push(m)
  return kept.sort((a, b) => a.start - b.start)
}

/**
 * @param text an article's text
 * @param language BCP 47; a language that is not read has no traces
 * @returns one trace per sentence that holds a concept or an outcome, in order; linear in the text's length
 */
export const traces = (text: string, language: string): readonly Trace[] => {
  const known = languages.find((l) => l.code === language)
  if (!known) return []
  const tokens = tokenize(text)
  const matches = lexiconOf(known).matches(tokens)
  const bySentence = new Map<number, Match<Value>[]>()
  for (const m of matches) {
    const s = tokens.sentenceOf[m.first]!
    bySentence.set(s, [...(bySentence.get(s) ?? []), m])
  }
  return [...bySentence].flatMap(([s, found]): Trace[] => {
    const sentence = tokens.sentences[s]!
    const kept = longest(found)
    // what shall, should or may be done has not been done
    const unreal = kept.some((m) => 'unreal' in m.value)
    const trace: Trace = {
      ...sourceSpan(tokens, sentence.start, sentence.end),
      concepts: kept.flatMap((m) =>
        'concept' in m.value ? [{ concept: m.value.concept, start: m.start, end: m.stop }] : [],
      ),
      outcomes: kept.flatMap((m) =>
        'outcome' in m.value && !(unreal && m.value.outcome === 'fulfilled')
          ? [{ outcome: m.value.outcome, start: m.start, end: m.stop }]
          : [],
      ),
    }
    return trace.concepts.length + trace.outcomes.length > 0 ? [trace] : []
  })
}
