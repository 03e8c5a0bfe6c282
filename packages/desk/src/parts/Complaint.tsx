/** Why something that was sent was not taken, in one line beside its form. */
import { TriangleAlert } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useProblem } from './problem.js'

export const Complaint = ({ error }: { readonly error: unknown }) => {
  const { formatMessage } = useIntl()
  const { title, remedy } = useProblem(error)
  if (!error) return null
  return (
    <p role="alert" className="flex items-start gap-2 rounded-md bg-late-soft px-3 py-2 text-sm text-late">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{formatMessage({ id: 'desk.two' }, { one: title, two: remedy })}</span>
    </p>
  )
}
