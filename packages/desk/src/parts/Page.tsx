/** The frame of every page: title, what it is about, what can be done. */
import { type ReactNode, useEffect } from 'react'

export const Page = ({
  title,
  lead,
  actions,
  children,
  wide,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** As wide as the window: maps, boards. */
  readonly wide?: boolean
}) => {
  useEffect(() => {
    document.title = `${title} · Farabi`
  }, [title])
  return (
    <div className={`mx-auto w-full px-4 py-5 sm:px-6 lg:py-7 ${wide ? 'max-w-[100rem]' : 'max-w-6xl'}`}>
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold tracking-tight text-ink first-letter:uppercase" dir="auto">
            {title}
          </h1>
          {lead && <div className="mt-1 text-ink-2">{lead}</div>}
        </div>
        {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** A part of a page with its own heading. */
export const Section = ({
  title,
  more,
  children,
  className = '',
  plain,
}: {
  readonly title: string
  readonly more?: ReactNode
  readonly children: ReactNode
  readonly className?: string
  /** Without the card around it. */
  readonly plain?: boolean
}) => (
  <section className={`${plain ? '' : 'card'} ${className}`}>
    <div className={`flex items-baseline justify-between gap-3 ${plain ? 'mb-2' : 'border-b border-line px-4 py-2.5'}`}>
      <h2 className="text-base font-semibold text-ink">{title}</h2>
      {more && <div className="text-sm">{more}</div>}
    </div>
    {children}
  </section>
)
