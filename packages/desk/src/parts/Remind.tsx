/** A record to be seen again on a day: a button, and the window behind it. */
import { AlarmClock, AlarmClockCheck } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { useAsk, useRefresh } from '../api/ask.js'
import { api, body } from '../api/client.js'
import type { RecordView } from '../api/types.js'
import { Button, IconButton } from './Button.js'
import { Complaint } from './Complaint.js'
import { TextInput } from './Field.js'
import { useSend } from './send.js'
import { Sentence } from './Text.js'
import { Window } from './Window.js'
import { useSay } from './words.js'

/** @param today `YYYY-MM-DD` */
const later = (today: string, days: number, months = 0): string => {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + months)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/

const Form = ({ record, today, close }: { record: RecordView; today: string; close: () => void }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const refresh = useRefresh()
  const told = (id: string): string => formatMessage({ id })
  const [day, setDay] = useState(() => later(today, 7))
  const [note, setNote] = useState('')
  const { send, isSending, error } = useSend(async () => {
    await body(api.POST('/api/v1/reminders', { body: { record: record.id, day, note: note.trim() || null } as never }))
    await refresh()
    close()
  })
  const due = record.due && WHOLE_DAY.test(record.due) && record.due > today ? record.due : null
  const days = [
    { id: 'week', day: later(today, 7) },
    { id: 'month', day: later(today, 0, 1) },
    { id: 'quarter', day: later(today, 0, 3) },
    ...(due ? [{ id: 'due', day: due }] : []),
  ]
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      <div className="flex flex-wrap gap-2">
        {days.map((d) => (
          <Button key={d.id} aria-pressed={d.day === day} onPress={() => setDay(d.day)}>
            {told(`alerts.remind.${d.id}`)}
          </Button>
        ))}
      </div>
      <TextInput
        label={told('record.day')}
        value={day}
        onChange={setDay}
        dir="ltr"
        pattern="\d{4}-\d\d-\d\d"
        hint={WHOLE_DAY.test(day) ? say.day(day) : undefined}
        isRequired
      />
      <TextInput label={told('alerts.remind.note')} value={note} onChange={setNote} maxLength={500} />
      <Button type="submit" look="main" isDisabled={isSending || !WHOLE_DAY.test(day)}>
        {told('alerts.remind')}
      </Button>
      <Complaint error={error} />
    </form>
  )
}

/** Reminders of this record that are still to come. */
const Pending = ({ record }: { readonly record: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const refresh = useRefresh()
  const list = useAsk('/api/v1/reminders', { query: { record } })
  const forget = async (id: string): Promise<void> => {
    await api.DELETE('/api/v1/reminders/{id}', { params: { path: { id } } })
    void refresh()
  }
  if (!list.data || list.data.rows.length === 0) return null
  return (
    <ul className="mb-4 divide-y divide-line border-b border-line pb-2">
      {list.data.rows.map((r) => (
        <li key={r.id} className="flex items-center justify-between gap-3 py-1.5">
          <span className="min-w-0">
            {formatMessage({ id: 'alerts.remind.on' }, { day: say.day(r.day) })}
            {r.note && (
              <span className="block text-sm text-ink-3" dir="auto">
                {r.note}
              </span>
            )}
          </span>
          <Button look="quiet" onPress={() => void forget(r.id)}>
            {formatMessage({ id: 'desk.delete' })}
          </Button>
        </li>
      ))}
    </ul>
  )
}

export const Remind = ({ record, small }: { readonly record: RecordView; readonly small?: boolean }) => {
  const { formatMessage } = useIntl()
  const [isOpen, open] = useState(false)
  const today = useAsk('/api/v1/about').data?.today
  const label = formatMessage({ id: 'alerts.remind' })
  const mine = useAsk('/api/v1/reminders', { query: { record: record.id }, enabled: !small })
  const Sign = mine.data && mine.data.rows.length > 0 ? AlarmClockCheck : AlarmClock
  return (
    <>
      {small ? (
        <IconButton label={label} onPress={() => open(true)} className="size-8">
          <AlarmClock aria-hidden className="size-4" />
        </IconButton>
      ) : (
        <Button onPress={() => open(true)}>
          <Sign aria-hidden className="size-4" />
          {label}
        </Button>
      )}
      <Window title={label} isOpen={isOpen} onClose={() => open(false)}>
        <p className="mb-4 text-ink-2">
          <Sentence text={record.sentence} />
        </p>
        <Pending record={record.id} />
        {today && <Form record={record} today={today} close={() => open(false)} />}
      </Window>
    </>
  )
}
