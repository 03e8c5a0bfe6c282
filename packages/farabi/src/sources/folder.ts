/** Folders, with all folders in them, and glob patterns. */
import { stat } from 'node:fs/promises'
import { glob, isDynamicPattern } from 'tinyglobby'
import { filePlace } from './file.js'
import type { Place, Source } from './source.js'

/** The kinds of file that a folder is searched for; a file given by name is read whatever it is called. */
export const EXTENSIONS = ['txt', 'html', 'htm', 'xhtml', 'pdf', 'docx', 'jsonl', 'ndjson'] as const

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const placesOf = (paths: readonly string[]): Promise<Place[]> => Promise.all([...paths].sort(byName).map(filePlace))

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  )
const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

export const folderSource: Source = {
  takes: isFolder,
  async places(folder) {
    const found = await glob(`**/*.{${EXTENSIONS.join(',')}}`, {
      cwd: folder,
      onlyFiles: true,
      followSymbolicLinks: false,
      caseSensitiveMatch: false,
      expandDirectories: false,
    })
    return placesOf(found.map((path) => `${folder.replace(/\/+$/, '')}/${path}`))
  },
}

/** Patterns that the shell did not expand, such as `'reports/**\/*.html'`. */
export const globSource: Source = {
  takes: async (word) => isDynamicPattern(word) && !(await isThere(word)),
  places: async (pattern) =>
    placesOf(await glob(pattern, { onlyFiles: true, followSymbolicLinks: false, expandDirectories: false })),
}
