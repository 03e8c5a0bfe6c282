/** People, bodies and places that are called by what was looked for, in whatever script. */
import { Link } from '@tanstack/react-router'
import { Building2, type LucideIcon, MapPin, UserRound } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Name } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'

interface Hit {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly country: string | null
  readonly articles: number
  /** The spelling that was found. */
  readonly as: string
}

const SIGNS: Readonly<Record<string, LucideIcon>> = {
  person: UserRound,
  organization: Building2,
  place: MapPin,
  country: MapPin,
}

export const Names = ({ rows }: { readonly rows: readonly Hit[] }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  return (
    <ul className="divide-y divide-line">
      {rows.map((n) => {
        const Sign = SIGNS[n.kind] ?? UserRound
        return (
          <li key={n.id}>
            <Link
              to={'/people/$id' as never}
              params={{ id: n.id } as never}
              className="group grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 px-4 py-2.5 outline-offset-[-2px] hover:bg-sunken/70"
            >
              <Sign aria-hidden className="mt-1 size-4 text-ink-3 group-hover:text-accent" />
              <span className="min-w-0">
                <span className="font-medium text-ink">
                  <Name>{n.name}</Name>
                </span>
                {n.as !== n.name && (
                  <span className="text-ink-2">
                    {' · '}
                    <Name>{n.as}</Name>
                  </span>
                )}
                <span className="block text-xs text-ink-3">
                  {[
                    say.label('entity', n.kind),
                    n.country ? say.country(n.country) : null,
                    formatMessage({ id: 'record.reports' }, { n: n.articles }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
