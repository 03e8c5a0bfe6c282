/** What was promised and what is left of it: a table, a board by standing, and the silence report. */
import { Columns3, MoonStar, Rows3 } from 'lucide-react'
import { ToggleButtonGroup } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useFilters, usePair } from '../../address.js'
import { useAsk } from '../../api/ask.js'
import { useManner } from '../../manner.js'
import { buttonLook, Toggle } from '../../parts/Button.js'
import { Choice } from '../../parts/Field.js'
import { Lost } from '../../parts/Lost.js'
import { Page } from '../../parts/Page.js'
import { useSay } from '../../parts/words.js'
import { Board } from './Board.js'
import { Table } from './Table.js'

const STANDINGS = [
  'open',
  'restated',
  'in-progress',
  'delayed',
  'overdue',
  'dormant',
  'fulfilled',
  'contradicted',
  'broken',
]
const VIEWS = [
  ['table', Rows3],
  ['board', Columns3],
  ['silence', MoonStar],
] as const
const ALL = 'all'

const Known = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const say = useSay()
  const { asked } = useManner()
  const { formatMessage } = useIntl()
  const [filters, change] = useFilters()
  const counts = useAsk('/api/v1/pairs/{a}/{b}/standings', { path: { a, b } })
  const today = useAsk('/api/v1/about').data?.today
  const view = filters.view ?? 'table'
  const told = (id: string): string => formatMessage({ id })
  return (
    <Page
      wide={view === 'board'}
      title={told('nav.commitments')}
      lead={formatMessage({ id: 'pair.title' }, { a: say.country(a), b: say.country(b) })}
      actions={
        <>
          <ToggleButtonGroup
            aria-label={told('commitments.view')}
            selectedKeys={[view]}
            disallowEmptySelection
            onSelectionChange={(keys) => change({ view: String([...keys][0]) })}
            className="flex gap-1"
          >
            {VIEWS.map(([id, Sign]) => (
              <Toggle key={id} id={id}>
                <Sign aria-hidden className="size-4" />
                {told(`commitments.view.${id}`)}
              </Toggle>
            ))}
          </ToggleButtonGroup>
          <a
            href={`/api/v1/pairs/${a}/${b}/commitments.csv?${new URLSearchParams({ ...asked })}`}
            download
            className={buttonLook('quiet')}
          >
            CSV
          </a>
        </>
      }
    >
      {view === 'table' && (
        <div className="mb-4 grid grid-cols-2 gap-3 sm:max-w-xl">
          <Choice
            label={told('commitments.standing')}
            value={filters.standing ?? ALL}
            options={[
              { id: ALL, name: told('desk.all') },
              ...STANDINGS.map((id) => ({
                id,
                name: `${say.label('standing', id)} (${say.number((counts.data as Record<string, number> | undefined)?.[id] ?? 0)})`,
              })),
            ]}
            onChange={(id) => change({ standing: id === ALL ? '' : id })}
          />
          <Choice
            label={told('commitments.kind')}
            value={filters.kind ?? 'commitment'}
            options={['commitment', 'agreement'].map((id) => ({ id, name: say.label('kind', id) }))}
            onChange={(id) => change({ kind: id === 'commitment' ? '' : id })}
          />
        </div>
      )}
      {view === 'silence' && <p className="mb-3 max-w-prose text-ink-2">{told('commitments.silence')}</p>}
      {today &&
        (view === 'board' ? (
          <Board a={a} b={b} today={today} />
        ) : (
          <Table a={a} b={b} today={today} isSilence={view === 'silence'} />
        ))}
    </Page>
  )
}

export const Commitments = () => {
  const pair = usePair()
  return pair ? <Known {...pair} /> : <Lost />
}
