/** Fields of forms and filters, with their labels and complaints. */
import { Check, ChevronDown, X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components'

const BOX =
  'w-full min-h-9 rounded-md border border-line-strong/60 bg-surface px-2.5 py-1.5 text-base text-ink placeholder:text-ink-3 focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/40 data-[invalid]:border-late'
const LABEL = 'mb-1 block text-sm font-medium text-ink-2'
const POPOVER =
  'min-w-(--trigger-width) max-h-80 overflow-auto rounded-md border border-line bg-surface p-1 text-base shadow-lifted'
const ITEM =
  'flex cursor-default items-center justify-between gap-3 rounded px-2 py-1.5 text-ink outline-none data-[focused]:bg-accent-soft data-[selected]:font-medium'

interface Common {
  readonly label: string
  /** The label is told, not shown. */
  readonly hideLabel?: boolean
  readonly hint?: string
}

const Named = ({ label, hideLabel }: Common) => <Label className={hideLabel ? 'sr-only' : LABEL}>{label}</Label>

export const TextInput = ({
  label,
  hideLabel,
  hint,
  long,
  placeholder,
  rows = 4,
  dir,
  ...rest
}: Omit<TextFieldProps, 'children'> &
  Common & {
    readonly long?: boolean
    readonly placeholder?: string
    readonly rows?: number
    readonly dir?: 'auto' | 'ltr'
  }) => (
  <TextField {...rest}>
    <Named label={label} hideLabel={hideLabel} />
    {long ? (
      <TextArea rows={rows} placeholder={placeholder} dir={dir ?? 'auto'} className={BOX} />
    ) : (
      <Input placeholder={placeholder} dir={dir ?? 'auto'} className={BOX} />
    )}
    {hint && (
      <Text slot="description" className="mt-1 block text-xs text-ink-3">
        {hint}
      </Text>
    )}
    <FieldError className="mt-1 block text-xs text-late" />
  </TextField>
)

export interface Option {
  readonly id: string
  readonly name: string
}

/** One of a few. An empty id stands for all of them. */
export const Choice = ({
  label,
  hideLabel,
  options,
  value,
  onChange,
  className = '',
  isDisabled,
}: Common & {
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (id: string) => void
  readonly className?: string
  readonly isDisabled?: boolean
}) => (
  <Select value={value} onChange={(key) => onChange(String(key ?? ''))} className={className} isDisabled={isDisabled}>
    <Named label={label} hideLabel={hideLabel} />
    <Button className={`${BOX} flex items-center justify-between gap-2 text-start`}>
      <SelectValue className="truncate" />
      <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-3" />
    </Button>
    <Popover className={POPOVER}>
      <ListBox items={options.map((o) => ({ ...o, key: o.id }))}>
        {(o) => (
          <ListBoxItem id={o.id} textValue={o.name} className={ITEM}>
            {({ isSelected }) => (
              <>
                <span>{o.name}</span>
                {isSelected && <Check aria-hidden className="size-4 text-accent" />}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </Select>
)

/** One of many, found by typing. */
export const Finder = ({
  label,
  hideLabel,
  options,
  value,
  onChange,
  placeholder,
  className = '',
}: Common & {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly placeholder?: string
  readonly className?: string
}) => (
  <ComboBox
    value={value}
    onChange={(key) => key !== null && onChange(String(key))}
    defaultItems={options.map((o) => ({ ...o, key: o.id }))}
    menuTrigger="focus"
    className={className}
  >
    <Named label={label} hideLabel={hideLabel} />
    <div className="relative">
      <Input placeholder={placeholder} className={`${BOX} pe-8`} />
      <Button className="absolute inset-y-0 end-0 flex w-8 items-center justify-center text-ink-3">
        <ChevronDown aria-hidden className="size-4" />
      </Button>
    </div>
    <Popover className={POPOVER}>
      <ListBox>
        {(o: Option) => (
          <ListBoxItem id={o.id} textValue={o.name} className={ITEM}>
            {o.name}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </ComboBox>
)

export const SearchInput = ({
  label,
  value,
  onChange,
  onSubmit,
  placeholder,
  className = '',
  sign,
  clear,
  autoFocus,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onSubmit?: (text: string) => void
  readonly placeholder?: string
  readonly className?: string
  readonly sign?: ReactNode
  /** What the button that empties it is called. */
  readonly clear: string
  readonly autoFocus?: boolean
}) => (
  <SearchField
    aria-label={label}
    value={value}
    onChange={onChange}
    onSubmit={onSubmit}
    className={`relative ${className}`}
    autoFocus={autoFocus}
  >
    {sign && (
      <span className="pointer-events-none absolute inset-y-0 start-2.5 flex items-center text-ink-3">{sign}</span>
    )}
    <Input
      placeholder={placeholder ?? label}
      dir="auto"
      className={`${BOX} ${sign ? 'ps-8' : ''} pe-8 [&::-webkit-search-cancel-button]:hidden`}
    />
    {value !== '' && (
      <Button aria-label={clear} className="absolute inset-y-0 end-0 flex w-8 items-center justify-center text-ink-3">
        <X aria-hidden className="size-4" />
      </Button>
    )}
  </SearchField>
)
