/** Who acts between two countries: the most active, everybody, and who met whom. */
import { Link } from '@tanstack/react-router'
import { Users } from 'lucide-react'
import { ToggleButtonGroup } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useFilters, usePair } from '../../address.js'
import { useAsk, useList } from '../../api/ask.js'
import { Answer } from '../../parts/Answer.js'
import { Button, Toggle } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Failed } from '../../parts/Failed.js'
import { Choice } from '../../parts/Field.js'
import { Lost } from '../../parts/Lost.js'
import { Page } from '../../parts/Page.js'
import { Name } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'
import { Network } from './Network.js'

interface Pair {
  readonly a: string
  readonly b: string
}

const None = () => {
  const { formatMessage } = useIntl()
  return (
    <Empty title={formatMessage({ id: 'people.none' })} sign={<Users aria-hidden />}>
      {formatMessage({ id: 'people.none.do' })}
    </Empty>
  )
}

const Row = ({
  id,
  name,
  country,
  n,
  day,
}: {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly n: string
  readonly day: string | null
}) => {
  const say = useSay()
  return (
    <li>
      <Link
        to={'/people/$id' as never}
        params={{ id } as never}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-3 px-4 py-2 hover:bg-sunken/70 sm:grid-cols-[minmax(0,1fr)_10rem_8rem]"
      >
        <span className="min-w-0 truncate">
          <Name>{name}</Name>
          {country && <span className="text-sm text-ink-3"> · {say.country(country)}</span>}
        </span>
        <span className="text-end text-sm text-ink-2 tabular">{n}</span>
        <span className="hidden text-end text-sm text-ink-3 sm:block">{day && say.day(day)}</span>
      </Link>
    </li>
  )
}

const Active = ({ a, b, kind }: Pair & { readonly kind: string }) => {
  const { formatMessage } = useIntl()
  const active = useAsk('/api/v1/pairs/{a}/{b}/active', { path: { a, b }, query: { kind, limit: 100 } })
  return (
    <Answer of={active} rows={8}>
      {(rows) =>
        rows.length === 0 ? (
          <None />
        ) : (
          <ul className="card divide-y divide-line">
            {rows.map((p) => (
              <Row key={p.id} {...p} n={formatMessage({ id: 'pair.records' }, { n: p.n })} day={p.lastDay} />
            ))}
          </ul>
        )
      }
    </Answer>
  )
}

const KINDS = ['person', 'organization', 'place'] as const

const Directory = ({ a, b }: Pair) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const [filters, change] = useFilters()
  const kind = filters.kind ?? 'person'
  const list = useList('/api/v1/entities', { query: { kind, country: filters.country, limit: 60 } })
  const pair = [a, b].map((id) => ({ id, name: say.country(id) }))
  return (
    <>
      <div className="mb-3 grid max-w-xl grid-cols-2 gap-3">
        <Choice
          label={formatMessage({ id: 'people.kind' })}
          value={kind}
          options={KINDS.map((id) => ({ id, name: say.label('entity', id) }))}
          onChange={(id) => change({ kind: id })}
        />
        <Choice
          label={formatMessage({ id: 'people.country' })}
          value={filters.country ?? 'all'}
          options={[{ id: 'all', name: formatMessage({ id: 'desk.all' }) }, ...pair]}
          onChange={(id) => change({ country: id === 'all' ? '' : id })}
        />
      </div>
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : list.isPending ? (
        <Waiting rows={8} />
      ) : list.rows.length === 0 ? (
        <None />
      ) : (
        <div className="card">
          <ul className="divide-y divide-line">
            {list.rows.map((e) => (
              <Row key={e.id} {...e} n={formatMessage({ id: 'people.articles' }, { n: e.articles })} day={e.lastSeen} />
            ))}
          </ul>
          {list.hasNextPage && (
            <div className="border-t border-line p-3">
              <Button look="quiet" isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                {formatMessage({ id: 'desk.more' })}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  )
}

const VIEWS = ['active', 'bodies', 'network', 'directory'] as const

const Known = ({ a, b }: Pair) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const [filters, change] = useFilters()
  const view = filters.view ?? 'active'
  return (
    <Page
      title={formatMessage({ id: 'nav.people' })}
      lead={formatMessage({ id: 'pair.title' }, { a: say.country(a), b: say.country(b) })}
      actions={
        <ToggleButtonGroup
          aria-label={formatMessage({ id: 'people.view' })}
          selectedKeys={[view]}
          disallowEmptySelection
          onSelectionChange={(keys) => change({ view: String([...keys][0]), kind: '', country: '' })}
          className="flex flex-wrap gap-1"
        >
          {VIEWS.map((id) => (
            <Toggle key={id} id={id}>
              {formatMessage({ id: `people.view.${id}` })}
            </Toggle>
          ))}
        </ToggleButtonGroup>
      }
    >
      {view === 'directory' ? (
        <Directory a={a} b={b} />
      ) : view === 'network' ? (
        <Network a={a} b={b} />
      ) : (
        <Active a={a} b={b} kind={view === 'bodies' ? 'organization' : 'person'} />
      )}
    </Page>
  )
}

export const People = () => {
  const pair = usePair()
  return pair ? <Known {...pair} /> : <Lost />
}
