/** Which records are told in articles that hold a query's words: asked of few articles, where search asks of all. */
import type { Ledger } from '@farabi/ledger'
import { terms } from '@farabi/reader'
import { chunks } from './fitting.js'

/** Names that one word may mean at most, as in search. */
const MEANT = 12
/** Articles asked of one record at most, the latest ones. */
const ASKED = 40
/** Articles whose words are taken at once: between them the server answers others. */
const AT_ONCE = 50
/** Articles whose words are remembered at most. */
const REMEMBERED = 2000

/** Stems of articles by their ids, for all watches of one look. */
export type Stems = Map<string, readonly string[]>

interface Part {
  /** Stems in their order; the last one may end in `*`. */
  readonly phrase: readonly string[]
  /** Whom the word may mean, in whatever script an article writes the name. */
  readonly who: readonly string[]
}

const partsOf = async (ledger: Ledger, query: string): Promise<readonly Part[]> => {
  const parts: Part[] = []
  for (const [, quoted, word] of query.matchAll(/["«“]([^"»”]+)["»”]|(\S+)/gu)) {
    const stems = terms(quoted ?? word!).map((t) => t.stem)
    if (stems.length === 0) continue
    if (quoted !== undefined) parts.push({ phrase: stems, who: [] })
    else if (word!.endsWith('*')) parts.push({ phrase: [...stems.slice(0, -1), `${stems.at(-1)}*`], who: [] })
    else {
      const who = await ledger.searchNames(word!, { limit: MEANT, strict: true })
      // countries are found by their words alone, as in search: nearly every article names them
      const ids = who.filter((w) => w.kind !== 'country').map((w) => w.id)
      for (const stem of stems) parts.push({ phrase: [stem], who: ids })
    }
  }
  return parts
}

const is = (stem: string, wanted: string): boolean =>
  wanted.endsWith('*') ? stem.startsWith(wanted.slice(0, -1)) : stem === wanted

const holds = (stems: readonly string[], phrase: readonly string[]): boolean =>
  stems.some((_, i) => phrase.every((p, j) => i + j < stems.length && is(stems[i + j]!, p)))

/** Articles of the records, by record, the latest first. */
const articlesOf = async (ledger: Ledger, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> => {
  const of = new Map<string, string[]>()
  for (const some of chunks(ids))
    for (const t of await ledger.store.db
      .selectFrom('tellings')
      .select(['record_id', 'article_id'])
      .where('record_id', 'in', some)
      .orderBy('record_id')
      .orderBy('day', 'desc')
      .execute()) {
      const list = of.get(t.record_id) ?? []
      if (list.length < ASKED && !list.includes(t.article_id)) of.set(t.record_id, [...list, t.article_id])
    }
  return of
}

/** Takes the words of those articles that are not known yet. */
const learn = async (ledger: Ledger, ids: readonly string[], known: Stems): Promise<void> => {
  if (known.size > REMEMBERED) known.clear()
  const wanted = ids.filter((id) => !known.has(id))
  if (wanted.length === 0) return
  for (const n of await ledger.store.db
    .selectFrom('articles')
    .select(['id', 'title', 'text'])
    .where('id', 'in', wanted)
    .execute())
    known.set(
      n.id,
      terms(`${n.title ?? ''}\n${n.text}`).map((t) => t.stem),
    )
}

/**
 * @param query words, "phrases", beginnings* and names; all must stand in one article
 * @param ids of few records
 * @param known is added to
 * @returns those of the records that such an article tells
 */
export const holding = async (
  ledger: Ledger,
  query: string,
  ids: readonly string[],
  known: Stems,
): Promise<readonly string[]> => {
  const parts = await partsOf(ledger, query)
  if (ids.length === 0 || parts.length === 0) return []
  const of = await articlesOf(ledger, ids)
  const who = [...new Set(parts.flatMap((p) => p.who))]
  const good = new Set<string>()
  for (const some of chunks([...new Set([...of.values()].flat())], AT_ONCE)) {
    const { db } = ledger.store
    const named = new Map<string, Set<string>>()
    if (who.length > 0)
      for (const m of await db
        .selectFrom('article_entities')
        .select(['article_id', 'entity_id'])
        .where('article_id', 'in', some)
        .where('entity_id', 'in', who)
        .execute())
        named.set(m.article_id, (named.get(m.article_id) ?? new Set()).add(m.entity_id))
    await learn(ledger, some, known)
    for (const id of some) {
      const stems = known.get(id) ?? []
      if (parts.every((p) => p.who.some((w) => named.get(id)?.has(w)) || holds(stems, p.phrase))) good.add(id)
    }
  }
  return ids.filter((id) => (of.get(id) ?? []).some((n) => good.has(n)))
}
