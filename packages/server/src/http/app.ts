/** The shape of the application and of its routes. */
import type { Ledger } from '@farabi/ledger'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Accounts } from '../access/accounts.js'
import type { Access, Who } from '../access/who.js'
import type { Intake } from '../intake.js'
import type { Keep } from '../keep/keep.js'
import type { Settings } from '../settings.js'
import type { Bell } from './bell.js'

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** Everything that routes work with. */
export interface Desk {
  readonly ledger: Ledger
  readonly settings: Settings
  readonly intake: Intake
  /** The desk's own tables, beside the ledger's. */
  readonly keep: Keep
  /** Null where nobody signs in. */
  readonly accounts: Accounts | null
  /** Rings when something is new. */
  readonly bell: Bell
  /** Folder of the embedded ledger; null when it is in PostgreSQL. */
  readonly home: string | null
  /** Version of the program. */
  readonly version: string
}

/** Adds the routes of one resource. */
export type Routes = (app: App, desk: Desk) => void

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use the route. A route without it does not start. */
    access?: Access
    /** An open route that wants to know who asks. */
    knows?: boolean
    /** For people alone: tokens are refused. */
    person?: boolean
    /** Changes something and is asked by other programs without the desk's header, with a key of its own. */
    crossSite?: boolean
  }
  interface FastifyRequest {
    /** Null until somebody is known. */
    who: Who | null
    /** The session of whoever signed in. */
    session: string | null
  }
}
