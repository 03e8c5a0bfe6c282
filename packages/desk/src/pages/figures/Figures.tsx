/** What is claimed in numbers: one chart for each measure, targets beside what was reached, every point with its sentence. */
import { Link } from '@tanstack/react-router'
import { ChartNoAxesColumn, TriangleAlert } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useIntl } from 'react-intl'
import { useFilters, usePair } from '../../address.js'
import { useAsk } from '../../api/ask.js'
import type { Axis } from '../../api/types.js'
import { useManner } from '../../manner.js'
import { Answer } from '../../parts/Answer.js'
import { buttonLook } from '../../parts/Button.js'
import { Empty } from '../../parts/Empty.js'
import { Choice } from '../../parts/Field.js'
import { Lost } from '../../parts/Lost.js'
import { Page, Section } from '../../parts/Page.js'
import { Name, Sentence } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'

const Chart = lazy(() => import('./Chart.js').then((m) => ({ default: m.Chart })))

const Disagreements = ({ axis }: { readonly axis: Axis }) => {
  const { formatMessage } = useIntl()
  if (axis.disagreements.length === 0) return null
  return (
    <ul className="space-y-2 border-t border-line bg-odd-soft/50 px-4 py-3 text-sm">
      {axis.disagreements.map((d) => (
        <li key={d.between.join(' ')} className="flex items-start gap-2">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-odd" />
          <span>
            <span className="font-medium text-odd">{formatMessage({ id: `figures.rule.${d.rule}` })}</span>
            {d.between.map((id) => {
              const point = axis.points.find((p) => p.id === id)
              return point ? (
                <Link
                  key={id}
                  to={'/records/$id' as never}
                  params={{ id } as never}
                  className="block py-1 text-ink-2 hover:text-ink hover:underline"
                >
                  <Sentence text={point.sentence} />
                </Link>
              ) : null
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}

const Points = ({ axis }: { readonly axis: Axis }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const head = 'px-3 py-2 text-sm font-medium text-ink-3'
  return (
    <section
      className="overflow-x-auto border-t border-line"
      tabIndex={0}
      aria-label={`${formatMessage({ id: 'figures.table' })}: ${say.label('measure', axis.measure)} (${say.unit(axis.unit)})`}
    >
      <table className="w-full min-w-[34rem] text-sm">
        <thead>
          <tr>
            <th className={`${head} ps-4 text-start`}>{formatMessage({ id: 'figures.when' })}</th>
            <th className={`${head} text-end`}>{formatMessage({ id: 'figures.value' })}</th>
            <th className={`${head} text-start`}>{formatMessage({ id: 'figures.nature' })}</th>
            <th className={`${head} text-start`}>{formatMessage({ id: 'figures.by' })}</th>
            <th className={`${head} text-start`}>{formatMessage({ id: 'figures.reports' })}</th>
          </tr>
        </thead>
        <tbody>
          {axis.points.toReversed().map((p) => (
            <tr key={p.id} className="border-t border-line hover:bg-sunken/60">
              <td className="px-3 py-2 ps-4 whitespace-nowrap">
                <Link
                  to={'/records/$id' as never}
                  params={{ id: p.id } as never}
                  className="text-accent-strong hover:underline"
                >
                  {say.when(p)}
                </Link>
              </td>
              <td className="px-3 py-2 text-end tabular">{say.compact(p.value ?? 0)}</td>
              <td className="px-3 py-2 text-ink-2">{p.nature ? say.label('nature', p.nature) : ''}</td>
              <td className="px-3 py-2 text-ink-2">
                {p.parties
                  .filter((x) => x.role === 'by' && x.kind !== 'country')
                  .map((x) => (
                    <span key={x.id} className="block">
                      <Name>{x.name}</Name>
                    </span>
                  ))}
              </td>
              <td className="px-3 py-2 text-ink-3 tabular">{say.number(p.reports)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Known = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const say = useSay()
  const { asked } = useManner()
  const { formatMessage } = useIntl()
  const [filters, change] = useFilters()
  const answer = useAsk('/api/v1/pairs/{a}/{b}/figures', { path: { a, b } })
  return (
    <Page
      title={formatMessage({ id: 'nav.figures' })}
      lead={formatMessage({ id: 'pair.title' }, { a: say.country(a), b: say.country(b) })}
      actions={
        <a
          href={`/api/v1/pairs/${a}/${b}/figures.csv?${new URLSearchParams({ ...asked })}`}
          download
          className={buttonLook('quiet')}
        >
          CSV
        </a>
      }
    >
      <Answer of={answer} rows={8}>
        {(axes) => {
          if (axes.length === 0)
            return (
              <Empty title={formatMessage({ id: 'figures.none' })} sign={<ChartNoAxesColumn aria-hidden />}>
                {formatMessage({ id: 'figures.none.do' })}
              </Empty>
            )
          const measures = [...new Set(axes.map((x) => x.measure))]
          const shown = axes.filter((x) => !filters.measure || x.measure === filters.measure)
          return (
            <div className="space-y-4">
              <Choice
                className="max-w-xs"
                label={formatMessage({ id: 'figures.measure' })}
                value={filters.measure ?? 'all'}
                options={[
                  { id: 'all', name: formatMessage({ id: 'desk.all' }) },
                  ...measures.map((id) => ({ id, name: say.label('measure', id) })),
                ]}
                onChange={(id) => change({ measure: id === 'all' ? '' : id })}
              />
              {shown.map((axis) => (
                <Section
                  key={`${axis.measure}${axis.unit}`}
                  title={`${say.label('measure', axis.measure)} (${say.unit(axis.unit)})`}
                >
                  {axis.points.length > 1 && (
                    <div className="min-h-60 px-2 py-3 sm:px-4">
                      <Suspense fallback={null}>
                        <Chart axis={axis} />
                      </Suspense>
                    </div>
                  )}
                  <Disagreements axis={axis} />
                  <Points axis={axis} />
                </Section>
              ))}
            </div>
          )
        }}
      </Answer>
    </Page>
  )
}

export const Figures = () => {
  const pair = usePair()
  return pair ? <Known {...pair} /> : <Lost />
}
