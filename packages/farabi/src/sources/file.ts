/** One file: an article in any form the reader knows, or a .jsonl corpus. */
import { open, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { FarabiError } from '@farabi/reader'
import { corpusPlace, isCorpus } from './corpus.js'
import { fileError } from './fileError.js'
import { brokenPlace, MAX_BYTES, type Opened, onePlace, type Place, type Source, tooLarge } from './source.js'

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
    if (/^(?!file:)[a-z][a-z0-9+.-]+:\/\//i.test(path))
      return [
        brokenPlace(
          path,
          new FarabiError('address-kind', 'only http and https addresses are read', 'Save the page and give the file.'),
        ),
      ]
    try {
      await stat(path)
      return [await filePlace(path)]
    } catch (error) {
      return [brokenPlace(path, fileError(error))]
    }
  },
}
