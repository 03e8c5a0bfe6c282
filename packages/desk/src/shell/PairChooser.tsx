/** Which two countries the desk is about. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { ArrowLeftRight, ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Dialog, DialogTrigger, Popover, Button as Press } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { pairPath, usePair } from '../address.js'
import { useAsk } from '../api/ask.js'
import { useManner } from '../manner.js'
import { Button } from '../parts/Button.js'
import { Finder } from '../parts/Field.js'
import { useSay } from '../parts/words.js'

/** The form itself; also the start page of a desk that knows no pair yet. */
export const PairForm = ({ onDone }: { readonly onDone?: () => void }) => {
  const { formatMessage } = useIntl()
  const say = useSay()
  const own = usePair()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const pairs = useAsk('/api/v1/pairs', { query: { limit: 8 } })
  const [a, setA] = useState<string | null>(own?.a ?? null)
  const [b, setB] = useState<string | null>(own?.b ?? null)
  const options = say.countries.map(({ code, name }) => ({ id: code, name }))
  const go = (x: string, y: string): void => {
    onDone?.()
    // the same page of another pair, where one is on a page of a pair
    const page = own ? pathname.split('/').slice(3).join('/') : ''
    void navigate({ to: `/p/${pairPath(x, y)}${page ? `/${page}` : ''}` as never })
  }
  return (
    <div className="space-y-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Finder label={formatMessage({ id: 'pair.first' })} options={options} value={a} onChange={setA} />
        <Finder label={formatMessage({ id: 'pair.second' })} options={options} value={b} onChange={setB} />
      </div>
      <Button look="main" isDisabled={!a || !b || a === b} onPress={() => go(a!, b!)}>
        {formatMessage({ id: 'pair.open' })}
      </Button>
      {(pairs.data?.length ?? 0) > 0 && (
        <div>
          <p className="mb-1 text-sm font-medium text-ink-2">{formatMessage({ id: 'pair.known' })}</p>
          <ul className="flex flex-wrap gap-1.5">
            {pairs.data!.map((p) => (
              <li key={`${p.a}${p.b}`}>
                <Button onPress={() => go(p.a, p.b)}>
                  <bdi>{say.country(p.a)}</bdi> – <bdi>{say.country(p.b)}</bdi>
                  <span className="text-ink-3 tabular">{say.number(p.n)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

export const PairChooser = () => {
  const { formatMessage } = useIntl()
  const say = useSay()
  const own = usePair()
  const { pair: last, choose } = useManner()
  const [open, setOpen] = useState(false)
  const { a, b } = own ?? {}
  useEffect(() => {
    if (a && b && (last?.[0] !== a || last?.[1] !== b)) choose({ pair: [a, b] })
  }, [a, b, last, choose])
  const shown = own ?? (last ? { a: last[0], b: last[1] } : null)
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Press className="flex min-w-0 cursor-default items-center gap-2 rounded-md px-2 py-1.5 font-medium text-ink hover:bg-sunken">
        {shown ? (
          <span className="flex min-w-0 items-center gap-1.5 sm:gap-2">
            <bdi className="truncate">{say.country(shown.a)}</bdi>
            <ArrowLeftRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />
            <bdi className="truncate">{say.country(shown.b)}</bdi>
          </span>
        ) : (
          formatMessage({ id: 'pair.choose' })
        )}
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-3" />
      </Press>
      <Popover placement="bottom start" className="card w-[min(34rem,calc(100vw-1rem))] p-4 shadow-lifted">
        <Dialog aria-label={formatMessage({ id: 'pair.choose' })} className="outline-none">
          <PairForm onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
