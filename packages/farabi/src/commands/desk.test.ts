import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARABIC, PERSIAN } from '../testing/articles.js'
import { ended, inFolder, run, start } from '../testing/command.js'

/** Starts a desk on two articles and gives its address. */
const desk = (
  work: (address: string, stop: () => Promise<number | null>) => Promise<void>,
  args: string[] = ['--port', '0', '--samples'],
): Promise<void> =>
  inFolder(async (cwd) => {
    mkdirSync(join(cwd, 'samples/one'), { recursive: true })
    writeFileSync(join(cwd, 'samples/one/one.txt'), PERSIAN)
    writeFileSync(join(cwd, 'samples/one/two.txt'), ARABIC)
    const child = start(['desk', ...args], { cwd, env: { FARABI_LOG: 'silent' } })
    const result = ended(child)
    const address = await new Promise<string>((done, failed) => {
      let said = ''
      child.stdout.on('data', (d) => {
        said += String(d)
        const found = /http:\S+/.exec(said)
        if (found) done(found[0])
      })
      void result.then((r) => failed(new Error(`ended with ${r.code}: ${r.err}`)))
    })
    const stop = (): Promise<number | null> => {
      child.kill('SIGINT')
      return result.then((r) => r.code)
    }
    try {
      await work(address, stop)
    } finally {
      await stop()
    }
  })

const json = async (address: string, path: string): Promise<unknown> => (await fetch(new URL(path, address))).json()

describe('the desk', () => {
  it('opens with the samples, answers, and ends by Ctrl-C', () =>
    desk(async (address, stop) => {
      expect(new URL(address).hostname).toBe('localhost')
      const page = await fetch(address)
      expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/)
      expect(await page.text()).toContain('<div id="desk">')
      expect(await json(address, '/api/v1/about')).toMatchObject({ engine: 'sqlite', counts: { articles: 2 } })
      expect(await json(address, '/readyz')).toEqual({ ready: true })
      expect((await fetch(new URL('/api/v1/none', address))).status).toBe(404)
      expect(await stop()).toBe(0)
    }))

  it('reads what is given by hand', () =>
    desk(async (address) => {
      const text = 'رئیس جمهور ترکیه روز شنبه ۱۲ آبان ۱۴۰۳ در آنکارا با رئیس جمهور آذربایجان دیدار کرد.'
      const answer = await fetch(new URL('/api/v1/intake/text', address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-farabi': 'desk' },
        body: JSON.stringify({ text }),
      })
      expect(answer.status).toBe(202)
      const { id } = (await answer.json()) as { id: string }
      await expect
        .poll(async () => (await json(address, `/api/v1/jobs/${id}`)) as object, { timeout: 30_000 })
        .toMatchObject({ added: 1, failed: 0, endedAt: expect.any(String) })
      expect(await json(address, '/api/v1/pairs/TUR/AZE/timeline')).toMatchObject({
        rows: [{ kind: 'event', type: 'meeting', countries: ['TUR', 'AZE'] }],
      })
    }))

  it('answers under no foreign name', () =>
    desk(async (address) => {
      const status = await new Promise<number | undefined>((done) => {
        request(new URL('/api/v1/about', address), { headers: { host: 'evil.example' } }, (r) => {
          r.resume()
          done(r.statusCode)
        }).end()
      })
      expect(status).toBe(403)
    }))

  it('says which port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => taken.once('listening', done))
    const { port } = taken.address() as AddressInfo
    await inFolder(async (cwd) => {
      const { code, err } = await run(['desk', '--port', String(port)], { cwd, env: { FARABI_HOME: join(cwd, 'l') } })
      expect(err).toContain(`port ${port} is taken`)
      expect(code).toBe(2)
    })
    taken.close()
  })

  it.each([
    [{ FARABI_PORT: 'many' }, 'FARABI_PORT'],
    [{ FARABI_HOST: '0.0.0.0' }, 'FARABI_PUBLIC_URL'],
    [{ FARABI_SMTP_URL: 'smtp://localhost' }, 'FARABI_MAIL_FROM'],
    [{ FARABI_SETTINGS: 'none.json' }, 'none.json'],
  ])('says which setting is wrong: %o', (env, named) =>
    inFolder(async (cwd) => {
      const { code, err } = await run(['desk'], { cwd, env: { FARABI_HOME: join(cwd, 'l'), ...env } })
      expect(err).toContain(named)
      expect(code).toBe(2)
    }),
  )
})
