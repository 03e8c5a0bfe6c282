/**
 * How well many articles become one ledger: pairwise F1 of near-duplicates, people, events and follow-up links on the
 * gold of bench/linking (its README says how it is made and scored).
 *
 *     npm run build && node bench/linking.mjs [--misses] [--reverse] [--floors]
 *
 * --reverse adds the articles in the opposite order; --floors fails under the floors of the issue that asked for this.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openLedger } from '@farabi/ledger'
import { read } from '@farabi/reader'
import { ROOT } from './corpus.mjs'
import { save, table } from './report.mjs'

const { values: args } = parseArgs({
  options: { misses: { type: 'boolean' }, reverse: { type: 'boolean' }, floors: { type: 'boolean' } },
})
const FLOORS = { articles: 95, people: 95, events: 85, 'follow-up links': 80 }

const folder = join(ROOT, 'bench/linking')
const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'))
const files = readdirSync(join(folder, 'articles'))
  .filter((f) => f.endsWith('.txt'))
  .sort()
if (args.reverse) files.reverse()

const readings = new Map()
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(join(folder, 'articles', file)))
  const made = join(folder, 'articles', file.replace(/\.txt$/, '.reading.json'))
  readings.set(file, {
    reading: existsSync(made) ? JSON.parse(readFileSync(made, 'utf8')) : await read(bytes),
    name: file,
    original: { bytes, contentType: 'text/plain; charset=utf-8' },
    reader: 'bench',
  })
}

const home = mkdtempSync(join(tmpdir(), 'farabi-linking-'))
const ledger = await openLedger({ home, today: () => '2026-09-01' })
const began = performance.now()
for (const file of files) await ledger.add([readings.get(file)])
const perArticle = (performance.now() - began) / files.length

const db = ledger.store.db
const all = (name) => db.selectFrom(name).selectAll().execute()
const articles = new Map((await all('articles')).map((a) => [a.name, a]))
const links = new Map((await all('article_entities')).map((l) => [`${l.article_id} ${l.local}`, l.entity_id]))
const tellings = await all('tellings')
const steps = await all('steps')

const spanOf = (file, words) => {
  const { text } = readings.get(file).reading.article
  const start = text.indexOf(words)
  return start < 0 ? null : { start, end: start + words.length }
}
const overlaps = (a, b) => a !== null && a.start < b.end && b.start < a.end

/** The ledger's person of a sight, null when the reader did not see it. */
const personOf = ({ file, name }) => {
  const { reading } = readings.get(file)
  const at = spanOf(file, name)
  const people = reading.entities.filter((e) => e.kind === 'person')
  const e =
    people.find((p) => p.name === name) ??
    people.find((p) => p.mentions.some((m) => overlaps(at, m))) ??
    people.find((p) => p.names.includes(name))
  return e ? (links.get(`${reading.article.id} ${e.id}`) ?? null) : null
}

const OPENINGS = new Set(['launch', 'ceremony', 'exhibition'])
const sameKind = (a, b) => a === b || (OPENINGS.has(a) && OPENINGS.has(b))

const toldAt = (file, words, kind) => {
  const at = spanOf(file, words)
  const { id } = readings.get(file).reading.article
  return tellings.filter(
    (t) => t.article_id === id && t.kind === kind && JSON.parse(t.evidence).some((e) => overlaps(at, e)),
  )
}
const eventOf = ({ file, kind, evidence }) =>
  toldAt(file, evidence, 'event').find((t) => sameKind(JSON.parse(t.data).type, kind))?.record_id ?? null

/** @param items {{ gold: string, ours: string | null, what: string }[]} */
const pairwise = (items) => {
  let both = 0
  let wanted = 0
  let said = 0
  const wrong = []
  for (const [i, a] of items.entries())
    for (const b of items.slice(i + 1)) {
      const should = a.gold === b.gold
      const is = a.ours !== null && a.ours === b.ours
      if (should) wanted++
      if (is) said++
      if (should && is) both++
      if (should !== is && a.ours !== null && b.ours !== null)
        wrong.push(`${should ? 'apart' : 'JOINED'}  ${a.what}  |  ${b.what}`)
    }
  const precision = said ? both / said : 1
  const recall = wanted ? both / wanted : 1
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), wrong }
}

const origins = new Set(files)
for (const group of Object.values(gold.articles)) for (const copy of group.slice(1)) origins.delete(copy)

const groupOf = new Map(Object.entries(gold.articles).flatMap(([id, list]) => list.map((f) => [f, id])))
const articleItems = files.map((f) => ({ gold: groupOf.get(f) ?? f, ours: articles.get(f).group_id, what: f }))
const sights = (list, find) =>
  Object.entries(list).flatMap(([id, all]) =>
    all.map((s) => ({
      gold: id,
      ours: find(s),
      what: `${s.file.slice(0, 3)} ${id} ${s.name ?? s.kind}`,
      file: s.file,
      free: s.byOffice === true,
    })),
  )
const people = sights(gold.people, personOf).filter((s) => s.ours !== null || !s.free)
const events = sights(gold.events, eventOf)

/** What an article says last of a promise is what it says of it. */
const FURTHEST = ['made', 'restated', 'progress', 'delayed', 'contradicted', 'fulfilled']

/** Which commitment or agreement is a promise of the gold: the one that holds most of its tellings. */
const promiseLinks = () => {
  let right = 0
  let said = 0
  let wanted = 0
  let named = 0
  const wrong = []
  const spans = (list) => list.map((m) => ({ ...m, at: spanOf(m.file, m.evidence) }))
  for (const [id, promise] of Object.entries(gold.promises)) {
    const held = new Map()
    for (const m of promise.made)
      for (const t of [...toldAt(m.file, m.evidence, 'commitment'), ...toldAt(m.file, m.evidence, 'agreement')])
        held.set(t.record_id, (held.get(t.record_id) ?? 0) + 1)
    const [record] = [...held].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [null]
    const items = spans([...promise.made, ...promise.steps])
    const ours = record === null ? [] : steps.filter((s) => s.record_id === record && s.by === null)
    const told = record === null ? [] : tellings.filter((t) => t.record_id === record)
    const byArticle = new Set([...ours.map((s) => s.article_id), ...told.map((t) => t.article_id)])
    const goldFiles = new Set(items.map((i) => i.file))
    wanted += goldFiles.size
    for (const article of byArticle) {
      const file = files.find((f) => readings.get(f).reading.article.id === article)
      said++
      if (goldFiles.has(file)) {
        right++
        const step = promise.steps.find((s) => s.file === file)?.step
        const mine = ours
          .filter((s) => s.article_id === article)
          .map((s) => s.step)
          .sort((a, b) => FURTHEST.indexOf(b) - FURTHEST.indexOf(a))[0]
        if (args.misses && step && mine !== step) wrong.push(`${mine}, not ${step}  ${id}  |  ${file}`)
        if (step && (mine === step || (mine === 'delayed' && step === 'contradicted'))) named++
      } else wrong.push(`JOINED  ${id}  |  ${file}  ${ours.find((s) => s.article_id === article)?.why ?? ''}`)
    }
    for (const file of goldFiles)
      if (!byArticle.has(readings.get(file).reading.article.id))
        wrong.push(`missed  ${id}  |  ${file}  ${record ?? 'not read'}`)
  }
  const precision = said ? right / said : 1
  const recall = wanted ? right / wanted : 1
  const stepCount = Object.values(gold.promises).reduce((n, p) => n + new Set(p.steps.map((s) => s.file)).size, 0)
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
    wrong,
    steps: named / stepCount,
  }
}

const results = {
  articles: pairwise(articleItems),
  people: pairwise(people),
  'people, origins only': pairwise(people.filter((p) => origins.has(p.file))),
  events: pairwise(events),
  'events, origins only': pairwise(events.filter((e) => origins.has(e.file))),
  'events that were read': pairwise(events.filter((e) => e.ours !== null)),
  'follow-up links': promiseLinks(),
}
const percent = (x) => (x * 100).toFixed(1)
console.log(
  `${table([['pairs of', 'precision', 'recall', 'F1'], ...Object.entries(results).map(([name, r]) => [name, percent(r.precision), percent(r.recall), percent(r.f1)])])}\n`,
)
console.log(
  `seen by the reader: people ${people.filter((p) => p.ours !== null).length}/${people.length}, events ${events.filter((e) => e.ours !== null).length}/${events.length}; kind of step right: ${percent(results['follow-up links'].steps)} %; ${perArticle.toFixed(1)} ms per article added`,
)
if (args.misses)
  for (const [name, r] of Object.entries(results))
    if (!name.includes(',')) for (const w of r.wrong) console.log(`${name}: ${w}`)
await ledger.close()
rmSync(home, { recursive: true, force: true })
if (!args.reverse)
  save('linking.json', Object.fromEntries(Object.entries(results).map(([k, { wrong: _, ...r }]) => [k, r])))
if (args.floors) {
  const fell = Object.entries(FLOORS).filter(([name, floor]) => results[name].f1 * 100 < floor)
  for (const [name, floor] of fell) console.log(`FELL: ${name} ${percent(results[name].f1)} < ${floor}`)
  if (fell.length > 0) process.exitCode = 1
}
