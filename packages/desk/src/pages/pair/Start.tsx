/** The first page: the pair of last time, else the choice of one. */
import { Navigate } from '@tanstack/react-router'
import { Inbox } from 'lucide-react'
import { useIntl } from 'react-intl'
import { pairPath } from '../../address.js'
import { useAsk } from '../../api/ask.js'
import { useManner } from '../../manner.js'
import { Answer } from '../../parts/Answer.js'
import { ButtonLink } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Page } from '../../parts/Page.js'
import { PairForm } from '../../shell/PairChooser.js'

export const Start = () => {
  const { formatMessage } = useIntl()
  const { pair } = useManner()
  const pairs = useAsk('/api/v1/pairs', { query: { limit: 1 } })
  return (
    <Answer of={pairs}>
      {(known) => {
        const first = known[0]
        if (pair) return <Navigate to={`/p/${pairPath(...pair)}` as never} replace />
        if (first) return <Navigate to={`/p/${pairPath(first.a, first.b)}` as never} replace />
        return (
          <Page title={formatMessage({ id: 'start.title' })} lead={formatMessage({ id: 'start.lead' })}>
            <div className="card p-4">
              <PairForm />
            </div>
            <Empty
              title={formatMessage({ id: 'start.empty' })}
              sign={<Inbox aria-hidden />}
              action={
                <ButtonLink to="/intake" look="main">
                  {formatMessage({ id: 'start.add' })}
                </ButtonLink>
              }
            >
              {formatMessage({ id: 'start.empty.do' })}
            </Empty>
          </Page>
        )
      }}
    </Answer>
  )
}
