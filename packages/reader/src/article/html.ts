/** HTML pages: title, date, outlet and the report's own blocks, without menus, links and comments. */
import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'

export interface PageFacts {
  title: string | null
  source: string | null
  /** As the page's machine-readable part gives it, e.g. an ISO instant. */
  published: string | null
  byline: string | null
  language: string | null
  url: string | null
}

export interface Page extends PageFacts {
  /** One block a line. */
  readonly text: string
  /** The short blocks of the whole page, for a date the main part does not hold. */
  readonly lines: readonly string[]
}

/** Nesting beyond which a page is read as a stream: tree walkers recurse. */
const DEEPEST = 400
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'br',
  'blockquote',
  'section',
  'article',
  'header',
  'footer',
  'figure',
  'figcaption',
  'td',
  'ul',
  'ol',
  'table',
  'pre',
  'main',
  'aside',
  'nav',
  'hr',
  'dd',
  'dt',
])
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'select',
  'button',
  'form',
  'nav',
  'footer',
  'aside',
  'head',
  'title',
  'textarea',
  'option',
])

/** Characters looked at before asking again whether a page nests too deep. */
const SLICE = 1 << 14

/** Does a page nest deeper than a tree can hold? Stops where it does: the parser's own stack slows down with its depth. */
const isDeep = (html: string): boolean => {
  let depth = 0
  let deepest = 0
  const parser = new Parser({
    onopentag: () => {
      depth++
      if (depth > deepest) deepest = depth
    },
    onclosetag: () => {
      depth--
    },
  })
  for (let at = 0; at < html.length && deepest <= DEEPEST; at += SLICE) parser.write(html.slice(at, at + SLICE))
  return deepest > DEEPEST
}

/** A page without its nesting: blocks become line breaks, what is silent stays, other tags go. */
const flattened = (html: string): string =>
  html.replace(/<\/?([a-z][a-z0-9]*)[^<>]*>/giu, (tag: string, name: string) => {
    const known = name.toLowerCase()
    return SILENT.has(known) ? tag : BLOCKS.has(known) ? '<br>' : ''
  })

/** All visible blocks of a page, one a line, by a stream: for pages no tree can hold and for those without a main part. */
export const visibleBlocks = (html: string): string => {
  let out = ''
  let silent = 0
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (SILENT.has(name)) silent++
        else if (BLOCKS.has(name)) out += '\n'
      },
      onclosetag: (name) => {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1)
        else if (BLOCKS.has(name)) out += '\n'
      },
      ontext: (t) => {
        if (silent === 0) out += t.replace(/[ \t\r\n]+/gu, ' ')
      },
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  return out
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)
    .join('\n')
}

const firstOf = (...values: (string | null | undefined)[]): string | null =>
  values.map((v) => v?.trim()).find((v) => v) ?? null

interface Linked {
  readonly headline?: unknown
  readonly datePublished?: unknown
  readonly publisher?: { readonly name?: unknown }
  readonly author?: unknown
  readonly '@graph'?: unknown
}

/** Articles in the page's JSON-LD; broken blocks are passed over. */
const linkedArticles = (document: Document): Linked[] => {
  const out: Linked[] = []
  const visit = (x: unknown, depth: number): void => {
    if (depth > 6 || x === null || typeof x !== 'object') return
    if (Array.isArray(x)) {
      for (const y of x.slice(0, 50)) visit(y, depth + 1)
      return
    }
    const node = x as Linked
    if (typeof node.datePublished === 'string' || typeof node.headline === 'string') out.push(node)
    if (node['@graph']) visit(node['@graph'], depth + 1)
  }
  for (const s of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      visit(JSON.parse(s.textContent ?? ''), 0)
    } catch {
      // a page's broken JSON-LD says nothing
    }
  }
  return out
}

const factsOf = (document: Document): PageFacts => {
  const meta = (...names: string[]): string | null => {
    for (const n of names) {
      const v = document
        .querySelector(`meta[property="${n}"], meta[name="${n}"], meta[itemprop="${n}"]`)
        ?.getAttribute('content')
        ?.trim()
      if (v) return v
    }
    return null
  }
  const linked = linkedArticles(document)
  const str = (x: unknown): string | null => (typeof x === 'string' ? x : null)
  const article = linked.find((l) => typeof l.datePublished === 'string') ?? linked[0]
  return {
    title:
      firstOf(
        document.querySelector('article h1, main h1, h1')?.textContent,
        meta('og:title', 'twitter:title'),
        str(article?.headline),
        document.querySelector('h2')?.textContent,
        document.querySelector('title')?.textContent,
      )?.replace(/\s+/gu, ' ') ?? null,
    source: firstOf(meta('og:site_name'), str(article?.publisher?.name), meta('application-name', 'publisher')),
    published: firstOf(
      str(article?.datePublished),
      meta('article:published_time', 'datePublished', 'date', 'pubdate', 'dc.date', 'DC.date.issued', 'publishdate'),
      document.querySelector('time[datetime]')?.getAttribute('datetime'),
    ),
    byline: firstOf(meta('author', 'article:author')),
    language: firstOf(document.documentElement?.getAttribute('lang'))?.slice(0, 2).toLowerCase() ?? null,
    url: firstOf(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta('og:url')),
  }
}

const NOTHING: PageFacts = { title: null, source: null, published: null, byline: null, language: null, url: null }
/** Characters of a main part below which it is not believed. */
const ENOUGH = 140

/** Reads a page. Never throws: what no tree can hold is read as a stream. */
export const readPage = (html: string): Page => {
  if (isDeep(html)) return { ...NOTHING, text: visibleBlocks(flattened(html)), lines: [] }
  const { document } = parseHTML(html)
  if (!document.documentElement) return { ...NOTHING, text: visibleBlocks(html), lines: [] }
  const facts = factsOf(document as unknown as Document)
  const all = visibleBlocks(html)
  for (const x of document.querySelectorAll(
    'script, style, noscript, nav, footer, aside, form, iframe, [class*="comment"], [id*="comment"], [class*="related"], [id*="related"], [class*="share"], [class*="breadcrumb"], [class*="tags"], [class*="most-"], [class*="sidebar"]',
  ))
    x.remove()
  let main: string | null = null
  try {
    main = new Readability(document as unknown as Document, { charThreshold: ENOUGH }).parse()?.content ?? null
  } catch {
    main = null
  }
  const body = main ? visibleBlocks(main) : ''
  const text = body.length >= Math.min(ENOUGH, all.length * 0.2) ? body : all
  const lines = all
    .split('\n')
    .filter((l) => l.length < 120)
    .slice(0, 80)
  return { ...facts, lines, text: facts.title && !text.startsWith(facts.title) ? `${facts.title}\n${text}` : text }
}
