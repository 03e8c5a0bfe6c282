/** What is known of a report: outlet, dates, language, where it stands, what else tells the same story. */
import { Link } from '@tanstack/react-router'
import { Copy, Download, ExternalLink } from 'lucide-react'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Article as Whole } from '../../api/types.js'
import { useManner } from '../../manner.js'
import { Badge } from '../../parts/Badge.js'
import { buttonLook } from '../../parts/Button.js'
import { Section } from '../../parts/Page.js'
import { Name } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'

const useLanguageName = (): ((code: string) => string) => {
  const { own } = useManner()
  return useMemo(() => {
    const names = new Intl.DisplayNames([own.code], { type: 'language', fallback: 'code' })
    return (code) => {
      try {
        return names.of(code) ?? code
      } catch {
        return code
      }
    }
  }, [own.code])
}

/** Only addresses of the web: a report may give any. */
const webAddress = (url: string | null): string | null => (url && /^https?:\/\//i.test(url) ? url : null)

export const Head = ({ article }: { readonly article: Whole }) => {
  const say = useSay()
  const language = useLanguageName()
  const { formatMessage } = useIntl()
  const { credited, publishedAsWritten } = article.reading.article
  const url = webAddress(article.url)
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 border-b border-line px-5 py-3 sm:px-7">
      <div className="min-w-0 space-y-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2 text-ink-2">
          <span className="font-semibold text-ink">
            <Name>{article.source ?? formatMessage({ id: 'record.noOutlet' })}</Name>
          </span>
          {article.published && <span>· {say.day(article.published.slice(0, 10), 'long')}</span>}
          {article.language && <span>· {language(article.language)}</span>}
        </p>
        <p className="flex flex-wrap gap-x-2 text-sm text-ink-3">
          {publishedAsWritten ? (
            <span>
              {formatMessage({ id: 'article.asWritten' })} <Name lang={article.language}>{publishedAsWritten}</Name>
            </span>
          ) : (
            !article.published && <span>{formatMessage({ id: 'article.undated' })}</span>
          )}
          {credited.length > 0 && (
            <span>
              {formatMessage({ id: 'article.credits' })}{' '}
              {credited.map((c, i) => (
                <span key={c}>
                  {i > 0 && ' · '}
                  <Name lang={article.language}>{c}</Name>
                </span>
              ))}
            </span>
          )}
        </p>
      </div>
      <div className="no-print -ms-3 flex flex-wrap gap-1 sm:ms-0">
        {url && (
          <a href={url} target="_blank" rel="noreferrer" className={buttonLook('quiet')}>
            <ExternalLink aria-hidden className="size-4" />
            {formatMessage({ id: 'article.address' })}
          </a>
        )}
        <a
          href={`/api/v1/articles/${encodeURIComponent(article.id)}/original`}
          download
          className={buttonLook('quiet')}
        >
          <Download aria-hidden className="size-4" />
          {formatMessage({ id: 'article.original' })}
        </a>
      </div>
    </div>
  )
}

/** The same story elsewhere, the first to tell it in front. */
export const Copies = ({ article }: { readonly article: Whole }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const others = article.copies.filter((c) => c.id !== article.id)
  if (others.length === 0) return null
  const order = [...article.copies].sort(
    (x, y) => Number(y.origin) - Number(x.origin) || (x.published ?? '').localeCompare(y.published ?? ''),
  )
  return (
    <Section title={formatMessage({ id: 'article.copies' }, { n: others.length })}>
      <ol className="divide-y divide-line">
        {order.map((c) => (
          <li key={c.id} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3 px-4 py-2.5">
            <Copy aria-hidden className="mt-1 size-4 text-ink-3" />
            <div className="min-w-0">
              {c.id === article.id ? (
                <span className="font-medium text-ink">{formatMessage({ id: 'article.this' })}</span>
              ) : (
                <Link
                  to={'/articles/$id' as never}
                  params={{ id: c.id } as never}
                  className="text-ink-2 underline-offset-2 hover:text-ink hover:underline"
                >
                  <Name>{c.title ?? c.name}</Name>
                </Link>
              )}
              <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
                {c.origin && <Badge tone="good">{formatMessage({ id: 'article.origin' })}</Badge>}
                {c.published && <span>{say.day(c.published.slice(0, 10))}</span>}
                {c.why && <bdi>{c.why}</bdi>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
