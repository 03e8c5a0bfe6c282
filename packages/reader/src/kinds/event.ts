import { z } from 'zod'
import { countryCode, defineKind, edtf, entityId, recordSchema } from './parts.js'

export const EVENT_KINDS = [
  'meeting',
  'visit',
  'call',
  'letter',
  'conference',
  'signing',
  'launch',
  'exhibition',
  'ceremony',
  'delegation',
  'appointment',
  'exercise',
  'aid',
  'accusation',
  'rejection',
  'threat',
  'protest',
  'sanction',
  'conflict',
  'other',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** The sixteen types of the PLOVER ontology (Open Event Data Alliance). */
export const PLOVER_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type PloverType = (typeof PLOVER_TYPES)[number]

export const STATUSES = ['happened', 'planned', 'ongoing', 'cancelled'] as const
export type Status = (typeof STATUSES)[number]

/** Something that somebody did, does or will do with or to another. */
export const event = defineKind({
  name: 'event',
  list: 'events',
  schema: recordSchema.extend({
    kind: z.enum(EVENT_KINDS),
    plover: z.enum(PLOVER_TYPES),
    /** The PLOVER mode, e.g. `visit`, `phone`; null where the type has none or the text does not say. */
    mode: z.string().nullable(),
    contexts: z.array(z.string()),
    actors: z.array(entityId),
    recipients: z.array(entityId),
    countries: z.array(countryCode),
    place: entityId.nullable(),
    date: edtf.nullable(),
    /** The text gives no date for it: the page's own was taken, or none. */
    dateInferred: z.boolean(),
    status: z.enum(STATUSES),
  }),
  columns: [
    'id',
    'kind',
    'status',
    'date',
    'actors',
    'recipients',
    'countries',
    'place',
    'plover',
    'mode',
    'contexts',
    'confidence',
  ],
  labels: {
    en: ['event', 'events'],
    fa: ['رویداد', 'رویدادها'],
    ar: ['حدث', 'أحداث'],
    ru: ['событие', 'события'],
    kk: ['оқиға', 'оқиғалар'],
  },
})
export type Event = z.infer<typeof event.schema>
