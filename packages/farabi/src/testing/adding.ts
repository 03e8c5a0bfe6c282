/** `farabi add` on the samples, and whether the ledger holds whole what it acknowledged. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ledger } from '@farabi/ledger'
import { sql } from 'kysely'

const SAMPLES = fileURLToPath(new URL('../../../../samples/', import.meta.url))

/**
 * Writes the samples of both languages into a folder.
 *
 * @param editions how often: from the second on, each says its number and is another article that tells the same
 */
export const writeSamples = (folder: string, editions = 1): readonly string[] => {
  const written: string[] = []
  for (const language of ['ar', 'fa'])
    for (const file of readdirSync(join(SAMPLES, language)))
      if (['.txt', '.html'].includes(extname(file)))
        // a page with another end is the same page; a text with another end is another text
        for (let edition = 1; edition <= (extname(file) === '.txt' ? editions : 1); edition++) {
          const path = join(folder, `${edition}-${language}-${file}`)
          const number = edition === 1 ? '' : `\n(${edition})\n`
          writeFileSync(path, Buffer.concat([readFileSync(join(SAMPLES, language, file)), Buffer.from(number)]))
          written.push(path)
        }
  return written
}

/** What `farabi add --json` says of an article once it is safe. */
export interface Acknowledged {
  readonly name: string
  readonly id: string
  readonly known: boolean
  readonly records: number
}

/** The last line may have been cut by a kill. */
export const acknowledgedIn = (out: string): readonly Acknowledged[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Acknowledged)

export const idOf = (path: string): string => `sha256:${createHash('sha256').update(readFileSync(path)).digest('hex')}`

/** @returns acknowledged articles that are not there, or not as they were acknowledged */
export const lostOf = async (ledger: Ledger, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string; n: number }>`
    select id, (select count(*) from tellings where article_id = id) as n from articles`.execute(ledger.store.db)
  const tellings = new Map(rows.map((r) => [r.id, r.n]))
  const bytes = new Map<string, Uint8Array>()
  for await (const o of ledger.originals('')) bytes.set(o.id, o.bytes)
  return acknowledged.flatMap(({ id, name, known, records }) => {
    if (!tellings.has(id)) return [`${name}: not there`]
    if (!bytes.has(id) || !readFileSync(name).equals(bytes.get(id)!)) return [`${name}: other bytes`]
    return known || tellings.get(id) === records ? [] : [`${name}: ${tellings.get(id)} of ${records} tellings`]
  })
}
