/** A record that is another one told anew: the other is found by words, and stays. */
import { Search as SearchSign } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useAsk } from '../../api/ask.js'
import type { RecordView } from '../../api/types.js'
import { Button } from '../../parts/Button.js'
import { SearchInput, TextInput } from '../../parts/Field.js'
import { Sentence } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { Window } from '../../parts/Window.js'
import { useSay } from '../../parts/words.js'

/** What a search for its like begins with: somebody who had a part in it, else a country. */
const firstWords = (r: RecordView): string =>
  r.parties.find((p) => p.kind !== 'country')?.name ?? r.title ?? r.parties[0]?.name ?? r.place?.name ?? ''

/** Days between two records; those of another type come after all others. */
const unlike = (a: RecordView, b: RecordView): number =>
  Math.abs(Date.parse(a.day) - Date.parse(b.day)) / 86_400_000 + (a.type === b.type ? 0 : 100_000)

export const Merge = ({
  record,
  onClose,
  merge,
}: {
  readonly record: RecordView
  readonly onClose: () => void
  readonly merge: (keep: RecordView, why: string | null) => void
}) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const [text, setText] = useState(() => firstWords(record))
  const [keep, setKeep] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const q = useDeferredValue(text.trim())
  const found = useAsk('/api/v1/search', { query: { q, limit: 50 }, enabled: q !== '' })
  const like =
    q === ''
      ? []
      : (found.data?.records ?? [])
          .filter((r) => r.kind === record.kind && r.id !== record.id)
          .sort((x, y) => unlike(record, x) - unlike(record, y))
  const chosen = like.find((r) => r.id === keep)
  return (
    <Window title={formatMessage({ id: 'review.merge.title' })} isOpen onClose={onClose} wide>
      <p className="mb-1 text-sm text-ink-3">{formatMessage({ id: 'review.merge.gone' })}</p>
      <p className="mb-4 rounded-md bg-sunken px-3 py-2 text-ink-2">
        <Sentence text={record.sentence} />
      </p>
      <SearchInput
        autoFocus
        label={formatMessage({ id: 'review.merge.find' })}
        clear={formatMessage({ id: 'desk.clear' })}
        value={text}
        onChange={setText}
        sign={<SearchSign aria-hidden className="size-4" />}
      />
      <div className="mt-3 h-72 overflow-y-auto rounded-md border border-line">
        {found.isPending && q !== '' ? (
          <div className="px-3">
            <Waiting rows={4} />
          </div>
        ) : like.length === 0 ? (
          <p className="px-4 py-8 text-center text-ink-2">
            {formatMessage({ id: q === '' ? 'review.merge.begin' : 'search.nothing' })}
          </p>
        ) : (
          <RadioGroup
            aria-label={formatMessage({ id: 'review.merge.keep' })}
            value={keep}
            onChange={setKeep}
            className="divide-y divide-line"
          >
            {like.map((r) => (
              <Radio
                key={r.id}
                value={r.id}
                className="group grid cursor-default grid-cols-[1rem_minmax(0,1fr)] gap-x-3 px-3 py-2.5 outline-offset-[-2px] hover:bg-sunken/70 data-focus-visible:outline-2 data-focus-visible:outline-accent data-selected:bg-accent-soft"
              >
                <span className="mt-1 size-4 rounded-full border-2 border-line-strong group-data-selected:border-5 group-data-selected:border-accent" />
                <span className="min-w-0">
                  <span className="block text-ink-2">
                    <Sentence text={r.sentence} />
                  </span>
                  <span className="text-xs text-ink-3">
                    {say.when(r)} · {formatMessage({ id: 'record.reports' }, { n: r.reports })}
                  </span>
                </span>
              </Radio>
            ))}
          </RadioGroup>
        )}
      </div>
      <TextInput className="mt-3" label={formatMessage({ id: 'desk.why' })} value={why} onChange={setWhy} />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button look="main" isDisabled={!chosen} onPress={() => chosen && merge(chosen, why.trim() || null)}>
          {formatMessage({ id: 'review.merge.do' })}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {formatMessage({ id: 'desk.cancel' })}
        </Button>
      </div>
    </Window>
  )
}
