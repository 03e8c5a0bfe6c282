/** Who decided what, when and why; every line can be undone, none can be changed unseen. */
import { Link } from '@tanstack/react-router'
import { ScrollText } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useAsk, useDecide } from '../../api/ask.js'
import { Answer } from '../../parts/Answer.js'
import { Badge } from '../../parts/Badge.js'
import { Button } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { useSay } from '../../parts/words.js'

/** Pages that a decision was about. */
const pageOf = (target: string): string | null => {
  if (/^(event|agreement|commitment|figure|pairing)-/.test(target)) return `/records/${encodeURIComponent(target)}`
  return /^(person|organization|place)-/.test(target) ? `/people/${encodeURIComponent(target)}` : null
}

export const Trail = () => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const log = useAsk('/api/v1/log', { query: { limit: 100 } })
  const verified = useAsk('/api/v1/log/verification')
  return (
    <Answer of={log}>
      {(lines) =>
        lines.length === 0 ? (
          <Empty title={formatMessage({ id: 'review.trail.none' })} sign={<ScrollText aria-hidden />} />
        ) : (
          <div className="card">
            {verified.data && (
              <p className="border-b border-line px-4 py-2.5">
                <Badge tone={verified.data.broken ? 'late' : 'good'}>
                  {verified.data.broken
                    ? formatMessage({ id: 'settings.verify.broken' }, { seq: verified.data.broken.seq })
                    : formatMessage({ id: 'settings.verify' }, { n: verified.data.lines })}
                </Badge>
              </p>
            )}
            <ol className="divide-y divide-line">
              {lines.map((l) => {
                const to = pageOf(l.target)
                return (
                  <li key={l.seq} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-2.5">
                    <span className="min-w-0">
                      <span className="text-ink-3 tabular">{say.number(l.seq)}</span> ·{' '}
                      {formatMessage({ id: `record.action.${l.action}` })} · <bdi>{l.who}</bdi> · {say.moment(l.at)}
                      {l.why && (
                        <span className="block text-ink-2" dir="auto">
                          {l.why}
                        </span>
                      )}
                      {to && (
                        <Link to={to as never} className="block truncate text-sm text-accent-strong hover:underline">
                          <bdi>{l.target}</bdi>
                        </Link>
                      )}
                    </span>
                    {l.action !== 'undo' && (
                      <Button
                        look="quiet"
                        isDisabled={decide.isPending}
                        onPress={() => decide.mutate({ decision: { action: 'undo', seq: l.seq } })}
                      >
                        {formatMessage({ id: 'record.undo' })}
                      </Button>
                    )}
                  </li>
                )
              })}
            </ol>
          </div>
        )
      }
    </Answer>
  )
}
