/** Docs that hold: every command, option, kind and code has its place, examples run, links lead somewhere. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { kinds } from '@farabi/reader'
import { describe, expect, it } from 'vitest'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const text = (path: string): string => readFileSync(join(root, path), 'utf8')
const docs = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'samples/README.md',
  'bench/README.md',
  'bench/review.md',
  ...readdirSync(join(root, 'docs'))
    .filter((f) => f.endsWith('.md'))
    .map((f) => `docs/${f}`),
]
const farabi = (...args: string[]): string =>
  execFileSync(process.execPath, [join(root, 'packages/farabi/bin/farabi.js'), ...args], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  })

describe('docs', () => {
  it.each(docs)('%s links to what is there', (path) => {
    const broken = [...text(path).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/gu)]
      .map((m) => m[1]!)
      .filter((to) => !existsSync(join(root, dirname(path), to)))
    expect(broken).toEqual([])
  })

  it.each(docs)('%s names no path of a machine', (path) => {
    expect(text(path)).not.toMatch(/\/(home|Users|work|root)\//u)
  })

  it('have a heading for every kind of record', () => {
    const guide = text('docs/reading.md')
    expect(kinds.map((k) => k.name).filter((name) => !guide.includes(`\n## ${name}\n`))).toEqual([])
  })

  it('say every value of a kind that is a word', () => {
    const guide = text('docs/reading.md')
    const words = [
      'meeting',
      'signing',
      'exercise',
      'ongoing',
      'memorandum',
      'under-negotiation',
      'pledge',
      'plan',
      'forecast',
      'up-to',
      'in-progress',
      'deceased',
      'numbers-disagree',
    ]
    expect(words.filter((w) => !guide.includes(w))).toEqual([])
  })

  it('have a heading for every command and a row for every option', () => {
    const guide = text('docs/guide.md')
    const commands = [...farabi('--help').matchAll(/^ {2}([a-z]+) /gmu)].map((m) => m[1]!).filter((c) => c !== 'help')
    expect(commands.length).toBeGreaterThan(3)
    for (const command of commands) {
      expect(guide, command).toContain(`### \`farabi ${command}\``)
      for (const [, option] of farabi(command, '--help').matchAll(/ (--[a-z]+)/gu))
        if (option !== '--help') expect(guide, `${command} ${option}`).toContain(option)
    }
  })

  it('list the folders of the reader', () => {
    const page = text('docs/architecture.md')
    const folders = readdirSync(join(root, 'packages/reader/src'), { withFileTypes: true }).filter((d) =>
      d.isDirectory(),
    )
    expect(folders.map((d) => `${d.name}/`).filter((name) => !page.includes(name))).toEqual([])
  })
})

describe('examples', () => {
  const blocks = (path: string, language: string): string[] =>
    [...text(path).matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'gu'))].map((m) => m[1]!)
  const pages = ['README.md', 'docs/guide.md']

  it.each(pages.flatMap((p) => blocks(p, 'js').map((code, i) => [`${p} ${i + 1}`, code] as const)))(
    '%s prints what it says',
    (_, code) => {
      const said = [...code.matchAll(/console\.log\(.*\/\/ (.*)$/gmu)].map((m) => m[1]!)
      const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        encoding: 'utf8',
        cwd: join(root, 'packages/farabi'),
      })
      expect(out.trim().split('\n')).toEqual(said)
    },
  )

  const lines = pages.flatMap((p) => blocks(p, 'sh').flatMap((b) => b.split('\n')))
  const local = lines
    .map((l) => l.replace(/#.*$/u, '').trim())
    .filter((l) => l.startsWith('npx farabi') && !/https?:|>|--out|'/u.test(l))
  it.each([...new Set(local)])('%s runs', (line) => {
    expect(farabi(...line.split(/\s+/u).slice(2)).length).toBeGreaterThan(0)
  })
})
