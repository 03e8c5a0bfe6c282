/** The first tables. Once released, a migration is never changed: the next one goes beside it. */
import { type ColumnDataType, type CreateTableBuilder, type Kysely, sql } from 'kysely'

/** What the engines call differently. */
export interface Types {
  readonly bytes: 'blob' | 'bytea'
  /** Text that sorts by its code points, whatever the locale of the database. */
  readonly text: 'text' | 'text collate "C"'
  /** Said behind the columns of a table that is all key. */
  readonly allKey: '' | 'without rowid'
}

type Column = readonly [
  name: string,
  type: 'text' | 'integer' | 'double precision' | 'bytes',
  ...flags: ('null' | 'key')[],
]
type Plan = readonly [table: string, columns: readonly Column[], indexes: readonly (readonly string[])[]]

const plans: readonly Plan[] = [
  [
    'originals',
    [
      ['hash', 'text', 'key'],
      ['bytes', 'bytes'],
      ['encoding', 'text'],
      ['size', 'integer'],
      ['content_type', 'text', 'null'],
      ['told', 'text', 'null'],
    ],
    [],
  ],
  [
    'articles',
    [
      ['id', 'text', 'key'],
      ['no', 'integer'],
      ['name', 'text'],
      ['url', 'text', 'null'],
      ['source_id', 'text', 'null'],
      ['language', 'text', 'null'],
      ['title', 'text', 'null'],
      ['published', 'text', 'null'],
      ['published_from', 'text', 'null'],
      ['published_to', 'text', 'null'],
      ['reader', 'text'],
      ['added_at', 'text'],
      ['group_id', 'text'],
      ['group_why', 'text', 'null'],
      ['doubts', 'text', 'null'],
      // long ones last: what stands behind them is found at the end of a chain of pages
      ['text', 'text'],
      ['reading', 'text'],
    ],
    [['no'], ['url'], ['group_id'], ['published_from', 'id'], ['source_id']],
  ],
  [
    'article_bands',
    [
      ['band', 'integer', 'key'],
      ['no', 'integer', 'key'],
    ],
    [],
  ],
  [
    'article_sketches',
    [
      ['article_id', 'text', 'key'],
      ['sketch', 'text'],
      ['words', 'integer'],
    ],
    [],
  ],
  [
    'sources',
    [
      ['id', 'text', 'key'],
      ['name', 'text'],
      ['host', 'text', 'null'],
      ['country', 'text', 'null'],
      ['language', 'text', 'null'],
      ['kind', 'text', 'null'],
      ['reliability', 'text', 'null'],
      ['articles', 'integer'],
    ],
    [],
  ],
  [
    'entities',
    [
      ['id', 'text', 'key'],
      ['kind', 'text'],
      ['name', 'text'],
      ['country', 'text', 'null'],
      ['code', 'text', 'null'],
      ['wikidata', 'text', 'null'],
      ['known', 'integer'],
      ['first_seen', 'text', 'null'],
      ['last_seen', 'text', 'null'],
      ['articles', 'integer'],
    ],
    [['kind', 'country', 'articles']],
  ],
  [
    'entity_names',
    [
      ['entity_id', 'text', 'key'],
      ['name', 'text', 'key'],
      ['language', 'text', 'key'],
      ['articles', 'integer'],
    ],
    [],
  ],
  [
    'entity_keys',
    [
      ['key', 'text', 'key'],
      ['entity_id', 'text', 'key'],
    ],
    [['entity_id']],
  ],
  [
    'offices',
    [
      ['entity_id', 'text', 'key'],
      ['office', 'text', 'key'],
      ['title', 'text', 'key'],
      ['organization_id', 'text', 'null'],
      ['country', 'text', 'null'],
      ['first_seen', 'text'],
      ['last_seen', 'text'],
      ['articles', 'integer'],
    ],
    [['office', 'country', 'entity_id']],
  ],
  [
    'article_entities',
    [
      ['article_id', 'text', 'key'],
      ['local', 'text', 'key'],
      ['entity_id', 'text'],
      ['day', 'text', 'null'],
      ['mentions', 'integer'],
      ['why', 'text'],
    ],
    [['entity_id', 'day', 'article_id']],
  ],
  [
    'records',
    [
      ['id', 'text', 'key'],
      ['kind', 'text'],
      ['type', 'text'],
      ['status', 'text', 'null'],
      ['date', 'text', 'null'],
      ['date_from', 'text', 'null'],
      ['date_to', 'text', 'null'],
      ['sort_day', 'text'],
      ['place_id', 'text', 'null'],
      ['value', 'double precision', 'null'],
      ['unit', 'text', 'null'],
      ['nature', 'text', 'null'],
      ['confidence', 'double precision'],
      ['articles', 'integer'],
      ['reports', 'integer'],
      ['first_told', 'text', 'null'],
      ['last_told', 'text', 'null'],
      ['review', 'text', 'null'],
      ['stage', 'text', 'null'],
      ['stage_day', 'text', 'null'],
      ['due_to', 'text', 'null'],
      ['urgency', 'double precision'],
      ['data', 'text'],
    ],
    [
      ['kind', 'sort_day', 'id'],
      ['place_id', 'sort_day'],
    ],
  ],
  [
    'tellings',
    [
      ['article_id', 'text', 'key'],
      ['local', 'text', 'key'],
      ['record_id', 'text'],
      ['kind', 'text'],
      ['data', 'text'],
      ['evidence', 'text'],
      ['day', 'text', 'null'],
      ['confidence', 'double precision'],
      ['why', 'text'],
    ],
    [
      ['record_id', 'day'],
      ['record_id', 'confidence'],
    ],
  ],
  [
    'record_parties',
    [
      ['record_id', 'text', 'key'],
      ['entity_id', 'text', 'key'],
      ['role', 'text', 'key'],
    ],
    [['entity_id', 'record_id']],
  ],
  [
    'record_pairs',
    [
      ['a', 'text', 'key'],
      ['b', 'text', 'key'],
      ['record_id', 'text', 'key'],
      ['kind', 'text'],
      ['type', 'text'],
      ['sort_day', 'text'],
      ['stage', 'text', 'null'],
      ['due_to', 'text', 'null'],
      ['last_told', 'text', 'null'],
    ],
    [
      ['record_id'],
      ['a', 'b', 'sort_day', 'record_id'],
      ['a', 'b', 'kind', 'sort_day', 'record_id'],
      ['a', 'b', 'kind', 'type', 'sort_day'],
      ['a', 'b', 'kind', 'stage', 'sort_day', 'record_id', 'due_to', 'last_told'],
    ],
  ],
  [
    'record_sectors',
    [
      ['record_id', 'text', 'key'],
      ['sector', 'text', 'key'],
    ],
    [['sector', 'record_id']],
  ],
  [
    'record_sources',
    [
      ['record_id', 'text', 'key'],
      ['source_id', 'text', 'key'],
    ],
    [['source_id', 'record_id']],
  ],
  [
    'promise_keys',
    [
      ['a', 'text', 'key'],
      ['b', 'text', 'key'],
      ['key', 'text', 'key'],
      ['record_id', 'text', 'key'],
      ['kind', 'text'],
      ['sort_day', 'text'],
    ],
    [['a', 'b', 'key', 'sort_day', 'kind', 'record_id'], ['record_id']],
  ],
  [
    'steps',
    [
      ['id', 'text', 'key'],
      ['record_id', 'text'],
      ['article_id', 'text'],
      ['start', 'integer'],
      ['end', 'integer'],
      ['step', 'text'],
      ['day', 'text', 'null'],
      ['score', 'double precision'],
      ['why', 'text'],
      ['by', 'text', 'null'],
    ],
    [['record_id', 'day'], ['article_id']],
  ],
  [
    'outcomes',
    [
      ['a', 'text', 'key'],
      ['b', 'text', 'key'],
      ['key', 'text', 'key'],
      ['article_id', 'text', 'key'],
      ['start', 'integer', 'key'],
      ['end', 'integer'],
      ['step', 'text'],
      ['day', 'text', 'null'],
      ['words', 'text'],
    ],
    [['a', 'b', 'key', 'day'], ['article_id']],
  ],
  [
    'merges',
    [
      ['id', 'text', 'key'],
      ['kind', 'text'],
      ['kept', 'text'],
      ['gone', 'text'],
      ['why', 'text'],
      ['score', 'double precision'],
      ['by', 'text', 'null'],
      ['at', 'text'],
      ['undone_at', 'text', 'null'],
      ['moved', 'text'],
    ],
    [['kept'], ['gone']],
  ],
  [
    'proposals',
    [
      ['id', 'text', 'key'],
      ['kind', 'text'],
      ['a', 'text'],
      ['b', 'text'],
      ['why', 'text'],
      ['score', 'double precision'],
      ['state', 'text'],
    ],
    [['state', 'score'], ['a'], ['b']],
  ],
  [
    'apart',
    [
      ['kind', 'text', 'key'],
      ['a', 'text', 'key'],
      ['b', 'text', 'key'],
    ],
    [],
  ],
  [
    'decisions',
    [
      ['seq', 'integer', 'key'],
      ['at', 'text'],
      ['who', 'text'],
      ['action', 'text'],
      ['target', 'text'],
      ['why', 'text', 'null'],
      ['change', 'text'],
      ['before_hash', 'text'],
      ['hash', 'text'],
    ],
    [['target']],
  ],
  [
    'edits',
    [
      ['record_id', 'text', 'key'],
      ['field', 'text', 'key'],
      ['value', 'text'],
      ['seq', 'integer'],
    ],
    [],
  ],
  [
    'credibility',
    [
      ['record_id', 'text', 'key'],
      ['article_id', 'text', 'key'],
      ['grade', 'integer'],
    ],
    [['article_id']],
  ],
  [
    'pair_months',
    [
      ['a', 'text', 'key'],
      ['b', 'text', 'key'],
      ['month', 'text', 'key'],
      ['kind', 'text', 'key'],
      ['type', 'text', 'key'],
      ['n', 'integer'],
    ],
    [],
  ],
  [
    'pair_sectors',
    [
      ['a', 'text', 'key'],
      ['b', 'text', 'key'],
      ['month', 'text', 'key'],
      ['sector', 'text', 'key'],
      ['n', 'integer'],
    ],
    [],
  ],
  [
    'pair_entities',
    [
      ['a', 'text', 'key'],
      ['b', 'text', 'key'],
      ['entity_id', 'text', 'key'],
      ['kind', 'text'],
      ['n', 'integer'],
      ['last_day', 'text'],
    ],
    [['a', 'b', 'kind', 'n'], ['entity_id']],
  ],
  [
    'pair_meetings',
    [
      ['a', 'text', 'key'],
      ['b', 'text', 'key'],
      ['from_id', 'text', 'key'],
      ['to_id', 'text', 'key'],
      ['n', 'integer'],
    ],
    [['a', 'b', 'n']],
  ],
  [
    'totals',
    [
      ['name', 'text', 'key'],
      ['n', 'integer'],
    ],
    [],
  ],
  [
    'feeds',
    [
      ['address', 'text', 'key'],
      ['kind', 'text'],
      ['title', 'text', 'null'],
      ['etag', 'text', 'null'],
      ['last_modified', 'text', 'null'],
      ['checked_at', 'text', 'null'],
      ['next_at', 'text', 'null'],
      ['failures', 'integer'],
      ['trouble', 'text', 'null'],
    ],
    [],
  ],
  [
    'fetched',
    [
      ['address', 'text', 'key'],
      ['at', 'text'],
      ['article_id', 'text', 'null'],
      ['tries', 'integer'],
      ['trouble', 'text', 'null'],
    ],
    [],
  ],
]

const typeOf = (type: Column[1], types: Types): ColumnDataType | ReturnType<typeof sql> => {
  if (type === 'bytes') return types.bytes
  return type === 'text' ? sql.raw(types.text) : type
}

/** Rows of at most this many columns lie in their key's own order. */
const NARROW = 9

export const firstTables =
  (types: Types) =>
  async (db: Kysely<never>): Promise<void> => {
    for (const [table, columns, indexes] of plans) {
      let built = db.schema.createTable(table) as CreateTableBuilder<string, string>
      for (const [name, type, ...flags] of columns)
        built = built.addColumn(name, typeOf(type, types) as ColumnDataType, (c) =>
          flags.includes('null') ? c : c.notNull(),
        )
      const keys = columns.filter(([, , ...flags]) => flags.includes('key')).map(([name]) => name)
      built = built.addPrimaryKeyConstraint(`${table}_key`, keys as never)
      if (types.allKey && columns.length <= NARROW && !columns.some(([, type]) => type === 'bytes'))
        built = built.modifyEnd(sql.raw(types.allKey))
      await built.execute()
      for (const index of indexes)
        await db.schema
          .createIndex(`${table}_by_${index.slice(0, 5).join('_')}`)
          .on(table)
          .columns([...index])
          .execute()
    }
    // what waits for a person, in its order: an engine takes no index that begins with `review is null` for that
    await sql`create index records_waiting on records (urgency, id) where review is null`.execute(db)
  }
