/** From the words of the command line to articles. The first source that takes a word has it. */
import { fileSource } from './file.js'
import { folderSource, globSource } from './folder.js'
import type { Input, Place, Source } from './source.js'
import { stdinSource } from './stdin.js'
import { webSource } from './web.js'

const sources: readonly Source[] = [stdinSource, webSource, folderSource, globSource, fileSource]

export interface Inputs extends AsyncIterable<Input> {
  /** How many articles there are about, for the progress bar and the number of workers. */
  readonly weight: number
  /** No word led to a single place. */
  readonly empty: boolean
}

export const findInputs = async (words: readonly string[]): Promise<Inputs> => {
  const places: Place[] = []
  for (const word of words) {
    for (const source of sources) {
      if (!(await source.takes(word))) continue
      for (const place of await source.places(word)) places.push(place)
      break
    }
  }
  return {
    weight: places.reduce((sum, p) => sum + p.weight, 0),
    empty: places.length === 0,
    async *[Symbol.asyncIterator]() {
      for (const place of places) yield* place.inputs()
    },
  }
}
