/** Where it happens: the places of two countries, and the ties between provinces, cities and ports. */
import { Link } from '@tanstack/react-router'
import { MapPin } from 'lucide-react'
import { useIntl } from 'react-intl'
import { pairPath, useFilters, usePair } from '../../address.js'
import { useAsk } from '../../api/ask.js'
import { Answer } from '../../parts/Answer.js'
import { Empty } from '../../parts/Empty.js'
import { Page, Section } from '../../parts/Page.js'
import { RecordLine } from '../../parts/RecordLine.js'
import { Sentence } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'
import { Drawing } from './Drawing.js'

/** Records of a chosen place that are shown here; the timeline has the rest. */
const FEW = 5

const Chosen = ({ place, name }: { readonly place: string; readonly name: string }) => {
  const { formatMessage } = useIntl()
  const { a, b } = usePair()!
  const found = useAsk('/api/v1/pairs/{a}/{b}/timeline', { path: { a, b }, query: { place, limit: FEW } })
  return (
    <Section
      title={name}
      more={
        <Link
          to={`/p/${pairPath(a, b)}/timeline` as never}
          search={{ place } as never}
          className="text-accent-strong hover:underline"
        >
          {formatMessage({ id: 'map.timeline' })}
        </Link>
      }
    >
      <Answer of={found} rows={3}>
        {({ rows }) => (
          <ul className="divide-y divide-line">
            {rows.map((r) => (
              <li key={r.id}>
                <RecordLine record={r} dense />
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Section>
  )
}

export const MapPage = () => {
  const { formatMessage } = useIntl()
  const say = useSay()
  const { a, b } = usePair()!
  const [{ place: chosen }, change] = useFilters()
  const map = useAsk('/api/v1/pairs/{a}/{b}/places', { path: { a, b } })
  return (
    <Page
      title={formatMessage({ id: 'nav.map' })}
      lead={formatMessage({ id: 'map.lead' }, { a: say.country(a), b: say.country(b) })}
      wide
    >
      <Answer of={map} rows={8}>
        {(found) => {
          const drawn = found.places.filter((p) => p.at !== null)
          if (found.places.length === 0 && found.ties.length === 0)
            return (
              <Empty title={formatMessage({ id: 'map.none' })} sign={<MapPin aria-hidden />}>
                {formatMessage({ id: 'map.none.do' })}
              </Empty>
            )
          const one = found.places.find((p) => p.id === chosen)
          return (
            <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,7fr)_minmax(0,3fr)]">
              <div className="min-w-0 space-y-4">
                <figure className="card overflow-hidden">
                  <Drawing map={found} chosen={chosen ?? null} onChoose={(place) => change({ place })} />
                  <figcaption className="border-t border-line px-4 py-2 text-xs text-ink-3">
                    {formatMessage({ id: 'map.about' }, { n: found.places.length - drawn.length })}
                  </figcaption>
                </figure>
                {one && <Chosen place={one.id} name={one.name} />}
                {found.ties.length > 0 && (
                  <Section title={formatMessage({ id: 'map.ties' }, { n: found.ties.length })}>
                    <ul className="divide-y divide-line">
                      {found.ties.map(({ record }) => (
                        <li key={record.id} className="px-4 py-2.5">
                          <Link
                            to={'/records/$id' as never}
                            params={{ id: record.id } as never}
                            className="text-ink-2 hover:text-ink hover:underline"
                          >
                            <Sentence text={record.sentence} />
                          </Link>
                        </li>
                      ))}
                    </ul>
                  </Section>
                )}
              </div>
              {found.places.length > 0 && (
                <Section title={formatMessage({ id: 'map.places' }, { n: found.places.length })}>
                  <ul className="max-h-[40rem] divide-y divide-line overflow-y-auto">
                    {found.places.map((p) => (
                      <li key={p.id}>
                        <button
                          type="button"
                          onClick={() => change({ place: chosen === p.id ? '' : p.id })}
                          aria-pressed={chosen === p.id}
                          className="flex w-full items-baseline justify-between gap-3 px-4 py-1.5 text-start hover:bg-sunken aria-pressed:bg-accent-soft"
                        >
                          <span className="min-w-0 truncate text-ink">
                            <bdi>{p.name}</bdi>
                            {p.country && (
                              <span className="ms-2 text-xs text-ink-3">
                                <bdi>{say.country(p.country)}</bdi>
                              </span>
                            )}
                          </span>
                          <span className="tabular-nums text-ink-3">{say.number(p.n)}</span>
                        </button>
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
            </div>
          )
        }}
      </Answer>
    </Page>
  )
}
