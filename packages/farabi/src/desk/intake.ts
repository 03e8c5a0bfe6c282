/** The server's intake: what people give at the desk is read by the same workers as on the command line. */
import type { Ledger } from '@farabi/ledger'
import type { ReadOptions } from '@farabi/reader'
import type { Intake, Outcome, Wanted } from '@farabi/server'
import { startCrawl } from '../sources/crawl.js'
import { type Input, onePlace, type Place } from '../sources/source.js'
import { webSource } from '../sources/web.js'
import { type AddedOne, addAll } from '../work/addAll.js'

const inputOf = (w: Extract<Wanted, { kind: 'bytes' }>): Input => ({
  name: w.name,
  base: w.name,
  weight: 1,
  options: w.told as ReadOptions,
  open: async () => ({ bytes: w.bytes, contentType: w.contentType, url: null }),
})

const outcomeOf = (one: AddedOne): Outcome =>
  one.ok
    ? { ok: true, name: one.input.name, id: one.id, known: one.known, records: one.records }
    : { ok: false, name: one.input.name, code: one.code, reason: one.reason, remedy: one.remedy }

/** @param reader version of the reader, kept with every article */
export const makeIntake = (ledger: Ledger, reader: string): Intake => {
  const add = async function* (
    places: readonly Place[],
    options: ReadOptions,
    signal: AbortSignal,
    total?: (n: number) => void,
  ): AsyncGenerator<Outcome> {
    const inputs = async function* (): AsyncGenerator<Input> {
      for (const place of places)
        for await (const input of place.inputs()) {
          total?.(Math.round(places.reduce((sum, p) => sum + p.weight, 0)))
          yield input
        }
    }
    for await (const one of addAll(inputs(), { ledger, jobs: 1, options, reader, signal })) yield outcomeOf(one)
  }
  return {
    async *take(wanted, { signal, total }) {
      const crawl = startCrawl({ memory: ledger, signal })
      for (const w of wanted) {
        if (w.kind === 'bytes') yield* add([onePlace(inputOf(w))], {}, signal)
        else yield* add(await webSource(crawl).places(w.address), w.told as ReadOptions, signal, total)
      }
    },
    async *poll({ signal }) {
      const crawl = startCrawl({ memory: ledger, signal, follow: true })
      const due = (await ledger.feeds()).filter((f) => !f.next_at || Date.parse(f.next_at) <= Date.now())
      for (const feed of due) yield* add(await webSource(crawl).places(feed.address), {}, signal)
    },
  }
}
