/** A pair's timeline as a feed: Atom (RFC 4287) and JSON Feed. */
import { Feed } from 'feed'
import type { RecordView, Words } from '../sentences/manner.js'
import type { Addresses } from './address.js'
import { plain } from './plain.js'

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** Readers take the text of an entry for HTML, and articles' own words stand in it. */
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const entryText = (view: RecordView, words: Words): string =>
  [
    words.label('kind', view.kind),
    view.date ? words.date(view.date) : null,
    view.place ? plain(view.place.name) : null,
    view.text ?? view.title,
  ]
    .filter((part) => part !== null)
    .map((part) => plain(part))
    .join(' · ')

export interface FeedAsked {
  readonly title: string
  /** The page of the desk that the feed follows. */
  readonly page: string
  readonly shape: 'atom' | 'json'
  readonly words: Words
  readonly addresses: Addresses
}

/**
 * An entry is as old as the last report that tells of it: a promise told of again shows as changed.
 *
 * @param views in the order of the timeline
 */
export const timelineFeed = (
  { title, page, shape, words, addresses }: FeedAsked,
  views: readonly RecordView[],
): Feed => {
  const changed = (v: RecordView): string => v.lastTold ?? v.day
  const last = views.map(changed).sort().at(-1)
  const feed = new Feed({
    id: addresses.self,
    title: plain(title),
    link: page,
    language: words.manner.language,
    // without entries nothing has changed yet: the first day there is, the same at every asking
    updated: midnight(last ?? '1970-01-01'),
    generator: 'Farabi',
    feedLinks: { [shape]: addresses.self },
    author: { name: 'Farabi' },
  })
  for (const view of views)
    feed.addItem({
      id: addresses.record(view.id),
      // a title is HTML in Atom and plain in JSON Feed
      title: shape === 'atom' ? html(plain(view.sentence)) : plain(view.sentence),
      link: addresses.record(view.id),
      date: midnight(changed(view)),
      published: midnight(view.firstTold ?? view.day),
      description: html(entryText(view, words)),
      category: [view.kind, view.type, ...view.sectors].map((term) => ({ term, name: term })),
    })
  return feed
}
