/** Two countries on one page: what was last, what comes, what is open, what is said in figures, by whom. */
import { Link } from '@tanstack/react-router'
import { Inbox } from 'lucide-react'
import { useIntl } from 'react-intl'
import { pairPath, usePair } from '../../address.js'
import { useAsk } from '../../api/ask.js'
import type { Overview, RecordView } from '../../api/types.js'
import { Answer } from '../../parts/Answer.js'
import { ButtonLink } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Lost } from '../../parts/Lost.js'
import { MonthBars } from '../../parts/MonthBars.js'
import { Page, Section } from '../../parts/Page.js'
import { RecordList } from '../../parts/RecordLine.js'
import { Name, Sentence } from '../../parts/Text.js'
import { Watch } from '../../parts/Watch.js'
import { useSay } from '../../parts/words.js'
import { LatestFigures } from './LatestFigures.js'

const LINK = 'text-accent-strong underline-offset-2 hover:underline'

const Tile = ({
  label,
  value,
  to,
  tone = 'text-ink',
}: {
  readonly label: string
  readonly value: string
  readonly to: string
  readonly tone?: string
}) => (
  <Link
    to={to as never}
    className="card flex flex-col justify-between gap-1 px-3 py-3 hover:border-line-strong sm:px-4"
  >
    <span className="text-sm text-ink-2">{label}</span>
    <span className={`text-lg font-semibold tabular ${tone}`}>{value}</span>
  </Link>
)

const LastContact = ({ record, today }: { readonly record: RecordView; readonly today: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  return (
    <Link
      to={'/records/$id' as never}
      params={{ id: record.id } as never}
      className="card col-span-3 flex flex-col gap-1 px-4 py-3 hover:border-line-strong"
    >
      <span className="flex justify-between gap-3 text-sm text-ink-2">
        <span>{formatMessage({ id: 'pair.last' })}</span>
        <span className="whitespace-nowrap text-ink-3">{say.ago(record.day, today)}</span>
      </span>
      <span className="line-clamp-2 text-pretty text-ink-2">
        <Sentence text={record.sentence} />
      </span>
    </Link>
  )
}

const sum = (o: Overview, ...standings: string[]): number => standings.reduce((n, s) => n + (o.standings[s] ?? 0), 0)

const Body = ({ o, today }: { readonly o: Overview; readonly today: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const base = `/p/${pairPath(o.a, o.b)}`
  const told = (id: string, values?: Record<string, string | number>): string => formatMessage({ id }, values)
  const isEmpty = o.months.length === 0
  if (isEmpty)
    return (
      <Empty
        title={told('pair.empty')}
        sign={<Inbox aria-hidden />}
        action={
          <ButtonLink to="/intake" look="main">
            {told('start.add')}
          </ButtonLink>
        }
      >
        {told('pair.empty.do', { a: say.country(o.a), b: say.country(o.b) })}
      </Empty>
    )
  const more = (to: string) => (
    <Link to={to as never} className={LINK}>
      {told('pair.all')}
    </Link>
  )
  const list = (
    title: string,
    records: readonly RecordView[],
    to: string,
    nothing: string,
    when?: (r: RecordView) => string | null,
  ) => (
    <Section title={told(title)} more={records.length > 0 ? more(to) : undefined}>
      {records.length > 0 ? (
        <RecordList records={records} {...(when ? { when } : {})} />
      ) : (
        <p className="px-4 py-4 text-ink-3">{told(nothing)}</p>
      )}
    </Section>
  )
  const most = o.sectors[0]?.n ?? 1
  return (
    <div className="space-y-4">
      <div className="grid grid-cols-3 gap-2 sm:gap-3 lg:grid-cols-6">
        {o.lastContact && <LastContact record={o.lastContact} today={today} />}
        <Tile
          label={told('pair.open.count')}
          value={say.number(sum(o, 'open', 'restated', 'in-progress', 'delayed'))}
          to={`${base}/commitments`}
          tone="text-open"
        />
        <Tile
          label={told('pair.overdue.count')}
          value={say.number(sum(o, 'overdue'))}
          to={`${base}/commitments?standing=overdue`}
          tone={sum(o, 'overdue') > 0 ? 'text-late' : 'text-ink'}
        />
        <Tile
          label={told('pair.silent.count')}
          value={say.number(sum(o, 'dormant'))}
          to={`${base}/commitments?standing=dormant`}
          tone="text-quiet"
        />
      </div>
      <Section title={told('pair.activity')} more={more(`${base}/timeline`)}>
        <div className="px-4 py-3">
          <MonthBars counts={o.months} />
        </div>
      </Section>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-4">
          {list('pair.next', o.next, `${base}/timeline?status=planned`, 'pair.next.none')}
          {o.overdue.length > 0 &&
            list('pair.overdue', o.overdue, `${base}/commitments?standing=overdue`, '', (r) =>
              r.due ? say.day(r.due) : say.day(r.day),
            )}
          {list('pair.oldest', o.open, `${base}/commitments`, 'pair.open.none')}
          {o.silent.length > 0 &&
            list('pair.silent', o.silent, `${base}/commitments?standing=dormant`, '', (r) =>
              say.ago(r.lastTold ?? r.day, today),
            )}
        </div>
        <div className="space-y-4">
          <LatestFigures axes={o.figures} to={`${base}/figures`} />
          <Section title={told('pair.people')} more={more(`${base}/people`)}>
            <ul className="divide-y divide-line">
              {o.people.map((p) => (
                <li key={p.id}>
                  <Link
                    to={'/people/$id' as never}
                    params={{ id: p.id } as never}
                    className="flex items-baseline justify-between gap-3 px-4 py-2 hover:bg-sunken/70"
                  >
                    <span className="min-w-0 truncate">
                      <Name>{p.name}</Name>
                      {p.country && <span className="text-sm text-ink-3"> · {say.country(p.country)}</span>}
                    </span>
                    <span className="text-sm text-ink-3 tabular">{told('pair.records', { n: p.n })}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={told('pair.sectors')}>
            <ul className="space-y-1.5 px-4 py-3">
              {o.sectors.slice(0, 8).map((s) => (
                <li key={s.sector}>
                  <Link
                    to={`${base}/timeline` as never}
                    search={{ sector: s.sector } as never}
                    className="group grid grid-cols-[8rem_minmax(0,1fr)_2.5rem] items-center gap-2 text-sm"
                  >
                    <span className="truncate text-ink-2 group-hover:text-ink">{say.label('sector', s.sector)}</span>
                    <span aria-hidden className="h-2 rounded-full bg-sunken">
                      <span
                        className="block h-full rounded-full bg-accent/70"
                        style={{ width: `${Math.max(2, (s.n / most) * 100)}%` }}
                      />
                    </span>
                    <span className="text-end text-ink-3 tabular">{say.number(s.n)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={told('pair.articles')}>
            <ul className="divide-y divide-line">
              {o.articles.map((n) => (
                <li key={n.id}>
                  <Link
                    to={'/articles/$id' as never}
                    params={{ id: n.id } as never}
                    className="block px-4 py-2 hover:bg-sunken/70"
                  >
                    <span className="line-clamp-2">
                      <Name lang={n.language}>{n.title ?? n.id.slice(0, 12)}</Name>
                    </span>
                    {n.published && <span className="text-xs text-ink-3">{say.day(n.published.slice(0, 10))}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </div>
  )
}

export const Pair = () => {
  const pair = usePair()
  return pair ? <Known {...pair} /> : <Lost />
}

const Known = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const answer = useAsk('/api/v1/pairs/{a}/{b}', { path: { a, b } })
  const about = useAsk('/api/v1/about')
  const title = formatMessage({ id: 'pair.title' }, { a: say.country(a), b: say.country(b) })
  return (
    <Page
      title={title}
      actions={
        <>
          <Watch filter={{ pair: [a, b] }} name={title} />
          <ButtonLink to={`/p/${pairPath(a, b)}/brief`} look="main">
            {formatMessage({ id: 'pair.brief' })}
          </ButtonLink>
        </>
      }
    >
      <Answer of={answer} rows={9}>
        {(o) => <Body o={o} today={about.data?.today ?? new Date().toISOString().slice(0, 10)} />}
      </Answer>
    </Page>
  )
}
