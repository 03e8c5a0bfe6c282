/** Texts as careless keyboards and scrapers leave them. */

/** What may happen to a half-space (U+200C, and `&zwnj;` on a page). */
export const forms = {
  kept: (text) => text,
  deleted: (text) => text.replace(/\u200c|&zwnj;|&#8204;|&#x200c;/gi, ''),
  'as spaces': (text) => text.replace(/\u200c|&zwnj;|&#8204;|&#x200c;/gi, ' '),
}

/** How far the score of a set may fall, in points of F1: not at all, but for the last digit of a floating number. */
export const TOLERANCE = 1e-9

/** The samples are UTF-8, but for a few in windows-1256. */
const decoded = (bytes) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1256').decode(bytes)
  }
}

/** The article with its text rewritten, in UTF-8; the type says so, since a page may still claim another encoding. */
export const rewritten = (bytes, path, rewrite) => ({
  bytes: new TextEncoder().encode(rewrite(decoded(bytes))),
  contentType: path.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
})
