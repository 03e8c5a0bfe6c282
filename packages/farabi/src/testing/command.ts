/** Runs the built command as people run it: a child process on files of a temporary folder. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../bin/farabi.js', import.meta.url))
if (!existsSync(fileURLToPath(new URL('../../dist/main.js', import.meta.url))))
  throw new Error('packages/farabi/dist is missing: run npm run build first')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

export const start = (args: readonly string[], { cwd, env = {} }: RunOptions = {}): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '', FARABI_ALLOW_PRIVATE: '', ...env },
  })

export const ended = (child: ChildProcessWithoutNullStreams): Promise<Ran> =>
  new Promise((done) => {
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (d: string) => {
      out += d
    })
    child.stderr.setEncoding('utf8').on('data', (d: string) => {
      err += d
    })
    child.on('close', (code) => done({ code, out, err }))
  })

export const run = (args: readonly string[], options: RunOptions = {}): Promise<Ran> => {
  const child = start(args, options)
  const result = ended(child)
  child.stdin.on('error', () => {})
  child.stdin.end(options.stdin ?? '')
  return result
}

/** A folder that is gone when the work is done. */
export const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'farabi-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
