/** Which key does what, and the switch for those who want none. */
import { Switch } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { Window } from '../../parts/Window.js'
import { KEYS, type Move } from './keys.js'

export const Key = ({
  children,
  className = 'inline-flex',
}: {
  readonly children: string
  readonly className?: string
}) => (
  <kbd
    dir="ltr"
    className={`${className} min-w-5 items-center justify-center rounded border border-current/35 px-1 font-sans text-xs leading-4 font-medium`}
  >
    {children}
  </kbd>
)

export const Keys = ({
  isOpen,
  onClose,
  isOn,
  turn,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly isOn: boolean
  readonly turn: (isOn: boolean) => void
}) => {
  const { formatMessage } = useIntl()
  return (
    <Window title={formatMessage({ id: 'review.keys' })} isOpen={isOpen} onClose={onClose}>
      <dl className="grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
        {(Object.keys(KEYS) as Move[]).map((move) => (
          <div key={move} className="flex items-center justify-between gap-3">
            <dt className="text-ink-2">{formatMessage({ id: `review.key.${move}` })}</dt>
            <dd className="flex gap-1">
              {KEYS[move].shown.map((k) => (
                <Key key={k}>{k}</Key>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        isSelected={isOn}
        onChange={turn}
        className="group mt-5 flex cursor-default items-center gap-3 border-t border-line pt-4 text-ink"
      >
        <span className="flex h-5 w-9 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5 transition-colors group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent group-data-selected:border-accent group-data-selected:bg-accent">
          <span className="size-3.5 rounded-full bg-line-strong transition-[margin] group-data-selected:ms-4 group-data-selected:bg-on-accent" />
        </span>
        {formatMessage({ id: 'review.keys.on' })}
      </Switch>
      <p className="mt-2 text-sm text-ink-3">{formatMessage({ id: 'review.keys.hint' })}</p>
    </Window>
  )
}
