/** What the server would not do, in the words of the interface where it has them. */
import { useIntl } from 'react-intl'
import { ApiError } from '../api/client.js'

export interface Said {
  readonly title: string
  readonly remedy: string
}

export const useProblem = (error: unknown): Said => {
  const { formatMessage, messages } = useIntl()
  const problem = error instanceof ApiError ? error.problem : null
  const own = problem && `error.${problem.code}` in messages ? `error.${problem.code}` : null
  if (own) return { title: formatMessage({ id: own }), remedy: formatMessage({ id: `${own}.do` }) }
  return {
    title: formatMessage({ id: 'error.failed' }),
    remedy: [problem?.detail, problem?.remedy].filter(Boolean).join(' ') || formatMessage({ id: 'error.failed.do' }),
  }
}
