/** What was found, by parts: all together, or one of them at length. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useFilters } from '../../address.js'
import { api, body } from '../../api/client.js'
import { useManner } from '../../manner.js'
import { Button } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Failed } from '../../parts/Failed.js'
import { Section } from '../../parts/Page.js'
import { RecordList } from '../../parts/RecordLine.js'
import { Waiting } from '../../parts/Waiting.js'
import { Advice } from './Advice.js'
import { Articles } from './Articles.js'
import { Names } from './Names.js'

const PARTS = ['all', 'articles', 'names', 'records'] as const
type Part = (typeof PARTS)[number]

/** Articles at a time, and records in all. */
const LIMIT = 30
/** Records that stand among everything else. */
const FEW = 6

const useFound = (q: string) => {
  const { asked } = useManner()
  return useInfiniteQuery({
    queryKey: ['/api/v1/search', 'list', q, asked],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/v1/search', {
          params: { query: { q, limit: LIMIT, ...asked, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.articles.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export const Found = ({ q }: { readonly q: string }) => {
  const { formatMessage } = useIntl()
  const [{ part: asked = 'all' }, change] = useFilters()
  const list = useFound(q)
  if (list.error && !list.data) return <Failed error={list.error} retry={() => list.refetch()} />
  if (!list.data) return <Waiting rows={8} />
  const { names, records } = list.data.pages[0]!
  const articles = list.data.pages.flatMap((p) => p.articles.rows)
  const count: Readonly<Record<Part, number>> = {
    all: articles.length + names.length + records.length,
    articles: articles.length,
    names: names.length,
    records: records.length,
  }
  const more = { articles: list.hasNextPage, names: false, records: records.length === LIMIT, all: list.hasNextPage }
  const n = (part: Part): string =>
    formatMessage({ id: more[part] ? 'searchpage.count.more' : 'searchpage.count' }, { n: count[part] })
  const status = (
    <p role="status" className="sr-only">
      {list.isPlaceholderData ? '' : formatMessage({ id: 'searchpage.found' }, { count: n('all') })}
    </p>
  )
  if (count.all === 0)
    return (
      <>
        {status}
        <Empty
          title={formatMessage({ id: 'searchpage.none' }, { q: `\u2068${q}\u2069` })}
          sign={<SearchX aria-hidden />}
        >
          {formatMessage({ id: 'searchpage.none.do' })}
        </Empty>
        <Advice />
      </>
    )
  const known = PARTS.find((p) => p === asked && (p === 'all' || count[p] > 0)) ?? 'all'
  const go = (part: Part): void => change({ part: part === 'all' ? '' : part })
  const stories = (
    <Section title={formatMessage({ id: 'search.articles' })}>
      <Articles
        rows={articles}
        hasMore={list.hasNextPage}
        isBusy={list.isFetchingNextPage}
        more={() => void list.fetchNextPage()}
      />
    </Section>
  )
  const told = (rows: typeof records) => (
    <Section
      title={formatMessage({ id: 'search.records' })}
      more={
        rows.length < records.length && (
          <Button look="quiet" className="-my-1" onPress={() => go('records')}>
            {formatMessage({ id: 'desk.more' })}
          </Button>
        )
      }
    >
      <RecordList records={rows} />
    </Section>
  )
  return (
    <Tabs
      selectedKey={known}
      onSelectionChange={(key) => go(key as Part)}
      className={list.isPlaceholderData ? 'opacity-60 transition-opacity delay-150' : ''}
    >
      {status}
      <TabList
        aria-label={formatMessage({ id: 'search.results' })}
        className="mb-4 flex gap-1 overflow-x-auto border-b border-line"
      >
        {PARTS.map((part) => (
          <Tab
            key={part}
            id={part}
            isDisabled={count[part] === 0}
            className="-mb-px flex cursor-default items-baseline gap-1.5 whitespace-nowrap border-b-2 border-transparent px-3 py-2 text-ink-2 outline-offset-[-2px] hover:text-ink data-disabled:text-ink-3 data-focus-visible:outline-2 data-focus-visible:outline-accent data-selected:border-accent data-selected:font-medium data-selected:text-accent-strong"
          >
            {formatMessage({ id: part === 'all' ? 'desk.all' : `search.${part}` })}
            <span className="text-xs font-normal text-ink-3 tabular">{part === 'all' ? '' : n(part)}</span>
          </Tab>
        ))}
      </TabList>
      <TabPanel id="all" className="grid items-start gap-4 lg:grid-cols-2">
        <div className="min-w-0 space-y-4 lg:order-last">
          {names.length > 0 && (
            <Section title={formatMessage({ id: 'search.names' })}>
              <Names rows={names} />
            </Section>
          )}
          {records.length > 0 && told(records.slice(0, FEW))}
        </div>
        {articles.length > 0 && stories}
      </TabPanel>
      <TabPanel id="articles" className="max-w-4xl">
        {stories}
      </TabPanel>
      <TabPanel id="names" className="max-w-4xl">
        <Section title={formatMessage({ id: 'search.names' })}>
          <Names rows={names} />
        </Section>
      </TabPanel>
      <TabPanel id="records" className="max-w-4xl">
        {told(records)}
      </TabPanel>
    </Tabs>
  )
}
