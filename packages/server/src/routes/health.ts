/** For those who run it: alive, ready, measured. */
import { performance } from 'node:perf_hooks'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { z } from 'zod'
import type { Routes } from '../http/app.js'

const tags = ['operation']

export const health: Routes = (app, { ledger, bell }) => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answered = new Histogram({
    name: 'farabi_http_request_duration_seconds',
    help: 'Time until an answer was sent, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  const added = new Counter({
    name: 'farabi_articles_added_total',
    help: 'Articles added since the start, through this server',
    registers: [registry],
  })
  new Gauge({
    name: 'farabi_ledger_rows',
    help: 'What the ledger holds',
    labelNames: ['of'],
    registers: [registry],
    async collect() {
      for (const [of, n] of Object.entries(await ledger.counts())) this.set({ of }, n)
    },
  })
  const deaf = bell.listen(({ kind }) => {
    if (kind === 'article') added.inc()
  })
  app.addHook('onClose', async () => {
    deaf()
  })
  app.addHook('onRequest', async (request) => {
    request.began = performance.now()
  })
  app.addHook('onResponse', async (request, reply) => {
    answered.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
      (performance.now() - request.began) / 1000,
    )
  })

  app.get(
    '/healthz',
    {
      config: { access: 'open' },
      schema: { summary: 'The program runs', tags, response: { 200: z.object({ ok: z.literal(true) }) } },
    },
    async () => ({ ok: true as const }),
  )
  const state = z.object({ ready: z.boolean() })
  app.get(
    '/readyz',
    {
      config: { access: 'open' },
      schema: { summary: 'The ledger answers', tags, response: { 200: state, 503: state } },
    },
    async (_request, reply) => {
      try {
        await ledger.counts()
        return { ready: true }
      } catch {
        return reply.code(503).send({ ready: false })
      }
    },
  )
  app.get(
    '/metrics',
    { config: { access: 'admin' }, schema: { summary: 'Measures for Prometheus', tags } },
    async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  )
}

declare module 'fastify' {
  interface FastifyRequest {
    /** When it came, on the monotonic clock. */
    began: number
  }
}
