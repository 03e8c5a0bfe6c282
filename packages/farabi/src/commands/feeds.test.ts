/** `farabi add` on feeds and sitemaps of a real server on loopback. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openLedger } from '@farabi/ledger'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PERSIAN } from '../testing/articles.js'
import { ended, inFolder, run, start } from '../testing/command.js'
import { siteOf } from '../testing/site.js'

interface Asked {
  readonly path: string
  readonly at: number
  readonly headers: IncomingMessage['headers']
}

let site = ''
let asked: Asked[] = []
let pages: Record<string, RequestListener> = {}
const origin = siteOf((request, response) => {
  const path = request.url ?? '/'
  asked.push({ path, at: Date.now(), headers: request.headers })
  const page = pages[path]
  if (page) page(request, response)
  else response.writeHead(404).end()
})
beforeAll(() => {
  site = origin()
})
beforeEach(() => {
  asked = []
  pages = {}
})

const paths = (): string[] => asked.map((a) => a.path)
const CITIES = ['آستانه', 'آلماتی', 'آکتائو', 'شیمکنت', 'تهران', 'مشهد', 'گرگان', 'رشت']
/** Articles of their own: another city, another sum. */
const article = (n: number): string =>
  PERSIAN.replace('در آستانه', `در ${CITIES[n % CITIES.length]}`).replace('۴۰۰', String(400 + n * 7))
const text =
  (body: string): RequestListener =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(body)
const rss = (links: readonly string[], dates: readonly string[] = []): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>خبر</title>${links
    .map((l, i) => `<item><link>${site}${l}</link>${dates[i] ? `<pubDate>${dates[i]}</pubDate>` : ''}</item>`)
    .join('')}</channel></rss>`
const feedOf =
  (links: () => readonly string[], etag: () => string | null = () => null): RequestListener =>
  (request, response) => {
    const tag = etag()
    if (tag && request.headers['if-none-match'] === tag) return void response.writeHead(304).end()
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...(tag ? { etag: tag } : {}) }).end(rss(links()))
  }

let home = ''
const env = (): Record<string, string> => ({ FARABI_ALLOW_PRIVATE: '1', FARABI_HOME: home })
const add = (...words: string[]) => run(['add', '--pause', '0', ...words], { env: env() })
const inLedger = async <T>(look: (l: Awaited<ReturnType<typeof openLedger>>) => Promise<T>): Promise<T> => {
  const ledger = await openLedger({ home })
  try {
    return await look(ledger)
  } finally {
    await ledger.close()
  }
}
const urls = () =>
  inLedger(async (l) =>
    (await l.store.db.selectFrom('articles').select('url').orderBy('url').execute()).map((a) =>
      a.url!.replace(site, ''),
    ),
  )

describe('farabi add of feeds', () => {
  const here = (name: string, work: () => Promise<void>): void =>
    it(name, () =>
      inFolder(async (folder) => {
        home = folder
        await work()
      }),
    )
  afterEach(() => {
    home = ''
  })

  here('adds the articles of a feed once, and asks with its ETag', async () => {
    pages = {
      '/rss': feedOf(
        () => ['/1', '/2'],
        () => '"v1"',
      ),
      '/1': text(article(1)),
      '/2': text(article(2)),
    }
    expect((await add(`${site}/rss`)).out).toMatch(/^2 added/)
    expect((await add(`${site}/rss`)).out).toMatch(/^0 added/)
    expect(await urls()).toEqual(['/1', '/2'])
    expect(paths()).toEqual(['/rss', '/robots.txt', '/1', '/2', '/robots.txt', '/rss'])
    expect(asked.at(-1)!.headers['if-none-match']).toBe('"v1"')
  })

  here('fetches only what is new, and again what its feed says has changed', async () => {
    let links = ['/1']
    let date = 'Mon, 02 Dec 2024 08:00:00 GMT'
    pages = {
      '/rss': (_, response) => void response.end(rss(links, [date])),
      '/1': text(article(1)),
      '/2': text(article(2)),
    }
    await add(`${site}/rss`)
    links = ['/1', '/2']
    asked = []
    expect((await add(`${site}/rss`)).out).toMatch(/^1 added/)
    expect(paths()).not.toContain('/1')
    date = new Date(Date.now() + 5000).toUTCString()
    pages['/1'] = text(article(5))
    expect((await add(`${site}/rss`)).out).toMatch(/^1 added/)
  })

  here('keeps to robots.txt', async () => {
    pages = {
      '/robots.txt': text('User-agent: farabi\nDisallow: /closed/\nCrawl-delay: 0.2\n'),
      '/rss': feedOf(() => ['/open', '/closed/1', '/more']),
      '/open': text(article(1)),
      '/closed/1': text(article(2)),
      '/more': text(article(3)),
    }
    const { code, err } = await add(`${site}/rss`)
    expect([code, await urls()]).toEqual([1, ['/more', '/open']])
    expect(err).toMatch(/\/closed\/1: .*robots\.txt.*\. .+\.\n$/)
    expect(paths()).not.toContain('/closed/1')
    const times = asked.filter((a) => ['/open', '/more'].includes(a.path)).map((a) => a.at)
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(190)
  })

  here('makes a pause between two requests to a host', async () => {
    pages = { '/rss': feedOf(() => ['/1', '/2']), '/1': text(article(1)), '/2': text(article(2)) }
    await run(['add', '--pause', '0.5', `${site}/rss`], { env: env() })
    expect(asked.length).toBe(4)
    // the first may arrive late, on a busy machine
    expect(asked.at(-1)!.at - asked[0]!.at).toBeGreaterThanOrEqual(1000)
  })

  here('waits when the site asks to, and tries again', async () => {
    let refusals = 1
    pages = {
      '/rss': feedOf(() => ['/1']),
      '/1': (request, response) => {
        if (refusals-- > 0) return void response.writeHead(503, { 'retry-after': '1' }).end()
        text(article(1))(request, response)
      },
    }
    expect((await add(`${site}/rss`)).out).toMatch(/^1 added/)
    const [first, second] = asked.filter((a) => a.path === '/1').map((a) => a.at)
    expect(second! - first!).toBeGreaterThanOrEqual(990)
  })

  here('tries again the next time what failed for now, even when the feed has not changed', async () => {
    pages = {
      '/rss': feedOf(
        () => ['/1', '/gone'],
        () => '"same"',
      ),
      '/1': (_, response) => void response.writeHead(500).end(),
    }
    const first = await add(`${site}/rss`)
    expect(first.code).toBe(1)
    expect(first.err).toContain('the site answered 500')
    expect(first.err).toContain('the site answered 404')
    pages['/1'] = text(article(1))
    asked = []
    expect((await add(`${site}/rss`)).out).toMatch(/^1 added/)
    expect(paths()).toEqual(['/robots.txt', '/rss', '/1'])
    asked = []
    await add(`${site}/rss`)
    expect(asked.at(-1)!.headers['if-none-match']).toBe('"same"')
  })

  here('asks a failing feed ever more rarely, and says what is wrong with it', async () => {
    let broken = false
    pages = {
      '/rss': (request, response) =>
        broken ? void response.writeHead(500).end() : feedOf(() => [])(request, response),
    }
    await add(`${site}/rss`)
    broken = true
    const minutes: number[] = []
    for (let i = 0; i < 3; i++) {
      expect((await add(`${site}/rss`)).err).toContain('the site answered 500')
      const [feed] = await inLedger((l) => l.feeds())
      expect(feed).toMatchObject({ failures: i + 1, trouble: 'the site answered 500' })
      minutes.push(Math.round((Date.parse(feed!.next_at!) - Date.parse(feed!.checked_at!)) / 60_000))
    }
    expect(minutes).toEqual([30, 60, 120])
    expect((await run(['ledger', 'feeds'], { env: env() })).out).toContain('the site answered 500')
  })

  here('goes through an index of sitemaps, packed ones too, from a day on', async () => {
    const map = (rows: readonly (readonly [string, string])[]): string =>
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${rows.map(([loc, day]) => `<url><loc>${site}${loc}</loc><lastmod>${day}</lastmod></url>`).join('')}</urlset>`
    pages = {
      '/sitemap.xml': (_, response) =>
        void response.end(
          `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${site}/a.xml.gz</loc></sitemap><sitemap><loc>${site}/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap></sitemapindex>`,
        ),
      '/a.xml.gz': (_, response) =>
        void response.writeHead(200, { 'content-type': 'application/gzip' }).end(
          gzipSync(
            map([
              ['/1', '2025-12-02'],
              ['/2', '2019-01-01'],
            ]),
          ),
        ),
      '/1': text(article(1)),
      '/2': text(article(2)),
    }
    const { out, err } = await add('--since', '2025-01-01', `${site}/sitemap.xml`)
    expect([out.slice(0, 7), err]).toEqual(['1 added', ''])
    expect(paths()).not.toContain('/old.xml')
    expect((await add(`${site}/a.xml.gz`)).out).toMatch(/^1 added/)
  })

  here('does not go round in circles of sitemaps', async () => {
    pages = {
      '/sitemap.xml': (_, response) =>
        void response.end(`<sitemapindex><sitemap><loc>${site}/sitemap.xml</loc></sitemap></sitemapindex>`),
    }
    const { code, err } = await add(`${site}/sitemap.xml`)
    expect([code, err.includes('without end')]).toEqual([1, true])
  })

  here('refuses to be led to files and into its own network', async () => {
    pages = {
      '/rss': (_, response) =>
        void response.end(
          rss([]).replace(
            '</channel>',
            '<item><link>file:///etc/passwd</link></item><item><link>http://169.254.1.1/x</link></item></channel>',
          ),
        ),
    }
    await add(`${site}/rss`)
    const { code, err } = await run(['add', '--pause', '0', `${site}/rss`], {
      env: { FARABI_HOME: home, FARABI_ALLOW_PRIVATE: '' },
    })
    expect([code, err.includes('own network')]).toEqual([1, true])
    expect(await urls()).toEqual([])
  })

  here('follows a feed and a folder until it is told to stop', async () => {
    const links = ['/1']
    pages = { '/rss': feedOf(() => links), '/1': text(article(1)), '/2': text(article(2)) }
    const folder = join(home, 'incoming')
    mkdirSync(folder)
    const words = ['add', '--pause', '0', '--every', '0.01', '--follow', '--json', `${site}/rss`, folder]
    const child = start(words, { env: env() })
    const result = ended(child)
    const seen: string[] = []
    await new Promise<void>((done) => {
      child.stdout.on('data', (lines: Buffer) => {
        for (const line of lines.toString().trim().split('\n')) {
          const { name, known } = JSON.parse(line)
          if (!known) seen.push(name.replace(site, '').replace(folder, ''))
        }
        if (seen.length === 1) links.unshift('/2')
        if (seen.length === 2) writeFileSync(join(folder, 'late.txt'), article(3))
        if (seen.length >= 3) done()
      })
    })
    child.kill('SIGINT')
    const { code, err } = await result
    expect([code, err, seen]).toEqual([0, '', ['/1', '/2', '/late.txt']])
  })

  here('says that a page is nothing to follow', async () => {
    pages = { '/1': text(article(1)) }
    const { code, err } = await add('--follow', `${site}/1`)
    expect([code, err]).toEqual([2, expect.stringMatching(/none of these is a feed.*\. .+\.\n$/)])
    expect(await urls()).toEqual(['/1'])
  })

  here('takes a page that differs only in its furniture for the same article', async () => {
    let visits = 0
    const page: RequestListener = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(
        `<!doctype html><html lang="fa"><title>گفتگوی وزیران</title><body><nav>${++visits} بازدید</nav><article><h1>گفتگوی وزیران خارجه ایران و قزاقستان</h1>${PERSIAN.split(
          '\n',
        )
          .slice(3)
          .map((p) => `<p>${p}</p>`)
          .join('')}</article></body></html>`,
      )
    pages = { '/page': page }
    expect((await add(`${site}/page`)).out).toMatch(/^1 added/)
    expect((await add(`${site}/page`)).out).toMatch(/^0 added with 0 records, 1 there already/)
  })
})
