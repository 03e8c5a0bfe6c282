/**
 * @farabi/reader: bytes in, reading out.
 *
 * `read` takes a page or document, `readText` a plain text; both give a {@link Reading}. The package touches no file,
 * network, clock or database and runs in Node and in browsers.
 */
export { FarabiError } from './error.js'
export { kinds, readingSchema } from './reading.js'
export type * from './reading.js'
export { read, type ReadOptions, readText } from './read.js'
