/** Who asks, and what they may do. */

export const ROLES = ['reader', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** What a token may be limited to: each scope is a role's worth of rights. */
export const SCOPES = ['read', 'write', 'admin'] as const
export type Scope = (typeof SCOPES)[number]

export interface Who {
  readonly id: string
  /** As decisions are signed. */
  readonly name: string
  readonly role: Role
  /** Of a token; null for a person at the desk, who has all of their role. */
  readonly scopes: readonly Scope[] | null
  /** `loopback`: the one person of a desk that serves its own machine only. */
  readonly via: 'loopback' | 'session' | 'token'
}

/** What a route asks for: nobody (`open`), or at least this role. */
export type Access = 'open' | Role

const NEEDED: Readonly<Record<Role, Scope>> = { reader: 'read', editor: 'write', admin: 'admin' }

/** Whether somebody may use a route; a token needs its scope as well as its owner's role. */
export const may = (who: Who | null, access: Access): boolean => {
  if (access === 'open') return true
  if (!who || ROLES.indexOf(who.role) < ROLES.indexOf(access)) return false
  return who.scopes === null || who.scopes.some((s) => SCOPES.indexOf(s) >= SCOPES.indexOf(NEEDED[access]))
}
