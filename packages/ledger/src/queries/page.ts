/** One page of a long list, and the way to the next. */
import { FarabiError } from '@farabi/reader'

export interface Page<T> {
  readonly rows: readonly T[]
  /** Give it back to get what follows; null at the end. */
  readonly next: string | null
}

export interface Paging {
  readonly cursor?: string | null
  /** Rows of a page, 1 to 500. */
  readonly limit?: number
}

const MOST = 500

export const sizeOf = ({ limit = 50 }: Paging): number => Math.max(1, Math.min(MOST, Math.trunc(limit)))

/** A place in a list ordered by a value and an id. */
export interface Place {
  readonly at: string | number
  readonly id: string
}

export const placeOf = ({ cursor }: Paging): Place | null => {
  if (!cursor) return null
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string | number, string]
    if ((typeof at === 'string' || typeof at === 'number') && typeof id === 'string') return { at, id }
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
export const pageOf = <T>(found: readonly T[], size: number, placeOfRow: (row: T) => Place): Page<T> => {
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  if (found.length <= size || !last) return { rows, next: null }
  const { at, id } = placeOfRow(last)
  return { rows, next: Buffer.from(JSON.stringify([at, id])).toString('base64url') }
}

/** Two countries in the order in which pairs are kept. */
export const pairKey = (x: string, y: string): { readonly a: string; readonly b: string } => {
  const [a, b] = [x.toUpperCase(), y.toUpperCase()].sort() as [string, string]
  for (const code of [a, b])
    if (!/^[A-Z]{3}$/.test(code))
      throw new FarabiError('country-unknown', `${code} is no country code`, 'Give ISO 3166-1 alpha-3 codes: IRN KAZ.')
  if (a === b) throw new FarabiError('pair-of-one', `${a} alone is no pair`, 'Give two different countries.')
  return { a, b }
}
