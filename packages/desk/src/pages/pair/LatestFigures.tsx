/** The latest figures of a pair: what was reached beside what was aimed at. */
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { Axis, RecordView } from '../../api/types.js'
import { Badge } from '../../parts/Badge.js'
import { Section } from '../../parts/Page.js'
import { Sentence } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'

const latest = (points: readonly RecordView[], isTarget: boolean): RecordView | undefined =>
  points.filter((p) => (p.nature === 'target') === isTarget).at(-1)

export const LatestFigures = ({ axes, to }: { readonly axes: readonly Axis[]; readonly to: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  if (axes.length === 0) return null
  return (
    <Section
      title={formatMessage({ id: 'pair.figures' })}
      more={
        <Link to={to as never} className="text-accent-strong underline-offset-2 hover:underline">
          {formatMessage({ id: 'pair.all' })}
        </Link>
      }
    >
      <ul className="divide-y divide-line">
        {axes.slice(0, 3).map((axis) => {
          const shown = [latest(axis.points, false), latest(axis.points, true)].filter((p) => p !== undefined)
          return (
            <li key={`${axis.measure}${axis.unit}`} className="px-4 py-3">
              <div className="mb-1.5 flex flex-wrap items-center gap-2 text-sm font-medium">
                <span className="first-letter:uppercase">{say.label('measure', axis.measure)}</span>
                {axis.disagreements.length > 0 && (
                  <Badge tone="odd" sign={TriangleAlert}>
                    {formatMessage({ id: 'pair.disagree' }, { n: axis.disagreements.length })}
                  </Badge>
                )}
              </div>
              <ul className="space-y-1.5">
                {shown.map((p) => (
                  <li key={p.id} className="text-sm text-ink-2">
                    <Link
                      to={'/records/$id' as never}
                      params={{ id: p.id } as never}
                      className="hover:text-ink hover:underline"
                    >
                      <Sentence text={p.sentence} />
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
