/** The server's routes, typed by its own OpenAPI document. */
import createClient from 'openapi-fetch'
import type { paths } from './schema.js'

export interface Problem {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly remedy?: string
}

/** What the server would not do, and why. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }
}

const client = createClient<paths>({
  baseUrl: '/',
  // a form of another site cannot set a header of its own
  headers: { 'x-farabi': 'desk' },
})

/** Answers that are no success are thrown as {@link ApiError}. */
client.use({
  async onResponse({ response }) {
    if (response.ok) return
    const problem = (await response
      .clone()
      .json()
      .catch(() => null)) as Problem | null
    throw new ApiError(problem ?? { status: response.status, code: 'failed', title: response.statusText })
  },
  async onError() {
    throw new ApiError({ status: 0, code: 'offline', title: 'offline' })
  },
})

export const api = client

/** The body of an answer, which is there when no error was thrown. */
export const body = async <T>(answer: Promise<{ data?: T }>): Promise<T> => (await answer).data as T
