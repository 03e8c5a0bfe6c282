/** The application: what is asked of the server, how it is worded, and where one is. */
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { RouterProvider as AriaRouter, I18nProvider } from 'react-aria-components'
import { ApiError } from './api/client.js'
import { MannerProvider, useManner } from './manner.js'
import { router } from './router.js'

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // the session has ended: who one is, is asked again, and the shell shows where to sign in
    onError: (error) => {
      if (error instanceof ApiError && error.problem.status === 401)
        void queries.invalidateQueries({ queryKey: ['/api/v1/me'] })
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // what is wrong with the question stays wrong
      retry: (times, error) =>
        !(error instanceof ApiError && error.problem.status < 500 && error.problem.status > 0) && times < 2,
    },
  },
})

const Routed = () => {
  const { tag } = useManner()
  return (
    <I18nProvider locale={tag}>
      <AriaRouter navigate={(to) => void router.navigate({ to } as never)}>
        <RouterProvider router={router} />
      </AriaRouter>
    </I18nProvider>
  )
}

export const Desk = () => (
  <QueryClientProvider client={queries}>
    <MannerProvider>
      <Routed />
    </MannerProvider>
  </QueryClientProvider>
)
