/** A place in one of the desk's own lists, given back to get what follows. */
import { FarabiError } from '@farabi/reader'

export interface Place {
  readonly at: string
  readonly id: string
}

export const placeIn = (cursor: string | undefined): Place | null => {
  if (!cursor) return null
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown]
    if (typeof at === 'string' && typeof id === 'string') return { at, id }
  } catch {
    // told below
  }
  throw new FarabiError(
    'cursor-wrong',
    'this is no cursor of a list',
    'Take it unchanged from the page before, or leave it out.',
  )
}

/** @param found one row more than a page holds, when there is more */
export const pageFrom = <T>(
  found: readonly T[],
  size: number,
  placeOf: (row: T) => Place,
): { rows: T[]; next: string | null } => {
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  if (found.length <= size || !last) return { rows, next: null }
  const { at, id } = placeOf(last)
  return { rows, next: Buffer.from(JSON.stringify([at, id])).toString('base64url') }
}
