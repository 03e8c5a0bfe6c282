import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { PERSIAN } from '../testing/articles.js'
import { run } from '../testing/command.js'
import { siteOf } from '../testing/site.js'

const windows1256 = (text: string): Buffer => {
  const decoder = new TextDecoder('windows-1256')
  const byteOf = new Map(Array.from({ length: 256 }, (_, b) => [decoder.decode(Uint8Array.of(b)), b]))
  return Buffer.from([...text].map((c) => byteOf.get(c) ?? 63))
}
const ARABIC_PAGE =
  '<!doctype html><html lang="ar"><title>وزير الخارجية يلتقي نظيره</title><body><article><h1>وزير الخارجية يلتقي نظيره</h1><p>التقى وزير الخارجية العماني في مسقط نظيره التونسي يوم الثلاثاء وبحث الجانبان التعاون.</p></article></body></html>'

const pages: RequestListener = (request, response) => {
  const path = request.url ?? '/'
  const redirect = (to: string): void => void response.writeHead(302, { location: to }).end()
  if (path === '/plain.txt') response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(PERSIAN)
  else if (path === '/legacy')
    response.writeHead(200, { 'content-type': 'text/html; charset=windows-1256' }).end(windows1256(ARABIC_PAGE))
  else if (path === '/moved') redirect('/plain.txt')
  else if (path === '/circle') redirect('/circle')
  else if (path === '/to-file') redirect('file:///etc/passwd')
  else if (path === '/huge') {
    response.writeHead(200, { 'content-type': 'text/plain' })
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(1 << 20, 'a'))) {}
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  } else if (path === '/broken') {
    response.writeHead(200, { 'content-length': 1000 }).write('half')
    setTimeout(() => response.destroy(), 50)
  } else response.writeHead(404).end('none')
}

const origin = siteOf(pages)
let site = ''
beforeAll(() => {
  site = origin()
})

const read = (path: string, allow = '1') =>
  run(['read', '--format', 'jsonl', path.startsWith('/') ? site + path : path], {
    env: { FARABI_ALLOW_PRIVATE: allow },
  })

describe('addresses', () => {
  it('reads a page and keeps its address', async () => {
    const { code, out } = await read('/plain.txt')
    expect(code).toBe(0)
    expect(JSON.parse(out).article).toMatchObject({ language: 'fa', url: `${site}/plain.txt` })
  })
  it('follows redirects to the final address', async () => {
    expect(JSON.parse((await read('/moved')).out).article.url).toBe(`${site}/plain.txt`)
  })
  it('passes the charset of the header on', async () => {
    const { article } = JSON.parse((await read('/legacy')).out)
    expect(article.language).toBe('ar')
    expect(article.text).toContain('التقى وزير الخارجية العماني')
  })
  it.each([
    ['/nothing', 'the site answered 404'],
    ['/circle', 'more than 5 redirects'],
    ['/to-file', 'file addresses are not taken'],
    ['/huge', 'larger than 32 MiB'],
    ['/broken', 'broke the connection off'],
    ['http://no-such-host.invalid/', '(no such host|looked up)'],
    ['http://[::bad/', 'cannot be read|Invalid URL'],
  ])('says what is wrong with %s', async (path, reason) => {
    const { code, out, err } = await read(path)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(new RegExp(`^farabi: \\S+: .*(${reason}).*\\. .+\\.\\n$`))
  })
  it('says that nobody answers at a port', async () => {
    const holder = createServer()
    await new Promise<void>((done) => void holder.listen(0, '127.0.0.1', () => done()))
    const { port } = holder.address() as AddressInfo
    await new Promise((done) => holder.close(done))
    expect((await read(`http://127.0.0.1:${port}/`)).err).toContain('the host refused the connection')
  })
  it.each([
    '/plain.txt',
    'http://localhost:80/',
    'http://[::1]/',
    'http://2130706433/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest',
  ])('refuses %s without leave', async (address) => {
    const { code, err } = await read(address, '')
    expect(code).toBe(1)
    expect(err).toContain('lies on this machine or in its own network')
  })
})
