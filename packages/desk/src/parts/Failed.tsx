/** Something did not work: what, and what to do. */
import { TriangleAlert } from 'lucide-react'
import { useIntl } from 'react-intl'
import { ApiError } from '../api/client.js'
import { Button } from './Button.js'
import { Empty } from './Empty.js'

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
  const problem = error instanceof ApiError ? error.problem : null
  const known =
    problem && ['offline', 'sign-in-needed', 'not-allowed', 'not-in-ledger', 'too-many'].includes(problem.code)
  const title = formatMessage({ id: known ? `error.${problem.code}` : 'error.failed' })
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
        {problem && !known
          ? [problem.detail, problem.remedy].filter(Boolean).join(' ')
          : known
            ? formatMessage({ id: `error.${problem.code}.do` })
            : formatMessage({ id: 'error.failed.do' })}
      </Empty>
    </div>
  )
}
