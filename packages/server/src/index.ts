/** @farabi/server: the ledger over HTTP. */

export { type Accounts, type AccountView, makeAccounts } from './access/accounts.js'
export type { Access, Role, Scope, Who } from './access/who.js'
export { ROLES } from './access/who.js'
export type { App, Desk } from './http/app.js'
export { type Bell, makeBell } from './http/bell.js'
export type { Intake, Outcome, Wanted } from './intake.js'
export { type Keep, openKeep } from './keep/keep.js'
export { createServer, type ServerOptions } from './server.js'
export { isLoopback, readSettings, type Settings, settingsShape } from './settings.js'
