/** While something is on its way: its shape, so that nothing jumps when it comes. */
import { useIntl } from 'react-intl'

export const Waiting = ({ rows = 6 }: { readonly rows?: number }) => {
  const { formatMessage } = useIntl()
  return (
    <div role="status" className="space-y-3 py-4">
      <span className="sr-only">{formatMessage({ id: 'desk.loading' })}</span>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} aria-hidden className="h-12 animate-pulse rounded-md bg-sunken" />
      ))}
    </div>
  )
}
