/** The record to be judged: said in one sentence, with the words that tell it. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useAsk } from '../../api/ask.js'
import type { RecordView } from '../../api/types.js'
import { Standing, Status } from '../../parts/Badge.js'
import { Failed } from '../../parts/Failed.js'
import { kindSigns } from '../../parts/RecordLine.js'
import { Name, Said, Sentence } from '../../parts/Text.js'
import { Waiting } from '../../parts/Waiting.js'
import { useSay } from '../../parts/words.js'

/** Reports and sentences that are shown before one goes to the record's own page. */
const REPORTS = 3
const SENTENCES = 3

const usePage = (id: string) => useAsk('/api/v1/records/{id}', { path: { id }, query: { limit: REPORTS } })

/** Asks for what comes next before it is looked at. */
export const Ahead = ({ id }: { readonly id: string }) => {
  usePage(id)
  return null
}

const Evidence = ({ id }: { readonly id: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const page = usePage(id)
  if (page.error) return <Failed error={page.error} retry={() => page.refetch()} />
  if (!page.data || page.isPlaceholderData) return <Waiting rows={3} />
  return (
    <ul className="space-y-4">
      {page.data.tellings.slice(0, REPORTS).map((t) => (
        <li key={t.article}>
          <p className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-sm text-ink-3">
            <Link
              to={'/articles/$id' as never}
              params={{ id: t.article } as never}
              search={{ record: id } as never}
              className="font-medium text-accent-strong underline-offset-2 hover:underline"
            >
              <Name>{t.source ?? t.title ?? formatMessage({ id: 'record.noOutlet' })}</Name>
            </Link>
            {t.published && <span>{say.day(t.published.slice(0, 10))}</span>}
          </p>
          {t.evidence.slice(0, SENTENCES).map((e) => (
            <Said
              key={e.start}
              lang={t.language}
              text={e.text}
              className="mb-1.5 text-pretty border-s-3 border-mark-strong bg-mark/40 px-4 py-2.5 text-md leading-8 text-ink"
            />
          ))}
          {t.doubts.map((d) => (
            <p key={d.message} className="text-sm text-quiet">
              {say.label('doubt', d.code)}: <bdi>{d.message}</bdi>
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** @param children what stands at the end of its first line */
export const Focus = ({ record: r, children }: { readonly record: RecordView; readonly children: ReactNode }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const Sign = kindSigns[r.kind]
  return (
    <div className="min-h-96 px-5 py-4">
      <div className="mb-2 flex items-start justify-between gap-3">
        <p className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3">
          <Sign aria-hidden className="size-4" />
          <span className="text-ink-2">
            {say.label('kind', r.kind)} · {say.label(r.kind === 'figure' ? 'measure' : r.kind, r.type)}
          </span>
          {r.standing ? <Standing value={r.standing} /> : <Status value={r.status} />}
          <span>{say.when(r)}</span>
          {r.inferred && <span>({formatMessage({ id: 'record.inferred' })})</span>}
          <span>
            {formatMessage({ id: 'record.sure' })} {say.percent(r.confidence)}
          </span>
          <span>{formatMessage({ id: 'record.reports' }, { n: r.reports })}</span>
        </p>
        <span className="-me-2 flex shrink-0">{children}</span>
      </div>
      <h2 className="mb-5 text-pretty text-lg leading-relaxed font-normal text-ink-2">
        <Sentence text={r.sentence} />
      </h2>
      <Evidence key={r.id} id={r.id} />
    </div>
  )
}
