/** Who is at the desk. */
import { z } from 'zod'
import { ROLES } from '../access/who.js'
import type { Routes } from '../http/app.js'

export const accounts: Routes = (app) => {
  app.get(
    '/api/v1/me',
    {
      config: { access: 'open' },
      schema: {
        summary: 'Who I am to this desk',
        tags: ['accounts'],
        response: {
          200: z.object({
            signedIn: z.boolean(),
            mode: z.enum(['loopback', 'accounts']),
            name: z.string().nullable(),
            role: z.enum(ROLES).nullable(),
          }),
        },
      },
    },
    async ({ who }) => ({
      signedIn: who !== null,
      mode: 'loopback' as const,
      name: who?.name ?? null,
      role: who?.role ?? null,
    }),
  )
}
