/** Something did not work: what, and what to do. */
import { TriangleAlert } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Button } from './Button.js'
import { Empty } from './Empty.js'
import { useProblem } from './problem.js'

export const Failed = ({
  error,
  reset,
  retry,
}: {
  readonly error: unknown
  readonly reset?: () => void
  readonly retry?: () => unknown
}) => {
  const { formatMessage } = useIntl()
  const { title, remedy } = useProblem(error)
  return (
    <div role="alert">
      <Empty
        title={title}
        sign={<TriangleAlert aria-hidden />}
        action={
          (retry ?? reset) && (
            <Button onPress={() => (retry ?? reset)?.()}>{formatMessage({ id: 'desk.again' })}</Button>
          )
        }
      >
        {remedy}
      </Empty>
    </div>
  )
}
