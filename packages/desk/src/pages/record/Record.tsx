/** One event, agreement, commitment, figure or pairing: who says it in which words, what differs, what came of it. */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useIntl } from 'react-intl'
import { useParam } from '../../address.js'
import { useAsk } from '../../api/ask.js'
import type { RecordPage, RecordView } from '../../api/types.js'
import { Answer } from '../../parts/Answer.js'
import { Badge, Standing, Status } from '../../parts/Badge.js'
import { Page, Section } from '../../parts/Page.js'
import { RecordLine } from '../../parts/RecordLine.js'
import { Remind } from '../../parts/Remind.js'
import { Name, Said, Sentence } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'
import { Decide } from './Decide.js'
import { Reports } from './Reports.js'

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-3 px-4 py-2">
    <dt className="text-sm text-ink-3">{name}</dt>
    <dd className="min-w-0 text-ink">{children}</dd>
  </div>
)

const Facts = ({ record: r }: { readonly record: RecordView }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const told = (id: string): string => formatMessage({ id })
  const link = 'text-accent-strong underline-offset-2 hover:underline'
  return (
    <dl className="divide-y divide-line">
      <Fact name={told('record.kind')}>
        {say.label('kind', r.kind)} · {say.label(r.kind === 'figure' ? 'measure' : r.kind, r.type)}
      </Fact>
      {r.parties.length > 0 && (
        <Fact name={told('record.who')}>
          <ul className="space-y-1">
            {r.parties.map((p) => (
              <li key={`${p.id}${p.role}`}>
                <Link to={'/people/$id' as never} params={{ id: p.id } as never} className={link}>
                  <Name>{p.name}</Name>
                </Link>
                {p.office && <span className="text-ink-2"> · {p.office}</span>}
                <span className="text-sm text-ink-3"> · {say.label('role', p.role)}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={told('record.countries')}>{r.countries.map((c) => say.country(c)).join(' · ')}</Fact>
      {r.place && (
        <Fact name={told('record.where')}>
          <Name>{r.place.name}</Name>
        </Fact>
      )}
      {r.date && (
        <Fact name={told('record.when')}>
          {say.when(r)}
          {r.inferred && <span className="text-sm text-ink-3"> · {told('record.inferred')}</span>}
        </Fact>
      )}
      {r.sectors.length > 0 && (
        <Fact name={told('record.sectors')}>{r.sectors.map((s) => say.label('sector', s)).join(' · ')}</Fact>
      )}
      {r.plover && (
        <Fact name="PLOVER">
          <span dir="ltr">{r.plover}</span>
        </Fact>
      )}
      <Fact name={told('record.sure')}>
        {say.percent(r.confidence)} · {formatMessage({ id: 'record.reports' }, { n: r.reports })}
      </Fact>
      {r.lastTold && (
        <Fact name={told('record.heard')}>
          {r.firstTold && r.firstTold !== r.lastTold ? `${say.day(r.firstTold)} – ` : ''}
          {say.day(r.lastTold)}
        </Fact>
      )}
    </dl>
  )
}

const Differences = ({ page }: { readonly page: RecordPage }) => {
  const { formatMessage } = useIntl()
  if (page.differences.length === 0) return null
  return (
    <Section title={formatMessage({ id: 'record.differences' })}>
      <dl className="divide-y divide-line">
        {page.differences.map((d) => (
          <Fact key={d.field} name={formatMessage({ id: `record.field.${d.field}` })}>
            <ul className="space-y-1">
              {d.values.map((v) => (
                <li key={v.words}>
                  <Name>{v.words}</Name>
                  <span className="text-sm text-ink-3">
                    {' '}
                    · {formatMessage({ id: 'record.reports' }, { n: v.articles.length })}
                  </span>
                </li>
              ))}
            </ul>
          </Fact>
        ))}
      </dl>
    </Section>
  )
}

/** The way of an agreement or a promise, phase by phase. */
const Chain = ({ page }: { readonly page: RecordPage }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  if (page.chain.length < 2) return null
  return (
    <Section title={formatMessage({ id: 'record.chain' })}>
      <ol className="relative space-y-4 px-4 py-4">
        {page.chain.map((link, i) => (
          <li
            key={`${link.phase}${link.record?.id ?? link.step?.id ?? i}`}
            className={`grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 border-s-2 ps-3 ${link.record?.id === page.record.id ? 'border-accent' : 'border-line'}`}
          >
            <span>
              <span className="block text-sm font-medium text-ink">{say.label('phase', link.phase)}</span>
              {link.day && <span className="text-xs text-ink-3">{say.day(link.day)}</span>}
            </span>
            {link.record ? (
              <Link
                to={'/records/$id' as never}
                params={{ id: link.record.id } as never}
                className="text-ink-2 hover:text-ink hover:underline"
              >
                <Sentence text={link.record.sentence} />
              </Link>
            ) : (
              <Said className="text-ink-2">{link.step?.text ?? link.step?.why.join(' ') ?? ''}</Said>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

const Steps = ({ page }: { readonly page: RecordPage }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  if (page.steps.length === 0) return null
  return (
    <Section title={formatMessage({ id: 'record.steps' })}>
      <ol className="divide-y divide-line">
        {page.steps.map((s) => (
          <li key={s.id} className="px-4 py-3">
            <p className="flex flex-wrap items-center gap-2 text-sm">
              <Badge tone={s.by ? 'good' : 'plain'}>{say.label('step', s.step)}</Badge>
              {s.day && <span className="text-ink-3">{say.day(s.day)}</span>}
              {s.by && <span className="text-ink-2">{formatMessage({ id: 'record.by' }, { name: s.by })}</span>}
            </p>
            {s.text ? (
              <Link to={'/articles/$id' as never} params={{ id: s.article } as never} className="block hover:underline">
                <Said className="mt-1 text-ink-2">{s.text}</Said>
              </Link>
            ) : (
              <p className="mt-1 text-ink-2" dir="auto">
                {s.why.join(' ')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What each capital's outlets tell of one meeting. */
const Versions = ({ page }: { readonly page: RecordPage }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const versions = page.versions
  if (!versions || versions.sides.length < 2) return null
  const name = (c: string | null): string => (c ? say.country(c) : formatMessage({ id: 'record.others' }))
  return (
    <Section title={formatMessage({ id: 'record.versions' })}>
      <ul className="divide-y divide-line">
        {versions.told.map((t) => (
          <li key={t.record.id} className="flex flex-wrap items-center">
            <div className="min-w-0 grow">
              <RecordLine record={t.record} dense />
            </div>
            <span className="flex gap-1 px-4 pb-2">
              {t.toldBy.map((c) => (
                <Badge key={c ?? 'others'} tone={t.toldBy.length === 1 ? 'odd' : 'plain'}>
                  {name(c)}
                </Badge>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Whole = ({ page }: { readonly page: RecordPage }) => {
  const { formatMessage } = useIntl()
  const say = useSay()
  const { record } = page
  const [plain] = useState(() => record.sentence.replace(/[\u2068\u2069]/g, ''))
  return (
    <Page
      title={say.label(record.kind === 'figure' ? 'measure' : record.kind, record.type)}
      lead={
        <span className="flex flex-wrap gap-2">
          {record.standing && <Standing value={record.standing} />}
          <Status value={record.status} />
          {record.review && (
            <Badge tone={record.review === 'accepted' ? 'good' : 'late'}>{say.label('review', record.review)}</Badge>
          )}
        </span>
      }
      actions={<Remind record={record} />}
    >
      <p className="mb-5 max-w-4xl text-pretty text-lg text-ink" title={plain}>
        <Sentence text={record.sentence} />
      </p>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-4">
          <Reports page={page} />
          <Versions page={page} />
          <Chain page={page} />
          <Steps page={page} />
        </div>
        <div className="space-y-4">
          <Section title={formatMessage({ id: 'record.facts' })}>
            <Facts record={record} />
          </Section>
          <Differences page={page} />
          <Decide page={page} />
        </div>
      </div>
    </Page>
  )
}

export const Record = () => {
  const id = useParam('id')
  const answer = useAsk('/api/v1/records/{id}', { path: { id } })
  return (
    <Answer of={answer} rows={8}>
      {(page) => <Whole key={page.record.id} page={page} />}
    </Answer>
  )
}
