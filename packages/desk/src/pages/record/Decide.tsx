/** What a person says of a record: right or wrong, corrected, fulfilled; signed, with a reason, to be undone. */
import { type FormEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { useAsk, useDecide } from '../../api/ask.js'
import { ApiError } from '../../api/client.js'
import type { RecordPage } from '../../api/types.js'
import { useMay } from '../../me.js'
import { Button } from '../../parts/Button.js'
import { Choice, TextInput } from '../../parts/Field.js'
import { Section } from '../../parts/Page.js'
import { useSay } from '../../parts/words.js'
import { Correct } from './Correct.js'

const STEPS = ['restated', 'progress', 'delayed', 'fulfilled', 'contradicted', 'broken', 'open'] as const
type Step = (typeof STEPS)[number]

const Outcome = ({ page }: { readonly page: RecordPage }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const today = useAsk('/api/v1/about').data?.today ?? ''
  const [step, setStep] = useState<Step>('fulfilled')
  const [day, setDay] = useState('')
  const [why, setWhy] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    decide.mutate({ decision: { action: 'status', record: page.record.id, step, day: day || today }, why })
  }
  return (
    <form onSubmit={send} className="space-y-3 border-t border-line pt-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice
          label={formatMessage({ id: 'record.outcome' })}
          value={step}
          options={STEPS.map((id) => ({ id, name: say.label('step', id) }))}
          onChange={(id) => setStep(id as Step)}
        />
        <TextInput
          label={formatMessage({ id: 'record.day' })}
          value={day || today}
          onChange={setDay}
          dir="ltr"
          pattern="\d{4}-\d\d-\d\d"
        />
      </div>
      <TextInput label={formatMessage({ id: 'desk.why' })} value={why} onChange={setWhy} isRequired />
      <Button type="submit" isDisabled={decide.isPending || why.trim() === ''}>
        {formatMessage({ id: 'record.outcome.do' })}
      </Button>
      {decide.error instanceof ApiError && (
        <p role="alert" className="text-sm text-late" dir="auto">
          {decide.error.problem.detail} {decide.error.problem.remedy}
        </p>
      )}
    </form>
  )
}

const Log = ({ id }: { readonly id: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const log = useAsk('/api/v1/log', { query: { target: id, limit: 20 } })
  if (!log.data || log.data.length === 0) return null
  return (
    <ul className="space-y-2 border-t border-line pt-4 text-sm">
      {log.data.map((l) => (
        <li key={l.seq} className="flex items-start justify-between gap-3">
          <span className="min-w-0 text-ink-2">
            {formatMessage({ id: `record.action.${l.action}` })} · <bdi>{l.who}</bdi> · {say.moment(l.at)}
            {l.why && (
              <span className="block text-ink-3" dir="auto">
                {l.why}
              </span>
            )}
          </span>
          {l.action !== 'undo' && (
            <Button look="quiet" onPress={() => decide.mutate({ decision: { action: 'undo', seq: l.seq } })}>
              {formatMessage({ id: 'record.undo' })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

export const Decide = ({ page }: { readonly page: RecordPage }) => {
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const mayDecide = useMay('editor')
  const { id, review, kind } = page.record
  const say = (action: 'accept' | 'reject' | 'unreview') => decide.mutate({ decision: { action, record: id } })
  if (!mayDecide) return null
  return (
    <Section title={formatMessage({ id: 'record.decide' })}>
      <div className="space-y-4 p-4">
        <div className="flex flex-wrap gap-2">
          <Button look="main" isDisabled={review === 'accepted'} onPress={() => say('accept')}>
            {formatMessage({ id: 'record.accept' })}
          </Button>
          <Button look="danger" isDisabled={review === 'rejected'} onPress={() => say('reject')}>
            {formatMessage({ id: 'record.reject' })}
          </Button>
          {review && <Button onPress={() => say('unreview')}>{formatMessage({ id: 'record.unreview' })}</Button>}
        </div>
        <Correct page={page} />
        {(kind === 'commitment' || kind === 'agreement') && <Outcome page={page} />}
        <Log id={id} />
      </div>
    </Section>
  )
}
