/** A measure over time. What was reached is a filled dot, a target a hollow diamond: not told apart by colour alone. */
import * as Plot from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Axis } from '../../api/types.js'
import { useManner } from '../../manner.js'
import { useSay } from '../../parts/words.js'

const HEIGHT = 230

export const Chart = ({ axis }: { readonly axis: Axis }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const { theme } = useManner()
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const seen = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    seen.observe(box.current!)
    return () => seen.disconnect()
  }, [])
  useEffect(() => {
    if (width === 0) return
    const target = formatMessage({ id: 'figures.target' })
    const actual = formatMessage({ id: 'figures.actual' })
    const points = axis.points.map((p) => ({
      day: new Date(`${p.day.slice(0, 10)}T12:00:00Z`),
      value: p.value ?? 0,
      nature: p.nature === 'target' || p.nature === 'forecast' ? target : actual,
      odd: axis.disagreements.some((d) => d.between.includes(p.id)),
      title: p.sentence.replace(/[\u2068\u2069]/g, ''),
    }))
    const drawing = Plot.plot({
      width,
      height: HEIGHT,
      marginLeft: 56,
      marginBottom: 28,
      style: { background: 'transparent', color: 'var(--ink-2)', fontFamily: 'inherit', fontSize: '12px' },
      x: {
        type: 'utc',
        label: null,
        tickFormat: (d: Date) => say.month(d.toISOString().slice(0, 7), 'short'),
        ticks: Math.max(2, Math.floor(width / 110)),
      },
      y: {
        label: null,
        zero: true,
        grid: true,
        nice: true,
        ticks: 5,
        tickFormat: (v: number) => `\u2068${say.compact(v)}\u2069`,
      },
      symbol: { domain: [actual, target], range: ['circle', 'diamond'] },
      marks: [
        Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
        Plot.lineY(
          points.filter((p) => p.nature === actual),
          { x: 'day', y: 'value', stroke: 'var(--accent)', strokeOpacity: 0.5 },
        ),
        Plot.dot(
          points.filter((p) => p.odd),
          { x: 'day', y: 'value', r: 9, stroke: 'var(--odd)', strokeWidth: 1.5 },
        ),
        Plot.dot(points, {
          x: 'day',
          y: 'value',
          symbol: 'nature',
          r: 5,
          fill: (p: { nature: string }) => (p.nature === actual ? 'var(--accent)' : 'var(--surface)'),
          stroke: (p: { nature: string }) => (p.nature === actual ? 'var(--accent)' : 'var(--late)'),
          strokeWidth: 2,
          title: 'title',
          tip: { fill: 'var(--surface)', stroke: 'var(--line-strong)', lineWidth: 26 },
        }),
      ],
    })
    // the table below says the same
    drawing.setAttribute('aria-hidden', 'true')
    box.current!.replaceChildren(drawing)
    return () => drawing.remove()
  }, [axis, width, say, theme, formatMessage])
  return (
    <>
      <p aria-hidden className="mb-1 flex gap-4 px-2 text-xs text-ink-2">
        <span className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rounded-full bg-accent" /> {formatMessage({ id: 'figures.actual' })}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rotate-45 border-2 border-late" /> {formatMessage({ id: 'figures.target' })}
        </span>
      </p>
      <div ref={box} dir="ltr" style={{ minHeight: HEIGHT }} />
    </>
  )
}
