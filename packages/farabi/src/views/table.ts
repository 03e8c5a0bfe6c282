/** A reading in a terminal. */
import type { Reading } from '@farabi/reader'
import { createColors } from 'picocolors'
import stringWidth from 'string-width'
import { titleOf } from '../sentences/article.js'
import { theCountry } from '../sentences/countries.js'
import { dateWords, timeOf } from '../sentences/dates.js'
import { listed } from '../sentences/people.js'
import { GROUPS, groupLabel, percent, type Told, tell } from '../sentences/records.js'
import { plain } from '../sentences/said.js'
import { harmless } from './harmless.js'

export interface TableView {
  readonly width: number
  readonly colours: boolean
}

/** Letters that run from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** First-strong isolate: a terminal with bidi shows the words in their own direction, and nothing around them moves. */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text)

const quotedIsolated = (told: Told): string =>
  plain(
    told.said.map((p) => (p.quoted ? { ...p, text: isolated(harmless(p.text)) } : { ...p, text: harmless(p.text) })),
  )

/** Breaks at spaces; an isolate that runs over a line's end is closed there and opened again. */
export const wrap = (text: string, width: number, indent: string): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && stringWidth(longer) > width - indent.length) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  let open = false
  return lines
    .map((l) => {
      const opened = open ? `\u2068${l}` : l
      open = opened.lastIndexOf('\u2068') > opened.lastIndexOf('\u2069')
      return indent + (open ? `${opened}\u2069` : opened)
    })
    .join('\n')
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))

export const table = (reading: Reading, { width: columns, colours }: TableView): string => {
  const c = createColors(colours)
  const width = Math.max(40, Math.min(columns, 120))
  const out: string[] = []
  const { article } = reading
  const published = article.published
    ? [dateWords(article.published), timeOf(article.published)].filter(Boolean).join(' ')
    : 'no date'
  out.push(wrap(c.bold(isolated(harmless(titleOf(reading) ?? 'Untitled'))), width, ''))
  out.push(
    c.dim(
      [
        published,
        article.source ? isolated(harmless(article.source)) : 'source unknown',
        ...article.credited.map((a) => isolated(harmless(a))),
        article.language,
      ].join(' · '),
    ),
  )
  const head = (title: string): void => {
    out.push('', c.bold(c.cyan(title)))
  }
  /** Three columns; what is too long for its own goes onto lines below. */
  const row = ({ name, about, asWritten }: { name: string; about: string; asWritten: string }): string => {
    const [who, what, written] = [harmless(name), harmless(about), isolated(harmless(asWritten))]
    const room = width - 58
    if (stringWidth(who) <= 26 && stringWidth(what) <= room && stringWidth(written) <= 26)
      return `  ${pad(who, 26)}  ${pad(what, room)}  ${c.dim(written)}`.trimEnd()
    return [
      wrap(who, width, '  '),
      ...(what ? [wrap(what, width, '    ')] : []),
      c.dim(wrap(written, width, '    ')),
    ].join('\n')
  }
  if (reading.doubts.length > 0) {
    head('Doubts')
    for (const d of reading.doubts)
      out.push(c.yellow(wrap(`! ${harmless(d.message)}`, width, '  ')), c.dim(`    ${d.code} · about ${d.about}`))
  }
  for (const [kind, title] of [
    ['person', 'People'],
    ['organization', 'Bodies'],
  ] as const) {
    const list = listed(reading, kind, theCountry)
    if (list.length > 0) head(title)
    for (const l of list) out.push(row(l))
  }
  const told = tell(reading)
  for (const group of GROUPS) {
    const records = told.filter((t) => t.group === group)
    if (records.length === 0) continue
    head(`${groupLabel(group)} (${records.length})`)
    for (const t of records) {
      out.push(wrap(quotedIsolated(t), width, '  '))
      const facts = [t.kind, t.status, t.date, t.place ? harmless(t.place) : null, percent(t.confidence)]
        .filter(Boolean)
        .join(' · ')
      out.push(c.dim(`    ${facts}`))
      if (t.why)
        out.push(
          c.dim(
            wrap(
              `why: ${harmless(t.why.frame)}: ${t.why.words.map((w) => isolated(harmless(w))).join(', ')}`,
              width,
              '    ',
            ),
          ),
        )
    }
  }
  if (told.length === 0) out.push('', c.dim('Nothing to record in this article.'))
  for (const s of article.skipped ?? []) out.push('', c.yellow(`skipped: ${harmless(s.what)}: ${harmless(s.reason)}`))
  return out.join('\n')
}
