import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARABIC, PERSIAN } from '../testing/articles.js'
import { ended, inFolder, run, start } from '../testing/command.js'

/** Starts the demo on two articles and gives its address. */
const demo = (
  work: (address: string, stop: () => Promise<number | null>) => Promise<void>,
  args: string[] = ['--port', '0'],
): Promise<void> =>
  inFolder(async (cwd) => {
    mkdirSync(join(cwd, 'samples/fa'), { recursive: true })
    writeFileSync(join(cwd, 'samples/fa/one.txt'), PERSIAN)
    writeFileSync(join(cwd, 'samples/fa/two.txt'), ARABIC)
    const child = start(['demo', ...args], { cwd })
    const result = ended(child)
    const address = await new Promise<string>((done) => {
      child.stdout.on('data', (d) => {
        const found = /http:\S+/.exec(String(d))
        if (found) done(found[0])
      })
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

describe('the demo', () => {
  it('lists the articles and shows each', () =>
    demo(async (address, stop) => {
      expect(new URL(address).hostname).toBe('127.0.0.1')
      const response = await fetch(address)
      const list = await response.text()
      expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      for (const [name, value] of [
        ['x-content-type-options', 'nosniff'],
        ['referrer-policy', 'no-referrer'],
        ['x-frame-options', 'DENY'],
      ])
        expect(response.headers.get(name!)).toBe(value)
      const links = [...list.matchAll(/href="(\/read\/[^"]+)"/g)].map((m) => m[1]!)
      expect(links.sort()).toEqual(['/read/one', '/read/two'])
      const page = await (await fetch(new URL(links[0]!, address))).text()
      expect(page).toContain('<main class="text" dir="rtl"')
      expect((await fetch(new URL('/none', address))).status).toBe(404)
      expect((await fetch(address, { method: 'POST' })).status).toBe(405)
      expect(await stop()).toBe(0)
    }))
  it('answers under no foreign name', () =>
    demo(async (address) => {
      const status = await new Promise<number | undefined>((done) => {
        request(address, { headers: { host: 'evil.example' } }, (r) => done(r.resume().statusCode)).end()
      })
      expect(status).toBe(421)
    }))
  it('takes the next port when its own is taken', async () => {
    const holder = createServer()
    await new Promise<void>((done) => void holder.listen(0, '127.0.0.1', () => done()))
    const { port } = holder.address() as AddressInfo
    await demo(
      async (address) => {
        expect(Number(new URL(address).port)).toBeGreaterThan(port)
      },
      ['--port', String(port)],
    )
    holder.close()
  })
  it('ends by itself when told to', () =>
    inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'one.txt'), PERSIAN)
      const { code, out } = await run(['demo', '.', '--port', '0', '--for', '1'], { cwd })
      expect(code).toBe(0)
      expect(out).toMatch(/^Farabi read 1 articles? into \d+ records in .* s\.\nOpen http:\/\/127\.0\.0\.1:\d+\//)
    }))
  it.each([
    [['demo', '.'], {}, 'no article could be read'],
    [['demo', '.'], { FARABI_PORT: 'x' }, 'FARABI_PORT is "x"'],
  ])('%s with %o says what to do', (args, env, words) =>
    inFolder(async (cwd) => {
      const { code, err } = await run(args, { cwd, env: env as Record<string, string> })
      expect(code).toBe(2)
      expect(err).toContain(words)
    }),
  )
})
