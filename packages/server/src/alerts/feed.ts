/** A watch as a feed: its last alerts as Atom or JSON Feed. */
import { Feed } from 'feed'
import type { Desk } from '../http/app.js'
import { readerOf } from './digest.js'
import { escaped, unmarked } from './letter.js'
import { alertsOf } from './listing.js'
import type { Watch } from './watch.js'

const LAST = 50

export const feedOf = async (
  desk: Pick<Desk, 'ledger' | 'keep' | 'settings'>,
  watch: Watch,
  format: 'atom' | 'json',
): Promise<string> => {
  const reader = await readerOf(desk, watch)
  const { rows } = await alertsOf(desk, watch.owner, { watch: watch.id, limit: LAST }, reader.manner)
  const { places, words } = reader
  const feed = new Feed({
    id: `urn:uuid:${watch.id}`,
    title: words.say('feed.title', { name: watch.name }),
    link: places.alerts,
    language: reader.language,
    updated: new Date(rows[0]?.at ?? watch.created_at),
    generator: 'Farabi',
    feedLinks: { atom: places.feed(watch.feed_key, 'atom'), json: places.feed(watch.feed_key, 'json') },
  })
  // Atom's titles are said to be HTML: what an article says must not become markup in a reader
  const written = (text: string): string => (format === 'atom' ? escaped(unmarked(text)) : unmarked(text))
  for (const { id, reason, at, record } of rows)
    feed.addItem({
      id: `urn:farabi:alert:${id}`,
      title: written(record.sentence),
      link: places.record(record.id),
      date: new Date(at),
      description: written(words.say(`head.${reason}`)),
      category: [{ name: reason, term: reason }],
    })
  return format === 'atom' ? feed.atom1() : feed.json1()
}
