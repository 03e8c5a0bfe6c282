/** What waits for a person: records in doubt, merges that are proposed, and the trail of what was decided. */
import { ToggleButtonGroup } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useFilters } from '../../address.js'
import { Toggle } from '../../parts/Button.js'
import { Page } from '../../parts/Page.js'
import { Proposals } from './Proposals.js'
import { Queue } from './Queue.js'
import { Trail } from './Trail.js'

const VIEWS = { queue: Queue, proposals: Proposals, trail: Trail } as const
type View = keyof typeof VIEWS

export const Review = () => {
  const { formatMessage } = useIntl()
  const [filters, change] = useFilters()
  const view = (filters.view ?? 'queue') in VIEWS ? ((filters.view ?? 'queue') as View) : 'queue'
  const Shown = VIEWS[view]
  return (
    <Page
      title={formatMessage({ id: 'nav.review' })}
      actions={
        <ToggleButtonGroup
          aria-label={formatMessage({ id: 'review.view' })}
          selectedKeys={[view]}
          disallowEmptySelection
          onSelectionChange={(keys) => change({ view: String([...keys][0]) })}
          className="flex flex-wrap gap-1"
        >
          {(Object.keys(VIEWS) as View[]).map((id) => (
            <Toggle key={id} id={id}>
              {formatMessage({ id: `review.view.${id}` })}
            </Toggle>
          ))}
        </ToggleButtonGroup>
      }
    >
      <Shown />
    </Page>
  )
}
