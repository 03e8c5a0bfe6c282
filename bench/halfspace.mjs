/**
 * Whether lost half-spaces matter: the samples' score as they stand, with every half-space deleted, and with every
 * half-space turned into a space.
 *
 *   node bench/halfspace.mjs
 *
 * No score may fall by more than half a point.
 */
import { read } from '@farabi/reader'
import { scoreAll } from '../packages/farabi/dist/score/score.js'
import { round, samples } from './corpus.mjs'
import { save, table } from './report.mjs'
import { forms, rewritten, TOLERANCE } from './spacing.mjs'

const scores = {}
for (const [form, rewrite] of Object.entries(forms)) {
  const items = {}
  for (const { set, name, path, bytes, gold } of samples()) {
    if (!gold) continue
    const { bytes: changed, contentType } = rewritten(bytes, path, rewrite)
    ;(items[set] ??= []).push({ file: name, gold, reading: await read(changed, { name: path, contentType }) })
  }
  for (const [set, list] of Object.entries(items)) {
    const { score } = scoreAll(list)
    ;(scores[set] ??= {})[form] = {
      ledger: round(100 * score.ledger.f1),
      strict: round(100 * score.ledger.strictF1),
      people: round(100 * score.kinds.people.f1),
    }
  }
}
const rows = Object.entries(scores).flatMap(([set, byForm]) =>
  Object.entries(byForm).map(([form, s]) => [set, form, s.ledger, s.strict, s.people]),
)
console.log(table([['set', 'half-spaces', 'ledger F1', 'strict F1', 'people F1'], ...rows]))
const worst = Math.max(
  ...Object.values(scores).flatMap(({ kept, ...others }) =>
    Object.values(others).flatMap((s) => [kept.ledger - s.ledger, kept.people - s.people]),
  ),
)
console.log(`\ngreatest fall: ${round(worst)} points (at most ${TOLERANCE})`)
console.log(save('halfspace.json', { scores, greatestFall: round(worst), tolerance: TOLERANCE }))
process.exitCode = worst <= TOLERANCE ? 0 : 1
