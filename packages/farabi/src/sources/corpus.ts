/** A corpus: one JSON object a line, the article in its field `text`. Read line by line, whatever the size of the file. */
import { createReadStream } from 'node:fs'
import { basename, extname } from 'node:path'
import { FarabiError, type ReadOptions, readingSchema } from '@farabi/reader'
import { fileError } from './fileError.js'
import { type Input, MAX_BYTES, type Place, tooLarge } from './source.js'

export const isCorpus = (path: string): boolean => /\.(jsonl|ndjson)$/i.test(path)

/** Bytes of a usual article, for the progress bar only. */
const USUAL_BYTES = 6000

/** Lines by the byte 0x0A alone: U+2028 may stand inside a line of JSON. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...held, chunk.subarray(from, at)])
      held = []
      size = 0
      from = at + 1
    }
    held.push(chunk.subarray(from))
    size += chunk.length - from
    if (size > MAX_BYTES) throw tooLarge()
  }
  if (size > 0) yield Buffer.concat(held)
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)

const bad =
  (detail: string, remedy: string): (() => Promise<never>) =>
  () =>
    Promise.reject(new FarabiError('corpus-line', detail, remedy))

/** A line of `farabi read --format jsonl`. */
const readAlready = (row: unknown, line: Buffer, fallback: Omit<Input, 'open'>): Input => ({
  ...fallback,
  open: async () => {
    const reading = readingSchema.safeParse(row)
    if (reading.success) return { bytes: line, reading: reading.data }
    const issue = reading.error.issues[0]
    throw new FarabiError(
      'reading-malformed',
      `the line is no reading: ${issue?.path.join('.')}: ${issue?.message}`,
      'Take readings as farabi read --format jsonl prints them, or give the articles themselves.',
    )
  },
})

const inputOf = (line: Buffer, path: string, number: number): Input => {
  const name = `${path}:${number}`
  const fallback = { name, base: `${basename(path, extname(path))}-${number}`, weight: line.length / USUAL_BYTES }
  let row: Record<string, unknown>
  try {
    const parsed: unknown = JSON.parse(line.toString('utf8'))
    if (typeof parsed !== 'object' || parsed === null) throw new TypeError('not an object')
    row = parsed as Record<string, unknown>
  } catch {
    return { ...fallback, open: bad('the line is no JSON object', 'Mend the line or take it out.') }
  }
  if (typeof row.article === 'object' && Array.isArray(row.entities)) return readAlready(row, line, fallback)
  const body = text(row.text)
  if (body === null)
    return { ...fallback, open: bad('the line has no field "text"', 'Put the article into the field "text".') }
  const options: ReadOptions = {
    published:
      typeof row.published === 'string' && /^\d{4}(-\d\d){0,2}(T\d\d:\d\d)?$/.test(row.published)
        ? row.published
        : null,
    source: text(row.source) ?? text(row.outlet),
    url: text(row.url),
  }
  return {
    ...fallback,
    base: text(row.id) ?? fallback.base,
    options,
    open: async () => ({ bytes: new TextEncoder().encode(body), contentType: 'text/plain; charset=utf-8' }),
  }
}

export const corpusPlace = (path: string, bytes: number): Place => ({
  weight: bytes / USUAL_BYTES,
  async *inputs() {
    let number = 0
    try {
      for await (const line of linesOf(path)) {
        number++
        if (line.some((byte) => byte > 32)) yield inputOf(line, path, number)
      }
    } catch (error) {
      const reason = fileError(error)
      yield { name: `${path}:${number + 1}`, base: 'corpus', weight: 0, open: () => Promise.reject(reason) }
    }
  },
})
