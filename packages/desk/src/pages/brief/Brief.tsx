/** A brief of a pair and a period: composed from the ledger, edited here, every statement with its sentence. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { FilePlus2, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { useFilters, usePair } from '../../address.js'
import { useAsk } from '../../api/ask.js'
import { ApiError, api, body } from '../../api/client.js'
import { useManner } from '../../manner.js'
import { Answer } from '../../parts/Answer.js'
import { Button, buttonLook } from '../../parts/Button.js'
import { Choice, TextInput } from '../../parts/Field.js'
import { Lost } from '../../parts/Lost.js'
import { Page, Section } from '../../parts/Page.js'
import { Said } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'
import { Citations } from './Citations.js'
import { Sections } from './Sections.js'
import type { Brief as Whole } from './shapes.js'

const DAYS = { month: 30, quarter: 91, year: 365 } as const
type Period = keyof typeof DAYS | 'all'
const before = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)

const Compose = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const say = useSay()
  const { asked } = useManner()
  const { formatMessage } = useIntl()
  const navigate = useNavigate()
  const [, change] = useFilters()
  const today = useAsk('/api/v1/about').data?.today
  const list = useAsk('/api/v1/briefs', { query: { a, b } })
  const [period, setPeriod] = useState<Period>('year')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const compose = async (): Promise<void> => {
    if (!today) return
    setBusy(true)
    setTrouble(null)
    try {
      const from = period === 'all' ? '1990-01-01' : before(today, DAYS[period])
      const made = await body(api.POST('/api/v1/briefs', { params: { query: asked }, body: { a, b, from, to: today } }))
      change({ id: made.id })
    } catch (error) {
      setTrouble(error instanceof ApiError ? [error.problem.detail, error.problem.remedy].join(' ') : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="space-y-4">
      <Section title={formatMessage({ id: 'brief.new' })}>
        <div className="flex flex-wrap items-end gap-3 p-4">
          <Choice
            className="w-56"
            label={formatMessage({ id: 'brief.period' })}
            value={period}
            options={(['month', 'quarter', 'year', 'all'] as const).map((id) => ({
              id,
              name: formatMessage({ id: `brief.period.${id}` }),
            }))}
            onChange={(id) => setPeriod(id as Period)}
          />
          <Button look="main" isDisabled={busy || !today} onPress={() => void compose()}>
            <FilePlus2 aria-hidden className="size-4" />
            {formatMessage({ id: 'brief.compose' })}
          </Button>
          {trouble && (
            <p role="alert" className="text-late">
              {trouble}
            </p>
          )}
        </div>
      </Section>
      <Section title={formatMessage({ id: 'brief.list' })}>
        <Answer of={list} rows={2}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="px-4 py-4 text-ink-3">{formatMessage({ id: 'brief.none' })}</p>
            ) : (
              <ul className="divide-y divide-line">
                {rows.map((r) => (
                  <li key={r.id} className="flex items-center justify-between gap-3 px-4 py-2">
                    <Link
                      to={'.' as never}
                      search={{ id: r.id } as never}
                      className="min-w-0 truncate text-accent-strong hover:underline"
                    >
                      <bdi lang={r.language}>{r.title}</bdi>
                    </Link>
                    <span className="flex items-center gap-2 whitespace-nowrap text-sm text-ink-3">
                      {say.moment(r.changedAt)}
                      <Button
                        look="quiet"
                        onPress={async () => {
                          await api.DELETE('/api/v1/briefs/{id}', { params: { path: { id: r.id } } })
                          void list.refetch()
                          void navigate({ to: '.' as never })
                        }}
                      >
                        {formatMessage({ id: 'desk.delete' })}
                      </Button>
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </Section>
    </div>
  )
}

/** The brief and the tag of its state, that goes back with a change. */
const take = async (id: string): Promise<{ brief: Whole; tag: string }> => {
  const { data, response } = await api.GET('/api/v1/briefs/{id}', { params: { path: { id } } })
  return { brief: data as Whole, tag: response.headers.get('etag') ?? '*' }
}

const Editor = ({ id }: { readonly id: string }) => {
  const { asked } = useManner()
  const { formatMessage } = useIntl()
  const queries = useQueryClient()
  const [, change] = useFilters()
  const taken = useQuery({ queryKey: ['brief', id], queryFn: () => take(id), staleTime: Number.POSITIVE_INFINITY })
  const [draft, setDraft] = useState<Whole | null>(null)
  const [state, setState] = useState<'saved' | 'changed' | 'saving' | 'conflict' | 'failed'>('saved')
  useEffect(() => {
    if (taken.data) setDraft(taken.data.brief)
    setState('saved')
  }, [taken.data])
  const edit = (next: Whole): void => {
    setDraft(next)
    setState('changed')
  }
  const save = async (): Promise<void> => {
    if (!draft || !taken.data) return
    setState('saving')
    try {
      await api.PUT('/api/v1/briefs/{id}', {
        params: { path: { id }, header: { 'if-match': taken.data.tag } },
        body: { title: draft.title, body: draft.body } as never,
      })
      await queries.invalidateQueries({ queryKey: ['brief', id] })
    } catch (error) {
      setState(error instanceof ApiError && error.problem.code === 'conflict' ? 'conflict' : 'failed')
    }
  }
  const query = new URLSearchParams({ calendar: asked.calendar, digits: asked.digits })
  return (
    <Answer of={taken} rows={10}>
      {() =>
        draft && (
          <article lang={draft.language} dir={draft.language === asked.lang ? undefined : 'auto'}>
            <div className="no-print mb-4 flex flex-wrap items-center gap-2">
              <Button onPress={() => change({ id: '' })}>{formatMessage({ id: 'brief.back' })}</Button>
              <Button look="main" isDisabled={state !== 'changed'} onPress={() => void save()}>
                {formatMessage({ id: 'desk.save' })}
              </Button>
              <Button onPress={() => print()}>
                <Printer aria-hidden className="size-4" />
                {formatMessage({ id: 'brief.print' })}
              </Button>
              {['docx', 'md'].map((kind) => (
                <a key={kind} href={`/api/v1/briefs/${id}.${kind}?${query}`} download className={buttonLook()}>
                  {kind === 'docx' ? 'Word' : 'Markdown'}
                </a>
              ))}
              <span
                aria-live="polite"
                className={`text-sm ${state === 'conflict' || state === 'failed' ? 'text-late' : 'text-ink-3'}`}
              >
                {formatMessage({ id: `brief.${state}` })}
              </span>
              {state === 'conflict' && (
                <Button onPress={() => void queries.invalidateQueries({ queryKey: ['brief', id] })}>
                  {formatMessage({ id: 'brief.newer' })}
                </Button>
              )}
            </div>
            <div className="card px-5 py-6 sm:px-10 sm:py-8 print:border-0 print:p-0">
              <TextInput
                className="no-print mb-4"
                label={formatMessage({ id: 'brief.title' })}
                value={draft.title}
                onChange={(title) => edit({ ...draft, title })}
              />
              <h2 className="mb-6 hidden text-2xl font-semibold print:block">{draft.title}</h2>
              <Sections brief={draft} onChange={edit} />
              <Citations citations={draft.body.citations} />
            </div>
            <Said className="sr-only">{draft.title}</Said>
          </article>
        )
      }
    </Answer>
  )
}

const Known = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const [{ id }] = useFilters()
  return (
    <Page
      title={formatMessage({ id: 'nav.brief' })}
      lead={formatMessage({ id: 'pair.title' }, { a: say.country(a), b: say.country(b) })}
    >
      {id ? <Editor key={id} id={id} /> : <Compose a={a} b={b} />}
    </Page>
  )
}

export const Brief = () => {
  const pair = usePair()
  return pair ? <Known {...pair} /> : <Lost />
}
