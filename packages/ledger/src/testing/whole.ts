/** What holds in every ledger between two transactions: half an article, or a count gone wrong, shows here. */
import { sql } from 'kysely'
import type { Ledger } from '../ledger.js'
import type { Body } from '../link/body.js'
import { type Counts, countsOf } from '../link/summaries.js'
import type { Database } from '../store/store.js'

/** Each counts the rows that break a rule. */
const RULES: Readonly<Record<string, string>> = {
  'articles without their original': 'select count(*) as n from articles where id not in (select hash from originals)',
  'originals without an article': 'select count(*) as n from originals where hash not in (select id from articles)',
  'sketches of no article':
    'select count(*) as n from article_sketches where article_id not in (select id from articles)',
  'articles whose number is taken twice': 'select count(*) - count(distinct no) as n from articles',
  'articles beside the word index':
    'select (select count(*) from articles) - (select count(*) from article_words) as n',
  'articles whose group is none': 'select count(*) as n from articles where group_id not in (select id from articles)',
  'sources that miscount':
    'select count(*) as n from sources s where s.articles <> (select count(*) from articles a where a.source_id = s.id)',
  'tellings without an article': 'select count(*) as n from tellings where article_id not in (select id from articles)',
  'tellings without a record': 'select count(*) as n from tellings where record_id not in (select id from records)',
  'records without a telling': 'select count(*) as n from records where id not in (select record_id from tellings)',
  'records that miscount their tellings':
    'select count(*) as n from records r where r.articles <> (select count(*) from tellings t where t.record_id = r.id)',
  'parties of no record': 'select count(*) as n from record_parties where record_id not in (select id from records)',
  // a country may stand behind an office without being named
  'parties that are nobody': `select count(*) as n from record_parties where entity_id not like 'country-%' and entity_id not in (select id from entities)`,
  'pairs of no record': 'select count(*) as n from record_pairs where record_id not in (select id from records)',
  'sectors of no record': 'select count(*) as n from record_sectors where record_id not in (select id from records)',
  'sources of no record': 'select count(*) as n from record_sources where record_id not in (select id from records)',
  'tellings beside the sources of their record': `select count(*) as n from tellings t join articles a on a.id = t.article_id
    where a.source_id is not null and not exists (select 1 from record_sources s where s.record_id = t.record_id and s.source_id = a.source_id)`,
  'sources of a record that no telling of it has': `select count(*) as n from record_sources s where not exists
    (select 1 from tellings t join articles a on a.id = t.article_id where t.record_id = s.record_id and a.source_id = s.source_id)`,
  'pairs that miscount': `select count(*) as n from totals t where t.name like 'pair:%' and t.n <>
    (select coalesce(sum(m.n), 0) from pair_months m where 'pair:' || m.a || ':' || m.b = t.name)`,
  'steps of no record': 'select count(*) as n from steps where record_id not in (select id from records)',
  'promises without a stage': `select count(*) as n from records where kind = 'commitment' and (stage is null or id not in (select record_id from steps))`,
  'names of no article': 'select count(*) as n from article_entities where article_id not in (select id from articles)',
  'names that mean nobody':
    'select count(*) as n from article_entities where entity_id not in (select id from entities)',
  'entities that nobody names':
    'select count(*) as n from entities where id not in (select entity_id from article_entities)',
}

const SUMMARIES = {
  pair_months: ['months', ['a', 'b', 'month', 'kind', 'type']],
  pair_sectors: ['sectors', ['a', 'b', 'month', 'sector']],
  pair_entities: ['entities', ['a', 'b', 'entity_id']],
  pair_meetings: ['meetings', ['a', 'b', 'from_id', 'to_id']],
} as const satisfies Readonly<Record<string, readonly [keyof Counts, readonly string[]]>>

const sums = (rows: readonly { readonly n: number }[], keys: readonly string[]): string[] => {
  const by = new Map<string, number>()
  for (const row of rows) {
    const key = keys.map((k) => (row as unknown as Record<string, string>)[k]).join(' ')
    by.set(key, (by.get(key) ?? 0) + row.n)
  }
  return [...by].flatMap(([key, n]) => (n === 0 ? [] : [`${key} ${n}`])).sort()
}

/** Summaries that are not what their records come to. */
const wrongSummaries = async (db: Database): Promise<string[]> => {
  const records = await db.selectFrom('records').select(['data', 'review']).execute()
  const counted = records.filter((r) => r.review !== 'rejected').map((r) => countsOf(JSON.parse(r.data) as Body, 1))
  const wrong: string[] = []
  for (const [table, [field, keys]] of Object.entries(SUMMARIES)) {
    const kept = sums(
      await db
        .selectFrom(table as keyof typeof SUMMARIES)
        .selectAll()
        .execute(),
      keys,
    )
    const real = sums(
      counted.flatMap((c): readonly { readonly n: number }[] => c[field]),
      keys,
    )
    const off = [...kept.filter((k) => !real.includes(k)), ...real.filter((k) => !kept.includes(k))]
    if (off.length > 0) wrong.push(`${table}: ${off.length} rows, ${off[0]}`)
  }
  return wrong
}

/** @returns what is broken, in words; empty when all is whole */
export const faultsOf = async (ledger: Ledger): Promise<readonly string[]> => {
  const { db } = ledger.store
  const faults: string[] = []
  for (const [rule, query] of Object.entries(RULES)) {
    const { rows } = await sql<{ n: number }>`${sql.raw(query)}`.execute(db)
    if (rows[0]!.n !== 0) faults.push(`${rows[0]!.n} ${rule}`)
  }
  const { broken } = await ledger.verify()
  return [...faults, ...(await wrongSummaries(db)), ...(broken ? [`log: ${broken.why}`] : [])]
}
