/** Where the sample corpus lies: beside the command or under the folder it was started in. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @returns the folder with one folder of articles per language, or null */
export const findSamples = async (): Promise<string | null> => {
  const roots = [process.cwd(), fileURLToPath(new URL('../../../../', import.meta.url))]
  for (const root of roots) {
    const folder = join(root, 'samples')
    const inside = await readdir(folder, { withFileTypes: true }).catch(() => [])
    if (inside.some((e) => e.isDirectory())) return folder
  }
  return null
}
