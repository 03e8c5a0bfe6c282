/** Where readings go: standard output, or one file each in a folder. */
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { FarabiError } from '@farabi/reader'
import type { Input } from '../sources/source.js'
import type { Format } from './job.js'

export interface Sink {
  write(input: Input, text: string): Promise<void>
  close(): Promise<void>
}

/** Waits while the other end is slow, so that nothing piles up here. */
export const put = (text: string): Promise<void> =>
  new Promise((done) => {
    if (process.stdout.write(text)) done()
    else process.stdout.once('drain', done)
  })

export const stdoutSink = (format: Format): Sink => {
  let count = 0
  return {
    async write(_, text) {
      count++
      if (format === 'html' && count > 1) {
        throw new FarabiError(
          'several-pages',
          'several HTML pages do not fit into one output',
          'Add --out DIR: it gets one page per article.',
        )
      }
      if (format === 'json') await put(`${count === 1 ? '[' : ','}\n${text}`)
      else await put(format === 'table' && count > 1 ? `\n${text}\n` : `${text}\n`)
    },
    async close() {
      if (format === 'json') await put(count === 0 ? '[]\n' : '\n]\n')
    },
  }
}

/** A name that every file system takes and that no other input of this run has. */
export const uniqueNames = (): ((base: string) => string) => {
  const used = new Set<string>()
  return (base) => {
    const safe =
      base
        .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-')
        .replace(/^\.+/, '')
        .slice(0, 120)
        .trim() || 'article'
    let name = safe
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${safe}-${n}`
    used.add(name.toLowerCase())
    return name
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'that disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file of that name stands there',
  ENOTDIR: 'a part of that path is a file',
  EISDIR: 'a folder stands where a file is to be written',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'the system makes no folder there',
}

/** Makes a folder and those above it, one by one: Node's own way never ends where the system makes none, as under /proc. */
const makeFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory()) return
  const above = dirname(folder)
  if (!found && above !== folder) await makeFolder(above)
  await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
  })
}

export const folderSink = async (folder: string, extension: 'json' | 'html'): Promise<Sink> => {
  const failed = (error: unknown): never => {
    throw new FarabiError(
      'cannot-write',
      `cannot write into ${folder}: ${REFUSALS[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message}`,
      'Choose a folder that you may write to.',
    )
  }
  await makeFolder(resolve(folder)).catch(failed)
  const unique = uniqueNames()
  return {
    write: (input, text) => writeFile(join(folder, `${unique(input.base)}.${extension}`), `${text}\n`).catch(failed),
    close: async () => {},
  }
}
