/** A pair of countries on one page. */
import type { Standing } from '../follow/stage.js'
import type { Database } from '../store/store.js'
import { figures } from './figures.js'
import { pairKey } from './page.js'
import { mostActive } from './people.js'
import { promises, silence, standings } from './promises.js'
import { type RecordRow, rowsOf } from './rows.js'
import { months, sectorsByMonth } from './timeline.js'

export interface Overview {
  readonly a: string
  readonly b: string
  /** The last event that happened, not after today. */
  readonly lastContact: RecordRow | null
  /** What is planned from today on, soonest first. */
  readonly next: readonly RecordRow[]
  readonly months: Awaited<ReturnType<typeof months>>
  readonly sectors: readonly { readonly sector: string; readonly n: number }[]
  readonly standings: Readonly<Partial<Record<Standing, number>>>
  readonly overdue: readonly RecordRow[]
  readonly open: readonly RecordRow[]
  readonly silent: readonly RecordRow[]
  readonly figures: Awaited<ReturnType<typeof figures>>
  readonly people: Awaited<ReturnType<typeof mostActive>>
  readonly articles: readonly {
    readonly id: string
    readonly title: string | null
    readonly published: string | null
    readonly language: string | null
  }[]
}

const FEW = 5
/** Figures of one measure that an overview shows. */
const SHOWN = 60
const RECENT = 40

const contacts = async (
  db: Database,
  a: string,
  b: string,
  today: string,
  planned: boolean,
): Promise<readonly RecordRow[]> => {
  const found = await db
    .selectFrom('record_pairs as p')
    .innerJoin('records as r', 'r.id', 'p.record_id')
    .selectAll('r')
    .where('p.a', '=', a)
    .where('p.b', '=', b)
    .where('p.kind', '=', 'event')
    .where('p.sort_day', planned ? '>=' : '<=', today)
    .where('r.status', 'in', planned ? ['planned'] : ['happened', 'ongoing'])
    .where((e) => e.or([e('r.review', 'is', null), e('r.review', '=', 'accepted')]))
    .orderBy('p.sort_day', planned ? 'asc' : 'desc')
    .limit(planned ? FEW : 1)
    .execute()
  return rowsOf(db, found, today)
}

/** @param today `YYYY-MM-DD` */
export const overview = async (db: Database, x: string, y: string, today: string): Promise<Overview> => {
  const { a, b } = pairKey(x, y)
  const bySector = new Map<string, number>()
  for (const s of await sectorsByMonth(db, a, b)) bySector.set(s.sector, (bySector.get(s.sector) ?? 0) + s.n)
  const newest = (
    await db
      .selectFrom('record_pairs')
      .select('record_id')
      .where('a', '=', a)
      .where('b', '=', b)
      .orderBy('sort_day', 'desc')
      .limit(RECENT)
      .execute()
  ).map((r) => r.record_id)
  const articles =
    newest.length === 0
      ? []
      : await db
          .selectFrom('tellings as t')
          .innerJoin('articles as n', 'n.id', 't.article_id')
          .select(['n.id', 'n.title', 'n.published', 'n.language'])
          .distinct()
          .where('t.record_id', 'in', newest)
          .orderBy('n.published', 'desc')
          .limit(FEW)
          .execute()
  return {
    a,
    b,
    lastContact: (await contacts(db, a, b, today, false))[0] ?? null,
    next: await contacts(db, a, b, today, true),
    months: await months(db, a, b),
    sectors: [...bySector].map(([sector, n]) => ({ sector, n })).sort((p, q) => q.n - p.n),
    standings: await standings(db, a, b, today),
    overdue: (await promises(db, a, b, { standing: 'overdue', limit: FEW }, today)).rows,
    open: (await promises(db, a, b, { standing: 'open', oldest: true, limit: FEW }, today)).rows,
    silent: (await silence(db, a, b, today, { limit: FEW })).rows,
    figures: await figures(db, a, b, today, { measure: 'trade-turnover', limit: SHOWN }),
    people: await mostActive(db, a, b, 'person', 8),
    articles,
  }
}

/** Pairs that the ledger knows, most records first. From kept counts. */
export const pairs = async (db: Database, limit = 50): Promise<readonly { a: string; b: string; n: number }[]> =>
  db
    .selectFrom('pair_months')
    .select(['a', 'b'])
    .select((e) => e.fn.sum<number>('n').as('n'))
    .groupBy(['a', 'b'])
    .orderBy('n', 'desc')
    .limit(limit)
    .execute()
