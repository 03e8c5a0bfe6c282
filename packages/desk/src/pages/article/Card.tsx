/** A record beside its report: said in one sentence, accepted, rejected or corrected in place. */
import { Link } from '@tanstack/react-router'
import { ArrowUpRight, Check, Pencil, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useDecide } from '../../api/ask.js'
import { ApiError } from '../../api/client.js'
import type { Decision } from '../../api/types.js'
import { Badge, Standing, Status } from '../../parts/Badge.js'
import { IconButton } from '../../parts/Button.js'
import { Name, Sentence } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'
import { Correction } from './Correction.js'
import { cardId, NUMBERS } from './Report.js'
import type { Told } from './told.js'

const Parties = ({ record }: { readonly record: Told['view'] }) => (
  <p className="flex w-full flex-wrap gap-x-3 gap-y-1 text-sm">
    {record.parties
      .filter((p) => p.kind !== 'country')
      .map((p) => (
        <Link
          key={`${p.id}${p.role}`}
          to={'/people/$id' as never}
          params={{ id: p.id } as never}
          className="text-accent-strong underline-offset-2 hover:underline"
        >
          <Name>{p.name}</Name>
        </Link>
      ))}
  </p>
)

/** @param open shown with all that is known of it  @param find goes to its words in the text */
export const Card = ({
  told: { view: r, number },
  isActive,
  isOpen,
  mayDecide,
  point,
  find,
  announce,
}: {
  readonly told: Told
  readonly isActive: boolean
  readonly isOpen: boolean
  readonly mayDecide: boolean
  readonly point: (record: string | null) => void
  readonly find: (record: string) => void
  readonly announce: (words: string) => void
}) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const [correcting, setCorrecting] = useState(false)
  const word = (id: string): string => formatMessage({ id })
  const make = (decision: Decision): void =>
    decide.mutate({ decision }, { onSuccess: () => announce(word(`record.action.${decision.action}`)) })
  const type = say.label(r.kind === 'figure' ? 'measure' : r.kind, r.type)
  return (
    <li
      id={cardId(r.id)}
      tabIndex={-1}
      onPointerEnter={() => point(r.id)}
      onPointerLeave={() => point(null)}
      onFocus={() => point(r.id)}
      onBlur={() => point(null)}
      className={`scroll-my-16 border-s-3 py-3 pe-2 ps-3 outline-offset-[-2px] transition-colors ${isActive ? 'border-s-mark-strong bg-mark/60' : 'border-s-transparent'}`}
    >
      <div className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] gap-x-2">
        <button
          type="button"
          onClick={() => find(r.id)}
          aria-label={formatMessage({ id: 'article.find' }, { n: number })}
          className={`mt-px flex h-6 min-w-6 cursor-pointer items-center justify-center justify-self-start rounded-full border border-current/40 px-1 text-xs font-semibold tabular hover:border-current ${NUMBERS[r.kind]}`}
        >
          {say.number(number)}
        </button>
        <div className={`min-w-0 ${r.review === 'rejected' ? 'line-through decoration-ink-3' : ''}`}>
          <p id={`${cardId(r.id)}-sentence`} className="text-pretty text-ink-2">
            <Sentence text={r.sentence} />
          </p>
        </div>
        <Link
          to={'/records/$id' as never}
          params={{ id: r.id } as never}
          aria-label={formatMessage({ id: 'article.page' }, { n: number })}
          className="inline-flex size-8 items-center justify-center rounded-md text-ink-3 hover:bg-sunken hover:text-ink"
        >
          <ArrowUpRight aria-hidden className="size-4 rtl:-scale-x-100" />
        </Link>
        <div className="col-span-2 col-start-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
            <span className="text-ink-2">{type}</span>
            {r.standing ? <Standing value={r.standing} /> : <Status value={r.status} />}
            {r.review && (
              <Badge tone={r.review === 'accepted' ? 'good' : 'late'}>{say.label('review', r.review)}</Badge>
            )}
            <span title={word('record.sure')}>
              <span className="sr-only">{word('record.sure')} </span>
              {say.percent(r.confidence)}
            </span>
            {isOpen && r.sectors.map((s) => <span key={s}>· {say.label('sector', s)}</span>)}
            {isOpen && r.reports > 1 && <span>· {formatMessage({ id: 'record.reports' }, { n: r.reports })}</span>}
          </p>
          {mayDecide && (
            <div className="no-print flex">
              {r.review ? (
                <IconButton
                  label={word('record.unreview')}
                  isDisabled={decide.isPending}
                  onPress={() => make({ action: 'unreview', record: r.id })}
                  className="size-8"
                >
                  <Undo2 aria-hidden className="size-4" />
                </IconButton>
              ) : (
                <>
                  <IconButton
                    label={word('record.accept')}
                    isDisabled={decide.isPending}
                    onPress={() => make({ action: 'accept', record: r.id })}
                    className="size-8 hover:text-good"
                  >
                    <Check aria-hidden className="size-4" />
                  </IconButton>
                  <IconButton
                    label={word('record.reject')}
                    isDisabled={decide.isPending}
                    onPress={() => make({ action: 'reject', record: r.id })}
                    className="size-8 hover:text-late"
                  >
                    <X aria-hidden className="size-4" />
                  </IconButton>
                </>
              )}
              <IconButton
                label={word('record.correct')}
                aria-expanded={correcting}
                onPress={() => setCorrecting((c) => !c)}
                className="size-8"
              >
                <Pencil aria-hidden className="size-4" />
              </IconButton>
            </div>
          )}
          {isOpen && <Parties record={r} />}
          {decide.error && (
            <p role="alert" className="w-full text-sm text-late" dir="auto">
              {decide.error instanceof ApiError
                ? (decide.error.problem.detail ?? decide.error.problem.title)
                : word('error.failed')}
            </p>
          )}
        </div>
      </div>
      {correcting && (
        <div className="mt-3 rounded-md border border-line bg-surface p-3">
          <Correction
            record={r}
            close={() => setCorrecting(false)}
            save={async (changes, why) => {
              for (const { field, value } of changes)
                await decide.mutateAsync({ decision: { action: 'edit', record: r.id, field, value }, why })
              announce(word('record.action.edit'))
            }}
          />
        </div>
      )}
    </li>
  )
}
