/** Tables that come back as they went, and run nothing. */
import { describe, expect, it } from 'vitest'
import { disposition } from './answer.js'
import { type Cell, cellText, csvOf } from './csv.js'
import { piecesOf } from './pages.js'

const whole = async (pieces: AsyncIterable<string>): Promise<string[]> => {
  const all: string[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

describe('cells', () => {
  it.each<[Cell, string]>([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+98 21', "'+98 21"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    [['=1', 'b'], "'=1; b"],
    ['a=1', 'a=1'],
    ['دیدار', 'دیدار'],
    [-5, '-5'],
    [null, ''],
    [false, 'false'],
  ])('%j', (cell, text) => expect(cellText(cell)).toBe(text))
})

describe('files', () => {
  const columns = [
    ['n', (n: number) => n],
    ['text', (n: number) => `line "${n}",\nنیم‌فاصله`],
  ] as const

  it('come piece by piece, with the head once', async () => {
    const pieces = await whole(csvOf(columns, piecesOf([1, 2, 3], 2), true))
    expect(pieces).toHaveLength(2)
    expect(pieces[0]).toBe('\uFEFFn,text\r\n1,"line ""1"",\nنیم‌فاصله"\r\n2,"line ""2"",\nنیم‌فاصله"\r\n')
    expect(pieces[1]).toBe('3,"line ""3"",\nنیم‌فاصله"\r\n')
  })

  it('have a head without rows', async () => {
    expect(await whole(csvOf(columns, piecesOf<number>([], 2), false))).toEqual(['n,text\r\n'])
  })
})

it('names of files are safe, in ASCII and in full', () => {
  expect(disposition('attachment', '../گزارش: a/b.docx')).toBe(
    `attachment; filename="_____ a b.docx"; filename*=UTF-8''${encodeURIComponent('گزارش a b.docx')}`,
  )
})
