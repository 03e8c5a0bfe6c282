/** Which fields of a record a person may put right, kind by kind, and what stands in them. */
import type { RecordView } from '../../api/types.js'

export type How = 'type' | 'status' | 'sectors' | 'date' | 'text' | 'long' | 'number' | 'unit' | 'comparison' | 'nature'

interface Field {
  readonly field: string
  readonly how: How
  /** May be left empty. */
  readonly empty?: boolean
}

const type: Field = { field: 'type', how: 'type' }
const status: Field = { field: 'status', how: 'status' }
const date: Field = { field: 'date', how: 'date', empty: true }
const sectors: Field = { field: 'sectors', how: 'sectors', empty: true }

/** Longer things last: they take the whole width. */
export const FIELDS: Readonly<Record<RecordView['kind'], readonly Field[]>> = {
  event: [type, status, date, sectors],
  agreement: [
    type,
    status,
    date,
    { field: 'count', how: 'number', empty: true },
    { field: 'title', how: 'text', empty: true },
    sectors,
  ],
  commitment: [type, date, { field: 'text', how: 'long' }, sectors],
  figure: [
    { field: 'value', how: 'number' },
    { field: 'unit', how: 'unit' },
    { field: 'comparison', how: 'comparison' },
    { field: 'nature', how: 'nature' },
    date,
  ],
  pairing: [status, date],
}

/** Statuses that the contract of the reading has for each kind. */
export const STATUSES: Readonly<Partial<Record<RecordView['kind'], readonly string[]>>> = {
  event: ['happened', 'planned', 'ongoing', 'cancelled'],
  agreement: ['signed', 'agreed', 'planned', 'in-force', 'under-negotiation', 'cancelled'],
  pairing: ['active', 'planned', 'proposed', 'cancelled'],
}

export const NATURES = ['actual', 'target', 'forecast'] as const

/** What stands in a field, as a form holds it. */
export const held = (record: RecordView, field: string): string => {
  const value = (record as unknown as Record<string, unknown>)[field]
  return Array.isArray(value) ? value.join(' ') : value === null || value === undefined ? '' : String(value)
}

/** What a form holds, as the server takes it; undefined where it is nothing the field can hold. */
export const given = ({ how, empty }: Field, text: string): unknown => {
  if (how === 'sectors') return text.split(' ').filter(Boolean)
  const said = text.trim()
  if (said === '') return empty ? null : undefined
  if (how !== 'number') return said
  const number = Number(latin(said))
  return Number.isFinite(number) ? number : undefined
}

/** Digits of any script as those that programs read; a decimal comma or point as a point. */
const latin = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 0xf))
    .replace(/[\u066c\s_]/g, '')
    .replace(/[\u066b,]/g, '.')
