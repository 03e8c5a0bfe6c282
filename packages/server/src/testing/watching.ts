/** A desk for the tests of watches: a real ledger and a real keep in a folder that can be opened again, and a clock. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, openLedger } from '@farabi/ledger'
import { readText } from '@farabi/reader'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { makeWatch, type WatchWishes } from '../alerts/keeping.js'
import type { Watch } from '../alerts/watch.js'
import type { App, Desk } from '../http/app.js'
import { type Bell, makeBell, type News } from '../http/bell.js'
import { problemOf } from '../http/problem.js'
import { type Keep, openKeep } from '../keep/keep.js'
import { reminders } from '../routes/reminders.js'
import { watches } from '../routes/watches.js'
import { readSettings } from '../settings.js'

/** Told on 10 January: a promise due in the middle of February, and a meeting. */
export const FLIGHTS =
  'ایران پروازهای مستقیم به قزاقستان را برقرار خواهد کرد\nعباس عراقچی وزیر امور خارجه ایران در دیدار با سفیر قزاقستان گفت: ایران تا ۱۵ فوریه ۲۰۲۶ پروازهای مستقیم میان تهران و آستانه را برقرار خواهد کرد.'
export const CONSULATE =
  'وزیر امور خارجه ایران با همتای قزاق دیدار کرد\nعباس عراقچی وزیر امور خارجه جمهوری اسلامی ایران روز سه‌شنبه در آستانه با مراد نورتلو وزیر امور خارجه قزاقستان دیدار و گفت‌وگو کرد. عراقچی گفت: ایران تا پایان فوریه ۲۰۲۶ کنسولگری خود را در آکتائو بازگشایی خواهد کرد.'
/** Another pair. */
export const OMAN =
  'وزير الخارجية العماني يلتقي نظيره التونسي\nالتقى وزير الخارجية العماني في مسقط اليوم الثلاثاء نظيره التونسي، ووقع الجانبان مذكرة تفاهم في مجال السياحة.'

export interface Watching {
  readonly ledger: Ledger
  readonly keep: Keep
  readonly bell: Bell
  readonly desk: Desk
  readonly app: App
  readonly news: News[]
  /** The time it is; tests move it. */
  now: () => Date
  add(text: string, more?: { published?: string; source?: string }): Promise<void>
  watch(owner: string, wishes?: Partial<WatchWishes>): Promise<Watch>
  alerts(): Promise<{ owner: string; reason: string; record_id: string }[]>
  close(): Promise<void>
}

export const newHome = (): { readonly home: string; readonly end: () => void } => {
  const home = mkdtempSync(join(tmpdir(), 'farabi-watching-'))
  return { home, end: () => rmSync(home, { recursive: true, force: true }) }
}

/** @param day the day it is at first */
export const openWatching = async (
  home: string,
  day: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Watching> => {
  const it = { now: () => new Date(`${day}T10:00:00Z`) }
  const ledger = await openLedger({ home, today: () => it.now().toISOString().slice(0, 10) })
  const keep = await openKeep({ home })
  const bell = makeBell()
  const news: News[] = []
  bell.listen((n) => news.push(n))
  const desk = {
    ledger,
    keep,
    bell,
    home,
    version: '0.0.0',
    intake: undefined as never,
    accounts: null,
    settings: readSettings({ FARABI_LOG: 'silent', FARABI_PUBLIC_URL: 'https://desk.example', ...settings }),
  }
  const app: App = fastify().withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error, _request, reply) => {
    const problem = problemOf(error)
    return reply.code(problem.status).send(problem)
  })
  app.decorateRequest('who', null)
  app.addHook('onRequest', async (request, reply) => {
    const name = request.headers['x-who']
    request.who = name ? { id: String(name), name: String(name), role: 'reader', scopes: null, via: 'session' } : null
    if (request.routeOptions.config.access !== 'open' && !request.who) return reply.code(401).send({})
  })
  for (const add of [watches, reminders]) add(app, desk)
  await app.ready()
  const more = {
    ledger,
    keep,
    bell,
    desk,
    app,
    news,
    add: async (text: string, told: { published?: string; source?: string } = {}) => {
      const reading = readText(text, { published: '2026-01-10', ...told })
      const original = { bytes: new TextEncoder().encode(text), contentType: 'text/plain; charset=utf-8' }
      await ledger.add([{ reading, name: 'test', original, reader: 'test' }])
    },
    watch: (owner: string, wishes: Partial<WatchWishes> = {}) =>
      makeWatch(desk, owner, {
        name: 'Iran and Kazakhstan',
        filter: { pair: ['IRN', 'KAZ'] },
        reasons: ['new', 'due', 'overdue', 'dormant'],
        mail: 'never',
        address: null,
        webhook: null,
        ...wishes,
      }),
    alerts: () =>
      keep.db
        .selectFrom('desk_alerts')
        .select(['owner', 'reason', 'record_id'])
        .orderBy('owner')
        .orderBy('reason')
        .orderBy('record_id')
        .execute(),
    close: async () => {
      await app.close()
      await keep.close()
      await ledger.close()
    },
  }
  return Object.assign(it, more)
}
