/** Where articles come from: the port that files, folders, corpora, the web and standard input fill in. */
import { FarabiError, type Reading, type ReadOptions } from '@farabi/reader'

export interface Opened {
  readonly bytes: Uint8Array
  /** MIME type with its charset, when a server said one. */
  readonly contentType?: string | null
  /** Where the bytes came from in the end, after redirects. */
  readonly url?: string | null
  /** Read already: the bytes are those of the reading, not of the article. */
  readonly reading?: Reading
}

/** One article to be read. Nothing is opened before its turn. */
export interface Input {
  /** How messages name it. */
  readonly name: string
  /** Base name of the files written for it. */
  readonly base: string
  /** Share in the progress bar, in articles of usual size. */
  readonly weight: number
  /** What its place tells of it, such as the fields of a corpus line. */
  readonly options?: ReadOptions
  /** @throws FarabiError with what to do about it */
  open(): Promise<Opened>
  /** Told what became of it, by who adds it to a ledger. */
  settle?(end: Settled): Promise<void>
}

export type Settled = { readonly id: string } | { readonly code: string; readonly reason: string }

/** One place of articles: a file, a corpus, an address. */
export interface Place {
  /** Articles in it, estimated when only its size is known; a feed knows it once it is fetched. */
  readonly weight: number
  inputs(): AsyncIterable<Input>
}

export interface Source {
  /** Whether this source is the one for a word of the command line. */
  takes(word: string): Promise<boolean>
  places(word: string): Promise<readonly Place[]>
}

/** 32 MiB: more than any article, less than what hurts. */
export const MAX_BYTES = 32 * 1024 * 1024

export const tooLarge = (limit = MAX_BYTES): FarabiError =>
  new FarabiError(
    'too-large',
    `larger than ${limit / 1024 / 1024} MiB`,
    'Split it into one file per article, or into a .jsonl corpus with one article a line.',
  )

export const onePlace = (input: Input): Place => ({
  weight: input.weight,
  async *inputs() {
    yield input
  },
})

/** A place that cannot be opened: its error is reported in its turn. */
export const brokenPlace = (name: string, error: FarabiError): Place =>
  onePlace({ name, base: name, weight: 0, open: () => Promise.reject(error) })
