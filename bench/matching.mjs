/** Which records of a reading are right, by the scorer's own rules. */
import { contextOf, RULES } from '../packages/farabi/dist/score/kinds.js'

export const LEDGER = ['events', 'agreements', 'commitments', 'figures', 'pairings']

/**
 * @returns for each record of one kind: `right` (a gold record that must be found, all its fields right), `found` (the
 *   same with a field wrong), `optional` (one that need not be found) or `extra`
 */
export const verdicts = (kind, gold, reading) => {
  const rules = RULES[kind]
  const golds = gold[kind] ?? []
  const context = contextOf(reading, gold)
  const records = rules.of(reading)
  const pairs = []
  golds.forEach((g, i) => {
    records.forEach((p, j) => {
      if (!rules.match(g, p, context)) return
      const fields = Object.values(rules.fields(g, p, context))
      pairs.push({ i, j, core: !g.optional, score: fields.filter(Boolean).length / fields.length })
    })
  })
  pairs.sort((a, b) => Number(b.core) - Number(a.core) || b.score - a.score)
  const out = records.map(() => 'extra')
  for (const p of pairs) if (!p.core) out[p.j] = 'optional'
  const used = new Set()
  const taken = new Set()
  for (const p of pairs) {
    if (used.has(p.i) || taken.has(p.j)) continue
    used.add(p.i)
    taken.add(p.j)
    out[p.j] = p.core ? (p.score === 1 ? 'right' : 'found') : 'optional'
  }
  return out
}
