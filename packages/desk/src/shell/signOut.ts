/** Out: nothing that was asked stays in this window. */
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.js'
import { useSend } from '../parts/send.js'

export const useSignOut = () => {
  const queries = useQueryClient()
  return useSend(async () => {
    await api.DELETE('/api/v1/session')
    queries.clear()
    location.assign('/')
  })
}
