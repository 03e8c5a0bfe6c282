/** Two names that may be one: side by side, with the reasons; merged or kept apart by a person alone. */
import { Link } from '@tanstack/react-router'
import { GitMerge } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useAsk, useDecide, useList } from '../../api/ask.js'
import { Button } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Failed } from '../../parts/Failed.js'
import { Name } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'

const Side = ({ id }: { readonly id: string }) => {
  const say = useSay()
  const profile = useAsk('/api/v1/entities/{id}', { path: { id }, query: { limit: 3 } })
  if (!profile.data) return <Waiting rows={2} />
  const { name, country, names, offices } = profile.data
  return (
    <div className="min-w-0">
      <Link
        to={'/people/$id' as never}
        params={{ id } as never}
        className="font-medium text-accent-strong hover:underline"
      >
        <Name>{name}</Name>
      </Link>
      {country && <span className="text-ink-3"> · {say.country(country)}</span>}
      <p className="mt-1 text-sm text-ink-2">
        {names.slice(0, 6).map((n) => (
          <span key={`${n.name}${n.language}`} className="me-3 inline-block">
            <Name lang={n.language}>{n.name}</Name>
          </span>
        ))}
      </p>
      <ul className="mt-1 text-sm text-ink-3">
        {offices.slice(0, 3).map((o) => (
          <li key={`${o.office}${o.title}`}>
            {o.label}
            {o.country && ` · ${say.country(o.country)}`} · {say.day(o.firstSeen)} – {say.day(o.lastSeen)}
          </li>
        ))}
      </ul>
    </div>
  )
}

export const Proposals = () => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const list = useList('/api/v1/proposals', { query: { limit: 20 } })
  if (list.error) return <Failed error={list.error} retry={() => list.refetch()} />
  if (list.isPending) return <Waiting rows={5} />
  if (list.rows.length === 0)
    return (
      <Empty title={formatMessage({ id: 'review.proposals.none' })} sign={<GitMerge aria-hidden />}>
        {formatMessage({ id: 'review.proposals.do' })}
      </Empty>
    )
  return (
    <ul className="space-y-3">
      {list.rows.map((p) => (
        <li key={p.id} className="card p-4">
          <div className="grid gap-4 md:grid-cols-2">
            <Side id={p.a.id} />
            <Side id={p.b.id} />
          </div>
          <p className="mt-3 text-sm text-ink-2" dir="auto">
            {p.why.join(' · ')} · {say.percent(p.score)}
          </p>
          <div className="mt-3 flex gap-2">
            <Button
              look="main"
              isDisabled={decide.isPending}
              onPress={() =>
                decide.mutate({ decision: { action: 'merge', kind: 'entity', keep: p.a.id, gone: p.b.id } })
              }
            >
              {formatMessage({ id: 'review.merge' })}
            </Button>
            <Button
              isDisabled={decide.isPending}
              onPress={() => decide.mutate({ decision: { action: 'refuse', proposal: p.id } })}
            >
              {formatMessage({ id: 'review.refuse' })}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
