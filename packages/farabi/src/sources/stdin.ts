/** Standard input as one article: `curl … | farabi read`, `farabi read -`. */
import { FarabiError } from '@farabi/reader'
import { MAX_BYTES, type Opened, onePlace, type Source, tooLarge } from './source.js'

const readAll = async (): Promise<Opened> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  if (size === 0)
    throw new FarabiError(
      'empty',
      'nothing came through standard input',
      'Pipe an article into the command, or name a file.',
    )
  return { bytes: Buffer.concat(chunks) }
}

export const stdinSource: Source = {
  takes: async (word) => word === '-',
  places: async () => [onePlace({ name: 'standard input', base: 'stdin', weight: 1, open: readAll })],
}
