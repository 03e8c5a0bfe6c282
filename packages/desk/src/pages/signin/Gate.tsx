/** The frame of what one sees before one is in: a card in the middle. */
import { type ReactNode, useEffect } from 'react'

export const Gate = ({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}) => {
  useEffect(() => {
    document.title = `${title} · Farabi`
  }, [title])
  return (
    <div className="mx-auto flex w-full max-w-md flex-col px-4 py-[10vh]">
      <svg viewBox="0 0 32 32" className="mb-5 size-11" aria-hidden="true">
        <rect width="32" height="32" rx="7" className="fill-accent" />
        <path
          d="M10 24V8h12M10 16h9"
          fill="none"
          className="stroke-on-accent"
          strokeWidth="3.2"
          strokeLinecap="round"
        />
      </svg>
      <h1 className="text-xl font-semibold tracking-tight text-ink">{title}</h1>
      {lead && <p className="mt-1 text-pretty text-ink-2">{lead}</p>}
      <div className="card mt-6 space-y-4 p-5">{children}</div>
    </div>
  )
}
