/** A reporter for CI: a skipped test fails the run, whichever way it was skipped. Elsewhere a missing browser may skip. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { ROOT } from './imports.js'

const SHARED = process.env.FARABI_SHARED || join(ROOT, '../shared')

/** What need not run in CI, by a part of its full name, with the condition under which it may be skipped. */
const MAY_SKIP: Readonly<Record<string, () => boolean>> = {
  'beside the reference scorer': () => !existsSync(join(SHARED, 'score/score.mjs')),
  'the founding reports': () => !existsSync(join(SHARED, 'gold/seeds')),
}

const excused = (name: string): boolean =>
  Object.entries(MAY_SKIP).some(([part, when]) => name.includes(part) && when())

export default class NoneSkipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const skipped = modules.flatMap((m) =>
      [...m.children.allTests('skipped')].map((t) => `${m.moduleId}: ${t.fullName}`),
    )
    const wrong = skipped.filter((name) => !excused(name))
    for (const name of skipped)
      console.log(`${excused(name) ? 'skipped, what it needs is not here' : 'SKIPPED'}: ${name}`)
    if (wrong.length === 0) return
    console.log(`${wrong.length} tests were skipped; in CI every test must run`)
    process.exitCode = 1
  }
}
