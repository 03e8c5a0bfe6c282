/** Figures of one measure on one axis, and where they disagree. */
import { boundsOf } from '../dates/bounds.js'
import type { Database } from '../store/store.js'
import { pairKey } from './page.js'
import { type RecordRow, rowsOf } from './rows.js'

export interface Disagreement {
  readonly rule: 'target-and-actual' | 'two-actuals' | 'growth-and-values'
  readonly message: string
  /** Ids of the figures. */
  readonly between: readonly string[]
}

export interface Axis {
  readonly measure: string
  readonly unit: string
  /** By the day they hold for, else the day they were told. */
  readonly points: readonly RecordRow[]
  readonly disagreements: readonly Disagreement[]
}

/** Figures of a pair on one page: the latest. */
const MOST = 400
/** Times by which an actual value falls short of a target that is worth showing. */
const SHORT = 1.5
/** Share by which two values of one year differ before they disagree. */
const APART = 0.15
/** Points of a hundred by which growth may differ from the values it is said of. */
const GROWTH = 15

const yearOf = (r: RecordRow): string => (boundsOf(r.date).from ?? r.day).slice(0, 4)
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
const said = (r: RecordRow): string => `${grouped(r.value!)} ${r.unit} (${r.nature}, ${r.date ?? r.day})`

/** Targets of one measure that are held against what was reached: the latest of each value. */
const TARGETS = 12

const targetsMissed = (points: readonly RecordRow[], last: RecordRow | undefined): Disagreement[] => {
  if (!last) return []
  const targets = new Map(points.filter((p) => p.nature === 'target' && p.value !== null).map((p) => [p.value, p]))
  return [...targets.values()]
    .filter((t) => t.value! > last.value! * SHORT)
    .slice(-TARGETS)
    .map((t) => ({
      rule: 'target-and-actual',
      between: [t.id, last.id],
      message: `The target ${said(t)} is ${Math.round((t.value! / last.value!) * 10) / 10} times the actual ${said(last)}.`,
    }))
}

/** What different reports say was reached in one year: the least and the most of it. */
const actualsApart = (actual: readonly RecordRow[]): Disagreement[] => {
  const years = new Map<string, RecordRow[]>()
  for (const p of actual) {
    // a value as of a year and a value as of the day of the report are not of one period
    const period = `${yearOf(p)} ${p.date === null}`
    years.set(period, [...(years.get(period) ?? []), p])
  }
  return [...years.values()].flatMap((of): Disagreement[] => {
    const order = [...of].sort((x, y) => x.value! - y.value!)
    const [least, most] = [order[0]!, order.at(-1)!]
    if (most.value! - least.value! <= APART * most.value!) return []
    const values = new Set(of.map((p) => p.value)).size
    return [
      {
        rule: 'two-actuals',
        between: [least.id, most.id],
        message: `${values === 2 ? 'Two' : values} values for ${yearOf(least)}: ${said(least)} ${values === 2 ? 'and' : 'to'} ${said(most)}.`,
      },
    ]
  })
}

const disagreementsOf = (points: readonly RecordRow[]): Disagreement[] => {
  const actual = points.filter((p) => p.nature === 'actual' && p.value !== null)
  return [...targetsMissed(points, actual.at(-1)), ...actualsApart(actual)]
}

/** "+50 %" against the values of the year and the year before. */
const growthAgainst = (growth: readonly RecordRow[], values: readonly RecordRow[]): Disagreement[] =>
  growth.flatMap((g): Disagreement[] => {
    const year = Number(yearOf(g))
    const of = (y: number) => values.findLast((v) => v.nature === 'actual' && Number(yearOf(v)) === y)
    const [now, before] = [of(year), of(year - 1)]
    if (!now || !before || g.nature !== 'actual' || !before.value) return []
    const real = (now.value! / before.value - 1) * 100
    if (Math.abs(real - g.value!) <= GROWTH) return []
    return [
      {
        rule: 'growth-and-values',
        between: [g.id, before.id, now.id],
        message: `${g.value} % growth was said; ${said(before)} and ${said(now)} make it ${Math.round(real)} %.`,
      },
    ]
  })

export interface FigureFilters {
  readonly measure?: string
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string
  readonly to?: string
  readonly limit?: number
}

/** The latest figures of a pair; earlier ones by `to`. @param today `YYYY-MM-DD` */
export const figures = async (
  db: Database,
  x: string,
  y: string,
  today: string,
  { measure, from, to, limit = MOST }: FigureFilters = {},
): Promise<readonly Axis[]> => {
  const { a, b } = pairKey(x, y)
  let query = db
    .selectFrom('record_pairs as p')
    .innerJoin('records as r', 'r.id', 'p.record_id')
    .selectAll('r')
    .where('p.a', '=', a)
    .where('p.b', '=', b)
    .where('p.kind', '=', 'figure')
    .where((e) => e.or([e('r.review', 'is', null), e('r.review', '=', 'accepted')]))
  if (measure) query = query.where('p.type', '=', measure)
  if (from) query = query.where('p.sort_day', '>=', from)
  if (to) query = query.where('p.sort_day', '<=', to)
  const found = await query.orderBy('p.sort_day', 'desc').orderBy('p.record_id').limit(Math.min(limit, MOST)).execute()
  const rows = [...(await rowsOf(db, found, today))].reverse()
  const axes = new Map<string, RecordRow[]>()
  for (const r of rows) axes.set(`${r.type} ${r.unit}`, [...(axes.get(`${r.type} ${r.unit}`) ?? []), r])
  const growth = rows.filter((r) => r.type === 'trade-growth' && r.unit === 'percent')
  return [...axes.values()].map((points) => ({
    measure: points[0]!.type,
    unit: points[0]!.unit ?? '',
    points,
    disagreements: [
      ...(points[0]!.type.endsWith('growth') ? [] : disagreementsOf(points)),
      ...(points[0]!.type === 'trade-turnover' ? growthAgainst(growth, points) : []),
    ],
  }))
}
