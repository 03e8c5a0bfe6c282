/** Which addresses of the internet may be fetched: none of this machine's or its network's own. */
import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { FarabiError } from '@farabi/reader'
import ipaddr from 'ipaddr.js'

/** Set FARABI_ALLOW_PRIVATE=1 to read pages of an intranet. */
const privateAllowed = (): boolean => process.env.FARABI_ALLOW_PRIVATE === '1'

/** True for addresses of the public internet alone: loopback, private, link-local, reserved and mapped ones are not. */
export const isPublic = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

const refused = (host: string): FarabiError =>
  new FarabiError(
    'address-private',
    `${host} lies on this machine or in its own network`,
    'Save the page and give the file, or set FARABI_ALLOW_PRIVATE=1 when the network is yours to read.',
  )

/**
 * Checks an address before anything is sent to it.
 *
 * @throws FarabiError when it is no http(s) address, carries a password, or names a private host by number
 */
export const checkAddress = (url: URL): void => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FarabiError(
      'address-scheme',
      `${url.protocol.replace(':', '')} addresses are not read`,
      'Give an http or https address.',
    )
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !privateAllowed() && !isPublic(host)) throw refused(host)
}

/** Resolves a name for a connection and refuses it when any answer is private: what was checked is what is connected to. */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, answers) => {
    if (error) return callback(error, '', 4)
    const first = answers[0]
    if (!first)
      return callback(new FarabiError('address-unknown', `${hostname} has no address`, 'Check the address.'), '', 4)
    if (!privateAllowed() && answers.some((a) => !isPublic(a.address))) return callback(refused(hostname), '', 4)
    if (options.all) return (callback as unknown as (e: null, all: typeof answers) => void)(null, answers)
    callback(null, first.address, first.family)
  })
}
