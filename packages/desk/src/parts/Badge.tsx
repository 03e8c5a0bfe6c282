/** How something stands, by a colour, a sign and a word. */
import {
  BadgeCheck,
  CalendarClock,
  CircleDashed,
  CircleSlash,
  CircleX,
  Clock3,
  Hourglass,
  type LucideIcon,
  MoonStar,
  Repeat2,
} from 'lucide-react'
import { useSay } from './words.js'

type Tone = 'open' | 'good' | 'late' | 'quiet' | 'odd' | 'plain'
const TONES: Readonly<Record<Tone, string>> = {
  open: 'bg-open-soft text-open',
  good: 'bg-good-soft text-good',
  late: 'bg-late-soft text-late',
  quiet: 'bg-quiet-soft text-quiet',
  odd: 'bg-odd-soft text-odd',
  plain: 'bg-sunken text-ink-2',
}

export const standingLook: Readonly<Record<string, readonly [Tone, LucideIcon]>> = {
  open: ['open', CircleDashed],
  restated: ['open', Repeat2],
  'in-progress': ['open', Hourglass],
  delayed: ['quiet', Clock3],
  dormant: ['quiet', MoonStar],
  overdue: ['late', CalendarClock],
  fulfilled: ['good', BadgeCheck],
  contradicted: ['odd', CircleSlash],
  broken: ['late', CircleX],
}

export const Badge = ({
  tone = 'plain',
  sign: Sign,
  children,
}: {
  readonly tone?: Tone
  readonly sign?: LucideIcon
  readonly children: string
}) => (
  <span
    className={`inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2 py-px text-xs font-medium ${TONES[tone]}`}
  >
    {Sign && <Sign aria-hidden className="size-3.5" />}
    {children}
  </span>
)

export const Standing = ({ value }: { readonly value: string }) => {
  const say = useSay()
  const [tone, sign] = standingLook[value] ?? ['plain', undefined]
  return (
    <Badge tone={tone} sign={sign}>
      {say.label('standing', value)}
    </Badge>
  )
}

const STATUS_TONES: Readonly<Record<string, Tone>> = {
  planned: 'open',
  proposed: 'open',
  'under-negotiation': 'open',
  cancelled: 'late',
  denied: 'late',
  hoped: 'quiet',
}

/** What happened without more ado needs no badge. */
export const Status = ({ value }: { readonly value: string | null }) => {
  const say = useSay()
  if (!value || value === 'happened') return null
  return <Badge tone={STATUS_TONES[value] ?? 'plain'}>{say.label('status', value)}</Badge>
}
