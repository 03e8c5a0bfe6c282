/** Lost half-spaces must not matter: half-spaces deleted or turned into spaces cost no set of articles any of its score. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { read } from '@farabi/reader'
import { describe, expect, it } from 'vitest'
import { forms, rewritten, TOLERANCE } from '../bench/spacing.mjs'
import type { Gold, Scorable } from '../packages/farabi/src/score/gold.js'
import { scoreAll } from '../packages/farabi/src/score/score.js'
import { ROOT } from './imports.js'

const samples = join(ROOT, 'samples')
/** The founding reports are no part of the project; in CI they must be there. */
const shared = process.env.FARABI_SHARED || join(ROOT, '../shared')
const absent = !existsSync(join(shared, 'seeds')) && process.env.FARABI_CI !== '1'

interface Articles {
  readonly folder: string
  readonly gold: string
}

const scored = async ({ folder, gold }: Articles, rewrite: (text: string) => string) => {
  const items = []
  for (const file of readdirSync(folder).filter((f) => ['.txt', '.html'].includes(extname(f)))) {
    const name = basename(file, extname(file))
    const { bytes, contentType } = rewritten(new Uint8Array(readFileSync(join(folder, file))), file, rewrite)
    items.push({
      file: name,
      gold: JSON.parse(readFileSync(join(gold, `${name}.json`), 'utf8')) as Gold,
      reading: (await read(bytes, { name: file, contentType })) as Scorable,
    })
  }
  const { score } = scoreAll(items)
  return { ledger: 100 * score.ledger.f1, people: 100 * score.kinds.people.f1 }
}

const holds = (articles: Articles) => {
  it.each(['deleted', 'as spaces'] as const)('score as well with half-spaces %s', async (form) => {
    const kept = await scored(articles, forms.kept)
    const changed = await scored(articles, forms[form])
    for (const what of ['ledger', 'people'] as const)
      expect(
        kept[what] - changed[what],
        `${what} F1 ${kept[what].toFixed(1)} → ${changed[what].toFixed(1)}; node bench/halfspace.mjs lists the articles`,
      ).toBeLessThanOrEqual(TOLERANCE)
  })
}

describe.each(
  readdirSync(samples, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => d.name),
)('samples in %s', (set) => holds({ folder: join(samples, set), gold: join(samples, set, 'gold') }))

describe.skipIf(absent)('the founding reports (skipped where they are not)', () =>
  holds({ folder: join(shared, 'seeds'), gold: join(shared, 'gold/seeds') }),
)
