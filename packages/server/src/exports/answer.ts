/** Files as answers: their type, and a name that is safe on every disk. */
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/** Letters of any script stay in the name; what systems forbid in file names goes. */
const nameOf = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .slice(0, 120)
    .trim() || 'farabi'

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * @param shown `inline` for what programs subscribe to, `attachment` for what is saved
 * @returns Content-Disposition with the name twice: for old programs in ASCII, for others as RFC 8187 has it
 */
export const disposition = (shown: 'inline' | 'attachment', name: string): string => {
  const safe = nameOf(name)
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_')
  return `${shown}; filename="${ascii}"; filename*=UTF-8''${encoded(safe)}`
}

/** Sends a whole file. */
export const sendFile = (
  reply: FastifyReply,
  file: { readonly type: string; readonly name: string; readonly shown?: 'inline' | 'attachment' },
  content: string | Uint8Array,
): FastifyReply =>
  reply
    .type(file.type)
    .header('content-disposition', disposition(file.shown ?? 'attachment', file.name))
    .send(typeof content === 'string' ? content : Buffer.from(content))

/**
 * Sends a file piece by piece. The first piece is made before anything is sent, so that an unknown pair or a wrong
 * filter is still answered as a problem.
 */
export const sendPieces = async (
  reply: FastifyReply,
  file: { readonly type: string; readonly name: string },
  pieces: AsyncIterable<string>,
): Promise<FastifyReply> => {
  const rest = pieces[Symbol.asyncIterator]()
  const first = await rest.next()
  const all = async function* () {
    try {
      for (let piece = first; !piece.done; piece = await rest.next()) yield Buffer.from(piece.value)
    } finally {
      await rest.return?.()
    }
  }
  return reply
    .type(file.type)
    .header('content-disposition', disposition('attachment', file.name))
    .send(Readable.from(all()))
}
