/** Articles into the ledger: paste, drop, name an address; and how what comes by itself fares. */
import { useIntl } from 'react-intl'
import { useAsk } from '../../api/ask.js'
import { Page, Section } from '../../parts/Page.js'
import { Feeds } from './Feeds.js'
import { Give } from './Give.js'
import { Jobs } from './Jobs.js'
import { Newest } from './Newest.js'
import { Sources } from './Sources.js'

export const Intake = () => {
  const { formatMessage } = useIntl()
  const about = useAsk('/api/v1/about')
  return (
    <Page
      title={formatMessage({ id: 'nav.intake' })}
      lead={
        about.data
          ? formatMessage(
              { id: 'intake.counts' },
              { articles: about.data.counts.articles, records: about.data.counts.records },
            )
          : formatMessage({ id: 'intake.lead' })
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="space-y-4">
          <Give />
          <Jobs />
        </div>
        <div className="space-y-4">
          <Section title={formatMessage({ id: 'intake.newest' })}>
            <Newest />
          </Section>
          <Section title={formatMessage({ id: 'intake.feeds' })}>
            <Feeds />
          </Section>
        </div>
      </div>
      <Section title={formatMessage({ id: 'intake.sources' })} className="mt-4">
        <Sources />
      </Section>
    </Page>
  )
}
