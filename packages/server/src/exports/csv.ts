/** Comma-separated values (RFC 4180) that spreadsheets open without running anything. */
import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | boolean | null | readonly string[]

/** A table's columns: the head, and the cell of a row. */
export type Columns<T> = readonly (readonly [head: string, cell: (row: T) => Cell])[]

/** Spreadsheets take text that begins so for a formula, its wide forms too. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** Lists in one cell, and text that cannot be taken for a formula; numbers stay numbers. */
export const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.join('; ')
  return FORMULA.test(text) ? `'${text}` : text
}

/** Excel takes a file without it for one of the system's own code page. */
const BOM = '\uFEFF'

/**
 * @param pages rows as they come
 * @param bom whether the file begins with a byte order mark
 * @returns the file piece by piece, the head first
 */
export async function* csvOf<T>(
  columns: Columns<T>,
  pages: AsyncIterable<readonly T[]>,
  bom: boolean,
): AsyncGenerator<string> {
  const lines = (rows: readonly (readonly string[])[]): string =>
    stringify(
      rows.map((r) => [...r]),
      { record_delimiter: '\r\n' },
    )
  let head: string | null = `${bom ? BOM : ''}${lines([columns.map(([name]) => name)])}`
  for await (const rows of pages) {
    yield `${head ?? ''}${lines(rows.map((row) => columns.map(([, cell]) => cellText(cell(row)))))}`
    head = null
  }
  if (head !== null) yield head
}
