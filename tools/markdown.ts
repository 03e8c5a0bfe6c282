/** What the tests of the docs ask of a page: its headings, its table rows, its links and its code blocks. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './imports.js'

export interface CodeBlock {
  /** The words behind the backticks, e.g. `['sh', 'run']`. */
  readonly info: readonly string[]
  readonly text: string
  /** Line of the page, from 1. */
  readonly line: number
}

export interface Page {
  /** Path from the project's root. */
  readonly path: string
  readonly text: string
  readonly headings: readonly { readonly level: number; readonly title: string; readonly line: number }[]
  readonly links: readonly string[]
  readonly blocks: readonly CodeBlock[]
}

const FENCE = /^```(.*)$/

const pageOf = (path: string): Page => {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const headings: { level: number; title: string; line: number }[] = []
  const links: string[] = []
  const blocks: CodeBlock[] = []
  let open: { info: readonly string[]; lines: string[]; line: number } | null = null
  text.split('\n').forEach((line, i) => {
    const fence = FENCE.exec(line)
    if (fence && open) {
      blocks.push({ info: open.info, text: `${open.lines.join('\n')}\n`, line: open.line })
      open = null
    } else if (fence) open = { info: fence[1]!.trim().split(/\s+/), lines: [], line: i + 1 }
    else if (open) open.lines.push(line)
    else {
      const heading = /^(#+) (.+)$/.exec(line)
      if (heading) headings.push({ level: heading[1]!.length, title: heading[2]!.trim(), line: i + 1 })
      for (const m of line.matchAll(/\]\(([^)\s]+)\)/g)) links.push(m[1]!)
    }
  })
  return { path, text, headings, links, blocks }
}

/** The pages of the root, of docs/, of the measurements and of the samples. */
export const pages: readonly Page[] = [
  ...readdirSync(ROOT).filter((f) => f.endsWith('.md')),
  ...['docs', 'bench', 'samples'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((f) => f.endsWith('.md'))
      .map((f) => `${folder}/${f}`),
  ),
].map(pageOf)

/** @param path path from the project's root */
export const page = (path: string): Page => {
  const found = pages.find((p) => p.path === path)
  if (!found) throw new Error(`there is no page ${path}`)
  return found
}

/** The part of a page from a heading to the next of its level or above. */
export const section = (of: Page, title: string): string => {
  const at = of.headings.findIndex((h) => h.title === title)
  if (at < 0) throw new Error(`${of.path} has no heading "${title}"`)
  const { level, line } = of.headings[at]!
  const next = of.headings.slice(at + 1).find((h) => h.level <= level)
  return of.text
    .split('\n')
    .slice(line, next ? next.line - 1 : undefined)
    .join('\n')
}

/** Everything that stands in backticks in the first cell of a table's rows. */
export const rowNames = (markdown: string): string[] =>
  [...markdown.matchAll(/^\| ([^|]*`[^|]*) \|/gm)].flatMap((m) => [...m[1]!.matchAll(/`([^`]+)`/g)].map((c) => c[1]!))

/** The address of a heading inside its page. */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
