/** Citations of an edited brief. */
import { expect, it } from 'vitest'
import { type Block, type Body, numbered } from './brief.js'

const citation = (n: number) => ({
  n,
  article: `article-${n}`,
  title: null,
  source: null,
  published: null,
  url: null,
  quote: `quote ${n}`,
  language: null,
})
const body = (blocks: Block[], ...n: number[]): Body => ({
  sections: [{ id: 's', heading: 'S', blocks }],
  citations: n.map(citation),
})

it('are numbered as they are read, without gaps, and those that nothing cites go', () => {
  const { sections, citations } = numbered(
    body(
      [
        { kind: 'item', text: 'a', citations: [7, 2] },
        { kind: 'table', rows: [['h'], ['x'], ['y']], cited: [[], [9], [2]], citations: [9, 2] },
      ],
      2,
      5,
      7,
      9,
    ),
  )
  expect(citations.map((c) => [c.n, c.quote])).toEqual([
    [1, 'quote 7'],
    [2, 'quote 2'],
    [3, 'quote 9'],
  ])
  expect(sections[0]!.blocks).toMatchObject([{ citations: [1, 2] }, { cited: [[], [3], [2]], citations: [2, 3] }])
})

it('must be there, once', () => {
  const block: Block = { kind: 'paragraph', text: 'a', citations: [1] }
  expect(() => numbered(body([block]))).toThrow(/no citation 1/)
  expect(() => numbered(body([block], 1, 1))).toThrow(/one number/)
})
