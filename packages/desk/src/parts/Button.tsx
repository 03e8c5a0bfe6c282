/** Buttons and links that look like them. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type ButtonProps, Button as Press, ToggleButton, type ToggleButtonProps } from 'react-aria-components'

type Look = 'plain' | 'main' | 'quiet' | 'danger'
const LOOKS: Readonly<Record<Look, string>> = {
  plain: 'border-line-strong/50 bg-surface text-ink hover:bg-sunken',
  main: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink',
  danger: 'border-late/50 bg-surface text-late hover:bg-late-soft',
}
const BASE =
  'inline-flex min-h-8 cursor-default items-center justify-center gap-1.5 whitespace-nowrap rounded-md border px-3 py-1 text-sm font-medium outline-offset-2 transition-colors disabled:opacity-45'

export const buttonLook = (look: Look = 'plain'): string => `${BASE} ${LOOKS[look]}`

export const Button = ({
  look = 'plain',
  className = '',
  ...rest
}: ButtonProps & { readonly look?: Look; readonly className?: string }) => (
  <Press {...rest} className={`${buttonLook(look)} ${className}`} />
)

/** A button that holds only a sign: its name is told to those who do not see it. */
export const IconButton = ({
  label,
  children,
  className = '',
  ...rest
}: ButtonProps & { readonly label: string; readonly className?: string; readonly children: ReactNode }) => (
  <Press
    {...rest}
    aria-label={label}
    className={`inline-flex size-9 cursor-default items-center justify-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink disabled:opacity-45 ${className}`}
  >
    {children}
  </Press>
)

export const Toggle = ({ className = '', ...rest }: ToggleButtonProps & { readonly className?: string }) => (
  <ToggleButton
    {...rest}
    className={`inline-flex min-h-8 cursor-default items-center gap-1.5 rounded-full border border-line bg-surface px-3 text-sm text-ink-2 hover:border-line-strong selected:border-accent selected:bg-accent-soft selected:text-accent-strong data-[selected]:border-accent data-[selected]:bg-accent-soft data-[selected]:font-medium data-[selected]:text-accent-strong ${className}`}
  />
)

/** A link inside the desk that looks like a button. */
export const ButtonLink = ({
  to,
  search,
  look = 'plain',
  children,
}: {
  readonly to: string
  readonly search?: object
  readonly look?: Look
  readonly children: ReactNode
}) => (
  <Link to={to as never} search={search as never} className={buttonLook(look)}>
    {children}
  </Link>
)
