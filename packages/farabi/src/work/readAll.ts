/** Every input opened, read and shown, in order. */
import type { ReadOptions } from '@farabi/reader'
import type { Input } from '../sources/source.js'
import { inOrder } from './inOrder.js'
import { failure, type Outcome, type View } from './job.js'
import { startWorkers } from './workers.js'

export interface ReadAll {
  readonly jobs: number
  /** What the user said; goes before what a corpus line or a server says. */
  readonly options: ReadOptions
  readonly view: View
  readonly signal?: AbortSignal
}

const given = (options: ReadOptions): ReadOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value != null))

export async function* readAll(
  inputs: AsyncIterable<Input>,
  { jobs, options, view, signal }: ReadAll,
): AsyncGenerator<readonly [Input, Outcome]> {
  const workers = startWorkers(jobs)
  const one = async (input: Input): Promise<Outcome> => {
    try {
      const { bytes, contentType = null, url = null, reading } = await input.open()
      if (signal?.aborted) return failure(new Error('interrupted'))
      return await workers.run({
        bytes,
        options: { name: input.name, contentType, url, ...given(input.options ?? {}), ...given(options) },
        view,
        ...(reading ? { reading } : {}),
      })
    } catch (error) {
      return failure(error)
    }
  }
  const results = inOrder(inputs, jobs <= 1 ? 1 : jobs * 8, one)
  // no race against one long promise of an interruption: that promise would keep every result
  const next = () =>
    new Promise<Awaited<ReturnType<typeof results.next>> | null>((done, failed) => {
      const stop = () => done(null)
      signal?.addEventListener('abort', stop, { once: true })
      results
        .next()
        .then(done, failed)
        .finally(() => signal?.removeEventListener('abort', stop))
    })
  try {
    while (!signal?.aborted) {
      const result = await next()
      if (result === null || result.done) break
      yield result.value
    }
  } finally {
    void results.return(undefined)
    await workers.close()
  }
}

/** One thread for a handful of articles, up to four for long work. */
export const usualJobs = (weight: number, cores: number): number => (weight < 400 ? 1 : Math.max(1, Math.min(4, cores)))
