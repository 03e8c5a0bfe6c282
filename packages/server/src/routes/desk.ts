/** The desk itself: what it is, what is new as it happens, how somebody wants it, copies of everything. */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { backupSqlite, ledgerFile } from '@farabi/ledger'
import { FarabiError } from '@farabi/reader'
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import { interfaceLanguages } from '../sentences/languages.js'
import { CALENDARS, DIGITS } from '../sentences/manner.js'

const tags = ['desk']

const preferences = z
  .object({
    language: z.string().max(8).nullish(),
    calendar: z.enum(CALENDARS).nullish(),
    digits: z.enum(DIGITS).nullish(),
    timeZone: z.string().max(60).nullish(),
    theme: z.enum(['light', 'dark', 'system']).nullish(),
    /** The pair that the desk opens with. */
    pair: z.tuple([z.string().length(3), z.string().length(3)]).nullish(),
  })
  .meta({ id: 'Preferences' })

/** Milliseconds between two signs of life, below what proxies wait. */
const ALIVE_MS = 20_000

export const desk: Routes = (app, { ledger, keep, bell, version, home, accounts }) => {
  app.get(
    '/api/v1/about',
    {
      config: { access: 'reader' },
      schema: {
        summary: 'Version, counts of the ledger, interface languages',
        tags,
        response: {
          200: z.object({
            version: z.string(),
            engine: z.enum(['sqlite', 'postgres']),
            today: z.string(),
            counts: z.object({
              articles: z.number(),
              stories: z.number(),
              people: z.number(),
              organizations: z.number(),
              records: z.number(),
              decisions: z.number(),
            }),
            languages: z.array(z.object({ code: z.string(), direction: z.enum(['rtl', 'ltr']), name: z.string() })),
          }),
        },
      },
    },
    async () => ({
      version,
      engine: ledger.engine,
      today: ledger.today(),
      counts: await ledger.counts(),
      languages: interfaceLanguages.map(({ code, direction, name }) => ({ code, direction, name })),
    }),
  )

  app.get(
    '/api/v1/me/preferences',
    { config: { access: 'reader' }, schema: { summary: 'How I want the desk', tags, response: { 200: preferences } } },
    async ({ who }) => {
      const row = await keep.db
        .selectFrom('desk_preferences')
        .select('data')
        .where('owner', '=', who!.id)
        .executeTakeFirst()
      return row ? (JSON.parse(row.data) as never) : {}
    },
  )

  app.put(
    '/api/v1/me/preferences',
    {
      config: { access: 'reader' },
      schema: { summary: 'Change how I want the desk', tags, body: preferences, response: { 200: preferences } },
    },
    async ({ who, body }) => {
      const data = JSON.stringify(body)
      await keep.db
        .insertInto('desk_preferences')
        .values({ owner: who!.id, data })
        .onConflict((c) => c.column('owner').doUpdateSet({ data }))
        .execute()
      return body
    },
  )

  app.get(
    '/api/v1/news',
    {
      config: { access: 'reader' },
      schema: { summary: 'Server-sent events: article, decision, job, alert', tags, produces: ['text/event-stream'] },
    },
    (request, reply) => {
      const me = request.who!.id
      reply.hijack()
      const out = reply.raw
      out.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      out.write('retry: 3000\n\n')
      // whoever is signed out hears nothing more
      const beat = async (): Promise<void> => {
        const asking = accounts ? await accounts.whoAsks(request, reply).catch(() => null) : request.who
        if (asking) out.write(': alive\n\n')
        else out.end()
      }
      const alive = setInterval(() => void beat(), ALIVE_MS)
      const deaf = bell.listen(({ kind, data, to }) => {
        if (to === undefined || to === me) out.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`)
      })
      listeners.add(out)
      out.on('close', () => {
        clearInterval(alive)
        deaf()
        listeners.delete(out)
      })
    },
  )
  const listeners = new Set<{ end(): unknown }>()
  app.addHook('preClose', async () => {
    for (const out of listeners) out.end()
  })

  app.get(
    '/api/v1/export.jsonl',
    {
      config: { access: 'admin' },
      schema: { summary: 'The whole ledger, one typed row per line', tags, produces: ['application/x-ndjson'] },
    },
    async (_request, reply) =>
      reply
        .type('application/x-ndjson; charset=utf-8')
        .header('content-disposition', 'attachment; filename="farabi-ledger.jsonl"')
        .send(
          Readable.from(
            (async function* () {
              for await (const line of ledger.exportLines()) yield `${line}\n`
            })(),
          ),
        ),
  )

  app.get(
    '/api/v1/backup',
    {
      config: { access: 'admin' },
      schema: { summary: 'A copy of the embedded ledger, whole as of one moment', tags },
    },
    async (_request, reply) => {
      if (ledger.engine !== 'sqlite' || !home)
        throw new FarabiError(
          'backup-elsewhere',
          'this ledger is in PostgreSQL',
          'Back it up with pg_dump, or take the export.',
        )
      const folder = mkdtempSync(join(tmpdir(), 'farabi-backup-'))
      const file = join(folder, 'ledger.sqlite')
      await backupSqlite(ledgerFile(home), file)
      const stream = createReadStream(file)
      stream.on('close', () => rmSync(folder, { recursive: true, force: true }))
      return reply
        .type('application/vnd.sqlite3')
        .header('content-disposition', `attachment; filename="farabi-${ledger.today()}.sqlite"`)
        .send(stream)
    },
  )
}
