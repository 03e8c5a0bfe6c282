/** Which addresses may be asked or called on somebody's word: none of this machine's or its network's own. */
import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { FarabiError } from '@farabi/reader'
import ipaddr from 'ipaddr.js'

/** True for addresses of the public internet alone: loopback, private, link-local, reserved and mapped ones are not. */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'

export interface Guard {
  /**
   * Checks an address before anything is sent to it.
   *
   * @throws FarabiError when it is no http(s) address, carries a password, or names a private host by number
   */
  check(url: URL): void
  /** Resolves a name for a connection and refuses it when any answer is private: what was checked is what is connected to. */
  readonly lookup: LookupFunction
}

/**
 * @param isOpen whether private addresses are allowed
 * @param remedy what to do when one was refused
 */
export const guardAddresses = (isOpen: () => boolean, remedy: string): Guard => {
  const refused = (host: string): FarabiError =>
    new FarabiError('address-private', `${host} lies on this machine or in its own network`, remedy)
  return {
    check: (url) => {
      if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw new FarabiError(
          'address-scheme',
          `${url.protocol.replace(':', '')} addresses are not taken`,
          'Give an http or https address.',
        )
      if (url.username || url.password)
        throw new FarabiError('address-password', 'the address holds a name or a password', 'Leave them out.')
      const host = url.hostname.replace(/^\[|\]$/g, '')
      if (isIP(host) && !isOpen() && !isPublic(host)) throw refused(host)
    },
    lookup: (hostname, options, callback) => {
      lookup(hostname, { ...options, all: true }, (error, answers) => {
        if (error) return callback(error, '', 4)
        const first = answers[0]
        if (!first)
          return callback(new FarabiError('address-unknown', `${hostname} has no address`, 'Check the address.'), '', 4)
        if (!isOpen() && answers.some((a) => !isPublic(a.address))) return callback(refused(hostname), '', 4)
        if (options.all) return (callback as unknown as (e: null, all: typeof answers) => void)(null, answers)
        callback(null, first.address, first.family)
      })
    },
  }
}
