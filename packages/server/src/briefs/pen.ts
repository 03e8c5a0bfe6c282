/** What the sections of a brief are written with. */
import type { RecordRow } from '@farabi/ledger'
import { plain } from '../exports/plain.js'
import type { Desk } from '../http/app.js'
import type { Manner } from '../sentences/manner.js'
import { viewsOf } from '../sentences/sentences.js'
import { wordsOf } from '../sentences/words.js'
import type { Block } from './brief.js'
import { citesOf } from './cite.js'
import { briefSay, type Say } from './words.js'

export interface Wanted {
  /** ISO 3166-1 alpha-3. */
  readonly a: string
  readonly b: string
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string
  readonly to: string
  readonly manner: Manner
}

/** What the sections are written with. */
export interface Pen {
  readonly ledger: Desk['ledger']
  readonly wanted: Wanted
  readonly say: Say
  readonly words: ReturnType<typeof wordsOf>
  readonly cites: ReturnType<typeof citesOf>
  /** One statement for each record, in their order. */
  items(rows: readonly RecordRow[]): Promise<Block[]>
  sentences(rows: readonly RecordRow[]): Promise<readonly string[]>
}

/** Entries of one section; what is beyond is told by number. */
export const MOST = 100

export const paragraph = (text: string, citations: number[] = []): Block => ({ kind: 'paragraph', text, citations })

export const penOf = (ledger: Desk['ledger'], wanted: Wanted): Pen => {
  const cites = citesOf(ledger)
  const sentences = async (rows: readonly RecordRow[]): Promise<readonly string[]> =>
    (await viewsOf(ledger, rows, wanted.manner)).map((v) => plain(v.sentence))
  return {
    ledger,
    wanted,
    say: briefSay(wanted.manner),
    words: wordsOf(wanted.manner),
    cites,
    sentences,
    async items(rows) {
      const texts = await sentences(rows)
      const blocks: Block[] = []
      for (const [i, row] of rows.entries())
        blocks.push({ kind: 'item', text: texts[i]!, citations: await cites.of(row.id) })
      return blocks
    },
  }
}
