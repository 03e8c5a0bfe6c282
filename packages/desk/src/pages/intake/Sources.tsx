/** Outlets: country, kind, and a reliability that people alone say. */
import { useIntl } from 'react-intl'
import { useAsk, useDecide } from '../../api/ask.js'
import type { Source } from '../../api/types.js'
import { Answer } from '../../parts/Answer.js'
import { Choice } from '../../parts/Field.js'
import { Name } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'

const SCALE = ['A', 'B', 'C', 'D', 'E', 'F'] as const
type Grade = (typeof SCALE)[number]

const Row = ({ source }: { readonly source: Source }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const label = formatMessage({ id: 'intake.reliability.of' }, { name: source.name })
  return (
    <tr className="border-t border-line align-middle">
      <td className="py-2 ps-4 pe-3">
        <Name>{source.name}</Name>
        {source.host && source.host !== source.name && (
          <span className="block text-xs text-ink-3" dir="ltr">
            {source.host}
          </span>
        )}
      </td>
      <td className="px-3 py-2 text-ink-2">{source.country ? say.country(source.country) : '–'}</td>
      <td className="px-3 py-2 text-end text-ink-2 tabular">{say.number(source.articles)}</td>
      <td className="w-56 py-1.5 ps-3 pe-4">
        <Choice
          label={label}
          hideLabel
          value={source.reliability ?? 'none'}
          options={[
            { id: 'none', name: formatMessage({ id: 'intake.reliability.none' }) },
            ...SCALE.map((s) => ({ id: s, name: formatMessage({ id: `intake.reliability.${s}` }) })),
          ]}
          onChange={(id) =>
            decide.mutate({
              decision: { action: 'rate', source: source.id, reliability: id === 'none' ? null : (id as Grade) },
            })
          }
        />
      </td>
    </tr>
  )
}

export const Sources = () => {
  const { formatMessage } = useIntl()
  const sources = useAsk('/api/v1/sources')
  return (
    <Answer of={sources} rows={4}>
      {(all) =>
        all.length === 0 ? (
          <p className="px-4 py-4 text-ink-3">{formatMessage({ id: 'intake.sources.none' })}</p>
        ) : (
          <section className="overflow-x-auto" tabIndex={0} aria-label={formatMessage({ id: 'intake.sources' })}>
            <table className="w-full min-w-[34rem] text-start">
              <thead className="text-sm text-ink-3">
                <tr>
                  <th className="py-2 ps-4 pe-3 text-start font-medium">{formatMessage({ id: 'intake.outlet' })}</th>
                  <th className="px-3 text-start font-medium">{formatMessage({ id: 'intake.country' })}</th>
                  <th className="px-3 text-end font-medium">{formatMessage({ id: 'intake.articles' })}</th>
                  <th className="ps-3 pe-4 text-start font-medium">{formatMessage({ id: 'intake.reliability' })}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((s) => (
                  <Row key={s.id} source={s} />
                ))}
              </tbody>
            </table>
          </section>
        )
      }
    </Answer>
  )
}
