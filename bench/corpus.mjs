/** The texts that are measured: this project's own samples, and what stands beside the project on a developer's machine. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read } from '@farabi/reader'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** The founding reports, their gold and the development corpus; none of it is part of the project. */
export const SHARED = process.env.FARABI_SHARED ?? join(ROOT, '../shared')

/** @returns {{ set: string, name: string, path: string, bytes: Uint8Array, gold: object | null }[]} */
export const articlesOf = (set, folder, goldFolder) =>
  readdirSync(folder)
    .filter((f) => ['.txt', '.html'].includes(extname(f)))
    .sort()
    .map((f) => {
      const name = basename(f, extname(f))
      const gold = join(goldFolder, `${name}.json`)
      return {
        set,
        name,
        path: join(folder, f),
        bytes: new Uint8Array(readFileSync(join(folder, f))),
        gold: existsSync(gold) ? JSON.parse(readFileSync(gold, 'utf8')) : null,
      }
    })

export const samples = () =>
  readdirSync(join(ROOT, 'samples'), { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .flatMap((d) =>
      articlesOf(`samples/${d.name}`, join(ROOT, 'samples', d.name), join(ROOT, 'samples', d.name, 'gold')),
    )

export const seeds = () =>
  existsSync(join(SHARED, 'seeds')) ? articlesOf('gold/seeds', join(SHARED, 'seeds'), join(SHARED, 'gold/seeds')) : []

/** The development corpus: real reports, for reading and trying only. */
export const corpus = () =>
  existsSync(join(SHARED, 'corpus'))
    ? readdirSync(join(SHARED, 'corpus'))
        .filter((f) => f.endsWith('.jsonl'))
        .flatMap((f) =>
          readFileSync(join(SHARED, 'corpus', f), 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line)),
        )
    : []

/** The samples' own texts without page furniture. */
export const sampleTexts = async () =>
  Promise.all(samples().map(async ({ bytes, path }) => (await read(bytes, { name: path })).article.text))

/** Texts repeated in turn until they fill so many bytes of UTF-8. */
export const repeated = (texts, bytes) => {
  const out = []
  const sizes = texts.map((t) => Buffer.byteLength(t))
  for (let i = 0, size = 0; size < bytes; i++) {
    out.push(texts[i % texts.length])
    size += sizes[i % texts.length]
  }
  return out
}

/** Words as white space parts them and that hold a letter or digit: one count for every reader that is compared. */
export const wordsIn = (text) => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
/** Three significant digits. */
export const round = (x) => (Number.isFinite(x) ? Number(x.toPrecision(3)) : x)
