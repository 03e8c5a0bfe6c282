/** A question's three states in one place: on its way, failed, there. */
import type { ReactNode } from 'react'
import { Failed } from './Failed.js'
import { Waiting } from './Waiting.js'

export const Answer = <T,>({
  of,
  rows,
  children,
}: {
  readonly of: {
    readonly data: T | undefined
    readonly error: unknown
    readonly isPending: boolean
    refetch(): unknown
  }
  /** Height of what is waited for. */
  readonly rows?: number
  readonly children: (data: T) => ReactNode
}) => {
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.error) return <Failed error={of.error} retry={() => of.refetch()} />
  return <Waiting rows={rows} />
}
