/** One record in a list: when, what, who, how surely, how it stands. */
import { Link } from '@tanstack/react-router'
import { ChartNoAxesColumn, FileSignature, Handshake, Link2, type LucideIcon, MessageSquareQuote } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { RecordView } from '../api/types.js'
import { Standing, Status } from './Badge.js'
import { Sentence } from './Text.js'
import { useSay } from './words.js'

export const kindSigns: Readonly<Record<RecordView['kind'], LucideIcon>> = {
  event: Handshake,
  agreement: FileSignature,
  commitment: MessageSquareQuote,
  figure: ChartNoAxesColumn,
  pairing: Link2,
}

/** @param when shown in front: the record's own day unless a page says otherwise */
export const RecordLine = ({
  record,
  when,
  dense,
}: {
  readonly record: RecordView
  readonly when?: string | null
  readonly dense?: boolean
}) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const Sign = kindSigns[record.kind]
  const day = when === undefined ? say.when(record) : when
  return (
    <Link
      to={'/records/$id' as never}
      params={{ id: record.id } as never}
      className={`group grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 px-4 hover:bg-sunken/70 sm:grid-cols-[1.25rem_7.5rem_minmax(0,1fr)] ${dense ? 'py-2' : 'py-3'}`}
    >
      <Sign aria-hidden className="mt-0.5 size-4 text-ink-3 group-hover:text-accent" />
      <span className="hidden text-sm text-ink-3 tabular sm:block">{day}</span>
      <span className="min-w-0">
        <span className="block text-pretty text-ink-2">
          <Sentence text={record.sentence} />
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
          <span className="tabular sm:hidden">{day}</span>
          {record.standing ? <Standing value={record.standing} /> : <Status value={record.status} />}
          <span>{say.label(record.kind === 'figure' ? 'measure' : record.kind, record.type)}</span>
          {record.sectors.slice(0, 3).map((s) => (
            <span key={s}>· {say.label('sector', s)}</span>
          ))}
          <span>· {formatMessage({ id: 'record.reports' }, { n: record.reports })}</span>
          {record.confidence < 0.6 && <span>· {formatMessage({ id: 'record.unsure' })}</span>}
        </span>
      </span>
    </Link>
  )
}

export const RecordList = ({
  records,
  when,
}: {
  readonly records: readonly RecordView[]
  readonly when?: (r: RecordView) => string | null
}) => (
  <ul className="divide-y divide-line">
    {records.map((r) => (
      <li key={r.id}>
        <RecordLine record={r} {...(when ? { when: when(r) } : {})} dense />
      </li>
    ))}
  </ul>
)
