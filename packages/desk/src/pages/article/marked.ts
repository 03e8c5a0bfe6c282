/** A text cut at every beginning and end of a mark, so that marks may overlap. */

export interface Mark {
  readonly start: number
  readonly end: number
  /** Id of what is told there. */
  readonly of: string
  readonly kind: string
}

export interface Piece {
  readonly text: string
  readonly start: number
  readonly marks: readonly Mark[]
}

export interface Paragraph {
  readonly start: number
  readonly pieces: readonly Piece[]
}

/**
 * @param text the article's own text
 * @param marks UTF-16 offsets into it; those outside of it are left out
 */
export const piecesOf = (text: string, marks: readonly Mark[]): readonly Piece[] => {
  const inside = marks.filter((m) => m.start >= 0 && m.start < m.end && m.end <= text.length)
  const cuts = [...new Set([0, text.length, ...inside.flatMap((m) => [m.start, m.end])])].sort((x, y) => x - y)
  return cuts.slice(0, -1).map((start, i) => ({
    text: text.slice(start, cuts[i + 1]),
    start,
    marks: inside.filter((m) => m.start <= start && m.end >= cuts[i + 1]!),
  }))
}

/** Lines of a text, each cut into its pieces; marks that reach over a line's end go on in the next. */
export const paragraphsOf = (text: string, marks: readonly Mark[]): readonly Paragraph[] => {
  const inside = marks.filter((m) => m.start >= 0 && m.start < m.end && m.end <= text.length)
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((line) => {
    const [from, to] = [line.index, line.index + line[0].length]
    const own = inside
      .filter((m) => m.start < to && m.end > from)
      .map((m) => ({ ...m, start: Math.max(m.start, from) - from, end: Math.min(m.end, to) - from }))
    return { start: from, pieces: piecesOf(line[0], own).map((p) => ({ ...p, start: p.start + from })) }
  })
}
