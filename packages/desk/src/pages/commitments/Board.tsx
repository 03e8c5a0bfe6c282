/** Commitments side by side by how they stand. */
import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { useList } from '../../api/ask.js'
import { Standing } from '../../parts/Badge.js'
import { Button } from '../../parts/Button.js'
import { Failed } from '../../parts/Failed.js'
import { Sentence } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'

const COLUMNS = [
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

interface Asked {
  readonly a: string
  readonly b: string
  readonly today: string
}

const Column = ({ a, b, today, standing }: Asked & { readonly standing: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const list = useList('/api/v1/pairs/{a}/{b}/commitments', { path: { a, b }, query: { standing, limit: 20 } })
  if (!list.error && !list.isPending && list.rows.length === 0) return null
  return (
    <section className="w-72 shrink-0" aria-label={say.label('standing', standing)}>
      <h2 className="mb-2">
        <Standing value={standing} />
      </h2>
      {list.error ? (
        <Failed error={list.error} retry={() => list.refetch()} />
      ) : list.isPending ? (
        <Waiting rows={3} />
      ) : (
        <ul className="space-y-2">
          {list.rows.map((r) => (
            <li key={r.id} className="card">
              <Link
                to={'/records/$id' as never}
                params={{ id: r.id } as never}
                className="block px-3 py-2.5 hover:bg-sunken/60"
              >
                <span className="line-clamp-5 text-sm text-ink-2">
                  <Sentence text={r.sentence} />
                </span>
                <span className="mt-1 block text-xs text-ink-3">
                  {r.due ? say.when({ date: r.due, day: r.day }) : say.ago(r.lastTold ?? r.day, today)}
                </span>
              </Link>
            </li>
          ))}
          {list.hasNextPage && (
            <li>
              <Button look="quiet" isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                {formatMessage({ id: 'desk.more' })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}

export const Board = (asked: Asked) => {
  const { formatMessage } = useIntl()
  return (
    <section
      className="flex gap-4 overflow-x-auto pb-4"
      tabIndex={0}
      aria-label={formatMessage({ id: 'commitments.view.board' })}
    >
      {COLUMNS.map((standing) => (
        <Column key={standing} {...asked} standing={standing} />
      ))}
    </section>
  )
}
