/** Feeds that are asked again and again, and how they fare. */
import { Rss } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useAsk } from '../../api/ask.js'
import { Answer } from '../../parts/Answer.js'
import { Badge } from '../../parts/Badge.js'
import { Empty } from '../../parts/Empty.js'
import { Name } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'

export const Feeds = () => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const feeds = useAsk('/api/v1/feeds', { every: 60_000 })
  return (
    <Answer of={feeds} rows={2}>
      {(all) =>
        all.length === 0 ? (
          <Empty title={formatMessage({ id: 'intake.feeds.none' })} sign={<Rss aria-hidden />}>
            {formatMessage({ id: 'intake.feeds.do' })}
          </Empty>
        ) : (
          <ul className="divide-y divide-line">
            {all.map((f) => (
              <li key={f.address} className="px-4 py-2.5">
                <div className="flex items-baseline justify-between gap-3">
                  <span className="min-w-0 truncate font-medium">
                    <Name>{f.title ?? f.address}</Name>
                  </span>
                  {f.failures > 0 ? (
                    <Badge tone="late">{formatMessage({ id: 'intake.feeds.fails' }, { n: f.failures })}</Badge>
                  ) : (
                    <Badge tone="good">{formatMessage({ id: 'intake.feeds.well' })}</Badge>
                  )}
                </div>
                <p className="truncate text-xs text-ink-3" dir="ltr">
                  {f.address}
                </p>
                <p className="text-xs text-ink-3">
                  {f.checkedAt && formatMessage({ id: 'intake.feeds.asked' }, { when: say.moment(f.checkedAt) })}
                  {f.nextAt && ` · ${formatMessage({ id: 'intake.feeds.next' }, { when: say.moment(f.nextAt) })}`}
                </p>
                {f.trouble && (
                  <p className="text-sm text-late" dir="auto">
                    {f.trouble}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  )
}
