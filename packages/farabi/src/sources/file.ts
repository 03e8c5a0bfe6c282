/** One file: an article in any form the reader knows, or a .jsonl corpus. */
import { open, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { FarabiError } from '@farabi/reader'
import { corpusPlace, isCorpus } from './corpus.js'
import { brokenPlace, MAX_BYTES, type Opened, onePlace, type Place, type Source, tooLarge } from './source.js'

const REMEDIES: Readonly<Record<string, readonly [detail: string, remedy: string]>> = {
  ENOENT: ['no such file or folder', 'Check the path; quote it when it holds spaces.'],
  EACCES: ['no permission to read it', 'Change its permissions or run as its owner.'],
  EISDIR: ['a folder stands where a file was expected', 'Give the files inside it, or the folder itself as an input.'],
  ELOOP: ['its links lead in a circle', 'Give the file itself.'],
  EMFILE: ['too many open files', 'Use fewer --jobs.'],
}

/** The system's refusal in words for people. */
export const fileError = (error: unknown): FarabiError => {
  if (error instanceof FarabiError) return error
  const { code, message } = error as NodeJS.ErrnoException
  const [detail, remedy] = REMEDIES[code ?? ''] ?? [message, 'Check that the disk can be read.']
  return new FarabiError(code ? `file-${code.toLowerCase()}` : 'file-unreadable', detail, remedy)
}

const openFile = async (path: string): Promise<Opened> => {
  try {
    const handle = await open(path)
    try {
      if ((await handle.stat()).size > MAX_BYTES) throw tooLarge()
      return { bytes: await handle.readFile() }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw fileError(error)
  }
}

export const baseName = (path: string): string => basename(path, extname(path))

/** A file that is known to be there. */
export const filePlace = async (path: string): Promise<Place> => {
  if (isCorpus(path)) return corpusPlace(path, (await stat(path)).size)
  return onePlace({ name: path, base: baseName(path), weight: 1, open: () => openFile(path) })
}

export const fileSource: Source = {
  takes: async () => true,
  async places(path) {
    try {
      await stat(path)
      return [await filePlace(path)]
    } catch (error) {
      return [brokenPlace(path, fileError(error))]
    }
  },
}
