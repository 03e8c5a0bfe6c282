/** What an article is found by: its own words, and who is in it. */
import { type Reading, terms } from '@farabi/reader'
import type { Database, Store } from '../store/store.js'
import type { Linking } from './entities.js'
import { whoToken } from './identity.js'

export const indexWords = (
  db: Database,
  store: Store,
  no: number,
  { title, text }: Pick<Reading['article'], 'title' | 'text'>,
  { linked }: Pick<Linking, 'linked'>,
): Promise<void> =>
  store.words.index(
    db,
    no,
    terms(`${title ?? ''}\n${text}`).map((t) => t.stem),
    [...new Set(linked.filter((l) => l.to.kind !== 'country').map((l) => whoToken(l.to.id)))],
  )
