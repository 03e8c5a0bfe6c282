/** What is new for what one watches, what one wanted to be reminded of, and the watches themselves. */
import { Link } from '@tanstack/react-router'
import { BellRing } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useAsk, useList, useRefresh } from '../../api/ask.js'
import { api } from '../../api/client.js'
import { Badge } from '../../parts/Badge.js'
import { Button } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Failed } from '../../parts/Failed.js'
import { Page, Section } from '../../parts/Page.js'
import { RecordLine } from '../../parts/RecordLine.js'
import { Sentence } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'
import { Watches } from './Watches.js'

const TONES = { new: 'open', due: 'quiet', overdue: 'late', dormant: 'plain' } as const

const News = () => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const refresh = useRefresh()
  const list = useList('/api/v1/alerts', { query: { limit: 40 } })
  const unread = list.data?.pages[0]?.unread ?? 0
  const read = async (): Promise<void> => {
    await api.POST('/api/v1/alerts/read', { body: {} as never })
    void refresh()
  }
  return (
    <Section
      title={formatMessage({ id: 'alerts.news' })}
      more={
        unread > 0 && (
          <Button look="quiet" onPress={() => void read()}>
            {formatMessage({ id: 'alerts.read' }, { n: unread })}
          </Button>
        )
      }
    >
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : list.isPending ? (
        <Waiting rows={4} />
      ) : list.rows.length === 0 ? (
        <Empty title={formatMessage({ id: 'alerts.none' })} sign={<BellRing aria-hidden />}>
          {formatMessage({ id: 'alerts.none.do' })}
        </Empty>
      ) : (
        <ul className="divide-y divide-line">
          {list.rows.map((a) => (
            <li key={a.id} className={a.readAt ? '' : 'bg-accent-soft/40'}>
              <RecordLine record={a.record} dense />
              <p className="flex flex-wrap items-center gap-2 px-4 pb-2 ps-12 text-xs text-ink-3">
                <Badge tone={TONES[a.reason]}>{formatMessage({ id: `alerts.reason.${a.reason}` })}</Badge>
                <bdi>{a.watch.name}</bdi> · {say.moment(a.at)}
              </p>
            </li>
          ))}
          {list.hasNextPage && (
            <li className="p-3">
              <Button look="quiet" isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                {formatMessage({ id: 'desk.more' })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </Section>
  )
}

const Reminders = () => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const list = useAsk('/api/v1/reminders', {})
  if (!list.data || list.data.rows.length === 0) return null
  const done = async (id: string): Promise<void> => {
    await api.PATCH('/api/v1/reminders/{id}', { params: { path: { id } }, body: { done: true } })
    void list.refetch()
  }
  return (
    <Section title={formatMessage({ id: 'alerts.reminders' })}>
      <ul className="divide-y divide-line">
        {list.data.rows
          .filter((r) => r.doneAt === null)
          .map((r) => (
            <li key={r.id} className="flex items-start justify-between gap-3 px-4 py-2.5">
              <span className="min-w-0">
                <Badge tone={r.due ? 'late' : 'open'}>{say.day(r.day)}</Badge>{' '}
                {r.record && (
                  <Link
                    to={'/records/$id' as never}
                    params={{ id: r.record.id } as never}
                    className="text-ink-2 hover:text-ink hover:underline"
                  >
                    <Sentence text={r.record.sentence} />
                  </Link>
                )}
                {r.note && (
                  <span className="block text-sm text-ink-3" dir="auto">
                    {r.note}
                  </span>
                )}
              </span>
              <Button look="quiet" onPress={() => void done(r.id)}>
                {formatMessage({ id: 'alerts.done' })}
              </Button>
            </li>
          ))}
      </ul>
    </Section>
  )
}

export const Alerts = () => {
  const { formatMessage } = useIntl()
  return (
    <Page title={formatMessage({ id: 'nav.alerts' })}>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-4">
          <Reminders />
          <News />
        </div>
        <Watches />
      </div>
    </Page>
  )
}
