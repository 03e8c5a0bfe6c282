import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readingSchema } from '@farabi/reader'
import { describe, expect, it } from 'vitest'
import { ARABIC, PERSIAN } from '../testing/articles.js'
import { ended, inFolder, run, start } from '../testing/command.js'

const twoArticles = (folder: string): void => {
  writeFileSync(join(folder, 'a.txt'), PERSIAN)
  writeFileSync(join(folder, 'b.txt'), ARABIC)
}
const lines = (out: string): { article: { title: string; language: string } }[] =>
  out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l))

describe('formats', () => {
  it('prints one reading a line when piped', () =>
    inFolder(async (cwd) => {
      twoArticles(cwd)
      const { code, out, err } = await run(['read', 'a.txt', 'b.txt'], { cwd })
      expect([code, err]).toEqual([0, ''])
      expect(lines(out).map((r) => r.article.language)).toEqual(['fa', 'ar'])
      for (const r of lines(out)) readingSchema.parse(r)
    }))
  it('prints one array of JSON', () =>
    inFolder(async (cwd) => {
      twoArticles(cwd)
      expect(JSON.parse((await run(['read', '.', '--format', 'json'], { cwd })).out)).toHaveLength(2)
      expect(JSON.parse((await run(['read', 'none.txt', '--format', 'json'], { cwd })).out)).toEqual([])
    }))
  it('prints a table without colours into a pipe', () =>
    inFolder(async (cwd) => {
      twoArticles(cwd)
      const { out } = await run(['read', 'a.txt', '-f', 'table'], { cwd, env: { FORCE_COLOR: '1' } })
      expect(out).toContain('Events')
      expect(out).not.toContain('\u001b')
    }))
  it('prints one page, and asks for a folder when there are more', () =>
    inFolder(async (cwd) => {
      twoArticles(cwd)
      expect((await run(['read', 'a.txt', '-f', 'html'], { cwd })).out).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
      const { code, err } = await run(['read', '.', '-f', 'html'], { cwd })
      expect(code).toBe(2)
      expect(err).toContain('--out DIR')
    }))
  it('writes NAME.json and NAME.html, never one over the other', () =>
    inFolder(async (cwd) => {
      mkdirSync(join(cwd, 'x'))
      for (const f of ['a.txt', 'x/a.txt', 'x/A.html']) writeFileSync(join(cwd, f), PERSIAN)
      expect((await run(['read', 'a.txt', 'x', '--out', 'out'], { cwd })).code).toBe(0)
      expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['A-2.json', 'a-3.json', 'a.json'])
      readingSchema.parse(JSON.parse(readFileSync(join(cwd, 'out/a.json'), 'utf8')))
      await run(['read', 'a.txt', '--out', 'pages', '-f', 'html'], { cwd })
      expect(existsSync(join(cwd, 'pages/a.html'))).toBe(true)
    }))
})

describe('options', () => {
  it('takes what the user knows', () =>
    inFolder(async (cwd) => {
      twoArticles(cwd)
      const { out } = await run(['read', 'a.txt', '--published', '2025-12-03', '--source', 'Sample', '--explain'], {
        cwd,
      })
      const reading = JSON.parse(out)
      expect(reading.article).toMatchObject({ published: '2025-12-03', source: 'Sample' })
      expect(reading.events.length).toBeGreaterThan(0)
      for (const e of reading.events) expect(e.why.words).toBeInstanceOf(Array)
    }))
  it('reads what is piped in, with and without -', async () => {
    for (const args of [['read'], ['read', '-']]) {
      const { code, out } = await run(args, { stdin: PERSIAN })
      expect(code).toBe(0)
      expect(lines(out)[0]!.article.language).toBe('fa')
    }
  })
  it.each([
    [['read', 'x', '--published', '1404/09/11'], 'Gregorian'],
    [['read', 'x', '--published', '2025-02-30'], 'no such day'],
    [['read', 'x', '--jobs', '0'], 'from 1 to 64'],
    [['read', 'x', '--format', 'xml'], 'jsonl, json, table, html'],
    [['read', 'x', '--out', 'o', '--format', 'table'], '--format json'],
    [['reed'], "unknown command 'reed'"],
    [['read', '--nothing'], "unknown option '--nothing'"],
  ])('%s is wrong usage', async (args, words) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(words)
  })
  it.each([['--help'], ['read', '--help'], ['--version'], ['languages']])('%s is answered', async (...args) => {
    const { code, out, err } = await run(args)
    expect([code, err]).toEqual([0, ''])
    expect(out).not.toBe('')
  })
})

describe('bad inputs', () => {
  it('of another scheme are named as such', async () => {
    const { code, err } = await run(['read', 'ftp://example.org/x'])
    expect([code, err]).toEqual([1, expect.stringContaining('only http and https')])
  })
  it.each([['a.txt'], ['a.txt/deeper'], ['/proc/none/x']])('--out %s cannot be made, and says so at once', (folder) =>
    inFolder(async (cwd) => {
      twoArticles(cwd)
      const { code, err } = await run(['read', 'b.txt', '--out', folder], { cwd })
      expect([code, err]).toEqual([2, expect.stringContaining('cannot write into')])
    }),
  )
  it('never stop the rest', () =>
    inFolder(async (cwd) => {
      twoArticles(cwd)
      writeFileSync(join(cwd, 'broken.pdf'), '%PDF-1.4 nothing')
      const { code, out, err } = await run(['read', 'none.txt', 'a.txt', 'broken.pdf', 'b.txt'], { cwd })
      expect(code).toBe(1)
      expect(lines(out)).toHaveLength(2)
      const complaints = err.trim().split('\n')
      expect(complaints).toHaveLength(2)
      expect(complaints[0]).toBe(
        'farabi: none.txt: no such file or folder. Check the path; quote it when it holds spaces.',
      )
      expect(complaints[1]).toMatch(/^farabi: broken\.pdf: .+\. .+\.$/)
    }))
  it('says what to do when there is nothing to read', () =>
    inFolder(async (cwd) => {
      for (const args of [['.'], ['*.txt']]) {
        const { code, err } = await run(['read', ...args], { cwd })
        expect(code).toBe(2)
        expect(err).toMatch(/^farabi: nothing to read in .*\. .*\.\n$/)
      }
    }))
  it('says so when nothing was piped in', async () => {
    const { code, err } = await run(['read'])
    expect(code).toBe(1)
    expect(err).toContain('nothing came through standard input')
  })
  it('names files without letting them steer the terminal', () =>
    inFolder(async (cwd) => {
      expect((await run(['read', '\u001b[31mx'], { cwd })).err).not.toContain('\u001b')
    }))
})

const corpus = (folder: string, count: number): string => {
  const path = join(folder, 'c.jsonl')
  writeFileSync(
    path,
    Array.from({ length: count }, (_, i) =>
      JSON.stringify({
        text: `${PERSIAN}\n${'وزیر خارجه ایران با همتای قزاق خود دیدار کرد.\n'.repeat(i % 7)}`,
        source: `s${i}`,
      }),
    ).join('\n'),
  )
  return path
}

describe('long work', () => {
  it('keeps the order of the inputs with several jobs, and the same readings', () =>
    inFolder(async (folder) => {
      const path = corpus(folder, 150)
      const [one, four] = [await run(['read', path, '--jobs', '1']), await run(['read', path, '--jobs', '4'])]
      expect(four.code).toBe(0)
      expect(four.out).toBe(one.out)
      expect(lines(four.out).map((r) => (r.article as unknown as { source: string }).source)).toEqual(
        Array.from({ length: 150 }, (_, i) => `s${i}`),
      )
    }))
  it.each(['1', '3'])('is quiet when the reader of its output has seen enough, %s jobs', (jobs) =>
    inFolder(async (folder) => {
      const child = start(['read', corpus(folder, 600), '--jobs', jobs])
      child.stdout.once('data', () => child.stdout.destroy())
      const [code, err] = await new Promise<[number | null, string]>((done) => {
        let text = ''
        child.stderr.on('data', (d) => {
          text += d
        })
        child.on('exit', (c) => done([c, text]))
      })
      expect([code, err]).toEqual([0, ''])
    }),
  )
  it.skipIf(process.platform === 'win32').each(['1', '3'])('ends cleanly on Ctrl-C, %s jobs', (jobs) =>
    inFolder(async (folder) => {
      const child = start(['read', corpus(folder, 4000), '--jobs', jobs])
      const result = ended(child)
      child.stdout.once('data', () => child.kill('SIGINT'))
      const { code, out, err } = await result
      expect([code, err]).toEqual([130, ''])
      expect(out.endsWith('}\n')).toBe(true)
      expect(lines(out).length).toBeLessThan(4000)
    }),
  )
})
