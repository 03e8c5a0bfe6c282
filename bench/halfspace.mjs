/**
 * Whether lost half-spaces matter: the score of the samples, and of the founding reports when they are there, as they
 * stand, with every half-space deleted, and with every half-space turned into a space.
 *
 *   node bench/halfspace.mjs
 *
 * No set's score may fall; articles whose score changes are listed.
 */
import { read } from '@farabi/reader'
import { scoreAll } from '../packages/farabi/dist/score/score.js'
import { round, samples, seeds } from './corpus.mjs'
import { save, table } from './report.mjs'
import { forms, rewritten, TOLERANCE } from './spacing.mjs'

const articles = [...samples(), ...seeds()]
const scores = {}
const changes = {}
const short = ({ ledger, kinds }) => [ledger.f1, kinds.people.f1].map((x) => round(100 * x)).join(' / ')
for (const [form, rewrite] of Object.entries(forms)) {
  const items = {}
  for (const { set, name, path, bytes, gold } of articles) {
    if (!gold) continue
    const { bytes: changed, contentType } = rewritten(bytes, path, rewrite)
    const item = { file: name, gold, reading: await read(changed, { name: path, contentType }) }
    ;(items[set] ??= []).push(item)
    ;(changes[`${set}/${name}`] ??= {})[form] = short(scoreAll([item]).score)
  }
  for (const [set, list] of Object.entries(items)) {
    const { score } = scoreAll(list)
    ;(scores[set] ??= {})[form] = {
      ledger: 100 * score.ledger.f1,
      strict: 100 * score.ledger.strictF1,
      people: 100 * score.kinds.people.f1,
    }
  }
}
const rows = Object.entries(scores).flatMap(([set, byForm]) =>
  Object.entries(byForm).map(([form, s]) => [set, form, round(s.ledger), round(s.strict), round(s.people)]),
)
console.log(table([['set', 'half-spaces', 'ledger F1', 'strict F1', 'people F1'], ...rows]))
const worst = Math.max(
  ...Object.values(scores).flatMap(({ kept, ...others }) =>
    Object.values(others).flatMap((s) => [kept.ledger - s.ledger, kept.people - s.people]),
  ),
)
const changed = Object.entries(changes).filter(([, byForm]) => new Set(Object.values(byForm)).size > 1)
console.log(
  changed.length > 0
    ? `\narticles whose score changes (ledger / people F1):\n${table([
        ['article', ...Object.keys(forms)],
        ...changed.map(([name, byForm]) => [name, ...Object.values(byForm)]),
      ])}`
    : '\nno article changes its score',
)
console.log(`\ngreatest fall of a set: ${round(Math.max(0, worst))} points (none is allowed)`)
const rounded = Object.fromEntries(
  Object.entries(scores).map(([set, byForm]) => [
    set,
    Object.fromEntries(
      Object.entries(byForm).map(([form, s]) => [
        form,
        Object.fromEntries(Object.entries(s).map(([k, v]) => [k, round(v)])),
      ]),
    ),
  ]),
)
console.log(
  save('halfspace.json', {
    articles: articles.length,
    scores: rounded,
    greatestFall: round(Math.max(0, worst)),
    changed: changed.map(([name]) => name),
  }),
)
process.exitCode = worst <= TOLERANCE ? 0 : 1
