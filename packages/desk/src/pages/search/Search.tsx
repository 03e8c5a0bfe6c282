/** Everything found for some words: names, records, and article after article. */

import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Search as SearchSign } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { useFilters } from '../../address.js'
import { api, body } from '../../api/client.js'
import { useManner } from '../../manner.js'
import { Button } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Failed } from '../../parts/Failed.js'
import { SearchInput } from '../../parts/Field.js'
import { Page, Section } from '../../parts/Page.js'
import { RecordList } from '../../parts/RecordLine.js'
import { Name, Said } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'

/** A text with stretches of it marked. */
const marked = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): ReactNode[] => {
  const parts: ReactNode[] = []
  let end = 0
  for (const s of spans) {
    parts.push(text.slice(end, s.start), <mark key={s.start}>{text.slice(s.start, s.end)}</mark>)
    end = s.end
  }
  parts.push(text.slice(end))
  return parts
}

const Found = ({ q }: { readonly q: string }) => {
  const say = useSay()
  const { asked } = useManner()
  const { formatMessage } = useIntl()
  const list = useInfiniteQuery({
    queryKey: ['search', q, asked],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/v1/search', {
          params: { query: { q, limit: 12, ...asked, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.articles.next ?? undefined,
  })
  if (list.error) return <Failed error={list.error} retry={() => list.refetch()} />
  if (!list.data) return <Waiting rows={8} />
  const [first] = list.data.pages
  const articles = list.data.pages.flatMap((p) => p.articles.rows)
  const { names, records } = first!
  if (names.length + records.length + articles.length === 0)
    return (
      <Empty title={formatMessage({ id: 'searchpage.none' }, { q })} sign={<SearchSign aria-hidden />}>
        {formatMessage({ id: 'searchpage.advice' })}
      </Empty>
    )
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="space-y-4">
        {records.length > 0 && (
          <Section title={formatMessage({ id: 'search.records' })}>
            <RecordList records={records} />
          </Section>
        )}
        <Section title={formatMessage({ id: 'search.articles' })}>
          <ul className="divide-y divide-line">
            {articles.map((n) => (
              <li key={n.id}>
                <Link
                  to={'/articles/$id' as never}
                  params={{ id: n.id } as never}
                  className="block px-4 py-3 hover:bg-sunken/70"
                >
                  <span className="font-medium">
                    <Name lang={n.language}>{n.title ?? n.id.slice(0, 14)}</Name>
                  </span>
                  <Said lang={n.language} text={n.excerpt} className="mt-0.5 line-clamp-3 text-ink-2">
                    {marked(n.excerpt, n.highlights)}
                  </Said>
                  <span className="text-xs text-ink-3">
                    {[n.source, n.published ? say.day(n.published.slice(0, 10)) : null].filter(Boolean).join(' · ')}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {list.hasNextPage && (
            <div className="p-3">
              <Button look="quiet" isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                {formatMessage({ id: 'desk.more' })}
              </Button>
            </div>
          )}
        </Section>
      </div>
      {names.length > 0 && (
        <Section title={formatMessage({ id: 'search.names' })}>
          <ul className="divide-y divide-line">
            {names.map((n) => (
              <li key={n.id}>
                <Link
                  to={'/people/$id' as never}
                  params={{ id: n.id } as never}
                  className="block px-4 py-2 hover:bg-sunken/70"
                >
                  <Name>{n.name}</Name>
                  <span className="block text-xs text-ink-3">
                    {say.label('entity', n.kind)}
                    {n.country && ` · ${say.country(n.country)}`}
                    {n.as !== n.name && (
                      <>
                        {' · '}
                        <Name>{n.as}</Name>
                      </>
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

/** Milliseconds after the last letter. */
const PAUSE = 300

export const Search = () => {
  const { formatMessage } = useIntl()
  const [{ q = '' }, change] = useFilters()
  const [text, setText] = useState(q)
  useEffect(() => setText(q), [q])
  useEffect(() => {
    const timer = setTimeout(() => text.trim() !== q && change({ q: text.trim() }), PAUSE)
    return () => clearTimeout(timer)
  }, [text, q, change])
  return (
    <Page title={formatMessage({ id: 'search.title' })}>
      <SearchInput
        className="mb-4 max-w-2xl"
        label={formatMessage({ id: 'search.title' })}
        placeholder={formatMessage({ id: 'search.hint' })}
        clear={formatMessage({ id: 'desk.clear' })}
        value={text}
        onChange={setText}
        onSubmit={(t) => change({ q: t.trim() })}
        sign={<SearchSign aria-hidden className="size-4" />}
      />
      {q ? (
        <Found q={q} />
      ) : (
        <Empty title={formatMessage({ id: 'search.begin' })} sign={<SearchSign aria-hidden />}>
          {formatMessage({ id: 'searchpage.advice' })}
        </Empty>
      )}
    </Page>
  )
}
