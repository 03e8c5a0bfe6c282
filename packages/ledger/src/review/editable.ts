/** Which fields of a record people may correct, and what they may say. */
import { kinds } from '@farabi/reader'
import { z } from 'zod'
import { boundsOf } from '../dates/bounds.js'

/** The shape of a field as the reader's contract has it for any kind that bears it. */
const shapes = Object.assign({}, ...kinds.map((k) => (k.schema as z.ZodObject).shape)) as Readonly<
  Record<string, z.ZodType>
>

export const EDITABLE: Readonly<Record<string, z.ZodType>> = {
  type: z.string().min(1),
  status: z.enum([
    'happened',
    'planned',
    'ongoing',
    'cancelled',
    'signed',
    'agreed',
    'in-force',
    'under-negotiation',
    'active',
    'proposed',
  ]),
  date: z
    .string()
    .refine(
      (d) => boundsOf(d).from !== null || boundsOf(d).to !== null,
      'no date of EDTF, such as 2025-12-02 or 2025-12',
    )
    .nullable(),
  countries: shapes.countries!,
  sectors: shapes.sectors!,
  title: z.string().nullable(),
  text: z.string().min(1),
  count: z.int().positive().nullable(),
  term: z.string().nullable(),
  value: z.number(),
  unit: shapes.unit!,
  comparison: shapes.comparison!,
  nature: shapes.nature!,
}
