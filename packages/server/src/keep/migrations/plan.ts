/** Tables as plans: used by every migration. */
import type { Kysely } from 'kysely'

export type Column = readonly [name: string, type: 'text' | 'integer', ...flags: ('null' | 'key')[]]

export type Plan = readonly [table: string, columns: readonly Column[], indexes: readonly (readonly string[])[]]

export const makeTables = async (db: Kysely<never>, plans: readonly Plan[]): Promise<void> => {
  for (const [table, columns, indexes] of plans) {
    let built = db.schema.createTable(table)
    for (const [name, type, ...flags] of columns)
      built = built.addColumn(name, type, (c) => {
        const column = flags.includes('key') ? c.primaryKey() : c
        return flags.includes('null') ? column : column.notNull()
      })
    await built.execute()
    for (const index of indexes)
      await db.schema
        .createIndex(`${table}_by_${index.join('_')}`)
        .on(table)
        .columns([...index])
        .execute()
  }
}
