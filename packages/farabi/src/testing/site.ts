/** A web site on loopback for the tests of a file. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

/** @returns the site's origin, known once the tests run */
export const siteOf = (pages: RequestListener): (() => string) => {
  const server = createServer(pages)
  let origin = ''
  beforeAll(async () => {
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return () => origin
}
