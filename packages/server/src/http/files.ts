/** The desk's own files: what has a digest in its name is kept by browsers, the page itself is asked for each time. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FarabiError } from '@farabi/reader'
import fixed from '@fastify/static'
import type { App } from './app.js'

const YEAR = 365 * 24 * 3600

/** @param folder where the desk was built @throws FarabiError `desk-missing` */
export const serveDesk = async (app: App, folder: string): Promise<void> => {
  const page = join(folder, 'index.html')
  if (!existsSync(page))
    throw new FarabiError('desk-missing', `the desk is not built in ${folder}`, 'Run: npm run build')
  const html = readFileSync(page)
  await app.register(async (files) => {
    files.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'open' }
    })
    await files.register(fixed, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      maxAge: YEAR * 1000,
      immutable: true,
      decorateReply: false,
    })
  })
  // every address of the desk is the one page: it finds its own way
  app.get('/*', { config: { access: 'open' }, schema: { hide: true } }, async (request, reply) => {
    if (/^\/(api|assets|feeds)\//.test(request.url)) return reply.callNotFound()
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
  })
}
