/** The server put together: the order is the design, each step may rely on those above it. */
import { randomBytes } from 'node:crypto'
import compress from '@fastify/compress'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import fastify, { LogController, type RouteOptions } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { addAccess, redact } from './access/access.js'
import { openAccounts } from './access/accounts.js'
import { startAlerts } from './alerts/alerts.js'
import { keepAnswers } from './http/answers.js'
import type { App, Desk } from './http/app.js'
import { serveDesk } from './http/files.js'
import { problemOf } from './http/problem.js'
import { addReference } from './http/reference.js'
import { routes } from './routes/routes.js'

export interface ServerOptions extends Omit<Desk, 'accounts'> {
  /** Folder of the desk's built files; null serves the API alone. */
  readonly deskFiles: string | null
  /** Told of every route as it is added. */
  readonly seen?: (route: RouteOptions) => void
}

/**
 * The server, not listening yet. Closing it ends what it started, not the ledger.
 *
 * @throws Error when a route does not say who may use it
 */
export const createServer = async (options: ServerOptions): Promise<App> => {
  const { settings, deskFiles, seen, ...rest } = options
  const app: App = fastify({
    logger: settings.FARABI_LOG === 'silent' ? false : { level: settings.FARABI_LOG, redact: [...redact] },
    logController: new LogController({ disableRequestLogging: settings.FARABI_LOG !== 'debug' }),
    trustProxy: settings.FARABI_TRUST_PROXY ?? false,
    bodyLimit: 1024 * 1024,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    genReqId: () => randomBytes(9).toString('base64url'),
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  const accounts = await openAccounts(rest.keep, settings, rest.home, (level, message) => app.log[level](message))
  const desk: Desk = { settings, accounts, ...rest }
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error)
    if (problem.status >= 500) request.log.error({ err: error }, 'failed')
    return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // charts and the components of the desk set styles; a style runs no program
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    hsts: settings.FARABI_PUBLIC_URL?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  })
  keepAnswers(app, rest.ledger)
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  await app.register(etag, { weak: true })
  await app.register(multipart, {
    limits: { fileSize: settings.FARABI_UPLOAD_MB * 1024 * 1024, files: 200, fields: 20 },
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Farabi',
        description: 'What two countries did, signed, promised, proposed and claimed, and what came of it.',
        version: options.version,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'a token made in the settings of the desk' },
        },
      },
      security: [{ token: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  if (seen) app.addHook('onRoute', seen)
  await addAccess(app, desk)
  for (const add of routes) add(app, desk)
  addReference(app)
  app.setNotFoundHandler(async (_request, reply) => {
    const problem = { type: 'urn:farabi:not-found', title: 'Not here', status: 404, code: 'not-found' }
    return reply.code(404).type('application/problem+json').send(JSON.stringify(problem))
  })
  const alerts = startAlerts(desk, { failed: (error) => app.log.error({ err: error }, 'alerts') })
  app.addHook('onClose', () => alerts.stop())
  if (deskFiles) await serveDesk(app, deskFiles)
  return app
}
