/** Articles that were added last. */
import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { useList } from '../../api/ask.js'
import { Answer } from '../../parts/Answer.js'
import { Button } from '../../parts/Button.js'
import { Name } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'

export const Newest = () => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const list = useList('/api/v1/articles', { query: { limit: 10 } })
  return (
    <Answer of={list} rows={4}>
      {() =>
        list.rows.length === 0 ? (
          <p className="px-4 py-4 text-ink-3">{formatMessage({ id: 'intake.newest.none' })}</p>
        ) : (
          <>
            <ul className="divide-y divide-line">
              {list.rows.map((n) => (
                <li key={n.id}>
                  <Link
                    to={'/articles/$id' as never}
                    params={{ id: n.id } as never}
                    className="block px-4 py-2 hover:bg-sunken/70"
                  >
                    <span className="line-clamp-1">
                      <Name lang={n.language}>{n.title ?? n.name}</Name>
                    </span>
                    <span className="text-xs text-ink-3">
                      {[
                        n.source,
                        n.published ? say.day(n.published.slice(0, 10)) : null,
                        n.copy ? formatMessage({ id: 'intake.copy' }) : null,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            {list.hasNextPage && (
              <div className="px-4 py-2">
                <Button look="quiet" isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                  {formatMessage({ id: 'desk.more' })}
                </Button>
              </div>
            )}
          </>
        )
      }
    </Answer>
  )
}
