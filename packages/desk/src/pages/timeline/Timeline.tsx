/** Everything between two countries, newest first, month by month: thousands of records, few of them drawn. */
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { CalendarX2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { useFilters, usePair } from '../../address.js'
import { useAsk, useList } from '../../api/ask.js'
import type { RecordView } from '../../api/types.js'
import { Button } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Failed } from '../../parts/Failed.js'
import { Lost } from '../../parts/Lost.js'
import { MonthBars } from '../../parts/MonthBars.js'
import { Page } from '../../parts/Page.js'
import { RecordLine } from '../../parts/RecordLine.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'
import { Filters } from './Filters.js'

/** What is asked of the server; other words of the address are not its filters. */
export const ASKED = ['kind', 'type', 'status', 'sector', 'entity', 'place', 'source', 'text', 'from', 'to'] as const

type Row = { readonly month: string } | { readonly record: RecordView }

/** Rows before the end at which more are asked for. */
const AHEAD = 25

const List = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const [filters, change] = useFilters()
  const query = Object.fromEntries(ASKED.map((k) => [k, filters[k]]))
  const list = useList('/api/v1/pairs/{a}/{b}/timeline', { path: { a, b }, query: { ...query, limit: 100 } })
  const { rows: records, hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const rows = useMemo(() => {
    const all: Row[] = []
    let month = ''
    for (const record of records) {
      const own = record.day.slice(0, 7)
      if (own !== month) all.push({ month: own })
      month = own
      all.push({ record })
    }
    return all
  }, [records])
  const box = useRef<HTMLDivElement>(null)
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (i) => ('month' in rows[i]! ? 44 : 74),
    getItemKey: (i) => {
      const row = rows[i]!
      return 'month' in row ? row.month : row.record.id
    },
    overscan: 12,
    scrollMargin: box.current?.offsetTop ?? 0,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - AHEAD) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, last, rows.length, fetchNextPage])

  if (list.error) return <Failed error={list.error} retry={() => list.refetch()} />
  if (list.isPending) return <Waiting rows={10} />
  if (records.length === 0)
    return (
      <Empty
        title={formatMessage({ id: 'timeline.empty' })}
        sign={<CalendarX2 aria-hidden />}
        action={
          <Button onPress={() => change(Object.fromEntries(ASKED.map((k) => [k, ''])))}>
            {formatMessage({ id: 'timeline.clear' })}
          </Button>
        }
      >
        {formatMessage({ id: 'timeline.empty.do' })}
      </Empty>
    )
  return (
    <div ref={box} className="card overflow-clip">
      <ol className="relative" style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) => {
          const row = rows[item.index]!
          return (
            <li
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
            >
              {'month' in row ? (
                <h2 className="border-y border-line bg-sunken px-4 py-2 text-sm font-semibold text-ink-2">
                  {say.month(row.month)}
                </h2>
              ) : (
                <RecordLine record={row.record} />
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

const Known = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const [, change] = useFilters()
  const months = useAsk('/api/v1/pairs/{a}/{b}/months', { path: { a, b } })
  return (
    <Page
      title={formatMessage({ id: 'nav.timeline' })}
      lead={formatMessage({ id: 'pair.title' }, { a: say.country(a), b: say.country(b) })}
    >
      <div className="mb-4 space-y-3">
        <div className="card px-4 py-3">
          <MonthBars
            counts={months.data ?? []}
            most={96}
            height={56}
            onPick={(month) => change({ from: `${month}-01`, to: `${month}-31` })}
          />
        </div>
        <Filters a={a} b={b} />
      </div>
      <List a={a} b={b} />
    </Page>
  )
}

export const Timeline = () => {
  const pair = usePair()
  return pair ? <Known {...pair} /> : <Lost />
}
