/** A brief: sections of statements, each with the sentences of articles that it rests on. */
import { FarabiError } from '@farabi/reader'
import { z } from 'zod'

const number = z.number().int().positive().describe('n of a citation')
const text = z.string().max(20_000)

const prose = z.object({ kind: z.enum(['paragraph', 'item']), text, citations: z.array(number).max(100) })
const table = z.object({
  kind: z.literal('table'),
  rows: z
    .array(z.array(z.string().max(4000)).max(12))
    .max(3000)
    .describe('the first row is the head'),
  citations: z.array(number).max(3000).describe('all of the table'),
  cited: z.array(z.array(number).max(100)).max(3000).optional().describe('those of each row, in the order of rows'),
})

export const citationSchema = z.object({
  n: number,
  article: z.string().max(200),
  title: z.string().max(2000).nullable(),
  source: z.string().max(500).nullable(),
  published: z.string().max(100).nullable().describe('EDTF'),
  url: z.string().max(4000).nullable(),
  quote: text.describe('the sentence as it stands in the article'),
  language: z.string().max(12).nullable(),
})

export const bodySchema = z
  .object({
    sections: z
      .array(
        z.object({
          id: z.string().min(1).max(60),
          heading: z.string().max(500),
          blocks: z.array(z.discriminatedUnion('kind', [prose, table])).max(1000),
        }),
      )
      .max(60),
    citations: z.array(citationSchema).max(3000),
  })
  .meta({ id: 'BriefBody' })

export type Body = z.output<typeof bodySchema>
export type Section = Body['sections'][number]
export type Block = Section['blocks'][number]
export type Citation = Body['citations'][number]

/** Numbers of a block in the order in which somebody reads them. */
export const readIn = (block: Block): readonly number[] =>
  block.kind === 'table' ? [...(block.cited ?? []).flat(), ...block.citations] : block.citations

/**
 * Numbers citations by where they are first read, without gaps; those that nothing cites any more are left out.
 *
 * @throws FarabiError `brief-citation-missing`, `brief-citation-twice`
 */
export const numbered = (body: Body): Body => {
  const known = new Map(body.citations.map((c) => [c.n, c]))
  if (known.size < body.citations.length)
    throw new FarabiError('brief-citation-twice', 'two citations have one number', 'Number each citation once.')
  const order = [...new Set(body.sections.flatMap((s) => s.blocks).flatMap(readIn))]
  const missing = order.find((n) => !known.has(n))
  if (missing !== undefined)
    throw new FarabiError(
      'brief-citation-missing',
      `there is no citation ${missing}`,
      'Add it to the citations, or take its number out of the text.',
    )
  const now = new Map(order.map((n, i) => [n, i + 1]))
  const all = (list: readonly number[]): number[] => [...new Set(list.map((n) => now.get(n)!))].sort((x, y) => x - y)
  return {
    sections: body.sections.map((s) => ({
      ...s,
      blocks: s.blocks.map((block): Block => {
        if (block.kind !== 'table') return { ...block, citations: all(block.citations) }
        const cited = block.cited ? { cited: block.cited.map(all) } : {}
        return { ...block, citations: all(readIn(block)), ...cited }
      }),
    })),
    citations: order.map((n) => ({ ...known.get(n)!, n: now.get(n)! })),
  }
}
