/** Articles given by hand: text pasted, files dropped, addresses of pages and feeds. */
import { FarabiError } from '@farabi/reader'
import { z } from 'zod'
import type { Routes } from '../http/app.js'
import type { Wanted } from '../intake.js'
import { startJobs } from '../jobs.js'
import { byId, id } from '../schema/asked.js'
import { feedRow, job, sourceRow } from '../schema/others.js'

const tags = ['intake']
const told = {
  published: z.string().max(40).optional().describe('EDTF, when the text does not say'),
  language: z.string().max(8).optional(),
  source: z.string().max(200).optional().describe('outlet'),
}
const MOST_TEXT = 2_000_000
const LABEL = 80

export const intake: Routes = (app, desk) => {
  const { ledger } = desk
  const jobs = startJobs(desk)
  app.addHook('onClose', () => jobs.close())

  app.post(
    '/api/v1/intake/text',
    {
      config: { access: 'editor' },
      bodyLimit: MOST_TEXT * 4,
      schema: {
        summary: 'Read a text that was pasted',
        tags,
        body: z.object({ text: z.string().min(1).max(MOST_TEXT), ...told }),
        response: { 202: job },
      },
    },
    async ({ body: { text, ...said }, who }, reply) => {
      const label = text.trim().split('\n', 1)[0]!.slice(0, LABEL)
      const wanted: Wanted = {
        kind: 'bytes',
        name: label,
        bytes: Buffer.from(text, 'utf8'),
        contentType: 'text/plain; charset=utf-8',
        told: said,
      }
      return reply.code(202).send((await jobs.start(who!.id, label, [wanted])) as never)
    },
  )

  app.post(
    '/api/v1/intake/files',
    {
      config: { access: 'editor' },
      schema: {
        summary: 'Read files: text, HTML, PDF, DOCX; multipart/form-data, any number of fields `file`',
        tags,
        consumes: ['multipart/form-data'],
        response: { 202: job },
      },
    },
    async (request, reply) => {
      const wanted: Wanted[] = []
      for await (const file of request.files())
        wanted.push({
          kind: 'bytes',
          name: file.filename.slice(0, 200) || 'file',
          bytes: await file.toBuffer(),
          contentType: file.mimetype === 'application/octet-stream' ? null : file.mimetype,
          told: {},
        })
      if (wanted.length === 0)
        throw new FarabiError('files-missing', 'no file came', 'Send files as fields called file.')
      const label =
        wanted.length === 1 ? (wanted[0]!.kind === 'bytes' ? wanted[0]!.name : '') : `${wanted.length} × file`
      return reply.code(202).send((await jobs.start(request.who!.id, label, wanted)) as never)
    },
  )

  app.post(
    '/api/v1/intake/address',
    {
      config: { access: 'editor' },
      schema: {
        summary: 'Read an article, a feed or a sitemap by its address; a feed is kept and asked again',
        tags,
        body: z.object({ address: z.url({ protocol: /^https?$/ }).max(2000), ...told }),
        response: { 202: job },
      },
    },
    async ({ body: { address, ...said }, who }, reply) =>
      reply.code(202).send((await jobs.start(who!.id, address, [{ kind: 'address', address, told: said }])) as never),
  )

  app.get(
    '/api/v1/jobs',
    {
      config: { access: 'editor' },
      schema: { summary: 'Jobs of intake, newest first', tags, response: { 200: z.array(job) } },
    },
    async () => [...(await jobs.list())] as never,
  )

  app.get(
    '/api/v1/jobs/:id',
    {
      config: { access: 'editor' },
      schema: { summary: 'One job of intake', tags, params: byId, response: { 200: job } },
    },
    async ({ params }) => (await jobs.get(params.id)) as never,
  )

  app.delete(
    '/api/v1/jobs/:id',
    {
      config: { access: 'editor' },
      schema: { summary: 'End a job after the article at hand', tags, params: byId, response: { 204: z.null() } },
    },
    async ({ params }, reply) => {
      await jobs.cancel(params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/sources',
    {
      config: { access: 'reader' },
      schema: {
        summary: 'Outlets, with what people say of their reliability',
        tags,
        response: { 200: z.array(sourceRow) },
      },
    },
    async () => [...(await ledger.sources())],
  )

  app.get(
    '/api/v1/sources/:id',
    {
      config: { access: 'reader' },
      schema: { summary: 'One outlet', tags, params: z.object({ id }), response: { 200: sourceRow } },
    },
    async ({ params }) => {
      const found = (await ledger.sources()).find((s) => s.id === params.id)
      if (!found)
        throw new FarabiError('not-in-ledger', `there is no outlet ${params.id}`, 'Take it from the list of sources.')
      return found
    },
  )

  app.get(
    '/api/v1/feeds',
    {
      config: { access: 'reader' },
      schema: { summary: 'Feeds and how they fare', tags, response: { 200: z.array(feedRow) } },
    },
    async () =>
      (await ledger.feeds()).map((f) => ({
        address: f.address,
        kind: f.kind,
        title: f.title,
        checkedAt: f.checked_at,
        nextAt: f.next_at,
        failures: f.failures,
        trouble: f.trouble,
      })),
  )
}
