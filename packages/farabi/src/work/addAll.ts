/** Every input opened, read unless the ledger has it, and added, in order and in few transactions. */
import type { Ledger, NewArticle } from '@farabi/ledger'
import type { Reading, ReadOptions } from '@farabi/reader'
import type { Input, Opened } from '../sources/source.js'
import { inOrder } from './inOrder.js'
import { failure, type Outcome } from './job.js'
import { startWorkers } from './workers.js'

export interface AddAll {
  readonly ledger: Ledger
  readonly jobs: number
  readonly options: ReadOptions
  /** Version of the reader. */
  readonly reader: string
  readonly signal: AbortSignal
}

export type AddedOne =
  | { readonly input: Input; readonly ok: true; readonly id: string; readonly known: boolean; readonly records: number }
  | {
      readonly input: Input
      readonly ok: false
      readonly code: string
      readonly reason: string
      readonly remedy: string
    }

/** Articles of one transaction at most: one write to the disk for all of them. */
const TOGETHER = 48
/** Inputs opened at once, so that one slow host does not hold up the others. */
const FETCHED_AHEAD = 4
/** Milliseconds that a read article waits for others. */
const PATIENCE = 400

type Read =
  | { readonly ok: true; readonly article: NewArticle }
  | { readonly ok: true; readonly known: string }
  | (Outcome & { ok: false })

const given = (options: ReadOptions): ReadOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value != null))

const toldOf = ({ published, language, source }: ReadOptions) => given({ published, language, source })

export async function* addAll(
  inputs: AsyncIterable<Input>,
  { ledger, jobs, options, reader, signal }: AddAll,
): AsyncGenerator<AddedOne> {
  const workers = startWorkers(jobs)
  const open = (input: Input): Promise<Opened | (Outcome & { ok: false })> => input.open().catch(failure)
  // what the ledger itself refuses is no article's fault: it ends the run
  const read = async (input: Input): Promise<Read> => {
    const opened = await open(input)
    if ('ok' in opened) return opened
    const { bytes, contentType = null, url = null } = opened
    if (opened.reading) return { ok: true, article: { reading: opened.reading, name: input.name, reader } }
    const known = await ledger.has(bytes)
    if (known) return { ok: true, known }
    const said = { ...given(input.options ?? {}), ...given(options) }
    const outcome = await workers.run({
      bytes,
      options: { name: input.name, contentType, url, ...said },
      view: { format: 'jsonl', width: 0, colours: false },
    })
    if (!outcome.ok) return outcome
    const reading = JSON.parse(outcome.text) as Reading
    const original = { bytes, contentType, told: toldOf(said) }
    return { ok: true, article: { reading, name: input.name, original, reader } }
  }
  // what needs no adding waits with the others: answers come in the order of the inputs
  let waiting: (readonly [Input, Read])[] = []
  let since = Date.now()
  async function* flush(): AsyncGenerator<AddedOne> {
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    const fresh = batch.flatMap(([, one]) => ('article' in one ? [one.article] : []))
    const added = (fresh.length > 0 ? await ledger.add(fresh) : []).values()
    for (const [input, one] of batch) {
      if (!one.ok) {
        const { code, reason, remedy } = one
        await input.settle?.({ code, reason })
        yield { input, ok: false, code, reason, remedy }
        continue
      }
      const a = 'known' in one ? { id: one.known, known: true, records: 0 } : added.next().value!
      await input.settle?.({ id: a.id })
      yield { input, ok: true, ...a }
    }
    since = Date.now()
  }
  try {
    for await (const [input, one] of inOrder(inputs, Math.max(FETCHED_AHEAD, jobs * 8), read)) {
      if (signal.aborted) break
      waiting.push([input, one])
      if (waiting.length >= TOGETHER || Date.now() - since > PATIENCE) yield* flush()
    }
    yield* flush()
  } finally {
    await workers.close()
  }
}
