/** Addresses of the desk's pages, for whoever reads an export elsewhere. */
import type { FastifyRequest } from 'fastify'
import type { Settings } from '../settings.js'

/** Pages that exports point to. */
export interface Addresses {
  readonly base: string
  /** What was asked for, in full. */
  readonly self: string
  record(id: string): string
  person(id: string): string
  article(id: string): string
  pair(a: string, b: string): string
}

/** By the public address where one is set, else by the one that was asked. */
export const addressesOf = (
  request: Pick<FastifyRequest, 'protocol' | 'host' | 'url'>,
  settings: Pick<Settings, 'FARABI_PUBLIC_URL'>,
): Addresses => {
  const base = (settings.FARABI_PUBLIC_URL ?? `${request.protocol}://${request.host}`).replace(/\/+$/, '')
  return {
    base,
    self: `${base}${request.url}`,
    record: (id) => `${base}/records/${encodeURIComponent(id)}`,
    person: (id) => `${base}/people/${encodeURIComponent(id)}`,
    article: (id) => `${base}/articles/${encodeURIComponent(id)}`,
    pair: (a, b) => `${base}/p/${a}-${b}`,
  }
}
