/** The sentences that a brief rests on, numbered, each in its own language, with the way to its article. */
import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { Name, Said } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'
import type { Citation } from './shapes.js'

export const citationId = (n: number): string => `citation-${n}`

export const Citations = ({ citations }: { readonly citations: readonly Citation[] }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  if (citations.length === 0) return null
  return (
    <section className="mt-8 border-t border-line pt-4">
      <h2 className="mb-3 text-md font-semibold">{formatMessage({ id: 'brief.sources' })}</h2>
      <ol className="space-y-2.5 text-sm">
        {citations.map((c) => (
          <li
            key={c.n}
            id={citationId(c.n)}
            className="grid break-inside-avoid grid-cols-[2rem_minmax(0,1fr)] gap-2 target:bg-mark"
          >
            <span className="text-ink-3 tabular">{say.number(c.n)}</span>
            <span>
              <Said lang={c.language} className="text-ink-2">
                {c.quote}
              </Said>
              <Link
                to={'/articles/$id' as never}
                params={{ id: c.article } as never}
                className="text-xs text-accent-strong hover:underline"
              >
                <Name lang={c.language}>{c.title ?? c.article.slice(0, 14)}</Name>
              </Link>
              <span className="text-xs text-ink-3">
                {c.source && ` · ${c.source}`}
                {c.published && ` · ${say.day(c.published.slice(0, 10))}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
