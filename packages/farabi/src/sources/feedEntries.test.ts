import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { feedContent } from './feedEntries.js'

const at = (text: string | Uint8Array, contentType: string | null = null) =>
  feedContent(
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    contentType,
    'https://outlet.example/rss/fa',
  )
const addresses = (text: string | Uint8Array) => at(text)?.entries.map((e) => e.address)

describe('feedContent', () => {
  it('reads RSS: links, permalinks, relative links, each once', () => {
    const feed = at(`<?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand -->
      <rss version="2.0"><channel><title> خبرگزاری </title><ttl>20</ttl>
      <item><link> https://outlet.example/news/1?a=1&amp;b=2 </link><pubDate>Mon, 23 Nov 2026 21:00:00 +0330</pubDate></item>
      <item><guid>https://outlet.example/news/2</guid><pubDate>Mon, 23 Nov 2026 22:00:00 +0330</pubDate></item>
      <item><guid isPermaLink="false">7</guid></item>
      <item><link>/news/3#comments</link><pubDate>Sun, 22 Nov 2026 00:00:00 GMT</pubDate></item>
      <item><link>https://outlet.example/news/2</link><pubDate>Mon, 23 Nov 2026 22:00:00 +0330</pubDate></item>
      <item><link>javascript:alert(1)</link></item>
      </channel></rss>`)
    expect(feed).toEqual({
      kind: 'rss',
      title: 'خبرگزاری',
      minutes: 20,
      entries: [
        { address: 'https://outlet.example/news/2', changed: '2026-11-23T18:30:00.000Z' },
        { address: 'https://outlet.example/news/1?a=1&b=2', changed: '2026-11-23T17:30:00.000Z' },
        { address: 'https://outlet.example/news/3', changed: '2026-11-22T00:00:00.000Z' },
      ],
    })
  })
  it('reads Atom with its base and alternate links', () => {
    expect(
      addresses(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://cdn.example/ar/"><title>t</title>
        <entry><link rel="self" href="/self"/><link rel="alternate" href="2026/1"/><updated>2026-11-23T00:00:00Z</updated></entry>
        <entry><link href="2026/2"/><updated>2026-11-24T00:00:00Z</updated></entry></feed>`),
    ).toEqual(['https://cdn.example/ar/2026/2', 'https://cdn.example/ar/2026/1'])
  })
  it('reads RDF', () => {
    expect(
      addresses(`<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="x"><title>t</title></channel><item rdf:about="https://outlet.example/a"><title>a</title><link>https://outlet.example/a</link></item></rdf:RDF>`),
    ).toEqual(['https://outlet.example/a'])
  })
  it('reads JSON Feed', () => {
    expect(
      at(
        '{"version":"https:\\/\\/jsonfeed.org\\/version\\/1.1","title":"j","items":[{"id":"1","url":"https://outlet.example/1","date_published":"2026-11-23T00:00:00Z"}]}',
      ),
    ).toMatchObject({
      kind: 'json',
      entries: [{ address: 'https://outlet.example/1', changed: '2026-11-23T00:00:00.000Z' }],
    })
  })
  it('reads sitemaps, packed ones and those of news, and indexes of sitemaps', () => {
    const map = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://outlet.example/1</loc><lastmod>2026-11-20</lastmod></url>
      <url><loc>https://outlet.example/2</loc><news:news><news:publication_date>2026-11-21T10:00:00+03:30</news:publication_date></news:news></url></urlset>`
    const expected = ['https://outlet.example/2', 'https://outlet.example/1']
    expect(addresses(map)).toEqual(expected)
    expect(addresses(gzipSync(map))).toEqual(expected)
    expect(
      at(
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://outlet.example/s1.xml.gz</loc></sitemap></sitemapindex>',
      ),
    ).toEqual({
      kind: 'sitemap index',
      title: null,
      minutes: null,
      entries: [{ address: 'https://outlet.example/s1.xml.gz', changed: null }],
    })
  })
  it('reads a feed in the encoding of its declaration', () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1256"?><rss version="2.0"><channel><title>'),
      Buffer.from([0xce, 0xc8, 0xd1]),
      Buffer.from('</title><item><link>https://outlet.example/1</link></item></channel></rss>'),
    ])
    expect(at(bytes)?.title).toBe('خبر')
  })
  it.each([
    ['<!doctype html><html><body><p>rss</p></body></html>'],
    ['{"version":"1.0","items":[]}'],
    ['در خبرها آمده است که <rss> چیست'],
    [''],
  ])('takes %j for no feed', (text) => {
    expect(at(text)).toBeNull()
  })
  it('refuses what unpacks to more than it may', () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))
    expect(() => at(bomb)).toThrow('larger than 32 MiB')
  })
  it('survives entities that grow and elements without end', () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol">${'bcdefghi'
      .split('')
      .map((c, i) => `<!ENTITY ${c} "${`&${'abcdefgh'[i]};`.repeat(10)}">`)
      .join('')}]><rss version="2.0"><channel><title>&i;</title></channel></rss>`
    const deep = `<rss version="2.0">${'<channel>'.repeat(100_000)}`
    for (const text of [laughs, deep]) {
      try {
        expect(at(text)?.title?.length ?? 0).toBeLessThan(100_000)
      } catch (error) {
        expect(error).toMatchObject({ code: 'feed-malformed' })
      }
    }
  })
})
