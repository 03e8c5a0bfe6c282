/** Search in the original languages: any inflection, any spelling, names in any script, phrases in quotes. */
import { FarabiError, terms } from '@farabi/reader'
import { distance } from 'fastest-levenshtein'
import { whoToken } from '../link/identity.js'
import { matchNames, soundsOf, wordsOf } from '../link/sounds.js'
import type { Store, Wanted } from '../store/store.js'
import type { Page } from './page.js'
import { type RecordRow, rowsById } from './rows.js'

export interface ArticleHit {
  readonly id: string
  readonly title: string | null
  readonly language: string | null
  readonly published: string | null
  readonly source: string | null
  readonly url: string | null
  /** A stretch of the text around the first words found, and where in it they stand (UTF-16 offsets). */
  readonly excerpt: string
  readonly highlights: readonly { readonly start: number; readonly end: number }[]
}

export interface NameHit {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly country: string | null
  readonly articles: number
  /** The spelling that was found. */
  readonly as: string
}

const EXCERPT = 260
const MARKED = 12
/** Names compared for one query at most. */
const NAMES = 400

interface Part {
  readonly phrase: readonly string[]
  /** As it was typed, when it may be a name. */
  readonly word: string | null
}

/** The words of a query: what stands in quotes is a phrase, `word*` a beginning. */
const partsOf = (query: string): readonly Part[] =>
  [...query.matchAll(/["«“]([^"»”]+)["»”]|(\S+)/gu)].flatMap(([, quoted, word]): Part[] => {
    const found = terms(quoted ?? word!)
    if (found.length === 0) return []
    if (quoted) return [{ phrase: found.map((t) => t.stem), word: null }]
    if (word!.endsWith('*'))
      return [{ phrase: [...found.slice(0, -1).map((t) => t.stem), `${found.at(-1)!.stem}*`], word: null }]
    return found.map((t) => ({ phrase: [t.stem], word: word!.slice(t.start, t.end) }))
  })

/** People that one word may mean at most. */
const MEANT = 12

/** A word is found as it stands, and as a name in whatever script an article writes it. */
const wantedFor = async (store: Store, query: string): Promise<readonly Wanted[]> => {
  const wanted: Wanted[] = []
  for (const { phrase, word } of partsOf(query)) {
    const who = word === null ? [] : await searchNames(store, word, { limit: MEANT, strict: true })
    const ids = who.map((w) => w.id)
    const gone =
      ids.length === 0
        ? []
        : (
            await store.db
              .selectFrom('merges')
              .select('gone')
              .where('kept', 'in', ids)
              .where('undone_at', 'is', null)
              .execute()
          ).map((m) => m.gone)
    wanted.push([phrase, ...[...ids, ...gone].map((id) => [whoToken(id)])])
  }
  return wanted
}

const excerptOf = (
  text: string,
  phrases: readonly (readonly string[])[],
): Pick<ArticleHit, 'excerpt' | 'highlights'> => {
  const wanted = phrases.flat()
  const is = (stem: string): boolean =>
    wanted.some((w) => (w.endsWith('*') ? stem.startsWith(w.slice(0, -1)) : w === stem))
  const found = terms(text).filter((t) => is(t.stem))
  const first = found[0]
  if (!first) return { excerpt: text.slice(0, EXCERPT), highlights: [] }
  const space = first.start > 80 ? text.indexOf(' ', first.start - 80) + 1 : 0
  const start = space > 0 && space <= first.start ? space : Math.max(0, Math.min(first.start, first.start - 80))
  return {
    excerpt: text.slice(start, start + EXCERPT),
    highlights: found
      .filter((t) => t.start >= start && t.end <= start + EXCERPT)
      .slice(0, MARKED)
      .map((t) => ({ start: t.start - start, end: t.end - start })),
  }
}

/** Numbers of the articles that hold a query's words, best first. */
export const articlesHolding = async (store: Store, query: string, limit: number): Promise<readonly number[]> =>
  store.words.find(store.db, await wantedFor(store, query), limit, 0)

/**
 * @param query words, "phrases", beginnings* and names in any script
 * @throws FarabiError `query-empty`
 */
export const searchArticles = async (
  store: Store,
  query: string,
  { cursor, limit = 20 }: { cursor?: string | null; limit?: number } = {},
): Promise<Page<ArticleHit>> => {
  const phrases = partsOf(query).map((p) => p.phrase)
  if (phrases.length === 0)
    throw new FarabiError('query-empty', 'there is no word to search for', 'Give a word, a name or a "phrase".')
  const offset = cursor ? Number(Buffer.from(cursor, 'base64url').toString('utf8')) : 0
  if (!Number.isInteger(offset) || offset < 0)
    throw new FarabiError(
      'cursor-wrong',
      'this is no cursor of a list',
      'Take it unchanged from the page before, or leave it out.',
    )
  const numbers = await store.words.find(store.db, await wantedFor(store, query), limit + 1, offset)
  if (numbers.length === 0) return { rows: [], next: null }
  const rows = await store.db
    .selectFrom('articles as n')
    .leftJoin('sources as s', 's.id', 'n.source_id')
    .select(['n.id', 'n.no', 'n.title', 'n.language', 'n.published', 's.name as source', 'n.url', 'n.text'])
    .where('n.no', 'in', numbers)
    .execute()
  const byNo = new Map(rows.map((r) => [r.no, r]))
  return {
    rows: numbers.slice(0, limit).flatMap((no): ArticleHit[] => {
      const r = byNo.get(no)
      return r
        ? [
            {
              id: r.id,
              title: r.title,
              language: r.language,
              published: r.published,
              source: r.source,
              url: r.url,
              ...excerptOf(r.text, phrases),
            },
          ]
        : []
    }),
    next: numbers.length > limit ? Buffer.from(String(offset + limit)).toString('base64url') : null,
  }
}

const CLASSES = ['P', 'F', 'K', 'J', 'C', 'X', 'S', 'T', 'D', 'L', 'R', 'M', 'N']

/** Keys that one slip of the pen away: a sound left out, put in or taken for another. Short ones have no slips. */
const nearKeys = (key: string): string[] => {
  if (key.length < 3) return [key]
  const near = [key]
  for (let i = 0; i <= key.length; i++) {
    const [front, back] = [key.slice(0, i), key.slice(i)]
    if (back) near.push(front + back.slice(1))
    for (const c of CLASSES) near.push(front + c + back, ...(back ? [front + c + back.slice(1)] : []))
  }
  return near
}

const RANKS = ['full', 'surname', 'part', 'kin', 'none']
const NEAR = 4

/** How well a name answers a query: smaller is better, null when it does not. */
const rankOf = (query: string, name: string, near: readonly (readonly string[])[]): number | null => {
  const rank = RANKS.indexOf(matchNames(query, name))
  if (rank < RANKS.indexOf('kin')) return rank
  const heard = wordsOf(name).map(soundsOf)
  return near.every((keys) => heard.some((ways) => ways.some((w) => keys.includes(w)))) ? NEAR : null
}

/** Across scripts only the sound can tell. */
const UNTOLD = 0.8
/** As close as a slip of the pen, and as far as another word. */
const CLOSE = 0.75
const FAR = 0.5

const sameScript = (a: string, b: string): boolean =>
  [/^\p{Script=Latin}/u, /^\p{Script=Cyrillic}/u, /^\p{Script=Arabic}/u].some((s) => s.test(a) && s.test(b))

/**
 * How alike the letters of a query and of somebody's names are, 0 to 1, by the names in the query's own script: sounds
 * alone take Otagh for Tokayev.
 */
const closeness = (query: string, names: readonly string[]): number => {
  const asked = wordsOf(query)
  const shares = names
    .map(wordsOf)
    .filter((words) => words.some((w) => sameScript(asked[0]!, w)))
    .map((words) => {
      const best = asked.map((q) => Math.max(...words.map((w) => 1 - distance(q, w) / Math.max(q.length, w.length))))
      return best.reduce((sum, s) => sum + s, 0) / asked.length
    })
  return shares.length > 0 ? Math.max(...shares) : UNTOLD
}

/**
 * People, bodies and places by a name in any script, with the slips of typing.
 *
 * @param strict no slips
 */
export const searchNames = async (
  store: Store,
  query: string,
  { limit = 10, kind, strict = false }: { limit?: number; kind?: string; strict?: boolean } = {},
): Promise<readonly NameHit[]> => {
  const words = wordsOf(query)
  if (words.join('') === '') return []
  const near = words.map((w) => (strict ? [...soundsOf(w)] : soundsOf(w).flatMap(nearKeys)))
  const sounds = [...new Set(near.flat())]
  const rows = await store.db
    .selectFrom('entity_keys')
    .select(['entity_id', 'key'])
    .where((e) => e.or(sounds.map((s) => e.and([e('key', '>=', `${s}:`), e('key', '<', `${s};`)]))))
    .limit(NAMES * 10)
    .execute()
  const found = new Map<string, number>()
  for (const r of rows)
    if (!kind || r.key.split(':')[1] === kind[0]) found.set(r.entity_id, (found.get(r.entity_id) ?? 0) + 1)
  const ids = [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, NAMES)
    .map(([id]) => id)
  if (ids.length === 0) return []
  const known = await store.db.selectFrom('entities').selectAll().where('id', 'in', ids).execute()
  const names = await store.db
    .selectFrom('entity_names')
    .select(['entity_id', 'name'])
    .where('entity_id', 'in', ids)
    .execute()
  const hits = known.flatMap((r) => {
    const own = [r.name, ...names.filter((n) => n.entity_id === r.id).map((n) => n.name)]
    const best = own
      .map((as) => ({ as, rank: rankOf(query, as, near) }))
      .filter((x): x is { as: string; rank: number } => x.rank !== null)
      .sort((x, y) => x.rank - y.rank)[0]
    return best ? [{ r, ...best, close: closeness(query, own) }] : []
  })
  const kept = hits.some((h) => h.close >= CLOSE) ? hits.filter((h) => h.close > FAR) : hits
  return kept
    .sort((x, y) => x.rank - y.rank || y.close - x.close || y.r.articles - x.r.articles || (x.r.id < y.r.id ? -1 : 1))
    .slice(0, limit)
    .map(({ r, as }) => ({ id: r.id, kind: r.kind, name: r.name, country: r.country, articles: r.articles, as }))
}

/** Articles whose records are looked through for one query. */
const LOOKED = 40

/**
 * Records that are told in sentences with the words of a query, or have somebody of that name as a party; best first.
 *
 * @param today `YYYY-MM-DD`
 * @throws FarabiError `query-empty`
 */
export const searchRecords = async (
  store: Store,
  query: string,
  today: string,
  { limit = 10, kind }: { limit?: number; kind?: string } = {},
): Promise<readonly RecordRow[]> => {
  const parts = partsOf(query)
  if (parts.length === 0)
    throw new FarabiError('query-empty', 'there is no word to search for', 'Give a word, a name or a "phrase".')
  const numbers = await articlesHolding(store, query, LOOKED)
  if (numbers.length === 0) return []
  let tellings = store.db
    .selectFrom('articles as n')
    .innerJoin('tellings as t', 't.article_id', 'n.id')
    .select(['t.record_id', 't.evidence', 'n.text', 'n.no'])
    .where('n.no', 'in', [...numbers])
  if (kind) tellings = tellings.where('t.kind', '=', kind)
  const told = await tellings.execute()
  const who = new Map<string, number>()
  for (const [i, { word }] of parts.entries())
    if (word !== null)
      for (const hit of await searchNames(store, word, { limit: MEANT, strict: true })) who.set(hit.id, i)
  const named = new Map<string, Set<number>>()
  if (who.size > 0)
    for (const p of await store.db
      .selectFrom('record_parties')
      .select(['record_id', 'entity_id'])
      .where('record_id', 'in', [...new Set(told.map((t) => t.record_id))])
      .where('entity_id', 'in', [...who.keys()])
      .execute())
      named.set(p.record_id, (named.get(p.record_id) ?? new Set()).add(who.get(p.entity_id)!))
  const best = new Map<string, { found: number; rank: number }>()
  for (const t of told) {
    const spans = JSON.parse(t.evidence) as { start: number; end: number }[]
    const stems = new Set(spans.flatMap((s) => terms(t.text.slice(s.start, s.end)).map((x) => x.stem)))
    const found = parts.filter(
      ({ phrase }, i) => named.get(t.record_id)?.has(i) || phrase.every((p) => holds(stems, p)),
    ).length
    const rank = numbers.indexOf(t.no)
    const known = best.get(t.record_id)
    if (found > 0 && (!known || found > known.found || (found === known.found && rank < known.rank)))
      best.set(t.record_id, { found, rank })
  }
  const order = [...best].sort(([, x], [, y]) => y.found - x.found || x.rank - y.rank).slice(0, limit)
  const rows = new Map(
    (
      await rowsById(
        store.db,
        order.map(([id]) => id),
        today,
      )
    ).map((r) => [r.id, r]),
  )
  return order.flatMap(([id]) => rows.get(id) ?? [])
}

const holds = (stems: ReadonlySet<string>, wanted: string): boolean =>
  wanted.endsWith('*') ? [...stems].some((s) => s.startsWith(wanted.slice(0, -1))) : stems.has(wanted)
