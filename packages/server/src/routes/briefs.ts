/** Briefs: drafted from the ledger, edited by people, given out as Word and Markdown. */
import { z } from 'zod'
import { bodySchema, numbered } from '../briefs/brief.js'
import { docxOf } from '../briefs/docx.js'
import { draftBrief } from '../briefs/draft.js'
import { markdownOf } from '../briefs/markdown.js'
import { type Brief, type BriefRow, shelfOf, tagOf } from '../briefs/shelf.js'
import { briefSay } from '../briefs/words.js'
import { sendFile } from '../exports/answer.js'
import type { Routes } from '../http/app.js'
import { mannerOf } from '../http/manner.js'
import { type Problem, problemSchema } from '../http/problem.js'
import { byId, country, day, manner } from '../schema/asked.js'
import { mannerFrom } from '../sentences/languages.js'
import { wordsOf } from '../sentences/words.js'

const row = z
  .object({
    id: z.string(),
    owner: z.string(),
    mine: z.boolean().describe('drafted by whoever asks'),
    title: z.string(),
    language: z.string(),
    a: z.string(),
    b: z.string(),
    from: z.string(),
    to: z.string(),
    createdAt: z.string(),
    changedAt: z.string(),
  })
  .meta({ id: 'BriefRow' })
const whole = row.extend({ body: bodySchema }).meta({ id: 'Brief' })

/** Bytes of a brief: many more than the longest draft has. */
const LARGEST = 8 * 1024 * 1024

const CONFLICT: Problem = {
  type: 'urn:farabi:conflict',
  title: 'Changed meanwhile',
  status: 412,
  code: 'conflict',
  detail: 'Somebody else has changed this brief since you took it.',
  remedy: 'Take the brief as it is now, and make your change in it.',
}

const tags = ['briefs']
const reading = manner.omit({ lang: true })

export const briefs: Routes = (app, { ledger, keep }) => {
  const shelf = shelfOf(keep)
  const seen = <T extends BriefRow>(brief: T, who: string | undefined) => ({ ...brief, mine: brief.owner === who })

  app.get(
    '/api/v1/briefs',
    {
      config: { access: 'reader' },
      schema: {
        summary: 'Briefs of this desk, last changed first',
        tags,
        querystring: z.object({ a: country.optional(), b: country.optional() }),
        response: { 200: z.array(row) },
      },
    },
    async ({ query, who }) => (await shelf.list(query)).map((b) => seen(b, who?.id)),
  )

  app.post(
    '/api/v1/briefs',
    {
      config: { access: 'editor' },
      schema: {
        summary: 'Draft a brief on two countries and a period',
        description: 'In the language and calendar of the query. A brief that exists stays as it is.',
        tags,
        querystring: manner,
        body: z.object({
          a: country,
          b: country,
          from: day,
          to: day,
          title: z.string().trim().min(1).max(500).optional(),
        }),
        response: { 201: whole },
      },
    },
    async (request, reply) => {
      const { a, b, from, to, title } = request.body
      const read = mannerOf(request)
      const draft = await draftBrief({ ledger }, { a, b, from, to, manner: read })
      const owner = request.who!.id
      const brief = await shelf.add({
        owner,
        title: title ?? draft.title,
        language: read.language,
        a,
        b,
        from,
        to,
        body: draft.body,
      })
      return reply
        .code(201)
        .header('location', `/api/v1/briefs/${brief.id}`)
        .header('etag', tagOf(brief))
        .send(seen(brief, owner))
    },
  )

  app.get(
    '/api/v1/briefs/:id',
    {
      config: { access: 'reader' },
      schema: {
        summary: 'A brief; its ETag goes back with a change',
        tags,
        params: byId,
        response: { 200: whole },
      },
    },
    async (request, reply) => {
      const brief = await shelf.get(request.params.id)
      return reply.header('etag', tagOf(brief)).header('cache-control', 'no-cache').send(seen(brief, request.who?.id))
    },
  )

  app.put(
    '/api/v1/briefs/:id',
    {
      config: { access: 'editor' },
      bodyLimit: LARGEST,
      schema: {
        summary: 'Change a brief as a whole',
        description:
          'If-Match carries the ETag of the state that was changed. Citations are numbered anew in the order of reading.',
        tags,
        params: byId,
        headers: z.object({ 'if-match': z.string().min(1).max(200).describe('ETag of the brief, or *') }),
        body: z.object({ title: z.string().trim().min(1).max(500), body: bodySchema }),
        response: { 200: whole, 412: problemSchema },
      },
    },
    async (request, reply) => {
      const { title, body } = request.body
      const brief = await shelf.change(request.params.id, { title, body: numbered(body) }, request.headers['if-match'])
      if (!brief) return reply.code(412).type('application/problem+json').send(CONFLICT)
      return reply.header('etag', tagOf(brief)).send(seen(brief, request.who?.id))
    },
  )

  app.delete(
    '/api/v1/briefs/:id',
    {
      config: { access: 'editor' },
      schema: { summary: 'Delete a brief', tags, params: byId, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await shelf.remove(request.params.id)
      return reply.code(204).send(null)
    },
  )

  const shapes = [
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', docxOf],
    ['md', 'text/markdown; charset=utf-8', markdownOf],
  ] as const
  for (const [shape, type, write] of shapes)
    app.get(
      `/api/v1/briefs/:id.${shape}`,
      {
        config: { access: 'reader' },
        schema: {
          summary: `A brief as ${shape === 'docx' ? 'a Word document' : 'Markdown'}, its citations as footnotes`,
          tags,
          params: byId,
          querystring: reading,
          produces: [type.split(';')[0]!],
        },
      },
      async (request, reply) => {
        const brief: Brief = await shelf.get(request.params.id)
        const read = mannerFrom({ ...request.query, language: brief.language })
        return sendFile(
          reply,
          { type, name: `${brief.title}.${shape}` },
          await write(brief, wordsOf(read), briefSay(read)),
        )
      },
    )
}
