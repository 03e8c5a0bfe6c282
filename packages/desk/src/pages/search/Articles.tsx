/** Articles with the words that were looked for, the next ones coming as one goes down. */
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../parts/Button.js'
import { Name, Said } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'
import { piecesOf } from '../article/marked.js'

interface Hit {
  readonly id: string
  readonly title: string | null
  readonly language: string | null
  readonly published: string | null
  readonly source: string | null
  readonly excerpt: string
  readonly highlights: readonly { readonly start: number; readonly end: number }[]
}

/** The excerpt without the title that stands above it: how many letters are left out. */
const titleIn = ({ title, excerpt }: Hit): number => {
  if (!title || !excerpt.startsWith(title)) return 0
  return title.length + (/^\s*/.exec(excerpt.slice(title.length))?.[0].length ?? 0)
}

const Words = ({ hit, from, to }: { readonly hit: Hit; readonly from: number; readonly to: number }) =>
  piecesOf(
    hit.excerpt,
    hit.highlights.map((h) => ({ ...h, of: '', kind: '' })),
  )
    .map((p) => ({ ...p, text: p.text.slice(Math.max(0, from - p.start), Math.max(0, to - p.start)) }))
    .filter((p) => p.text !== '')
    .map((p) => (p.marks.length > 0 ? <mark key={p.start}>{p.text}</mark> : <span key={p.start}>{p.text}</span>))

const Line = ({ hit }: { readonly hit: Hit }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const from = titleIn(hit)
  return (
    <Link
      to={'/articles/$id' as never}
      params={{ id: hit.id } as never}
      className="block px-4 py-3 outline-offset-[-2px] hover:bg-sunken/70"
    >
      <span className="mb-1 flex flex-wrap gap-x-2 text-xs text-ink-3">
        <Name>{hit.source ?? formatMessage({ id: 'record.noOutlet' })}</Name>
        {hit.published && <span>· {say.day(hit.published.slice(0, 10))}</span>}
      </span>
      <Said lang={hit.language} text={hit.excerpt}>
        {hit.title && (
          <span className="block text-pretty font-medium text-ink">
            {from > 0 ? <Words hit={hit} from={0} to={hit.title.length} /> : hit.title}
          </span>
        )}
        <span className="mt-0.5 line-clamp-3 text-ink-2">
          <Words hit={hit} from={from} to={hit.excerpt.length} />
        </span>
      </Said>
    </Link>
  )
}

export const Articles = ({
  rows,
  hasMore,
  isBusy,
  more,
}: {
  readonly rows: readonly Hit[]
  readonly hasMore: boolean
  readonly isBusy: boolean
  readonly more: () => void
}) => {
  const { formatMessage } = useIntl()
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!end.current || !hasMore || isBusy) return
    const eye = new IntersectionObserver(([seen]) => seen?.isIntersecting && more(), { rootMargin: '400px' })
    eye.observe(end.current)
    return () => eye.disconnect()
  }, [hasMore, isBusy, more])
  return (
    <>
      <ul className="divide-y divide-line">
        {rows.map((hit) => (
          <li key={hit.id}>
            <Line hit={hit} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <div ref={end} className="border-t border-line p-3 text-center">
          <Button look="quiet" isDisabled={isBusy} onPress={more}>
            {formatMessage({ id: isBusy ? 'desk.loading' : 'desk.more' })}
          </Button>
        </div>
      )}
    </>
  )
}
