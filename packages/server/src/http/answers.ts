/** Answers that were given before and still hold: nothing in the ledger has changed since. */
import type { Ledger } from '@farabi/ledger'
import { LRUCache } from 'lru-cache'
import type { App } from './app.js'
import { preferred } from './manner.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer depends on the ledger, the day, the address and the language that is preferred, and on nothing else. */
    fromLedger?: boolean
  }
  interface FastifyRequest {
    /** Under which the answer is to be kept; null when it is not. */
    answerKey: string | null
  }
}

/** Memory for answers: some thousand pages as the desk shows them. */
const BYTES = 64 * 1024 * 1024

/**
 * Gives an answer again as long as the ledger's version is the one it was made of. Who may ask has been decided before;
 * to be added before what compresses answers or tags them.
 */
export const keepAnswers = (app: App, ledger: Ledger): void => {
  const answers = new LRUCache<string, string>({
    maxSize: BYTES,
    sizeCalculation: (a, key) => 2 * (a.length + key.length),
  })
  app.decorateRequest('answerKey', null)
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'GET' || !request.routeOptions.config.fromLedger) return
    const language = preferred(request.headers['accept-language']) ?? ''
    // before the ledger is read: what changes meanwhile belongs to the next version
    const key = [await ledger.version(), ledger.today(), language, request.url].join('\n')
    const known = answers.get(key)
    if (known !== undefined) return reply.type('application/json; charset=utf-8').send(known)
    request.answerKey = key
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.answerKey && reply.statusCode === 200 && typeof payload === 'string')
      answers.set(request.answerKey, payload)
    return payload
  })
}
