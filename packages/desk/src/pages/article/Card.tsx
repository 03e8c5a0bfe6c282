/** A record beside its report: said in one sentence, accepted, rejected or corrected in place. */
import { Link } from '@tanstack/react-router'
import { Check, Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useAsk, useDecide } from '../../api/ask.js'
import type { RecordView } from '../../api/types.js'
import { Badge, Standing, Status } from '../../parts/Badge.js'
import { IconButton } from '../../parts/Button.js'
import { kindSigns } from '../../parts/RecordLine.js'
import { Sentence } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'
import { Correct } from '../record/Correct.js'

const Correcting = ({ id }: { readonly id: string }) => {
  const page = useAsk('/api/v1/records/{id}', { path: { id } })
  return page.data ? <Correct page={page.data} /> : <Waiting rows={2} />
}

export const Card = ({
  record: r,
  isActive,
  onPoint,
}: {
  readonly record: RecordView
  readonly isActive: boolean
  readonly onPoint: () => void
}) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const [correcting, setCorrecting] = useState(false)
  const Sign = kindSigns[r.kind]
  const told = (id: string): string => formatMessage({ id })
  return (
    <li
      data-record={r.id}
      onMouseEnter={onPoint}
      onFocus={onPoint}
      className={`px-4 py-3 ${isActive ? 'bg-mark/50' : ''}`}
    >
      <div className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-2.5">
        <Sign aria-hidden className="mt-0.5 size-4 text-ink-3" />
        <div className="min-w-0">
          <Link
            to={'/records/$id' as never}
            params={{ id: r.id } as never}
            className="text-pretty text-ink-2 hover:text-ink hover:underline"
          >
            <Sentence text={r.sentence} />
          </Link>
          <p className="mt-1 flex flex-wrap items-center gap-2 text-xs text-ink-3">
            {r.standing ? <Standing value={r.standing} /> : <Status value={r.status} />}
            {r.review && (
              <Badge tone={r.review === 'accepted' ? 'good' : 'late'}>{say.label('review', r.review)}</Badge>
            )}
            <span>{say.percent(r.confidence)}</span>
          </p>
        </div>
        <div className="-me-2 flex">
          <IconButton
            label={told('record.accept')}
            onPress={() => decide.mutate({ decision: { action: 'accept', record: r.id } })}
          >
            <Check aria-hidden className="size-4" />
          </IconButton>
          <IconButton
            label={told('record.reject')}
            onPress={() => decide.mutate({ decision: { action: 'reject', record: r.id } })}
          >
            <X aria-hidden className="size-4" />
          </IconButton>
          <IconButton
            label={told('record.correct')}
            aria-expanded={correcting}
            onPress={() => setCorrecting((c) => !c)}
          >
            <Pencil aria-hidden className="size-4" />
          </IconButton>
        </div>
      </div>
      {correcting && (
        <div className="mt-3">
          <Correcting id={r.id} />
        </div>
      )}
    </li>
  )
}
