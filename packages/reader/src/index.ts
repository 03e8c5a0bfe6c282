/**
 * @farabi/reader: bytes in, reading out.
 *
 * `read` takes a page or document, `readText` a plain text; both give a {@link Reading}. The package touches no file,
 * network, clock or database and runs in Node and in browsers.
 */
import { languages as all } from './languages/registry.js'

export { FarabiError } from './error.js'
export { type Outlet, outletOf } from './outlets.js'
export { type ReadOptions, read, readText } from './read.js'
export type * from './reading.js'
export { kinds, readingSchema } from './reading.js'
export { type Term, terms } from './terms.js'
export { foldKey } from './text/fold.js'
export { type Concept, concepts, type OutcomeKind, type Trace, traces } from './traces.js'
export { calledIn } from './world/called.js'

/** The languages that are read: BCP 47 code and writing direction. */
export const languages: readonly { readonly code: string; readonly direction: 'rtl' | 'ltr' }[] = all.map(
  ({ code, direction }) => ({ code, direction }),
)
