/** How words are found: scripts, phrases, beginnings. */
import { Asterisk, Languages, type LucideIcon, TextQuote } from 'lucide-react'
import { useIntl } from 'react-intl'

const WAYS: readonly (readonly [way: string, sign: LucideIcon])[] = [
  ['script', Languages],
  ['phrase', TextQuote],
  ['beginning', Asterisk],
]

export const Advice = () => {
  const { formatMessage } = useIntl()
  return (
    <ul className="mx-auto grid max-w-4xl gap-3 sm:grid-cols-3">
      {WAYS.map(([way, Sign]) => (
        <li key={way} className="card p-4">
          <p className="mb-1 flex items-center gap-2 font-medium text-ink">
            <Sign aria-hidden className="size-4 text-accent" />
            {formatMessage({ id: `searchpage.${way}` })}
          </p>
          <p className="text-pretty text-sm text-ink-2">{formatMessage({ id: `searchpage.${way}.how` })}</p>
        </li>
      ))}
    </ul>
  )
}
