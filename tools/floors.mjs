/**
 * Reads the founding reports and the samples, prints how well the readings agree with their gold, and fails when a
 * figure fell under its floor in bench/floor.json.
 *
 *     node tools/floors.mjs            # after npm run build
 *
 * The founding reports and the reference scorer lie beside the clone (../shared) or where FARABI_SHARED says.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const shared = resolve(process.env.FARABI_SHARED ?? join(root, '..', 'shared'))
const farabi = join(root, 'packages', 'farabi', 'bin', 'farabi.js')
const floors = JSON.parse(readFileSync(join(root, 'bench', 'floor.json'), 'utf8'))

const sets = {
  'founding reports': { gold: join(shared, 'gold', 'seeds'), inputs: join(shared, 'seeds') },
  'samples fa': { gold: join(root, 'samples', 'fa', 'gold'), inputs: join(root, 'samples', 'fa') },
  'samples ar': { gold: join(root, 'samples', 'ar', 'gold'), inputs: join(root, 'samples', 'ar') },
}

const run = (args) => {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (done.status !== 0 && done.status !== 1) throw new Error(`${args.join(' ')}: ${done.stderr || done.error}`)
  return done.stdout
}

let fell = 0
for (const [name, { gold, inputs }] of Object.entries(sets)) {
  if (!existsSync(gold)) {
    console.log(`${name}: not here (${gold}); set FARABI_SHARED to score them\n`)
    if (process.env.FARABI_CI && !process.env.FARABI_WITHOUT_SHARED) fell++
    continue
  }
  const out = mkdtempSync(join(tmpdir(), 'farabi-floors-'))
  run([farabi, 'read', inputs, '--out', out, '--format', 'json'])
  const scorer = join(shared, 'score', 'score.mjs')
  const table = existsSync(scorer)
    ? run([scorer, '--gold', gold, '--readings', out])
    : run([farabi, 'score', '--gold', gold, out])
  rmSync(out, { recursive: true, force: true })
  console.log(`${name}\n${table}`)
  for (const [kind, floor] of Object.entries(floors[name] ?? {})) {
    const row = table
      .split('\n')
      .find((l) => l.startsWith(kind))
      ?.trim()
      .split(/\s+/u)
      .map(Number)
    const got = row ? { f1: row[6], strict: row[8] } : { f1: 0, strict: 0 }
    for (const figure of ['f1', 'strict'])
      if (floor[figure] !== undefined && !(got[figure] >= floor[figure])) {
        console.log(`FELL: ${name}, ${kind}, ${figure} ${got[figure]} is under its floor ${floor[figure]}`)
        fell++
      }
  }
}
process.exit(fell === 0 ? 0 : 1)
