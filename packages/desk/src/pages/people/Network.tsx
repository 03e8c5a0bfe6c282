/** Who met whom: people of each country on one side, a line for each acquaintance; the same as a table below. */

import { Link, useNavigate } from '@tanstack/react-router'
import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useAsk } from '../../api/ask.js'
import { Answer } from '../../parts/Answer.js'
import { Empty } from '../../parts/Empty.js'
import { Section } from '../../parts/Page.js'
import { Name } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'

interface Person {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly n: number
}
interface Met {
  readonly from: string
  readonly to: string
  readonly n: number
}
interface Placed extends Person {
  readonly x: number
  readonly y: number
  readonly size: number
}

const [WIDTH, HEIGHT, EDGE] = [960, 560, 70]
const ROUNDS = 300

/** Places that are the same each time: they begin on a circle, countries apart, and settle by the lines between them. */
const placed = (people: readonly Person[], met: readonly Met[], a: string): readonly Placed[] => {
  const graph = new Graph({ type: 'undirected' })
  for (const [i, p] of people.entries()) {
    const turn = (i / people.length) * Math.PI * 2
    graph.addNode(p.id, { x: Math.cos(turn) + (p.country === a ? -2 : 2), y: Math.sin(turn), size: 4 + Math.sqrt(p.n) })
  }
  for (const m of met) if (!graph.hasEdge(m.from, m.to)) graph.addEdge(m.from, m.to, { weight: m.n })
  forceAtlas2.assign(graph, { iterations: ROUNDS, settings: { gravity: 1.2, scalingRatio: 12, adjustSizes: true } })
  const all = people.map((p) => ({
    ...p,
    ...(graph.getNodeAttributes(p.id) as { x: number; y: number; size: number }),
  }))
  const span = (values: readonly number[], from: number, to: number): ((v: number) => number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    return (v) => (high === low ? (from + to) / 2 : from + ((v - low) / (high - low)) * (to - from))
  }
  const [x, y] = [
    span(
      all.map((p) => p.x),
      EDGE,
      WIDTH - EDGE,
    ),
    span(
      all.map((p) => p.y),
      24,
      HEIGHT - 34,
    ),
  ]
  return all.map((p) => ({ ...p, x: x(p.x), y: y(p.y) }))
}

const Drawing = ({
  people,
  met,
  a,
  b,
}: {
  readonly people: readonly Person[]
  readonly met: readonly Met[]
  readonly a: string
  readonly b: string
}) => {
  const navigate = useNavigate()
  const { formatMessage } = useIntl()
  const nodes = useMemo(() => placed(people, met, a), [people, met, a])
  const at = new Map(nodes.map((p) => [p.id, p]))
  const most = Math.max(1, ...met.map((m) => m.n))
  return (
    <section className="card overflow-x-auto" tabIndex={0} aria-label={formatMessage({ id: 'people.view.network' })}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-auto w-full min-w-[44rem]" aria-hidden="true">
        {met.map((m) => {
          const [from, to] = [at.get(m.from), at.get(m.to)]
          return from && to ? (
            <line
              key={`${m.from}${m.to}`}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              className="stroke-line-strong"
              strokeOpacity={0.25 + 0.6 * (m.n / most)}
              strokeWidth={1 + 3 * (m.n / most)}
            />
          ) : null
        })}
        {nodes.map((p) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below has the same people as links
          <g
            key={p.id}
            className="cursor-pointer"
            onClick={() => void navigate({ to: '/people/$id' as never, params: { id: p.id } as never })}
          >
            <circle
              cx={p.x}
              cy={p.y}
              r={p.size}
              className={p.country === a ? 'fill-accent' : p.country === b ? 'fill-odd' : 'fill-ink-3'}
            />
            <text
              x={p.x}
              y={p.y + p.size + 13}
              textAnchor="middle"
              className="fill-ink stroke-surface text-[11px]"
              strokeWidth="3"
              paintOrder="stroke"
            >
              {p.name}
            </text>
          </g>
        ))}
      </svg>
    </section>
  )
}

/** People without anybody to meet say nothing in a network. */
export const Network = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const answer = useAsk('/api/v1/pairs/{a}/{b}/network', { path: { a, b } })
  return (
    <Answer of={answer} rows={8}>
      {({ people, met }) => {
        const joined = new Set(met.flatMap((m) => [m.from, m.to]))
        const shown = people.filter((p) => joined.has(p.id))
        const name = new Map(people.map((p) => [p.id, p.name]))
        if (shown.length === 0)
          return (
            <Empty title={formatMessage({ id: 'people.network.none' })}>
              {formatMessage({ id: 'people.network.do' })}
            </Empty>
          )
        return (
          <div className="space-y-4">
            <p className="flex flex-wrap gap-4 text-sm text-ink-2">
              <span className="inline-flex items-center gap-1.5">
                <span aria-hidden className="size-3 rounded-full bg-accent" /> {say.country(a)}
              </span>
              <span className="inline-flex items-center gap-1.5">
                <span aria-hidden className="size-3 rounded-full bg-odd" /> {say.country(b)}
              </span>
            </p>
            <Drawing people={shown} met={met} a={a} b={b} />
            <Section title={formatMessage({ id: 'people.met' })}>
              <ul className="divide-y divide-line">
                {met.slice(0, 60).map((m) => (
                  <li key={`${m.from}${m.to}`} className="flex justify-between gap-3 px-4 py-2">
                    <span>
                      {[m.from, m.to].map((id, i) => (
                        <span key={id}>
                          {i > 0 && ' – '}
                          <Link
                            to={'/people/$id' as never}
                            params={{ id } as never}
                            className="text-accent-strong hover:underline"
                          >
                            <Name>{name.get(id) ?? id}</Name>
                          </Link>
                        </span>
                      ))}
                    </span>
                    <span className="text-sm text-ink-3 tabular">
                      {formatMessage({ id: 'pair.records' }, { n: m.n })}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          </div>
        )
      }}
    </Answer>
  )
}
