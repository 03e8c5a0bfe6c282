/** A citation in words: whose report it is, when it came out and where it stands. */
import type { Words } from '../sentences/manner.js'
import type { Citation } from './brief.js'
import type { Say } from './words.js'

/** The parts that are known, in their order. */
export const noteOf = (c: Citation, say: Say, words: Words): string =>
  [c.title, c.source, c.published ? words.date(c.published) : null, c.url]
    .filter((part) => part !== null)
    .join(say('comma'))
