/** Which addresses are called. */
import { expect, it } from 'vitest'
import { guardAddresses, isPublic } from './addresses.js'

const closed = guardAddresses(() => false, 'Ask.')
const open = guardAddresses(() => true, 'Ask.')

it.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['100.64.0.1', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['nonsense', false],
])('%s is public: %s', (address, is) => expect(isPublic(address)).toBe(is))

it.each([
  ['http://127.0.0.1/', 'address-private'],
  ['http://2130706433/', 'address-private'],
  ['http://[::1]/', 'address-private'],
  ['http://[::ffff:10.0.0.1]/', 'address-private'],
  ['file:///etc/passwd', 'address-scheme'],
  ['https://somebody:secret@example.org/', 'address-password'],
])('%s is refused: %s', (address, code) => {
  expect(() => closed.check(new URL(address))).toThrow(expect.objectContaining({ code }))
})

it('private addresses are taken where they are allowed, other schemes never', () => {
  expect(() => open.check(new URL('http://127.0.0.1:8080/hook'))).not.toThrow()
  expect(() => open.check(new URL('ftp://127.0.0.1/'))).toThrow()
})

it('a name whose addresses are private is refused when it is looked up, with what to do', async () => {
  const told = await new Promise((done) => closed.lookup('localhost', { all: true }, (error) => done(error)))
  expect(told).toMatchObject({ code: 'address-private', remedy: 'Ask.' })
  const found = await new Promise((done) => open.lookup('localhost', { all: true }, (_, all) => done(all)))
  expect(found).toContainEqual(expect.objectContaining({ address: expect.stringMatching(/^(127\.0\.0\.1|::1)$/) }))
})
