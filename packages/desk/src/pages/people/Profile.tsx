/** Somebody, a body or a place: names in all scripts, offices over time, and everything they had a part in. */
import { useIntl } from 'react-intl'
import { useParam } from '../../address.js'
import { useAsk, useDecide, useList } from '../../api/ask.js'
import type { Profile as Whole } from '../../api/types.js'
import { useMay } from '../../me.js'
import { Answer } from '../../parts/Answer.js'
import { Button } from '../../parts/Button.js'
import { Page, Section } from '../../parts/Page.js'
import { RecordList } from '../../parts/RecordLine.js'
import { Name } from '../../parts/Text.js'
import { Watch } from '../../parts/Watch.js'
import { useSay } from '../../parts/words.js'

const time = (day: string): number => Date.parse(day.slice(0, 10))

/** From the first to the last sight of an office, on one line for all. */
const Offices = ({ offices }: { readonly offices: Whole['offices'] }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const dated = offices.filter((o) => o.firstSeen > '1')
  const [from, to] = [Math.min(...dated.map((o) => time(o.firstSeen))), Math.max(...dated.map((o) => time(o.lastSeen)))]
  const share = (day: string): number => (to === from ? 0 : ((time(day) - from) / (to - from)) * 100)
  return (
    <Section title={formatMessage({ id: 'people.offices' })}>
      <ul className="divide-y divide-line">
        {offices.map((o) => (
          <li key={`${o.office}${o.title}`} className="px-4 py-2.5">
            <p>
              <span className="first-letter:uppercase inline-block">{o.label}</span>
              {o.organization && (
                <span className="text-ink-2">
                  {' · '}
                  <Name>{o.organization.name}</Name>
                </span>
              )}
              {o.country && <span className="text-ink-3"> · {say.country(o.country)}</span>}
            </p>
            <p className="text-sm text-ink-3">
              <Name>{o.title}</Name>
              {o.firstSeen > '1' && (
                <>
                  {' · '}
                  {say.day(o.firstSeen)} – {say.day(o.lastSeen)}
                </>
              )}
            </p>
            {o.firstSeen > '1' && dated.length > 1 && (
              <span aria-hidden className="mt-1.5 block h-1.5 rounded-full bg-sunken">
                <span
                  className="block h-full min-w-1.5 rounded-full bg-accent/70"
                  style={{
                    marginInlineStart: `${share(o.firstSeen)}%`,
                    width: `${Math.max(1, share(o.lastSeen) - share(o.firstSeen))}%`,
                  }}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Merges = ({ profile }: { readonly profile: Whole }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const mayDecide = useMay('editor')
  if (!mayDecide || profile.merges.length + profile.proposals.length === 0) return null
  return (
    <Section title={formatMessage({ id: 'people.merges' })}>
      <ul className="divide-y divide-line text-sm">
        {profile.merges.map((m) => (
          <li key={m.id} className="flex items-start justify-between gap-3 px-4 py-2.5">
            <span className="min-w-0 text-ink-2" dir="auto">
              {m.why.join(' · ')} · {say.percent(m.score)}
              {m.by && ` · ${m.by}`}
            </span>
            <Button look="quiet" onPress={() => decide.mutate({ decision: { action: 'split', merge: m.id } })}>
              {formatMessage({ id: 'people.split' })}
            </Button>
          </li>
        ))}
        {profile.proposals.map((p) => (
          <li key={p.id} className="px-4 py-2.5">
            <p className="text-ink-2" dir="auto">
              {p.other} · {p.why.join(' · ')} · {say.percent(p.score)}
            </p>
            <div className="mt-1.5 flex gap-2">
              <Button
                onPress={() =>
                  decide.mutate({ decision: { action: 'merge', kind: 'entity', keep: profile.id, gone: p.other } })
                }
              >
                {formatMessage({ id: 'people.merge' })}
              </Button>
              <Button look="quiet" onPress={() => decide.mutate({ decision: { action: 'refuse', proposal: p.id } })}>
                {formatMessage({ id: 'people.refuse' })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What follows the records that came with the profile. */
const More = ({ id }: { readonly id: string }) => {
  const { formatMessage } = useIntl()
  const list = useList('/api/v1/entities/{id}/records', { path: { id }, query: { limit: 40 } })
  return (
    <Answer of={list} rows={8}>
      {() => (
        <>
          <RecordList records={list.rows} />
          {list.hasNextPage && (
            <div className="border-t border-line p-3">
              <Button look="quiet" isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                {formatMessage({ id: 'desk.more' })}
              </Button>
            </div>
          )}
        </>
      )}
    </Answer>
  )
}

const Shown = ({ profile: p }: { readonly profile: Whole }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  return (
    <Page
      title={p.name}
      lead={[
        say.label('entity', p.kind),
        p.country ? say.country(p.country) : null,
        formatMessage({ id: 'people.articles' }, { n: p.articles }),
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={<Watch filter={{ entity: p.id }} name={p.name} />}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section title={formatMessage({ id: 'people.records' })}>
          <More id={p.id} />
        </Section>
        <div className="space-y-4">
          {p.offices.length > 0 && <Offices offices={p.offices} />}
          <Section title={formatMessage({ id: 'people.names' })}>
            <ul className="divide-y divide-line">
              {p.names.map((n) => (
                <li key={`${n.name}${n.language}`} className="flex justify-between gap-3 px-4 py-1.5">
                  <Name lang={n.language}>{n.name}</Name>
                  <span className="whitespace-nowrap text-sm text-ink-3 tabular">
                    {formatMessage({ id: 'people.articles' }, { n: n.articles })}
                  </span>
                </li>
              ))}
              {p.names.length === 0 && <li className="px-4 py-2 text-ink-3">{p.name}</li>}
            </ul>
            {p.wikidata && (
              <p className="border-t border-line px-4 py-2 text-sm">
                <a
                  href={`https://www.wikidata.org/wiki/${p.wikidata}`}
                  target="_blank"
                  rel="noreferrer"
                  className="text-accent-strong hover:underline"
                >
                  Wikidata {p.wikidata}
                </a>
              </p>
            )}
          </Section>
          <Merges profile={p} />
        </div>
      </div>
    </Page>
  )
}

export const Profile = () => {
  const id = useParam('id')
  const answer = useAsk('/api/v1/entities/{id}', { path: { id }, query: { limit: 1 } })
  return (
    <Answer of={answer} rows={8}>
      {(profile) => <Shown key={profile.id} profile={profile} />}
    </Answer>
  )
}
