/** One-to-one assignment of gold records to the records read, best-fielded pairs first. */
import { list } from './fold.js'
import type { Candidate, Gold, GoldRecord, Scorable, ScoredKind } from './gold.js'
import { contextOf, RULES } from './kinds.js'

export interface Counts {
  readonly gold: number
  readonly predicted: number
  readonly found: number
  readonly right: number
}

export interface Assigned extends Counts {
  readonly missed: readonly GoldRecord[]
  readonly wrong: readonly { readonly gold: GoldRecord; readonly fields: readonly string[] }[]
  readonly extra: readonly Candidate[]
}

interface Pair {
  readonly i: number
  readonly j: number
  readonly fields: Readonly<Record<string, boolean>>
  readonly score: number
  /** The gold record must be found; an optional one only sets its candidate aside. */
  readonly core: boolean
}

export const assign = (kind: ScoredKind, gold: Gold, reading: Scorable): Assigned => {
  const rules = RULES[kind]
  const golds = list(gold[kind])
  const read = rules.of(reading)
  const context = contextOf(reading, gold)
  const pairs: Pair[] = []
  golds.forEach((g, i) => {
    read.forEach((p, j) => {
      if (!rules.match(g, p, context)) return
      const fields = rules.fields(g, p, context)
      const values = Object.values(fields)
      pairs.push({ i, j, fields, score: values.filter(Boolean).length / values.length, core: !g.optional })
    })
  })
  pairs.sort((a, b) => Number(b.core) - Number(a.core) || b.score - a.score)
  const usedGold = new Set<number>()
  const usedRead = new Set<number>()
  const found: Pair[] = []
  for (const p of pairs) {
    if (usedGold.has(p.i) || usedRead.has(p.j)) continue
    usedGold.add(p.i)
    usedRead.add(p.j)
    found.push(p)
  }
  const fitsOptional = (j: number): boolean => pairs.some((p) => p.j === j && !p.core)
  const extra = read.filter((_, j) => !usedRead.has(j) && !fitsOptional(j))
  const core = found.filter((p) => p.core)
  return {
    gold: golds.filter((g) => !g.optional).length,
    predicted: core.length + extra.length,
    found: core.length,
    right: core.filter((p) => p.score === 1).length,
    missed: golds.filter((g, i) => !g.optional && !usedGold.has(i)),
    wrong: core
      .filter((p) => p.score < 1)
      .map((p) => ({ gold: golds[p.i]!, fields: Object.keys(p.fields).filter((k) => !p.fields[k]) })),
    extra,
  }
}
