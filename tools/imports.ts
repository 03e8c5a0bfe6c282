/** Who imports whom: every import and re-export of the packages' sources, tests and what is made for tests left out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

export interface Import {
  /** Path from `packages/`, e.g. `reader/src/text/text.ts`. */
  readonly from: string
  /** Path from `packages/` for the project's own files, else the name as written: `zod`, `node:fs`. */
  readonly to: string
  /** Only types are taken, so nothing is left of it at run time. */
  readonly typeOnly: boolean
}

export interface SourceFile {
  /** Path from `packages/`, with `/` on every system. */
  readonly path: string
  /** As it stands. */
  readonly text: string
  /** The code alone: comments are blanked out, line numbers kept. */
  readonly code: string
}

/** Blanks comments; strings, templates and regular expressions stay as they are. */
export const withoutComments = (source: string): string => {
  const pattern =
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=[=(,:&|!?\s])\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
  return source.replace(pattern, (whole, kept: string | undefined) => kept ?? whole.replace(/[^\n]/g, ' '))
}

const packagesFolder = join(ROOT, 'packages')

/** Every TypeScript source of every package. */
export const sources: readonly SourceFile[] = readdirSync(packagesFolder)
  .filter((name) => existsSync(join(packagesFolder, name, 'src')))
  .flatMap((name) =>
    readdirSync(join(packagesFolder, name, 'src'), { recursive: true, encoding: 'utf8' })
      .map((f) => `${name}/src/${f.split(sep).join('/')}`)
      .filter((f) => /\.tsx?$/.test(f) && !/\.(test|contract)\.tsx?$|\/testing\//.test(f)),
  )
  .sort()
  .map((path) => {
    const text = readFileSync(join(packagesFolder, path), 'utf8')
    return { path, text, code: withoutComments(text) }
  })

const STATEMENT =
  /^[ \t]*(?:import|export)\s+(type\s+)?([^'";]*?)\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

/** `{ type A, type B }` takes types alone, `{ type A, b }` does not. */
const allTypes = (clause: string): boolean => {
  const names = clause.trim()
  if (!names.startsWith('{')) return false
  return names
    .replace(/[{}]/g, '')
    .split(',')
    .map((n) => n.trim())
    .filter(Boolean)
    .every((n) => n.startsWith('type '))
}

/** `./fold.js` seen from `reader/src/text/text.ts` is `reader/src/text/fold.ts`. */
const resolved = (from: string, specifier: string): string => {
  if (!specifier.startsWith('.')) return specifier
  const path = relative('.', join(dirname(from), specifier))
    .split(sep)
    .join('/')
  const plain = path.replace(/\.js$/, '')
  // what is built from a page of the desk, and types made from the API
  return ['.ts', '.tsx', '.d.ts'].map((end) => plain + end).find((p) => existsSync(join(packagesFolder, p))) ?? path
}

export const importsOf = (file: SourceFile): Import[] =>
  [...file.code.matchAll(STATEMENT)].map((m) => ({
    from: file.path,
    to: resolved(file.path, (m[3] ?? m[4] ?? m[5])!),
    typeOnly: m[3] !== undefined && (m[1] !== undefined || allTypes(m[2]!)),
  }))

export const imports: readonly Import[] = sources.flatMap(importsOf)
