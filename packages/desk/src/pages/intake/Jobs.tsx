/** What was given and what came of it, as it happens. */
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useAsk } from '../../api/ask.js'
import { api } from '../../api/client.js'
import { useNews } from '../../api/news.js'
import type { Job } from '../../api/types.js'
import { Button } from '../../parts/Button.js'
import { Section } from '../../parts/Page.js'
import { Name } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'

const SHOWN = 8

const Line = ({ job }: { readonly job: Job }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const done = job.added + job.known + job.failed
  const runs = job.endedAt === null
  return (
    <li className="px-4 py-3">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">
          <Name>{job.label}</Name>
        </span>
        <span className="whitespace-nowrap text-xs text-ink-3">{say.moment(job.createdAt)}</span>
      </div>
      {runs && (
        <div className="mt-2 flex items-center gap-3">
          <ProgressBar
            aria-label={formatMessage({ id: 'intake.progress' })}
            value={done}
            maxValue={Math.max(done, job.total, 1)}
            valueLabel={formatMessage({ id: 'intake.of' }, { done, total: Math.max(done, job.total) })}
            className="h-1.5 grow rounded-full bg-sunken"
          >
            {({ percentage }) => (
              <div className="h-full rounded-full bg-accent" style={{ width: `${Math.max(4, percentage ?? 0)}%` }} />
            )}
          </ProgressBar>
          <Button
            look="quiet"
            onPress={() => void api.DELETE('/api/v1/jobs/{id}', { params: { path: { id: job.id } } })}
          >
            {formatMessage({ id: 'intake.stop' })}
          </Button>
        </div>
      )}
      <p className="mt-1 text-sm text-ink-2" aria-live="polite">
        {formatMessage(
          { id: 'intake.sum' },
          { added: job.added, known: job.known, failed: job.failed, records: job.records },
        )}
      </p>
      <ul className="mt-1.5 space-y-1">
        {job.outcomes.slice(0, SHOWN).map((one, i) => (
          <li key={i} className="flex items-start gap-2 text-sm">
            {one.ok ? (
              <>
                <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
                <Link
                  to={'/articles/$id' as never}
                  params={{ id: one.id } as never}
                  className="min-w-0 truncate text-accent-strong hover:underline"
                >
                  <Name>{one.name}</Name>
                </Link>
                <span className="whitespace-nowrap text-ink-3">
                  {formatMessage({ id: one.known ? 'intake.known' : 'intake.records' }, { n: one.records })}
                </span>
              </>
            ) : (
              <>
                <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-late" />
                <span className="min-w-0">
                  <Name>{one.name}</Name>
                  <span className="block text-ink-2" dir="auto">
                    {one.reason}. {one.remedy}
                  </span>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}

export const Jobs = () => {
  const { formatMessage } = useIntl()
  const queries = useQueryClient()
  const jobs = useAsk('/api/v1/jobs')
  const [live, setLive] = useState<ReadonlyMap<string, Job>>(new Map())
  useNews((kind, data) => {
    if (kind !== 'job') return
    const job = data as Job
    setLive((before) => new Map(before).set(job.id, job))
    if (job.endedAt !== null) void queries.invalidateQueries()
  })
  const known = (jobs.data ?? []).map((j) => live.get(j.id) ?? j)
  const fresh = [...live.values()].filter((j) => !known.some((k) => k.id === j.id))
  const all = [...fresh, ...known].slice(0, SHOWN)
  if (all.length === 0) return null
  return (
    <Section title={formatMessage({ id: 'intake.jobs' })}>
      <ul className="divide-y divide-line">
        {all.map((j) => (
          <Line key={j.id} job={j} />
        ))}
      </ul>
    </Section>
  )
}
