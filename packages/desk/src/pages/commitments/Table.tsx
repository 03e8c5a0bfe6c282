/** Commitments row by row: what, by whom, how it stands, since when. Cards on a phone. */
import { Link } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useFilters } from '../../address.js'
import { useList } from '../../api/ask.js'
import type { RecordView } from '../../api/types.js'
import { Standing } from '../../parts/Badge.js'
import { Button } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Failed } from '../../parts/Failed.js'
import { Remind } from '../../parts/Remind.js'
import { Sentence } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'

interface Asked {
  readonly a: string
  readonly b: string
  readonly today: string
}

const Row = ({ record: r, today }: { readonly record: RecordView; readonly today: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const cell = 'px-4 py-1 md:px-3 md:py-3 align-top text-sm text-ink-2 block md:table-cell'
  const named = (id: string) => <span className="text-ink-3 md:hidden">{formatMessage({ id })}: </span>
  return (
    <tr className="block border-t border-line py-2 hover:bg-sunken/60 md:table-row md:py-0">
      <td className={`${cell} text-base md:w-1/2 md:ps-4`}>
        <Link to={'/records/$id' as never} params={{ id: r.id } as never} className="text-pretty hover:underline">
          <Sentence text={r.sentence} />
        </Link>
        {r.sectors.length > 0 && (
          <span className="mt-0.5 block text-xs text-ink-3">
            {r.sectors.map((s) => say.label('sector', s)).join(' · ')}
          </span>
        )}
      </td>
      <td className={cell}>{r.standing && <Standing value={r.standing} />}</td>
      <td className={cell}>
        {named('commitments.made')}
        {say.ago(r.firstTold ?? r.day, today)}
      </td>
      <td className={`${cell} ${r.due ? '' : 'max-md:hidden'}`}>
        {named('commitments.due')}
        {r.due ? say.when({ date: r.due, day: r.day }) : ''}
      </td>
      <td className={cell}>
        {named('commitments.heard')}
        {r.lastTold ? say.ago(r.lastTold, today) : '–'}
      </td>
      <td className={`${cell} md:text-end`}>
        <Remind record={r} small />
      </td>
    </tr>
  )
}

export const Table = ({ a, b, today, isSilence }: Asked & { readonly isSilence: boolean }) => {
  const { formatMessage } = useIntl()
  const [filters] = useFilters()
  const plain = useList('/api/v1/pairs/{a}/{b}/commitments', {
    path: { a, b },
    query: { standing: filters.standing, kind: filters.kind, limit: 50 },
    enabled: !isSilence,
  })
  const silent = useList('/api/v1/pairs/{a}/{b}/silence', { path: { a, b }, query: { limit: 50 }, enabled: isSilence })
  const list = isSilence ? silent : plain
  if (list.error) return <Failed error={list.error} retry={() => list.refetch()} />
  if (list.isPending) return <Waiting rows={8} />
  if (list.rows.length === 0)
    return (
      <Empty title={formatMessage({ id: 'commitments.none' })} sign={<ListChecks aria-hidden />}>
        {formatMessage({ id: 'commitments.none.do' })}
      </Empty>
    )
  const head = 'px-3 py-2 text-start text-sm font-medium text-ink-3'
  return (
    <div className="card overflow-clip">
      <table className="block w-full md:table">
        <thead className="hidden md:table-header-group">
          <tr>
            <th className={`${head} ps-4`}>{formatMessage({ id: 'commitments.what' })}</th>
            <th className={head}>{formatMessage({ id: 'commitments.standing' })}</th>
            <th className={head}>{formatMessage({ id: 'commitments.made' })}</th>
            <th className={head}>{formatMessage({ id: 'commitments.due' })}</th>
            <th className={head}>{formatMessage({ id: 'commitments.heard' })}</th>
            <th className={head}>
              <span className="sr-only">{formatMessage({ id: 'alerts.reminders' })}</span>
            </th>
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {list.rows.map((r) => (
            <Row key={r.id} record={r} today={today} />
          ))}
        </tbody>
      </table>
      {list.hasNextPage && (
        <div className="border-t border-line p-3">
          <Button look="quiet" isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {formatMessage({ id: 'desk.more' })}
          </Button>
        </div>
      )}
    </div>
  )
}
