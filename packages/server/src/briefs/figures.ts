/** The section on figures: a table for each measure, and where the figures disagree. */
import type { Axis, Disagreement, RecordRow } from '@farabi/ledger'
import type { Block } from './brief.js'
import { type Pen, paragraph } from './pen.js'

const union = (lists: readonly (readonly number[])[]): number[] => [...new Set(lists.flat())]

const amountOf = ({ words, say }: Pen, r: RecordRow): string => {
  const when = r.date ? words.date(r.date) : say('reported', { date: words.date(r.firstTold ?? r.day) })
  const amount = r.value === null ? '' : words.amount(r.value, r.unit, r.comparison)
  return `${amount} (${when})`
}

/** Figures of one measure in a brief: the latest. */
const MOST = 40

const tableOf = async (pen: Pen, axis: Axis): Promise<Block> => {
  const { say, words, cites } = pen
  const rows = [[say('value'), say('nature'), say('when'), say('last-seen')]]
  const cited: number[][] = [[]]
  for (const r of axis.points.slice(-MOST)) {
    rows.push([
      r.value === null ? '' : words.amount(r.value, r.unit, r.comparison),
      r.nature ? say(`nature-${r.nature}`) : '',
      r.date ? words.date(r.date) : '',
      r.lastTold ? words.date(r.lastTold) : '',
    ])
    cited.push(await cites.of(r.id))
  }
  return { kind: 'table', rows, cited, citations: union(cited) }
}

const disagreementOf = async (pen: Pen, d: Disagreement, all: readonly RecordRow[]): Promise<Block> => {
  const between = d.between.map((id) => all.find((r) => r.id === id)).filter((r) => r !== undefined)
  const [first, middle] = between.map((r) => amountOf(pen, r))
  const last = amountOf(pen, between.at(-1)!)
  const citations = union(await Promise.all(between.map((r) => pen.cites.of(r.id))))
  return { kind: 'item', text: pen.say(d.rule, { first: first!, middle: middle ?? '', last }), citations }
}

export const figureBlocks = async (pen: Pen): Promise<Block[]> => {
  const { a, b, from, to } = pen.wanted
  const axes = await pen.ledger.figures(a, b, { from, to })
  const all = axes.flatMap((x) => x.points)
  const blocks: Block[] = []
  for (const axis of axes) {
    const table = await tableOf(pen, axis)
    blocks.push(paragraph(pen.words.label('measure', axis.measure), table.citations), table)
    if (axis.points.length > MOST) blocks.push(paragraph(pen.say('more', { n: axis.points.length - MOST })))
    for (const d of axis.disagreements) blocks.push(await disagreementOf(pen, d, all))
  }
  return blocks.length > 0 ? blocks : [paragraph(pen.say('none'))]
}
