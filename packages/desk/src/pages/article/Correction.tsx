/** A record put right: only the fields that its kind has, each changed one a decision of its own. */
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { ToggleButtonGroup } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { ApiError } from '../../api/client.js'
import type { RecordView } from '../../api/types.js'
import { useManner } from '../../manner.js'
import { Button, Toggle } from '../../parts/Button.js'
import { Choice, Finder, type Option, TextInput } from '../../parts/Field.js'
import { useSay } from '../../parts/words.js'
import { FIELDS, given, type How, held, NATURES, STATUSES } from './fields.js'

export interface Change {
  readonly field: string
  readonly value: unknown
}

/** Values of a group in the order of their words, the present one among them. */
const useOptions = (record: RecordView): ((how: How) => readonly Option[]) => {
  const say = useSay()
  const intl = useIntl()
  const { own } = useManner()
  return useMemo(() => {
    const inGroup = (group: string): string[] =>
      Object.keys(intl.messages).flatMap((id) => (id.startsWith(`${group}.`) ? [id.slice(group.length + 1)] : []))
    const named = (values: Iterable<string>, name: (value: string) => string): Option[] =>
      [...new Set(values)].filter(Boolean).map((id) => ({ id, name: name(id) }))
    const byName = (options: Option[]): Option[] => options.sort((x, y) => x.name.localeCompare(y.name, own.code))
    const units = (): Option[] => {
      const money = new Intl.DisplayNames([own.code], { type: 'currency', fallback: 'code' })
      const counted = new Set(inGroup('unit'))
      const unit = (id: string): string =>
        counted.has(id) ? intl.formatMessage({ id: `unit.${id}` }, { n: '', c: 2 }).trim() || id : (money.of(id) ?? id)
      return byName(named([...counted, ...Intl.supportedValuesOf('currency')], unit))
    }
    return (how) => {
      switch (how) {
        case 'type': {
          const group = record.kind === 'figure' ? 'measure' : record.kind
          return byName(named([record.type, ...inGroup(group)], (v) => say.label(group, v)))
        }
        case 'status':
          return named([...(STATUSES[record.kind] ?? []), record.status ?? ''], (v) => say.label('status', v))
        case 'nature':
          return named([...NATURES, record.nature ?? ''], (v) => say.label('nature', v))
        case 'comparison':
          return named(inGroup('comparison'), (v) => intl.formatMessage({ id: `article.comparison.${v}` }))
        case 'unit':
          return units()
        default:
          return byName(named([...record.sectors, ...inGroup('sector')], (v) => say.label('sector', v)))
      }
    }
  }, [record, say, intl, own.code])
}

/** @param save carries the changes out; what it throws is shown */
export const Correction = ({
  record,
  save,
  close,
}: {
  readonly record: RecordView
  readonly save: (changes: readonly Change[], why: string | null) => Promise<void>
  readonly close: () => void
}) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const options = useOptions(record)
  const fields = FIELDS[record.kind]
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [why, setWhy] = useState('')
  const [trouble, setTrouble] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('button, input, textarea')?.focus()
  }, [])
  const textOf = (field: string): string => texts[field] ?? held(record, field)
  const changed = fields.filter((f) => textOf(f.field) !== held(record, f.field))
  const wrong = changed.filter((f) => given(f, textOf(f.field)) === undefined)

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setTrouble(null)
    try {
      await save(
        changed.map((f) => ({ field: f.field, value: given(f, textOf(f.field)) })),
        why.trim() || null,
      )
      close()
    } catch (error) {
      setTrouble(error)
      setBusy(false)
    }
  }
  const set = (field: string) => (text: string) => setTexts((before) => ({ ...before, [field]: text }))

  return (
    <form
      ref={form}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        close()
      }}
      aria-label={formatMessage({ id: 'record.correct' })}
      className="grid gap-3 sm:grid-cols-2"
    >
      {fields.map(({ field, how }) => {
        const label = formatMessage({
          id: field === 'comparison' ? 'article.field.comparison' : `record.field.${field}`,
        })
        const text = textOf(field)
        if (how === 'sectors')
          return (
            <div key={field} className="sm:col-span-2">
              <p className="mb-1 text-sm font-medium text-ink-2">{label}</p>
              <ToggleButtonGroup
                aria-label={label}
                selectionMode="multiple"
                selectedKeys={text.split(' ').filter(Boolean)}
                onSelectionChange={(keys) => set(field)([...keys].join(' '))}
                className="flex max-h-36 flex-wrap gap-1 overflow-y-auto rounded-md border border-line bg-sunken/50 p-1.5"
              >
                {options('sectors').map((o) => (
                  <Toggle key={o.id} id={o.id}>
                    {o.name}
                  </Toggle>
                ))}
              </ToggleButtonGroup>
            </div>
          )
        if (how === 'unit')
          return <Finder key={field} label={label} options={options(how)} value={text} onChange={set(field)} />
        if (how === 'type' || how === 'status' || how === 'comparison' || how === 'nature')
          return <Choice key={field} label={label} options={options(how)} value={text} onChange={set(field)} />
        return (
          <TextInput
            key={field}
            label={label}
            value={text}
            onChange={set(field)}
            long={how === 'long'}
            rows={3}
            inputMode={how === 'number' ? 'decimal' : undefined}
            dir={how === 'date' || how === 'number' ? 'ltr' : 'auto'}
            isInvalid={wrong.some((f) => f.field === field)}
            className={how === 'long' || how === 'text' ? 'sm:col-span-2' : ''}
            hint={
              how === 'date'
                ? text && text !== say.day(text)
                  ? formatMessage({ id: 'article.date.reads' }, { day: say.day(text, 'long') })
                  : formatMessage({ id: 'article.date.hint' })
                : undefined
            }
          />
        )
      })}
      <TextInput
        className="sm:col-span-2"
        label={formatMessage({ id: 'desk.why' })}
        hint={formatMessage({ id: 'desk.why.hint' })}
        value={why}
        onChange={setWhy}
        maxLength={2000}
      />
      <div className="flex flex-wrap items-center gap-2 sm:col-span-2">
        <Button type="submit" look="main" isDisabled={busy || changed.length === 0 || wrong.length > 0}>
          {formatMessage({ id: 'article.save' }, { n: changed.length })}
        </Button>
        <Button look="quiet" onPress={close}>
          {formatMessage({ id: 'desk.cancel' })}
        </Button>
        {trouble !== null && (
          <p role="alert" className="text-sm text-late" dir="auto">
            {trouble instanceof ApiError
              ? `${trouble.problem.detail ?? trouble.problem.title} ${trouble.problem.remedy ?? ''}`
              : formatMessage({ id: 'error.failed' })}
          </p>
        )}
      </div>
    </form>
  )
}
