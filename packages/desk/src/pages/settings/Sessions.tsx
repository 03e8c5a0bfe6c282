/** Where one is signed in. */
import { useIntl } from 'react-intl'
import { useAsk } from '../../api/ask.js'
import { api } from '../../api/client.js'
import { Answer } from '../../parts/Answer.js'
import { Badge } from '../../parts/Badge.js'
import { Button } from '../../parts/Button.js'
import { Section } from '../../parts/Page.js'
import { useSay } from '../../parts/words.js'
import { deviceOf } from './device.js'

export const Sessions = () => {
  const { formatMessage } = useIntl()
  const say = useSay()
  const sessions = useAsk('/api/v1/me/sessions')
  const end = async (id: string): Promise<void> => {
    await api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } })
    void sessions.refetch()
  }
  const rows = sessions.data?.rows ?? []
  return (
    <Section
      title={formatMessage({ id: 'sessions.title' })}
      more={
        rows.length > 1 && (
          <Button look="quiet" onPress={() => void end('others')}>
            {formatMessage({ id: 'sessions.others' })}
          </Button>
        )
      }
    >
      <Answer of={sessions} rows={2}>
        {({ rows }) => (
          <ul className="divide-y divide-line">
            {rows.map((s) => (
              <li key={s.id} className="flex items-center justify-between gap-3 px-4 py-2.5">
                <span className="min-w-0 text-ink-2">
                  <span className="text-ink" dir="auto">
                    {s.device ? deviceOf(s.device) : formatMessage({ id: 'sessions.unknown' })}
                  </span>{' '}
                  {s.current && <Badge tone="good">{formatMessage({ id: 'sessions.this' })}</Badge>}
                  <span className="block text-sm text-ink-3">
                    {s.address && (
                      <>
                        <bdi dir="ltr">{s.address}</bdi> ·{' '}
                      </>
                    )}
                    {say.moment(s.seenAt)}
                  </span>
                </span>
                {!s.current && (
                  <Button look="quiet" onPress={() => void end(s.id)}>
                    {formatMessage({ id: 'sessions.end' })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Section>
  )
}
