/** Where one can go: pages of the pair, then those of the whole desk. */
import { Link } from '@tanstack/react-router'
import {
  Bell,
  CalendarRange,
  ChartLine,
  FileText,
  Inbox,
  LayoutDashboard,
  ListChecks,
  LogOut,
  type LucideIcon,
  MapPinned,
  Settings,
  SquareCheckBig,
  Users,
} from 'lucide-react'
import { useIntl } from 'react-intl'
import { pairPath, usePair } from '../address.js'
import { useManner } from '../manner.js'
import { type Role, useMay, useMe } from '../me.js'
import { Button } from '../parts/Button.js'
import { useSignOut } from './signOut.js'

interface Place {
  readonly to: string
  readonly id: string
  readonly sign: LucideIcon
  readonly exact?: boolean
  /** Shown to this role and those above it. */
  readonly for?: Role
}

const PAIR: readonly Place[] = [
  { to: '', id: 'nav.pair', sign: LayoutDashboard, exact: true },
  { to: '/timeline', id: 'nav.timeline', sign: CalendarRange },
  { to: '/commitments', id: 'nav.commitments', sign: ListChecks },
  { to: '/figures', id: 'nav.figures', sign: ChartLine },
  { to: '/people', id: 'nav.people', sign: Users },
  { to: '/map', id: 'nav.map', sign: MapPinned },
  { to: '/brief', id: 'nav.brief', sign: FileText },
]

const DESK: readonly Place[] = [
  { to: '/review', id: 'nav.review', sign: SquareCheckBig, for: 'editor' },
  { to: '/alerts', id: 'nav.alerts', sign: Bell },
  { to: '/intake', id: 'nav.intake', sign: Inbox, for: 'editor' },
  { to: '/settings', id: 'nav.settings', sign: Settings },
]

const LINK =
  'flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-ink-2 hover:bg-line/50 hover:text-ink data-[status=active]:bg-accent-soft data-[status=active]:font-medium data-[status=active]:text-accent-strong'

/** Who is in, and the way out; nobody signs in where the desk serves its own machine alone. */
const Self = () => {
  const { formatMessage } = useIntl()
  const me = useMe().data
  const { send, isSending } = useSignOut()
  if (me?.mode !== 'accounts' || !me.signedIn) return null
  return (
    <div className="mt-auto border-t border-line px-2.5 pt-4">
      <p className="truncate font-medium text-ink" dir="auto">
        {me.name}
      </p>
      <p className="mb-2 text-xs text-ink-3">{me.role && formatMessage({ id: `role.${me.role}` })}</p>
      <Button look="quiet" className="-ms-3" onPress={send} isDisabled={isSending}>
        <LogOut aria-hidden className="size-4 rtl:-scale-x-100" />
        {formatMessage({ id: 'signin.leave' })}
      </Button>
    </div>
  )
}

export const Nav = () => {
  const { formatMessage } = useIntl()
  const own = usePair()
  const { pair: last } = useManner()
  const pair = own ?? (last ? { a: last[0], b: last[1] } : null)
  const mayEdit = useMay('editor')
  const line = ({ to, id, sign: Sign, exact }: Place) => (
    <li key={id}>
      <Link to={to as never} activeOptions={{ exact: exact ?? false, includeSearch: false }} className={LINK}>
        <Sign aria-hidden className="size-4 shrink-0" />
        {formatMessage({ id })}
      </Link>
    </li>
  )
  return (
    <nav aria-label={formatMessage({ id: 'nav.label' })} className="flex h-full flex-col gap-5 px-3 py-4">
      <Link to="/" className="flex items-center gap-2.5 px-2.5 text-md font-semibold text-ink">
        <svg viewBox="0 0 32 32" className="size-7" aria-hidden="true">
          <rect width="32" height="32" rx="7" className="fill-accent" />
          <path
            d="M10 24V8h12M10 16h9"
            fill="none"
            className="stroke-on-accent"
            strokeWidth="3.2"
            strokeLinecap="round"
          />
        </svg>
        {formatMessage({ id: 'desk.name' })}
      </Link>
      {pair && (
        <ul className="space-y-0.5">{PAIR.map((p) => line({ ...p, to: `/p/${pairPath(pair.a, pair.b)}${p.to}` }))}</ul>
      )}
      <ul className="space-y-0.5 border-t border-line pt-4">{DESK.filter((p) => !p.for || mayEdit).map(line)}</ul>
      <Self />
    </nav>
  )
}
