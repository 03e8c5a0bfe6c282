/** One field of a record put right, with a reason. */
import { type FormEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { useDecide } from '../../api/ask.js'
import { ApiError } from '../../api/client.js'
import type { RecordPage } from '../../api/types.js'
import { Button } from '../../parts/Button.js'
import { Choice, TextInput } from '../../parts/Field.js'

/** Fields that each kind has, as text; what the server takes is checked there. */
const FIELDS: Readonly<Record<RecordPage['record']['kind'], readonly string[]>> = {
  event: ['date', 'status', 'type', 'sectors'],
  agreement: ['title', 'date', 'status', 'count', 'sectors'],
  commitment: ['text', 'date', 'type', 'sectors'],
  figure: ['value', 'unit', 'date', 'nature'],
  pairing: ['status', 'date'],
}
const NUMBERS: ReadonlySet<string> = new Set(['value', 'count'])
const LISTS: ReadonlySet<string> = new Set(['sectors'])

const shown = (page: RecordPage, field: string): string => {
  const value = (page.record as unknown as Record<string, unknown>)[field]
  return Array.isArray(value) ? value.join(' ') : value === null || value === undefined ? '' : String(value)
}

const typed = (field: string, text: string): unknown => {
  if (LISTS.has(field)) return text.split(/[\s,]+/).filter(Boolean)
  if (text.trim() === '') return null
  return NUMBERS.has(field) ? Number(text) : text.trim()
}

export const Correct = ({ page }: { readonly page: RecordPage }) => {
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const fields = FIELDS[page.record.kind]
  const [field, setField] = useState(fields[0]!)
  const [text, setText] = useState(() => shown(page, fields[0]!))
  const [why, setWhy] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    decide.mutate({
      decision: { action: 'edit', record: page.record.id, field, value: typed(field, text) },
      why: why || null,
    })
  }
  const { error } = decide
  return (
    <form onSubmit={send} className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice
          label={formatMessage({ id: 'record.correct' })}
          value={field}
          options={fields.map((id) => ({ id, name: formatMessage({ id: `record.field.${id}` }) }))}
          onChange={(id) => {
            setField(id)
            setText(shown(page, id))
          }}
        />
        <TextInput label={formatMessage({ id: 'record.value' })} value={text} onChange={setText} />
      </div>
      <TextInput label={formatMessage({ id: 'desk.why' })} value={why} onChange={setWhy} />
      <Button type="submit" isDisabled={decide.isPending || text === shown(page, field)}>
        {formatMessage({ id: 'desk.save' })}
      </Button>
      {error instanceof ApiError && (
        <p role="alert" className="text-sm text-late" dir="auto">
          {error.problem.detail} {error.problem.remedy}
        </p>
      )}
    </form>
  )
}
