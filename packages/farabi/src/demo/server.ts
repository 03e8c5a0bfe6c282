/** A server for this machine's own browser: loopback only, reads nothing, keeps nothing. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FarabiError } from '@farabi/reader'

/** Address → finished page. */
export type Pages = ReadonlyMap<string, string>

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-store',
}

/** The page's own policy, which names its script and style by fingerprint, goes out as a header too. */
const policyOf = (page: string): string => {
  const named = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "default-src 'none'"
  return `${named.replaceAll('&#39;', "'")}; frame-ancestors 'none'`
}

/** A name other than this machine's own would let a foreign site read along (DNS rebinding). */
const isOwnHost = (host: string | undefined, port: number): boolean =>
  host === `127.0.0.1:${port}` || host === `localhost:${port}`

const answer = (request: IncomingMessage, response: ServerResponse, pages: Pages, port: number): void => {
  const plainly = (status: number, text: string, more: Record<string, string> = {}): void => {
    response
      .writeHead(status, {
        ...HEADERS,
        ...more,
        'content-type': 'text/plain; charset=utf-8',
        'content-security-policy': "default-src 'none'",
      })
      .end(`${text}\n`)
  }
  const page = pages.get((request.url ?? '/').split('?')[0]!)
  if (!isOwnHost(request.headers.host, port)) plainly(421, 'This page answers on 127.0.0.1 only.')
  else if (request.method !== 'GET' && request.method !== 'HEAD')
    plainly(405, 'Only reading is possible here.', { allow: 'GET, HEAD' })
  else if (page === undefined) plainly(404, 'No such page. The list is at /')
  else
    response
      .writeHead(200, {
        ...HEADERS,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policyOf(page),
      })
      .end(request.method === 'HEAD' ? undefined : page)
}

const listen = (server: Server, port: number): Promise<boolean> =>
  new Promise((done, fail) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') done(false)
      else
        fail(
          new FarabiError(
            'cannot-listen',
            `port ${port} cannot be opened: ${error.message}`,
            'Set FARABI_PORT to a port from 1024 to 65535.',
          ),
        )
    }
    server.once('error', refused)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refused)
      done(true)
    })
  })

export interface Served {
  readonly address: string
  close(): Promise<void>
}

/** @param port where to begin; when it is taken, one of the nineteen after it. 0 takes any free one. */
export const serve = async (pages: Pages, port: number): Promise<Served> => {
  const server = createServer((request, response) =>
    answer(request, response, pages, (server.address() as AddressInfo).port),
  )
  for (let p = port; p < port + 20 && p < 65536; p++) {
    if (!(await listen(server, p))) continue
    return {
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      close: () =>
        new Promise((done) => {
          server.close(() => done())
          server.closeAllConnections()
        }),
    }
  }
  throw new FarabiError('ports-taken', `ports ${port} to ${port + 19} are all taken`, 'Set FARABI_PORT to a free port.')
}
