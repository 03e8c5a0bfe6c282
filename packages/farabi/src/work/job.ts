/** One article's work: bytes to the text that is shown or stored. It runs in the main thread or in a worker alike. */
import { FarabiError, type Reading, type ReadOptions, read } from '@farabi/reader'
import { page } from '../views/page.js'
import { table } from '../views/table.js'

export const FORMATS = ['jsonl', 'json', 'table', 'html'] as const
export type Format = (typeof FORMATS)[number]

export interface View {
  readonly format: Format
  /** Columns of the terminal. */
  readonly width: number
  readonly colours: boolean
  /** Address of the index that a page links back to. */
  readonly home?: string | null
}

export interface Job {
  readonly bytes: Uint8Array
  readonly options: ReadOptions
  readonly view: View
  /** Read already: it is only to be shown. */
  readonly reading?: Reading
}

export type Outcome =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly reason: string; readonly remedy: string }

export const show = (reading: Reading, view: View): string => {
  if (view.format === 'html') return page(reading, { home: view.home ?? null })
  if (view.format === 'table') return table(reading, view)
  if (view.format === 'json') return JSON.stringify(reading, null, 2)
  return JSON.stringify(reading)
}

/** Errors cross threads as plain data: a class would not arrive whole. */
export const failure = (error: unknown): Outcome & { ok: false } =>
  error instanceof FarabiError
    ? { ok: false, code: error.code, reason: error.detail, remedy: error.remedy }
    : {
        ok: false,
        code: 'unexpected',
        reason: `unexpected: ${error instanceof Error ? error.message : String(error)}`,
        remedy: 'This is a fault of farabi: please report it with the article.',
      }

export const work = async ({ bytes, options, view, reading }: Job): Promise<Outcome> => {
  try {
    return { ok: true, text: show(reading ?? (await read(bytes, options)), view) }
  } catch (error) {
    return failure(error)
  }
}
