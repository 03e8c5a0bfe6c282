/** Everything found for some words: names, records, and article after article. */
import { Search as SearchSign } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { useFilters } from '../../address.js'
import { Empty } from '../../parts/Empty.js'
import { SearchInput } from '../../parts/Field.js'
import { Page } from '../../parts/Page.js'
import { Advice } from './Advice.js'
import { Found } from './Found.js'

/** Milliseconds after the last letter. */
const PAUSE = 300
/** What the server takes. */
const LONGEST = 200

export const Search = () => {
  const { formatMessage } = useIntl()
  const [{ q = '' }, change] = useFilters()
  const [text, setText] = useState(q)
  const [sent, setSent] = useState(q)
  // words that came by the address, not by typing, go into the box
  if (q !== sent) {
    setSent(q)
    if (text.trim() !== q) setText(q)
  }
  useEffect(() => {
    const next = text.trim().slice(0, LONGEST)
    if (next === q) return
    const timer = setTimeout(() => change({ q: next }), PAUSE)
    return () => clearTimeout(timer)
  }, [text, q, change])
  return (
    <Page title={formatMessage({ id: 'search.title' })}>
      <search className="mb-5 block max-w-3xl">
        <SearchInput
          label={formatMessage({ id: 'search.title' })}
          placeholder={formatMessage({ id: 'search.hint' })}
          clear={formatMessage({ id: 'desk.clear' })}
          value={text}
          onChange={setText}
          onSubmit={(t) => change({ q: t.trim().slice(0, LONGEST) })}
          sign={<SearchSign aria-hidden className="size-4" />}
          autoFocus={q === ''}
        />
      </search>
      {q ? (
        <Found q={q} />
      ) : (
        <>
          <Empty title={formatMessage({ id: 'search.begin' })} sign={<SearchSign aria-hidden />} />
          <Advice />
        </>
      )}
    </Page>
  )
}
