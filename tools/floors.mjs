/**
 * Reads the founding reports and the samples, prints how well the readings agree with their gold, and fails when a
 * figure fell under its floor in bench/floor.json.
 *
 *     node tools/floors.mjs            # after npm run build
 *     node tools/floors.mjs --raise    # lifts every floor to one point under what is measured now; lowers none
 *
 * The founding reports and the reference scorer lie beside the clone (../shared) or where FARABI_SHARED says. Without
 * them only the samples are scored, by this project's own scorer, which a test compares with the reference.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Rows of the table that have floors, and its columns by name. */
const KINDS = ['people', 'organizations', 'LEDGER']
const COLUMNS = { f1: 6, strict: 8 }
/** Points that a figure may fall before it counts. */
const MARGIN = 1

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const shared = resolve(process.env.FARABI_SHARED ?? join(root, '..', 'shared'))
const scorer = join(shared, 'score', 'score.mjs')
const farabi = join(root, 'packages', 'farabi', 'bin', 'farabi.js')
const floorFile = join(root, 'bench', 'floor.json')
const floors = JSON.parse(readFileSync(floorFile, 'utf8'))
const raise = process.argv.includes('--raise')

const sets = {
  'founding reports': { gold: join(shared, 'gold', 'seeds'), inputs: join(shared, 'seeds') },
  'samples fa': { gold: join(root, 'samples', 'fa', 'gold'), inputs: join(root, 'samples', 'fa') },
  'samples ar': { gold: join(root, 'samples', 'ar', 'gold'), inputs: join(root, 'samples', 'ar') },
}

const run = (args) => {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stderr || done.error}`)
  return done.stdout
}

const tableOf = ({ gold, inputs }) => {
  const out = mkdtempSync(join(tmpdir(), 'farabi-floors-'))
  try {
    run([farabi, 'read', inputs, '--out', out])
    return existsSync(scorer)
      ? run([scorer, '--gold', gold, '--readings', out])
      : run([farabi, 'score', out, '--gold', gold])
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

/** One figure of the scorer's table; NaN, which is under every floor, when the table has no such row. */
const figureOf = (table, kind, column) => {
  const row = table.split('\n').find((line) => line.split(/\s+/u)[0] === kind)
  return row ? Number(row.trim().split(/\s+/u)[COLUMNS[column]]) : Number.NaN
}

let fell = 0
for (const [name, set] of Object.entries(sets)) {
  if (!existsSync(set.gold)) {
    console.log(`NOT SCORED: ${name} are not here. Put ../shared beside the clone or set FARABI_SHARED.\n`)
    continue
  }
  const table = tableOf(set)
  console.log(`${name}\n${table}`)
  for (const kind of KINDS)
    for (const column of Object.keys(COLUMNS)) {
      const got = figureOf(table, kind, column)
      const floor = floors[name]?.[kind]?.[column] ?? 0
      if (raise) {
        floors[name] ??= {}
        floors[name][kind] ??= {}
        floors[name][kind][column] = Math.max(floor, Math.round(10 * (got - MARGIN)) / 10)
      } else if (!(got >= floor)) {
        console.log(`FELL: ${name}, ${kind}, ${column} ${got} is under its floor ${floor}`)
        fell++
      }
    }
}
if (raise) writeFileSync(floorFile, `${JSON.stringify(floors, null, 2)}\n`)
process.exit(fell === 0 ? 0 : 1)
