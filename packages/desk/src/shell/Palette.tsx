/** Search from anywhere, by Ctrl-K: names, records and articles as one types, in any script. */
import { useNavigate } from '@tanstack/react-router'
import { Building2, FileText, MapPin, Search as SearchSign, UserRound } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useAsk } from '../api/ask.js'
import { kindSigns } from '../parts/RecordLine.js'
import { Name, Sentence } from '../parts/Text.js'
import { useSay } from '../parts/words.js'

const ITEM = 'flex cursor-default items-start gap-3 rounded-md px-3 py-2 outline-none data-[focused]:bg-accent-soft'
const HEAD = 'px-3 pt-3 pb-1 text-xs font-medium text-ink-3'
const nameSigns = { person: UserRound, organization: Building2, place: MapPin, country: MapPin } as const

export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const { formatMessage } = useIntl()
  const say = useSay()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const found = useAsk('/api/v1/search', { query: { q: asked, limit: 6 }, enabled: asked !== '' })
  const { names = [], records = [], articles } = (asked !== '' && found.data) || {}
  const go = (key: string): void => {
    onClose()
    void navigate({ to: key as never })
  }
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-50 flex items-start justify-center bg-black/40 p-3 pt-[10vh]"
    >
      <Modal className="card w-full max-w-2xl overflow-hidden shadow-lifted">
        <Dialog aria-label={formatMessage({ id: 'search.title' })} className="outline-none">
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField
              autoFocus
              aria-label={formatMessage({ id: 'search.title' })}
              onSubmit={(q) => q.trim() && go(`/search?q=${encodeURIComponent(q.trim())}`)}
              className="flex items-center gap-3 border-b border-line px-4"
            >
              <SearchSign aria-hidden className="size-4.5 shrink-0 text-ink-3" />
              <Input
                dir="auto"
                placeholder={formatMessage({ id: 'search.hint' })}
                className="h-12 w-full bg-transparent text-md outline-none placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <ListBox
              aria-label={formatMessage({ id: 'search.results' })}
              onAction={(key) => go(String(key))}
              className="max-h-[60vh] overflow-y-auto p-1.5 outline-none"
              renderEmptyState={() => (
                <p className="px-3 py-6 text-center text-ink-2">
                  {formatMessage({
                    id: asked === '' ? 'search.begin' : found.isFetching ? 'desk.loading' : 'search.nothing',
                  })}
                </p>
              )}
            >
              {names.length > 0 && (
                <ListBoxSection id="names">
                  <Header className={HEAD}>{formatMessage({ id: 'search.names' })}</Header>
                  {names.map((n) => {
                    const Sign = nameSigns[n.kind as keyof typeof nameSigns] ?? UserRound
                    return (
                      <ListBoxItem
                        key={n.id}
                        id={`/people/${encodeURIComponent(n.id)}`}
                        textValue={n.name}
                        className={ITEM}
                      >
                        <Sign aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
                        <span className="min-w-0">
                          <Name>{n.name}</Name>
                          {n.as !== n.name && (
                            <span className="text-ink-3">
                              {' '}
                              · <Name>{n.as}</Name>
                            </span>
                          )}
                          {n.country && <span className="text-ink-3"> · {say.country(n.country)}</span>}
                        </span>
                      </ListBoxItem>
                    )
                  })}
                </ListBoxSection>
              )}
              {records.length > 0 && (
                <ListBoxSection id="records">
                  <Header className={HEAD}>{formatMessage({ id: 'search.records' })}</Header>
                  {records.map((r) => {
                    const Sign = kindSigns[r.kind]
                    return (
                      <ListBoxItem
                        key={r.id}
                        id={`/records/${encodeURIComponent(r.id)}`}
                        textValue={r.sentence}
                        className={ITEM}
                      >
                        <Sign aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
                        <span className="line-clamp-2 min-w-0 text-ink-2">
                          <Sentence text={r.sentence} />
                        </span>
                      </ListBoxItem>
                    )
                  })}
                </ListBoxSection>
              )}
              {(articles?.rows.length ?? 0) > 0 && (
                <ListBoxSection id="articles">
                  <Header className={HEAD}>{formatMessage({ id: 'search.articles' })}</Header>
                  {articles!.rows.map((n) => (
                    <ListBoxItem
                      key={n.id}
                      id={`/articles/${encodeURIComponent(n.id)}`}
                      textValue={n.title ?? n.excerpt}
                      className={ITEM}
                    >
                      <FileText aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
                      <span className="line-clamp-2 min-w-0">
                        <Name lang={n.language}>{n.title ?? n.excerpt}</Name>
                        {n.source && <span className="text-ink-3"> · {n.source}</span>}
                      </span>
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
