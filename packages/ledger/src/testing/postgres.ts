/** A PostgreSQL server of the tests' own: started on a free port with an empty cluster, taken down at the end. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** Where Debian and others put the server's programs. */
const FOLDERS = ['/usr/lib/postgresql', '/usr/local/pgsql', '/opt/homebrew/opt']

const findBin = (): string | null => {
  for (const folder of FOLDERS) {
    if (!existsSync(folder)) continue
    for (const version of readdirSync(folder).sort().reverse())
      for (const bin of [join(folder, version, 'bin'), join(folder, 'bin')])
        if (existsSync(join(bin, 'initdb'))) return bin
  }
  return null
}

/** The folder of initdb and postgres, null when the machine has none. */
export const postgresBin: string | null = findBin()

export interface TestServer {
  /** Of a fresh database each time it is asked. */
  database(): Promise<string>
  /** Kills the server as a power cut would. */
  kill(): void
  start(): Promise<void>
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

/** The server refuses to run as root: Debian has a user for it. */
const asUser = (): { uid: number; gid: number } | null => {
  if (userInfo().uid !== 0) return null
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })))
  return { uid: uid!, gid: gid! }
}

export const startPostgres = async (): Promise<TestServer> => {
  const bin = postgresBin!
  const user = asUser()
  const folder = mkdtempSync(join(tmpdir(), 'farabi-postgres-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'farabi', '-A', 'trust', '-E', 'UTF8', '--locale=C'], {
    stdio: 'ignore',
    cwd: folder,
    ...(user ?? {}),
  })
  const port = await freePort()
  let server: ChildProcess | null = null
  let count = 0
  const url = (database: string): string => `postgres://farabi@127.0.0.1:${port}/${database}`
  const query = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url('postgres') })
    try {
      await client.connect()
      await client.query(text)
    } finally {
      await client.end()
    }
  }
  const start = async (): Promise<void> => {
    server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder], {
      stdio: 'ignore',
      cwd: folder,
      ...(user ?? {}),
    })
    for (let tries = 0; ; tries++) {
      try {
        await query('select 1')
        return
      } catch (error) {
        if (tries > 150) throw error
        await new Promise((done) => setTimeout(done, 100))
      }
    }
  }
  await start()
  return {
    start,
    async database() {
      const name = `ledger_${++count}`
      await query(`create database ${name} template template0`)
      return url(name)
    },
    kill: () => server?.kill('SIGKILL'),
    async stop() {
      const gone = new Promise((done) =>
        server && server.exitCode === null && server.signalCode === null ? server.once('exit', done) : done(null),
      )
      server?.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
