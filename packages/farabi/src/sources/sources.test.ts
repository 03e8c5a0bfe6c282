import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder } from '../testing/command.js'
import type { Input } from './source.js'
import { findInputs } from './sources.js'

const collect = async (words: string[]): Promise<Input[]> => {
  const out: Input[] = []
  for await (const input of await findInputs(words)) out.push(input)
  return out
}

describe('files, folders and patterns', () => {
  it('searches folders, in order, for what can be read', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'b/deep'), { recursive: true })
      for (const f of ['b/deep/z.HTML', 'b/1.txt', 'a.pdf', 'note.md', '.hidden.txt'])
        writeFileSync(join(folder, f), 'x')
      expect((await collect([folder])).map((i) => i.name)).toEqual(
        ['a.pdf', 'b/1.txt', 'b/deep/z.HTML'].map((f) => `${folder}/${f}`),
      )
    }))
  it('opens patterns, and files whose names look like one', () =>
    inFolder(async (folder) => {
      for (const f of ['1.md', '2.md', 'x[1].txt']) writeFileSync(join(folder, f), f)
      expect((await collect([`${folder}/*.md`])).map((i) => i.base)).toEqual(['1', '2'])
      expect((await collect([`${folder}/x[1].txt`])).map((i) => i.base)).toEqual(['x[1]'])
      expect((await findInputs([`${folder}/*.pdf`])).empty).toBe(true)
    }))
  it('reports a missing file in its turn', async () => {
    const [input] = await collect(['/no/such/file.txt'])
    await expect(input!.open()).rejects.toMatchObject({ code: 'file-enoent' })
  })
})

describe('a corpus', () => {
  it('gives one article a line, with what the line knows of it', () =>
    inFolder(async (folder) => {
      const rows = [
        { id: 'one', text: 'متن یک\u2028دو', published: '2025-12-02', outlet: 'نمونه', url: 'https://example.org/1' },
        { text: 'second', published: 'yesterday' },
      ]
      writeFileSync(join(folder, 'c.jsonl'), `${rows.map((r) => JSON.stringify(r)).join('\n')}\n\nbroken\n{"text":5}`)
      const inputs = await collect([join(folder, 'c.jsonl')])
      expect(inputs.map((i) => i.base)).toEqual(['one', 'c-2', 'c-4', 'c-5'])
      expect(inputs[0]!.options).toEqual({ published: '2025-12-02', source: 'نمونه', url: 'https://example.org/1' })
      expect(inputs[1]!.options?.published).toBeNull()
      expect(new TextDecoder().decode((await inputs[0]!.open()).bytes)).toBe('متن یک\u2028دو')
      await expect(inputs[2]!.open()).rejects.toMatchObject({ code: 'corpus-line' })
      await expect(inputs[3]!.open()).rejects.toMatchObject({ code: 'corpus-line' })
    }))
  it('takes lines longer than a chunk', () =>
    inFolder(async (folder) => {
      const long = 'ب'.repeat(700_000)
      writeFileSync(join(folder, 'c.ndjson'), `${JSON.stringify({ text: long })}\n${JSON.stringify({ text: 'x' })}\n`)
      const inputs = await collect([folder])
      expect(inputs).toHaveLength(2)
      expect((await inputs[0]!.open()).bytes).toHaveLength(1_400_000)
    }))
})
