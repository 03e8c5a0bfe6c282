import { describe, expect, it } from 'vitest'
import { piecesOf } from './marked.js'

const mark = (start: number, end: number, of: string) => ({ start, end, of, kind: 'event' })
const shown = (text: string, ...marks: ReturnType<typeof mark>[]) =>
  piecesOf(text, marks).map((p) => [p.text, p.marks.map((m) => m.of).join('')])

describe('marks in a text', () => {
  it('cut it where they begin and end', () =>
    expect(shown('abcdef', mark(1, 3, 'x'))).toEqual([
      ['a', ''],
      ['bc', 'x'],
      ['def', ''],
    ]))
  it('may overlap', () =>
    expect(shown('abcdef', mark(0, 4, 'x'), mark(2, 6, 'y'))).toEqual([
      ['ab', 'x'],
      ['cd', 'xy'],
      ['ef', 'y'],
    ]))
  it('keep every letter, also those of two units', () => {
    const text = 'الف 😀 ب'
    expect(
      piecesOf(text, [mark(4, 6, 'x')])
        .map((p) => p.text)
        .join(''),
    ).toBe(text)
  })
  it('outside of it are left out', () => expect(shown('ab', mark(1, 9, 'x'), mark(-1, 1, 'y'))).toEqual([['ab', '']]))
  it('of an empty text are none', () => expect(piecesOf('', [])).toEqual([]))
})
