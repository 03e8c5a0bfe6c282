/** Lost half-spaces must not matter: half-spaces deleted or turned into spaces cost no more than half a point of F1. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { read } from '@farabi/reader'
import { describe, expect, it } from 'vitest'
import { forms, rewritten, TOLERANCE } from '../bench/spacing.mjs'
import type { Gold, Scorable } from '../packages/farabi/src/score/gold.js'
import { scoreAll } from '../packages/farabi/src/score/score.js'
import { ROOT } from './imports.js'

const samples = join(ROOT, 'samples')
const sets = readdirSync(samples, { withFileTypes: true })
  .filter((d) => d.isDirectory())
  .map((d) => d.name)

const scored = async (set: string, rewrite: (text: string) => string) => {
  const items = []
  for (const file of readdirSync(join(samples, set)).filter((f) => ['.txt', '.html'].includes(extname(f)))) {
    const name = basename(file, extname(file))
    const { bytes, contentType } = rewritten(new Uint8Array(readFileSync(join(samples, set, file))), file, rewrite)
    const gold = JSON.parse(readFileSync(join(samples, set, 'gold', `${name}.json`), 'utf8')) as Gold
    items.push({ file: name, gold, reading: (await read(bytes, { name: file, contentType })) as Scorable })
  }
  const { score } = scoreAll(items)
  return { ledger: 100 * score.ledger.f1, people: 100 * score.kinds.people.f1 }
}

describe.each(sets)('samples in %s', (set) => {
  it.each(['deleted', 'as spaces'] as const)('score as well with half-spaces %s', async (form) => {
    const kept = await scored(set, forms.kept)
    const changed = await scored(set, forms[form])
    expect(
      kept.ledger - changed.ledger,
      `ledger F1 ${kept.ledger.toFixed(1)} → ${changed.ledger.toFixed(1)}`,
    ).toBeLessThanOrEqual(TOLERANCE)
    expect(
      kept.people - changed.people,
      `people F1 ${kept.people.toFixed(1)} → ${changed.people.toFixed(1)}`,
    ).toBeLessThanOrEqual(TOLERANCE)
  })
})
