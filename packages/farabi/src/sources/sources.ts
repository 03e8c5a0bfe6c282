/** From the words of the command line to articles. The first source that takes a word has it. */
import { type Crawl, startCrawl } from './crawl.js'
import { fileSource } from './file.js'
import { folderSource, globSource } from './folder.js'
import type { Input, Place, Source } from './source.js'
import { stdinSource } from './stdin.js'
import { webSource } from './web.js'

export interface Inputs extends AsyncIterable<Input> {
  /** How many articles there are about, for the progress bar and the number of workers; feeds let it grow. */
  readonly weight: number
  /** No word led to a single place. */
  readonly empty: boolean
}

export const findInputs = async (words: readonly string[], crawl: Crawl = startCrawl()): Promise<Inputs> => {
  const sources: readonly Source[] = [stdinSource, webSource(crawl), folderSource, globSource, fileSource]
  const places: Place[] = []
  for (const word of words) {
    for (const source of sources) {
      if (!(await source.takes(word))) continue
      for (const place of await source.places(word)) places.push(place)
      break
    }
  }
  return {
    get weight() {
      return places.reduce((sum, p) => sum + p.weight, 0)
    },
    empty: places.length === 0,
    async *[Symbol.asyncIterator]() {
      for (const place of places) yield* place.inputs()
    },
  }
}
