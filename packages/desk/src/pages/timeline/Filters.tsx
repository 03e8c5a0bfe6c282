/** What a timeline is narrowed to. It stands in the address, so that it can be sent to somebody else. */
import { Search as SearchSign, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { useFilters } from '../../address.js'
import { useAsk } from '../../api/ask.js'
import { useManner } from '../../manner.js'
import { Button, buttonLook } from '../../parts/Button.js'
import { Choice, type Option, SearchInput, TextInput } from '../../parts/Field.js'
import { useSay } from '../../parts/words.js'

const KINDS = ['event', 'agreement', 'commitment', 'figure', 'pairing']
const STATUSES = ['happened', 'planned', 'ongoing', 'cancelled', 'signed', 'agreed', 'in-force', 'under-negotiation']
const ALL = 'all'
const DATE = /^\d{4}-\d\d-\d\d$/

/** Milliseconds after the last letter. */
const PAUSE = 350

const useLate = (text: string, send: (text: string) => void): void => {
  useEffect(() => {
    const timer = setTimeout(() => send(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
}

const Day = ({ name, label }: { readonly name: 'from' | 'to'; readonly label: string }) => {
  const [filters, change] = useFilters()
  const [text, setText] = useState(filters[name] ?? '')
  useEffect(() => setText(filters[name] ?? ''), [filters, name])
  return (
    <TextInput
      label={label}
      dir="ltr"
      placeholder="2025-01-31"
      value={text}
      onChange={(t) => {
        setText(t)
        if (t === '' || DATE.test(t)) change({ [name]: t })
      }}
      isInvalid={text !== '' && !DATE.test(text)}
    />
  )
}

export const Filters = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const say = useSay()
  const { asked } = useManner()
  const { formatMessage } = useIntl()
  const [filters, change] = useFilters()
  const [text, setText] = useState(filters.text ?? '')
  useLate(text, (t) => (filters.text ?? '') !== t.trim() && change({ text: t.trim() }))
  const path = { a, b }
  const people = useAsk('/api/v1/pairs/{a}/{b}/active', { path, query: { kind: 'person', limit: 60 } })
  const overview = useAsk('/api/v1/pairs/{a}/{b}', { path })
  const sources = useAsk('/api/v1/sources')
  const told = (id: string): string => formatMessage({ id })
  const all = (options: readonly Option[]): readonly Option[] => [{ id: ALL, name: told('desk.all') }, ...options]
  const one = (name: string, label: string, options: readonly Option[]) => (
    <Choice
      label={label}
      options={all(options)}
      value={filters[name] ?? ALL}
      onChange={(id) => change({ [name]: id === ALL ? '' : id })}
    />
  )
  const used = ['kind', 'status', 'sector', 'entity', 'source', 'place', 'text', 'from', 'to', 'type'].filter(
    (k) => filters[k],
  )
  const query = new URLSearchParams([
    ...Object.entries(asked),
    ...used.map((k): [string, string] => [k, filters[k]!]),
  ]).toString()
  return (
    <section className="card p-4" aria-label={told('timeline.filters')}>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        <SearchInput
          className="col-span-2"
          label={told('timeline.text')}
          clear={told('desk.clear')}
          value={text}
          onChange={setText}
          sign={<SearchSign aria-hidden className="size-4" />}
        />
        <div className="col-span-2 flex flex-wrap items-center justify-end gap-2">
          {used.length > 0 && (
            <Button
              look="quiet"
              onPress={() => {
                setText('')
                change(Object.fromEntries(used.map((k) => [k, ''])))
              }}
            >
              <X aria-hidden className="size-4" />
              {formatMessage({ id: 'timeline.clear.n' }, { n: used.length })}
            </Button>
          )}
          {['timeline.csv', 'timeline.atom', 'calendar.ics'].map((file) => (
            <a key={file} href={`/api/v1/pairs/${a}/${b}/${file}?${query}`} className={buttonLook('quiet')} download>
              <span dir="ltr">{file.split('.')[1]!.toUpperCase()}</span>
            </a>
          ))}
        </div>
        {one(
          'kind',
          told('timeline.kind'),
          KINDS.map((id) => ({ id, name: say.label('kind', id) })),
        )}
        {one(
          'status',
          told('timeline.status'),
          STATUSES.map((id) => ({ id, name: say.label('status', id) })),
        )}
        {one(
          'sector',
          told('timeline.sector'),
          (overview.data?.sectors ?? []).map(({ sector }) => ({ id: sector, name: say.label('sector', sector) })),
        )}
        {one(
          'entity',
          told('timeline.person'),
          (people.data ?? []).map(({ id, name }) => ({ id, name })),
        )}
        {one(
          'source',
          told('timeline.outlet'),
          (sources.data ?? []).map(({ id, name }) => ({ id, name })),
        )}
        <Day name="from" label={told('timeline.from')} />
        <Day name="to" label={told('timeline.to')} />
      </div>
    </section>
  )
}
