/** @farabi/ledger: readings of many articles, one record per thing, and what came of it. */
export { type Added, addArticles, type NewArticle } from './intake/add.js'
export { openPostgres } from './store/postgres/postgres.js'
export { openSqlite } from './store/sqlite/sqlite.js'
export type { Store } from './store/store.js'
