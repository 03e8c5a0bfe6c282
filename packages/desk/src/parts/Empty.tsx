/** Nothing here yet: why, and what to do. */
import type { ReactNode } from 'react'

export const Empty = ({
  title,
  children,
  sign,
  action,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly sign?: ReactNode
  readonly action?: ReactNode
}) => (
  <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
    {sign && <div className="mb-1 text-ink-3 [&>svg]:size-8">{sign}</div>}
    <p className="text-md font-medium text-ink">{title}</p>
    {children && <p className="max-w-prose text-pretty text-ink-2">{children}</p>}
    {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
  </div>
)
