/** A connection that prepares each statement once: half of a short statement's time is its preparing. */
import type Sqlite from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Statements kept ready: more than this program has of those it repeats. */
const READY = 300

/** @returns what Kysely wants of a connection, over this one */
export const preparedOnce = (db: Sqlite.Database): SqliteDatabase => {
  const ready = new Map<string, SqliteStatement>()
  return {
    close: () => void db.close(),
    prepare: (text) => {
      const known = ready.get(text)
      if (known) {
        // the last used stands last
        ready.delete(text)
        ready.set(text, known)
        return known
      }
      const statement = db.prepare(text)
      const kept: SqliteStatement = {
        reader: statement.reader,
        all: (parameters) => statement.all(...parameters),
        run: (parameters) => statement.run(...parameters),
        // a statement that is being gone through row by row is busy: it is one of its own
        iterate: (parameters) => db.prepare(text).iterate(...parameters),
      }
      ready.set(text, kept)
      if (ready.size > READY) ready.delete(ready.keys().next().value!)
      return kept
    },
  }
}
