/** People, sessions and tokens, as requests and answers give them. */
import { z } from 'zod'
import { PASSWORD_LENGTH } from '../access/engine.js'
import { ROLES, SCOPES } from '../access/who.js'

export const role = z.enum(ROLES)
export const email = z.email().max(200)
export const name = z.string().trim().min(1).max(100)
/** As it is typed: whether it is one is for the engine to say. */
export const password = z.string().min(1).max(1000)
export const newPassword = z
  .string()
  .max(1000)
  .describe(`${PASSWORD_LENGTH.least} letters at least, ${PASSWORD_LENGTH.most} at most`)

export const account = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    disabled: z.boolean(),
    secondFactor: z.boolean(),
    createdAt: z.string(),
    seenAt: z.string().nullable().describe('last use of a session that has not ended'),
  })
  .meta({ id: 'Account' })

export const link = z.object({ link: z.string(), expiresAt: z.string() }).meta({ id: 'Link' })

export const session = z
  .object({
    id: z.string(),
    device: z.string().nullable().describe('as the browser names itself'),
    address: z.string().nullable(),
    createdAt: z.string(),
    seenAt: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'Session' })

export const scope = z.enum(SCOPES)

export const token = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(scope).readonly(),
    createdAt: z.string(),
    expiresAt: z.string().nullable(),
    usedAt: z.string().nullable(),
  })
  .meta({ id: 'Token' })

export const me = z
  .object({
    signedIn: z.boolean(),
    mode: z.enum(['loopback', 'accounts']),
    name: z.string().nullable(),
    email: z.string().nullable(),
    role: role.nullable(),
    secondFactor: z.boolean(),
    provider: z.string().nullable().describe('name of the OpenID Connect provider by which one can sign in'),
  })
  .meta({ id: 'Me' })
