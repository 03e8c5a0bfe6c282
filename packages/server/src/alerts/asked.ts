/** What requests about watches may say, and what answers give. */
import { z } from 'zod'
import { country, day, id } from '../schema/asked.js'
import { pageOf, recordView } from '../schema/records.js'
import { MAILS, REASONS } from './watch.js'

const text = z.string()
const maybe = text.nullable()
const word = z.string().min(1).max(40)

export const filter = z
  .object({
    pair: z.tuple([country, country]).optional(),
    kind: z.enum(['event', 'agreement', 'commitment', 'figure', 'pairing']).optional(),
    type: word.optional(),
    sector: word.optional(),
    entity: id.optional().describe('person, organisation or country of the ledger'),
    place: id.optional(),
    source: id.optional().describe('outlet'),
    text: z.string().trim().min(1).max(200).optional().describe('words, "phrases" and names, as in search'),
  })
  .refine((f) => f.pair || f.entity || f.source || f.text, {
    message: 'a pair, an entity, an outlet or words are needed',
  })
  .refine((f) => f.pair?.[0] !== f.pair?.[1] || !f.pair, {
    path: ['pair'],
    message: 'must be two different countries',
  })

const watchShape = {
  name: z.string().trim().min(1).max(120),
  filter,
  reasons: z
    .array(z.enum(REASONS))
    .min(1)
    .transform((r) => [...new Set(r)]),
  mail: z.enum(MAILS),
  address: z.email().max(200).nullable().describe('where digests go'),
  webhook: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .nullable()
    .describe('called for every new alert'),
}

export const newWatch = z
  .object({
    ...watchShape,
    reasons: watchShape.reasons.default([...REASONS]),
    mail: watchShape.mail.default('never'),
    address: watchShape.address.default(null),
    webhook: watchShape.webhook.default(null),
  })
  .meta({ id: 'NewWatch' })

export const changedWatch = z
  .object(watchShape)
  .partial()
  .extend({
    renew: z
      .array(z.enum(['secret', 'feeds']))
      .optional()
      .describe('keys to replace by new ones'),
  })
  .meta({ id: 'ChangedWatch' })

export const watchView = z
  .object({
    id: text,
    name: text,
    filter: z.object({
      pair: z.array(text).optional(),
      kind: text.optional(),
      type: text.optional(),
      sector: text.optional(),
      entity: text.optional(),
      place: text.optional(),
      source: text.optional(),
      text: text.optional(),
    }),
    reasons: z.array(z.enum(REASONS)),
    mail: z.enum(MAILS),
    address: maybe,
    webhook: maybe,
    secret: maybe.describe('key of the signature of its webhook'),
    feeds: z.object({ atom: text, json: text }).describe('read without signing in; whoever has the address may read'),
    createdAt: text,
    mailedAt: maybe,
    trouble: maybe.describe('why its last mail was not sent'),
    unread: z.number().int(),
  })
  .meta({ id: 'Watch' })

export const alertPage = pageOf(
  z
    .object({
      id: text,
      watch: z.object({ id: text, name: text }),
      reason: z.enum(REASONS),
      at: text,
      readAt: maybe,
      record: recordView,
    })
    .meta({ id: 'Alert' }),
)
  .extend({ unread: z.number().int() })
  .meta({ id: 'Alerts' })

export const deliveryView = z
  .object({
    id: text.describe('the `webhook-id` of the call'),
    createdAt: text,
    nextAt: maybe.describe('when it is tried next; null when it came through or was given up'),
    tries: z.number().int(),
    deliveredAt: maybe,
    trouble: maybe,
  })
  .meta({ id: 'Delivery' })
export const deliveryPage = pageOf(deliveryView).meta({ id: 'Deliveries' })

export const howItWent = z
  .object({ ok: z.boolean(), trouble: maybe.describe('what went wrong, in words') })
  .meta({ id: 'HowItWent' })

export const newReminder = z.object({ record: id, day, note: z.string().trim().max(2000).nullish() }).meta({
  id: 'NewReminder',
})
export const changedReminder = z
  .object({ day: day.optional(), note: z.string().trim().max(2000).nullish(), done: z.boolean().optional() })
  .meta({ id: 'ChangedReminder' })

export const reminderView = z
  .object({
    id: text,
    day: text,
    due: z.boolean().describe('its day has come and it is not done'),
    note: maybe,
    doneAt: maybe,
    createdAt: text,
    record: recordView.nullable().describe('null when people have rejected it since'),
  })
  .meta({ id: 'Reminder' })
export const reminderPage = pageOf(reminderView).meta({ id: 'Reminders' })
