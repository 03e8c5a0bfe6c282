/** A desk of its own for pictures and measures: the built command on a ledger in a folder, with the samples unless told. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../packages/farabi/bin/farabi.js', import.meta.url))
const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * @param options.home folder of the ledger; one of its own, gone at the end, when not given
 * @param options.today `YYYY-MM-DD`
 * @returns its address, and how to end it
 */
export const startDesk = async ({ home, today, samples = true } = {}) => {
  const folder = home ?? mkdtempSync(join(tmpdir(), 'farabi-desk-'))
  const child = spawn(process.execPath, [MAIN, 'desk', '--port', '0', ...(samples ? ['--samples'] : [])], {
    cwd: ROOT,
    env: { ...process.env, FARABI_HOME: folder, FARABI_LOG: 'error', ...(today ? { FARABI_TODAY: today } : {}) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise((done, failed) => {
    let said = ''
    child.stdout.on('data', (d) => {
      said += d
      const found = /http:\S+?(?=\/ )/.exec(said)
      if (found) done(found[0])
    })
    child.on('exit', (code) => failed(new Error(`the desk ended with ${code}`)))
  })
  return {
    address,
    pid: child.pid,
    close: async () => {
      child.removeAllListeners('exit')
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
      if (!home) rmSync(folder, { recursive: true, force: true })
    },
  }
}
