/** One call to an address that somebody gave: bounded in time, never led on, nothing of the answer kept. */
import { FarabiError } from '@farabi/reader'
import { Agent, fetch } from 'undici'
import { guardAddresses } from './addresses.js'

export const TIMEOUT_SECONDS = 10

const REMEDY = 'Give an address of the internet, or have FARABI_WEBHOOK_PRIVATE set when the network is yours to call.'
const wayThrough = (isOpen: boolean) => {
  const guard = guardAddresses(() => isOpen, REMEDY)
  return { ...guard, agent: new Agent({ connect: { lookup: guard.lookup, timeout: TIMEOUT_SECONDS * 1000 } }) }
}
const ways = { open: wayThrough(true), closed: wayThrough(false) }

/**
 * @param open private addresses are allowed
 * @throws FarabiError `address-*`
 */
export const checkAddress = (url: URL, open: boolean): void => ways[open ? 'open' : 'closed'].check(url)

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNREFUSED: 'the host refused the connection',
  ECONNRESET: 'the host broke the connection off',
  UND_ERR_SOCKET: 'the host broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
}

/** fetch hides its reasons in causes of causes. */
const callError = (error: unknown): FarabiError => {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 6; e = e.cause, depth++) {
    if (e instanceof FarabiError) return e
    if (e.name === 'TimeoutError')
      return new FarabiError('call-timeout', `no answer in ${TIMEOUT_SECONDS} seconds`, 'Answer first, work later.')
    const known = REASONS[(e as NodeJS.ErrnoException).code ?? '']
    if (known) return new FarabiError('call-unreachable', known, 'Check the address and whether its host runs.')
  }
  const deepest = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return new FarabiError(
    'call-failed',
    deepest instanceof Error ? deepest.message : String(deepest),
    'Try again later.',
  )
}

const statusError = (status: number): FarabiError =>
  status >= 300 && status < 400
    ? new FarabiError('call-redirect', `the host answered ${status} and leads on`, 'Give the final address.')
    : new FarabiError('call-status', `the host answered ${status}`, 'It must answer 200 to 299.')

/**
 * Posts JSON and wants an answer of 200 to 299.
 *
 * @param open private addresses are allowed
 * @throws FarabiError `address-*`, `call-*`: why it did not come through
 */
export const postJson = async (
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  open: boolean,
): Promise<void> => {
  try {
    const url = new URL(address)
    checkAddress(url, open)
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'user-agent': 'farabi', ...headers },
      redirect: 'manual',
      dispatcher: ways[open ? 'open' : 'closed'].agent,
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    })
    await response.body?.cancel()
    if (!response.ok) throw statusError(response.status)
  } catch (error) {
    throw callError(error)
  }
}
