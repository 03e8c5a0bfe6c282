/** A brief as a Word document: A4, headings, page numbers, footnotes, and right-to-left where the language is. */
import { languages } from '@farabi/reader'
import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { plain } from '../exports/plain.js'
import type { Words } from '../sentences/manner.js'
import type { Block, Citation } from './brief.js'
import { noteOf } from './note.js'
import type { Brief } from './shelf.js'
import type { Say } from './words.js'

/** Fonts that Word has everywhere; the second has the letters of Persian and Arabic. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Calibri', cs: 'Arial' }
/** A4 and its margins in twentieths of a point. */
const A4 = { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 } }
/** Half points. */
const TEXT_SIZE = 22
const NOTE_SIZE = 18

const isRtl = (code: string | null): boolean => languages.some((l) => l.code === code && l.direction === 'rtl')

const languageOf = (code: string, rtl: boolean) => (rtl ? { bidirectional: code } : { value: code })

const runOf = (text: string, language: string, rtl: boolean, more: Partial<IRunOptions> = {}): TextRun =>
  new TextRun({
    text: plain(text),
    rightToLeft: rtl,
    language: languageOf(language, rtl),
    ...more,
  } as IRunOptions)

/** What one document is written with. */
const scribeOf = (brief: Brief, words: Words, say: Say) => {
  const rtl = words.direction === 'rtl'
  const run = (text: string, more: Partial<IRunOptions> = {}): TextRun => runOf(text, brief.language, rtl, more)
  const used = new Set<number>()

  /** Word numbers footnotes as they come, so only the first use is one: those after it repeat the number. */
  const marks = (numbers: readonly number[]): (TextRun | FootnoteReferenceRun)[] =>
    numbers.flatMap((n, i) => {
      const apart = i > 0 ? [run(say('comma').trim(), { superScript: true })] : []
      if (used.has(n)) return [...apart, run(String(n), { superScript: true })]
      used.add(n)
      return [...apart, new FootnoteReferenceRun(n)]
    })

  const note = (c: Citation): Paragraph => {
    const small = { size: NOTE_SIZE }
    return new Paragraph({
      bidirectional: rtl,
      children: [
        run(' “', small),
        runOf(c.quote, c.language ?? brief.language, isRtl(c.language), small),
        run('” ', small),
        run(noteOf(c, say, words), small),
      ],
    })
  }

  const table = (block: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] => {
    const width = Math.max(...block.rows.map((r) => r.length), 1)
    const rows = block.rows.map((row, i) => {
      const cells = Array.from({ length: width }, (_, k) => {
        const last = k === width - 1 ? marks(block.cited?.[i] ?? []) : []
        const children = [run(row[k] ?? '', i === 0 ? { bold: true } : {}), ...last]
        return new TableCell({ children: [new Paragraph({ bidirectional: rtl, children })] })
      })
      return new TableRow({ tableHeader: i === 0, cantSplit: true, children: cells })
    })
    if (rows.length === 0) return []
    return [
      new Table({ rows, visuallyRightToLeft: rtl, width: { size: 100, type: WidthType.PERCENTAGE } }),
      // Word joins two tables that follow one another
      new Paragraph({ bidirectional: rtl, children: block.cited ? [] : marks(block.citations) }),
    ]
  }

  const block = (b: Block): (Paragraph | Table)[] => {
    if (b.kind === 'table') return table(b)
    const children = [run(b.text), ...marks(b.citations)]
    return [new Paragraph({ bidirectional: rtl, children, ...(b.kind === 'item' ? { bullet: { level: 0 } } : {}) })]
  }

  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
    new Paragraph({ heading: level, bidirectional: rtl, keepNext: true, children: [run(text)] })

  return { rtl, note, block, heading }
}

/** @returns the bytes of the document */
export const docxOf = async (brief: Brief, words: Words, say: Say): Promise<Uint8Array> => {
  const { rtl, note, block, heading } = scribeOf(brief, words, say)
  const { sections, citations } = brief.body
  const head = (size: number) => ({
    run: { font: FONT, size, bold: true, color: '1F3A4D' },
    paragraph: { spacing: { before: 240, after: 120 } },
  })
  const document = new Document({
    title: brief.title,
    creator: 'Farabi',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: TEXT_SIZE, language: languageOf(brief.language, rtl) },
          paragraph: { spacing: { after: 120 } },
        },
        title: head(36),
        heading1: head(28),
      },
    },
    footnotes: Object.fromEntries(citations.map((c) => [String(c.n), { children: [note(c)] }])),
    sections: [
      {
        properties: { page: A4 },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                bidirectional: rtl,
                children: [new TextRun({ children: [PageNumber.CURRENT], rightToLeft: rtl })],
              }),
            ],
          }),
        },
        children: [
          heading(brief.title, HeadingLevel.TITLE),
          ...sections.flatMap((s) => [heading(s.heading, HeadingLevel.HEADING_1), ...s.blocks.flatMap(block)]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
