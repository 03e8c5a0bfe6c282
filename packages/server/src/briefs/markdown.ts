/** A brief as Markdown, with its citations as footnotes. */
import { plain } from '../exports/plain.js'
import type { Words } from '../sentences/manner.js'
import type { Block } from './brief.js'
import { noteOf } from './note.js'
import type { Brief } from './shelf.js'
import type { Say } from './words.js'

/** What Markdown would take for its own marks stands as it is; line breaks become spaces. */
const safe = (text: string): string =>
  plain(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2')

const marks = (numbers: readonly number[]): string => numbers.map((n) => `[^${n}]`).join('')

const blockText = (block: Block): string => {
  if (block.kind !== 'table') return `${block.kind === 'item' ? '- ' : ''}${safe(block.text)}${marks(block.citations)}`
  const width = Math.max(...block.rows.map((r) => r.length), 1)
  const [head = [], ...rows] = block.rows.map((row, i) => {
    const cells = Array.from({ length: width }, (_, k) => safe(row[k] ?? ''))
    cells[width - 1] += marks(block.cited?.[i] ?? [])
    return cells
  })
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const below = block.cited ? [] : ['', marks(block.citations)]
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ...below].join('\n')
}

/** @returns lines end with \n; text of right-to-left languages lies in an element that says so */
export const markdownOf = (brief: Brief, words: Words, say: Say): string => {
  const { sections, citations } = brief.body
  const parts = sections.flatMap((s) => [
    `## ${safe(s.heading)}`,
    // items of one list lie close together
    s.blocks
      .map(
        (b, i) =>
          `${i === 0 ? '' : b.kind === 'item' && s.blocks[i - 1]?.kind === 'item' ? '\n' : '\n\n'}${blockText(b)}`,
      )
      .join(''),
  ])
  const notes = citations.map((c) => `[^${c.n}]: “${safe(c.quote)}” ${safe(noteOf(c, say, words))}`)
  const text = [`# ${safe(brief.title)}`, ...parts, notes.join('\n')].filter((p) => p !== '').join('\n\n')
  return words.direction === 'rtl' ? `<div dir="rtl" lang="${brief.language}">\n\n${text}\n\n</div>\n` : `${text}\n`
}
