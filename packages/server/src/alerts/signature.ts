/** Signatures of webhooks as Standard Webhooks 1.0.0 has them: https://www.standardwebhooks.com */
import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** A new key: `whsec_` and 32 bytes of chance in base64. */
export const newSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64')}`

/**
 * @param id of the delivery: the same at each try
 * @param at when it is sent
 * @returns the three headers that go with the body
 */
export const signedHeaders = (secret: string, id: string, body: string, at: Date): Record<string, string> => {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` }
}
