/** Long lists page by page, so that no export is held in memory. */
import type { Page } from '@farabi/ledger'

/** Rows that are asked for at once. */
export const PAGE = 500

/** @param ask the page that follows a cursor; null asks for the first */
export async function* pagesOf<T>(ask: (cursor: string | null) => Promise<Page<T>>): AsyncGenerator<readonly T[]> {
  let cursor: string | null = null
  do {
    const page: Page<T> = await ask(cursor)
    if (page.rows.length > 0) yield page.rows
    cursor = page.next
  } while (cursor !== null)
}

/** The list cut into pieces of a size. */
export async function* piecesOf<T>(list: readonly T[], size: number): AsyncGenerator<readonly T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size)
}
