/** How much there is in each month, as bars: one can see where it was busy, and go there. */
import { type MouseEvent, useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useSay } from './words.js'

export interface MonthCount {
  readonly month: string
  readonly n: number
}

const next = (month: string): string => {
  const [y, m] = month.split('-').map(Number) as [number, number]
  return m === 12 ? `${y + 1}-01` : `${y}-${String(m + 1).padStart(2, '0')}`
}

/** Every month from the first to the last, also those in which nothing was. At most `most`, the latest. */
export const filled = (counts: readonly MonthCount[], most: number): readonly MonthCount[] => {
  const by = new Map<string, number>()
  for (const { month, n } of counts) if (/^\d{4}-\d\d$/.test(month)) by.set(month, (by.get(month) ?? 0) + n)
  const months = [...by.keys()].sort()
  const last = months.at(-1)
  if (!last) return []
  const all: MonthCount[] = []
  for (let m = months[0]!; m <= last && all.length < 2400; m = next(m)) all.push({ month: m, n: by.get(m) ?? 0 })
  return all.slice(-most)
}

export const MonthBars = ({
  counts,
  most = 48,
  onPick,
  height = 72,
}: {
  readonly counts: readonly MonthCount[]
  readonly most?: number
  readonly onPick?: (month: string) => void
  readonly height?: number
}) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const months = useMemo(() => filled(counts, most), [counts, most])
  const top = Math.max(1, ...months.map((m) => m.n))
  if (months.length === 0) return null
  const words = (m: MonthCount): string => formatMessage({ id: 'pair.month' }, { month: say.month(m.month), n: m.n })
  /** The month under the pointer: bars are too slim to be buttons, and the fields of dates do the same by keyboard. */
  const pick = (event: MouseEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - box.left) / box.width
    const isRight = getComputedStyle(event.currentTarget).direction === 'rtl'
    const month = months[Math.min(months.length - 1, Math.floor((isRight ? 1 - share : share) * months.length))]
    if (month && month.n > 0) onPick?.(month.month)
  }
  return (
    <div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the fields of dates do the same by keyboard */}
      <ol
        className={`flex items-end gap-px ${onPick ? 'cursor-pointer' : ''}`}
        style={{ height }}
        aria-label={formatMessage({ id: 'pair.activity' })}
        onClick={onPick ? pick : undefined}
      >
        {months.map((m) => (
          <li key={m.month} className="group flex h-full min-w-0 flex-1 items-end" title={words(m)}>
            <span className="sr-only">{words(m)}</span>
            <span
              className="block w-full rounded-t-xs bg-accent/75 group-hover:bg-accent"
              style={{ height: m.n === 0 ? 1 : `${Math.max(6, (m.n / top) * 100)}%` }}
            />
          </li>
        ))}
      </ol>
      <div aria-hidden className="mt-1 flex justify-between text-xs text-ink-3">
        <span>{say.month(months[0]!.month, 'short')}</span>
        <span>{say.month(months.at(-1)!.month, 'short')}</span>
      </div>
    </div>
  )
}
