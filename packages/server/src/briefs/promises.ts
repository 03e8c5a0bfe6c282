/** The sections on commitments: what is overdue, open and fulfilled, how old it is and when it is due. */
import { daysBetween, type RecordRow, type Standing } from '@farabi/ledger'
import type { Block } from './brief.js'
import { MOST, type Pen, paragraph } from './pen.js'

const PENDING: readonly Standing[] = ['open', 'restated', 'in-progress', 'delayed', 'dormant']

/** With when it is due, since when it is known and, where that says more than the heading, how it stands. */
const stated = async (pen: Pen, rows: readonly RecordRow[]): Promise<Block[]> => {
  const { ledger, say, words } = pen
  const items = await pen.items(rows)
  return items.map((block, i): Block => {
    if (block.kind === 'table') return block
    const row = rows[i]!
    const details = [
      row.due ? say('due', { date: words.date(row.due) }) : null,
      row.firstTold ? say('age', { days: Math.max(0, daysBetween(row.firstTold, ledger.today())) }) : null,
      row.standing && row.standing !== 'open' && PENDING.includes(row.standing)
        ? say('standing', { standing: words.label('standing', row.standing) })
        : null,
    ].filter((part) => part !== null)
    const text = block.text.replace(/\.\s*$/, '')
    return { ...block, text: details.length > 0 ? `${text} (${details.join(say('semicolon'))}).` : `${text}.` }
  })
}

/** The soonest due first, those without a day last; then the longest known. */
const byDue = (x: RecordRow, y: RecordRow): number =>
  (x.due ?? '9999').localeCompare(y.due ?? '9999') || x.day.localeCompare(y.day)

const section =
  (
    pen: Pen,
    counts: Readonly<Partial<Record<Standing, number>>>,
    standings: readonly Standing[],
    keep: (r: RecordRow) => boolean,
  ) =>
  async (): Promise<Block[]> => {
    const { a, b } = pen.wanted
    const found: RecordRow[] = []
    for (const standing of standings) found.push(...(await pen.ledger.promises(a, b, { standing, limit: MOST })).rows)
    const rows = found.filter(keep).sort(byDue)
    if (rows.length === 0) return [paragraph(pen.say('none'))]
    const beyond = standings.reduce((sum, s) => sum + Math.max(0, (counts[s] ?? 0) - MOST), 0)
    const more = beyond + Math.max(0, rows.length - MOST)
    const items = await stated(pen, rows.slice(0, MOST))
    return more > 0 ? [...items, paragraph(pen.say('more', { n: more }))] : items
  }

/** What is pending is told whatever the period; what was fulfilled, when it was last told of in the period. */
export const promiseSections = (
  pen: Pen,
  counts: Readonly<Partial<Record<Standing, number>>>,
): readonly (readonly [id: string, blocks: () => Promise<Block[]>])[] => {
  const { from, to } = pen.wanted
  const known = (r: RecordRow): boolean => (r.firstTold ?? r.day) <= to
  const inPeriod = (r: RecordRow): boolean => known(r) && (r.lastTold ?? r.day) >= from
  return [
    ['overdue', section(pen, counts, ['overdue'], known)],
    ['open', section(pen, counts, PENDING, known)],
    ['fulfilled', section(pen, counts, ['fulfilled'], inPeriod)],
  ]
}
