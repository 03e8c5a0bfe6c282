/** What is reached with a watch's keys and without signing in: its feeds, and the end of its mail. */
import { FarabiError } from '@farabi/reader'
import { z } from 'zod'
import type { App, Desk, Routes } from '../http/app.js'
import { readerOf } from './digest.js'
import { feedOf } from './feed.js'
import { stopPage } from './letter.js'
import { type Watch, watchOf } from './watch.js'

const tags = ['alerts']
const key = z.object({ key: z.string().regex(/^[0-9a-f]{40}$/) })
const TYPES = { atom: 'application/atom+xml', json: 'application/feed+json' } as const

const byKey = async ({ keep }: Desk, column: 'feed_key' | 'mail_key', value: string): Promise<Watch> => {
  const row = /^[0-9a-f]{40}$/.test(value)
    ? await keep.db.selectFrom('desk_watches').selectAll().where(column, '=', value).executeTakeFirst()
    : undefined
  if (!row) throw new FarabiError('not-found', 'there is nothing under this address', 'Take it from the watch again.')
  return watchOf(row)
}

/** A form of one button is all that is posted here; what it holds is not looked at. */
const takeForms = (app: App): void => {
  // files are taken elsewhere: then there is one for them already
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data'])
    if (!app.hasContentTypeParser(type))
      app.addContentTypeParser(
        type,
        { parseAs: 'string', bodyLimit: 4096 },
        (_request: unknown, _body: unknown, done: (error: null) => void) => done(null),
      )
}

export const feedRoutes: Routes = (app, desk) => {
  for (const format of ['atom', 'json'] as const)
    app.get(
      `/feeds/:key.${format}`,
      {
        config: { access: 'open' },
        schema: {
          summary: `A watch as ${format === 'atom' ? 'Atom' : 'JSON Feed'}`,
          tags,
          params: z.object({ key: z.string().max(100) }),
        },
      },
      async (request, reply) => {
        const watch = await byKey(desk, 'feed_key', request.params.key)
        return reply
          .type(`${TYPES[format]}; charset=utf-8`)
          .header('cache-control', 'private, max-age=300')
          .send(await feedOf(desk, watch, format))
      },
    )

  app.get(
    '/feeds/unsubscribe/:key',
    { config: { access: 'open' }, schema: { summary: 'Asks whether mail is to stop', tags, params: key } },
    async (request, reply) => {
      const watch = await byKey(desk, 'mail_key', request.params.key)
      return reply.type('text/html; charset=utf-8').send(stopPage(watch, await readerOf(desk, watch), false))
    },
  )

  app.register(async (inner) => {
    const forms = inner as unknown as App
    takeForms(forms)
    forms.post(
      '/feeds/unsubscribe/:key',
      {
        config: { access: 'open', crossSite: true },
        schema: { summary: 'Stops the mail of a watch (RFC 8058)', tags, params: key },
      },
      async (request, reply) => {
        const watch = await byKey(desk, 'mail_key', request.params.key)
        await desk.keep.db.updateTable('desk_watches').set({ mail: 'never' }).where('id', '=', watch.id).execute()
        return reply.type('text/html; charset=utf-8').send(stopPage(watch, await readerOf(desk, watch), true))
      },
    )
  })
}
