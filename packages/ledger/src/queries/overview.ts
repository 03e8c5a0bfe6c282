/** A pair of countries on one page. */
import type { Standing } from '../follow/stage.js'
import { pairTotals } from '../link/totals.js'
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
  // side by side: a server answers them at once
  const [last, next, byMonth, sectors, counts, overdue, open, silent, axes, people, articles] = await Promise.all([
    contacts(db, a, b, today, false),
    contacts(db, a, b, today, true),
    months(db, a, b),
    sectorsByMonth(db, a, b),
    standings(db, a, b, today),
    promises(db, a, b, { standing: 'overdue', limit: FEW }, today),
    promises(db, a, b, { standing: 'open', oldest: true, limit: FEW }, today),
    silence(db, a, b, today, { limit: FEW }),
    figures(db, a, b, today, { measure: 'trade-turnover', limit: SHOWN }),
    mostActive(db, a, b, 'person', 8),
    newest(db, a, b),
  ])
  const bySector = new Map<string, number>()
  for (const s of sectors) bySector.set(s.sector, (bySector.get(s.sector) ?? 0) + s.n)
  return {
    a,
    b,
    lastContact: last[0] ?? null,
    next,
    months: byMonth,
    sectors: [...bySector].map(([sector, n]) => ({ sector, n })).sort((p, q) => q.n - p.n),
    standings: counts,
    overdue: overdue.rows,
    open: open.rows,
    silent: silent.rows,
    figures: axes,
    people,
    articles,
  }
}

/** The articles that the latest records come from. */
const newest = async (db: Database, a: string, b: string): Promise<Overview['articles']> => {
  const records = await db
    .selectFrom('record_pairs')
    .select('record_id')
    .where('a', '=', a)
    .where('b', '=', b)
    .orderBy('sort_day', 'desc')
    .limit(RECENT)
    .execute()
  if (records.length === 0) return []
  return db
    .selectFrom('tellings as t')
    .innerJoin('articles as n', 'n.id', 't.article_id')
    .select(['n.id', 'n.title', 'n.published', 'n.language'])
    .distinct()
    .where(
      't.record_id',
      'in',
      records.map((r) => r.record_id),
    )
    .orderBy('n.published', 'desc')
    .limit(FEW)
    .execute()
}

/** Pairs that the ledger knows, most records first. From kept counts. */
export const pairs = (db: Database, limit = 50): Promise<readonly { a: string; b: string; n: number }[]> =>
  pairTotals(db, limit)
