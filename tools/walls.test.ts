/** Walls: every import goes one way, nothing outside languages/ knows a language, no file is named for nothing. */
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Import, imports, sources, withoutComments } from './imports.js'

/** Each package may use those to its left. The desk is a browser app: it uses types and the server's routes only. */
const PACKAGES = ['reader', 'ledger', 'server', 'farabi'] as const
const packageOf = (path: string): string => path.split('/')[0]!
const nameOf = (specifier: string): string | null => {
  const own = /^@farabi\/([a-z]+)/.exec(specifier)?.[1]
  return own ?? (specifier === 'farabi' ? 'farabi' : null)
}

/**
 * The reader's folders and what each may use. `types` are taken as types alone. The order is the way of the data:
 * text ← calendar, quantity ← names ← frames ← read; article stands before them and asks the calendar for datelines.
 */
const READER: Readonly<Record<string, { readonly uses: readonly string[]; readonly types?: readonly string[] }>> = {
  'error.ts': { uses: [] },
  'sha256.ts': { uses: [] },
  kinds: { uses: [] },
  'reading.ts': { uses: ['kinds'] },
  world: { uses: [] },
  text: { uses: ['error.ts'] },
  quantity: { uses: ['text', 'error.ts'] },
  calendar: { uses: ['text', 'quantity', 'error.ts'] },
  languages: { uses: ['text'], types: ['world', 'kinds', 'calendar', 'quantity', 'article'] },
  article: { uses: ['error.ts', 'text', 'calendar', 'languages', 'world'] },
  names: { uses: ['error.ts', 'text', 'world', 'languages'], types: ['kinds', 'calendar', 'quantity'] },
  frames: {
    uses: ['error.ts', 'text', 'names', 'world', 'languages', 'calendar', 'quantity'],
    types: ['kinds', 'reading.ts'],
  },
  'read.ts': {
    uses: ['error.ts', 'sha256.ts', 'article', 'text', 'calendar', 'quantity', 'languages', 'names', 'frames'],
    types: ['reading.ts', 'kinds'],
  },
  'outlets.ts': { uses: ['text', 'world'] },
  'terms.ts': { uses: ['languages', 'text'] },
  'traces.ts': { uses: ['languages', 'text', 'world'] },
  'index.ts': {
    uses: [
      'error.ts',
      'read.ts',
      'reading.ts',
      'outlets.ts',
      'terms.ts',
      'traces.ts',
      'languages',
      'kinds',
      'text',
      'world',
    ],
  },
}

/** Imports that go against the order for a reason. An exception that is no longer needed must leave. */
const EXCEPTIONS: Readonly<Record<string, string>> = {}

const partOf = (path: string): string => path.split('/')[2]!
const inReader = (path: string): boolean => path.startsWith('reader/src/')
const told = (i: Import): string => `${i.from} → ${i.to}${i.typeOnly ? ' (types)' : ''}`
const excepted = (i: Import): boolean => `${i.from} → ${i.to}` in EXCEPTIONS

describe('packages', () => {
  it('depend one way: reader ← ledger ← server ← farabi', () => {
    const wrong = imports.filter((i) => {
      const to = nameOf(i.to)
      if (to === null) return false
      const from = packageOf(i.from)
      if (from === 'desk') return to !== 'server' && !i.typeOnly
      return PACKAGES.indexOf(to as (typeof PACKAGES)[number]) >= PACKAGES.indexOf(from as (typeof PACKAGES)[number])
    })
    expect(wrong.map(told)).toEqual([])
  })

  it('are known to this test', () => {
    expect(
      sources.map((s) => packageOf(s.path)).filter((p) => p !== 'desk' && !(PACKAGES as readonly string[]).includes(p)),
    ).toEqual([])
  })

  it('take each other by name, never by path', () => {
    expect(imports.filter((i) => i.to.includes('/src/') && packageOf(i.to) !== packageOf(i.from)).map(told)).toEqual([])
  })
})

describe('the reader', () => {
  const own = imports.filter((i) => inReader(i.from) && inReader(i.to))

  it('has no folder that this test does not know', () => {
    expect(
      [...new Set(sources.filter((s) => inReader(s.path)).map((s) => partOf(s.path)))].filter((p) => !(p in READER)),
    ).toEqual([])
  })

  it('lets each folder use only those before it', () => {
    const wrong = own.filter((i) => {
      const from = partOf(i.from)
      const to = partOf(i.to)
      if (from === to || excepted(i)) return false
      const may = READER[from]
      return !may || !(may.uses.includes(to) || (i.typeOnly && (may.types ?? []).includes(to)))
    })
    expect(wrong.map(told)).toEqual([])
  })

  it('lets world/ use only the types of facts, and its own data', () => {
    const wrong = own.filter(
      (i) =>
        partOf(i.from) === 'world' &&
        (partOf(i.to) !== 'world' ||
          (i.from.split('/').length > 4 && !i.to.endsWith('/facts.ts') && dirname(i.from) !== dirname(i.to))),
    )
    expect(wrong.map(told)).toEqual([])
  })

  it('keeps a language folder to types and its own data', () => {
    const folder = (path: string): string | null => /^reader\/src\/languages\/([^/]+)\//.exec(path)?.[1] ?? null
    const wrong = own.filter((i) => {
      const language = folder(i.from)
      if (language === null) return false
      if (folder(i.to) === language || i.to === 'reader/src/languages/language.ts') return false
      return !i.typeOnly
    })
    expect(wrong.map(told)).toEqual([])
  })

  it('touches no file, network, clock or chance', () => {
    expect(imports.filter((i) => inReader(i.from) && i.to.startsWith('node:')).map(told)).toEqual([])
    const reaching = sources.filter(
      (s) =>
        inReader(s.path) &&
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bfetch\(|\bprocess\.|\bglobalThis\.process\b|\bXMLHttpRequest\b|\blocalStorage\b|\bBuffer\./.test(
          s.code,
        ),
    )
    expect(reaching.map((s) => s.path)).toEqual([])
  })

  it('uses no exception that is no longer needed', () => {
    const used = new Set(imports.map((i) => `${i.from} → ${i.to}`))
    expect(Object.keys(EXCEPTIONS).filter((e) => !used.has(e))).toEqual([])
  })
})

/** The ledger's folders and what each may use: the way of the data from a reading to what is asked. */
const LEDGER: Readonly<Record<string, readonly string[]>> = {
  dates: [],
  store: [],
  link: ['dates', 'store'],
  follow: ['dates', 'store', 'link'],
  intake: ['dates', 'store', 'link', 'follow'],
  review: ['dates', 'store', 'link', 'follow'],
  exchange: ['store', 'link'],
  queries: ['dates', 'store', 'link', 'follow'],
  testing: ['dates', 'store', 'link', 'follow', 'intake', 'review', 'exchange', 'queries', 'ledger.ts'],
  'ledger.ts': ['store', 'link', 'intake', 'review', 'exchange', 'queries'],
  'index.ts': ['dates', 'store', 'follow', 'intake', 'review', 'queries', 'ledger.ts'],
}

describe('the ledger', () => {
  it('lets each folder use only those before it', () => {
    const wrong = imports.filter((i) => {
      if (!i.from.startsWith('ledger/src/') || !i.to.startsWith('ledger/src/') || i.from.endsWith('.test.ts'))
        return false
      const [from, to] = [partOf(i.from), partOf(i.to)]
      return from !== to && !LEDGER[from]?.includes(to)
    })
    expect(wrong.map(told)).toEqual([])
  })

  it('knows an engine in its folder alone', () => {
    const engines = imports.filter(
      (i) => /^(better-sqlite3|pg)$/.test(i.to) && !/^ledger\/src\/(store\/(sqlite|postgres)|testing)\//.test(i.from),
    )
    expect(engines.filter((i) => !i.from.endsWith('.test.ts')).map(told)).toEqual([])
  })
})

/** Groups of files that import each other in a circle. */
const cycles = (edges: readonly Import[]): string[] => {
  const next = new Map<string, string[]>()
  for (const e of edges) next.set(e.from, [...(next.get(e.from) ?? []), e.to])
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const to of next.get(file) ?? []) visit(to, [...path, file])
    state.set(file, 'done')
  }
  for (const file of next.keys()) visit(file, [])
  return found
}

describe('imports', () => {
  const own = imports.filter((i) => i.to.includes('/src/'))
  it('make no circle at run time', () => expect(cycles(own.filter((i) => !i.typeOnly))).toEqual([]))
  it('make no circle of types', () => expect(cycles(own.filter((i) => !excepted(i)))).toEqual([]))
  it('lead to files that are there', () => {
    const known = new Set(sources.map((s) => s.path))
    expect(own.filter((i) => !known.has(i.to) && !/\.(json|css)$/.test(i.to)).map(told)).toEqual([])
  })
})

describe('names of files and folders', () => {
  const EMPTY_NAMES =
    /^(utils?|common|core|helpers?|managers?|services?|misc|shared|lib|v\d+|.*[-.](utils?|helpers?|manager|service|v\d+))$/i
  /** Words of a language that are in no name: the field's term is "common words". */
  const fits = (path: string): boolean => /^reader\/src\/languages\/[^/]+\/common\.ts$/.test(path)

  it('say what is inside', () => {
    const wrong = sources
      .filter((s) => !fits(s.path))
      .filter((s) =>
        s.path
          .split('/')
          .slice(2)
          .some((part) => EMPTY_NAMES.test(part.replace(/\.tsx?$/, ''))),
      )
    expect(wrong.map((s) => s.path)).toEqual([])
  })

  it('belong to files that fit in the head', () => {
    /** Data, and types made from the OpenAPI document. */
    const data = (path: string): boolean => /\/(world|languages)\/|^desk\/src\/api\/schema\.d\.ts$/.test(path)
    const long = sources.filter((s) => !data(s.path) && s.text.split('\n').length > 520)
    expect(long.map((s) => `${s.path}: ${s.text.split('\n').length} lines`)).toEqual([])
  })
})

describe('a language is known to its folder alone', () => {
  /** Facts and labels hold names in several languages, as data under language keys. */
  const isData = (path: string): boolean => /^reader\/src\/(languages|world|kinds)\//.test(path)
  /** The command speaks English. */
  const speaksEnglish = (path: string): boolean => path.startsWith('farabi/src/')

  it('by its code', () => {
    const wrong: string[] = []
    for (const s of sources) {
      if (isData(s.path)) continue
      s.code.split('\n').forEach((line, n) => {
        for (const m of line.matchAll(/(?<quote>['"`])(fa|ar|en|ru|kk)\k<quote>|(?<=[\])\w]\??\.)(fa|ar|ru|kk)\b/g)) {
          const code = m[2] ?? m[3]
          if (code === 'en' && speaksEnglish(s.path)) continue
          wrong.push(`${s.path}:${n + 1} ${m[0]}`)
        }
      })
    }
    expect(wrong).toEqual([])
  })

  /** Files outside languages/ whose code holds letters of Arabic or Cyrillic script, with the reason. */
  const LETTERS: Readonly<Record<string, string>> = {
    'reader/src/text/fold.ts': 'unifies the letters of a script, whichever language writes them',
    'reader/src/article/bytes.ts': 'weighs encodings by the commonest letters of a script',
    'ledger/src/link/letters.ts': 'how letters of three scripts sound, whichever language writes them',
    'farabi/src/score/fold.ts': 'compares names as the scorer of the contract does',
  }
  /** Known debts: what must move into the language folders. The list may only shrink. */
  const DEBTS: Readonly<Record<string, string>> = {}
  const lettered = sources
    .filter((s) => !isData(s.path) && /[\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(s.code.replace(/[؟۔٪،؛]/g, '')))
    .map((s) => s.path)

  it('by its letters', () => expect(lettered.filter((p) => !(p in LETTERS) && !(p in DEBTS))).toEqual([]))
  it('with no debt kept on the list after it was paid', () =>
    expect([...Object.keys(LETTERS), ...Object.keys(DEBTS)].filter((p) => !lettered.includes(p))).toEqual([]))
})

describe('the tool itself', () => {
  it.each([
    ["const a = '// no comment' // comment", "const a = '// no comment'"],
    ['const r = /a\\/\\/b/u /* gone */', 'const r = /a\\/\\/b/u'],
    ['x = `/* kept */`', 'x = `/* kept */`'],
  ])('blanks comments and nothing else: %s', (source, code) => expect(withoutComments(source).trimEnd()).toBe(code))

  it('sees the imports of a file', () => {
    expect(imports.length).toBeGreaterThan(100)
    expect(imports.some((i) => basename(i.from) === 'read.ts' && i.to === 'reader/src/text/text.ts')).toBe(true)
  })
})
