/** The docs tell what is there: every command, option, kind, value and language has its row, and every example runs. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { kinds } from '@farabi/reader'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AGREEMENT_KINDS, AGREEMENT_STATUSES } from '../packages/reader/src/kinds/agreement.js'
import { COMMITMENT_KINDS } from '../packages/reader/src/kinds/commitment.js'
import { DOUBT_CODES } from '../packages/reader/src/kinds/doubt.js'
import { ENTITY_KINDS, OFFICES } from '../packages/reader/src/kinds/entity.js'
import { EVENT_KINDS, PLOVER_TYPES, STATUSES } from '../packages/reader/src/kinds/event.js'
import { COMPARISONS, MEASURES, NATURES } from '../packages/reader/src/kinds/figure.js'
import { PAIRING_STATUSES } from '../packages/reader/src/kinds/pairing.js'
import { SECTORS } from '../packages/reader/src/kinds/parts.js'
import { languages } from '../packages/reader/src/languages/registry.js'
import { articleSchema } from '../packages/reader/src/reading.js'
import { ROOT, sources } from './imports.js'
import { anchorOf, type CodeBlock, page, pages, rowNames, section } from './markdown.js'

const reading = page('docs/reading.md')
const guide = page('docs/guide.md')
const glossary = page('docs/GLOSSARY.md')
const lacking = (wanted: readonly string[], there: readonly string[]): string[] =>
  wanted.filter((w) => !there.includes(w))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

describe('the page of the reading', () => {
  const shapes = kinds.map((k) => ({
    name: k.name,
    list: k.list,
    fields: Object.keys((k.schema as never as typeof articleSchema).shape),
  }))
  const shared = rowNames(section(reading, 'Fields of every record'))

  it('has a row for every field of the article', () =>
    expect(rowNames(section(reading, 'article')).sort()).toEqual(Object.keys(articleSchema.shape).sort()))

  it.each(shapes)('has a section for $name that names its list', ({ name, list }) =>
    expect(section(reading, name)).toContain(`\`${list}\``),
  )

  it.each(shapes)('has a row for every field of $name', ({ name, fields }) =>
    expect(
      lacking(fields, [...rowNames(section(reading, name)), ...(fields.includes('confidence') ? shared : [])]),
    ).toEqual([]),
  )

  it.each([
    ['entity', [...ENTITY_KINDS, ...OFFICES]],
    ['event', [...EVENT_KINDS, ...PLOVER_TYPES, ...STATUSES]],
    ['agreement', [...AGREEMENT_KINDS, ...AGREEMENT_STATUSES]],
    ['commitment', [...COMMITMENT_KINDS]],
    ['figure', [...MEASURES, ...COMPARISONS, ...NATURES]],
    ['pairing', [...PAIRING_STATUSES]],
    ['doubt', [...DOUBT_CODES]],
    ['sectors', [...SECTORS]],
  ] as const)('has a row for every value of %s and no other', (name, values) => {
    const shape = shapes.find((s) => s.name === name)
    const rows = rowNames(section(reading, name))
    expect(lacking(values, rows)).toEqual([])
    expect(lacking(rows, [...values, ...(shape?.fields ?? [])])).toEqual([])
  })
})

describe('the glossary', () => {
  const cells = (row: string): string[] =>
    row
      .split('|')
      .slice(1, -1)
      .map((c) => c.trim())
  const rows = glossary.text.split('\n').filter((l) => l.startsWith('| '))

  it('has six filled cells in every row', () =>
    expect(rows.filter((r) => cells(r).length !== 6 || cells(r).some((c) => c === ''))).toEqual([]))

  it.each(kinds)('has $name in five languages, as its definition says', ({ name, labels }) => {
    const row = rows.find((r) => r.startsWith(`| \`${name}\``))
    for (const [one, many] of Object.values(labels)) {
      expect(row).toContain(one)
      expect(row).toContain(many)
    }
  })

  it.each([
    ['Kinds of event', EVENT_KINDS],
    ['Kinds of agreement', AGREEMENT_KINDS],
    ['Kinds of commitment', COMMITMENT_KINDS],
    ['Statuses', [...new Set([...STATUSES, ...AGREEMENT_STATUSES, ...PAIRING_STATUSES])]],
    ['Offices', OFFICES],
    ['Measures', MEASURES],
    ['Sectors', SECTORS],
  ] as const)('has a row for each of: %s', (title, values) =>
    expect(rowNames(section(glossary, title)).sort()).toEqual([...values].sort()),
  )
})

describe('the guide', () => {
  const bin = join(ROOT, 'packages/farabi/bin/farabi.js')
  const help = (...args: string[]): string =>
    execFileSync(process.execPath, [bin, ...args, '--help'], { encoding: 'utf8' })
  const commands = [...listed(help(), 'Commands').matchAll(/^ {2}([a-z]+)/gm)].map((m) => m[1]!)
  const options = (of: string): string[] =>
    [...listed(of, 'Options').matchAll(/^ {2}(-\w)?,? ?(--[a-z-]+)/gm)].flatMap((m) => (m[1] ? [m[1], m[2]!] : [m[2]!]))
  const named = (title: string): string[] => rowNames(section(guide, title)).map((o) => o.split(' ')[0]!)

  it('has a section for every command and no other', () => {
    const told = guide.headings.map((h) => /^farabi ([a-z]+)$/.exec(h.title)?.[1]).filter((c) => c !== undefined)
    expect(told.sort()).toEqual([...commands].sort())
  })

  it('has a row for every option of farabi itself', () => expect(lacking(options(help()), named('farabi'))).toEqual([]))

  it.each(commands.filter((c) => c !== 'help'))('has a row for every option of %s', (command) => {
    const wanted = options(help(command)).filter((o) => o !== '-h' && o !== '--help')
    const told = named(`farabi ${command}`)
    expect(lacking(wanted, told)).toEqual([])
    expect(told.filter((o) => o.startsWith('-') && o !== '-' && !wanted.includes(o))).toEqual([])
  })

  it('has a row for every format and every exit code', () => {
    const formats = /FORMATS = \[([^\]]+)\]/.exec(read('packages/farabi/src/work/job.ts'))![1]!.match(/[a-z]+/g)!
    expect(lacking(formats, rowNames(section(guide, 'farabi read')))).toEqual([])
    const codes = /ExitCode = ([\d |]+)/.exec(read('packages/farabi/src/commands/command.ts'))![1]!.match(/\d+/g)!
    expect(lacking(codes, rowNames(section(guide, 'farabi')))).toEqual([])
  })

  it('has a row for every setting of the environment', () => {
    const used = sources.flatMap((s) =>
      [...s.text.matchAll(/(?:process\.env\.|given\(')(FARABI_[A-Z_]+)/g)].map((m) => m[1]!),
    )
    expect(used.length).toBeGreaterThan(0)
    expect(lacking([...new Set(used)], rowNames(section(guide, 'farabi')))).toEqual([])
  })

  it('has a row for every option of read', () => {
    const declared = /interface ReadOptions \{([\s\S]*?)\n\}/.exec(read('packages/reader/src/read.ts'))![1]!
    const names = [...declared.matchAll(/readonly (\w+)\?/g)].map((m) => m[1]!)
    expect(names.length).toBeGreaterThan(0)
    expect(lacking(names, rowNames(section(guide, 'The library in Node')))).toEqual([])
  })

  it('has a row for every mistake of the reader', () => {
    const codes = sources
      .filter((s) => s.path.startsWith('reader/'))
      .flatMap((s) => [...s.code.matchAll(/new FarabiError\(\s*'([a-z-]+)'/g)].map((m) => m[1]!))
    expect(codes.length).toBeGreaterThan(3)
    expect(lacking([...new Set(codes)], rowNames(section(guide, 'The library in Node')))).toEqual([])
  })
})

/** The lines under `Options:` or `Commands:` of a command's help. */
function listed(help: string, title: string): string {
  return new RegExp(`^${title}:\\n((?:.+\\n?)+)`, 'm').exec(help)?.[1] ?? ''
}

describe('the page of the settings', () => {
  it('has a row for every setting of the desk and no other', () => {
    const declared = /settingsShape = \{([\s\S]*?)\n\} as const/.exec(read('packages/server/src/settings.ts'))![1]!
    const names = [...declared.matchAll(/^ {2}(FARABI_\w+):/gm)].map((m) => m[1]!)
    expect(names.length).toBeGreaterThan(5)
    expect(rowNames(section(page('docs/settings.md'), 'Of the desk')).sort()).toEqual(names.sort())
  })
})

describe('the API', () => {
  it('is the one of the server, in the docs and in the desk', () => {
    const checked = spawnSync(process.execPath, ['tools/openapi.mjs', '--check'], { cwd: ROOT, encoding: 'utf8' })
    expect(checked.stderr.replace(/^npm warn.*$/gm, '').trim()).toBe('')
    expect(checked.status).toBe(0)
  })
})

describe('the page of the ledger', () => {
  const ledger = page('docs/ledger.md')
  it('has a row for every command of farabi ledger', () => {
    const bin = join(ROOT, 'packages/farabi/bin/farabi.js')
    const help = execFileSync(process.execPath, [bin, 'ledger', '--help'], { encoding: 'utf8' })
    const commands = [...listed(help, 'Commands').matchAll(/^ {2}([a-z]+)/gm)]
      .map((m) => m[1]!)
      .filter((c) => c !== 'help')
    expect(commands.length).toBeGreaterThan(10)
    expect(rowNames(section(ledger, 'Commands')).sort()).toEqual(commands.sort())
  })
  it('has every table of the export', () => {
    const keys = /KEYS: [^{]*\{([\s\S]*?)\n\}/.exec(read('packages/ledger/src/exchange/rows.ts'))![1]!
    const tables = [...keys.matchAll(/^ {2}(\w+):/gm)].map((m) => m[1]!)
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.filter((t) => !section(ledger, 'Export').includes(`\`${t}\``))).toEqual([])
  })
})

describe('the other pages', () => {
  const folder = 'packages/reader/src/languages'

  it('name every language', () => {
    const rows = rowNames(section(page('README.md'), 'Languages'))
    const folders = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((d) => d.isDirectory())
    expect(rows.sort()).toEqual(folders.map((d) => d.name).sort())
    const table = section(page('README.md'), 'Languages').split('\n')
    const yes = table.filter((l) => /\| yes \| yes \|$/.test(l)).flatMap((l) => rowNames(l))
    expect(yes.sort()).toEqual(languages.map((l) => l.code).sort())
  })

  it('name every file and every field of a language', () => {
    const { text } = page('docs/adding-a-language.md')
    const files = languages.flatMap((l) =>
      readdirSync(join(ROOT, folder, l.code)).filter((f) => !f.endsWith('.test.ts')),
    )
    expect([...new Set(files)].filter((f) => !text.includes(`\`${f}\``))).toEqual([])
    const declared = /export interface Language \{([\s\S]*?)\n\}/.exec(read(`${folder}/language.ts`))![1]!
    const fields = [...declared.matchAll(/^ {2}readonly (\w+)\??:/gm)].map((m) => m[1]!)
    expect(fields.length).toBeGreaterThan(20)
    expect(rowNames(section(page('docs/adding-a-language.md'), 'The fields')).sort()).toEqual(fields.sort())
  })

  it('name every relation level of the gate', () => {
    const levels = [
      ...read('packages/reader/src/frames/gate.ts').matchAll(
        /\{ density: ([\d.]+), event: ([\d.]+), other: ([\d.]+) \}/g,
      ),
    ]
    expect(levels.length).toBeGreaterThan(0)
    const told = section(page('docs/confidence.md'), 'Relation levels')
      .split('\n')
      .filter((l) => /^\| [\d.]+ \|/.test(l))
    expect(told).toEqual(levels.map((m) => `| ${m[1]} | ${m[2]} | ${m[3]} |`))
  })

  it('name every folder of the reader and of the command, and every package', () => {
    const { text } = page('docs/architecture.md')
    const folders = (path: string): string[] =>
      readdirSync(join(ROOT, path), { withFileTypes: true })
        .filter((d) => d.isDirectory())
        .map((d) => d.name)
    const wanted = ['packages/reader/src', 'packages/farabi/src'].flatMap(folders).map((f) => `\`${f}/\``)
    expect(wanted.filter((f) => !text.includes(f))).toEqual([])
    expect(folders('packages').filter((p) => !text.includes(`\`packages/${p}\``))).toEqual([])
  })

  it('name every script of the workspace that a contributor runs', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
    const text = page('CONTRIBUTING.md').text + page('README.md').text
    expect(scripts.filter((s) => !text.includes(`npm run ${s}`) && !text.includes(`npm ${s}`))).toEqual([])
  })

  it('name files of the project that are there', () => {
    const wrong = pages.flatMap((p) =>
      [...p.text.matchAll(/`((?:packages|bench|tools|docs|samples|\.ci)\/[^`\s*<>]*)`/g)]
        .filter((m) => !existsSync(join(ROOT, m[1]!)))
        .map((m) => `${p.path}: ${m[1]}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('links', () => {
  it.each(pages.map((p) => [p.path, p] as const))('of %s lead somewhere', (path, p) => {
    const wrong = p.links.filter((link) => {
      if (/^https:\/\//.test(link)) return false
      const [file, anchor] = link.split('#') as [string, string?]
      const target = file === '' ? path : normalize(join(dirname(path), file))
      if (!existsSync(join(ROOT, target))) return true
      return anchor !== undefined && !page(target).headings.some((h) => anchorOf(h.title) === anchor)
    })
    expect(wrong).toEqual([])
  })

  it('lead to every page', () => {
    const linked = pages.flatMap((p) => p.links.map((l) => normalize(join(dirname(p.path), l.split('#')[0]!))))
    expect(pages.map((p) => p.path).filter((path) => path !== 'README.md' && !linked.includes(path))).toEqual([])
  })
})

describe('what is written', () => {
  it('names no place of one machine', () => {
    const text = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
    const files = text.split('\n').filter((f) => f !== '' && !/\.(png|pdf|docx)$/.test(f) && existsSync(join(ROOT, f)))
    const MACHINE = /(?<![\w.:/-])\/(?:home|root|work|Users|mnt|srv)\/[\w.-]+|[A-Z]:\\\\?Users/
    expect(files.filter((f) => MACHINE.test(read(f)))).toEqual([])
  })
})

/** An example and the lines it must print, when the next block lists them. */
interface Example {
  readonly name: string
  readonly language: string
  readonly text: string
  readonly code: number
  readonly output: readonly string[]
}

/** Milliseconds that an example may take on a busy machine. */
const LONGEST = 120_000

const isRun = (b: CodeBlock): boolean => /^run(=\d+)?$/.test(b.info[1] ?? '')
const examples: readonly Example[] = pages.flatMap((p) =>
  p.blocks.flatMap((b, i) => {
    if (!isRun(b)) return []
    const next = p.blocks[i + 1]
    return [
      {
        name: `${p.path}:${b.line}`,
        language: b.info[0]!,
        text: b.text,
        code: Number(b.info[1]!.split('=')[1] ?? 0),
        output:
          next?.info[1] === 'output' ? next.text.split('\n').filter((l) => l.trim() !== '' && l.trim() !== '…') : [],
      },
    ]
  }),
)

describe('examples', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'farabi-docs-'))
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    cpSync(join(ROOT, 'samples'), join(folder, 'samples'), { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = ({ language, text }: Example) => {
    const env = { ...process.env, NO_COLOR: '1', COLUMNS: '100' }
    const options = { cwd: folder, encoding: 'utf8', env, timeout: LONGEST } as const
    if (language === 'sh') return spawnSync('bash', ['-euo', 'pipefail', '-c', text], options)
    writeFileSync(join(folder, 'example.ts'), text)
    return spawnSync(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'example.ts'], options)
  }
  /** Percentages change with every calibration; they are not what an example shows. */
  const plain = (s: string): string => s.replace(/[\u2066-\u2069]/g, '').replace(/\d+ %/g, '%')

  it('are of a language that can be run', () =>
    expect(examples.filter((e) => e.language !== 'sh' && e.language !== 'ts').map((e) => e.name)).toEqual([]))
  it('are there, also in the README', () => {
    expect(examples.length).toBeGreaterThan(10)
    expect(examples.some((e) => e.name.startsWith('README'))).toBe(true)
  })
  it('leave no output without its example', () => {
    const lone = pages.flatMap((p) =>
      p.blocks
        .filter((b, i) => b.info[1] === 'output' && !isRun(p.blocks[i - 1] ?? b))
        .map((b) => `${p.path}:${b.line}`),
    )
    expect(lone).toEqual([])
  })
  it.each(examples)('$name runs', { timeout: 2 * LONGEST }, (example) => {
    const done = run(example)
    expect(done.status, done.stderr).toBe(example.code)
    const said = plain(done.stdout + done.stderr)
    expect(
      example.output.filter((line) => !said.includes(plain(line))),
      said.slice(0, 3000),
    ).toEqual([])
  })
})
