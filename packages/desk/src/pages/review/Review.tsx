/** What waits for a person: records in doubt, merges that are proposed, and the trail of what was decided. */
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useFilters } from '../../address.js'
import { Page } from '../../parts/Page.js'
import { Proposals } from './Proposals.js'
import { Queue } from './Queue.js'
import { Trail } from './Trail.js'

const VIEWS = { queue: Queue, proposals: Proposals, trail: Trail } as const
type View = keyof typeof VIEWS

export const Review = () => {
  const { formatMessage } = useIntl()
  const [{ view: asked = 'queue' }, change] = useFilters()
  const view = (asked in VIEWS ? asked : 'queue') as View
  return (
    <Page title={formatMessage({ id: 'nav.review' })}>
      <Tabs selectedKey={view} onSelectionChange={(key) => change({ view: key === 'queue' ? '' : String(key) })}>
        <TabList
          aria-label={formatMessage({ id: 'review.view' })}
          className="mb-4 flex gap-1 overflow-x-auto border-b border-line"
        >
          {(Object.keys(VIEWS) as View[]).map((id) => (
            <Tab
              key={id}
              id={id}
              className="-mb-px cursor-default whitespace-nowrap border-b-2 border-transparent px-3 py-2 text-ink-2 outline-offset-[-2px] hover:text-ink data-focus-visible:outline-2 data-focus-visible:outline-accent data-selected:border-accent data-selected:font-medium data-selected:text-accent-strong"
            >
              {formatMessage({ id: `review.view.${id}` })}
            </Tab>
          ))}
        </TabList>
        {(Object.keys(VIEWS) as View[]).map((id) => {
          const Shown = VIEWS[id]
          return (
            <TabPanel key={id} id={id} className="outline-offset-4">
              <Shown />
            </TabPanel>
          )
        })}
      </Tabs>
    </Page>
  )
}
