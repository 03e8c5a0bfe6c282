/** Which addresses this server may call on somebody's word: none of its own machine or network. */
import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { FarabiError } from '@farabi/reader'
import ipaddr from 'ipaddr.js'

/** True for addresses of the public internet alone: loopback, private, link-local, reserved and mapped ones are not. */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'

const refused = (host: string): FarabiError =>
  new FarabiError(
    'address-private',
    `${host} lies on this machine or in its own network`,
    'Give an address of the internet, or have FARABI_WEBHOOK_PRIVATE set when the network is yours to call.',
  )

/**
 * Checks an address before anything is sent to it.
 *
 * @param open private addresses are allowed
 * @throws FarabiError when it is no http(s) address, carries a password, or names a private host by number
 */
export const checkAddress = (url: URL, open: boolean): void => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FarabiError(
      'address-scheme',
      `${url.protocol.replace(':', '')} addresses are not called`,
      'Give an http or https address.',
    )
  if (url.username || url.password)
    throw new FarabiError(
      'address-password',
      'the address holds a name or a password',
      'Leave them out: every call is signed.',
    )
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !open && !isPublic(host)) throw refused(host)
}

/** Resolves a name for a connection and refuses it when any answer is private: what was checked is what is connected to. */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, answers) => {
    if (error) return callback(error, '', 4)
    const first = answers[0]
    if (!first)
      return callback(new FarabiError('address-unknown', `${hostname} has no address`, 'Check the address.'), '', 4)
    if (answers.some((a) => !isPublic(a.address))) return callback(refused(hostname), '', 4)
    if (options.all) return (callback as unknown as (e: null, all: typeof answers) => void)(null, answers)
    callback(null, first.address, first.family)
  })
}
