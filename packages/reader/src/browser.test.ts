/** The reader in a real browser gives the reading it gives in Node. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reading, read } from './index.js'

const CHROMIUM = process.env.FARABI_CHROMIUM || '/usr/bin/chromium'
/** In CI the browser must be there; elsewhere its absence skips these tests by name. */
const absent = !existsSync(CHROMIUM) && !process.env.CI

const samples = fileURLToPath(new URL('../../../samples/', import.meta.url))
const chosen = async (folder: string): Promise<string[]> => {
  const names = (await readdir(`${samples}${folder}`)).sort()
  return [
    ...names.filter((n) => n.endsWith('.txt')).slice(0, 4),
    ...names.filter((n) => n.endsWith('.html')).slice(0, 2),
  ].map((n) => `${folder}/${n}`)
}

describe.skipIf(absent)(`in Chromium (skipped without ${CHROMIUM}; FARABI_CHROMIUM names another)`, () => {
  let server: Server
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      splitting: true,
      outdir: '/',
      entryNames: 'reader',
      logLevel: 'silent',
    })
    const files = new Map(outputFiles.map((f) => [`/${f.path.split(/[\\/]/).at(-1)}`, f.text]))
    server = createServer((request, response) => {
      const script =
        request.url === '/start.js'
          ? "import * as reader from '/reader.js'\nglobalThis.reader = reader"
          : files.get(request.url ?? '')
      response.setHeader('content-security-policy', "default-src 'self'")
      response.setHeader(
        'content-type',
        script === undefined ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
      )
      response.end(script ?? '<!doctype html><title>reader</title><script type="module" src="/start.js"></script>')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    })
    page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction(() => 'reader' in globalThis)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await new Promise((done) => (server ? server.close(done) : done(null)))
  })

  /** Reads bytes inside the page. */
  const readThere = (bytes: Uint8Array, name: string): Promise<Reading> =>
    page.evaluate(
      async ([base64, file]) => {
        const { reader } = globalThis as unknown as { reader: typeof import('./index.js') }
        return reader.read(
          Uint8Array.from(atob(base64!), (c) => c.charCodeAt(0)),
          { name: file!, explain: true },
        )
      },
      [Buffer.from(bytes).toString('base64'), name],
    )

  it.each(['fa', 'ar'])('reads the samples in %s as Node does', async (folder) => {
    for (const path of await chosen(folder)) {
      const bytes = new Uint8Array(await readFile(`${samples}${path}`))
      const here = await read(bytes, { name: path, explain: true })
      expect(JSON.parse(JSON.stringify(await readThere(bytes, path))), path).toEqual(JSON.parse(JSON.stringify(here)))
    }
  })

  it('says there what it says here when a document cannot be read', async () => {
    const message = await page.evaluate(async () => {
      const { reader } = globalThis as unknown as { reader: typeof import('./index.js') }
      return reader.read(new TextEncoder().encode('PK\u0003\u0004 no archive'), { name: 'a.docx' }).then(
        () => 'read',
        (error: unknown) => (error instanceof reader.FarabiError ? error.code : String(error)),
      )
    })
    expect(message).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(message).not.toBe('read')
  })
})
