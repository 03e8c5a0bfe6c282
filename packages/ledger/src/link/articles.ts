/** Which earlier article a new one repeats: the agency's story in ten outlets. */
import { daysBetween } from '../dates/bounds.js'
import type { Database } from '../store/store.js'
import { bandsOf, fromText, likeness, type Sketch, sketchOf, toText } from './sketch.js'

export interface Repeated {
  /** The group it joins; its own id when it repeats nobody. */
  readonly group: string
  readonly why: string | null
  /** Groups that it shows to be one with that. */
  readonly alsoGroups: readonly string[]
}

/** Share of common runs from which two articles are one story with edits. */
const COMMON = 0.5
/** Share of the shorter that stands in the longer: a shortened copy. */
const HELD = 0.75
/** Days within which a story is taken over. */
const DAYS = 14

interface Article {
  readonly id: string
  readonly no: number
  readonly language: string
  readonly day: string | null
  readonly text: string
}

const percent = (x: number): string => `${Math.round(x * 100)} %`

/** Finds what the article repeats and keeps its sketch, so that later ones find it. */
export const linkArticle = async (db: Database, a: Article): Promise<Repeated> => {
  const sketch = sketchOf(a.text)
  const alone: Repeated = { group: a.id, why: null, alsoGroups: [] }
  if (!sketch) return alone
  const bands = bandsOf(sketch)
  const near = await db
    .selectFrom('article_bands')
    .select('no')
    .distinct()
    .where('band', 'in', bands)
    .limit(200)
    .execute()
  const rows = near.length
    ? await db
        .selectFrom('article_sketches')
        .innerJoin('articles', 'articles.id', 'article_sketches.article_id')
        .select(['articles.id', 'sketch', 'words', 'language', 'published_from', 'group_id', 'name'])
        .where(
          'articles.no',
          'in',
          near.map((n) => n.no),
        )
        .execute()
    : []
  const alike = rows
    .filter((r) => r.language === a.language)
    .filter((r) => !a.day || !r.published_from || Math.abs(daysBetween(a.day, r.published_from)) <= DAYS)
    .map((r) => ({ r, like: likeness(sketch, fromText(r.sketch, r.words)) }))
    .filter(({ like }) => like.common >= COMMON || like.held >= HELD)
    .sort((x, y) => y.like.common - x.like.common || (x.r.id < y.r.id ? -1 : 1))
  await keep(db, a, sketch, bands)
  const first = alike[0]
  if (!first) return alone
  const groups = [...new Set(alike.map(({ r }) => r.group_id))]
  return {
    group: first.r.group_id,
    why: `${percent(first.like.common)} of both and ${percent(first.like.held)} of the shorter is the same as ${first.r.name}`,
    alsoGroups: groups.filter((g) => g !== first.r.group_id),
  }
}

const keep = async (db: Database, { id, no }: Article, sketch: Sketch, bands: readonly number[]): Promise<void> => {
  await db
    .insertInto('article_sketches')
    .values({ article_id: id, sketch: toText(sketch), words: sketch.letters })
    .execute()
  await db
    .insertInto('article_bands')
    .values([...new Set(bands)].map((band) => ({ band, no })))
    .execute()
}

/** Makes the earliest article of a group its origin, by which the group is called. */
export const nameGroup = async (db: Database, groups: readonly string[]): Promise<void> => {
  const members = await db
    .selectFrom('articles')
    .select(['id', 'published', 'no', 'group_id'])
    .where('group_id', 'in', groups)
    .execute()
  const origin = members.sort((a, b) => (a.published ?? '9999').localeCompare(b.published ?? '9999') || a.no - b.no)[0]
  if (!origin || members.every((m) => m.group_id === origin.id)) return
  await db
    .updateTable('articles')
    .set({ group_id: origin.id })
    .where(
      'id',
      'in',
      members.map((m) => m.id),
    )
    .execute()
}
